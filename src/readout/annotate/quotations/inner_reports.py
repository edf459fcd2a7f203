"""Reports within a report that the network left out: who it was that spoke where an outlet passes on what he said.

Of "Ada Holm said that the train sped up, the agency reports" the network gives the agency, and of the words within mostly nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    sentences: tuple[Sentence, ...]
    passages: Sequence[Quoted]


def with_inner(text: str, sentences: tuple[Sentence, ...], passages: Sequence[Quoted], found: Sequence[Draft]) -> list[Draft]:
    """Add the first report that a verb of saying makes within what an outlet passes on, where no draft has that cue."""
    page = _Page(text, sentences, passages)
    cues = [draft.cue for draft in found if draft.cue is not None]
    added = [inner for draft in found if _report_is_passed_on(text, draft) for inner in _reports_within(page, draft)]
    fresh = [draft for draft in added if draft.cue is not None and not any(cue.overlaps(draft.cue) for cue in cues)]
    return [*found, *{draft.cue: draft for draft in fresh}.values()]


def _report_is_passed_on(text: str, draft: Draft) -> bool:
    """Tell whether an outlet tells what another said: by its name, or by how it is cited."""
    if draft.cue is None or draft.source is None:
        return False
    name = set(text_words(text[draft.source.start : draft.source.end]))
    cue = text_words(text[draft.cue.start : draft.cue.end])
    return not name.isdisjoint(lexicon().words("newsrooms", "paper")) or any(word in _CITING for word in cue)


def _reports_within(page: _Page, outer: Draft) -> Iterator[Draft]:
    for part in outer.content:
        held = words(page.sentences, part)
        if held is None or any(passage.inner.contains(part) for passage in page.passages):
            continue
        for at in held.places:
            draft = _report(page, held, at, part) if _inner_verb_is_told(held, at) else None
            if draft is not None:
                yield draft
                return


def _inner_verb_is_told(held: Words, at: int) -> bool:
    """Tell whether a verb is the content's own, and not that of a clause within it that supposes or describes."""
    tree = held.tree
    between = [place for place in tree.upwards(at) if place in held.places]
    return tree.tokens[at].pos == "VERB" and all(
        tree.relation(place) in {"ccomp", "conj", "root", "parataxis"} for place in between
    )


def _report(page: _Page, held: Words, at: int, part: Span) -> Draft | None:
    """Read a verb of saying with its subject and what it says: the marks beside it, or the clause that it governs."""
    tree = held.tree
    subject = next(iter(tree.hanging(at, "nsubj")), -1)
    bound = subject < 0 or tree.tokens[subject].relation != "nsubj" or tree.tokens[subject].pos == "PRON" or tree.negated(at)
    if bound or tree.modality(at) or tree.lemma(at) not in _verbs():
        return None
    source = (
        phrase(tree, subject) if not tree.hanging(subject, "acl") else tree.span(tree.subtree(subject, "acl", "punct", "parataxis"))
    )
    cue = tree.span((*(one for one in tree.helpers(at) if one < at), at))
    said = _said_in_report(page, tree, at, part)
    inside = said is not None and part.contains(said) and not said.overlaps(cue) and not said.overlaps(source)
    return Draft(source, cue, (said,)) if said is not None and inside and part.contains(source) else None


def _said_in_report(page: _Page, tree: Tree, at: int, part: Span) -> Span | None:
    """Give what a verb says."""
    quoted = next(
        (passage.inner for passage in page.passages if part.contains(passage.inner) and passage.inner.end <= tree.tokens[at].start),
        None,
    )
    if quoted is not None:
        return quoted
    governed = next((child for child in tree.hanging(at, "ccomp") if child > at), -1)
    held = [place for place in tree.subtree(governed) if tree.tokens[place].end <= part.end] if governed >= 0 else []
    while held and (tree.tokens[held[0]].pos == "PUNCT" or tree.lemma(held[0]) == "that"):
        held = held[1:]
    while held and tree.tokens[held[-1]].pos == "PUNCT":
        held = held[:-1]
    return tree.span(held) if len(held) >= _LEAST else None


@cache
def _verbs() -> frozenset[str]:
    """Give the base forms of verbs of saying that take a clause."""
    return frozenset(word.partition(">")[0] for kind, listed in lexicon().groups("reporting") if kind in _SAYING for word in listed)
