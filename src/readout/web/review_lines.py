"""The lines of a brief that a person may decide about, each by its place, with what it says now and what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout.decisions import BriefLine
from readout.model import Article, Brief, Claim, Discrepancy, Entry, Evidence, LineKind, Position, Question, SummarySentence
from readout.render.shown_lines import asked

Line = Claim | Discrepancy | Question | Position | Entry | SummarySentence
HEADINGS: tuple[tuple[LineKind, str], ...] = (
    ("summary", "In brief"), ("discrepancies", "Where accounts differ"), ("questions", "How many, when"),
    ("positions", "Who stands where"), ("timeline", "Timeline"), ("upcoming", "What comes next"), ("claims", "Statements"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line by its place: a value of several, or the words of one article."""

    place: str
    words: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A line as it stands: its place, what it says, beside whom or when, who decided about it, its parts, and what it rests on."""

    place: str
    said: str
    beside: str
    decided: tuple[str, ...]
    parts: tuple[Part, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one field of the brief, under the heading that the page gives them."""

    field: LineKind
    heading: str
    lines: tuple[Reviewed, ...]


def sections(brief: Brief) -> list[Section]:
    """Give the lines that the page of a story shows, section by section; a line is named as decisions name it."""
    outlets = {article.id: _outlet(article) for article in brief.articles}
    found = (Section(field, heading, tuple(_reviewed(brief, field, outlets))) for field, heading in HEADINGS)
    return [section for section in found if section.lines]


def _reviewed(brief: Brief, field: LineKind, outlets: dict[str, str]) -> Iterator[Reviewed]:
    listed: Sequence[Line] = getattr(brief, field)
    wanted = {question.id for question in asked(brief)}
    for at, line in enumerate(listed):
        if (line.id in wanted) if isinstance(line, Question) else getattr(line, "stands_alone", True):
            place = f"{field}.{at}"
            parts = tuple(_parts_to_review(place, line, outlets))
            first = line.values[0].evidence[0] if isinstance(line, Discrepancy | Question) else line.evidence[0]
            yield Reviewed(place, BriefLine.at(brief, place).said, _beside_reviewed(line), line.decided, parts, first)


def _parts_to_review(place: str, line: Line, outlets: dict[str, str]) -> Iterator[Part]:
    if isinstance(line, Discrepancy | Question):
        values = [(value.value, value.evidence) for value in line.values]
        for at, (shown, evidence) in enumerate(values):
            yield Part(f"{place}.{at}", shown, _names_listed(outlets[piece.article] for piece in evidence))
    elif isinstance(line, Claim) and len(line.evidence) > 1:
        for at, piece in enumerate(line.evidence):
            yield Part(f"{place}.{at}", piece.text, outlets[piece.article])


def _beside_reviewed(line: Line) -> str:
    match line:
        case Claim():
            return line.holder.name if line.holder else ""
        case Entry():
            return line.when.value or "no date"
        case _:
            return ""


def _names_listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _outlet(article: Article) -> str:
    return article.outlet or article.input.rpartition("/")[2]
