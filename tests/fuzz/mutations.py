"""Hostile documents: seeds from a corpus, cut, repeated, swapped and sown with what once did harm."""

import json
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import as_file
from pathlib import Path
from random import Random

from readout.demo import corpus

SNIPPETS = (
    "\u200b",
    "\u00ad",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u0301",
    "\ue000",
    "\x00",
    "\x1b[2J",
    "¨",
    "ﷺ",
    "İ",
    "ß",
    "\U0001f469\u200d\U0001f680",
    "“",
    "”",
    '"',
    "'",
    "’",
    "‘",
    "(",
    ")",
    "[",
    "]",
    "—",
    "--",
    "…",
    "...",
    "!",
    "?",
    ";",
    ":",
    ",",
    ".",
    "/",
    "\\",
    "`",
    "|",
    "*",
    "_",
    "#",
    "$5 ",
    "€3m ",
    "5 million ",
    "1,000,000",
    "9" * 40,
    "1e999",
    "0/0/0",
    "31 February 2031 ",
    "January ",
    "00:61",
    "Q5 ",
    "the 99th of May ",
    "said ",
    " said that ",
    " told reporters ",
    "according to ",
    " demanded that ",
    " denied ",
    "not ",
    "if ",
    "Mr. ",
    "J. ",
    "de la ",
    "U.S. ",
    "— Mira Tolvane",
    "(Reuters) ",
    "By Bo Aster\n",
    "Updated: ",
    "http://[::1",
    "https://x.example/" + "a" * 300,
    "@a",
    "\n",
    "\n\n",
    "\t",
    " " * 70,
    "&amp;",
    "<p>",
    "</div>",
    "<script>",
    "<!--",
    "]]>",
    "=cmd|' /C calc'!A0",
    '{"a":[',
    "A" * 300,
    "a-" * 60,
    "A." * 40,
    "\u3000",
    "\u2028",
)
HEADS = (
    '<html><head><link rel="canonical" href="{url}"><title>{text}</title></head><body><article><p>',
    "<p>",
    '<div data-x="',
    "<table><tr><td>",
    "<html lang='de'><body><h1>",
)
URLS = ("http://[::1", "https://a.example/1", "//", "http://a\u2100b/", "javascript:alert(1)", "x" * 400)
Mutation = Callable[[str, Random], str]


def seeds(folders: Sequence[str]) -> list[str]:
    """Gather paragraphs and short runs of them: of the demo corpus, or of the text and JSON lines files of folders."""
    if not folders:
        with as_file(corpus()) as folder:
            return [part for path in sorted(folder.rglob("*.txt")) for part in _parts(path.read_text(encoding="utf-8"))]
    return [part for text in _texts(folders) for part in _parts(text)]


def _texts(folders: Sequence[str]) -> Iterator[str]:
    for path in (path for folder in folders for path in sorted(Path(folder).rglob("*"))):
        if path.suffix == ".txt":
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix == ".jsonl":
            rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:2000])
            yield from (row["text"] for row in rows if isinstance(row, dict) and isinstance(row.get("text"), str))


def _parts(text: str) -> Iterator[str]:
    lines = text.split("\n\n")
    yield from ("\n\n".join(lines[at : at + 4])[:1500] for at in range(0, len(lines), 4))


def _place(text: str, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 1, 2, 5, 20, 100)))


def _drop(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[end:]


def _repeat(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 2, 8, 30)) + text[end:]


def _sow(text: str, chance: Random) -> str:
    start, _ = _place(text, chance)
    return text[:start] + chance.choice(SNIPPETS) + text[start:]


def _sow_thickly(text: str, chance: Random) -> str:
    snippet = chance.choice(SNIPPETS)[:20]
    words = text.split(" ")
    step = chance.choice((1, 2, 5))
    return " ".join(word + snippet if at % step == 0 else word for at, word in enumerate(words))


def _swap(text: str, chance: Random) -> str:
    (a, b), (c, d) = sorted((_place(text, chance), _place(text, chance)))
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:] if b <= c else text


def _case(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + chance.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def _join_lines(text: str, chance: Random) -> str:
    return text.replace("\n", chance.choice((" ", "", "\r", "\u2029", "\n\n\n")))


MUTATIONS: tuple[Mutation, ...] = (_drop, _repeat, _sow, _sow, _sow_thickly, _swap, _case, _join_lines)


WORDS = (6, 12, 25, 50)
"""Of how many words a seed is, but for one in a hundred, which is whole: what a rule looks at is near, and ten short texts find
more than a long one."""


def cut(text: str, chance: Random) -> str:
    """Give some words of a text that stand together."""
    words = text.split(" ")
    most = chance.choice(WORDS) if chance.random() < 0.99 else len(words)
    first = chance.randrange(max(1, len(words) - most + 1))
    return " ".join(words[first : first + most])


def mutated(text: str, chance: Random) -> str:
    """Change a text in one to eight ways; it grows to thrice its length at most."""
    most = 200 + 3 * len(text)
    for _ in range(chance.choice((1, 2, 3, 5, 8))):
        text = chance.choice(MUTATIONS)(text, chance)
    return text[:most]


def as_page(text: str, chance: Random) -> str:
    """Put a text into a page that may be broken anywhere."""
    head = chance.choice(HEADS).replace("{url}", chance.choice(URLS)).replace("{text}", text[:80])
    page = head + text.replace("\n\n", chance.choice(("</p><p>", "<br>", "<p>", "\n")))
    return _drop(page, chance) if chance.random() < 0.3 else page
