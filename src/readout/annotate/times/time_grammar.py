"""The grammar of time expressions: what each kind looks like as a row of word classes, read left to right, first fit wins.

It stands in the language's `time-grammar.tsv`: `{name}` is one lexeme of that class of `times.tsv`, `<NAME>` a row of classes,
the rest is regular expression. A sentence is read as one character a lexeme, so the whole grammar is one pattern over some thirty
of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from readout.annotate.times.time_lexemes import lexicon
from readout.language import lexicon as lists


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules as one compiled pattern, a group each, and the rules by themselves with their names."""

    pattern: re.Pattern[str]
    rules: tuple[tuple[str, re.Pattern[str]], ...]


class Candidate(NamedTuple):
    """A rule of the grammar that fits lexemes `first` to `last` (exclusive) of a sentence."""

    rule: str
    first: int
    last: int


def candidates(codes: str, at: int) -> Iterator[Candidate]:
    """Give what the first expression from a place on may be, in the rules' order.

    All of them begin at the same lexeme; there is none where nothing follows that looks like an expression.
    """
    grammar = _compiled_grammar()
    match = grammar.pattern.search(codes, at)
    if match is None:
        return
    number = int((match.lastgroup or "r0")[1:])
    yield Candidate(grammar.rules[number][0], match.start(), match.end())
    for name, rule in grammar.rules[number + 1 :]:
        if other := rule.match(codes, match.start()):
            yield Candidate(name, other.start(), other.end())


@cache
def _compiled_grammar() -> Grammar:
    """Compile the rules of the grammar, rows of classes put in."""
    rows: dict[str, str] = {}
    rules: list[tuple[str, str]] = []
    for what, name, pattern in lists().rows("time-grammar"):
        if what == "row":
            rows[name] = pattern
        else:
            rules.append((name, pattern))
    expanded = [(name, _expanded(pattern, rows)) for name, pattern in rules]
    groups = [f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(expanded)]
    return Grammar(
        re.compile(f"(?!{lexicon().codes['other']})(?:{'|'.join(groups)})"),
        tuple((name, re.compile(pattern)) for name, pattern in expanded),
    )


def _expanded(pattern: str, rows: dict[str, str]) -> str:
    """Put named rows and the characters of classes into a rule."""
    while named := re.search(r"<([A-Z]+)>", pattern):
        pattern = pattern.replace(named.group(), rows[named.group(1)])
    return re.sub(r"\{(\w+)\}", lambda match: lexicon().codes[match.group(1)], pattern)
