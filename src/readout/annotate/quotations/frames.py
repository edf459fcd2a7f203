"""Frames: each word that attributes, with its subject and the contents that stand around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.annotate.quotations import subjects
from readout.annotate.quotations.clauses import clause_end, is_clause, past_aside, span_of
from readout.annotate.quotations.draft import Draft
from readout.annotate.quotations.outline import Item, Paragraph
from readout.annotate.quotations.verbs import Form, Taking, cue_forms
from readout.model import Span

_PASSIVE = frozenset({"was", "were", "is", "are", "been", "be", "being", "'s", "gets", "got"})
_PARTICLES = frozenset({"for", "on", "upon", "out", "up"})
_OPEN_CLAUSE = frozenset({"say", "tell"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, items `at` to `end` (exclusive) of its sentence `first` to `last`."""

    at: int
    end: int
    first: int
    last: int
    takes: frozenset[Taking]
    form: Form


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its subject; the group covers both, items `left` to `right` (exclusive)."""

    cue: Cue
    subject: tuple[int, int] | None
    left: int
    right: int
    inverted: bool


def drafts(paragraph: Paragraph) -> list[Draft]:
    """Read every attribution that a cue of the paragraph makes, in order of the cues."""
    found: list[Draft] = []
    taken: set[int] = set()
    for cue in _cues(paragraph):
        frame = _frame(paragraph.items, cue)
        for draft in _contents(paragraph, frame, taken):
            taken.update(
                passage.outer.start for passage in paragraph.passages if any(passage.inner.overlaps(part) for part in draft.content)
            )
            found.append(draft)
    return found


def _cues(paragraph: Paragraph) -> Iterator[Cue]:
    items = paragraph.items
    for at, item in enumerate(items):
        if item.passage is not None or not item.text.islower():
            continue
        joined = f"{item.lower} {items[at + 1].lower}" if at + 1 < len(items) else ""
        word = joined if joined in cue_forms() else item.lower
        if word not in cue_forms():
            continue
        takes, form = cue_forms()[word]
        first, last = paragraph.sentence(at)
        end = at + 1 + (word == joined)
        if not _is_noun(items, at, first, form) and not _is_passive(items, at, first, form):
            yield Cue(at, end, first, last, takes, form)


def _is_noun(items: tuple[Item, ...], at: int, first: int, form: Form) -> bool:
    """Tell whether the form stands as a noun or an adjective here."""
    if at == first:
        return form in {"base", "third"}
    previous = items[at - 1].lower
    if previous in {
        "the",
        "a",
        "an",
        "his",
        "its",
        "their",
        "our",
        "my",
        "your",
        "'s",
        "no",
        "of",
        "any",
        "some",
        "these",
        "those",
        "s",
    }:
        return form != "gerund" or previous != "'s"
    return form == "base" and previous in {"to", "in", "for", "on", "her", "that"}


def _is_passive(items: tuple[Item, ...], at: int, first: int, form: Form) -> bool:
    if form in {"base", "third", "gerund"}:
        return False
    back = at - 1
    while back > first and (
        items[back].lower in subjects.ADVERBS or items[back].lower in {"not", "n't"} or items[back].lower.endswith("ly")
    ):
        back -= 1
    return back >= first and items[back].lower in _PASSIVE


def _frame(items: tuple[Item, ...], cue: Cue) -> Frame:
    """Find the subject before the cue, or behind it where words or marks that may be content stand before."""
    subject = None if cue.form == "gerund" else subjects.before(items, cue.at, cue.first)
    closed = cue.at > cue.first and (items[cue.at - 1].passage is not None or items[cue.at - 1].text in {",", "—", "–"})
    if cue.form != "gerund" and (subject is None or closed):
        behind = subjects.after(items, cue.end - 1, cue.last) if closed or cue.at == cue.first else None
        ended = behind is not None and (
            behind[1] >= cue.last
            or not items[behind[1]].word
            or items[behind[1]].lower in subjects.CALENDAR | subjects.PREPOSITIONS
        )
        if behind is not None and (subject is None or ended):
            return Frame(cue, behind, cue.at, behind[1], inverted=True)
    if subject is None:
        return Frame(cue, None, _with_auxiliaries(items, cue), cue.end, inverted=False)
    return Frame(cue, subject, subject[0], cue.end, inverted=False)


def _with_auxiliaries(items: tuple[Item, ...], cue: Cue) -> int:
    left = cue.at
    while left > cue.first and (
        items[left - 1].lower in subjects.AUXILIARIES or items[left - 1].lower in subjects.ADVERBS | {"and", "but"}
    ):
        left -= 1
    return left


def _contents(paragraph: Paragraph, frame: Frame, taken: set[int]) -> Iterator[Draft]:
    """Give the attributions of a frame: what stands before it, else what follows; and what goes on behind it."""
    items, cue = paragraph.items, frame.cue
    earlier = _quoted_before(items, frame, taken)
    if earlier is not None and cue.takes & {"say", "tell", "that"}:
        later = _interrupted(items, frame)
        yield _draft(items, frame, (earlier, *later))
        if not later:
            yield from _going_on(paragraph, frame)
        return
    following = _following(items, frame)
    if following is not None:
        yield _draft(items, frame, (following,))
        return
    before = _clause_before(items, frame, taken)
    if before is not None:
        yield _draft(items, frame, (before,))
        yield from _going_on(paragraph, frame)


def _draft(items: tuple[Item, ...], frame: Frame, content: tuple[Span, ...]) -> Draft:
    cue = Span(items[frame.cue.at].start, items[frame.cue.end - 1].end)
    source = None
    if frame.subject is not None:
        source = Span(items[frame.subject[0]].start, items[frame.subject[1] - 1].end)
    return Draft(source, cue, content, follows=source is None, cue_word=items[frame.cue.at].lower)


def _quoted_before(items: tuple[Item, ...], frame: Frame, taken: set[int]) -> Span | None:
    """Give the quoted passage that ends where the group begins, with the words of its sentence before it."""
    at = frame.left - 1
    if at >= 0 and items[at].text in {",", "—", "–", "-"}:
        at -= 1
    passage = items[at].passage if at >= 0 else None
    if passage is None or passage.outer.start in taken:
        return None
    if at < frame.cue.first and not (passage.whole or at + 1 == frame.left):
        return None
    first = min(frame.cue.first, at)
    free = not any(item.passage is not None and item.passage.outer.start in taken for item in items[first:at])
    clean = not any(item.lower in cue_forms() and item.text.islower() for item in items[first:at] if item.passage is None)
    colon = next((number for number in range(at - 1, first - 1, -1) if items[number].text in {":", ";"}), None)
    if colon is not None:
        first = colon + 1
    return span_of(items, first if free and clean else at, at + 1)


def _interrupted(items: tuple[Item, ...], frame: Frame) -> tuple[Span, ...]:
    """Give the second half of a sentence that the group interrupts: `"We will," he said, "go home."`."""
    at = past_aside(items, frame.right, frame.cue.last)
    if (
        at < frame.cue.last
        and items[at].text in {",", "—", "–", ":"}
        and at + 1 < frame.cue.last
        and items[at + 1].passage is not None
    ):
        span = span_of(items, at + 1, at + 2)
        return (span,) if span else ()
    return ()


def _going_on(paragraph: Paragraph, frame: Frame) -> Iterator[Draft]:
    """Give the quoted sentences that follow the group's in the same paragraph with no cue of their own."""
    items = paragraph.items
    at = frame.cue.last
    while at < len(items) and items[at].passage is not None:
        first, last = paragraph.sentence(at)
        if any(item.word for item in items[first:last] if item.passage is None):
            return
        span = span_of(items, first, last)
        if span is None:
            return
        yield _draft(items, frame, (span,))
        at = last


def _clause_before(items: tuple[Item, ...], frame: Frame, taken: set[int]) -> Span | None:
    """Give the clause that the group closes: `The talks failed, said the mayor.`."""
    cue, left = frame.cue, frame.left
    if (
        left - cue.first < 4
        or items[left - 1].text not in {",", "—", "–"}
        or not cue.takes & {"say", "that"}
        or cue.form in {"gerund", "base"}
    ):
        return None
    behind = items[frame.right] if frame.right < cue.last else None
    if behind is not None and behind.word and behind.lower not in subjects.CALENDAR | subjects.PREPOSITIONS | subjects.ADVERBS:
        return None
    first = cue.first
    if any(item.passage is not None and item.passage.outer.start in taken for item in items[first:left]):
        return None
    if not is_clause(items, first, left - 1) or items[first].lower in {
        "according",
        "asked",
        "while",
        "although",
        "when",
        "as",
        "if",
    }:
        return None
    return span_of(items, first, left - 1)


def _following(items: tuple[Item, ...], frame: Frame) -> Span | None:
    """Give what follows the group in its sentence, by what the cue takes."""
    cue = frame.cue
    at = past_aside(items, frame.right, cue.last)
    if at >= cue.last:
        return None
    if "tell" in cue.takes and items[at].lower != "that" and not _quotes(items, at, cue.last):
        at = _past_addressee(items, at, cue.last)
    end = clause_end(items, at, cue.last) if at < cue.last else at
    if at >= end:
        return None
    if items[at].lower == "that" and at + 1 < end:
        at += 1 + (items[at + 1].text == ",")
        return span_of(items, at, end) if cue.takes & {"say", "tell", "that"} else None
    if (found := _quotes(items, at, end)) and cue.takes & {"say", "tell", "that"}:
        return _from_quote(items, found, end)
    if frame.inverted:
        return None
    return _by_kind(items, frame, at, end)


def _quotes(items: tuple[Item, ...], at: int, end: int) -> int | None:
    """Tell where words in quotation marks begin right here, behind a colon or comma at most."""
    if at < end and items[at].passage is not None:
        return at
    if at + 1 < end and items[at].text in {":", ",", "—", "–", "-"} and items[at + 1].passage is not None:
        return at + 1
    return None


def _from_quote(items: tuple[Item, ...], at: int, end: int) -> Span | None:
    """Give a passage, or the clause that it opens."""
    rest = items[at + 1 : end]
    if not any(item.word for item in rest) or (rest and rest[0].text in {",", ";", "—", "–"}):
        return span_of(items, at, at + 1)
    return span_of(items, at, end)


def _by_kind(items: tuple[Item, ...], frame: Frame, at: int, end: int) -> Span | None:
    cue = frame.cue
    negated = any(item.lower in {"not", "n't", "never"} for item in items[frame.left : cue.at])
    if cue.takes & _OPEN_CLAUSE and items[at].text == ":" and at + 1 < end:
        return span_of(items, at + 1, end)
    if cue.takes & _OPEN_CLAUSE and is_clause(items, at, end) and not negated:
        return span_of(items, at, end)
    if "to" in cue.takes and items[at].lower == "to":
        return span_of(items, at, end)
    if (
        "urge" in cue.takes
        and any(item.lower == "to" for item in items[at + 1 : min(end, at + 8)])
        and subjects.starts_phrase(items[at])
    ):
        return span_of(items, at, end)
    if (
        "object" in cue.takes
        and cue.form != "base"
        and (subjects.starts_phrase(items[at]) or items[at].lower in _PARTICLES | {"him", "her", "them", "us"})
    ):
        return span_of(items, at + (items[at].lower in _PARTICLES), end)
    return None


def _past_addressee(items: tuple[Item, ...], at: int, last: int) -> int:
    """Skip whom the words are told: at least one word, up to "that", a pronoun that opens a clause, or a mark."""
    start = at
    while at < last and items[at].passage is None and items[at].lower not in {"that", ":", ","} and at - start < 8:
        if at > start and items[at].lower in subjects.PRONOUNS | {"the", "a", "there"}:
            break
        at += 1
    return past_aside(items, at, last)
