"""The asking verbs over a small record: what people see, and what programs get."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasti.claims import Claim
from fasti.dates import When
from fasti.record import Record
from fasti.text import Source

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""

ASKING = [
    ["on", "1926"],
    ["where", "Weber", "1930"],
    ["life", "Weber"],
    ["list", "audit board chairman"],
    ["compare", "Weber", "Adler"],
    ["between", "1925", "1932"],
    ["check"],
    ["without", "weber"],
    ["life"],
    ["list"],
]


def ident_in(line: str) -> str:
    return line.rsplit(maxsplit=1)[-1]


def test_on_parts_surely_from_possibly(fasti: Fasti, record: Path) -> None:
    code, out, _ = fasti("on", "1926-06-15")
    assert code == 0
    head, rest = out.split("\n", 1)
    surely, possibly = rest.split("\nPossibly (1)\n")
    assert head == "15 June 1926"
    assert "Surely (1)" in surely
    assert "Anna Weber was chairman of the Audit Board" in surely or "Anna Weber was chairman of Audit Board" in surely
    assert "Anna Weber lived in Bern" in possibly


def test_on_counts_what_is_told_of_other_times_only(fasti: Fasti, record: Path) -> None:
    """Anna Weber lived in Bern from 1926, and nobody tells until when: near the day in 1930, far from it in 1940."""
    assert "Anna Weber lived in Bern" in fasti("on", "1930-06-15").out
    _, out, _ = fasti("on", "1940-06-15")
    assert "lived in Bern" not in out
    assert "2 lines told of more than 5 years before or after, without an end: --open shows them." in out
    _, out, _ = fasti("on", "1940-06-15", "--open")
    assert "Anna Weber lived in Bern" in out
    assert "--open" not in out
    rows = [json.loads(row) for row in fasti("on", "1940-06-15", "-f", "jsonl").out.splitlines()]
    assert "residence" in [row["kind"] for row in rows]


def test_on_a_day_of_which_nothing_is_said(fasti: Fasti, record: Path) -> None:
    assert "The record says nothing of this time." in fasti("on", "1700").out


def test_life_is_in_order_and_quotes_its_words(fasti: Fasti, record: Path) -> None:
    lines = fasti("life", "Weber").out.splitlines()
    assert lines[0] == "Anna Weber"
    said = [number for number, line in enumerate(lines) if line.startswith("  1")]
    assert [lines[number].split()[0] for number in said] == ["1880", "1880", "1925–1927", "1926–?", "1951"]
    for number in said:
        assert lines[number + 1].strip().startswith("“")
    assert "“chairman of the Audit Board from May 1925 to 17 November 1927” — Weber, Anna" in "\n".join(lines)


def test_life_without_a_person_lists_the_people(fasti: Fasti, record: Path) -> None:
    lines = fasti("life").out.splitlines()
    assert lines[0] == "3 people"
    assert [line.partition("  also ")[0].strip() for line in lines[1:]] == ["Anna Weber", "Bruno Adler", "Clara Dorn"]


def test_list_shows_the_succession_with_its_vacancy(fasti: Fasti, record: Path) -> None:
    out = fasti("list", "audit board chairman").out
    assert "3 holders, 1 vacancy" in out
    assert out.index("Anna Weber") < out.index("Bruno Adler") < out.index("Clara Dorn")
    assert "Vacancies\n  no holder is known from 1931 to " in out
    assert "█" not in out


def test_list_draws_bars_where_there_is_a_width(fasti: Fasti, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = fasti("list", "audit board chairman").out.splitlines()
    bars = [line for line in lines if "█" in line]
    assert [bar.split("  ")[1] for bar in bars] == ["Anna Weber", "Bruno Adler", "Clara Dorn"]
    starts = [bar.index("█") for bar in bars]
    assert starts == sorted(starts)
    assert max(map(len, lines)) <= 80


def test_list_without_a_post_lists_the_posts(fasti: Fasti, record: Path) -> None:
    assert fasti("list").out == "1 post\n  chairman, Audit Board  3 claims\n"


def test_check_shows_both_quotes(fasti: Fasti, record: Path) -> None:
    code, out, _ = fasti("check")
    assert code == 0
    assert "“born in Ulm on 3 March 1880” — Weber, Anna" in out
    assert "“Weber, Anna, born on 5 March 1880” — Handbook" in out
    assert "to settle" in out


def test_check_sets_two_quotes_side_by_side(fasti: Fasti, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    lines = fasti("check").out.splitlines()
    assert any(
        "“born in Ulm on 3 March 1880”" in line and "“Weber, Anna, born on 5 March 1880”" in line for line in lines
    )


def test_check_fails_only_where_it_is_asked_to(fasti: Fasti, record: Path) -> None:
    findings = json.loads(fasti("check", "-f", "json").out)
    hard = any(finding["grade"] == "hard" for finding in findings)
    assert findings
    assert fasti("check", "--strict").code == int(hard)


@pytest.mark.parametrize("line", [["on", "1926-06-15"], ["life", "Weber"], ["list", "chairman"], ["check"]])
def test_every_id_that_is_shown_can_be_asked_why(fasti: Fasti, record: Path, line: list[str]) -> None:
    shown = fasti(*line).out
    rows = [json.loads(row) for row in fasti(*line, "-f", "jsonl").out.splitlines()]
    assert rows
    for row in rows:
        ident = row.get("id") or row["spell"] or row["claims"][0]
        assert ident[:8] in shown
        assert fasti("why", ident[:8]).out == fasti("why", ident).out != ""


def test_why_leads_to_the_words_in_their_place(fasti: Fasti, record: Path) -> None:
    (row,) = [json.loads(row) for row in fasti("on", "1926-06-15", "-f", "jsonl").out.splitlines()][:1]
    out = fasti("why", row["spell"]).out
    assert "It rests on 1 claim" in out
    assert "Weber, Anna, line 1" in out
    assert "She was “chairman of the Audit Board from May 1925 to 17 November 1927”, when Bruno Adler" in out
    assert "who Anna Weber" in out
    assert "begin 1925-05" in out


def test_why_of_an_unknown_id_is_a_clear_error(fasti: Fasti, record: Path) -> None:
    code, out, err = fasti("why", "ffffffff")
    assert (code, out) == (1, "")
    assert "ffffffff" in err
    assert "`life`" in err
    assert "none is known yet" not in err


@pytest.mark.parametrize("line", ASKING)
def test_json_is_one_value_and_jsonl_a_row_a_line(fasti: Fasti, record: Path, line: list[str]) -> None:
    whole = json.loads(fasti(*line, "--format", "json").out)
    rows = [json.loads(row) for row in fasti(*line, "--format", "jsonl").out.splitlines()]
    if isinstance(whole, list):
        assert whole == rows
    else:
        lists = [value for value in whole.values() if isinstance(value, list) and value]
        assert [row for rows_of in lists for row in rows_of if row in rows] == rows


@pytest.mark.parametrize("line", ASKING)
def test_csv_is_a_table_with_as_many_rows(fasti: Fasti, record: Path, line: list[str]) -> None:
    table = list(csv.DictReader(io.StringIO(fasti(*line, "--format", "csv").out)))
    rows = fasti(*line, "--format", "jsonl").out.splitlines()
    assert len(table) == len(rows)
    assert None not in table[0]


@pytest.mark.parametrize("line", ASKING)
def test_in_a_pipe_nothing_is_styled_wrapped_or_drawn(fasti: Fasti, record: Path, line: list[str]) -> None:
    out = fasti(*line).out
    assert "\x1b" not in out
    assert not set(out) & set("█░│┃─━╭╮╰╯┏┓")
    assert all(row == row.rstrip() for row in out.splitlines())


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("line", ASKING)
def test_on_a_page_no_line_is_too_long(
    fasti: Fasti, record: Path, monkeypatch: pytest.MonkeyPatch, line: list[str], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    rows = fasti(*line).out.splitlines()
    assert max(map(len, rows)) <= width


def test_where_somebody_was(fasti: Fasti, record: Path) -> None:
    out = fasti("where", "Weber", "1880-03-10").out
    assert "Not then (2)" in out
    assert "lived in Bern" in out
    assert "Possibly (1)\n  1926–?" in fasti("where", "Weber", "1930").out


def test_with_whom(fasti: Fasti, record: Path) -> None:
    assert "Nobody is known" in fasti("with", "Dorn").out
    with Record.open(record) as more:
        source = Source("dorn", "Clara Dorn lived in Bern from 1927 to 1929.")
        stay = Claim(
            source=source,
            kind="residence",
            span=(0, len(source.text)),
            quote=source.text,
            who="Clara Dorn",
            place="Bern",
            begin=When.parse("1927"),
            end=When.parse("1929"),
        )
        more.add(source, [stay], reader="hand/1")
    assert "Possibly (1)" in fasti("with", "Dorn").out
    (row,) = (json.loads(line) for line in fasti("with", "Dorn", "Weber", "-f", "jsonl").out.splitlines())
    assert row["says"] == "Clara Dorn and Anna Weber were both at Bern"
    assert (row["answer"], row["other"]["name"], row["kind"]) == ("possibly", "Anna Weber", "place")


def test_what_changed_between_two_days(fasti: Fasti, record: Path) -> None:
    out = fasti("between", "1927-11-01", "1932-12-31").out
    assert "began: Clara Dorn was chairman" in out
    assert "ended: Anna Weber was chairman" in out
    assert "Weber died" not in out


def test_two_lives_stand_side_by_side(fasti: Fasti, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    first, *rest = fasti("compare", "Weber", "Adler").out.splitlines()
    assert first.split() == ["Anna", "Weber", "Bruno", "Adler"]
    assert any("1925–1927" in row and "1927–1930" in row for row in rest)


def test_one_life_in_two_sources(fasti: Fasti, record: Path) -> None:
    out = fasti("compare", "weber", "handbook", "--of", "Weber").out
    assert "≠" in out
    assert fasti("compare", "weber", "nowhere", "--of", "Weber").code == 1


def test_what_would_fall_without_a_source(fasti: Fasti, record: Path) -> None:
    out = fasti("without", "handbook").out
    assert "Would fall" in out
    assert "Clara Dorn" in out
    assert "Would be settled (1)" in out
    code, _, err = fasti("without", "nothing")
    assert code == 1
    assert "handbook" in err or "weber" in err


def test_a_finding_is_dismissed_shown_apart_and_opened_again(fasti: Fasti, record: Path) -> None:
    found = json.loads(fasti("check", "-f", "json").out)
    ident = found[0]["id"]
    assert fasti("check", "--dismiss", ident[:8], "--by", "Dorn", "--why", "one day in two calendars").code == 0
    assert ident not in [left["id"] for left in json.loads(fasti("check", "-f", "json").out)]
    (apart,) = json.loads(fasti("check", "--dismissed", "-f", "json").out)
    assert (apart["id"], apart["dismissed"]["by"]) == (ident, "Dorn")
    assert "Dorn" in fasti("check", "--dismissed").out
    assert fasti("check", "--dismiss", ident).code != 0, "it is dismissed already"
    assert fasti("check", "--reopen", ident).code == 0
    assert json.loads(fasti("check", "-f", "json").out) == found


def test_one_rule_is_asked_alone(fasti: Fasti, record: Path) -> None:
    found = json.loads(fasti("check", "-f", "json").out)
    rule = found[0]["rule"]
    alone = json.loads(fasti("check", "--rule", rule, "-f", "json").out)
    assert alone == [one for one in found if one["rule"] == rule]
    assert "two_births" in fasti("check", "--rule", "two_birth").err


def test_between_takes_a_month_a_year_or_a_stretch(fasti: Fasti, record: Path) -> None:
    year = json.loads(fasti("between", "1927", "-f", "json").out)
    assert year == json.loads(fasti("between", "1927-01-01", "1927-12-31", "-f", "json").out)
    assert year["changes"]
    assert json.loads(fasti("between", "1925/1927", "-f", "json").out) == json.loads(
        fasti("between", "1925", "1927", "-f", "json").out
    )
    assert fasti("between", "1925/1927").out.startswith("1925 to 1927")
