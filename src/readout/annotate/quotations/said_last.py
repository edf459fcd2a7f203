"""Sentences that end with who said them (`The hill moves, laughs Ada Holm.`), as translated and lively texts write."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readout.annotate.quotations.quotation_draft import Draft
from readout.language import lexicon
from readout.model import Sentence, Span, Token

_FINITE = frozenset({"VBD", "VBZ"})
_PHRASE = frozenset("DET ADJ NOUN PROPN PRON NUM ADP".split())
_NAMING = frozenset({"PROPN", "PRON"})
_LEAST = 4
_LONGEST = 8


def closing(sentences: Sequence[Sentence], found: Sequence[Draft]) -> list[Draft]:
    """Add a draft for each sentence that says last who said it, if not attributed yet; "finds she" cannot be read otherwise."""
    ends = list(_ends_with_who_said(sentences))
    sure = [end.draft for end in ends if end.nominative]
    kept = [draft for draft in found if not any(draft.content[0].overlaps(_whole(one)) for one in sure)]
    return [*kept, *(end.draft for end in ends if not any(_whole(end.draft).overlaps(one.content[0]) for one in kept))]


def _whole(draft: Draft) -> Span:
    return Span(draft.content[0].start, (draft.source or draft.content[0]).end)


class _End(NamedTuple):
    """The draft of a sentence that ends with who said it, and whether a pronoun that is no object does."""

    draft: Draft
    nominative: bool


def _ends_with_who_said(sentences: Sequence[Sentence]) -> Iterator[_End]:
    """Give the end of each such sentence."""
    for sentence in sentences:
        words = [token for token in sentence.tokens if token.pos != "PUNCT"]
        cue = _cue_said_last(sentence.tokens)
        if cue is None:
            continue
        said = [token for token in words if token.start < sentence.tokens[cue].start]
        verb, source = sentence.tokens[cue], Span(sentence.tokens[cue + 1].start, words[-1].end)
        if len(said) >= _LEAST:
            draft = Draft(source, Span(verb.start, verb.end), (Span(sentence.start, said[-1].end),))
            alone = words[-1].start == source.start
            yield _End(draft, words[-1].lemma in lexicon().words("pronouns", "nominative") and alone)


def _cue_said_last(tokens: Sequence[Token]) -> int | None:
    """Give the finite verb behind a comma that nothing follows but the phrase of a name or pronoun."""
    for at in range(max(1, len(tokens) - _LONGEST), len(tokens) - 1):
        behind = [token for token in tokens[at + 1 :] if token.pos != "PUNCT"]
        phrase = all(token.pos in _PHRASE for token in behind) and any(token.pos in _NAMING for token in behind)
        if phrase and tokens[at].xpos in _FINITE and tokens[at - 1].pos == "PUNCT" and tokens[at - 1].lemma == ",":
            return at
    return None
