"""Letters: what is left of a name when accents, primes, scripts and capitals are taken off it."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_SILENT = dict.fromkeys(map(ord, "′″ʹʺ’‘'`´ʼʻʾʿ·"), None)
_NOT_A_WORD = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The words of `text` in lower-case ASCII, one space between them: “Zinov′ev, G. E.” gives “zinovev g e”.

    Primes and apostrophes fall away inside a word; every other mark parts two words. Letters of other scripts are
    romanised by sound (“Троцкий” gives “trotskii”). Two names that give the same words are written with the same
    letters; that they name one person is for `linking` to say.
    """
    bare = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    roman = bare if bare.isascii() else anyascii(bare.translate(_SILENT))
    return _NOT_A_WORD.sub(" ", roman.translate(_SILENT).casefold()).strip()


def without_article(words: str) -> str:
    """Plain words without a leading “the”, “a” or “an”."""
    first, _, rest = words.partition(" ")
    return rest if rest and first in {"the", "a", "an"} else words
