"""Change one value in a copy of an article and see whether the difference is reported: the seeded-edit test.

The copy stands beside the original (`copied`) or in its place (`replaced`, where only the other outlet's wording tells). The value
lies in a sentence that another outlet carries too, and stands in that outlet's sentence as well.

    python -m evaluation.edits STORIES.jsonl [--quick]
"""

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.resources import as_file
from pathlib import Path
from types import MappingProxyType

from readout.align import align
from readout.demo import corpus
from readout.ingest import ingest
from readout.language import countries
from readout.model import Annotations, Article, Comparison, Discrepancy, Failure, Metadata, RawDocument, Sentence, Story
from readout.pipeline import read_document
from readout.settings import Settings
from readout.text import words

FULL, QUICK = 500, 60
KINDS = ("date", "number", "actor", "place", "polarity")
BESIDE = ("detail",)
"""Counted apart from the others: a noun for a noun that is as frequent, whatever either means."""
_AS = MappingProxyType({"actor": {"actor", "attribution"}})  # a name changed may be that of who speaks
_SEED = 20250306
_SHARED = 0.6
_FEWEST = 7
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\."
)
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b|\b(?:{_MONTHS}) \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTHS})\b")
_NUMBER = re.compile(
    r"(?<![\w.,:$£€/-])[$£€]?\d[\d,]*(?:\.\d+)?(?![\w:/-])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_VERB = re.compile(r"\b(?:is|are|was|were|will|would|could|should|has|had|did|does|can)\b(?! not\b|n't)")
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_PERSONS = ("Anders Hollweg", "Mirela Costan", "Tobias Renk", "Ileana Dobre", "Marek Sulin", "Petra Vondel")
_STATES = tuple(country.name for country in countries())
_PLACES = ("Brastov", "Velmere", "Oskarby", "Tarnholt", "Quellin", "Maristova")


Change = tuple[int, int, str, str]
"""Where a value starts and ends, what stands in its place, and of what kind it is."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: what of which member is replaced by what, and which member carries the sentence too, and where."""

    story: str
    member: int
    start: int
    end: int
    words: str
    kind: str
    other: int
    sentence: tuple[int, int]


def edits(stories: Sequence[Story], wanted: int) -> list[Edit]:
    """Choose so many edits, spread over the stories and kinds, and as many details as of each kind; the same at every run."""
    chance = random.Random(_SEED)  # noqa: S311 (a fixed seed, nothing secret)
    values = [edit for story in stories for edit in _possible(story, partial(_changes, chance=chance))]
    chosen = _spread(values, KINDS, wanted, chance)
    other_nouns = partial(_other_nouns, nouns=_nouns(stories), chance=chance)
    details = [edit for story in stories for edit in _possible(story, other_nouns)]
    return [*chosen, *_spread(details, BESIDE, wanted // len(KINDS), chance)]


def _spread(found: Sequence[Edit], kinds: Sequence[str], wanted: int, chance: random.Random) -> list[Edit]:
    possible: dict[tuple[str, str], list[Edit]] = defaultdict(list)
    for edit in found:
        possible[edit.kind, edit.story].append(edit)
    for edits_of_one in possible.values():
        chance.shuffle(edits_of_one)
    chosen: list[Edit] = []
    while len(chosen) < wanted and any(possible.values()):
        for kind in kinds:
            homes = sorted(home for of, home in possible if of == kind and possible[of, home])
            if homes and len(chosen) < wanted:
                chosen.append(possible[kind, homes[len(chosen) // len(kinds) % len(homes)]].pop())
    return chosen


def edited(story: Story, edit: Edit, settings: Settings) -> Annotations:
    """Read the copy of the article with the change in it."""
    article = story.members[edit.member].article
    text = article.text[: edit.start] + edit.words + article.text[edit.end :]
    return _read(article.id, _beside(article), text, settings)


def is_reported(comparison: Comparison, edit: Edit, copy: Annotations) -> bool:
    """Tell whether the change is reported under its kind, against what another article has in its place."""
    end = edit.start + len(edit.words)
    return any(
        finding.kind in _AS.get(edit.kind, {edit.kind}) and _parts(finding, (copy.article.id, edit.start, end))
        for finding in comparison.discrepancies
    )


def with_copy(story: Story, member: int, copy: Annotations, *, replaced: bool) -> Story:
    """Put a copy beside the article that it is of, or in its place."""
    members = list(story.members)
    members[member : member + 1] = [copy] if replaced else [members[member], copy]
    return replace(story, members=tuple(members))


def figures(stories: Sequence[Story], wanted: int, settings: Settings) -> dict[str, float]:
    """Give the recall by kind, copied and replaced, and the new reports for each story with an unchanged copy added."""
    by_id = {story.id: story for story in stories}
    found: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for edit in edits(stories, wanted):
        story = by_id[edit.story]
        copy = edited(story, edit, settings)
        for way in ("copied", "replaced"):
            told = with_copy(story, edit.member, copy, replaced=way == "replaced")
            hit = is_reported(align(told), edit, copy)
            for name in (*([way] if edit.kind in KINDS else []), f"{way} {edit.kind}"):
                tried[name] += 1
                found[name] += hit
    return {name: found[name] / tried[name] for name in sorted(tried)} | {"new reports a story": _new_reports(stories, settings)}


def stories_of(path: Path, settings: Settings) -> Iterator[Story]:
    """Read the events of a file of articles, each a story, and the demo corpus."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for event in sorted({row["event"] for row in rows}):
        told = (_document(row) for row in rows if row["event"] == event)
        read = (read_document(document, settings) for document in told)
        if members := tuple(member for member in read if not isinstance(member, Failure)):
            yield Story(event, members)
    with as_file(corpus()) as folder:
        for gold in sorted(folder.glob("*/gold.json")):
            read = (read_document(item, settings) for item in ingest([str(gold.parent)], settings))
            yield Story(gold.parent.name, tuple(member for member in read if not isinstance(member, Failure)))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.edits", description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} edits instead of {FULL}")
    chosen = parser.parse_args()
    settings = Settings()
    measured = figures(list(stories_of(chosen.stories, settings)), QUICK if chosen.quick else FULL, settings)
    print("\n".join(f"{name:24} {value:.3f}" for name, value in measured.items()))
    return 0


def _document(row: dict[str, str]) -> RawDocument:
    beside = Metadata(None, row.get("outlet"), row.get("title"), row.get("date"))
    return RawDocument(row["id"], "text", row["text"], row["id"], beside)


def _beside(article: Article) -> Metadata:
    return Metadata(None, article.outlet, article.headline, article.published.value)


def _read(name: str, beside: Metadata, text: str, settings: Settings) -> Annotations:
    read = read_document(RawDocument(name, "text", text, name, beside), settings)
    if isinstance(read, Failure):
        message = f"{name}: {read.reason}"
        raise TypeError(message)
    return read


def _new_reports(stories: Sequence[Story], settings: Settings) -> float:
    added = 0
    for story in stories:
        article = story.members[0].article
        copy = _read(article.id + " copy", _beside(article), article.text, settings)
        more = align(with_copy(story, 0, copy, replaced=False)).discrepancies
        added += max(0, len(more) - len(align(story).discrepancies))
    return added / max(1, len(stories))


def _parts(finding: Discrepancy, place: tuple[str, int, int]) -> bool:
    """Tell whether one value rests on the place and another on other articles."""
    article, start, end = place
    sides = [any(e.article == article and e.start < end and start < e.end for e in value.evidence) for value in finding.values]
    return any(sides) and any(
        e.article != article for value, is_ours in zip(finding.values, sides, strict=True) if not is_ours for e in value.evidence
    )


def _possible(story: Story, changes: Callable[[Annotations, Sentence], Iterable[Change]]) -> Iterator[Edit]:
    for member, other, sentence, twin in _carried(story):
        text = story.members[member].article.text
        there = story.members[other].article.text[twin.start : twin.end]
        for start, end, new, kind in changes(story.members[member], sentence):
            once = text[sentence.start : sentence.end].count(text[start:end]) == 1 or kind == "polarity"
            if once and text[start:end] in there and new not in there:
                yield Edit(story.id, member, start, end, new, kind, other, (twin.start, twin.end))


def _carried(story: Story) -> Iterator[tuple[int, int, Sentence, Sentence]]:
    """Give the pairs of sentences of different outlets that share most of their words."""
    said = [
        (at, sentence, frozenset(words(member.article.text[sentence.start : sentence.end])))
        for at, member in enumerate(story.members)
        for sentence in member.sentences
        if sentence.role == "body"
    ]
    for one, first, mine in said:
        best = max(
            (
                (len(mine & others) / len(mine | others), -other, -second.start, second)
                for other, second, others in said
                if other != one and story.members[other].article.outlet != story.members[one].article.outlet
            ),
            key=lambda rated: rated[:3],
            default=None,
        )
        if best is not None and len(mine) >= _FEWEST and best[0] >= _SHARED:
            yield one, -best[1], first, best[3]


def _changes(member: Annotations, sentence: Sentence, chance: random.Random) -> Iterator[Change]:
    text = member.article.text
    times = [time.span for time in member.times]
    for match in _DAY.finditer(text, sentence.start, sentence.end):
        yield (*match.span(), _another_day(match[0], chance), "date")
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        if not any(span.start < match.end() and match.start() < span.end for span in times):
            yield (*match.span(), _another_number(match[0], chance), "number")
    for mention in member.mentions:
        if sentence.start <= mention.span.start and mention.span.end <= sentence.end:
            if mention.type == "person":
                new = chance.choice(_PERSONS)
                shown = text[mention.span.start : mention.span.end]
                yield mention.span.start, mention.span.end, new if " " in shown else new.split()[1], "actor"
            elif mention.type == "place" and text[: mention.span.start].rstrip().endswith((" in", " near", " at")):
                shown = text[mention.span.start : mention.span.end]
                yield mention.span.start, mention.span.end, chance.choice(_STATES if shown in _STATES else _PLACES), "place"
    for match in _VERB.finditer(text, sentence.start, sentence.end):
        yield (*match.span(), f"{match[0]} not", "polarity")


def _nouns(stories: Sequence[Story]) -> dict[tuple[int, bool], list[str]]:
    """List the common nouns of all stories by how often they stand there (powers of two), those of one and of several apart."""
    counts = Counter(noun for story in stories for member in story.members for *_, noun in _things(member, member.sentences))
    found: dict[tuple[int, bool], list[str]] = defaultdict(list)
    for noun, count in sorted(counts.items()):
        found[count.bit_length(), noun.endswith("s")].append(noun)
    return found


def _other_nouns(
    member: Annotations, sentence: Sentence, nouns: Mapping[tuple[int, bool], Sequence[str]], chance: random.Random
) -> Iterator[Change]:
    """Put another noun, as frequent, for each that is acted on or stands behind a preposition."""
    for start, end, noun in _things(member, [sentence]):
        band = next((found for found in nouns.values() if noun in found), [])
        if len(band) > 1:
            yield start, end, chance.choice([other for other in band if other != noun]), "detail"


def _things(member: Annotations, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, str]]:
    for sentence in sentences:
        for token in sentence.tokens:
            noun = member.article.text[token.start : token.end]
            if token.pos == "NOUN" and token.relation in {"obj", "obl", "nmod"} and noun.isalpha() and noun.islower():
                yield token.start, token.end, noun


def _another_day(told: str, chance: random.Random) -> str:
    if told in _DAYS:
        return _DAYS[(_DAYS.index(told) + chance.randint(1, 3)) % len(_DAYS)]
    return re.sub(r"\d+", lambda match: str((int(match[0]) + chance.randint(1, 5) - 1) % 28 + 1), told)


def _another_number(told: str, chance: random.Random) -> str:
    if told in _WORDS:
        return _WORDS[(_WORDS.index(told) + chance.randint(2, 5)) % len(_WORDS)]
    digits = re.sub(r"[^\d.]", "", told)
    number = float(digits) * chance.choice((0.5, 1.5, 2)) + 3
    sign = told[0] if told[0] in "$£€" else ""
    return sign + (f"{number:,.1f}" if "." in digits else f"{int(number):,}" if "," in told else str(int(number)))


if __name__ == "__main__":
    sys.exit(main())
