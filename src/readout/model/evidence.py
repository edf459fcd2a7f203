"""Every piece of evidence in a value, however deep."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from readout.model.article import Evidence


def evidence_in(value: object) -> Iterator[Evidence]:
    """Give the evidence that a value of ours holds, in order of its fields."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from evidence_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from evidence_in(getattr(value, field.name))
