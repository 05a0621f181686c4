"""Galley: a text as it is set, stretch by stretch, with the layout that leads each stretch back to its document."""

from fasti.text.layout import Change, Head, Layout, Place


class Galley:
    """A text in the making. What is added stands at the place that was named last."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._changes: list[Change] = []
        self._heads: list[Head] = []
        self.size = 0
        """Code points set so far."""

    @property
    def last(self) -> str:
        """The character that was set last; empty where there is none."""
        return self._parts[-1][-1] if self._parts else ""

    def place(self, name: str) -> None:
        """What is added from now on stands at the place of this name."""
        if self._places and self._places[-1].start == self.size:
            self._places.pop()
        if not self._places or self._places[-1].name != name:
            self._places.append(Place(self.size, name))

    def add(self, text: str, printed: str | None = None) -> None:
        """Set text; `printed` says how the document has it where that differs."""
        if printed is not None and printed != text:
            self._change(Change(self.size, self.size + len(text), printed))
        if text:
            self._parts.append(text)
            self.size += len(text)

    def take_back(self, count: int) -> None:
        """Take back so many of the code points that were added last; they must be of one stretch."""
        if not count:
            return
        taken = self._parts[-1][-count:]
        self._parts[-1] = self._parts[-1][:-count]
        if not self._parts[-1]:
            self._parts.pop()
        self.size -= count
        if self._changes and self._changes[-1].stop > self.size:
            start, _, printed = self._changes[-1]
            self._changes[-1] = Change(min(start, self.size), self.size, printed.removesuffix(taken))

    def _change(self, change: Change) -> None:
        """Keep a change; of two at one point where the text has nothing, one is made."""
        last = self._changes[-1] if self._changes else None
        if last is not None and last.start == last.stop == change.start:
            self._changes[-1] = Change(change.start, change.stop, last.printed + change.printed)
        else:
            self._changes.append(change)

    def head(self, start: int, level: int, stop: int | None = None) -> None:
        """What was set since `start` (up to `stop`, else all of it) is a heading."""
        if self.size > start:
            self._heads.append(Head(start, min(stop or self.size, self.size), level))

    def part(self) -> None:
        """End the paragraph: an empty line, where there is not one already."""
        if self.size:
            tail = "".join(self._parts[-2:])
            self.add("" if tail.endswith("\n\n") else "\n" if tail.endswith("\n") else "\n\n")

    def done(self) -> tuple[str, Layout]:
        """The text, without white space around it, and its layout."""
        text = "".join(self._parts)
        layout = Layout(tuple(self._places), tuple(self._changes), tuple(sorted(self._heads)))
        return pared(text, layout, 0, len(text))


def pared(text: str, layout: Layout, start: int, stop: int) -> tuple[str, Layout]:
    """The stretch of a text without the white space around it, with its layout."""
    piece = text[start:stop]
    start += len(piece) - len(piece.lstrip())
    stop = start + len(piece.strip())
    return text[start:stop], layout.cut(start, stop)
