"""Doubt is drawn: four bounds in, shapes out; an axis counts years as historians do."""

from typing import Any

import pytest
from playwright.sync_api import Page

WIDTH = 1000


@pytest.fixture
def width() -> int:
    return 1440


@pytest.fixture
def drawn(page: Page) -> Any:
    """The shapes of a line on an axis of a thousand days, a pixel each: class or tag, left, right, paint."""
    page.goto("/")
    script = """async ([line, extent, width]) => {
      const { bar } = await import("/static/js/bars.js");
      const { scale } = await import("/static/js/scale.js");
      const number = (one, name) => Number(one.getAttribute(name));
      return bar(line, extent, scale(0, width - 1, width)).map((one) => {
        const shape = one.getAttribute("class") ?? one.tagName;
        if (one.tagName === "circle") return [shape, number(one, "cx"), number(one, "cx"), one.getAttribute("fill")];
        if (one.tagName === "line") return [shape, number(one, "x1"), number(one, "x2"), ""];
        return [shape, number(one, "x"), number(one, "x") + number(one, "width"), one.getAttribute("fill")];
      });
    }"""

    def draw(begin: Any, end: Any, extent: str = "stretch", answer: str = "surely") -> list[Any]:
        line = {"kind": "post", "answer": answer, "begin": begin, "end": end}
        shapes: list[Any] = page.evaluate(script, [line, extent, WIDTH])
        return shapes

    return draw


def edge(not_before: int | None, not_after: int | None, words: str = "told") -> dict[str, Any]:
    return {"words": words, "not_before": not_before, "not_after": not_after}


def of(shapes: list[Any], name: str) -> list[list[Any]]:
    return [[left, right] for shape, left, right, _ in shapes if shape == name]


def test_the_sure_core_is_solid_and_the_possible_ends_fade(drawn: Any) -> None:
    shapes = drawn(edge(100, 199), edge(400, 499))
    assert of(shapes, "sure") == [[199, 401]]
    fades = {paint: [left, right] for _, left, right, paint in shapes if paint.startswith("url")}
    assert fades == {"url(#rise-office)": [100, 199], "url(#fall-office)": [401, 500]}


def test_days_that_are_known_leave_nothing_to_fade(drawn: Any) -> None:
    assert [shape for shape, *_ in drawn(edge(100, 100), edge(400, 400))] == ["sure"]


def test_where_no_day_is_sure_nothing_is_solid(drawn: Any) -> None:
    shapes = drawn(edge(100, 300), edge(200, 400))
    assert of(shapes, "sure") == []
    assert of(shapes, "rect")[-1] == [200, 301]


def test_a_source_in_doubt_is_drawn_in_doubt(drawn: Any) -> None:
    assert of(drawn(edge(100, 100), edge(400, 400), answer="possibly"), "sure") == []


def test_an_unknown_end_is_open_and_never_reaches_beyond_what_can_be(drawn: Any) -> None:
    open_end = of(drawn(edge(100, 100), edge(100, None, "unknown")), "open")
    assert len(open_end) > 3
    assert all(left > 101 for left, _ in open_end)
    bounded = of(drawn(edge(100, 100), edge(100, 119, "unknown")), "open")
    assert 0 < len(bounded) < len(open_end)
    assert all(right <= 120 for _, right in bounded)
    opening = of(drawn(edge(None, 500, "unknown"), edge(500, 500)), "open")
    assert opening
    assert all(right < 500 for _, right in opening)


def test_a_bound_that_only_follows_is_not_drawn_as_if_it_were_told(drawn: Any) -> None:
    shapes = drawn(edge(0, 300, "300 or earlier"), edge(200, 900, "200 or later"))
    assert of(shapes, "rect") == [[200, 301]]
    assert all(left > 120 and right < 380 for left, right in of(shapes, "open"))


def test_a_day_is_a_disc_some_days_a_ring_and_many_a_bracket(drawn: Any) -> None:
    assert drawn(edge(100, 100), edge(100, 100), "point")[0][:3] == ["sure", 100.5, 100.5]
    assert drawn(edge(100, 105), edge(100, 105), "point")[0][0] == "ring"
    bracket = drawn(edge(100, 299), edge(100, 299), "point")
    assert of(bracket, "rect") == [[100, 300]]
    assert [100, 100] in of(bracket, "line")
    assert [300, 300] in of(bracket, "line")


def test_what_lies_outside_the_axis_stays_outside(drawn: Any) -> None:
    shapes = drawn(edge(-9000, -9000), edge(9000, 9000))
    ((left, right),) = of(shapes, "sure")
    assert left < 0
    assert right > WIDTH


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("-0105", "-0042", ["100 BC", "90 BC", "80 BC", "70 BC", "60 BC", "50 BC"]),
        ("-0005", "0006", ["6 BC", "4 BC", "2 BC", "2", "4", "6"]),
        ("1879", "1940", ["1880", "1890", "1900", "1910", "1920", "1930", "1940"]),
        ("1582-10", "1582-10", ["1 Oct 1582", "18 Oct", "25 Oct"]),
    ],
)
def test_the_axis_counts_in_round_years_of_its_era(page: Page, first: str, last: str, expected: list[str]) -> None:
    page.goto("/")
    script = """async ([first, last]) => {
      const { bounds, parse } = await import("/static/js/days.js");
      const { scale, ticks } = await import("/static/js/scale.js");
      return ticks(scale(bounds(parse(first))[0], bounds(parse(last))[1], 560)).map((tick) => tick.words);
    }"""
    assert page.evaluate(script, [first, last])[: len(expected)] == expected
