"""Read CoNLL-U and IOB2 files as texts with gold words, let the encoder read them, and write what it found in the same form.

No gold column but the words' forms and spacing is looked at: HEAD, DEPREL, UPOS and the names are the encoder's own.
"""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readout.annotate.encoder import Encoding, encode
from readout.model import Token

PARAGRAPH = "# newpar"
DOCUMENT = "# newdoc"
UNER = {"person": "PER", "organization": "ORG", "geopolitical": "LOC", "place": "LOC"}
Lines = list[list[str]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its sentences: for each the file's lines as columns, and the words' half-open offsets into the text."""

    text: str
    sentences: tuple[tuple[tuple[int, int], ...], ...]
    lines: tuple[Lines, ...]


def language(path: Path) -> Iterator[str]:
    """Give a CoNLL-U file again with UPOS, HEAD and DEPREL predicted on its gold words."""
    for document, found in _read(path):
        for lines, tokens in zip(document.lines, found.tokens, strict=True):
            yield from (_tree_line(line, tokens) for line in _kept(lines))
            yield ""


def names(path: Path) -> Iterator[str]:
    """Give an IOB2 file again with PER, ORG and LOC predicted on its gold words."""
    for document, found in _read(path):
        marks = _marks(document, found)
        for lines, words in zip(document.lines, document.sentences, strict=True):
            rows = iter(words)
            for line in lines:
                mark = marks.get(next(rows)[0], "O") if line[0].isdigit() else ""
                yield "\t".join((*line[:2], mark, *line[3:])) if mark else "\t".join(line)
            yield ""


def sentences_of(path: Path) -> Iterator[Lines]:
    """Give each sentence's lines, its comments too, as columns; lines of multi-word and empty tokens are left out."""
    lines: Lines = []
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    for line in text.split("\n"):
        if line:
            columns = [line] if line.startswith("#") else line.split("\t")
            lines += [columns] if line.startswith("#") or columns[0].isdigit() else []
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def documents(sentences: Sequence[Lines]) -> Iterator[Document]:
    """Join sentences to texts: a new text where the file says so, else where the name in `# sent_id` changes."""
    group: list[Lines] = []
    last = ""
    for lines in sentences:
        home = _home(lines)
        if group and home != last:
            yield _document(group)
            group = []
        group.append(lines)
        last = home
    if group:
        yield _document(group)


def _read(path: Path) -> Iterator[tuple[Document, Encoding]]:
    for document in documents(list(sentences_of(path))):
        yield document, encode(document.text, document.sentences)


def _home(lines: Lines) -> str:
    """Name the document of a sentence: all but the number of its id."""
    told = next((line[0] for line in lines if line[0].startswith("# sent_id")), "")
    return told.partition("=")[2].strip().rpartition("-")[0]


def _document(group: Sequence[Lines]) -> Document:
    text, places = "", []
    for lines in group:
        if text:
            text += "\n" if any(line[0].startswith((PARAGRAPH, DOCUMENT)) for line in lines) else " "
        words = []
        for line in (line for line in lines if line[0].isdigit()):
            form = line[1].replace(" ", "")
            words.append((len(text), len(text) + len(form)))
            text += form + ("" if "SpaceAfter=No" in line[-1] else " ")
        text = text.rstrip(" ")
        places.append(tuple(words))
    return Document(text, tuple(places), tuple(group))


def _kept(lines: Lines) -> Lines:
    return [line for line in lines if line[0].startswith("# sent_id") or line[0].isdigit()]


def _tree_line(line: list[str], tokens: Sequence[Token]) -> str:
    if not line[0].isdigit():
        return line[0]
    token = tokens[int(line[0]) - 1]
    return "\t".join((line[0], line[1], token.lemma or "_", token.pos, "_", "_", str(token.head + 1), token.relation, "_", "_"))


def _marks(document: Document, found: Encoding) -> dict[int, str]:
    """Give the mark of each word inside a name, by the word's start."""
    marks: dict[int, str] = {}
    starts = sorted(start for words in document.sentences for start, _ in words)
    for name in found.names:
        inside = [start for start in starts if name.span.start <= start < name.span.end]
        if name.type in UNER:
            marks |= {start: f"{'I' if number else 'B'}-{UNER[name.type]}" for number, start in enumerate(inside)}
    return marks
