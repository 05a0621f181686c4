"""Words → the pieces of an uncased WordPiece vocabulary (Devlin et al. 2019), with the shape of each word."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from fasti.reading.model.shapes import shape

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MAX_PIECES = 16
"""Of a longer word (a hash, an address) only so many pieces are seen."""
MAX_LETTERS = 100
KEPT = 50_000
"""So many words are remembered with their pieces."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a sentence between a start and an end mark.

    `ids` and `shapes` have one number a piece; `first` has the place of the start mark, which stands for the root,
    and then of each word's first piece.
    """

    ids: list[int]
    shapes: list[int]
    first: list[int]


class Piecer:
    """Cuts words into the pieces of a vocabulary, given as its entries in order."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        numbers = {piece: n for n, piece in enumerate(vocabulary)}
        model = WordPiece(numbers, unk_token=UNKNOWN, max_input_chars_per_word=MAX_LETTERS)
        self._tokenizer = Tokenizer(model)
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._start, self._end, self._unknown = numbers[START], numbers[END], numbers[UNKNOWN]
        self._known: dict[str, list[int]] = {}

    def __call__(self, words: Sequence[str]) -> Pieces:
        """The pieces of a sentence. Each word has one at least, be it the piece of the unknown."""
        ids, shapes, first = [self._start], [0], [0]
        for word in words:
            pieces = self.of_word(word)
            first.append(len(ids))
            ids += pieces
            shapes += [shape(word)] * len(pieces)
        return Pieces([*ids, self._end], [*shapes, 0], first)

    def of_word(self, word: str) -> list[int]:
        """The numbers of one word's pieces."""
        known = self._known.get(word)
        if known is None:
            cut = self._tokenizer.encode(word[: 4 * MAX_LETTERS], add_special_tokens=False).ids[:MAX_PIECES]
            known = cut or [self._unknown]
            if len(self._known) < KEPT:
                self._known[word] = known
        return known
