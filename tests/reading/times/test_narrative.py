"""The time of a story: which year a date without one belongs to."""

import pytest

from fasti.reading.times import tag


def values(text: str, dct: str = "") -> list[str]:
    return [found.value for found in tag(text, dct)]


def last(text: str, dct: str = "") -> str:
    return values(text, dct)[-1]


def test_a_story_goes_forward_over_the_turn_of_the_year() -> None:
    assert values("In November 1941 it froze. In January the thaw came.") == ["1941-11", "1942-01"]


def test_a_month_not_long_gone_stays_in_the_year() -> None:
    assert last("In June 1941 the war began. Plans had been laid in April.") == "1941-04"


def test_brackets_are_asides() -> None:
    assert last("In March 1905 he left (he had come in May 1899). In June he was back.") == "1905-06"


def test_what_runs_ahead_and_comes_back_is_an_aside() -> None:
    text = "On 2 August 1964 shots fell. Papers released in 2005 showed nothing. On 4 August there was no attack. "
    text += "In 1965 troops came."
    assert values(text)[2] == "1964-08-04"


def test_what_looks_back_is_an_aside() -> None:
    text = "The campaign of 492 BC was in Thrace, Persian since 513 BC. Much was lost in a storm off the cape, "
    text += "and what was left of the army went home. "
    assert last(text + "The following year he sent ambassadors to the cities.") == "BC0491"


def test_a_heading_opens_a_chapter() -> None:
    text = "The fleet was ready in 1947.\n\nCampaign of 1849\n\nIn May the army marched.\n"
    assert last(text) == "1849-05"


def test_winter_is_called_by_the_year_it_ends_in() -> None:
    assert last("In October 1777 they won. They spent the winter in the valley.") == "1778-WI"


@pytest.mark.parametrize(
    ("words", "value"),
    [("the next day", "1864-05-08"), ("a week later", "1864-05-14"), ("three months later", "1864-08"),
     ("two years earlier", "1862"), ("the same month", "1864-05"), ("later that year", "1864"),
     ("the previous month", "1864-04"), ("a decade later", "1874")],
)  # fmt: skip
def test_steps_start_where_the_story_stands(words: str, value: str) -> None:
    assert last(f"He was wounded on 7 May 1864. Of that he spoke {words}.") == value


def test_a_step_rests_on_the_words_it_was_reckoned_from() -> None:
    text = "He married on 20 August 1940 and died the following day."
    first, second = tag(text)
    assert second.basis == ((first.start, first.end),)


def test_bc_counts_down() -> None:
    assert last("In 490 BC they landed. Ten years later they came again.") == "BC0480"


def test_news_reckons_from_its_own_day() -> None:
    text = "The company said on Tuesday that profits rose last week. It will open a plant in March. "
    text += "It closed one in October."
    assert values(text, "2010-06-16") == ["2010-06-15", "2010-W23", "2011-03", "2009-10"]


def test_news_without_a_date_takes_its_dateline() -> None:
    assert values("Plane lands\nSeptember 01, 2007\nThe plane landed today.\n")[-1] == "2007-09-01"


def test_a_story_has_no_today() -> None:
    text = "In 1815 the duke won. In 1816 he rested, in 1817 he fell ill, in 1818 he died. The house is a museum today."
    assert last(text, "2009-12-19") == "PRESENT_REF"


def test_what_is_always_so_has_no_year() -> None:
    assert values("The island was charted in 1768. The monsoon occurs in July and the sea is rough.") == [
        "1768",
        "XXXX-07",
    ]


def test_a_text_about_a_war_does_not_date_by_it() -> None:
    once = "He served in the Crimean War."
    assert values(once) == ["1853-10-16/1856-03-30"]
    assert values("The Crimean War was long. " * 5 + once) == []
