"""Candidacies: posts attempted, or denied."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]

HEAD = "A Representative from Ohio; elected to the Sixty-first Congress (1909-1911); "


@pytest.mark.parametrize(
    ("clause", "what", "org", "status"),
    [
        ("unsuccessful candidate for election as mayor of Toledo in 1912.", "mayor", "", "attempted"),
        (
            "unsuccessful candidate in 1912 for election to the Tenth Congress.",
            "Representative",
            "Tenth Congress",
            "attempted",
        ),
        ("unsuccessful candidate for reelection in 1912.", "Representative", "", "attempted"),
        ("was not a candidate for renomination in 1912.", "Representative", "", "denied"),
        ("declined to be a candidate for renomination in 1912.", "Representative", "", "denied"),
        ("unsuccessful candidate for Governor of Ohio in 1912.", "Governor", "", "attempted"),
    ],
)
def test_a_candidacy_is_no_tenure(said: Said, clause: str, what: str, org: str, status: str) -> None:
    [claim] = [c for c in said(HEAD + clause, "Amos Field", kind="post") if "status" in c]
    assert (claim["what"], claim.get("org", ""), claim["status"], claim["begin"]) == (what, org, status, "1912")


def test_a_renewal_is_of_the_seat_held_before_it(said: Said) -> None:
    text = (
        "A Representative and a Senator from Ohio; elected to the Sixty-first Congress (1909-1911); unsuccessful "
        "candidate for reelection in 1910; elected to the United States Senate and served from 1915 to 1921."
    )
    [claim] = [c for c in said(text, "Amos Field", kind="post") if "status" in c]
    assert claim["what"] == "Representative"
