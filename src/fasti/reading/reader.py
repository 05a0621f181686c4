"""The stages in order: a source in, its claims out.

times        time expressions of the text               reading/times
timeline     the dates that claims can take             reading/timeline.py
parse        sentences, names, phrases, clauses         reading/parse.py
cast         whom names and pronouns stand for          reading/who.py
lists        works and awards listed, line by line      reading/lists.py
proposals    frames, titles and brackets met            reading/proposals.py
claims       dates chosen, words quoted, contract kept  reading/assemble.py
consolidate  one claim for what is told in pieces       reading/consolidate.py
"""

from itertools import chain

from fasti.claims import Claim
from fasti.reading.assemble import Weigh, claims_of
from fasti.reading.confidence import confidence
from fasti.reading.consolidate import consolidate
from fasti.reading.lexicon import Lexicon
from fasti.reading.lexicon import lexicon as of_language
from fasti.reading.lists import listed_lines
from fasti.reading.parse import Parse, Parser, RuleParse
from fasti.reading.proposals import Proposer
from fasti.reading.timeline import Timeline
from fasti.reading.times import tag
from fasti.reading.times.expression import TimeExpression
from fasti.reading.who import Cast
from fasti.text import Source

READER = "fasti-frames/3"
"""The reader and its version, as the log keeps it with what it read."""


def times(source: Source) -> list[TimeExpression]:
    """The time expressions of a source, in order."""
    return tag(source.text, source.dct)


def read(
    source: Source, *, lexicon: Lexicon | None = None, parser: Parser = RuleParse, min_confidence: float = 0.0
) -> list[Claim]:
    """The claims of a source, in the order of its text.

    `lexicon` is the one to read by; the package's English one where None. `parser` makes the clauses. Claims less
    likely to be right than `min_confidence`, 0 to 1, are left out.
    """
    claims = claims_by(source, lexicon or of_language(), parser)
    return [claim for claim in claims if claim.confidence >= min_confidence]


def claims_by(source: Source, words: Lexicon, parser: Parser = RuleParse, *, weigh: Weigh = confidence) -> list[Claim]:
    """The claims of a source by a lexicon and a parser, each with the confidence that `weigh` gives it."""
    if not source.text.strip():
        return []
    timeline = Timeline(source, times(source), words)
    parse = parser(source, timeline, words)
    cast = cast_of(source, parse, words)
    lines = list(listed_lines(source.text, timeline, cast, words))
    listed = chain.from_iterable(line.proposals for line in lines)
    told = Proposer(source.text, parse, cast, words).all([line.span for line in lines])
    return consolidate(claims_of(chain(listed, told), source, words, weigh))


def cast_of(source: Source, parse: Parse, words: Lexicon) -> Cast:
    """Whom the names and pronouns of a parsed source stand for, the other names that it gives included."""
    cast = Cast(source.title, parse.mentions, parse.sentences, words)
    for alias in (a for found in parse.aliases for a in found):
        cast.call(alias.name.text, alias.other.text)
    return cast
