"""Lines of markdown that end in the places that they rest on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from readout.model import Answer, Discrepancy, Entry, Evidence, Gloss, Question, Relation
from readout.render.excerpts import Shown, excerpts
from readout.render.speech_lead_ins import Wording
from readout.render.spoken_dates import STRETCHES
from readout.render.tidy_words import code, counted, safe, tidy

MOST_QUESTIONS = 12
"""Questions shown: a screen of a terminal at most; the page and the JSON hold all."""

RELATIONS: Mapping[Relation | None, str] = MappingProxyType(
    {"update": "changed over time", "soft": "may differ", "differ": "accounts differ"}
)
"""What is said of a question beside its values; agreement shows by itself, and of what nothing is known nothing is said."""


def section(title: str, lines: list[str]) -> Iterator[str]:
    """Write a heading and its lines, nothing where there are none."""
    if lines:
        yield f"## {title}"
        yield ""
        yield from lines
        yield ""


def line(text: str, evidence: Iterable[Evidence], articles: dict[str, Shown], glosses: Iterable[Gloss] = ()) -> str:
    """Write a text as an item of a list, with what is meant in it, and its places."""
    return f"- {plain(text)}{noted(glosses, articles)} {places(evidence, articles)}"


def noted(glosses: Iterable[Gloss], articles: dict[str, Shown]) -> str:
    """Write what the words of a line mean, each with the place that tells it: " (he: Ada Holm `[1:20-28]`)"."""
    told = (f"{plain(one.evidence.text)}: {plain(one.name)} {places([one.told_by], articles)}" for one in glosses)
    written = "; ".join(told)
    return f" ({written})" if written else ""


def discrepancy_lines(found: Iterable[Discrepancy], articles: dict[str, Shown]) -> Iterator[str]:
    """Write each discrepancy with its values and the words that give them."""
    for discrepancy in found:
        yield f"- **{discrepancy.kind}**: {plain(discrepancy.about)}"
        for value in (*discrepancy.values, *discrepancy.updates):
            yield f"  - **{plain(value.value)}** ({counted(value.origins, 'origin')})"
            for piece in excerpts(value.evidence, articles):
                words = f"[{piece.shown.number}] {plain(piece.shown.name)}: {plain(piece.evidence.text)}"
                yield f"    - {words} {places([piece.evidence], articles)}"


def question_lines(found: Sequence[Question], articles: dict[str, Shown]) -> Iterator[str]:
    """Write a line for each question, its values finest first, each with who says so, the day it is told of, and its places."""
    for question in found[:MOST_QUESTIONS]:
        values = "; ".join(
            f"**{plain(value.value)}**{_whose(value)} {places(value.evidence, articles)}" for value in question.values
        )
        related = f" ({RELATIONS[question.relation]})" if question.relation in RELATIONS else ""
        yield f"- {plain(question.about)}{related}: {values}"
    yield from rest(len(found) - MOST_QUESTIONS, "more question")


def _whose(value: Answer) -> str:
    told = [value.holder.name if value.holder else "", value.as_of.value if value.as_of and value.as_of.value else ""]
    return f" ({', '.join(plain(part) for part in told if part)})" if any(told) else ""


def told(wording: Wording) -> str:
    """Write what somebody said, after the words that lead into it."""
    lead = f"*{plain(wording.lead)}* " if wording.lead else ""
    return f"{lead}{plain(wording.text)}"


def entry_line(entry: Entry, articles: dict[str, Shown], glosses: Iterable[Gloss] = ()) -> str:
    """Write an entry: when, what, what is meant in it, and what is to be noted."""
    notes = [str(entry.state)] if entry.state in {"passed", "confirmed"} else []
    notes += ["disputed"] if entry.disputed else []
    said = plain(entry.timed_by.text) if entry.timed_by and not entry.when.value else "no date"
    stated = f" ({', '.join(notes)})" if notes else ""
    when = f"{STRETCHES.get(entry.when.precision or '', '')}{entry.when.value}" if entry.when.value else said
    return f"- **{when}**{stated} {plain(entry.text)}{noted(glosses, articles)} {places(entry.evidence, articles)}"


def article_line(shown: Shown) -> str:
    """Write an article as an item of the list that places refer to."""
    article = shown.article
    told = [article.published.value or "undated"]
    if article.published.basis == "inferred":
        told[0] += " (inferred)"
    told += [", ".join(article.agencies)] if article.agencies else []
    title = f"{plain(shown.name)}: {plain(article.headline or 'no headline')}"
    return f"- [{shown.number}] {title} ({', '.join(told)}) {code(article.input)}"


def places(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> str:
    """Name the places as [article:start-end start-end], the article by its number in the list that closes the brief."""
    found: dict[int, list[str]] = {}
    for piece in excerpts(evidence, articles):
        found.setdefault(piece.shown.number, []).append(f"{piece.evidence.start}-{piece.evidence.end}")
    return " ".join(f"`[{number}:{' '.join(held)}]`" for number, held in found.items())


def rest(number: int, noun: str, indent: str = "") -> Iterator[str]:
    """Say how many more there are than are shown."""
    if number > 0:
        yield f"{indent}- {counted(number, noun)}"


def plain(text: str) -> str:
    """Tidy a text and keep markdown's own signs, and what would steer a terminal, from acting."""
    escaped = re.sub(r"([\\`*_\[\]<>|#&~])", r"\\\1", safe(tidy(text)))
    return re.sub(r"^(\d+)([.)])|^([-+=])", r"\1\\\2\3", escaped)
