"""Where names begin and end, and what they name."""

import pytest

from fasti.reading import lexicon, times
from fasti.reading.parse import RuleParse
from fasti.reading.timeline import Timeline
from fasti.text import Source

WORDS = lexicon()


def parsed(text: str) -> RuleParse:
    source = Source("passage", text)
    return RuleParse(source, Timeline(source, times(source), WORDS), WORDS)


def names(text: str) -> dict[str, str]:
    return {m.text: m.type for found in parsed(text).mentions for m in found}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She read physics at the University of Vienna.", "University of Vienna", "organization"),
        ("He ran the Commissariat of Posts and Telegraphs.", "Commissariat of Posts and Telegraphs", "organization"),
        ("He led the People's Commissariat for Health.", "People's Commissariat for Health", "organization"),
        ("It joined the Workers' and Peasants' Red Army.", "Workers' and Peasants' Red Army", "organization"),
        ("He fell in the Battle of Borodino.", "Battle of Borodino", "event"),
        ("They had supported the Revolution of 1848.", "Revolution of 1848", "event"),
        ("He lived by Lake Como for years.", "Lake Como", "place"),
        ("He was born in Harwich.", "Harwich", "place"),
        ("She was born in Warsaw.", "Warsaw", "place"),
        ("He admired Ludwig van Beethoven.", "Ludwig van Beethoven", "person"),
        ("He met J. J. Thomson there.", "J. J. Thomson", "person"),
        ("They crowned Louis XIV young.", "Louis XIV", "person"),
        ("She wed Jane Hill there.", "Jane Hill", "person"),
        ("He fell ill in Victoria Park.", "Victoria Park", "place"),
        ('They met William "Bill" Hart there.', 'William "Bill" Hart', "person"),
        ("He wed Catherine of Aragon there.", "Catherine of Aragon", "person"),
        ("He wrote to Albert van Aerssen tot Vliet.", "Albert van Aerssen tot Vliet", "person"),
        ("She worked for Surrogate Judge Arthur Cole.", "Arthur Cole", "person"),
        ("The prize went to Mrs. Arthur Cole.", "Arthur Cole", "person"),
        ("The prize went to Arthur Cole FRS.", "Arthur Cole", "person"),
        ("She joined Brightwater Consulting in 2003.", "Brightwater Consulting", "organization"),
        ("He was a founder of Brightwater.", "Brightwater", "organization"),
        ("He was mayor of Aldering.", "Aldering", "place"),
        ("They moved to Aldering, Devon.", "Aldering", "place"),
        ("She studied at Aldering.", "Aldering", "organization"),
    ],
)
def test_a_name_and_its_type(text: str, name: str, kind: str) -> None:
    assert names(text)[name] == kind


def test_two_bodies_are_not_one() -> None:
    assert {"Ministry of War", "Senate"} <= set(names("He left the Ministry of War and the Senate in 1912."))


def test_a_sure_mention_decides_a_doubtful_one() -> None:
    assert names("Marie Curie taught. The prize went to Curie.")["Curie"] == "person"


def test_an_adjective_of_a_land_is_no_name() -> None:
    assert "Polish" not in names("A Polish chemist worked there.")


def test_a_full_stop_behind_an_initial_parts_no_list() -> None:
    assert {"Mark J.", "John P.", "Erik C. Hart"} <= set(
        names("She leaves her sons Mark J., John P. and Erik C. Hart.")
    )
