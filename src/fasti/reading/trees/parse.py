"""The parse by trees: the words, names and phrases of the rules; clauses as a dependency parser has them."""

from collections.abc import Sequence

from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.parse import Parse, Parser, RuleParse
from fasti.reading.phrase import Unit
from fasti.reading.timeline import Timeline
from fasti.reading.tokens import Sentence
from fasti.reading.trees.clauses import clauses_of
from fasti.reading.trees.tree import DependencyParser
from fasti.text import Source


class TreeParse(RuleParse):
    """A parse whose clauses a dependency parser finds; sentences without a verb stay with the rules."""

    def __init__(self, source: Source, timeline: Timeline, lexicon: Lexicon, trees: DependencyParser) -> None:
        super().__init__(source, timeline, lexicon)
        self._trees = trees

    def _clauses(self, units: Sequence[Unit], sentence: Sentence) -> list[Clause]:
        if not any(unit.kind == "VERB" for unit in units):
            return super()._clauses(units, sentence)
        return clauses_of(units, sentence.tokens, self._trees([token.text for token in sentence.tokens]))


def parse_by(trees: DependencyParser) -> Parser:
    """The parser that takes a dependency parser's word for what belongs to which verb."""

    def parse(source: Source, timeline: Timeline, lexicon: Lexicon) -> Parse:
        return TreeParse(source, timeline, lexicon, trees)

    return parse
