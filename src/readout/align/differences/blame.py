"""Parties that blame one another: who is said to have spoiled one thing, by whom, in the sentences that say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from readout.align.differences.detector import Detector, Laid
from readout.align.differences.discrepancy_report import Differing
from readout.align.independent_origins import origins_of
from readout.align.statements import Floor
from readout.align.weighed_terms import Term
from readout.language import SUBJECTS, Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Span, Story, Token, Value

_FEWEST_ARTICLES = 2


@dataclass(frozen=True, slots=True)
class Blame:
    """One party's word that another spoiled something: keys of names and thing, the thing's words, all words that say so."""

    accuser: str
    accused: str
    thing: frozenset[str]
    shown: str
    evidence: Evidence


def blamed(story: Story, floor: Floor) -> Iterator[Discrepancy]:
    """Give each pair of accounts of who spoiled a thing where the party that one blames lays it on another.

    The things are one where they share a word, or where sentences of two articles speak of both.
    """
    found = [blame for member in story.members for blame in _blames(member, floor)]
    told: set[tuple[str, str]] = set()
    for one, other in combinations(found, 2):
        pair = (min(one.accused, other.accused), max(one.accused, other.accused))
        answered = other.accuser == one.accused or one.accuser == other.accused
        if answered and one.accused != other.accused and pair not in told and _one_thing(floor, one, other):
            told.add(pair)
            yield _dispute(story, one, other)


def _dispute(story: Story, one: Blame, other: Blame) -> Discrepancy:
    values = tuple(
        Value(blame.accused.lstrip("@"), (blame.evidence,), origins_of(story, (blame.evidence,))) for blame in (one, other)
    )
    said = tuple(f"{blame.accuser.lstrip('@')} blames {blame.accused.lstrip('@')}" for blame in (one, other))
    thing = max((one.shown, other.shown), key=len)
    return Discrepancy("", "actor", f"who is to blame for “{thing}”", values, (), said, "sources")


def _one_thing(floor: Floor, one: Blame, other: Blame) -> bool:
    if one.thing & other.thing:
        return True
    both = {
        article
        for (article, _, _), terms in floor.terms.items()
        if (keys := {term.key for term in terms}) & one.thing and keys & other.thing
    }
    return len(both) >= _FEWEST_ARTICLES


def _blames(member: Annotations, floor: Floor) -> Iterator[Blame]:
    article = member.article
    for sentence in member.sentences:
        terms, tree = floor.terms[article.id, sentence.start, sentence.end], Tree.of(sentence.tokens)
        for at, token in enumerate(sentence.tokens):
            if token.pos == "VERB" and token.lemma.casefold() in lexicon().words("bonds", "blaming") | lexicon().words(
                "bonds", "spoiling"
            ):
                parts = _parts(tree, at, terms)
                accuser, accused = _name(parts.by) or _holder(floor, article.id, token), _name(parts.on)
                if accuser and accused and parts.thing and accuser != accused:
                    places: list[Term | Token] = [*parts.by, *parts.on, *parts.thing, token]
                    span = Span(min(place.start for place in places), max(place.end for place in places))
                    thing = frozenset(term.key for term in parts.thing if not term.key.startswith("@"))
                    shown = article.text[parts.thing[0].start : parts.thing[-1].end]
                    yield Blame(accuser, accused, thing, " ".join(shown.split()), article.evidence(span))


@dataclass(frozen=True, slots=True)
class _Parts:
    by: Sequence[Term]
    on: Sequence[Term]
    thing: Sequence[Term]


def _parts(tree: Tree, verb: int, terms: Sequence[Term]) -> _Parts:
    """Read who blames whom for what ("A blamed B for C"), or who spoils what ("C was wrecked by B", "B wrecked C")."""
    subject, thing = tree.hanging(verb, *SUBJECTS), tree.hanging(verb, "obj")
    by, behind = ([at for at in tree.hanging(verb, "obl") if tree.case(at) == case] for case in ("by", "for"))
    if tree.lemma(verb) in lexicon().words("bonds", "blaming"):
        return _Parts(*(_under(tree, places, terms) for places in (subject, thing, behind)))
    on, spoiled = (by, subject) if tree.hanging(verb, "nsubj:pass") else (subject, thing)
    return _Parts((), _under(tree, on, terms), _under(tree, spoiled, terms))


def _under(tree: Tree, tops: Sequence[int], terms: Sequence[Term]) -> list[Term]:
    """Give the terms of the heads and of what stands directly under them."""
    places = [tree.tokens[at].start for top in tops for at in (top, *tree.children[top])]
    return [term for term in terms if any(term.start <= place < term.end for place in places)]


def _name(terms: Sequence[Term]) -> str:
    return next((term.key for term in terms if term.key.startswith("@")), "")


def _holder(floor: Floor, article: str, token: Token) -> str:
    """Give the party in whose words the verb stands."""
    return next(
        (
            f"@{statement.holder.name}"
            for statement in floor.statements
            if statement.article == article
            and statement.holder
            and statement.evidence.start <= token.start < statement.evidence.end
        ),
        "",
    )


def _find(laid: Laid) -> Iterator[Differing]:
    return map(Differing, blamed(laid.story, laid.likeness.floor))


BLAME = Detector("blame", 1, ("actor",), "whom two sides lay one spoiled thing on", _find)
