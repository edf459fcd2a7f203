"""What one party says and another denies in the same breath: "Quist said that it was safe, a claim that Holm denied"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readout.align.denied_reports import denier_at, is_told
from readout.align.questions_from_rows import Laid, row_of
from readout.align.resolved_sources import Holders
from readout.align.statements import Floor, Statement
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Party, Sentence, Span, Story, Value

_ADDED = frozenset(("acl", "ccomp"))
_FREE = frozenset(("root", "conj", "parataxis", "advcl"))
_WITH_WORDS = ("conj", "nmod", "nmod:poss", "acl", "acl:relcl", "amod", "compound", "ccomp")
_ASIDE = ("acl", "acl:relcl", "appos")
_SEVERAL = frozenset(("NNS", "NNPS"))
"""What denies "the allegations" denies more than what was said last: of nine so shown in 396 fresh groups one was right, of eleven
with one claim nine."""
_EDGES = ' \t\n,;:—–-("“‘'


class _Pointing(NamedTuple):
    """A denial of what was just said: the places of its verb, of who denies and of its beginning."""

    verb: int
    subject: int
    begins: int


class _Said(NamedTuple):
    """What was said, and by whom."""

    evidence: Evidence
    holder: Party


def denied_in_one_breath(story: Story, floor: Floor, holders: Holders) -> Iterator[Laid]:
    """Give what somebody says and somebody else denies by pointing to it: both are told, and who they are."""
    spoken: dict[str, dict[Span, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in floor.statements:
        if one.quotation and one.asserts:
            spoken[one.article][one.sentence].append(one)
    for member in story.members:
        for at, sentence in enumerate(member.sentences):
            if sentence.role != "body":
                continue
            tree = Tree.of(sentence.tokens)
            for pointing in filter(None, (_pointing_at(tree, place) for place in range(len(sentence.tokens)))):
                denier = denier_at(holders, member, tree, pointing.subject)
                places = (sentence, *member.sentences[max(0, at - 1) : at])
                said = _said_before(member, spoken[member.article.id], places, tree.tokens[pointing.begins].start)
                if said and denier and said.holder != denier:
                    yield _row_of_breath(story, member, (tree, pointing), (said, denier))


def _pointing_at(tree: Tree, at: int) -> _Pointing | None:
    """Read "a charge that Holm denied", "a claim denied by Holm", "though Holm disputed that" and "Holm denied the charge"."""
    lists = lexicon()
    if tree.tokens[at].pos != "VERB" or tree.lemma(at) not in lists.words("denials", "verb", "against"):
        return None
    agents = tree.hanging(at, "obl:agent")
    subject = agents[0] if agents else tree.subject(at)
    if subject < 0 or (tree.hanging(at, "nsubj:pass") and not agents) or tree.negated(at) or tree.modality(at):
        return None
    head = tree.tokens[at].head
    if 0 <= head < at and tree.relation(at) in _ADDED and tree.lemma(head) in lists.words("denials", "claim"):
        return _Pointing(at, subject, min((head, *tree.hanging(head, "det", "amod"))))
    acted_on = next(iter(tree.hanging(at, "obj")), -1)
    if acted_on > at and tree.relation(at) in _FREE and _points_back(tree, at, acted_on):
        return _Pointing(at, subject, min((*tree.subtree(subject), at)))
    return None


def _points_back(tree: Tree, at: int, acted_on: int) -> bool:
    """Tell of "that", "the claim" and "the charges against him" that what is denied was told before."""
    if any(tree.case(child) != "against" for child in tree.hanging(acted_on, *_WITH_WORDS)):
        return False
    if tree.tokens[acted_on].pos == "PRON":
        plan = tree.lemma(at) in lexicon().words("denials", "refusing")
        return not plan and tree.lemma(acted_on) in lexicon().words("determiners", "pointing")
    return tree.lemma(acted_on) in lexicon().words("denials", "claim") and tree.tokens[acted_on].xpos not in _SEVERAL


def _said_before(
    member: Annotations, spoken: Mapping[Span, Sequence[Statement]], places: Sequence[Sentence], begins: int
) -> _Said | None:
    """Give what was last said before an offset in the first of the places, its sentence; where nothing was, in the one before."""
    for sentence in places:
        said = sorted((one for one in spoken.get(sentence.span, ()) if one.evidence.start < begins), key=_place_of_statement)
        holder = said[-1].holder if said else None
        if holder and is_told(holder):
            tree, last = Tree.of(sentence.tokens), said[-1].evidence
            span = _clause_said(member.article.text, tree, Span(last.start, min(last.end, begins)))
            if span:
                return _Said(member.article.evidence(span), holder)
    return None


def _place_of_statement(one: Statement) -> tuple[int, int]:
    return one.evidence.start, -one.evidence.end


def _clause_said(text: str, tree: Tree, span: Span) -> Span | None:
    """Give the clause that is said at a span, of "accused him of going" what follows "of"; None where nothing is said to be so."""
    inside: Sequence[int] = tree.within(span)
    top = tree.top(inside)
    if top < 0:
        return None
    if not (tree.tense(top) or tree.modality(top)):
        charges = [at for at in inside if tree.case(at) == "of" and tree.is_predicate(at)]
        if not charges:
            return None
        inside = [at for at in tree.subtree(charges[0]) if at in inside and tree.lemma(at) != "of"]
    start, end = tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end
    return Span(start, start + len(text[start:end].rstrip(_EDGES)))


def _row_of_breath(story: Story, member: Annotations, at: tuple[Tree, _Pointing], parties: tuple[_Said, Party]) -> Laid:
    (tree, pointing), (said, denier) = at, parties
    below = [each for child in tree.hanging(pointing.verb, "obj", "xcomp") for each in tree.subtree(child)]
    denied = member.article.evidence(tree.span((pointing.begins, *tree.subtree(pointing.subject, *_ASIDE), pointing.verb, *below)))
    sides = ((f"{said.holder.name}: affirmed", said.evidence), (f"{denier.name}: denied", denied))
    values = tuple(Value(shown, (piece,), story.origins_of((piece,))) for shown, piece in sides)
    about = f"said by {said.holder.name}, denied by {denier.name}: {' '.join(said.evidence.text.split())}"
    reasons = (f"{denier.name} denies what {said.holder.name} says",)
    told = Discrepancy("", "polarity", about, values, (), reasons, "sources")
    return row_of(story, "other", told, "differ", [said.holder, denier])
