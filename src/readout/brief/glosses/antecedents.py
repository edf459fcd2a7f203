"""Which person of an article each "he" or "she" in it means, weighed by where and how those named before it were told of."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from readout.brief.glosses.fullest_names import last_name, sex_of_first_name, sex_of_title
from readout.language import Tree, lexicon
from readout.model import Annotations, Quotation, Span
from readout.text import words
from readout.text.learned_models import learned

_LIKELY = 0.5
"""How likely a person is meant from which the pronoun counts as a place where he was told of."""

_BACK, _OFTEN = 12, 3
"""Sentences back from which one who was told of fewer times than this is out of mind."""

_WITH_ITS_NOUN = frozenset(("appos", "flat", "compound", "conj"))
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))

Traits = Mapping[str, float]
Choice = Callable[[Span, Mapping[str, Traits]], "tuple[str, float] | None"]


class Antecedent(NamedTuple):
    """A pronoun, the name of the person whom it most likely means, and how likely."""

    span: Span
    name: str
    likelihood: float


class _Place(NamedTuple):
    """Where a person is told of: the number of the sentence, whether as a subject, and the verb of which the words are a part."""

    sentence: int
    at: int
    subject: bool
    verb: int


@dataclass(frozen=True, slots=True)
class Persons:
    """Whom the pronouns of an article mean, in its order, and by their last names who in it is "he" and who "she"."""

    meant: tuple[Antecedent, ...]
    sexes: Mapping[str, str]


def persons_in(member: Annotations, quotations: Iterable[Quotation], whole: Mapping[str, str]) -> Persons:
    """Give for each "he" or "she" of an article the person whom it most likely means, where there is one.

    `whole` are the whole names of the story's persons by their last names, for those of which an article has the last name alone.
    """
    found: list[Antecedent] = []

    def choose(span: Span, candidates: Mapping[str, Traits]) -> tuple[str, float] | None:
        likely = likelihoods(list(candidates.values()))
        best = max(zip(likely, candidates, strict=True), key=lambda pair: pair[0], default=None)
        if best is None:
            return None
        found.append(Antecedent(span, best[1], best[0]))
        return best[1], best[0]

    walk = Walk(member, [one for one in quotations if one.content[0].article == member.article.id], whole)
    walk.go(choose)
    return Persons(tuple(found), {last_name(name): walk.sex(name) for name in walk.told})


def likelihoods(candidates: Sequence[Traits]) -> list[float]:
    """Weigh the candidates for one pronoun against each other, and against none of them, whose value is 0."""
    model = learned("brief", "antecedent")
    values = [model.bias + math.fsum(model.weights.get(name, 0.0) * value for name, value in one.items()) for one in candidates]
    most = max([0.0, *values])
    parts = [math.exp(value - most) for value in values]
    return [part / (math.fsum(parts) + math.exp(-most)) for part in parts]


@dataclass(slots=True)
class Walk:
    """An article read from its beginning: who was told of so far and where, and as he or as she."""

    member: Annotations
    quotations: Sequence[Quotation]
    whole: Mapping[str, str] = field(default_factory=dict)
    told: dict[str, list[_Place]] = field(default_factory=dict)
    leaning: dict[str, Counter[str]] = field(default_factory=dict)
    last: str = ""
    sexes: dict[str, str] = field(default_factory=dict)

    def go(self, choose: Choice) -> None:
        """Ask for each pronoun in turn who is meant, giving each person's traits; whoever is chosen was told of there."""
        for span, name in sorted(self._told_of()):
            number = bisect_right(self.member.sentences, span.start, key=lambda one: one.start) - 1
            if number < 0:
                continue
            here = self._place(number, span)
            if name:
                self.told.setdefault(name, []).append(here)
                continue
            pronoun = self.member.article.text[span.start : span.end].casefold()
            chosen = choose(span, self._candidates(here, pronoun))
            if chosen is not None and chosen[1] > _LIKELY:
                self.last = chosen[0]
                self.told[self.last].append(here)
                self.leaning.setdefault(self.last, Counter())[kind(pronoun)] += 1

    def _told_of(self) -> Iterator[tuple[Span, str]]:
        """Give the names of persons, and the pronouns with no name."""
        pronouns = lexicon().words("genders", "he", "she")
        yield from ((one.span, one.name) for one in self.member.mentions if one.type == "person")
        held = {at for one in self.member.mentions for at in range(one.span.start, one.span.end)}
        text, before = self.member.article.text, ""
        for token in (token for sentence in self.member.sentences for token in sentence.tokens):
            word = text[token.start : token.end]
            if word.casefold() in pronouns:
                yield Span(token.start, token.end), ""
            elif token.pos == "PROPN" and token.start not in held and (sex_of_title(before) or word in self.whole):
                name = self.whole.get(f"{sex_of_title(before)} {word}", self.whole.get(word, word))
                self.sexes.setdefault(name, sex_of_title(before) or _sex_of(self.member, name))
                yield Span(token.start, token.end), name
            before = word

    def _place(self, number: int, span: Span) -> _Place:
        tree = Tree.of(self.member.sentences[number].tokens, self.member.article.language or "en")
        noun = tree.top(tree.touched(span))
        while noun >= 0 and tree.relation(noun) in _WITH_ITS_NOUN:
            noun = tree.tokens[noun].head
        relation = tree.relation(noun) if noun >= 0 else ""
        return _Place(number, span.start, relation == "nsubj", tree.tokens[noun].head if relation in _ARGUMENTS else -1)

    def _candidates(self, here: _Place, pronoun: str) -> dict[str, Traits]:
        """Give those of whom was told lately or often, the last one first, with their traits, but for who speaks in own words."""
        speakers = {
            last_name(one.source.name)
            for one in self.quotations
            if one.source and one.kind == "direct" and any(piece.start <= here.at < piece.end for piece in one.content)
        }
        total = sum(map(len, self.told.values()))
        found: dict[str, Traits] = {}
        first = True
        for name, places in sorted(self.told.items(), key=lambda one: -one[1][-1].at):
            forgotten = here.sentence - places[-1].sentence > _BACK and len(places) < _OFTEN
            if forgotten or (speakers and last_name(name) in speakers):
                continue
            sex = self.sex(name)
            traits = self._traits(here, places, pronoun)
            traits |= {"fits": sex == kind(pronoun), "other sex": bool(sex) and sex != kind(pronoun), "first": first}
            traits |= {"share": len(places) / total, "last meant": name == self.last}
            found[name] = {trait: float(value) for trait, value in traits.items()}
            first = first and bool(traits["other sex"])
        return found

    def _traits(self, here: _Place, places: Sequence[_Place], pronoun: str) -> dict[str, float]:
        """Give how near a person was told of, and in which part of a sentence."""
        before, sentences = places[-1], self.member.sentences
        back = here.sentence - before.sentence
        done_to = pronoun not in lexicon().words("pronouns", "turning-back") and here.verb >= 0
        return {
            "same sentence": back == 0,
            "sentence before": back == 1,
            "same paragraph": sentences[before.sentence].paragraph == sentences[here.sentence].paragraph,
            "same verb": done_to and any((one.sentence, one.verb) == (here.sentence, here.verb) for one in places),
            "both subjects": here.subject and before.subject and back in {0, 1},
        }

    def sex(self, name: str) -> str:
        """Give whether somebody is "he" or "she" by what is told beside the name, else by the pronouns before."""
        heard = self.leaning.get(name, Counter())
        leaning = max(heard, key=lambda one: heard[one]) if heard["he"] != heard["she"] else ""
        if name not in self.sexes:
            self.sexes[name] = _sex_of(self.member, name)
        return self.sexes[name] or leaning


def _sex_of(member: Annotations, name: str) -> str:
    """Tell by titles and kin beside a name, or by the first name, whether somebody is "he" or "she"; empty where nothing tells."""
    text = member.article.text
    beside = {
        word for one in member.mentions if one.name == name and one.role for word in words(text[one.role.start : one.role.end])
    }
    return next(filter(None, map(sex_of_title, sorted(beside))), "") or sex_of_first_name(name)


def kind(pronoun: str) -> str:
    """Give whether a pronoun is of "he" or of "she"."""
    return "he" if pronoun in lexicon().words("genders", "he") else "she"
