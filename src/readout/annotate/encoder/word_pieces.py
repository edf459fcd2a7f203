"""Words to word pieces: the base encoder's own vocabulary and rules (Devlin et al. 2019), one word at a time."""

from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

START, STOP, UNKNOWN, HIDDEN = 101, 102, 100, 103
LONGEST = 8
"""Pieces kept of one word: 99.9 % of words have fewer, and an address of 200 characters says no more in 60."""
REMEMBERED = 200_000
"""Words whose pieces are kept, about 40 MB; then the memory starts anew."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Cuts words, and remembers the cuts: four words in five of an article were seen before."""

    tokenizer: Tokenizer
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's pieces, at least one and at most `LONGEST`, for any string at all."""
        ids = self.known.get(word)
        if ids is None:
            if len(self.known) > REMEMBERED:
                self.known.clear()
            ids = self.known[word] = self._cut(word)
        return ids

    def _cut(self, word: str) -> tuple[int, ...]:
        whole = word.encode("utf-8", "replace").decode("utf-8")
        return tuple(self.tokenizer.encode(whole, add_special_tokens=False).ids[:LONGEST]) or (UNKNOWN,)


def load_pieces(vocabulary: Path) -> Pieces:
    """Return the cutter for a file of pieces, one a line, the line's number being the id."""
    ids = {piece: number for number, piece in enumerate(vocabulary.read_text(encoding="utf-8").splitlines())}
    model = WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=100)  # noqa: S106 - no password
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return Pieces(tokenizer)
