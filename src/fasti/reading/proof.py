"""Frames prove themselves: the sentences of a frame file give the claims that it says they give."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fasti.claims import Claim
from fasti.errors import LexiconError
from fasti.reading.frame import Frame
from fasti.reading.lexicon import Lexicon, lexicon
from fasti.reading.reader import read
from fasti.text import Source


def proved_lexicon(own: Path, lang: str = "en") -> Lexicon:
    """The lexicon of a language with a user's folder added, every frame of the folder proved.

    Raises LexiconError where a file is wrong or an example does not give its claims.
    """
    words = lexicon(lang, own)
    prove(words, [frame for frame in words.frames if Path(frame.where).is_relative_to(own)])
    return words


def prove(words: Lexicon, frames: Iterable[Frame] | None = None) -> None:
    """Read every example of these frames (all of the lexicon where None).

    Raises LexiconError for the first example that does not give its claims, saying which claim is missing and which
    claims were read instead.
    """
    for frame in words.frames if frames is None else frames:
        for example in frame.examples:
            claims = read(Source("example", example["text"], title=example.get("title", "")), lexicon=words)
            for wanted in example["claims"]:
                if not any(says(claim, wanted) for claim in claims):
                    raise LexiconError(
                        f"“{example['text']}” does not give {_shown(wanted)}",
                        where=f"{frame.where}, frame {frame.name}",
                        mend=f"it gives {'; '.join(_told(c) for c in claims) or 'nothing'}",
                    )


def says(claim: Claim, wanted: Mapping[str, str]) -> bool:
    """Whether a claim has every slot that an example asks for."""
    line = claim.to_json()
    return all(line.get(slot) == value for slot, value in wanted.items())


def _told(claim: Claim) -> str:
    line = claim.to_json()
    kept = ("kind", *claim.names, "what", "how", "at", "begin", "end", "status")
    return _shown({slot: line[slot] for slot in kept if slot in line})


def _shown(slots: Mapping[str, Any]) -> str:
    return ", ".join(f"{slot} = {value}" for slot, value in slots.items())
