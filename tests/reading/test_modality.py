"""What is asserted, and what is attempted, planned, denied or doubted: the sentences of `modality/sentences.toml`."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from fasti.reading import read
from fasti.text import Source

CASES: list[dict[str, str]] = tomllib.loads(
    Path(__file__).parent.joinpath("modality", "sentences.toml").read_text(encoding="utf-8")
)["case"]
ANSWERS = ("asserted", "attempted", "planned", "denied", "uncertain", "absent")

OPEN: tuple[str, ...] = ()
"""Sentences that are read wrongly still."""


def answer(case: dict[str, Any]) -> str:
    """The status of the claims of the kind that a case asks about; those of several, sorted."""
    claims = read(Source("passage", case["text"], title=case.get("title", "")))
    said = {claim.status or "asserted" for claim in claims if claim.kind == case["kind"]}
    return "+".join(sorted(said)) or "absent"


def test_the_cases_ask_for_what_can_be_answered() -> None:
    assert len({(case["text"], case["kind"]) for case in CASES}) == len(CASES) >= 160
    assert {one for case in CASES for said in case["status"].split("|") for one in said.split("+")} == set(ANSWERS)


@pytest.mark.parametrize("case", [c for c in CASES if c["text"] not in OPEN], ids=lambda c: c["text"][:60])
def test_status(case: dict[str, str]) -> None:
    assert answer(case) in case["status"].split("|")


def test_the_open_cases_are_few() -> None:
    assert len(OPEN) <= len(CASES) * 0.05
    assert {case["text"] for case in CASES} >= set(OPEN)
