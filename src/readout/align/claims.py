"""Claims: statements that speak to one proposition, with who holds it and on how many origins it rests."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import NamedTuple

from readout.align.claim_reasons import reasons_for
from readout.align.clause_cutting import is_clause
from readout.align.counts_apart import Told, count_apart
from readout.align.likely_groups import group
from readout.align.resolved_sources import plausible
from readout.align.statement_likeness import Likeness
from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import key_of
from readout.language import lexicon
from readout.model import Claim, Discrepancy, Evidence, Party, Sentence, Span, Story

Pair = tuple[int, int]

# The average probability within a claim of quotations, and that with which an outlet's own sentence joins one: for quotations that
# they say the same, of others that they do at least in part. Held to 3,642 pairs of statements of 84 fresh groups of articles, each
# counted for as many as it stands for, and to the eighteen stories, each group and story with the weights of the others (0049).
# Quotations: from .15 on .63 of those joined say the same, .83 at least in part, with .70 of all that do (from .19 .68, .85, .65;
# from .12 .59, .80, .71); F1 on the fifteen stories is .74, .74, .76 and on the three whose gold is whole .78, .81, .76. From .15,
# since editors refuse more lines as told already than as joined wrongly.
LEAST_LIKELY = 0.15
LEAST_LIKELY_OWN = 0.19
_WORTH_KEEPING = 0.02

# The average probability within a claim of what is left over; into a further claim a sentence goes as into its first. Of
# pairs joined with an outlet's own words .53 say the same at least in part on the fresh groups, and .58 of the pairs that tell one
# fact on the fifteen stories are joined. At .26 and .38 it is .57 and .50, at .33 and .46 .61 and .44, at .4 and .55 .68 and .40.
LEAST_LIKELY_LEFT = 0.27

_MARKS = " \t\n,;:-–—"
_QUOTES = '"“”„«»'
Sentences = Mapping[tuple[str, Span], Sentence]

_CALLED_OFF = ("cancel",)


class _Keys(NamedTuple):
    """Keys of what is called off, and of all by which a thing is over."""

    called_off: frozenset[str]
    over: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Statements taken to say the same, by their places on the floor, and how sure that is (their mean probability)."""

    members: tuple[int, ...]
    likely: float


class Grouped(NamedTuple):
    """Statements in groups, and how likely each pair that was compared says the same."""

    likely: dict[Pair, float]
    groups: list[Group]


def group_statements(floor: Floor, likeness: Likeness) -> Grouped:
    """Compare the statements worth comparing and group them to claims, quotations first; gives the pairs' probabilities as well.

    What an outlet says itself joins quotations to nothing but itself, and may stand in two groups.
    """
    likely = dict(zip(likeness.places, likeness.same.tolist(), strict=True))
    articles = [statement.article for statement in floor.statements]
    own = {at for at, statement in enumerate(floor.statements) if statement.quotation is None}
    kept = {
        (one, other): probability
        for (one, other), probability in likely.items()
        if probability >= _WORTH_KEEPING and not _apart(floor.statements[one], floor.statements[other])
    }
    quoted = group([[at] for at in range(len(articles)) if at not in own], articles, kept, LEAST_LIKELY)
    told = {pair: probability for pair, probability in kept.items() if not own.isdisjoint(pair)}
    groups = group([*quoted, *([at] for at in sorted(own))], articles, told, LEAST_LIKELY_OWN)
    spoken = {part[0]: part for part in quoted if all(floor.statements[at].person for at in part)}
    parted = sorted(part for found in groups for part in _claims_by_speakers(floor, found, spoken, likely))
    return Grouped(
        likely, [Group(tuple(found), _mean_of_claim(found, likely)) for found in with_second_claims(floor, parted, kept)]
    )


def _claims_by_speakers(
    floor: Floor, found: Sequence[int], spoken: Mapping[int, Sequence[int]], likely: Mapping[Pair, float]
) -> list[list[int]]:
    """Part a group in which an outlet's words have brought together what two persons say: its words go with the likelier."""
    inside = [spoken[at] for at in found if at in spoken]
    holders = [{floor.statements[at].holder for at in part} for part in inside]
    if all(one & other for one, other in combinations(holders, 2)):
        return [list(found)]
    parts = [list(part) for part in inside]
    for at in sorted(set(found) - {one for part in inside for one in part}):
        means = [sum(likely.get((min(at, one), max(at, one)), 0.0) for one in part) / len(part) for part in inside]
        parts[means.index(max(means))].append(at)
    return [sorted(part) for part in parts]


def _apart(one: Statement, other: Statement) -> bool:
    """Tell whether two statements cannot say the same, however alike their words: what says nothing says the same as nothing.

    Of two things that one verb reports ("denied any role", "has denied wrongdoing") the verb is what is said.
    """
    reported = not set(one.cue).isdisjoint(other.cue)
    if not ((one.asserts and other.asserts) or one.direct or other.direct or reported):
        return True
    counted = one.counts and other.counts
    return (bool(counted) and count_apart(Told(one.predicate, one.counts), Told(other.predicate, other.counts))) or undone_apart(
        one, other
    )


def claims_of(story: Story, floor: Floor, groups: Sequence[Group]) -> tuple[Claim, ...]:
    """Give the claims: each group that holds a quotation or stands in several articles; no two in the same words if it can be."""
    sentences = sentences_of(story)
    worth = [found for found in groups if _is_claim([floor.statements[at] for at in found.members])]
    made = []
    worded: set[str] = set()
    for number, found in enumerate(worth, 1):
        claim = _claim_of(story, floor, found, number)
        members = _own_words_of_claim(claim, floor, found)
        others = [statement for statement in members if rendering(statement) not in worded]
        made.append(replace(claim, text=rendering(_clearest_wording_of_claim(floor, others or members, sentences))))
        worded.add(made[-1].text)
    return tuple(made)


def disputed(claims: Sequence[Claim], discrepancies: Sequence[Discrepancy]) -> tuple[Claim, ...]:
    """Call a claim disputed whose words a discrepancy touches."""
    touched = [evidence for discrepancy in discrepancies for value in discrepancy.values for evidence in value.evidence]
    by_article: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in touched:
        by_article[evidence.article].append(evidence)
    return tuple(replace(claim, status="disputed") if _is_touched(claim, by_article) else claim for claim in claims)


def _is_touched(claim: Claim, by_article: Mapping[str, Sequence[Evidence]]) -> bool:
    return any(own.overlaps(other) for own in claim.evidence for other in by_article.get(own.article, ()))


def _mean_of_claim(found: Sequence[int], likely: dict[Pair, float]) -> float:
    pairs = [(one, other) for place, one in enumerate(found) for other in found[place + 1 :]]
    return sum(likely.get(pair, 0.0) for pair in pairs) / len(pairs) if pairs else 1.0


def _is_claim(statements: Sequence[Statement]) -> bool:
    """Tell whether statements are one that parties can agree to or differ on: two of a verb, a quotation, and several articles."""
    asserts = any(statement.asserts for statement in statements)
    quoted = any(statement.quotation for statement in statements)
    several = len({statement.article for statement in statements}) > 1
    return asserts + quoted + several > 1


def _claim_of(story: Story, floor: Floor, found: Group, number: int) -> Claim:
    """Make the claim of statements that say the same: its holder, its articles and origins, and why they are one."""
    members = [floor.statements[at] for at in found.members]
    articles = _in_order(statement.article for statement in members)
    origins = story.origins_of(statement.evidence for statement in members)
    return Claim(
        f"{story.id}.c{number}",
        members[0].evidence.text,
        _holder_of_claim(members),
        _in_order(statement.quotation for statement in members if statement.quotation),
        articles,
        origins,
        "corroborated" if origins > 1 else "single-source",
        tuple(statement.evidence for statement in members),
        reasons_for(floor, members, found.likely),
    )


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _own_words_of_claim(claim: Claim, floor: Floor, found: Group) -> list[Statement]:
    """Give the statements that may word a claim: its holder's where it has one, for no outlet's sentence is a party's words."""
    members = [floor.statements[at] for at in found.members]
    return [statement for statement in members if statement.holder == claim.holder] or members if claim.holder else members


def _clearest_wording_of_claim(floor: Floor, members: Sequence[Statement], sentences: Sentences) -> Statement:
    """Choose the member whose words the others use most, a complete clause before a fragment."""
    counts = Counter(key for statement in members for key in set(statement.keys))
    return max(  # of equals the first
        members, key=lambda statement: (is_complete(statement, sentences), _shared_words_of_claim(floor, statement, counts))
    )


def _shared_words_of_claim(floor: Floor, statement: Statement, counts: Counter[str]) -> float:
    keys = sorted(set(statement.keys))  # the order of a sum of floats shows in its last digit
    return sum(floor.weights.word(key) * (counts[key] - 1) for key in keys) / (len(keys) + 1)


def _holder_of_claim(members: Sequence[Statement]) -> Party | None:
    """Choose the party most often named, an entity before unnamed sources, the first among equals."""
    counts = Counter(holder for statement in members if (holder := plausible(statement.holder)))
    return max(counts, key=lambda party: (party.entity is not None, counts[party]), default=None)


def with_second_claims(floor: Floor, groups: Sequence[Sequence[int]], likely: Mapping[Pair, float]) -> list[list[int]]:
    """Give the groups with what an outlet says itself put into a further group where it fits, and groups of the pairs left over.

    What stands beside one clause of a sentence is not left over for another. No article tells a thing twice, no two quotations are
    brought together that were apart, and no group is a part of another.
    """
    wide = _widened_claims(floor, groups, likely)
    sentences = [(statement.article, statement.sentence.start) for statement in floor.statements]
    together = {(at, sentences[other]) for found in wide for pair in combinations(found, 2) for at, other in (pair, pair[::-1])}
    left = {
        (one, other): amount
        for (one, other), amount in likely.items()
        if _is_told(floor, (one, other)) and (one, sentences[other]) not in together and (other, sentences[one]) not in together
    }
    places = sorted({at for pair in left for at in pair})
    articles = [statement.article for statement in floor.statements]
    again = group([[at] for at in places], articles, left, LEAST_LIKELY_LEFT)
    return _without_parts_of_claims([*wide, *(found for found in again if len(found) > 1 and _quotations(floor, found) <= 1)])


def _without_parts_of_claims(groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """Leave out each group that is a part of another: two sentences that went into each other's groups are one claim."""
    beside: dict[int, list[frozenset[int]]] = defaultdict(list)
    kept: list[list[int]] = []
    for found in sorted(groups, key=lambda found: (-len(found), found)):
        if not any(frozenset(found) <= other for other in beside[found[0]]):
            kept.append(list(found))
            for at in found:
                beside[at].append(frozenset(found))
    return sorted(kept)


def _widened_claims(floor: Floor, groups: Sequence[Sequence[int]], likely: Mapping[Pair, float]) -> list[list[int]]:
    """Put each own sentence into the one further group that it goes with best: told by other articles, and like most of it."""
    home = {at: number for number, found in enumerate(groups) for at in found}
    beside: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for pair, amount in sorted(likely.items()):
        for at, partner in (pair, pair[::-1]):
            if floor.statements[at].quotation is None and home[at] != home[partner]:
                beside[at][home[partner]].append(amount)
    wide = [list(found) for found in groups]
    for at, found in sorted(beside.items()):
        article = floor.statements[at].article
        fitting = (
            (sum(amounts) / len(groups[number]), -number)
            for number, amounts in found.items()
            if 2 * len(amounts) > len(groups[number]) and all(floor.statements[one].article != article for one in groups[number])
        )
        mean, number = max(fitting, default=(0.0, 0))
        if mean >= LEAST_LIKELY_OWN:
            wide[-number].append(at)
    return [sorted(found) for found in wide]


def _is_told(floor: Floor, pair: Pair) -> bool:
    """Tell whether two articles tell a pair, one of them at least in its own words."""
    one, other = (floor.statements[at] for at in pair)
    return one.article != other.article and None in {one.quotation, other.quotation}


def _quotations(floor: Floor, found: Sequence[int]) -> int:
    return sum(floor.statements[at].quotation is not None for at in found)


def sentences_of(story: Story) -> Sentences:
    """Find a story's sentences by article and place."""
    return {(member.article.id, sentence.span): sentence for member in story.members for sentence in member.sentences}


def is_complete(statement: Statement, sentences: Sentences) -> bool:
    """Tell whether a statement holds a verb with its subject (an unparsed one is taken to)."""
    return is_clause(sentences[statement.article, statement.sentence], statement.evidence.span)


def rendering(statement: Statement) -> str:
    """Give the words of a statement without marks at either end.

    Never more than its evidence: the rest of the sentence may be the outlet's, or somebody else's words.
    """
    return bare(statement.evidence.text)


def bare(words: str) -> str:
    """Drop quotation marks that have no partner, and marks at either end."""
    shown = " ".join(words.split())
    if sum(shown.count(mark) for mark in _QUOTES) % 2:
        shown = "".join(character for character in shown if character not in _QUOTES)
    shown = shown.strip(_MARKS)
    if shown[:1] in _QUOTES and shown[-1:] in _QUOTES and not any(mark in shown[1:-1] for mark in _QUOTES):
        shown = shown[1:-1].strip(_MARKS)
    return shown or words.strip()


def undone_apart(one: Statement, other: Statement) -> bool:
    """Tell whether one of two calls off what the other tells of ("called the meeting off", "had planned a meeting").

    Among the likely pairs of giveme5w1h, the recession story and 434 articles that name one country it parts a dozen; read one by
    one, none says the same. To suspend calls nothing off here: who halts visitors bans them.
    """
    return _calls_off(one, other) or _calls_off(other, one)


def _calls_off(one: Statement, other: Statement) -> bool:
    keys = _keys()
    return (
        not one.predicate.isdisjoint(keys.called_off)
        and not other.negated
        and keys.over.isdisjoint({*other.cue, *other.keys, *other.predicate})
    )


@cache
def _keys() -> _Keys:
    called_off = frozenset(map(key_of, _CALLED_OFF))
    return _Keys(called_off, called_off | frozenset(map(key_of, lexicon().words("cancelling", "over"))))
