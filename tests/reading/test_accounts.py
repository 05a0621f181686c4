"""The account of a sentence: what was found in it, which frames were tried, and why they gave nothing."""

import json

from fasti.reading import explain, read
from fasti.reading.accounts import Account, Tried
from fasti.text import Source

REPLACED = "On 26 January 1925 Lev Trotsky was replaced as chairman of the Revvoensovet by Mikhail Frunze."


def accounts(text: str, title: str = "") -> list[Account]:
    return list(explain(Source("s", text, title=title)))


def tried(account: Account) -> list[Tried]:
    return [tried for part in account.parts for tried in part.tried]


def test_a_sentence_shows_its_dates_names_and_clause() -> None:
    (account,) = accounts(REPLACED)
    assert account.text == REPLACED
    assert [means for _, means in account.times] == ["1925-01-26"]
    assert ("Mikhail Frunze", "person") in account.names
    (part,) = account.parts
    assert part.verb == "was replaced"
    assert dict(part.roles) | {"lemma": "replace, passive", "by": "Mikhail Frunze"} == dict(part.roles)


def test_what_was_given_is_what_is_read() -> None:
    (account,) = accounts(REPLACED)
    given = [claim for one in tried(account) for claim in one.claims]
    assert {(c.kind, c.who, c.how) for c in given} == {(c.kind, c.who, c.how) for c in read(Source("s", REPLACED))}


def test_a_frame_that_gives_nothing_says_why() -> None:
    (account,) = accounts("Lev Trotsky was not expelled from the Politbiuro.")
    refusals = [one.refused for one in tried(account)]
    assert any("denied" in why for why in refusals)
    assert not any(one.claims for one in tried(account))


def test_frames_in_the_wrong_voice_are_named() -> None:
    (account,) = accounts(REPLACED)
    assert "voice is passive" in {one.refused for one in tried(account)}


def test_an_account_is_json_with_claims_as_they_are_printed() -> None:
    (account,) = accounts(REPLACED)
    line = json.loads(json.dumps(account.to_json()))
    assert REPLACED[slice(*line["span"])] == line["text"]
    claims = [claim for clause in line["clauses"] for one in clause["tried"] for claim in one.get("claims", ())]
    assert {claim["source"] for claim in claims} == {"s"}


def test_nothing_to_explain_in_an_empty_text() -> None:
    assert accounts(" \n") == []


def test_the_last_told_post_is_that_of_the_sentences_before() -> None:
    passage = "Ann Lee was appointed dean of the College in 1901. She was succeeded by Mary Cole in 1905."
    _, second = accounts(passage, "Ann Lee")
    ended = [claim for one in tried(second) for claim in one.claims if claim.how == "replaced"]
    assert [(claim.who, claim.what, claim.org) for claim in ended] == [("Ann Lee", "dean", "College")]
