"""Answers as tables: rows in, frames and HTML out."""

import sys
from collections.abc import Callable

import pytest

from fasti.claims import Claim
from fasti.errors import FastiError
from fasti.reasoning import (
    Findings,
    History,
    Table,
    beside,
    changes,
    compare,
    findings,
    life,
    state,
    succession,
    where,
    without,
)

Say = Callable[..., Claim]


@pytest.fixture
def told(say: Say, history: Callable[..., History]) -> History:
    post = {"what": "chairman", "org": "Board <b>"}
    return history(
        say("Weber was chairman from 1925 to 1927.", "post", who="Weber", begin="1925", end="1927", **post),
        say("Adler & Co. was chairman from 1929.", "post", who="Adler", begin="1929", **post),
        say("Weber lived in Bern in 1926.", "residence", who="Weber", place="Bern", at="1926"),
        say("Weber was born in 1880.", "birth", who="Weber", at="1880"),
        say("Weber was born in 1881.", "birth", source="b", who="Weber", at="1881"),
    )


def every(told: History) -> list[Table]:
    return [
        state(told, "1926"),
        where(told, "Weber", "1926"),
        beside(told, "Weber"),
        life(told, "Weber"),
        changes(told, "1925", "1930"),
        compare(told, "Weber", "Adler"),
        succession(told, "chairman"),
        without(told, set(told.claims), told.identities),
        Findings(findings(told)),
    ]


def test_every_answer_has_a_row_for_each_thing_it_tells(told: History) -> None:
    counts = [len(list(answer.listed())) for answer in every(told)]
    assert counts == [2, 1, 0, 4, 3, 4, 2, 5, 2]


def test_a_frame_has_the_rows_and_a_column_for_each_inner_key(told: History) -> None:
    pandas, polars = succession(told, "chairman").to_pandas(), succession(told, "chairman").to_polars()
    assert list(pandas["who_name"]) == polars["who_name"].to_list() == ["Weber", "Adler"]
    assert list(pandas.columns) == polars.columns
    assert {"says", "begin_words", "begin_not_before", "org_name", "claims"} <= set(pandas.columns)
    assert "place" not in pandas.columns or "place_name" not in pandas.columns


def test_every_answer_becomes_both_frames(told: History) -> None:
    for answer in every(told):
        rows = len(list(answer.listed()))
        assert len(answer.to_pandas()) == answer.to_polars().height == rows


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named_with_its_extra(
    told: History, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(FastiError, match=rf"{library} is not installed .*fasti\[{library}\]"):
        getattr(life(told, "Weber"), f"to_{library}")()


def test_a_notebook_shows_a_table_with_all_text_escaped(told: History) -> None:
    shown = succession(told, "chairman")._repr_html_()
    assert "<th>who name</th>" in shown
    assert "Board &lt;b&gt;" in shown
    assert "<b>" not in shown
    assert "not before" not in shown, "day numbers are for programs"
    assert beside(told, "Weber")._repr_html_() == "<p>nothing</p>"


def test_a_notebook_shows_so_many_rows_and_counts_the_rest(say: Say, history: Callable[..., History]) -> None:
    claims = [say(f"W{n} was clerk in 1900.", "post", who=f"W{n}", what="clerk", at="1900") for n in range(203)]
    assert state(history(*claims), "1900")._repr_html_().endswith("</table><p>and 3 more</p>")
