"""How likely a claim is said to be: marks seen, weights learnt, bounds kept."""

import pytest

from fasti.claims import Claim
from fasti.reading import confidence as room
from fasti.reading import lexicon, read
from fasti.reading.confidence import marks
from fasti.reading.proposal import Proposal
from fasti.reading.reader import claims_by
from fasti.reading.times.expression import Extent
from fasti.text import Source

PASSAGE = (
    "Georgi Chicherin was appointed People's Commissar for Foreign Affairs on 30 May 1918. "
    "He resigned in July 1930 as commissar."
)


def seen(text: str, title: str = "") -> list[set[str]]:
    noted: list[set[str]] = []

    def note(proposal: Proposal, extent: Extent | None, reach: int) -> float:
        noted.append(set(marks(proposal, extent, reach)))
        return 0.5

    claims_by(Source("s", text, title=title), lexicon(), weigh=note)
    return noted


def weights(worth: dict[str, float], monkeypatch: pytest.MonkeyPatch) -> list[Claim]:
    monkeypatch.setattr(room, "weights", lambda _: worth)
    return read(Source("s", PASSAGE, title="Georgi Chicherin"))


def test_marks_tell_named_subjects_from_pronouns() -> None:
    appointed, resigned = seen(PASSAGE, "Georgi Chicherin")[:2]
    assert {"by frame:appoint", "kind post", "who name", "date clause"} <= appointed
    assert "who pronoun" in resigned


def test_a_subject_left_out_is_unsaid() -> None:
    (noted,) = seen("Member of the Bundestag 1949–1961.", "Helene Weber")
    assert "who unsaid" in noted


def test_a_claim_without_a_date_is_marked_so() -> None:
    assert any("date none" in noted for noted in seen("Indira Gandhi was the daughter of Jawaharlal Nehru."))


def test_without_weights_the_frames_keep_their_authors_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {claim.confidence for claim in weights({}, monkeypatch)} <= {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}


def test_a_weight_moves_only_what_bears_its_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    as_stated = weights({}, monkeypatch)
    moved = weights({"who pronoun": -3.0}, monkeypatch)
    lower = [new.confidence < old.confidence for old, new in zip(as_stated, moved, strict=True)]
    assert True in lower
    assert False in lower


@pytest.mark.parametrize(("odds", "said"), [(50.0, 0.99), (-50.0, 0.01)])
def test_nothing_is_certain(odds: float, said: float, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {claim.confidence for claim in weights({"": odds}, monkeypatch)} == {said}


def test_min_confidence_leaves_the_doubtful_out(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = weights({"who pronoun": -3.0}, monkeypatch)
    bound = max(claim.confidence for claim in claims)
    kept = read(Source("s", PASSAGE, title="Georgi Chicherin"), min_confidence=bound)
    assert kept == [claim for claim in claims if claim.confidence >= bound]
    assert len(kept) < len(claims)
