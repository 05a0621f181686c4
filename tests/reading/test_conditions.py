"""Why a frame that was tried gave nothing."""

from dataclasses import replace

import pytest

from fasti.reading import lexicon, times
from fasti.reading.conditions import UNREAL
from fasti.reading.fillers import Fillers
from fasti.reading.frame import Frame, frames_of
from fasti.reading.match import Matcher
from fasti.reading.parse import RuleParse
from fasti.reading.timeline import Timeline
from fasti.reading.who import Cast
from fasti.text import Source

WORDS = lexicon()
EXPEL = frames_of(
    {
        "frame": [
            {
                "name": "expel",
                "verbs": ["expel"],
                "nouns": ["expulsion"],
                "voice": "passive",
                "particle": ["from"],
                "light": ["bring"],
                "gives": {"kind": "membership", "how": "expelled"},
                "roles": {"who": "patient!", "org": "from!"},
                "kinds": {"who": "person", "org": "organization"},
                "example": [{"text": "", "claims": []}],
            }
        ]
    },
    "a test",
)[0]


def refused(text: str, frame: Frame = EXPEL, noun: str = "") -> str:
    """Why the frame gave nothing in the last clause of a sentence."""
    source = Source("passage", text, title="Rosa Mayreder")
    parse = RuleParse(source, Timeline(source, times(source), WORDS), WORDS)
    matcher = Matcher(WORDS, Fillers(text, Cast(source.title, parse.mentions, parse.sentences, WORDS), WORDS))
    clause = parse.clauses(0)[-1]
    phrase = next(p for p in clause.objects if p.noun == noun) if noun else None
    return matcher.refused(frame, clause, phrase)


def test_a_frame_that_gives_a_claim_is_not_refused() -> None:
    assert refused("She was expelled from the Academy in 1911.") == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She expelled her brother from the Academy.", "voice is active"),
        ("She was expelled in 1911.", "none of the particles from"),
        ("She was not expelled from the Academy.", UNREAL),
        ("She was expelled from Vienna.", "org may be organization; “Vienna” is none"),
    ],
)
def test_the_reason_names_what_is_missing(text: str, reason: str) -> None:
    assert refused(text) == reason


def test_a_role_that_nothing_could_fill_is_named_with_where_it_was_sought() -> None:
    assert refused("She was expelled in 1911.", replace(EXPEL, particle=frozenset())) == "no org (from!)"


def test_a_noun_asks_for_its_light_verb() -> None:
    assert refused("She feared an expulsion from the Academy.", noun="expulsion") == "light verb missing: bring"
