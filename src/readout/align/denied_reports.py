"""What somebody denies, beside the report of another that it is so."""

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
from readout.align.weighed_terms import key_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Party, Sentence, Source, Span, Story, Value
from readout.text import words

_CONTENTS = ("ccomp", "xcomp", "obj")
_ASIDE = ("acl", "acl:relcl", "appos")
# So much of the weight of the denied words, and so many of them, have to stand with who affirms it; fewer, where it is more of it.
# And its sentence has to be so near in meaning (cosine, centred on the story). Of 21 lines of 246 fresh groups, shown so from .15
# on, a strict reader let 13 through, of two more none: of the wrong ones three lie below .3, of the right ones one. Of what an
# outlet says in its own words two in nine said what was denied.
_COVERED, _FEWEST = 0.4, 3
_MOSTLY, _FEWER = 0.6, 2
_NEAR = 0.3
_BEFORE = 2
_ASIDES = re.compile(r",|\s--|\s?[—(]")
_ONE_MATTER = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """Words that are denied at their place, and by whom.

    `charged` tells whether what is denied is a word for what others say, `clause` whether it is a clause.
    """

    member: Annotations
    at: int
    sentence: Sentence
    evidence: Evidence
    content: str
    holder: Party
    keys: frozenset[str]
    charged: bool
    clause: bool


_Answered = tuple[_Denial, Statement | None]
"""A denial with what another says of what is denied."""


class _Report(NamedTuple):
    """A statement that affirms something, its place on the floor, its keys.

    `modal` says that it tells only of what may or should be.
    """

    statement: Statement
    at: int
    keys: frozenset[str]
    modal: bool


def denied_reports(story: Story, floor: Floor, holders: Holders) -> Iterator[Laid]:
    """Give each denial with what it denies, the denials of one thing as one."""
    denied = [found for member in story.members for found in _denials_in_reports(floor, holders, member)]
    if not denied:
        return
    reports = [one for one in _reports(floor) if not any(one.statement.evidence.overlaps(denial.evidence) for denial in denied)]
    near = meanings_of(story, [(denial.evidence.article, denial.sentence.span) for denial in denied]) @ floor.meanings.T
    answered: list[list[_Answered]] = []
    for denial, likeness in zip(denied, near, strict=True):
        against = _report_against(floor, reports, denial, likeness)
        home = next((found for found in answered if _is_one_matter(floor, found, denial, against)), None)
        if home is not None:
            home.append((denial, against))
        elif against:
            answered.append([(denial, against)])
    for found in answered:
        yield _denied_row(story, found)


def _is_one_matter(floor: Floor, found: Sequence[_Answered], denial: _Denial, against: Statement | None) -> bool:
    """Tell whether a denial is of what was denied before: one thing is said, or half of the words of one denier are the same."""
    if against and any(said is against for _, said in found):
        return True
    first, _ = found[0]
    weights = [fsum(map(floor.weights.word, sorted(keys))) for keys in (first.keys, denial.keys, first.keys & denial.keys)]
    return first.holder == denial.holder and weights[2] >= _ONE_MATTER * min(weights[:2])


def _reports(floor: Floor) -> Iterator[_Report]:
    """Give what those say of whom a reader can tell who it is, where no word turns it round, denies or only supposes it."""
    denying, modals = {verb[:3] for verb in lexicon().words("denials", "verb")}, lexicon().words("modals", "may", "must", "would")
    for at, one in enumerate(floor.statements):
        if one.asserts and not one.negated and one.holder and is_told(one.holder):
            said = set(words(one.evidence.text))
            if denying.isdisjoint(word[:3] for word in said) and said.isdisjoint(lexicon().words("alone", "supposing")):
                yield _Report(one, at, frozenset(one.keys), not modals.isdisjoint(said))


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
        if found.subject < 0:
            return None
        clause = tree.relation(content) != "obj" or tree.is_predicate(content)
        disputed = (clause and token.lemma in lists.words("denials", "verb")) or _is_claim(tree, content)
    elif token.lemma in lists.words("denials", "false") and token.pos in {"ADJ", "NOUN"}:
        found = _Denying(at, -1, next(iter(tree.hanging(at, "nsubj")), -1))
        disputed = _is_claim(tree, found.content)
    else:
        return None
    return found if disputed and found.content >= 0 and not tree.negated(found.verb) else None


def _is_claim(tree: Tree, content: int) -> bool:
    """Tell whether a word is one for what somebody says, with what he says: "that the bridge was safe", "of fraud"."""
    said = tree.hanging(content, "acl", "ccomp", "nmod") if content >= 0 else ()
    told = any(tree.relation(child) != "nmod" or tree.case(child) == "of" for child in said)
    return told and tree.lemma(content) in lexicon().words("denials", "charge")


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
        who = tree.span([denying.verb])
        holder = _speaker_of_denial(floor, article.id, sentence.span, what)
    else:
        who = _name_at(article.text, tree, subject)
        holder = _party_at(holders, member, who)
    if holder is None:
        return None
    terms = floor.terms[article.id, sentence.start, sentence.end]
    verb = sentence.tokens[denying.verb]
    return _Denial(
        member,
        at,
        sentence,
        article.evidence(Span(min(who.start, verb.start, what.start), max(who.end, what.end, verb.end))),
        " ".join(article.text[what.start : what.end].split()),
        holder,
        frozenset(term.key for term in terms if what.start <= term.start < what.end),
        tree.lemma(content) in lexicon().words("denials", "charge"),
        tree.relation(content) == "ccomp",
    )


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
    return frozenset(map(key_of, lexicon().words("denials", "charge", "light")))


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


def _report_against(
    floor: Floor, reports: Sequence[_Report], denial: _Denial, likeness: npt.NDArray[np.float32]
) -> Statement | None:
    """Give what another says of what is denied: what leads to a denial of a charge before all else."""
    told = denial.keys - _bare() - {f"@{denial.holder.name}"}
    if len(told) < _FEWER - denial.charged or not told:  # "the allegation" and "using the term" leave out what
        return None
    others = [report for report in reports if report.statement.holder != denial.holder]
    near = [one for one in others if denial.charged and _is_just_before(denial, one.statement)]
    return _likest_report(floor, denial, near, likeness, beside=True) or _likest_report(floor, denial, others, likeness)


def _likest_report(
    floor: Floor, denial: _Denial, others: Sequence[_Report], likeness: npt.NDArray[np.float32], *, beside: bool = False
) -> Statement | None:
    """Give what states most of the denied words, if it states enough of them.

    What stands `beside` the denial needs but one of them; elsewhere what is only supposed is no other side.
    """
    weigh = floor.weights.word
    whole = fsum(map(weigh, sorted(denial.keys)))
    covered: list[tuple[float, float, Statement]] = []
    for one in others:
        shared, near = denial.keys & one.keys, float(likeness[one.at])
        share = fsum(map(weigh, sorted(shared))) / whole if shared else 0.0
        # A meaning of exactly 0 is not known.
        stated = beside or (len(shared) >= _FEWER and not one.modal and (near == 0 or near >= _NEAR))
        if stated and share >= (_COVERED if beside or len(shared) >= _FEWEST else _MOSTLY):
            covered.append((share, near, one.statement))
    return max(covered, key=lambda found: found[:2])[-1] if covered else None


def _is_just_before(denial: _Denial, one: Statement) -> bool:
    before = denial.member.sentences[max(0, denial.at - _BEFORE) : denial.at]
    return one.article == denial.evidence.article and any(one.sentence == sentence.span for sentence in before)


def _denied_row(story: Story, found: Sequence[_Answered]) -> Laid:
    """Lay what is denied and what others report as a row of two values, headed by a denial of a clause, the shortest."""
    first, said = min(
        ((denial, said) for denial, said in found if said), key=lambda each: (not each[0].clause, len(each[0].content))
    )
    against = [said] if first.clause else [one for _, one in found if one]
    affirmed = tuple(sorted({one.evidence for one in against}))
    denied = tuple(sorted({denial.evidence for denial, _ in found}))
    sides = (("affirmed", affirmed), ("denied", denied))
    values = tuple(Value(shown, evidence, story.origins_of(evidence)) for shown, evidence in sides)
    holders = {one.holder for one in against}
    about = f"denied by {first.holder.name}: {first.content}"
    reasons = (f"{first.holder.name} denies what others say",)
    told = Discrepancy("", "polarity", about, values, (), reasons, "sources")
    return row_of(story, "other", told, "differ", [holders.pop() if len(holders) == 1 else None, first.holder])
