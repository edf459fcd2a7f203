"""Reports within a report that the network left out: who it was that spoke where an outlet passes on what he said.

Of "Ada Holm said that the train sped up, the agency reports" the network gives the agency, and of the words within mostly nobody.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from readout.annotate.quotations.parse_under_span import Words, phrase, words
from readout.annotate.quotations.quotation_draft import Draft
from readout.annotate.quotations.quotation_marks import Quoted
from readout.language import Tree, lexicon
from readout.model import Sentence, Span
from readout.text import words as text_words

_SAYING = ("say", "tell")
_CITING = frozenset("report reports reported reporting according".split())
_LEAST = 2
"""Words of a content: one alone is mostly no statement."""


def with_inner(text: str, sentences: tuple[Sentence, ...], passages: Sequence[Quoted], found: Sequence[Draft]) -> list[Draft]:
    """Add the first report that a verb of saying makes within what an outlet passes on, where no draft has that cue."""
    cues = [draft.cue for draft in found if draft.cue is not None]
    outer = (draft for draft in found if _report_is_passed_on(text, draft))
    added = {inner.cue: inner for draft in outer for inner in _reports_within(sentences, passages, draft)}
    return [*found, *(inner for at, inner in added.items() if at and not any(cue.overlaps(at) for cue in cues))]


def _report_is_passed_on(text: str, draft: Draft) -> bool:
    """Tell whether an outlet tells what another said: by its name, or by how it is cited."""
    if draft.cue is None or draft.source is None:
        return False
    name = set(text_words(text[draft.source.start : draft.source.end]))
    cue = text_words(text[draft.cue.start : draft.cue.end])
    return not name.isdisjoint(lexicon().words("newsrooms", "paper")) or any(word in _CITING for word in cue)


def _reports_within(sentences: tuple[Sentence, ...], passages: Sequence[Quoted], outer: Draft) -> Iterator[Draft]:
    for part in outer.content:
        held = words(sentences, part)
        if held is not None and not any(passage.inner.contains(part) for passage in passages):
            reports = (_report(held.tree, passages, at, part) for at in held.places if _inner_verb_is_told(held, at))
            yield from islice(filter(None, reports), 1)


def _inner_verb_is_told(held: Words, at: int) -> bool:
    """Tell whether a verb is the content's own, and not that of a clause within it that supposes or describes."""
    tree = held.tree
    between = (place for place in tree.upwards(at) if place in held.places)
    return tree.tokens[at].pos == "VERB" and all(tree.relation(place) in {"ccomp", "conj", "root"} for place in between)


def _report(tree: Tree, passages: Sequence[Quoted], at: int, part: Span) -> Draft | None:
    """Read a verb of saying with its subject, which is no pronoun, and what it says."""
    subject = next((child for child in tree.hanging(at, "nsubj") if tree.tokens[child].pos != "PRON"), -1)
    if subject < 0 or tree.modality(at) or tree.negated(at) or tree.lemma(at) not in _verbs():
        return None
    source, cue, said = phrase(tree, subject), tree.span((at,)), _said_in_report(tree, passages, at, part)
    inside = said is not None and part.contains(source) and part.contains(said) and not said.overlaps(cue)
    return Draft(source, cue, (said,)) if said is not None and inside else None


def _said_in_report(tree: Tree, passages: Sequence[Quoted], at: int, part: Span) -> Span | None:
    """Give what a verb says: the marks before it, else the clause that it governs."""
    before = (one.inner for one in passages if part.contains(one.inner) and one.inner.end <= tree.tokens[at].start)
    governed = next((child for child in tree.hanging(at, "ccomp") if child > at), -1)
    held = tree.subtree(governed, "punct") if governed >= 0 else ()
    return next(before, tree.span(held[tree.lemma(held[0]) == "that" :]) if len(held) >= _LEAST else None)


@cache
def _verbs() -> frozenset[str]:
    """Give the base forms of verbs of saying that take a clause."""
    return frozenset(word.partition(">")[0] for kind, listed in lexicon().groups("reporting") if kind in _SAYING for word in listed)
