"""Events that a noun names beside a time: "after the port council two weeks earlier", "the vote on 3 May"."""

import re

from readout.model import Annotations, Sentence, Span, TimeExpression

_EVENTS = frozenset(
    """meeting summit talks conference council session hearing trial election vote referendum attack bombing shooting explosion
    strike crash visit ceremony protest rally march debate ceasefire launch attacks elections meetings blast massacre
    earthquake""".split()
)
_BEFORE = re.compile(
    r"\b(?:after|before|since|during|following|at)\s+(?P<event>(?:the|a|an|his|her|its|their)\s+(?:[\w-]+\s+){0,4}[\w-]+)\s+"
    r"(?:on\s+|in\s+)?$"
)
_REACH = 80


def nominal_event(member: Annotations, sentence: Sentence, time: TimeExpression) -> Span | None:
    """Give the noun phrase of an event and the time right after it, where both hang on a preposition and so are told in passing."""
    start = max(sentence.start, time.span.start - _REACH)
    found = _BEFORE.search(member.article.text, start, time.span.start)
    if found is None or found["event"].split()[-1].casefold().rpartition("-")[2] not in _EVENTS:
        return None
    return Span(found.start("event"), time.span.end)
