"""What every store keeps, and how."""

from collections.abc import Callable

import pytest

from fasti.claims import Dismissal, Judgement, Mention, Review, Verdict, Word
from fasti.errors import NotFoundError
from fasti.log import Run, Store, fingerprint, verify

Prepare = Callable[..., Run]


def test_a_run_comes_back_as_it_was(store: Store, prepare: Prepare) -> None:
    run = prepare("s", title="Т′", citation={"URL": "x"}, derives_from=("a", "b"), dct="1925", path="s.txt", lang="")
    assert store.append(run)
    [kept] = store.standing("s")
    assert kept.source == run.source
    assert (kept.rows, kept.hash, kept.reader, kept.options, kept.version) == (run.rows, run.hash, "hand/1", "{}", 1)
    assert [claim.to_json() for claim in kept.claims] == [claim.to_json() for claim in run.claims]
    assert len(kept.claims) == 2
    assert kept.taken.endswith("+00:00")


def test_an_unchanged_source_adds_nothing(store: Store, prepare: Prepare) -> None:
    assert store.append(prepare("s"))
    before = store.revision
    assert store.holds(prepare("s").source, "hand/1", "{}")
    assert not store.append(prepare("s"))
    assert not store.append(prepare("s", path="moved.txt"))
    assert store.revision == before


@pytest.mark.parametrize("changed", [{"head": "other"}, {"title": "Other"}, {"dct": "1930"}])
def test_a_changed_source_becomes_a_new_version(store: Store, prepare: Prepare, changed: dict[str, str]) -> None:
    store.append(prepare("s"))
    assert not store.holds(prepare("s", **changed).source, "hand/1", "{}")
    assert store.append(prepare("s", **changed))
    assert [run.version for run in store.history()] == [1, 2]
    assert [run.source for run in store.standing("s")] == [prepare("s", **changed).source] == [store.source("s")]
    assert store.versions("s") == [prepare("s").source, store.source("s")]
    assert store.append(prepare("s")), "a source that is as it was once has still changed"
    assert [run.version for run in store.history()] == [1, 2, 3]


def test_a_later_run_of_a_reader_takes_the_place_of_the_one_before(store: Store, prepare: Prepare) -> None:
    for reader, options in (("hand/1", "{}"), ("hand/2", "{}"), ("hand/2", '{"a":1}')):
        assert store.append(prepare("s", reader=reader, options=options))
        assert [(run.reader, run.options) for run in store.standing("s")] == [(reader, options)]
    assert len(list(store.history())) == 3
    assert store.append(prepare("s", reader="hand/1"))


def test_runs_of_two_readers_stand_together(store: Store, prepare: Prepare) -> None:
    store.append(prepare("s", reader="hand/1"))
    store.append(prepare("s", reader="model/1"))
    store.append(prepare("s", reader="hand/2"))
    assert [run.reader for run in store.standing("s")] == ["hand/2", "model/1"]
    assert [run.version for run in store.history()] == [1, 1, 1]


def test_a_source_without_claims_is_kept(store: Store, prepare: Prepare) -> None:
    store.append(prepare("s", appointments=0))
    assert [run.claims for run in store.standing("s")] == [[]]
    assert store.ids() == ["s"]


def test_sources_keep_the_order_in_which_they_came(store: Store, prepare: Prepare) -> None:
    for ident in ("b", "a", "c"):
        store.append(prepare(ident))
    store.append(prepare("b", head="changed"))
    assert store.ids() == ["b", "a", "c"]


def test_an_unknown_source_names_the_near_ones(store: Store, prepare: Prepare) -> None:
    store.append(prepare("trotsky"))
    for ask in (store.source, store.versions):
        with pytest.raises(NotFoundError, match="did you mean: trotsky"):
            ask("trotzky")
    assert store.standing("trotzky") == []


def test_every_entry_moves_the_revision(store: Store, prepare: Prepare) -> None:
    seen = [store.revision]
    store.append(prepare("s"))
    seen.append(store.revision)
    store.append_review(Review("c", Word.ACCEPTED, "me"))
    seen.append(store.revision)
    store.append_judgement(Judgement(Mention("s", "person", "A"), Mention("t", "person", "B"), Verdict.SAME, "me"))
    seen.append(store.revision)
    assert seen == [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]


def test_reviews_and_judgements_come_back_as_they_were(store: Store) -> None:
    reviews = [
        Review("c", Word.CORRECTED, "Анна", "′why″\n", {"begin": "1925", "span": [0, 5], "who": ""}),
        Review("c", Word.REJECTED, "me"),
    ]
    one, two = Mention("s", "person", "A′"), Mention("t", "person", "B")
    judgements = [Judgement(one, two, verdict, "me", "why") for verdict in Verdict]
    for review in reviews:
        store.append_review(review)
    for judgement in judgements:
        store.append_judgement(judgement)
    assert store.reviews() == reviews
    assert store.judgements() == judgements


def test_a_log_that_was_left_alone_is_whole(store: Store, prepare: Prepare) -> None:
    for ident in ("a", "b"):
        store.append(prepare(ident, appointments=5))
    assert list(verify(store)) == []


def test_the_fingerprint_depends_on_what_is_kept_alone(store: Store, prepare: Prepare) -> None:
    empty = fingerprint(store)
    store.append(prepare("a"))
    one = fingerprint(store)
    store.append(prepare("b"))
    two = fingerprint(store)
    store.append_review(Review("c", Word.ACCEPTED, "me"))
    assert len({empty, one, two, fingerprint(store)}) == 4


def test_five_megabytes_on_one_line_come_back(store: Store, prepare: Prepare) -> None:
    run = prepare("long", appointments=20, head="A word and " * 450_000)
    assert len(run.source.text) > 4_900_000
    assert store.append(run)
    [kept] = store.standing("long")
    assert kept.source == run.source
    assert [claim.quote for claim in kept.claims] == [
        "In May 1925 Anna Weber was appointed chairman of the Audit Board"
    ] * 20
    assert list(verify(store)) == []


def test_dismissals_come_back_in_order_with_the_moment(store: Store) -> None:
    before = fingerprint(store), store.revision
    store.append_dismissal(Dismissal("f", "Анна", "′why″\n"))
    store.append_dismissal(Dismissal("f", "me", undone=True))
    told = [(word.finding, word.by, word.why, word.undone) for word in store.dismissals()]
    assert told == [("f", "Анна", "′why″\n", False), ("f", "me", "", True)]
    assert all(word.taken.endswith("+00:00") for word in store.dismissals())
    assert fingerprint(store) != before[0]
    assert store.revision == before[1], "nothing that is reckoned depends on them"
