"""The page on time shows what the room does: its examples are run, and its tables are those of the data."""

import doctest
import re
from pathlib import Path

import pytest

from fasti.dates import When, from_day_number
from fasti.dates.extent import table

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "time.md").read_text(encoding="utf-8")


def test_the_examples_give_what_the_page_says() -> None:
    examples = "\n".join(re.findall(r"```python\n(>>> .*?)```", PAGE, re.DOTALL))
    found = doctest.DocTestParser().get_doctest(examples, {}, "time.md", None, None)
    assert found.examples
    assert doctest.DocTestRunner().run(found).failed == 0


ROWS = re.findall(r"^\| [^|]+ \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("edtf", "first", "last"), ROWS)
def test_the_table_of_bounds_is_right(edtf: str, first: str, last: str) -> None:
    bounds = When.parse(edtf).bounds
    for day, said in ((bounds.not_before, first), (bounds.not_after, last)):
        assert ("nothing known" if day is None else When.parse(from_day_number(day)).say()) == said.strip()


def test_the_table_of_bounds_is_there() -> None:
    assert len(ROWS) == 9


def test_the_page_tells_the_tolerances_of_the_data() -> None:
    told = {"day": {"days": 7}, "month": {"months": 1}, "season": {"months": 3}, "year": {"months": 60}}
    told |= {"decade": {"months": 120}, "century": {"months": 600}}
    assert {unit: rule for unit, rule in table("tolerance").items() if unit != "millennium"} == told
