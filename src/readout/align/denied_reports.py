"""What somebody denies, beside who says that it is so: a report, an account in the same breath, or a deed laid at his door."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from readout.align.questions_from_rows import Laid, row_of
from readout.align.resolved_sources import Holders
from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import Term, key_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Party, Sentence, Source, Span, Story, Value
from readout.text import words

_CONTENTS = ("ccomp", "xcomp", "obj")
_GIVEN_TO = ("nsubj:pass", "aux:pass", "iobj")
# So much of the weight of the denied words, and so many of them, have to stand with who affirms it: in the stories looked at what
# was affirmed shared .46 to .75, and what shared less was another matter.
_COVERED = 0.4
_FEWEST = 3
_BEFORE = 2


@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """Words that are denied at their place, and by whom.

    `head` is the word for what is denied, `deed` the keys of it and of what it acts on, `voice` those of who speaks.
    """

    member: Annotations
    at: int
    sentence: Sentence
    evidence: Evidence
    content: str
    holder: Party
    head: str
    deed: frozenset[str]
    keys: frozenset[str]
    voice: frozenset[str]


class _Report(NamedTuple):
    """A statement that affirms something, its keys, and whether it tells only of what may or should be."""

    statement: Statement
    keys: frozenset[str]
    modal: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What a story states, what of it affirms something, and the keys of each sentence."""

    story: Story
    floor: Floor
    reports: Sequence[_Report]
    keys: Mapping[tuple[str, Span], frozenset[str]]


def denied_reports(story: Story, floor: Floor, holders: Holders) -> Iterator[Laid]:
    """Give each denial with what it denies, the denials of one thing as one."""
    denied = [found for member in story.members for found in _denials_in_reports(floor, holders, member)]
    if not denied:
        return
    keys = {(name, Span(start, end)): frozenset(term.key for term in terms) for (name, start, end), terms in floor.terms.items()}
    told = _Told(story, floor, list(_reports(floor)), keys)
    answered: list[tuple[list[_Denial], list[Statement]]] = []
    for denial in denied:
        against = _reported_against(told, denial)
        home = next((found for found in answered if any(one is other for one in found[1] for other in against)), None)
        if home is not None:
            home[0].append(denial)
        elif against:
            answered.append(([denial], against))
    for denials, against in answered:
        yield _denied_row(story, denials, against)


def _reports(floor: Floor) -> Iterator[_Report]:
    """Give the statements in which no word turns round or denies what is said."""
    denying, modals = {verb[:3] for verb in lexicon().words("denials", "verb")}, lexicon().table("modals").keys()
    for one in floor.statements:
        if one.asserts and not one.negated:
            said = set(words(one.evidence.text))
            if denying.isdisjoint(word[:3] for word in said):
                yield _Report(one, frozenset(one.keys), not modals.isdisjoint(said))


def _denials_in_reports(floor: Floor, holders: Holders, member: Annotations) -> Iterator[_Denial]:
    verbs = lexicon().words("denials", "verb")
    for at, sentence in enumerate(member.sentences):
        tree = Tree.of(sentence.tokens)
        for verb, token in enumerate(sentence.tokens):
            if token.lemma in verbs and token.pos == "VERB" and not tree.hanging(verb, *_GIVEN_TO) and not tree.negated(verb):
                found = _denial_of((floor, holders), member, (at, sentence), (tree, verb))
                if found is not None:
                    yield found


def _denial_of(
    said: tuple[Floor, Holders], member: Annotations, place: tuple[int, Sentence], clause: tuple[Tree, int]
) -> _Denial | None:
    """Read the denial whose verb stands at a place: who denies, and what; None where it is nothing that could be true or false."""
    (floor, holders), (at, sentence), (tree, verb) = said, place, clause
    subject, content = tree.subject(verb), next(iter(tree.hanging(verb, *_CONTENTS)), -1)
    if min(subject, content) < 0 or sentence.role != "body" or not _is_disputed(tree, content):
        return None
    who, what = tree.span(tree.subtree(subject, "acl", "appos")), tree.span(tree.subtree(content))
    voice = tree.span(tree.subtree(subject, "acl", "appos", "nmod"))
    article = member.article
    terms = floor.terms[article.id, sentence.start, sentence.end]
    named = article.text[who.start : who.end].split(",")[0]
    who = Span(who.start, who.start + len(named))
    holder = holders.party(article.id, Source(None, named, article.evidence(who)))
    if holder.name.casefold() in lexicon().words("pronouns") | lexicon().words("determiners"):
        return None
    if not lexicon().words("determiners", "pointing").isdisjoint(words(holder.name)):
        return None  # "officials from that country" tells nobody which
    return _Denial(
        member,
        at,
        sentence,
        article.evidence(Span(min(who.start, sentence.tokens[verb].start), max(what.end, sentence.tokens[verb].end))),
        " ".join(article.text[what.start : what.end].split()),
        holder,
        tree.lemma(content),
        _deed(tree, content, terms),
        frozenset(term.key for term in terms if what.start <= term.start < what.end),
        frozenset(term.key for term in terms if voice.start <= term.start < voice.end),
    )


def _deed(tree: Tree, content: int, terms: Sequence[Term]) -> frozenset[str]:
    """Give the keys of what is denied by its verb and what that acts on, of a charge by all that it is of."""
    if tree.lemma(content) in lexicon().words("denials", "charge"):
        told = {tree.tokens[at].start for at in tree.subtree(content)}
    else:
        told = {tree.tokens[at].start for at in (content, tree.object(content)) if at >= 0}
    return frozenset(term.key for term in terms if term.start in told)


def _is_disputed(tree: Tree, content: int) -> bool:
    """Tell whether what is denied may be true or false: a clause, a charge or a part in a deed, and no visa and no appeal.

    Of "denied that this is so" nobody can tell what is denied.
    """
    subject = next(iter(tree.hanging(content, "nsubj", "csubj")), -1)
    if subject >= 0 and tree.lemma(subject) in lexicon().words("determiners", "pointing"):
        return False
    if tree.relation(content) != "obj" or tree.is_predicate(content):
        return True
    return tree.lemma(content) in lexicon().words("denials", "charge", "part")


def _reported_against(told: _Told, denial: _Denial) -> list[Statement]:
    """Give the statements by others of what is denied."""
    lists, others = lexicon(), [report for report in told.reports if _is_anothers(denial, report.statement)]
    if denial.head in lists.words("denials", "charge") and not _says_what(denial):
        return []
    if denial.head in lists.words("denials", "part"):
        return [one.statement for one in others if _blames(told, denial, one)]
    spoken = [one for one in others if one.statement.holder]
    at_once = [one.statement for one in spoken if _leads_to(denial, one.statement)]
    if at_once:
        return at_once
    if denial.head in lists.words("denials", "charge"):
        near = _likest_report(told, denial, [one for one in spoken if _is_just_before(denial, one.statement)], 1)
        if near:
            return near
    return _likest_report(told, denial, [one for one in others if not one.modal], _FEWEST)


def _says_what(denial: _Denial) -> bool:
    """Tell whether a charge that is denied is told by more than whose or whom it is of: "the allegation" leaves out what."""
    return any(not key.startswith("@") and key != key_of(denial.head) for key in denial.keys)


def _likest_report(told: _Told, denial: _Denial, others: Sequence[_Report], fewest: int) -> list[Statement]:
    """Give what states most of the denied words, if it states enough of them and with them the deed."""
    weigh = told.floor.weights.word
    whole = fsum(map(weigh, sorted(denial.keys)))
    covered: dict[int, float] = {}
    for at, one in enumerate(others):
        shared = denial.keys & one.keys
        if len(shared) >= fewest and shared & denial.deed:
            covered[at] = fsum(map(weigh, sorted(shared))) / whole
    best = max(covered.values(), default=0.0)
    return [others[at].statement for at, share in covered.items() if share >= max(_COVERED, best)]


def _is_anothers(denial: _Denial, one: Statement) -> bool:
    """Tell whether a statement is not the denier's, nor the words of the denial."""
    home = one.article == denial.evidence.article and one.evidence.span.overlaps(denial.evidence.span)
    return one.holder != denial.holder and not home


def _leads_to(denial: _Denial, one: Statement) -> bool:
    """Tell whether a sentence says something first and then that it is denied; what follows a denial is mostly its reason."""
    together = (one.article, one.sentence) == (denial.evidence.article, denial.sentence.span)
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
    keys = told.keys[one.article, one.sentence]
    others = {key for key in denial.keys - denial.voice if key.startswith("@")}
    deeds = {key for key in denial.keys & keys if not key.startswith("@")}
    return any(token.lemma in blames for token in inside) and bool(deeds) and others <= keys


def _denied_row(story: Story, denials: Sequence[_Denial], against: Sequence[Statement]) -> Laid:
    """Lay what is denied and what others report as a row of two values."""
    affirmed = tuple(sorted({one.evidence for one in against}))
    denied = tuple(sorted({denial.evidence for denial in denials}))
    sides = (("affirmed", affirmed), ("denied", denied))
    values = tuple(Value(shown, evidence, story.origins_of(evidence)) for shown, evidence in sides)
    first = denials[0]
    holders = {one.holder for one in against}
    spoken = None not in holders
    about = f"denied by {first.holder.name}: {first.content}"
    reasons = (f"{first.holder.name} denies what others say",)
    told = Discrepancy("", "polarity", about, values, (), reasons, "sources" if spoken else "outlets")
    return row_of(story, "other", told, "differ", [holders.pop() if len(holders) == 1 else None, first.holder])
