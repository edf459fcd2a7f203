"""One person's words as two accounts quote them, where a word stands in the place of another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import combinations, takewhile

from rapidfuzz.distance import OSA

from readout.align.questions_from_rows import Laid, row_of
from readout.language import lexicon
from readout.model import Annotations, Discrepancy, Evidence, Party, Quotation, Sentence, Span, Story, Value
from readout.text import beginning, fold

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_MARKS = re.compile(r"[“„«\"”»]")
_BREAKS = re.compile(r"[…\[\]()–—]|\.\.|--")
_FEWEST = 5
_LIKE = 0.75
_LONGEST = 3
_BEGUN = 4
# What has to stand on either side. Of eight words that one account leaves out (intensifiers, mostly) two were worth a line, of
# three little words, adverbs and adjectives in one another's place none (56 fresh groups, strict editors); in 136 others five of
# seven with a noun or a verb on either side were right, and one of four more.
_TELLING = frozenset(("NOUN", "PROPN", "NUM"))
# Two translations of one sentence part in more places.
_MOST_PARTINGS = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence of direct speech: its words folded, with their places, and of each what it tells, as lemmas."""

    evidence: Evidence
    quotation: Quotation
    words: tuple[str, ...]
    places: tuple[Span, ...]
    telling: tuple[frozenset[str], ...]


def quoted_wordings(story: Story, quotations: Sequence[Quotation]) -> Iterator[Laid]:
    """Give each quotation of which two accounts have another word in one place; once however many carry it."""
    spoken = {quotation.id: quotation for quotation in quotations}
    pieces = [piece for member in story.members for piece in _quoted_pieces(member, spoken)]
    told: set[tuple[str, ...]] = set()
    spoken_in = _words_spoken(pieces)
    for one, other in _alike(pieces):
        for first, second in _parted_wordings(one, other):
            if _quotes_both_wordings((one, first), (other, second), spoken_in):
                continue
            said = tuple(sorted((" ".join(one.words[slice(*first)]), " ".join(other.words[slice(*second)]))))
            if said not in told:
                told.add(said)
                yield _row_of_wordings(story, (one, first), (other, second))


def _alike(pieces: Sequence[_Piece]) -> Iterator[tuple[_Piece, _Piece]]:
    """Give the pairs of different articles that have enough words in common."""
    bits: dict[str, int] = {}  # of each word its own, so that what two share is counted at once
    held = [sum({1 << bits.setdefault(word, len(bits)) for word in piece.words}) for piece in pieces]
    for (one, mine), (other, theirs) in combinations(zip(pieces, held, strict=True), 2):
        if (mine & theirs).bit_count() >= _FEWEST - 1 and one.evidence.article != other.evidence.article:
            yield one, other


def _words_spoken(pieces: Sequence[_Piece]) -> dict[str, str]:
    """Give by article all that is quoted in it, in folded words."""
    spoken: dict[str, str] = {}
    for piece in pieces:
        spoken[piece.evidence.article] = f"{spoken.get(piece.evidence.article, '')} {' '.join(piece.words)} |"
    return spoken


def _quotes_both_wordings(
    one: tuple[_Piece, tuple[int, int]], other: tuple[_Piece, tuple[int, int]], spoken: dict[str, str]
) -> bool:
    """Tell whether an account quotes the other's words elsewhere: then two things were said."""
    return any(
        f" {' '.join(theirs.words[max(0, place[0] - 1) : place[1] + 1])} " in spoken[mine.evidence.article]
        for mine, (theirs, place) in ((one[0], other), (other[0], one))
    )


def _quoted_pieces(member: Annotations, spoken: dict[str, Quotation]) -> Iterator[_Piece]:
    """Give the stretches of quotations that stand within marks, sentence by sentence."""
    text = member.article.text
    for quotation in (spoken[each.id] for each in member.quotations if each.kind != "indirect"):
        for content in quotation.content:
            for sentence in member.sentences:
                for span in _wordings_within_marks(text, max(sentence.start, content.start), min(sentence.end, content.end)):
                    found = [match for match in _WORD.finditer(text, span.start, span.end) if not _is_added(text, match)]
                    words = tuple(fold(match[0]).replace("’", "'").replace("-", "") for match in found)
                    if len(words) >= _FEWEST:
                        places = tuple(Span(*match.span()) for match in found)
                        telling = tuple(_telling(sentence, place) for place in places)
                        yield _Piece(member.article.evidence(span), quotation, words, places, telling)


def _telling(sentence: Sentence, place: Span) -> frozenset[str]:
    """Give the lemmas of what a word tells: a thing, a number or a deed; none of "can't", of "actually", of "good" and "great"."""
    inside = beginning(sentence.tokens, place.start, place.end, lambda token: token.start)
    return frozenset(token.lemma.casefold() for token in inside if token.pos in _TELLING) - lexicon().silent


def _is_added(text: str, word: re.Match[str]) -> bool:
    """Tell of a word that an account puts into a quotation between brackets."""
    return text[word.start() - 1] in "([" or text[word.end() : word.end() + 1] in {")", "]"}


def _wordings_within_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a stretch at its quotation marks, and give those pieces of it that stand within."""
    if start >= end:
        return
    before = len(re.findall(r"[“„«\"]", text[text.rfind("\n", 0, start) + 1 : start]))
    within = before > len(re.findall(r"[”»]", text[text.rfind("\n", 0, start) + 1 : start])) if before else False
    at = start
    for mark in _MARKS.finditer(text, start, end):
        if within and at < mark.start():
            yield Span(at, mark.start())
        within, at = not within, mark.end()
    if within and at < end:
        yield Span(at, end)


def _parted_wordings(one: _Piece, other: _Piece) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give where two like quotations have other words between words that both have."""
    if not _may_be_one(one.quotation, other.quotation):
        return
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    if same < _FEWEST or len(blocks) < 2 or not _are_of_one(one, blocks):  # noqa: PLR2004
        return
    codes = [code for code in matcher.get_opcodes() if blocks[0].a < code[1] <= blocks[-1].a and code[0] != "equal"]
    if len(codes) > _MOST_PARTINGS:
        return
    lengths = (blocks[-1].a + blocks[-1].size - blocks[0].a) + (blocks[-1].b + blocks[-1].size - blocks[0].b)
    for _, first, after, second, behind in codes:
        told = [frozenset[str]().union(*one.telling[first:after]), frozenset[str]().union(*other.telling[second:behind])]
        words = " ".join(one.words[first:after]), " ".join(other.words[second:behind])
        if any(map(str.isdigit, "".join(words))):
            continue  # figures have rows of their own
        if _is_a_spelling(*words) or _is_shorter_wording(*words) or _are_initials(*words) or _are_endings(*words):
            continue
        if _is_broken(one, first, after) or _is_broken(other, second, behind):
            continue
        enough = 2 * same / lengths >= _LIKE
        if enough and all(told) and not told[0] & told[1] and max(after - first, behind - second) <= _LONGEST:
            yield (first, after), (second, behind)


def _are_of_one(one: _Piece, blocks: Sequence[Match]) -> bool:
    """Tell whether two quotations begin alike, or share more than a name and little words."""
    shared = [word for block in blocks for word in one.words[block.a : block.a + block.size]]
    return blocks[0].a == blocks[0].b == 0 or len(set(shared) - lexicon().silent) >= _FEWEST


def _is_a_spelling(one: str, other: str) -> bool:
    """Tell whether two words are one as two countries spell it ("traveling", "travelling"), or two newsrooms a foreign name."""
    return OSA.distance(one, other) <= 1 + (one[:2] == other[:2]) and min(len(one), len(other)) >= _FEWEST


def _is_shorter_wording(one: str, other: str) -> bool:
    """Tell whether words are the same but for dots, a short form or a contraction: "Gen." and "general", "that's" and "that is"."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return bool(short) and long.startswith(short)


def _are_initials(one: str, other: str) -> bool:
    """Tell whether one is the first letters of the other's words ("the IG", "the inspector general")."""
    told = [[word for word in said.split() if word not in lexicon().silent] for said in (one, other)]
    return any(short == ["".join(word[0] for word in long)] for short, long in (told, told[::-1]) if len(long) > 1)


def _are_endings(one: str, other: str) -> bool:
    """Tell whether what differs begins alike and ends otherwise ("the matters related", "matter relating"): nobody is misquoted."""
    told = [[word for word in said.split() if word not in lexicon().silent] for said in (one, other)]
    return len(told[0]) == len(told[1]) > 0 and all(map(_is_ending_of_wording, *told))


def _is_ending_of_wording(one: str, other: str) -> bool:
    begun = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return begun >= _BEGUN and max(len(one), len(other)) - begun <= _BEGUN


def _plain(said: str) -> str:
    return "".join(filter(str.isalnum, said.replace("'s", " is")))


def _is_broken(piece: _Piece, first: int, after: int) -> bool:
    """Tell whether an account shows, between the words that part and their neighbours, that it leaves out or puts in."""
    begin, end = piece.places[max(0, first - 1)].start, piece.places[min(len(piece.places), after + 1) - 1].end
    return _BREAKS.search(piece.evidence.text[begin - piece.evidence.start : end - piece.evidence.start]) is not None


def _may_be_one(one: Quotation, other: Quotation) -> bool:
    """Tell whether two quotations may be of one speaker."""
    known = one.source is not None and other.source is not None and one.source.entity and other.source.entity
    return not known or one.source.entity == other.source.entity  # type: ignore[union-attr]


def _row_of_wordings(story: Story, *sides: tuple[_Piece, tuple[int, int]]) -> Laid:
    """Lay a quotation's two wordings as a row, each with a word on either side."""
    values, holders = [], list[Party | None]()
    for piece, (start, end) in sides:
        first, last = max(0, start - 1), min(len(piece.words), end + 1) - 1
        article = piece.evidence.article
        text, base = piece.evidence.text, piece.evidence.start
        span = Span(piece.places[first].start, piece.places[last].end)
        shown = " ".join(text[span.start - base : span.end - base].split())
        evidence = (Evidence(article, span.start, span.end, text[span.start - base : span.end - base]),)
        values.append(Value(f"“{shown}”", evidence, story.origins_of(evidence)))
        source = piece.quotation.source
        holders.append(Party(source.entity, source.name) if source else None)
    named = next((holder.name for holder in holders if holder), "the speaker")
    beginning = " ".join(sides[0][0].evidence.text.split()[:8])
    told = Discrepancy("", "detail", f"how {named} is quoted: “{beginning} …”", tuple(values), (), ("one quotation, another word",))
    return row_of(story, "other", told, "soft", holders)
