"""Articles that no stage could have made, for seeing what one of them does to the others."""

from dataclasses import replace

from readout.model import Annotations, Sentence, Span, TimeExpression, When

_NO_DAY = "2031-99-99"


def ungroupable(member: Annotations) -> Annotations:
    """Find a day in an undated article that is none: grouping falls over it once a dated article is beside it."""
    whole = Sentence(0, len(member.article.text), "body", 0, ())
    day = TimeExpression(Span(0, 1), "DATE", _NO_DAY, earliest=_NO_DAY, latest=_NO_DAY, precision="day")
    return replace(member, article=replace(member.article, published=When()), sentences=(whole,), times=(day,))
