"""Which way a clause looks, told from its parse: the verb that an expression hangs on, with its auxiliaries."""

import re
from collections.abc import Sequence

from readout.annotate.times.tense import ways
from readout.model import Token

_PAST_FORM = re.compile(r"[a-z]{2,}ed")
_FUTURE = frozenset("will 'll ’ll shall would could may might can should must wo ca".split())
_PAST = frozenset("was were had did has have been 's 've".split())
_TO_BE = frozenset({"is", "are"})
_SAYING = frozenset("says say tells writes adds calls".split())
_CLAUSE = frozenset("VERB AUX".split())
_DEEPEST = 6


def governed(text: str, tokens: Sequence[Token], at: int) -> int:
    """Say -1 or 1 by the verb that the token at offset `at` hangs on; 0 where there is no parse, or it does not tell."""
    place = next((place for place, token in enumerate(tokens) if token.start <= at < token.end), -1)
    for _ in range(_DEEPEST):
        place = tokens[place].head if place >= 0 else -1
        if place < 0:
            return 0
        if tokens[place].pos in _CLAUSE:
            way = _way(text, tokens, place)
            if way:
                return way
    return 0


def _way(text: str, tokens: Sequence[Token], verb: int) -> int:
    """Weigh a verb by what stands with it: a modal, "to", or a past auxiliary, and else by its own form."""
    helpers = [
        text[token.start : token.end].lower()
        for token in tokens[max(0, verb - _DEEPEST) : verb + 1]
        if token.head == verb and token.relation.startswith(("aux", "cop", "mark"))
    ]
    form = text[tokens[verb].start : tokens[verb].end].lower()
    way = ways().get(form, "")
    if any(helper in _FUTURE for helper in helpers):
        return 1
    if "to" in helpers:
        return 1 if _TO_BE & set(helpers) else _infinitive(text, tokens, verb)
    if way == "ahead":
        return -1 if {"had", "been"} <= set(helpers) else 1
    if any(helper in _PAST for helper in helpers) or way in {"back", "promising"} or _PAST_FORM.fullmatch(form) or form in _SAYING:
        return -1
    return 0


def _infinitive(text: str, tokens: Sequence[Token], verb: int) -> int:
    """Tell what is planned from what was carried out: "agreed to meet", "is to meet", "managed to meet"."""
    head = tokens[verb].head
    form = text[tokens[head].start : tokens[head].end].lower() if head >= 0 else ""
    way = ways().get(form, "")
    if form in _TO_BE:
        return 1
    if way == "ahead":
        return _way(text, tokens, head)
    return {"carried": -1, "promising": 1}.get(way, 0)
