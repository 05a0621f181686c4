"""The page: wrapped where there is a width, and never steered by the words of a source."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasti.cli.bars import Scale
from fasti.cli.lines import year, years
from fasti.cli.page import Page
from fasti.cli.words import clean, count
from fasti.reasoning.asking.table import flat

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""


def printed(width: int | None, monkeypatch: pytest.MonkeyPatch, write: Callable[[Page], None]) -> list[str]:
    monkeypatch.delenv("COLUMNS", raising=False)
    if width:
        monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    write(Page(out))
    return out.getvalue().splitlines()


def test_a_line_is_wrapped_and_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(40, monkeypatch, lambda page: page.line("word " * 20, indent=2, hang=4))
    assert all(len(line) <= 40 for line in lines)
    assert lines[0].startswith("  word")
    assert all(line.startswith("      word") for line in lines[1:])


def test_without_a_width_a_line_stays_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = printed(None, monkeypatch, lambda page: page.line("word " * 200, indent=2))
    assert len(line) > 900


def test_two_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(40, monkeypatch, lambda page: page.row("1925–1927", "word " * 12, at=15))
    assert lines[0].startswith("  1925–1927    word")
    assert all(line.startswith(" " * 15 + "word") for line in lines[1:])


def test_a_left_that_is_too_long_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(40, monkeypatch, lambda page: page.row("x" * 20, "word", at=15))
    assert lines == ["  " + "x" * 20, " " * 15 + "word"]
    assert printed(None, monkeypatch, lambda page: page.row("x" * 20, "word", at=15)) == ["  " + "x" * 20 + "  word"]


def test_markup_of_a_source_is_only_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(80, monkeypatch, lambda page: page.line("[bold]a[/bold] :smile:")) == ["[bold]a[/bold] :smile:"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("one\n  two\tthree", "one two three"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("bell\x07 null\x00", "bell\ufffd null\ufffd"),
        ("Zinov′ev – “Łódź”, Троцкий", "Zinov′ev – “Łódź”, Троцкий"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_words_of_a_source_cannot_steer_the_terminal(words: str, shown: str) -> None:
    assert clean(words) == shown


def test_a_hostile_source_is_shown_harmless(fasti: Fasti, tmp_path: Path) -> None:
    path = tmp_path / "evil.jsonl"
    text = "Anna Weber was born in Ulm on 3 March 1880."
    path.write_text(json.dumps({"id": "e\x1b]0;x\x07", "title": "\x1b[2Jtitle", "text": text}), encoding="utf-8")
    for line in (["times", path], ["read", path], ["life", "Weber"], ["life"], ["on", "1880-03-03"]):
        _, out, err = fasti(*line)
        assert "\x1b" not in out + err
        assert "\x07" not in out + err


def test_counts_have_their_noun() -> None:
    assert [count(n, "claim") for n in (0, 1, 1204)] == ["0 claims", "1 claim", "1,204 claims"]
    assert count(2, "vacancy", "vacancies") == "2 vacancies"


def edges(begin: tuple[int | None, int | None], end: tuple[int | None, int | None], words: str = "x") -> dict[str, Any]:
    named = ("not_before", "not_after")
    return {
        "begin": {"words": words, "told": _told(words, begin), **dict(zip(named, begin, strict=True))},
        "end": {"words": words, "told": _told(words, end), **dict(zip(named, end, strict=True))},
    }


def _told(words: str, days: tuple[int | None, int | None]) -> bool:
    return words != "unknown" and None not in days


DAY_1925, DAY_1927 = 2424177, 2424907


@pytest.mark.parametrize(
    ("line", "margin"),
    [
        (edges((DAY_1925, DAY_1925), (DAY_1925, DAY_1925)), "1925"),
        (edges((DAY_1925, DAY_1925), (DAY_1927, DAY_1927)), "1925–1927"),
        (edges((DAY_1925, DAY_1925), (None, None)), "1925–?"),
        (edges((None, None), (DAY_1927, DAY_1927)), "?–1927"),
        (edges((DAY_1925, DAY_1927), (DAY_1927, DAY_1927)), "?–1927"),
        (edges((None, DAY_1925), (DAY_1925, None)), "1925"),
        (edges((None, DAY_1927), (DAY_1925, None)), "1925–1927"),
        (edges((None, None), (DAY_1925, None)), "1925–?"),
        (edges((None, None), (None, None)), ""),
        (edges((1, DAY_1927), (1, DAY_1927), words="unknown"), ""),
        (edges((DAY_1925, DAY_1927), (DAY_1925, DAY_1927)), "1925–1927"),
    ],
)
def test_the_margin_tells_the_years(line: dict[str, Any], margin: str) -> None:
    assert years(line) == margin


def test_years_before_christ_are_told_as_such() -> None:
    assert year(1705426) == "44 BC"


def test_a_bar_is_full_where_it_is_sure_and_light_where_it_may_be() -> None:
    lines = [edges((0, 1000), (3000, 4000)), edges((4000, 4000), (None, None))]
    scale = Scale.of(lines, 41)
    assert scale is not None
    assert scale.bar(lines[0]) == "░" * 10 + "█" * 21 + "░" * 10
    assert scale.bar(lines[1]) == " " * 40 + "░"


def test_no_bar_where_nothing_is_sure_or_told() -> None:
    assert Scale.of([], 40) is None
    assert Scale.of([edges((None, None), (None, None))], 40) is None
    assert Scale.of([edges((0, 10), (20, 30), words="unknown")], 40) is None


def test_a_bound_far_from_all_that_is_sure_does_not_flatten_the_bars() -> None:
    scale = Scale.of([edges((0, 36500), (37000, 37000)), edges((37000, 37000), (37500, 90000))], 40)
    assert scale is not None
    assert (scale.first, scale.last) == (36500, 37500)


def test_a_row_without_inner_rows() -> None:
    row = {"a": 1, "b": {"c": None, "d": {"e": "x"}}, "f": ["g", "h"], "i": [{"j": 1}]}
    assert flat(row) == {"a": 1, "b_c": None, "b_d_e": "x", "f": "g h", "i": '[{"j": 1}]'}
