"""What a rule is given to read, and what it makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from readout.annotate.times.numbers_in_times import cardinal
from readout.annotate.times.time_lexemes import Lexeme
from readout.annotate.times.timex_values import Days
from readout.language import Tree, lexicon
from readout.model import TimeExpression

Anchor = Literal["explicit", "publication", "text", "none"]
Type = Literal["DATE", "TIME", "DURATION", "SET"]
_NEVER_CAPITAL = frozenset({"unit", "units", "century", "hour", "hours", "deictic", "quarter"})
_NUMBERS = frozenset({"figure", "day", "year"})
_WORDS = frozenset({"cardinal", "scale"})
_AS_SOON_AS = (["as", "soon", "as"], ["as", "early", "as"])
_OPENING = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX3 reading; `days` is given where the value alone does not tell the days covered."""

    type: Type
    value: str
    modifier: str | None = None
    anchor: Anchor = "none"
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What was known before an expression: the publication date, the day last spoken of, the quarter reported on.

    `yearly` says that figures of several quarters are being compared, so that "a year earlier" is no quarter; `written_on`,
    that the article tells of the day after its publication as past.
    """

    published: date | None = None
    antecedent: Days | None = None
    quarter: str | None = None
    yearly: bool = False
    written_on: bool = False


def remembered(setting: Setting, phrase: "Phrase", found: TimeExpression) -> Setting:
    """Remember the day last spoken of, the quarter reported on, and whether quarters or longer periods are compared."""
    if found.type in {"DATE", "TIME"} and found.earliest and found.latest:
        days = date.fromisoformat(found.earliest), date.fromisoformat(found.latest)
        written_on = setting.written_on or _is_told_of_day_after(phrase, setting, days[0])
        setting = replace(setting, antecedent=days, written_on=written_on)
    if phrase.has("quarter") and found.type == "DATE" and found.anchor != "text":
        return replace(setting, quarter=setting.quarter or found.value, yearly=False)
    longer = phrase.has("units") and phrase.value("units") == "M" and phrase.has("the")
    return replace(setting, yearly=True) if longer else setting


def _is_told_of_day_after(phrase: "Phrase", setting: Setting, day: date) -> bool:
    """Tell whether a weekday is told as past that is the day after publication."""
    return (
        phrase.has("weekday") and setting.published is not None and (day - setting.published).days == 1 and phrase.direction() < 0
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """The lexemes `first:last` of a sentence that a rule of the grammar fits."""

    sentence: Sequence[Lexeme]
    first: int
    last: int
    tree: Tree

    def __iter__(self) -> Iterator[Lexeme]:
        """Give the lexemes."""
        return iter(self.sentence[self.first : self.last])

    def has(self, *kinds: str) -> bool:
        """Tell whether a lexeme of one of the classes is inside."""
        return any(lexeme.kind in kinds for lexeme in self)

    def value(self, *kinds: str) -> str:
        """Give what the first lexeme of one of the classes stands for, or nothing."""
        return next((lexeme.value for lexeme in self if lexeme.kind in kinds), "")

    def is_title(self) -> bool:
        """Tell whether capitals make a name of the words: "This Week" in a sentence, "60 Minutes", "Voice Today"."""
        if self.has("holiday"):
            return False
        before = self.before()
        for at, lexeme in enumerate(self, start=self.first):
            if lexeme.kind in _NEVER_CAPITAL and lexeme.text[0].isupper() and at > 0:
                return at > self.first or (before is not None and before.text[0].isupper() and before.kind == "other")
        return False

    def before(self) -> Lexeme | None:
        """Give the lexeme before the phrase."""
        return self.sentence[self.first - 1] if self.first else None

    def after(self, distance: int = 1) -> Lexeme | None:
        """Give the lexeme after the phrase."""
        at = self.last + distance - 1
        return self.sentence[at] if at < len(self.sentence) else None

    def direction(self) -> int:
        """Say whether the clause looks back (-1), ahead (1), or does not tell (0)."""
        return limited(self.sentence, self.first) or governed(self.tree, self.sentence[self.last - 1].start)

    def step(self) -> int:
        """Give the way that a word of the phrase such as "last" or "next" points: -1, 0 or 1; 0 also where there is none."""
        return int(
            self.value(
                "last", "past", "previous", "next", "coming", "following", "this", "that", "same", "current", "latest", "recent"
            )
            or 0
        )

    def edge(self) -> str | None:
        """Give the modifier of "early", "mid-", "the end of"."""
        return self.value("edge", "edgenoun") or None

    def hedge(self) -> str | None:
        """Give the modifier in the phrase of "about", "more than", "at least"."""
        kinds = [lexeme.kind for lexeme in self]
        if "than" in kinds:
            value = self.value("more", "less")
            if kinds[0] == "no":
                return "EQUAL_OR_LESS" if value == "MORE_THAN" else "EQUAL_OR_MORE"
            return value
        if kinds[:2] == ["up", "to"]:
            return "EQUAL_OR_LESS"
        return self.value("approx", "least", "most", "over", "under") or None

    def numbers(self) -> list[float]:
        """Give the numbers inside the phrase, in order: figures, and number words added up."""
        found: list[float] = []
        words: list[str] = []
        for lexeme in self:
            if lexeme.kind in _WORDS or (words and lexeme.kind == "hyphen"):
                words.append(lexeme.text.lower() if lexeme.kind in _WORDS else "-")
                continue
            if words:
                found.append(float(cardinal(words) or 0))
                words = []
            if lexeme.kind in _NUMBERS:
                found.append(float(lexeme.value))
        return [*found, float(cardinal(words) or 0)] if words else found


def limited(sentence: Sequence[Lexeme], first: int) -> int:
    """Say a tense: 1 after "as early as", "by" and "until" that do not open the sentence, for "called for Thursday"; else 0."""
    before = [lexeme.text.lower() for lexeme in sentence[max(0, first - 3) : first]]
    if before and before[-1] == "for":
        owned = first + 1 < len(sentence) and sentence[first + 1].text[:1] in {"'", "’"}
        given_up = any(lexeme.text.lower() == "had" for lexeme in sentence[:first])
        return int(sentence[first].kind == "weekday" and not owned and not given_up)
    return int(before in _AS_SOON_AS or (first > _OPENING and before[-1] in lexicon().words("time-context", "limit")))


def governed(tree: Tree, offset: int) -> int:
    """Say -1 where the clause of the word at an offset looks back, 1 where it looks ahead, 0 where nothing above it tells."""
    for at in list(tree.upwards(tree.at(offset)))[1:]:
        way = _way(tree, at)
        if way:
            return way
    return 0


def _way(tree: Tree, at: int) -> int:
    """Weigh a predicate by its modal, by what it is planned or promised by, and else by its tense."""
    kind, modality = lexicon().table("directions").get(tree.lemma(at), ""), tree.modality(at)
    if not tree.is_predicate(at):
        return 0
    if modality == "to":
        return _tense_of_infinitive(tree, at)
    if modality:
        return 1
    if kind == "ahead":
        return -1 if _given_up(tree, at) else 1
    past = tree.tense(at) == "past" or kind in {"back", "saying"} or tree.tokens[at].xpos in {"VBD", "VBN"}
    return -1 if past else 0


def _tense_of_infinitive(tree: Tree, at: int) -> int:
    """Tell what is planned from what was carried out: "agreed to meet", "is to meet", "managed to meet"."""
    if any(tree.lemma(helper) == "be" and tree.tokens[helper].xpos in {"VBZ", "VBP"} for helper in tree.helpers(at)):
        return 1
    head = tree.tokens[at].head
    kind = lexicon().table("directions").get(tree.lemma(head), "") if head >= 0 else ""
    if kind == "ahead":
        return -1 if _given_up(tree, head) else 1
    return {"carried": -1, "promising": 1}.get(kind, 0)


def _given_up(tree: Tree, at: int) -> bool:
    """Tell whether a plan is one of the past ("had been scheduled to expire")."""
    return any(tree.lemma(helper) == "have" and tree.tokens[helper].xpos == "VBD" for helper in tree.helpers(at))
