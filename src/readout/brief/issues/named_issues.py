"""The order of work: topics of moves, groups of topics, a name for each group."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.brief.issues.move_topics import Topic, likeness_of, topics_of
from readout.brief.passage_likeness import Floats, Terms, terms, weights_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Claim, Evidence, Issue, Move, Party, Sentence, Story
from readout.text import beginning, names_party, words
from readout.text.average_linkage import linked

_LEAST = 2
CORE = 0.25
"""Mean likeness at which two groups are one: swept from .1 to .4 with `likeness_of` on the six stories with golds; below it what
the golds part is joined (two of three pairs right at .25, one of four at .15), above it one matter stays in many."""
NEAR = 0.13
"""Mean likeness at which a group of at most SMALL goes with another; read at .08, .13 and .18: lower mixes matters, higher leaves
half of the moves alone."""
SMALL = 3
_ELSEWHERE = 0.15
_DEEP = 0.04
_LONG = 0.02
_SAYS = 0.08
_RICH = 3
_FULL = 6
_OWNED = 0.25
_LEAST_OF_LABEL = 2
_INSIDE = frozenset("amod compound nummod nmod flat fixed goeswith conj cc case det".split())
_OF_NAME = frozenset("compound flat fixed goeswith".split())
_LEADING = frozenset("DET ADP PUNCT CCONJ SCONJ PRON PART ADV AUX NUM SYM".split())
_TRAILING = frozenset("DET ADP PUNCT CCONJ SCONJ PART AUX PRON".split())
_MARKS = frozenset('"“”„«»()[]…—–;:?!,')
_LONGEST = 8
_DEEP_IN_PHRASE = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in an article and name a thing; `depth` counts arcs to the piece's head; `named` are names."""

    text: str
    head: str
    depth: int
    named: bool


def issues_of(story: Story, moves: Sequence[tuple[Party, Move]], names: Terms, claims: Sequence[Claim] = ()) -> list[Issue]:
    """Give the issue of each party's move, in their order; ids count by the first; `names` of states and persons weigh less.

    A group that no noun phrase names is no main issue: it is called by its shortest words.
    """
    weight = weights_of(story)
    topics = topics_of(story, moves, names)
    groups = linked(likeness_of(story, topics, names, claims)[None], _wish_of_issues)
    members = {member.article.id: member for member in story.members}
    named = [_Named(group, label_of([topics[at] for at in group], members, weight, names)) for group in groups]
    found: dict[int, Issue] = {}
    for number, (group, label) in enumerate(_one_name(named, names), 1):
        plain = " ".join(min((topics[at].move.object.text for at in group), key=lambda text: (len(text), text)).split())
        found.update(dict.fromkeys(group, Issue(f"i{number}", label or plain, main=bool(label))))
    return [found[number] for number in range(len(moves))]


class _Named(NamedTuple):
    """A group of topics by their places, and what it is called."""

    group: list[int]
    label: str


def _one_name(named: Sequence[_Named], names: Terms) -> list[_Named]:
    """Join groups where one's name says all that the other's does, two words at least besides names; the larger names both."""
    found: list[_Named] = []
    for group, label in sorted(named, key=lambda one: (-len(one.group), one.group)):
        own = terms(label) - names
        said = ((at, terms(other) - names) for at, (_, other) in enumerate(found))
        home = next((at for at, of in said if min(len(own), len(of)) >= _LEAST and (own <= of or of <= own)), None)
        if home is None:
            found.append(_Named(group, label))
        else:
            found[home] = _Named(sorted([*found[home].group, *group]), found[home].label)
    return sorted(found)


def _wish_of_issues(sums: Floats, own: Floats, sizes: Floats) -> Floats:
    """Give how alike groups are where that is enough for their sizes; two single topics have to be much alike."""
    mean = sums[0] / (own * sizes)
    smaller, larger = np.minimum(own, sizes), np.maximum(own, sizes)
    return np.where((mean >= CORE) | ((mean >= NEAR) & (smaller <= SMALL) & (larger > 1)), mean, -np.inf)


def label_of(topics: Sequence[Topic], members: Mapping[str, Annotations], weight: Mapping[str, float], names: Terms) -> str:
    """Name the topics' issue by the best noun phrase that fits, "" where none does."""
    found = [
        (_worth(phrase, topics, weight) - away, -number, phrase.text)
        for number, (phrase, away) in enumerate(_all_labels(topics, members))
        if _fits_as_label(phrase, topics, names)
    ]
    text = max(found)[2] if found else ""
    return text[0].upper() + text[1:] if text[:1].islower() and text[:2][-1:].islower() else text


def _all_labels(topics: Sequence[Topic], members: Mapping[str, Annotations]) -> Iterator[tuple[Phrase, float]]:
    for topic in topics:
        for piece, away in ((topic.move.object, 0.0), (topic.move.evidence, _ELSEWHERE)):
            member = members.get(piece.article)
            if topic.gist.home is not None and member is not None:
                yield from ((phrase, away) for phrase in phrases(member, topic.gist.home, piece))


def _fits_as_label(phrase: Phrase, topics: Sequence[Topic], names: Terms) -> bool:
    """Tell whether a phrase names a thing of its own, and at least half of the topics, and two, speak of what it says.

    A word alone is none; nor is a name, nor who can want something, nor what is a matter of any story.
    """
    own = terms(phrase.text) - names
    vague = phrase.head in lexicon().words("labels", "vague") or names_party(phrase.head)
    if phrase.named or vague or not own or len(terms(phrase.text)) < _LEAST_OF_LABEL:
        return False
    speaking = sum(not own.isdisjoint(topic.gist.terms) for topic in topics)
    return speaking >= max(min(_LEAST_OF_LABEL, len(topics)), len(topics) / 2)


def _worth(phrase: Phrase, topics: Sequence[Topic], weight: Mapping[str, float]) -> float:
    """Weigh the mean likeness to the topics against what makes a poor name: pointing words, depth, length."""
    own, said = terms(phrase.text), words(phrase.text)
    poor = (
        _OWNED * bool(lexicon().words("labels", "pointing") & set(said)) + _DEEP * phrase.depth + _LONG * max(0, len(said) - _FULL)
    )
    return _label_shared(own, topics, weight) + _SAYS * min(len(own), _RICH) - poor


def _label_shared(own: Terms, topics: Sequence[Topic], weight: Mapping[str, float]) -> float:
    """Give the mean likeness to what each party speaks of, so that the party heard most does not name the issue alone."""
    near: dict[Party, list[float]] = {}
    for topic in topics:
        near.setdefault(topic.party, []).append(_cosine(own, topic.gist.terms, weight))
    return math.fsum(math.fsum(held) / len(held) for held in near.values()) / len(near)


def _cosine(own: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    both = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(own & other))
    sizes = [math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(some)) for some in (own, other)]
    return both / math.sqrt(sizes[0] * sizes[1]) if all(sizes) else 0.0


def phrases(member: Annotations, sentence: Sentence, piece: Evidence) -> Iterator[Phrase]:
    """Give the noun phrases wholly within the piece, each whole and cut before each phrase that hangs on its right."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    within, inside = tree.within(piece.span), (sentence.start, sentence.end, lambda one: one.span.start)
    times = {at for time in beginning(member.times, *inside) for at in tree.within(time.span)}
    names = {at: mention.type for mention in beginning(member.mentions, *inside) for at in tree.within(mention.span)}
    for head in within:
        token = tree.tokens[head]
        if token.pos not in {"NOUN", "PROPN"} or tree.relation(head) in _OF_NAME or head in times:
            continue
        start, end = _run_of_phrase(tree, head, within)
        cuts = [at - 1 for at in range(end, head, -1) if tree.tokens[at].pos in {"ADP", "CCONJ"}]
        for stop in (end, *cuts):
            text = " ".join(member.article.text[tree.tokens[start].start : tree.tokens[stop].end].split())
            if stop - start < _LONGEST and not _MARKS & set(text) and times.isdisjoint(range(start, stop + 1)):
                named = all(at in names or tree.tokens[at].pos in _TRAILING for at in range(start, stop + 1))
                named = named or names.get(head) == "person"
                yield Phrase(text, tree.lemma(head), _depth(tree, head, within), named)


def _run_of_phrase(tree: Tree, head: int, within: range) -> tuple[int, int]:
    """Give the longest run around the head of what belongs to its phrase, without words of grammar at its ends."""
    members, fresh = {head}, [head]
    while fresh:
        for child in tree.children[fresh.pop()]:
            own = tree.tokens[child].head == head and tree.relation(child) in {"case", "cc"}
            bound = tree.lemma(child) in {"-", "–"} and tree.relation(child) == "punct"
            if child in within and (tree.relation(child) in _INSIDE or bound) and not own:
                members.add(child)
                fresh.append(child)
    start = end = head
    while start - 1 in members:
        start -= 1
    while end + 1 in members:
        end += 1
    while start < head and tree.tokens[start].pos in _LEADING:
        start += 1
    while end > head and tree.tokens[end].pos in _TRAILING:
        end -= 1
    return start, end


def _depth(tree: Tree, head: int, within: range) -> int:
    depth = 0
    while tree.tokens[head].head in within and depth < _DEEP_IN_PHRASE:
        head, depth = tree.tokens[head].head, depth + 1
    return depth
