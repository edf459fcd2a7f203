"""What one party says to be so and another not to be so: one predicate of like roles, affirmed and negated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum

from readout.align.differences.discrepancy_headings import clause_of, whether
from readout.align.questions_from_rows import Laid, row_of
from readout.align.resolved_sources import plausible
from readout.align.statements import Floor, Statement
from readout.language import Tree, lexicon, stem
from readout.model import Annotations, Discrepancy, Evidence, Sentence, Span, Story, Value

_ACTED_ON = ("obj", "obl", "xcomp", "ccomp")
_ADDED = frozenset(("acl:relcl", "acl", "advcl", "xcomp"))
_OPEN = ("acl:relcl", "advcl")
_APART = ("acl:relcl", "advcl", "conj", "parataxis")
# Of pairs with one predicate read in 256 fresh groups, with like tense and two holders, one in four was a dispute. Where what is
# acted on shares half of its weight, or where nothing is acted on the subject, and both share that much in all, 10 of 13 were.
_SHARED = 0.5
_LEAST = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class _Predication:
    """A predicate at its place: who states it, its stem and tense, whether it is negated, keys of what does and suffers it.

    `clause` is its own clause, `evidence` the statement with what denies it.
    """

    statement: Statement
    member: Annotations
    sentence: Sentence
    word: str
    tense: str
    negated: bool
    subject: str
    acted_on: frozenset[str]
    roles: frozenset[str]
    clause: Span
    evidence: Evidence


def negated_predicates(story: Story, floor: Floor) -> Iterator[Laid]:
    """Give each thing that one party says to be so and another not to be so, told once however many say it."""
    by_word: dict[str, list[_Predication]] = defaultdict(list)
    for found in _predications(story, floor):
        by_word[found.word].append(found)
    for word in sorted(by_word):
        denied = [found for found in by_word[word] if found.negated]
        affirmed = [found for found in by_word[word] if not found.negated]
        while met := next(((no, yes) for no in denied for yes in affirmed if _contradict(no, yes, floor)), None):
            noes = [no for no in denied if _contradict(no, met[1], floor)]
            yeses = [yes for yes in affirmed if any(_contradict(no, yes, floor) for no in noes)]
            yield _row_of_dispute(story, noes, yeses)
            denied = [no for no in denied if no not in noes and not any(_contradict(no, yes, floor) for yes in yeses)]


def _predications(story: Story, floor: Floor) -> Iterator[_Predication]:
    members = {member.article.id: member for member in story.members}
    sentences = {(name, sentence.span): sentence for name, member in members.items() for sentence in member.sentences}
    for statement in floor.statements:
        if statement.quotation is not None and statement.holder is not None and plausible(statement.holder):
            sentence = sentences[statement.article, statement.sentence]
            asked = "?" in members[statement.article].article.text[statement.evidence.start : sentence.end]
            if sentence.role == "body" and not asked:
                yield from _predications_in(statement, members[statement.article], sentence, floor)


def _predications_in(statement: Statement, member: Annotations, sentence: Sentence, floor: Floor) -> Iterator[_Predication]:
    tree = Tree.of(sentence.tokens)
    places = tree.within(statement.evidence.span)
    terms = floor.terms[member.article.id, sentence.start, sentence.end]

    def keys(at: int, *without: str) -> frozenset[str]:
        starts = {tree.tokens[below].start for below in tree.subtree(at, *without)}
        return frozenset(term.key for term in terms if term.start in starts)

    for at in places:
        if not _is_told(tree, at) or (tense := tree.tense(at)) not in {"past", "present"}:
            continue
        negated = _is_negated(tree, at)
        if negated is None or _denials_in(tree, at) != tree.negated(at):
            continue
        subject = tree.subject(at)
        acted_on = frozenset[str]().union(*(keys(child, *_OPEN) for child in tree.hanging(at, *_ACTED_ON)))
        named = subject >= 0 and tree.tokens[subject].pos in {"NOUN", "PROPN"}
        key = next((term.key for term in terms if term.start == tree.tokens[subject].start), "") if named else ""
        roles = acted_on.union(*(keys(child, *_OPEN) for child in tree.hanging(at, "nsubj", "nsubj:pass")))
        told = member.article.evidence(Span(min(statement.evidence.start, _begun(tree, at)), statement.evidence.end))
        own = tree.hanging(at, "nsubj", "nsubj:pass")
        clause = tree.span(tree.subtree(at, *_APART)) if own else statement.evidence.span
        yield _Predication(statement, member, sentence, stem(tree.lemma(at)), tense, negated, key, acted_on, roles, clause, told)


def _is_told(tree: Tree, at: int) -> bool:
    """Tell whether a predicate says something by itself: no light verb, no clause that is added, asked or supposed."""
    token = tree.tokens[at]
    if token.pos not in {"VERB", "NOUN", "ADJ"} or token.relation in _ADDED or not tree.is_predicate(at):
        return False
    if token.lemma in lexicon().words("denials", "light") or token.lemma in lexicon().silent or tree.modality(at):
        return False
    below = {tree.lemma(child) for child in tree.hanging(at, "mark", "advmod")}
    asked = {tree.lemma(child) for child in tree.hanging(at, "nsubj", "nsubj:pass", "obj", "obl", "det")}
    return below.isdisjoint(lexicon().words("alone", "supposing")) and asked.isdisjoint(lexicon().words("alone", "asking"))


def _denials_in(tree: Tree, at: int) -> int:
    """Count the words that deny in a predicate's own clause, wherever they stand ("under no circumstances", "without")."""
    return sum(tree.lemma(below) in lexicon().denying for below in tree.subtree(at, *_APART))


def _is_negated(tree: Tree, at: int) -> bool | None:
    """Tell whether a predicate is denied, by a word of its own or by "does not believe that"; None where neither can be said."""
    negated, place = tree.negated(at), at
    while tree.relation(place) in {"ccomp", "xcomp"}:
        place = tree.tokens[place].head
        lemma = tree.lemma(place)
        if lemma not in _reporting():
            return None
        if tree.negated(place):
            if lemma not in lexicon().words("denials", "raising"):
                return None
            negated = not negated
    return negated


def _begun(tree: Tree, at: int) -> int:
    """Give the offset where the words begin that deny a predicate from above ("nobody believes that"), or it does itself."""
    first = at
    while tree.relation(at) in {"ccomp", "xcomp"}:
        at = tree.tokens[at].head
        if tree.negated(at):
            first = tree.subtree(at)[0]
    return tree.tokens[first].start


@cache
def _reporting() -> frozenset[str]:
    """Give the verbs, in base form, that lead in what somebody says or thinks to be so."""
    listed = (word for name in ("say", "tell", "that") for word in lexicon().words("reporting", name))
    return frozenset(word.partition(">")[0] for word in listed)


def _contradict(no: _Predication, yes: _Predication, floor: Floor) -> bool:
    """Tell whether two parties say of one thing that it is so and that it is not."""
    first, second = no.statement, yes.statement
    if no.tense != yes.tense or first.holder == second.holder or first.circle & second.circle:
        return False
    if bool(no.acted_on) != bool(yes.acted_on):
        return False
    if no.acted_on:
        lighter = min(_weight(no.acted_on, floor), _weight(yes.acted_on, floor))
        if _weight(no.acted_on & yes.acted_on, floor) < _SHARED * lighter:
            return False
    elif not no.subject or no.subject != yes.subject:
        return False
    return bool(no.acted_on & yes.acted_on or no.subject) and _weight(no.roles & yes.roles, floor) >= _LEAST


def _weight(keys: frozenset[str], floor: Floor) -> float:
    return fsum(map(floor.weights.word, sorted(keys)))


def _row_of_dispute(story: Story, denied: Sequence[_Predication], affirmed: Sequence[_Predication]) -> Laid:
    """Lay what some say to be so and others not as a row of two values under their names."""
    clearest = min(affirmed, key=lambda found: (len(found.statement.evidence.text), found.statement.order))
    about = whether(clause_of(clearest.member.article.text, clearest.sentence, clearest.clause))
    sides: Mapping[str, Sequence[_Predication]] = {"affirmed": affirmed, "denied": denied}
    values, holders = [], []
    for shown, side in sides.items():
        evidence = tuple(sorted({found.evidence for found in side}))
        names = dict.fromkeys(found.statement.holder for found in side if found.statement.holder)
        values.append(Value(f"{' and '.join(name.name for name in names)}: {shown}", evidence, story.origins_of(evidence)))
        holders.append(next(iter(names)) if len(names) == 1 else None)
    reason = "one predicate, affirmed by the one and denied by the other"
    told = Discrepancy("", "polarity", about, tuple(values), (), (reason,), "sources")
    return row_of(story, "other", told, "differ", holders)
