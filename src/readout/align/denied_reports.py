"""What somebody denies, beside who says that it is so: a report, an account in the same breath, or a deed laid at his door."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile
from math import fsum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.align.questions_from_rows import Laid, row_of
from readout.align.resolved_sources import Holders
from readout.align.statements import Floor, Statement, meanings_of
from readout.align.weighed_terms import Term, key_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Party, Sentence, Source, Span, Story, Value
from readout.text import words

_CONTENTS = ("ccomp", "xcomp", "obj")
_GIVEN_TO = ("nsubj:pass", "aux:pass", "iobj")
_ASIDE = ("acl", "acl:relcl", "appos")
_CLAIMANTS = ("nmod:poss", "compound", "nmod")
_WHOSE = frozenset(("by", "from"))
_LONGEST = 200
"""Code points of what is denied: beyond, it is a list or furniture run together."""
# So much of the weight of the denied words, and so many of them, have to stand with who affirms it; fewer, where it is more of it.
# And its sentence has to be so near in meaning (cosine, centred on the story). Of 21 lines of 246 fresh groups, shown so from .15
# on or by the claim that they name, a strict reader let 13 through, of two more none: of the wrong ones three lie below .3, of the
# right ones one. Of what an outlet says in its own words two in nine said what was denied.
_COVERED, _FEWEST = 0.4, 3
_MOSTLY, _FEWER = 0.6, 2
_NEAR = 0.3
_BEFORE = 2
_ASIDES = re.compile(r",|\s--|\s?[—(]")
_ONE_MATTER = 0.5


class _Side(NamedTuple):
    """Words that affirm something, and who says them."""

    evidence: Evidence
    holder: Party | None


@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """Words that are denied at their place, and by whom.

    `head` is the word for what is denied, and `clause` whether that is a clause; `deed` are the keys of it and of what it acts on,
    `doer` of whose deed it is by name, `voice` those of who speaks, `claimed` is who is named with it as having said so.
    """

    member: Annotations
    at: int
    sentence: Sentence
    evidence: Evidence
    content: str
    holder: Party
    head: str
    deed: frozenset[str]
    doer: frozenset[str]
    keys: frozenset[str]
    voice: frozenset[str]
    claimed: _Side | None
    clause: bool


_Answered = tuple[_Denial, Sequence[_Side]]
"""A denial with what others say of what is denied."""


class _Report(NamedTuple):
    """A statement that affirms something, its place on the floor, its keys.

    `modal` says that it tells only of what may or should be, `named` that a reader can tell whose it is.
    """

    statement: Statement
    at: int
    keys: frozenset[str]
    modal: bool
    named: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What a story states, and what of it affirms something."""

    story: Story
    floor: Floor
    reports: Sequence[_Report]


def denied_reports(story: Story, floor: Floor, holders: Holders) -> Iterator[Laid]:
    """Give each denial with what it denies, the denials of one thing as one."""
    denied = [found for member in story.members for found in _denials_in_reports(floor, holders, member)]
    if not denied:
        return
    reports = (one for one in _reports(floor) if not any(one.statement.evidence.overlaps(denial.evidence) for denial in denied))
    told = _Told(story, floor, list(reports))
    near = meanings_of(story, [(denial.evidence.article, denial.sentence.span) for denial in denied]) @ floor.meanings.T
    answered: list[list[_Answered]] = []
    for denial, likeness in zip(denied, near, strict=True):
        against = _reported_against(told, denial, likeness)
        home = next((found for found in answered if _is_one_matter(floor, found, denial, against)), None)
        if home is not None:
            home.append((denial, against))
        elif against:
            answered.append([(denial, against)])
    for found in answered:
        yield _denied_row(story, found)


def _is_one_matter(floor: Floor, found: Sequence[_Answered], denial: _Denial, against: Sequence[_Side]) -> bool:
    """Tell whether a denial is of what was denied before: said by the same, or denied by the same in half of the same words."""
    if any(side in against for _, sides in found for side in sides):
        return True
    first, _ = found[0]
    weights = [fsum(map(floor.weights.word, sorted(keys))) for keys in (first.keys, denial.keys, first.keys & denial.keys)]
    return first.holder == denial.holder and weights[2] >= _ONE_MATTER * min(weights[:2])


def _reports(floor: Floor) -> Iterator[_Report]:
    """Give the statements in which no word turns round, denies or only supposes what is said."""
    denying, modals = {verb[:3] for verb in lexicon().words("denials", "verb")}, lexicon().words("modals", "may", "must", "would")
    for at, one in enumerate(floor.statements):
        if one.asserts and not one.negated:
            said = set(words(one.evidence.text))
            if denying.isdisjoint(word[:3] for word in said) and said.isdisjoint(lexicon().words("alone", "supposing")):
                named = one.holder is not None and is_told(one.holder)
                yield _Report(one, at, frozenset(one.keys), not modals.isdisjoint(said), named)


class _Denying(NamedTuple):
    """The places of the word that denies, of who does (-1 where he speaks), and of what is denied."""

    verb: int
    subject: int
    content: int


def _denials_in_reports(floor: Floor, holders: Holders, member: Annotations) -> Iterator[_Denial]:
    lemmas = lexicon().words("denials", "verb", "against", "false")
    for at, sentence in enumerate(member.sentences):
        tree = Tree.of(sentence.tokens)
        if sentence.role == "body":
            for place in (place for place, token in enumerate(sentence.tokens) if token.lemma in lemmas):
                denying = _denying_at(tree, place)
                found = _denial_of((floor, holders), member, (at, sentence), (tree, denying)) if denying else None
                if found is not None:
                    yield found


def _denying_at(tree: Tree, at: int) -> _Denying | None:
    """Read a denial at its word: "denied that", "disputed the claim that", "the claim is false"."""
    lists, token = lexicon(), tree.tokens[at]
    if token.pos == "VERB" and token.lemma in lists.words("denials", "verb", "against"):
        content = next(iter(tree.hanging(at, *_CONTENTS)), -1)
        found = _Denying(at, tree.subject(at), content)
        if found.subject < 0 or tree.hanging(at, *_GIVEN_TO):
            return None
        disputed = _is_disputed(tree, content) if token.lemma in lists.words("denials", "verb") else _is_claim(tree, content)
    elif token.lemma in lists.words("denials", "false") and token.pos in {"ADJ", "NOUN"}:
        found = _Denying(at, -1, next(iter(tree.hanging(at, "nsubj")), -1))
        disputed = _is_claim(tree, found.content)
    else:
        return None
    return found if disputed and found.content >= 0 and not tree.negated(found.verb) else None


def _points(tree: Tree, content: int) -> bool:
    """Tell of "that this is so", "that claim" and "that such calls had been made" that nobody can tell what is denied."""
    pointing = lexicon().words("determiners", "pointing") | {"what"}
    sides = tree.hanging(content, "nsubj", "csubj", "det")
    below = {tree.lemma(at) for child in sides for at in (child, tree.subtree(child)[0])}
    return not below.isdisjoint(pointing) or "such" in map(tree.lemma, tree.subtree(content))


def _is_claim(tree: Tree, content: int) -> bool:
    """Tell whether a word is one for what somebody says, with what he says."""
    if content < 0 or _points(tree, content):
        return False
    said = any(_says(tree, child) for child in tree.hanging(content, "acl", "ccomp", "nmod"))
    return said and tree.lemma(content) in lexicon().words("denials", "charge")


def _says(tree: Tree, at: int) -> bool:
    """Tell of "that the bridge was safe" and "of fraud" that it is what is claimed; "how it could be saved" is no claim."""
    return tree.case(at) == "of" if tree.relation(at) == "nmod" else not tree.modality(at)


def _denial_of(
    said: tuple[Floor, Holders], member: Annotations, place: tuple[int, Sentence], clause: tuple[Tree, _Denying]
) -> _Denial | None:
    """Read who denies, and what; None where it is nothing that could be true or false, or nobody can tell who denies it."""
    (floor, holders), (at, sentence), (tree, denying) = said, place, clause
    article, content = member.article, denying.content
    what = tree.span(tree.subtree(content))
    subject = denying.subject
    if subject >= 0 and tree.tokens[denying.verb].relation == "acl:relcl" and tree.tokens[subject].pos == "PRON":
        subject = tree.tokens[denying.verb].head
        if tree.tokens[subject].pos != "PROPN":
            return None
    if subject < 0:
        who = voice = tree.span([denying.verb])
        holder = _speaker_of_denial(floor, article.id, sentence.span, what)
    else:
        who, voice = _name_at(article.text, tree, subject), tree.span(tree.subtree(subject, *_ASIDE, "nmod"))
        holder = _party_at(holders, member, who)
    if holder is None or what.end - what.start > _LONGEST:
        return None
    terms = floor.terms[article.id, sentence.start, sentence.end]
    verb = sentence.tokens[denying.verb]
    return _Denial(
        member,
        at,
        sentence,
        article.evidence(Span(min(who.start, verb.start, what.start), max(who.end, what.end, verb.end))),
        _written(article.text[what.start : what.end]),
        holder,
        tree.lemma(content),
        _deed(tree, content, terms),
        frozenset(term.key for term in terms if term.start == tree.tokens[tree.subject(content)].start and term.key[0] == "@"),
        frozenset(term.key for term in terms if what.start <= term.start < what.end),
        frozenset(term.key for term in terms if voice.start <= term.start < voice.end),
        _claimed_at(holders, member, tree, content, holder),
        tree.relation(content) == "ccomp",
    )


def _written(content: str) -> str:
    """Give words on one line, without a quotation mark that has no other."""
    told = " ".join(content.split())
    return told.replace('"', "") if told.count('"') % 2 else told


def _name_at(text: str, tree: Tree, subject: int) -> Span:
    """Give the words for who denies: of a name what is written with a capital ("a visibly angry Ida Quist")."""
    places = tree.subtree(subject, *_ASIDE, "case")
    if tree.tokens[subject].pos == "PROPN":  # the parse takes "the president" for one at times
        written = dropwhile(lambda at: tree.tokens[at].pos == "DET" or not text[tree.tokens[at].start].isupper(), places)
        places = tuple(written) or places
    span = tree.span(places)
    return Span(span.start, span.start + len(_ASIDES.split(text[span.start : span.end])[0]))


@cache
def _bare() -> frozenset[str]:
    """Give the keys of words that say nothing of what is denied."""
    return frozenset(map(key_of, lexicon().words("denials", "charge", "part", "light")))


def _speaker_of_denial(floor: Floor, article: str, sentence: Span, what: Span) -> Party | None:
    """Give who says that something is not so, by the shortest of what is attributed that holds it."""
    found = (one for one in floor.statements if one.article == article and one.sentence == sentence and one.holder)
    holding = [one for one in found if one.evidence.span.overlaps(what)]
    holder = min(holding, key=lambda one: one.evidence.end - one.evidence.start).holder if holding else None
    return holder if holder and is_told(holder) else None


def denier_at(holders: Holders, member: Annotations, tree: Tree, subject: int) -> Party | None:
    """Give who is meant by the subject of a denial; None where a reader cannot tell."""
    return _party_at(holders, member, _name_at(member.article.text, tree, subject))


def _party_at(holders: Holders, member: Annotations, span: Span) -> Party | None:
    article = member.article
    found = holders.party(article.id, Source(None, article.text[span.start : span.end], article.evidence(span)))
    return found if is_told(found) else None


def is_told(party: Party) -> bool:
    """Tell whether a reader can tell who is meant: not by "they", and not by "officials from that country"."""
    nobody = lexicon().words("pronouns") | lexicon().words("determiners")
    return party.name.casefold() not in nobody and lexicon().words("determiners", "pointing").isdisjoint(words(party.name))


def _claimed_at(holders: Holders, member: Annotations, tree: Tree, content: int, denier: Party) -> _Side | None:
    """Give who is named with a claim that is denied ("Quist's claim that the bridge was safe"), and the words for it."""
    if not _is_claim(tree, content):
        return None
    for child in tree.hanging(content, *_CLAIMANTS):
        token = tree.tokens[child]
        if tree.case(child) in _WHOSE or token.relation == "nmod:poss" or (token.relation == "compound" and token.pos == "PROPN"):
            places = [at for at in tree.subtree(child) if tree.relation(at) != "case"]
            party = _party_at(holders, member, tree.span(places))
            if party is not None and party != denier:
                return _Side(member.article.evidence(tree.span(tree.subtree(content))), party)
    return None


def _deed(tree: Tree, content: int, terms: Sequence[Term]) -> frozenset[str]:
    """Give the keys of what is denied by its verb and what that acts on, of a charge by all that it is of."""
    if tree.lemma(content) in lexicon().words("denials", "charge"):
        told = {tree.tokens[at].start for at in tree.subtree(content)}
    else:
        told = {tree.tokens[at].start for at in (content, tree.object(content)) if at >= 0}
    return frozenset(term.key for term in terms if term.start in told)


def _is_disputed(tree: Tree, content: int) -> bool:
    """Tell whether what is denied may be true or false: a clause, a charge or a part in a deed, and no visa and no appeal."""
    if content < 0 or _points(tree, content):
        return False
    if tree.relation(content) != "obj" or tree.is_predicate(content):
        return True
    return tree.lemma(content) in lexicon().words("denials", "charge", "part")


def _reported_against(told: _Told, denial: _Denial, likeness: npt.NDArray[np.float32]) -> list[_Side]:
    """Give what others say of what is denied, and who: where nobody else does, who is named with the claim."""
    if not _says_what(denial):
        return []
    lists, others = lexicon(), [report for report in told.reports if report.statement.holder != denial.holder]
    if denial.head in lists.words("denials", "part"):
        return [_side(one.statement) for one in others if _blames(told, denial, one)]
    spoken = [one for one in others if one.named]
    at_once = [one for one in spoken if _leads_to(denial, one.statement)]
    near = (
        [one for one in spoken if _is_just_before(denial, one.statement)] if denial.head in lists.words("denials", "charge") else []
    )
    likest = at_once or _likest_report(told, denial, near, likeness, beside=True) or _likest_report(told, denial, spoken, likeness)
    return [_side(one.statement) for one in likest] or ([denial.claimed] if denial.claimed else [])


def _side(one: Statement) -> _Side:
    return _Side(one.evidence, one.holder)


def _says_what(denial: _Denial) -> bool:
    """Tell whether what is denied is told: "the allegation", "any responsibility" and "using the term" leave out what."""
    listed = denial.head in lexicon().words("denials", "charge", "part")
    told = denial.keys - _bare() - denial.doer - {f"@{denial.holder.name}"}
    return len(told) >= _FEWER or (listed and any(not key.startswith("@") for key in told))


def _likest_report(
    told: _Told, denial: _Denial, others: Sequence[_Report], likeness: npt.NDArray[np.float32], *, beside: bool = False
) -> list[_Report]:
    """Give what states most of the denied words, if it states enough of them and with them the deed.

    What stands `beside` the denial needs but one of them; elsewhere what is only supposed is no other side.
    """
    weigh = told.floor.weights.word
    whole = fsum(map(weigh, sorted(denial.keys)))
    covered: list[tuple[float, float, _Report]] = []
    for one in others:
        shared = denial.keys & one.keys
        share = fsum(map(weigh, sorted(shared))) / whole if shared & denial.deed else 0.0
        told_enough = share >= (_COVERED if beside or len(shared) >= _FEWEST else _MOSTLY) and (beside or len(shared) >= _FEWER)
        # A meaning of exactly 0 is not known.
        if told_enough and (beside or (not one.modal and not 0 < abs(likeness[one.at]) < _NEAR and likeness[one.at] >= 0)):
            covered.append((share, float(likeness[one.at]), one))
    return [max(covered, key=lambda found: found[:2])[-1]] if covered else []


def _leads_to(denial: _Denial, one: Statement) -> bool:
    """Tell whether a sentence says something first and then that it is denied; what follows a denial is mostly its reason."""
    together = one.article == denial.evidence.article and one.sentence.start == denial.sentence.start
    return together and one.evidence.start < denial.evidence.start


def _is_just_before(denial: _Denial, one: Statement) -> bool:
    before = denial.member.sentences[max(0, denial.at - _BEFORE) : denial.at]
    return one.article == denial.evidence.article and any(one.sentence == sentence.span for sentence in before)


def _blames(told: _Told, denial: _Denial, report: _Report) -> bool:
    """Tell whether a statement lays on the denier what he denies: it blames, and names him, the deed and whom the denial names."""
    one = report.statement
    if denial.voice.isdisjoint(report.keys):
        return False
    member = next(member for member in told.story.members if member.article.id == one.article)
    sentence = next(sentence for sentence in member.sentences if sentence.span == one.sentence)
    blames = lexicon().words("denials", "blame")
    inside = (token for token in sentence.tokens if one.evidence.start <= token.start < one.evidence.end)
    keys = {term.key for term in told.floor.terms[one.article, sentence.start, sentence.end]}
    others = {key for key in denial.keys - denial.voice if key.startswith("@")}
    deeds = {key for key in denial.keys & keys if not key.startswith("@")}
    return any(token.lemma in blames for token in inside) and bool(deeds) and others <= keys


def _denied_row(story: Story, found: Sequence[_Answered]) -> Laid:
    """Lay what is denied and what others report as a row of two values, headed by a denial of a clause, the shortest."""
    first, sides_of_first = min((each for each in found if each[1]), key=lambda each: (not each[0].clause, len(each[0].content)))
    against = sides_of_first if first.clause else [side for _, each in found for side in each]
    affirmed = tuple(sorted({one.evidence for one in against}))
    denied = tuple(sorted({denial.evidence for denial, _ in found}))
    sides = (("affirmed", affirmed), ("denied", denied))
    values = tuple(Value(shown, evidence, story.origins_of(evidence)) for shown, evidence in sides)
    holders = {one.holder for one in against}
    spoken = None not in holders
    about = f"denied by {first.holder.name}: {first.content}"
    reasons = (f"{first.holder.name} denies what others say",)
    told = Discrepancy("", "polarity", about, values, (), reasons, "sources" if spoken else "outlets")
    return row_of(story, "other", told, "differ", [holders.pop() if len(holders) == 1 else None, first.holder])
