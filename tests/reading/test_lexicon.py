"""Words and frames: what a wrong file says, and what a user's own folder adds."""

from pathlib import Path

import pytest

from fasti.errors import LexiconError
from fasti.reading import Lexicon, lexicon, proved_lexicon, read
from fasti.reading.frame import FILLERS, KEYS
from fasti.text import Source

FRAME = """
[[frame]]
name = "crown"
verbs = ["crown"]
voice = "passive"
gives = { kind = "post", how = "appointed" }
date = "begin"
roles = { who = "patient!", what = "complement|as!" }
kinds = { who = "person", what = "title" }
[[frame.example]]
text = "Napoleon Bonaparte was crowned emperor in 1804."
claims = [{ kind = "post", who = "Napoleon Bonaparte", what = "emperor", begin = "1804" }]
"""


def own(tmp_path: Path, name: str, content: str) -> Path:
    """A user's folder with one file."""
    path = tmp_path / name
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    return tmp_path


def test_a_frame_of_ones_own_is_read_by(tmp_path: Path) -> None:
    text = "Napoleon was knouted by the abbot in 1812."
    frame = """
[[frame]]
name = "knout"
verbs = ["knout"]
voice = "passive"
gives = { kind = "attack" }
roles = { who = "agent!", other = "patient!" }
kinds = { who = "any", other = "person" }
[[frame.example]]
text = "Pavel Orlov was knouted by Ivan Petrov in 1812."
claims = [{ kind = "attack", who = "Ivan Petrov", other = "Pavel Orlov", at = "1812" }]
"""
    words = proved_lexicon(own(tmp_path, "frames/knout.toml", frame))
    text = "Semen Frolov was knouted by Fedor Lukin in 1790."
    assert [c.kind for c in read(Source("s", text))] == []
    assert [(c.kind, c.who, c.other) for c in read(Source("s", text), lexicon=words)] == [
        ("attack", "Fedor Lukin", "Semen Frolov")
    ]


def test_words_of_ones_own_are_added(tmp_path: Path) -> None:
    words = lexicon(own=own(tmp_path, "words/titles.toml", 'offices = "exilarch"'))
    [claim] = read(Source("s", "In 1161 Daniel became exilarch."), lexicon=words)
    assert (claim.kind, claim.what) == ("post", "exilarch")
    assert words.title_of("chairman")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('verbs = ["crown"]', 'verb = ["crown"]'), "unknown keys ['verb'] (known are"),
        (('verbs = ["crown"]', ""), "is met by no word (give it verbs or nouns"),
        (('kind = "post"', 'kind = "pots"'), "no kind of claim is called “pots” (did you mean: post"),
        (('how = "appointed"', 'how = "anointed"'), "a post knows no how “anointed” (known are"),
        (('date = "begin"', 'date = "day"'), "`date` is 'day' (known are at, begin, end, none)"),
        (('voice = "passive"', 'voice = "middle"'), "`voice` is 'middle' (known are active, passive)"),
        (("{ who =", "{ whom ="), "role for unknown slot whom (known are who, what"),
        (('who = "person"', 'who = "man"'), "unknown fillers ['man'] (known are person"),
        (("[[frame.example]]", "[[frame.examples]]"), "unknown keys ['examples']"),
        (("claims = [", "claim = ["), "has no whole example (add [[frame.example]]"),
    ],
)
def test_a_wrong_frame_is_named_with_its_remedy(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    folder = own(tmp_path, "frames/mine.toml", FRAME.replace(*change, 1))
    with pytest.raises(LexiconError) as fault:
        lexicon(own=folder)
    assert f"{folder}/frames/mine.toml, frame crown: " in str(fault.value)
    assert says in str(fault.value)


def test_an_example_that_does_not_give_its_claims_is_named(tmp_path: Path) -> None:
    folder = own(tmp_path, "frames/mine.toml", FRAME.replace('begin = "1804"', 'begin = "1805"'))
    with pytest.raises(LexiconError) as fault:
        proved_lexicon(folder)
    assert "mine.toml, frame crown: “Napoleon Bonaparte was crowned emperor in 1804.” does not give" in str(fault.value)
    assert "begin = 1805" in str(fault.value)
    assert "begin = 1804" in str(fault.value)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("frames/mine.toml", "[[frame]", "mine.toml: not valid TOML"),
        ("words/tittles.toml", 'offices = "x"', "no table of words is called “tittles” (known are abbreviations"),
        ("words/titles.toml", 'office = "x"', "unknown entries office (titles knows"),
        ("words/titles.toml", 'short = "x"', "`short` holds a table in the package"),
        ("notes/mine.toml", "", "no words or frames here (it needs words/*.toml or frames/*.toml)"),
    ],
)
def test_a_wrong_folder_is_named_with_its_remedy(tmp_path: Path, name: str, content: str, says: str) -> None:
    with pytest.raises(LexiconError) as fault:
        lexicon(own=own(tmp_path, name, content))
    assert says in str(fault.value)


def test_names_of_several_words_are_written_with_hyphens() -> None:
    words: Lexicon = lexicon()
    assert "Soviet Union" in words.places
    assert words.words("modality", "verbs.denied") >= {"refuse"}


def test_the_frame_of_the_manual_does_what_the_manual_says(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs/how-to/add-a-frame.md").read_text(encoding="utf-8")
    frame, titles = (block.partition("```")[0] for block in manual.split("```toml\n")[1:])
    text = "Thomas More was handed the great seal on 25 October 1529."
    assert text in frame
    assert read(Source("more", text)) == []
    (own(tmp_path, "frames/court.toml", frame) / "words").mkdir()
    (tmp_path / "words/titles.toml").write_text(titles, encoding="utf-8")
    [claim] = read(Source("more", text), lexicon=proved_lexicon(tmp_path))
    assert (claim.by, claim.what, str(claim.begin)) == ("frame:hand the seal", "Lord Chancellor", "1529-10-25")


def test_the_manual_tells_every_key_and_every_filler() -> None:
    manual = (Path(__file__).parents[2] / "docs/how-to/add-a-frame.md").read_text(encoding="utf-8")
    assert [word for word in (*KEYS, *FILLERS) if f"`{word}`" not in manual] == []
