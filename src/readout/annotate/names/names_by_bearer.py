"""Bearers: which mentions in one article name the same one, by which fullest form it is called, and which are namesakes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from types import MappingProxyType

from rapidfuzz.distance import DamerauLevenshtein

from readout.annotate.names.name_candidate import Candidate
from readout.language import lexicon_at_hand
from readout.model import Article, Mention, Sentence, Span
from readout.text import fold, words

_PRONOUNS: Mapping[str, str] = MappingProxyType({"male": "he", "female": "she"})
_BEFORE = 12
Form = tuple[str, ...]
"""A name in folded parts."""
LONG_NAME = 5
_ALIKE = 0.6
"""First names so alike are spellings of one: Dmitri and Dmitry .83, Antony and Anthony .86, but Anna and Alan .50."""
_ONE_FAMILY = 2
"""Persons whose names begin with one word from which on that is their family's name, and none of their first names."""
_MOST_FORMS = 500
"""Forms of names that are told apart in one article; a list of a thousand names has none that come again."""
_MOST_OF_ONE = 50
"""Forms of one person among which the fullest is sought."""


@dataclass(slots=True)
class Bearer:
    """A person with all forms of the name seen so far; the first entered has number 0."""

    number: int
    forms: Counter[Form] = field(default_factory=Counter)
    shown: dict[Form, str] = field(default_factory=dict)
    genders: set[str] = field(default_factory=set)
    told: int = 0
    last: int = -1
    """How often an article has named the person before the place that is looked at, and where it last did so in full."""

    def name(self) -> str:
        """Give the fullest form, the commonest of the fullest, the first of those."""
        order = list(self.shown)[:_MOST_OF_ONE]
        best = max(order, key=lambda form: (len(form), self.forms[form], -order.index(form)))
        return self.shown[best]


@dataclass(slots=True)
class Bearers:
    """All persons of an article, found by the letters that two forms of one name have to share."""

    known: list[Bearer] = field(default_factory=list)
    _forms: dict[Form, list[Bearer]] = field(default_factory=dict)
    _by_first: dict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    _by_letters: dict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    _by_last: dict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))

    def enter(self, parts: Form) -> Bearer | None:
        """Note a name: give the first person of whom it may be a spelling, else somebody new; None past the limit."""
        near = (*self._by_letters[parts[0][:1] + parts[-1][:1]], *self._by_first[parts[0]])
        bearer = self._first(form for form in near if same_person(form, parts))
        if parts not in self._forms and len(self._forms) >= _MOST_FORMS:
            return bearer
        if bearer is None:
            bearer = Bearer(len(self.known))
            self.known.append(bearer)
        self._note(parts, bearer)
        bearer.forms[parts] += 1
        return bearer

    def of(self, parts: Form, sexes: AbstractSet[str] = frozenset()) -> Bearer | None:
        """Find the person whose name it is; of several with one surname the one most often named so far, in all, or last.

        A surname beside words that tell a man from a woman is nobody's of whom the article tells otherwise.
        """
        if len(parts) > 1:
            return self._first((parts,))
        fitting = self._all(form for form in self._by_last[parts[0][:1]] if _surnames_of_one_bearer(form[-1], parts[0]))
        fitting = [bearer for bearer in fitting if not _contradict(sexes, bearer.genders)]
        leading = self._all(self._by_first[parts[0]])
        if len(leading) >= _ONE_FAMILY or not fitting:
            return max(
                fitting + leading, key=lambda bearer: (bearer.forms.total(), parts in bearer.forms, bearer.last), default=None
            )
        return max(fitting, key=lambda bearer: (bearer.told, bearer.forms.total(), parts in bearer.forms, bearer.last))

    def _note(self, parts: Form, bearer: Bearer) -> None:
        if parts not in self._forms:
            self._by_first[parts[0]].append(parts)
            self._by_letters[parts[0][:1] + parts[-1][:1]].append(parts)
            self._by_last[parts[-1][:1]].append(parts)
        if parts not in bearer.forms:
            self._forms.setdefault(parts, []).append(bearer)

    def _all(self, forms: Iterable[Form]) -> list[Bearer]:
        """Give those who have one of the forms, in the order in which they were entered."""
        found = {bearer.number: bearer for form in forms for bearer in self._forms.get(form, ())}
        return [found[number] for number in sorted(found)]

    def _first(self, forms: Iterable[Form]) -> Bearer | None:
        return next(iter(self._all(forms)), None)


def one_name_each(article: Article, sentences: tuple[Sentence, ...], found: list[Candidate]) -> tuple[Mention, ...]:
    """Turn candidates into mentions that carry their bearer's fullest name."""
    bearers = Bearers()
    for candidate in found:
        if candidate.type == "person" and len(candidate.parts) > 1:
            _enter(article, bearers, candidate)
    for candidate in (one for one in found if one.type == "person"):
        known = bearers.of(candidate.parts, sexes := sexes_of_bearers(article, candidate))
        if known is None or _contradict(sexes, known.genders):
            _enter(article, bearers, candidate)
    named = {bearer.number: bearer.name() for bearer in bearers.known}
    mentions = [_mention(article, bearers, candidate, named) for candidate in found]
    mentions += _overlooked_bearers(article, sentences, bearers, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _enter(article: Article, bearers: Bearers, candidate: Candidate) -> None:
    if (bearer := bearers.enter(candidate.parts)) is not None:
        bearer.shown.setdefault(candidate.parts, _name_shown(article, candidate.span))
        bearer.genders |= sexes_of_bearers(article, candidate)


def _contradict(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return bool(one and other) and not one & other


def _name_shown(article: Article, span: Span) -> str:
    return " ".join(article.text[span.start : span.end].split())


def _mention(article: Article, bearers: Bearers, candidate: Candidate, named: Mapping[int, str]) -> Mention:
    """Give a candidate its bearer's name; a single word that is a known person's surname is that person."""
    bearer = bearers.of(candidate.parts, sexes_of_bearers(article, candidate)) if candidate.type in {"person", "other"} else None
    if bearer is not None:
        bearer.told += 1
        bearer.last = candidate.span.start if len(candidate.parts) > 1 else bearer.last
        return Mention(candidate.span, "person", named[bearer.number], candidate.role)
    return Mention(candidate.span, candidate.type, _name_shown(article, candidate.span), candidate.role)


def _overlooked_bearers(
    article: Article, sentences: tuple[Sentence, ...], bearers: Bearers, mentions: list[Mention]
) -> list[Mention]:
    """Find surnames of known people that were not proposed."""
    surnames = {form[-1]: bearer for bearer in bearers.known for form in bearer.forms if len(form) > 1 and form[-2] != "-"}
    taken = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    found = []
    for sentence in sentences:
        for token in sentence.tokens:
            text = article.text[token.start : token.end]
            if text[0].isupper() and token.start not in taken and (bearer := surnames.get(fold(text))) is not None:
                found.append(Mention(Span(token.start, token.end), "person", bearer.name()))
    return found


def sexes_of_bearers(article: Article, candidate: Candidate) -> set[str]:
    """Tell by the words of a role, and by a full name's first, whether a namesake is a woman or a man."""
    language = lexicon_at_hand(article.language)
    table, first = language.table("genders"), language.table("first-names")
    role = article.text[candidate.role.start : candidate.role.end] if candidate.role else ""
    before = words(article.text[max(0, candidate.span.start - _BEFORE) : candidate.span.start])[-1:]
    told = {table[word] for word in (*words(role), *before) if table.get(word) in _PRONOUNS}
    named = {first[candidate.parts[0]]} if len(candidate.parts) > 1 and candidate.parts[0] in first else set()
    return told or named


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two full names may be spellings of one: alike surnames and first names."""
    if not _surnames_of_one_bearer(left[-1], right[-1]):
        return False
    first, second = (name[0].rstrip(".") or name[0] for name in (left, right))
    if min(len(first), len(second)) == 1:
        return first[0] == second[0]
    return first[0] == second[0] and DamerauLevenshtein.normalized_similarity(first, second) >= _ALIKE


def _surnames_of_one_bearer(left: str, right: str) -> bool:
    """Tell whether two surnames are spellings of one: equal, or long and one letter apart after the first."""
    if left == right:
        return True
    long = min(len(left), len(right)) >= LONG_NAME
    return long and left[0] == right[0] and DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
