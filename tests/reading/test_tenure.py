"""Tenures told in pieces."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_served_until_ends_what_the_election_began(said: Said) -> None:
    [claim] = said("Brandt was elected to the Bundestag in 1949 and served until 1957.", "Willy Brandt")
    assert (claim["org"], claim["begin"], claim["end"]) == ("Bundestag", "1949", "1957")


def test_an_end_in_a_later_sentence_closes_the_tenure(said: Said) -> None:
    text = "In 1930 Molotov became chairman of Sovnarkom. He was dismissed as chairman of Sovnarkom in May 1941."
    [claim] = said(text, "Viacheslav Molotov", kind="post")
    assert (claim["begin"], claim["end"], claim["how"]) == ("1930", "1941-05", "dismissed")


def test_a_dictionary_clause(said: Said) -> None:
    [claim] = said("Member of the State senate 1842–1844.", "Andrew Johnson", kind="membership")
    assert (claim["begin"], claim["end"]) == ("1842", "1844")


def test_a_succession_that_leaves_the_post_unsaid(said: Said) -> None:
    text = (
        "In May 1940 Churchill was appointed chairman of the Defence Committee. He was replaced by Attlee in July 1945."
    )
    assert [(c["who"], c["org"], c.get("begin"), c.get("end")) for c in said(text, "Winston Churchill", "post")] == [
        ("Churchill", "Defence Committee", "1940-05", "1945-07"),
        ("Attlee", "Defence Committee", "1945-07", None),
    ]
