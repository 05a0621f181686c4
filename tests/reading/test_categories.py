"""What an encyclopedia files a life under."""

import pytest

from fasti.claims import Claim
from fasti.reading import read
from fasti.text import Source


def claims(category: str, prose: str = "Aino Valli was a Finnish athlete.") -> list[Claim]:
    text = f"{prose}\n\nCategory:1901 births\nCategory:{category}\nCategory:Finnish women\n"
    return [c for c in read(Source("c1", text, title="Aino Valli")) if c.kind == "participation"]


@pytest.mark.parametrize(
    ("category", "what", "at"),
    [
        ("Rowers at the 1924 Summer Olympics", "Summer Olympics", "1924"),
        ("Finnish military personnel of World War I", "World War I", None),
        ("People of the Finnish Civil War", "Finnish Civil War", None),
        ("Soldiers killed in World War II", "World War II", None),
    ],
)
def test_who_is_filed_under_a_happening_was_in_it(category: str, what: str, at: str | None) -> None:
    (claim,) = claims(category)
    assert (claim.who, claim.what, claim.at and claim.at.edtf) == ("Aino Valli", what, at)
    assert claim.quote == category


@pytest.mark.parametrize("category", ["Historians of World War II", "Burials at the Hill Cemetery", "Women in music"])
def test_who_is_filed_under_something_else_was_in_nothing(category: str) -> None:
    assert claims(category) == []


def test_what_the_prose_tells_too_is_told_once() -> None:
    (claim,) = claims("Rowers at the 1924 Summer Olympics", "Aino Valli rowed at the 1924 Summer Olympics.")
    assert claim.at is not None
    assert claim.at.edtf == "1924"
