"""Names that a text gives again: a proper noun that is the whole of a name elsewhere in the text is that name here too."""

from collections import Counter
from collections.abc import Iterator, Sequence

from readout.annotate.names.candidates import Candidate
from readout.model import EntityType, Sentence, Span
from readout.text import fold


def repeated(text: str, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the further places of the one-word names of a text, each of the type that most of its places have."""
    types: dict[str, Counter[EntityType]] = {}
    for name in found:
        if len(name.parts) == 1:
            types.setdefault(text[name.span.start : name.span.end], Counter())[name.type] += 1
    taken = {at for name in found for at in range(name.span.start, name.span.end)}
    for token in (token for sentence in sentences for token in sentence.tokens if token.pos == "PROPN"):
        word = text[token.start : token.end]
        if word in types and token.start not in taken:
            yield Candidate(Span(token.start, token.end), types[word].most_common(1)[0][0], (fold(word),), None, sure=True)
