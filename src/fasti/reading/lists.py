"""The lists of a text, read by the form of their lines: works, awards, and the categories at the foot."""

from collections.abc import Iterator
from dataclasses import dataclass

from fasti.claims import Span
from fasti.reading.bibliography import Bibliography
from fasti.reading.categories import Categories
from fasti.reading.honours import Honours
from fasti.reading.lexicon import Lexicon
from fasti.reading.listings import entries
from fasti.reading.proposal import Proposal
from fasti.reading.timeline import Timeline
from fasti.reading.who import Cast


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line of a list with what it says. `span` reaches from its beginning to the last words that were understood."""

    span: Span
    proposals: tuple[Proposal, ...]


def listed_lines(text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> Iterator[ListedLine]:
    """The lines of lists that can be read by their form, in order. They are no sentences."""
    filed = [ListedLine(span, (p,)) for span, p in Categories(text, timeline, cast, lexicon).proposals()]
    yield from sorted([*_entries(text, timeline, cast, lexicon), *filed], key=lambda line: line.span)


def _entries(text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> Iterator[ListedLine]:
    """The entries of works and of awards that can be read."""
    readers = (Honours(text, timeline, cast, lexicon), Bibliography(text, timeline, cast, lexicon))
    for entry in entries(text, lexicon):
        for reader in readers:
            if proposals := tuple(reader.proposals(entry)):
                reached = [s[1] for p in proposals for s in (*p.spans, *(e.span for e in p.extents))]
                yield ListedLine((entry.start, max(reached)), proposals)
                break
