"""Days and hours that accounts give otherwise for one deed: the same verb with what it acts on, done by the same."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from readout.align.differences.detector_declaration import Detector, Differing, SideBySide
from readout.align.differences.near_copy_partings import Line, lines_of
from readout.align.differences.parted_values import do_times_part, is_told_by_itself, shown_time, told_time
from readout.align.differences.reported_sides import Side, difference
from readout.align.weighed_terms import cosine
from readout.language import Tree
from readout.model import Span, TimeExpression

_ALIKE = 0.3
"""Likeness of two sentences' other words from which one verb with one object is one deed. Of the pairs of 641 groups and eighteen
stories that part in a day five are above it: three differ, one is rounded (10:50, 10:52), one is two deeds
of those below none does."""
_EXACT = frozenset(("day", "minute"))
_CLOCK = re.compile(r"T\d\d:\d\d")
_WEEKDAY = re.compile(r"XXXX-WXX-\d")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed on a day: the keys of its verb and object, those of who is named as its doer, and its sentence's weighed words."""

    line: Line
    time: TimeExpression
    key: tuple[str, ...]
    doers: frozenset[str]
    around: Mapping[str, float]

    def is_of(self, other: "Deed") -> bool:
        """Tell whether both are of one deed."""
        one_doer = not self.doers or not other.doers or not self.doers.isdisjoint(other.doers)
        return self.key == other.key and one_doer and cosine(self.around, other.around) >= _ALIKE

    def parts(self, other: "Deed") -> bool:
        """Tell whether the two days, or the two hours, cannot both hold."""
        words = (told_time(self.line, self.time), told_time(other.line, other.time))
        clocks = [_CLOCK.search(deed.time.value) is not None for deed in (self, other)]
        return clocks[0] == clocks[1] and do_times_part(self.time, other.time, words)


def _days_of_deeds(laid: SideBySide) -> Iterator[Differing]:
    """Give each deed that is put on two days, unless an account of the one puts it on the other too."""
    by_key: dict[tuple[str, ...], list[Deed]] = defaultdict(list)
    for line in lines_of(laid.story):
        for deed in _deeds(line, laid):
            by_key[deed.key].append(deed)
    told: set[int] = set()
    for deeds in by_key.values():
        for one, other in combinations(deeds, 2):
            if id(one) in told or id(other) in told or not (one.is_of(other) and one.parts(other)):
                continue
            both = [deed for deed in deeds if deed is one or deed is other or (deed.is_of(one) and deed.is_of(other))]
            sides = [[deed for deed in both if not deed.parts(seed)] for seed in (one, other)]
            articles = [{deed.line.article for deed in side} for side in sides]
            if articles[0].isdisjoint(articles[1]):
                told.update(map(id, chain.from_iterable(sides)))
                yield Differing(difference(laid, "date", [_side(side) for side in sides]))


def _side(deeds: Sequence[Deed]) -> Side:
    return Side(shown_time(deeds[0].line, deeds[0].time), [(deed.line, deed.time.span) for deed in deeds])


def _deeds(line: Line, laid: SideBySide) -> Iterator[Deed]:
    """Give the deeds of a sentence on whose verb a day or an hour hangs: "Tuesday", never "two days later"."""
    times = [time for time in line.member.times if line.sentence.span.contains(time.span)]
    exact = [time for time in times if time.precision in _EXACT or _WEEKDAY.match(time.value)]
    if not exact:
        return
    terms = laid.floor.terms[line.article, line.sentence.start, line.sentence.end]
    keys = {term.start: term.key for term in terms}
    tree = Tree.of(line.sentence.tokens)
    for time in (time for time in exact if is_told_by_itself(told_time(line, time))):
        top = tree.top(tree.within(time.span))
        verb = _verb_of(tree, top)
        acted = tree.object(verb) if verb >= 0 else -1
        if acted < 0:
            continue
        subject = tree.subject(verb)
        doers = {keys.get(tree.tokens[at].start, "") for at in tree.subtree(subject)} if subject >= 0 else set[str]()
        deed = [keys.get(tree.tokens[at].start, "") for at in (verb, *tree.hanging(acted, "compound"), acted)]
        weighed = {
            term.key: laid.floor.weights.word(term.key) for term in terms if not time.span.overlaps(Span(term.start, term.end))
        }
        size = math.sqrt(math.fsum(weight * weight for weight in weighed.values())) or 1.0
        around = {key: weight / size for key, weight in weighed.items()}
        if deed[0] and deed[-1]:
            yield Deed(line, time, tuple(deed), frozenset(key for key in doers if key.startswith("@")), around)


def _verb_of(tree: Tree, top: int) -> int:
    """Give the verb that a time hangs on, or on whose subject it does ("The council on Wednesday sent"); -1 for none."""
    head = tree.tokens[top].head if top >= 0 else -1
    if head < 0 or tree.is_predicate(head):
        return head
    verbs = (at for at in tree.upwards(head) if tree.is_predicate(at) and tree.subject(at) >= 0)
    return next((at for at in verbs if head in tree.subtree(tree.subject(at))), -1)


DAYS_OF_DEEDS = Detector("days of deeds", 1, ("date",), "on which day accounts put one deed", _days_of_deeds)
