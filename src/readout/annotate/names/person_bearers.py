"""The persons of an article as their names tell them apart: which forms are one person's, and the fullest of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

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
    last: int = -1
    """Where an article named the person in full before the place that is looked at."""

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

    def of(self, parts: Form) -> Bearer | None:
        """Find the person whose name it is; of several with one surname the most often named, then the one named last."""
        if len(parts) > 1:
            return self._first((parts,))
        fitting = self._all(form for form in self._by_last[parts[0][:1]] if _surnames_of_one_bearer(form[-1], parts[0]))
        leading = self._all(self._by_first[parts[0]])
        fitting = fitting + leading if len(leading) >= _ONE_FAMILY else fitting or leading
        return max(fitting, key=lambda bearer: (bearer.forms.total(), parts in bearer.forms, bearer.last), default=None)

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


def doubled(form: tuple[str, ...]) -> bool:
    """Tell whether a lost space ran two mentions of one name together: `Holm Ada HolmMore`."""
    return any(part != other and other.startswith(part) for part in form if len(part) >= LONG_NAME for other in form)
