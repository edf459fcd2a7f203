"""The grammar of time expressions: what each kind looks like as a row of word classes, read left to right, first fit wins.

It stands in `grammar.tsv`: `{name}` is one lexeme of that class of `lexicon.tsv`, `<NAME>` a row of classes, the rest is
regular expression. A sentence is read as one character a lexeme, so the whole grammar is one pattern over some thirty of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from readout.annotate.times.lexemes import lexicon


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled pattern of all rules, and the rule's name for each of its groups."""

    pattern: re.Pattern[str]
    names: dict[str, str]


def matches(codes: str) -> Iterator[tuple[str, int, int]]:
    """Give the expressions of a sentence written as class codes: the rule's name and the lexemes' range."""
    grammar = _grammar()
    for match in grammar.pattern.finditer(codes):
        yield grammar.names[match.lastgroup or ""], match.start(), match.end()


@cache
def _grammar() -> Grammar:
    rows: dict[str, str] = {}
    rules: list[tuple[str, str]] = []
    for line in files(__package__).joinpath("grammar.tsv").read_text(encoding="utf-8").splitlines():
        what, name, pattern = line.split("\t", 2) if not line.startswith("#") else ("#", "", "")
        if what == "row":
            rows[name] = pattern
        elif what == "rule":
            rules.append((name, pattern))
    groups = [f"(?P<r{number}>{_expanded(pattern, rows)})" for number, (_, pattern) in enumerate(rules)]
    return Grammar(re.compile("|".join(groups)), {f"r{number}": name for number, (name, _) in enumerate(rules)})


def _expanded(pattern: str, rows: dict[str, str]) -> str:
    """Put named rows and the characters of classes into a rule."""
    while named := re.search(r"<([A-Z]+)>", pattern):
        pattern = pattern.replace(named.group(), rows[named.group(1)])
    return re.sub(r"\{(\w+)\}", lambda match: lexicon().codes[match.group(1)], pattern)
