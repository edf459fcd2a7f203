"""An annotated article in few bytes: words in columns, evidence as places, vectors apart, the article left to who keeps it.

Of 200 news articles of 6,000 letters a reading took 29.3 kB as compressed JSON with the words in columns. 14.7 kB were vectors: as
bytes they take 11.0. The rest takes 4.0 kB, since lemmas are told by how they differ from the word (four of five do not), tag and
relation by their number in a list, the words of evidence by their place, where words lie by what a rule does not tell,
and all is compressed beside the article's text and two readings of the demo corpus.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise, repeat
from typing import Any, NamedTuple

import msgspec

from readout.errors import DamagedFileError
from readout.model import Annotations, Article, Token
from readout.store.packed_values import spread, squeeze

Row = dict[str, Any]
Tag = tuple[str, str, str]
"""A word's tag, the language's own tag, and its relation."""
_EVIDENCE, _SPAN = frozenset({"article", "start", "end", "text"}), frozenset({"start", "end"})
_AS_IT_IS, _IN_SMALL, _OTHER = "=", "_", "!"
# Where words begin and end, as far as a plain rule does not tell: white space parts them, letters and figures belong together. Of
# 170,000 words of news it tells the gap before all but sixty, the length of all but two in a hundred. It is of the layout, which
# never changes; it names its letters itself, since every version of Unicode has a few more.
_GAP = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u1fff\u2c00-\U0010ffff]+|[\s\S]?")


class Place(NamedTuple):
    """How many characters lie between a word and the one before, and how many it has itself."""

    gap: int
    length: int


def pack_read(read: Annotations) -> bytes:
    """Write what was found in an article, without the article and the vectors."""
    content = msgspec.msgpack.encode([_columns_of_words(read), msgspec.Raw(body_of(read))])
    return squeeze(content, read.article.text, "readings")


def body_of(read: Annotations) -> bytes:
    """Write what was found in an article beyond its words, evidence by its place."""
    body: Row = msgspec.to_builtins(read, builtin_types=(bytes,))
    del body["article"]
    for sentence in body["sentences"]:
        sentence["tokens"] = len(sentence["tokens"])
        del sentence["vector"]
    return msgspec.msgpack.encode(_compact_in_places(body, read.article))


def pack_vectors(read: Annotations) -> bytes:
    """Write the vectors of an article's sentences."""
    vectors = [sentence.vector for sentence in read.sentences]
    return squeeze(msgspec.msgpack.encode([[len(vector) for vector in vectors], b"".join(vectors)]))


def unpack_read(content: bytes, article: Article, vectors: bytes | None = None, *, whole: bool = True) -> Annotations:
    """Read back what was written of an article, or raise DamagedFileError where the bytes are none.

    Sentences have no vectors where these are not kept; where not the whole is wanted they have no words either.
    """
    try:
        columns, body = msgspec.msgpack.decode(spread(content, article.text))
        if whole:
            columns = [*_all_of_places(columns[:2], article.text), *columns[2:]]
        sizes = [sentence["tokens"] for sentence in body["sentences"]]
        words = _words_of_compact_sentences(columns, article.text, sizes) if whole else repeat((), len(sizes))
        lengths, meaning = msgspec.msgpack.decode(spread(vectors)) if vectors and whole else ([0] * len(sizes), b"")
        ends = [0, *accumulate(lengths)]
        for sentence, tokens, (start, end) in zip(body["sentences"], words, pairwise(ends), strict=True):
            sentence |= {"tokens": tokens, "vector": meaning[start:end]}
        rows = {**_from_compact_places(body, article), "article": msgspec.to_builtins(article)}
        return msgspec.convert(rows, Annotations, builtin_types=(bytes,))
    except (IndexError, KeyError, TypeError, ValueError, msgspec.MsgspecError) as error:
        raise DamagedFileError(f"the database holds a damaged reading ({error!r}); add the articles to a new file") from error


def _columns_of_words(read: Annotations) -> list[list[Any]]:
    """Give of all words the gap before each, its length, how its lemma differs, its tag, how far off its head is; and what is rare.

    Gap and length are given as they differ from what a rule says. Each number is one byte where it is small, as nearly all are.
    """
    text, known = read.article.text, {tag: number for number, tag in enumerate(_tags())}
    rare: dict[Tag, int] = {}
    rules: dict[str, int] = {}
    columns: list[list[int]] = [[], [], []]
    places: list[Place] = []
    end = 0
    for sentence in read.sentences:
        for place, word in enumerate(sentence.tokens):
            tag = word.pos, word.xpos, word.relation
            number = known[tag] if tag in known else len(known) + rare.setdefault(tag, len(rare))
            rule = rules.setdefault(rule_of(text[word.start : word.end], word.lemma), len(rules))
            head = word.head - place if word.head >= 0 else 0
            for column, value in zip(columns, (rule, number, head), strict=True):
                column.append(value)
            places.append(Place(word.start - end, word.end - word.start))
            end = word.end
    gaps, lengths = ([place[side] for place in beyond_rule(text, places)] for side in (0, 1))
    return [gaps, lengths, *columns, list(rules), list(rare)]


def _all_of_places(beyond: Sequence[list[int]], text: str) -> list[list[int]]:
    """Give the gaps and lengths of words, of which a reading says how they differ from the rule."""
    places = list(by_rule(text, map(Place, *beyond)))
    return [[place.gap for place in places], [place.length for place in places]]


def _words_of_compact_sentences(columns: Sequence[list[Any]], text: str, lengths: Sequence[int]) -> Iterator[tuple[Token, ...]]:
    """Give the words of each sentence."""
    *numbers, rules, rare = columns
    tags = [*_tags(), *map(tuple, rare)]
    rows = zip(*numbers, strict=True)
    end = 0
    for length in lengths:
        words = []
        for place in range(length):
            gap, size, rule, tag, head = next(rows)
            start, end = end + gap, end + gap + size
            pos, xpos, relation = tags[tag]
            lemma = lemma_of(text[start:end], rules[rule])
            words.append(Token(start, end, lemma, pos, place + head if head else -1, relation, xpos))
        yield tuple(words)


def _compact_in_places(value: Any, article: Article) -> Any:  # noqa: ANN401 - any part of a reading
    """Write a span as [start, length, 0], and evidence, whose words stand in the article, as [start, length]."""
    if isinstance(value, dict):
        if value.keys() == _SPAN:
            return [value["start"], value["end"] - value["start"], 0]
        if value.keys() == _EVIDENCE and _stands_in(article, value):
            return [value["start"], value["end"] - value["start"]]
        return {name: _compact_in_places(part, article) for name, part in value.items()}
    return [_compact_in_places(part, article) for part in value] if isinstance(value, list | tuple) else value


def _stands_in(article: Article, evidence: Row) -> bool:
    return bool(evidence["article"] == article.id and evidence["text"] == article.text[evidence["start"] : evidence["end"]])


def _from_compact_places(value: Any, article: Article) -> Any:  # noqa: ANN401 - any part of a reading
    """Undo `_compact_in_places`."""
    match value:
        case [int(start), int(length)]:
            return {"article": article.id, "start": start, "end": start + length, "text": article.text[start : start + length]}
        case [int(start), int(length), 0]:
            return {"start": start, "end": start + length}
        case list():
            return [_from_compact_places(part, article) for part in value]
        case dict():
            return {name: part if name == "tokens" else _from_compact_places(part, article) for name, part in value.items()}
    return value


@cache
def _tags() -> tuple[Tag, ...]:
    """Give the tags that have a number, the commonest first; the list is part of the layout and never changes."""
    lines = files("readout.store").joinpath("tags.tsv").read_text(encoding="utf-8").splitlines()
    return tuple((pos, xpos, relation) for pos, xpos, relation in (line.split("\t") for line in lines))


def rule_of(word: str, lemma: str) -> str:
    """Tell how the lemma comes from the word: "=" as it is, "_" in small letters, "2 y" less two and with a y, "!be" another."""
    small = word.lower()
    if lemma in {word, small}:
        return _AS_IT_IS if lemma == word else _IN_SMALL
    shared = next(
        (at for at, (one, other) in enumerate(zip(small, lemma, strict=False)) if one != other), min(len(small), len(lemma))
    )
    return f"{len(small) - shared} {lemma[shared:]}" if shared else _OTHER + lemma


def lemma_of(word: str, rule: str) -> str:
    """Give the lemma of a word by the rule; raises ValueError where that is none."""
    if rule == _AS_IT_IS:
        return word
    small = word.lower()
    if rule == _IN_SMALL:
        return small
    if rule.startswith(_OTHER):
        return rule[1:]
    less, _, ending = rule.partition(" ")
    return small[: len(small) - int(less)] + ending


def beyond_rule(text: str, places: Iterable[Place]) -> Iterator[Place]:
    """Give by how much each gap and length differs from what the rule says."""
    end = 0
    for place in places:
        told = _told(text, end, place.gap)
        yield Place(place.gap - told.gap, place.length - told.length)
        end += place.gap + place.length


def by_rule(text: str, beyond: Iterable[Place]) -> Iterator[Place]:
    """Undo `beyond_rule`."""
    end = 0
    for place in beyond:
        gap = place.gap + _gap(text, end)
        length = place.length + _told(text, end, gap).length
        yield Place(gap, length)
        end += gap + length


def _told(text: str, end: int, gap: int) -> Place:
    """Give the gap behind a place that the rule says, and the length of a word that begins so far behind it."""
    return Place(_gap(text, end), _length(text, end + gap))


def _gap(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    return found.end() - at if found else 0


def _length(text: str, at: int) -> int:
    found = _WORD.match(text, at)
    return found.end() - at if found else 0
