"""Measure the recall of dates, numbers, money and percentages on files of IEER (NIST's 1999 evaluation of named entities).

IEER marks <b_timex> and <b_numex> with types. A marked expression is found where an expression of ours of a fitting kind overlaps
it; it is exact where both have the same ends, the words of our bound ("more than") left out.
"""

import argparse
import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from readout.annotate.quantities import quantities
from readout.annotate.times import times
from readout.model import Article, Block, Sentence, When
from readout.text import sentences

Marked = tuple[str, int, int]
_DOCUMENT = re.compile(r"<DOC>(.*?)</DOC>", re.DOTALL)
_TIME = re.compile(r"<DATE_TIME>\s*(\d\d)/(\d\d)/(\d{4})")
_TAG = re.compile(r"(<[^>]*>)")
_TYPE = re.compile(r'type="(\w+)"')
_TIMES = {"DATE", "TIME", "DURATION"}
_KINDS = {"MONEY": {"money"}, "PERCENT": {"percent"}, "CARDINAL": {"cardinal", "ordinal", "measure", "money", "percent"}}
_LEAST = 0.85


def predict(path: Path) -> Iterator[tuple[str, bool, bool, str]]:
    """Give each marked expression of a file: its type, whether it is found, whether exactly, and its words."""
    for document in _DOCUMENT.findall(path.read_text(encoding="utf-8")):
        text, marked = _read(document)
        article = _article(document, text)
        sentence = tuple(Sentence(span.start, span.end, "body", 0, ()) for span in sentences(text, 0, len(text)))
        told = times(article, sentence)
        found: list[Marked] = [(time.type, time.span.start, time.span.end) for time in told]
        found += [(one.kind, one.span.start, one.span.end) for one in quantities(text, sentence, told)]
        for kind, start, end in marked:
            if kind in _KINDS or kind in _TIMES:
                hits = [other for other in found if _fits(kind, other[0]) and other[1] < end and start < other[2]]
                yield (
                    kind,
                    bool(hits),
                    any(other[2] == end and text[other[1] : end].endswith(text[start:end]) for other in hits),
                    text[start:end],
                )


def _fits(marked: str, found: str) -> bool:
    return found in {"DATE", "TIME", "DURATION", "SET"} if marked in _TIMES else found in _KINDS[marked]


def _article(document: str, text: str) -> Article:
    stamp = _TIME.search(document)
    when = When(f"{stamp.group(3)}-{stamp.group(1)}-{stamp.group(2)}", "day", "metadata") if stamp else When()
    return Article("a", "a", None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))


def _read(document: str) -> tuple[str, list[Marked]]:
    """Take the text of a document without its tags, and the marked expressions' places in it."""
    text, opened, marked = "", list[tuple[str, int]](), list[Marked]()
    for part in _TAG.split(document.rsplit("<TEXT>", maxsplit=1)[-1].split("</TEXT>", maxsplit=1)[0]):
        if part.startswith("<b_"):
            kind = _TYPE.search(part)
            opened.append((kind.group(1) if kind else "", len(text)))
        elif part.startswith("<e_"):
            kind_of, start = opened.pop()
            marked.append((kind_of, start, len(text)))
        elif not part.startswith("<"):
            text += html.unescape(part)
    return text, marked


def main() -> None:
    """Print the recall by type on the files of FOLDER; with --missed also what was not found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    total, found, exact = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted(options.folder.iterdir()):
        for kind, is_found, is_exact, words in predict(path):
            total[kind] += 1
            found[kind] += is_found
            exact[kind] += is_exact
            if options.missed and not is_found:
                print(kind, repr(words))
    for kind in sorted(total):
        print(f"{kind:9} {total[kind]:4}  recall {found[kind] / total[kind]:.3f}  exact {exact[kind] / total[kind]:.3f}")


if __name__ == "__main__":
    main()
