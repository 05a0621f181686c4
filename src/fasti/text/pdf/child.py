"""The process that reads a PDF: the file on standard input, each page's lines as a line of JSON on standard output.

It stands alone, so that it starts at once and so that a document that makes the library crash, run on or fill the
memory ends this process and nothing else. Its arguments are the most pages, seconds of processor time, MB of memory.
"""

import ctypes
import json
import math
import sys
from typing import Any

BROKEN = (0x02, 0xFFFE)
"""What the library gives for a hyphen at the end of a line, in the place of the end of the line."""

FARTHEST = 1e6
LEAST = 0.1
"""Points: how far from the corner of the page a letter may stand, and how high it is at least."""

MOST_LINES = 5_000
MOST_LETTERS = 1_000_000
"""Of one page; no honest page has a tenth of them."""


def main() -> None:
    """Read, and write `{"pages": n}`, then a list of lines for each page; `{"fault": …}` where it cannot go on."""
    pages, seconds, memory = map(int, sys.argv[1:4])
    bound(seconds, memory)
    import pypdfium2  # noqa: PLC0415 (within the bounds)

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        say({"pages": len(document), "title": document.get_metadata_dict().get("Title", "")})
        if len(document) > pages:
            return
        for number in range(len(document)):
            say(lines_of(document, number, pypdfium2.raw))
    except pypdfium2.PdfiumError as error:
        say({"fault": str(error)})
    except (MemoryError, OverflowError) as error:
        say({"fault": type(error).__name__})


def bound(seconds: int, memory: int) -> None:
    """Bound this process, where the system can."""
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def say(what: Any) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def lines_of(document: Any, number: int, raw: Any) -> list[Any]:
    """The lines of a page: [left, right, foot, height, [[words, raised], …]], in the order of the page's own text."""
    page = document[number]
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > MOST_LETTERS:
            raise OverflowError
        pieces: list[list[tuple[str, Any]]] = [[]]
        for at in range(count):
            code = raw.FPDFText_GetUnicode(text.raw, at)
            if code in (0x0D, 0x0A):
                if pieces[-1]:
                    pieces.append([])
                continue
            letter = "-" if raw.FPDFText_IsHyphen(text.raw, at) == 1 else chr(code) if code else " "
            made = raw.FPDFText_IsGenerated(text.raw, at) == 1
            pieces[-1].append((letter, None if made or letter.isspace() else box(text.raw, at, raw)))
            if code in BROKEN:
                pieces.append([])
        lines = joined(pieces)
        if len(lines) > MOST_LINES:
            raise OverflowError
        return [line for letters in lines if (line := set_line(letters))]
    finally:
        text.close()
        page.close()


def box(text: Any, at: int, raw: Any) -> tuple[float, float, float, float]:
    """Left, right, bottom, top of a letter: from the foot of its font to its head."""
    found = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(found))
    sides = found.left, found.right, found.bottom, found.top
    # A font may say that its letters are without end, or nowhere.
    left, right, one, two = (min(max(side, -FARTHEST), FARTHEST) if not math.isnan(side) else 0.0 for side in sides)
    return left, max(left, right), min(one, two), max(one, two, min(one, two) + LEAST)


def joined(pieces: list[list[tuple[str, Any]]]) -> list[list[tuple[str, Any]]]:
    """Pieces that stand on one line made one: a number set high breaks a line in three."""
    lines: list[list[tuple[str, Any]]] = []
    for piece in pieces:
        boxes = [where for _, where in piece if where]
        if not boxes:
            continue
        last = [where for _, where in lines[-1] if where][-1] if lines else None
        if last and follows(last, boxes[0]):
            gap = boxes[0][0] - last[1]
            height = max(last[3] - last[2], boxes[0][3] - boxes[0][2])
            if not (lines[-1][-1][0].isspace() or piece[0][0].isspace()) and gap > 0.15 * height:
                lines[-1].append(("\t" if gap > 3 * height else " ", None))
            lines[-1] += piece
        else:
            lines.append(piece)
    return lines


def follows(last: tuple[float, ...], first: tuple[float, ...]) -> bool:
    """Whether a box stands to the right of another, on its line."""
    overlap = min(last[3], first[3]) - max(last[2], first[2])
    height = min(last[3] - last[2], first[3] - first[2])
    return first[0] >= last[1] - height and overlap > 0.5 * height


def set_line(letters: list[tuple[str, Any]]) -> list[Any]:
    """A line: where it stands, and its words with those that are set high told from the others; empty without words."""
    boxes = [where for letter, where in letters if where]
    heights = sorted(top - bottom for _, _, bottom, top in boxes)
    feet = sorted(bottom for _, _, bottom, _ in boxes)
    height, foot = heights[3 * len(heights) // 4], feet[len(feet) // 4]
    runs: list[list[Any]] = []
    for letter, where in letters:
        raised = bool(where and where[3] - where[2] < 0.85 * height and where[2] > foot + 0.12 * height)
        if where is None and runs:
            raised = runs[-1][1] and not letter.isspace()
        if runs and runs[-1][1] == raised:
            runs[-1][0] += letter
        else:
            runs.append([letter, raised])
    if not "".join(words for words, _ in runs).strip():
        return []
    left, right = min(where[0] for where in boxes), max(where[1] for where in boxes)
    return [round(left, 1), round(right, 1), round(foot, 1), round(height, 1), runs]


if __name__ == "__main__":
    main()
