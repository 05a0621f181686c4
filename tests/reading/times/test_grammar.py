"""The grammar proves itself: every pattern's own examples, and forms that cannot be read."""

import pytest

from fasti.errors import LexiconError
from fasti.reading.times import tag
from fasti.reading.times.form import Compiler, literals
from fasti.reading.times.grammar import Grammar, Pattern, grammar, patterns
from fasti.reading.times.readings import readers
from fasti.reading.times.resolvers import RESOLVERS
from fasti.reading.times.words import classes

EXAMPLES = [(pattern, words, wanted) for pattern in patterns() for words, wanted in pattern.example.items()]


@pytest.mark.parametrize(("pattern", "words", "wanted"), EXAMPLES, ids=[words for _, words, _ in EXAMPLES])
def test_pattern_reads_its_examples(pattern: Pattern, words: str, wanted: list[str]) -> None:
    assert [found.value for found in tag(words, pattern.written)] == wanted, pattern.form


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.name)
def test_pattern_has_an_example(pattern: Pattern) -> None:
    assert pattern.example


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.name)
def test_pattern_names_readings_that_exist(pattern: Pattern) -> None:
    assert set(pattern.read) <= set(readers())


def test_grammar_is_compiled_once() -> None:
    assert grammar() is grammar()


def test_longest_form_wins_over_shorter() -> None:
    rules = grammar()
    scan = rules.scanner.scan("26 January 1925")
    widths = [match.width for match in rules.at(scan.signs, 0)]
    assert widths[0] == 3
    assert widths == sorted(widths, reverse=True)


@pytest.fixture
def compiler() -> Compiler:
    return Compiler({"MONTH": "mn", "=of": "o", "=the": "t"}, {"MON": "MONTH | of"})


@pytest.mark.parametrize("form", ["( MONTH", "MONTH )", "NOTHING", "the?", ""])
def test_form_that_cannot_be_read_says_so(compiler: Compiler, form: str) -> None:
    with pytest.raises(LexiconError):
        compiler.compile(form)


def test_form_knows_how_it_can_begin(compiler: Compiler) -> None:
    compiled = compiler.compile("the? MONTH of?")
    assert compiled.single == {"m", "n"}
    assert compiled.pairs == {"tm", "tn", "mo", "no"}


def test_form_marks_extents(compiler: Compiler) -> None:
    assert compiler.compile("< MONTH > of < MONTH >").extents == 2
    assert compiler.compile("MON").extents == 1


def test_literals_are_what_is_neither_class_nor_macro() -> None:
    assert literals("( the | d:DAY ) of? MON", {"DAY", "MON"}) == {"the", "of"}


def test_every_class_of_words_has_values() -> None:
    assert all(table for table in classes().values())


def test_kinds_of_reading_can_be_resolved() -> None:
    assert {"date", "step", "near", "within"} <= set(RESOLVERS)


def test_a_grammar_can_be_made_anew() -> None:
    assert len(Grammar().patterns) == len(patterns())
