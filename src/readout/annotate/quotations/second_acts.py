"""Where a content ends before what the article goes on to tell of the speaker, or to say of what he said.

"said that the yard will close but pledged new work": what stands behind "but" is told of the speaker, beside the verb of saying.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.parse_under_span import Words, words
from readout.annotate.quotations.quotation_marks import Quoted
from readout.language import SUBJECTS, Tree
from readout.model import Sentence, Span

_DASHES = frozenset(("--", "–", "—", "―"))
_LINKED = frozenset(("conj", "xcomp"))
_LED_IN = frozenset(("PUNCT", "CCONJ"))


def without_second_acts(text: str, sentences: tuple[Sentence, ...], passages: Sequence[Quoted], found: Attribution) -> Attribution:
    """Give an attribution whose contents end before what their sentence tells besides: another act of the speaker, a remark."""
    saying = words(sentences, found.cue) if found.cue else None
    if saying is None:
        return found
    return replace(found, content=tuple(_up_to_second_act(text, sentences, passages, saying, part) for part in found.content))


def _up_to_second_act(text: str, sentences: tuple[Sentence, ...], passages: Sequence[Quoted], saying: Words, part: Span) -> Span:
    held = words(sentences, part)
    if held is None or held.sentence is not saying.sentence or held.places.start < saying.places.stop:
        return part
    tokens = held.tree.tokens
    beside = (*_second_acts(held, saying), *_remarks_behind_dash(text, held))
    outside = (
        at for at in beside if not any(passage.inner.contains(Span(tokens[at].start, tokens[at].end)) for passage in passages)
    )
    last = min(outside, default=held.places.stop) - 1
    if last + 1 == held.places.stop:
        return part
    while tokens[last].pos in _LED_IN and last > held.places.start:
        last -= 1
    return Span(part.start, tokens[last].end)


def _second_acts(held: Words, saying: Words) -> Iterator[int]:
    """Give where verbs without a subject begin that go with the verb of saying, by the parse or by their form."""
    tree = held.tree
    said = [at for at in held.places if tree.tokens[at].head in saying.places and tree.relation(at) == "ccomp"]
    for at in held.places if said else ():
        if at > said[0] and tree.relation(at) == "conj" and tree.tokens[at].pos == "VERB" and not tree.hanging(at, *SUBJECTS):
            head, cue = tree.tokens[at].head, tree.tokens[said[0]].head
            beside = head == cue and _form(tree, at) == _form(tree, cue)
            if beside or (said[0] in tree.upwards(at) and _is_of_other_form(tree, at, cue)):
                yield max(tree.subtree(at)[0], said[0] + 1, head + 1)


def _form(tree: Tree, at: int) -> str:
    return tree.tense(at) or tree.tokens[at].xpos


def _is_of_other_form(tree: Tree, at: int, cue: int) -> bool:
    """Tell whether a verb has the form of the verb of saying and not that of the clause to which the parse joins it."""
    partner = tree.tokens[at].head
    while not (tree.tense(partner) or tree.modality(partner)) and tree.relation(partner) in _LINKED:
        partner = tree.tokens[partner].head
    bare = not tree.hanging(at, "aux", "cop") and not tree.hanging(cue, "cop")
    alike = tree.tokens[at].xpos == tree.tokens[cue].xpos != tree.tokens[tree.tokens[at].head].xpos
    other = any(tree.tokens[place].xpos == tree.tokens[at].xpos for place in range(partner + 1, at))  # it may go with that
    past = tree.tense(at) == "past" == tree.tense(cue) and tree.tense(partner) != "past" and not other
    going_on = alike and tree.tokens[at].xpos == "VBG" and bool(tree.tense(partner))
    return bare and (past or going_on)


def _remarks_behind_dash(text: str, held: Words) -> Iterator[int]:
    """Give the one dash outside marks behind which a participle, or a thing, says what the whole clause before it means."""
    tree = held.tree
    dashes = [at for at in held.places if text[tree.tokens[at].start : tree.tokens[at].end] in _DASHES]
    if len(dashes) != 1 or not held.places.start < dashes[0] < held.places.stop - 1:
        return
    top = tree.top(range(dashes[0] + 1, held.places.stop))
    joined = tree.hanging(top, *SUBJECTS, "aux", "cop", "mark", "case", "cc")
    going_on = tree.tokens[top].xpos == "VBG" and tree.relation(top) in {"advcl", "parataxis"}
    thing = tree.tokens[top].pos in {"NOUN", "PRON"} and tree.relation(top) == "parataxis"
    if (going_on or thing) and not joined and tree.tokens[top].head < dashes[0]:
        yield dashes[0]
