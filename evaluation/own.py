"""Measure every room on the corpus of our own: what `evaluation/own/README.md` says is marked in it."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from evaluation import html
from evaluation.conllu import UNER, language
from evaluation.score import groups, trees
from evaluation.story import overlap_f1
from readout.clean import clean
from readout.ingest import ingest
from readout.model import Annotations, Failure, Metadata, RawDocument
from readout.pipeline import group, read_document
from readout.settings import Settings

HOME = Path(__file__).parent / "own"
Figures = dict[str, float]
Place = tuple[str, int, int]
"""An article's id and half-open offsets in its text."""

_NAMES = frozenset({"PER", "ORG", "LOC"})
_TIMES = MappingProxyType({"DATE": "DATE", "TIME": "TIME", "DUR": "DURATION"})
_SAME_WORDS = 0.8
"""Overlap of letters from which on two contents are one: marks and a conjunction at the ends are nobody's mistake."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are marked: where, as what, and the value that stands beside them."""

    place: Place
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An article as it was before it was marked, its marks, and what its head says of it."""

    id: str
    text: str
    about: Mapping[str, str]
    marks: tuple[Mark, ...]


def articles(path: Path = HOME / "articles.txt") -> tuple[Marked, ...]:
    """Read the marked articles of a file."""
    parts = re.split(r"(?m)^# (.+)\n", path.read_text(encoding="utf-8"))[1:]
    return tuple(_marked(name, part) for name, part in zip(parts[::2], parts[1::2], strict=True))


def figures() -> dict[str, Callable[[], Figures]]:
    """Give the tasks by name; the articles are read once for all that look at them."""
    read: list[tuple[tuple[Marked, ...], tuple[Annotations, ...]]] = []

    def over(score: Callable[[Sequence[Marked], Sequence[Annotations]], Figures]) -> Callable[[], Figures]:
        def run() -> Figures:
            if not read:
                gold = articles()
                read.append((gold, tuple(annotated(gold))))
            return score(*read[0])

        return run

    scores = {
        "names": _names,
        "times": _times,
        "numbers": _numbers,
        "quotations": _quotations,
        "moves": _moves,
        "stories": _stories,
    }
    return {f"own {name}": over(score) for name, score in scores.items()} | {"own pages": _pages, "own language": _language}


def annotated(gold: Sequence[Marked]) -> Iterator[Annotations]:
    """Read each article as the program would; one that cannot be read is an error here."""
    for one in gold:
        beside = Metadata(outlet=one.about["outlet"], published=one.about["published"], language="en")
        found = read_document(RawDocument(f"own#{one.id}", "text", one.text, one.id, beside), Settings())
        if isinstance(found, Failure):
            raise ValueError(f"{one.id}: {found.reason}")  # noqa: TRY004 (the corpus is wrong, not a type)
        yield found


def _marked(name: str, part: str) -> Marked:
    head, _, body = part.partition("\n\n")
    about = dict(line.split(": ", 1) for line in head.strip().splitlines())
    text, marks = "", list[Mark]()
    opened: list[tuple[str, int]] = []
    for piece in re.split(r"(\[[^\]\[|]+\||\])", body.strip() + "\n"):
        if piece.startswith("["):
            opened.append((piece[1:-1], len(text)))
        elif piece == "]":
            label, start = opened.pop()
            kind, _, value = label.partition(" ")
            marks.append(Mark((name, start, len(text)), kind, value))
        else:
            text += piece
    return Marked(name, text, about, tuple(marks))


def _below(gold: Sequence[Marked]) -> dict[str, int]:
    """Give where the text of each article begins, below its headline, in which nothing is marked."""
    return {one.id: one.text.index("\n\n") for one in gold}


def _f1(wanted: set[tuple[object, ...]], found: set[tuple[object, ...]]) -> Figures:
    both = len(wanted & found)
    return {"P": both / max(1, len(found)), "R": both / max(1, len(wanted)), "F1": 2 * both / max(1, len(wanted) + len(found))}


def _names(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    below = _below(gold)
    wanted = {(*mark.place, mark.kind) for one in gold for mark in one.marks if mark.kind in _NAMES}
    found = {
        (one.id, mention.span.start, mention.span.end, UNER[mention.type])
        for one, other in zip(gold, read, strict=True)
        for mention in other.mentions
        if mention.span.start > below[one.id] and mention.type in UNER
    }
    return _f1(set(wanted), set(found))


def _times(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    below = _below(gold)
    wanted = {(*mark.place, _TIMES[mark.kind], mark.value) for one in gold for mark in one.marks if mark.kind in _TIMES}
    found = {
        (one.id, time.span.start, time.span.end, time.type, time.value)
        for one, other in zip(gold, read, strict=True)
        for time in other.times
        if time.span.start > below[one.id]
    }
    return {"F1": _f1({w[:3] for w in wanted}, {f[:3] for f in found})["F1"], "value F1": _f1(set(wanted), set(found))["F1"]}


def _numbers(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    """Give the share of the marked quantities that are found with their value, and with their unit too."""
    wanted = [mark for one in gold for mark in one.marks if mark.kind == "NUM"]
    by_id = {one.id: other for one, other in zip(gold, read, strict=True)}
    valued = united = 0
    for mark in wanted:
        name, start, end = mark.place
        value, _, unit = mark.value.partition(" ")
        right = [q for q in by_id[name].quantities if q.span.start < end and start < q.span.end and q.low == float(value)]
        valued += bool(right)
        united += any(q.unit == unit for q in right)
    return {"value R": valued / len(wanted), "value and unit R": united / len(wanted)}


def _quotations(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    wanted = [mark for one in gold for mark in one.marks if mark.kind == "said"]
    found = [
        ((one.id, piece.start, piece.end), quotation.source.name if quotation.source else "")
        for one, other in zip(gold, read, strict=True)
        for quotation in other.quotations
        for piece in quotation.content
    ]
    met = [(mark.value, name) for mark in wanted for place, name in found if _same_words(mark.place, place)]
    real = sum(any(_same_words(mark.place, place) for mark in wanted) for place, _ in found)
    return {
        "content R": len(met) / len(wanted),
        "content P": real / max(1, len(found)),
        "speaker accuracy": sum(_same_name(said, name) for said, name in met) / max(1, len(met)),
    }


def _moves(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    wanted = [mark for one in gold for mark in one.marks if mark.kind.islower() and mark.kind != "said"]
    by_id = {one.id: other for one, other in zip(gold, read, strict=True)}
    hits = [
        any(
            move.move == mark.kind and _same_name(mark.value, move.actor.name)
            for move in by_id[mark.place[0]].moves
            if move.evidence.start < mark.place[2] and mark.place[1] < move.evidence.end
        )
        for mark in wanted
    ]
    return {"R": sum(hits) / len(hits)}


def _stories(gold: Sequence[Marked], read: Sequence[Annotations]) -> Figures:
    """Give B-cubed F1 of the stories, and of the origins of their texts."""
    names = {other.article.id: one.id for one, other in zip(gold, read, strict=True)}
    grouped, _ = group(read, Settings())
    members = [(story.id, member.article) for story in grouped for member in story.members]
    stories = {names[article.id]: story for story, article in members}
    origins = {names[article.id]: article.origin.group or article.id for _, article in members}
    return {
        "stories B-cubed F1": groups({one.id: one.about["event"] for one in gold}, stories)["B-cubed F1"],
        "origins B-cubed F1": groups({one.id: one.about["origin"] for one in gold}, origins)["B-cubed F1"],
    }


def _pages() -> Figures:
    """Score what is read of the pages, and what they say of themselves."""
    truth = json.loads((HOME / "pages.json").read_text(encoding="utf-8"))
    texts = {row["id"]: row["text"] for row in html.predict(HOME / "pages")}
    cleaned = {Path(d.input).name: clean(d) for d in ingest([str(HOME / "pages")], Settings()) if isinstance(d, RawDocument)}
    stated = [
        told == wanted
        for page in truth.values()
        for article in (cleaned[page["file"]],)
        for told, wanted in (
            (article.outlet, page["outlet"]),
            (article.headline, page["headline"]),
            ((article.published.value or "")[:10], page["published"]),
        )
    ]
    return {"F1": html.score(texts, truth).f1, "outlet, headline and day": sum(stated) / len(stated)}


def _language() -> Figures:
    gold = HOME / "trees.conllu"
    with TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted"
        predicted.write_text("".join(line + "\n" for line in language(gold)), encoding="utf-8")
        return trees(gold, predicted)


def _same_words(one: Place, other: Place) -> bool:
    return one[0] == other[0] and overlap_f1([one[1:]], [other[1:]]) >= _SAME_WORDS


def _same_name(one: str, other: str) -> bool:
    return one.rsplit(maxsplit=1)[-1] == (other.split() or [""])[-1]
