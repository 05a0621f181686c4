"""Text → claims: times, names, clauses, frames, who “he” is, which date goes with what (the stages: `reader`)."""

from fasti.reading.accounts import explain
from fasti.reading.lexicon import Lexicon, lexicon
from fasti.reading.parsers import parser
from fasti.reading.proof import proved_lexicon
from fasti.reading.reader import READER, read, times

__all__ = ["READER", "Lexicon", "explain", "lexicon", "parser", "proved_lexicon", "read", "times"]
