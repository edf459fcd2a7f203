"""Whether the clause around an expression looks back or ahead, told from the forms of its verbs."""

import re
from collections.abc import Mapping, Sequence

from readout.annotate.times.lexemes import Lexeme
from readout.language import lexicon

_STOPS = frozenset(';:()"“”')
_NO_VERBS = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "NUM", "ADV"})
_ALWAYS = frozenset({"since", "ago"})
_PAST_FORM = re.compile(r"[a-z]{2,}[^e]ed")
_AS_SOON_AS = (["as", "soon", "as"], ["as", "early", "as"])
_LIMITS = frozenset({"by", "until", "till"})
_OPENING = 3
_FAR = 18
_GROUP = 5


def direction(sentence: Sequence[Lexeme], first: int, last: int) -> int:
    """Say -1 where the clause looks back, 1 where it looks ahead, 0 where its words do not tell; `last` is not inside."""
    return _backward(sentence, first) or _forward(sentence, last)


def limited(sentence: Sequence[Lexeme], first: int) -> int:
    """Say 1 after "as early as", after "by" and "until" that do not open the sentence, for "called for Thursday"; else 0."""
    before = [lexeme.text.lower() for lexeme in sentence[max(0, first - 3) : first]]
    if before and before[-1] == "for":
        owned = first + 1 < len(sentence) and sentence[first + 1].text[:1] in {"'", "’"}
        given_up = any(lexeme.text.lower() == "had" for lexeme in sentence[:first])
        return int(sentence[first].kind == "weekday" and not owned and not given_up)
    return int(before in _AS_SOON_AS or (first > _OPENING and before[-1] in _LIMITS))


def beside(sentence: Sequence[Lexeme], first: int) -> int:
    """Weigh a verb that stands right before the expression, "on" left out ("issued Thursday")."""
    at = first - 1
    if at >= 0 and sentence[at].kind == "on":
        at -= 1
    if at < 0 or _way(sentence[at]) != "back":
        return 0
    return 1 if _in_future_group(sentence, at) else -1


def _backward(sentence: Sequence[Lexeme], first: int) -> int:
    infinitive = False
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if sentence[at].text in _STOPS:
            return 0
        way = _way(sentence[at])
        if way == "ahead":
            return -1 if _had_been(sentence, at) else 1
        if infinitive and way == "promising":
            return 1
        if way in {"back", "promising"}:
            return 1 if _in_future_group(sentence, at) else -1
        infinitive = infinitive or (sentence[at].text == "to" and at + 1 < first and _may_be_verb(sentence[at + 1]))
    return 0


def _forward(sentence: Sequence[Lexeme], last: int) -> int:
    for lexeme in sentence[last : last + _FAR]:
        if lexeme.text in _STOPS:
            return 0
        way = _way(lexeme)
        if way in {"ahead", "back", "promising"}:
            return 1 if way == "ahead" else -1
    return 0


def _way(lexeme: Lexeme) -> str:
    """Say which way a word looks; one that is tagged as no verb looks no way, unless the list names it for what it announces."""
    word = lexeme.text.lower()
    way = ways().get(word, "") or ("back" if _PAST_FORM.fullmatch(word) else "")
    return "" if way == "back" and lexeme.tag in _NO_VERBS and word not in _ALWAYS else way


def _may_be_verb(lexeme: Lexeme) -> bool:
    return lexeme.kind == "other" if lexeme.tag == "X" else lexeme.tag in {"VERB", "AUX"}


def _had_been(sentence: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a plan is one of the past ("had been scheduled to expire")."""
    return [lexeme.text.lower() for lexeme in sentence[max(0, at - 2) : at]] == ["had", "been"]


def _in_future_group(sentence: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a past form ends a group that a future or modal word opens ("will be signed", "to be held")."""
    verbs = ways()
    for before in range(at - 1, max(-1, at - _GROUP), -1):
        word = sentence[before].text.lower()
        if verbs.get(word) == "ahead":
            return True
        if word == "to":
            return before + 1 < at and sentence[before + 1].text.lower() == "be"
        if verbs.get(word) != "link" and word not in {"has", "have", "been"} and not word.endswith("ly"):
            return False
    return False


def ways() -> Mapping[str, str]:
    """Give which way each verb form looks."""
    return lexicon().table("directions")
