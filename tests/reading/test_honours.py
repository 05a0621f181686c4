"""Awards listed line by line."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("-   2010: Tegner Prize", {"what": "Tegner Prize", "at": "2010"}),
        ("-   2010 Tegner Prize for History", {"what": "Tegner Prize for History", "at": "2010"}),
        ("-   Tegner Prize (2010)[3]", {"what": "Tegner Prize", "at": "2010"}),
        ("-   Tegner Prize, 2010", {"what": "Tegner Prize", "at": "2010"}),
        ("-   Tegner Prize", {"what": "Tegner Prize"}),
        ("-   Winner: 2010 Tegner Prize (Best Essay)", {"what": "Tegner Prize", "at": "2010"}),
        ("-   Nominee: 2010 Tegner Prize", {"what": "Tegner Prize", "at": "2010", "status": "attempted"}),
        (
            "-   2010: Amber Award for best film at Visby Film Festival (nominated)",
            {"what": "Amber Award for best film", "org": "Visby Film Festival", "at": "2010", "status": "attempted"},
        ),
    ],
)
def test_an_entry_under_awards_is_the_subject_s(said: Said, line: str, award: dict[str, str]) -> None:
    text = f"Ida Falk was a historian.\n\n\nAwards\n\n{line}\n"
    assert said(text, "Ida Falk", kind="award") == [{"kind": "award", "who": "Ida Falk", **award}]


def test_an_award_in_two_years_is_two_claims(said: Said) -> None:
    found = said("Honours\n\n-   Tegner Prize, 2010 and 2012\n", "Ida Falk", kind="award")
    assert [c["at"] for c in found] == ["2010", "2012"]


def test_who_belongs_to_an_academy_has_no_award(said: Said) -> None:
    assert said("Honours\n\n-   2005: Member of the Royal Academy\n", "Ida Falk", kind="award") == []
