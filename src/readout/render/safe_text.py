"""What articles may not do to whoever reads a brief: steer a terminal, turn the direction of writing, end a span of code."""

import re

_STEERING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TICKS = re.compile(r"`+")


def safe(text: str) -> str:
    """Give a text without signs that turn the direction of writing, with a mark in the place of each control or half character."""
    return _CONTROL.sub("\ufffd", _STEERING.sub("", text))


def code(name: str) -> str:
    """Write a name safely as a span of code in markdown, between more backticks than it holds in a row."""
    shown = " ".join(name.split()) or " "
    ticks = "`" * (1 + max(map(len, _TICKS.findall(shown)), default=0))
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{ticks}{space}{shown}{space}{ticks}"
