"""What tells whether what somebody said is worth a line: traits of its words, of who says it and of where it stands, by name."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from readout.brief.alone.attributions_alone import Attributions
from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.sentence_odds import passing_odds
from readout.language import lexicon, lexicon_at_hand, stem
from readout.model import Annotations, Quotation, Story
from readout.text import words

_DIGITS = 6
Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class Statements:
    """The pages of a story and who judges what is said in it, the stems of its headlines, and what each speaker says."""

    pages: Pages
    judge: Attributions
    headlines: tuple[Stems, ...]
    spoken: Mapping[str, tuple[Quotation, ...]]
    first_told: Mapping[str, Mapping[str, int]]
    """Of each article, where each stem first stands."""
    _stems: dict[str, Stems] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story, judge: Attributions, said: Iterable[Quotation]) -> "Statements":
        """Note what is known of a story; `said` are the quotations that may be shown."""
        spoken: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in said:
            spoken[_speaker(quotation)].append(quotation)
        headlines = tuple(stems_told(member.article.headline or "") for member in story.members)
        told = {name: tuple(held) for name, held in spoken.items()}
        return cls(judge.pages, judge, headlines, told, {member.article.id: _first_told(member) for member in story.members})

    def traits(self, quotation: Quotation) -> dict[str, float]:
        """Give the traits of a quotation: 0 or 1, counts, shares and cosines, and logarithms of lengths."""
        pieces = [piece for one in quotation.content for piece in self.pages.pieces(one) if piece.places]
        member = self.pages.members[quotation.content[0].article]
        text, start = member.article.text, quotation.content[0].start
        own = self._stems_of(quotation)
        doubts = self.judge.doubts(quotation)
        length = sum(len(one.text.split()) for one in quotation.content)
        first = self.first_told[quotation.content[0].article]
        before = frozenset(one for one in own if first.get(one, start) < start)
        found = {
            "length": math.log1p(length),
            "place": start / max(1, len(text)),
            "opens a paragraph": float(text[:start].rstrip("\"“'‘ ").endswith("\n") or not start),
            "told before": len(before) / max(1, len(own)),
            "headlined": max((_cosine(own, headline) for headline in self.headlines), default=0.0),
            "coloured": float(self._is_coloured(quotation)),
            "passes": passing_odds(pieces[0].sentence if pieces else None, "Who said what"),
            **{name: float(name in doubts) for name in ("leans", "cut")},
            **self._pronouns(pieces),
            **self._of_speaker(quotation, own),
        }
        return {name: round(value, _DIGITS) for name, value in found.items()}

    def _is_coloured(self, quotation: Quotation) -> bool:
        """Tell whether a report's verb has a manner: what an outlet says somebody "plainly concluded" or "apparently agreed"."""
        cue = self.pages.piece(quotation.cue) if quotation.cue and quotation.kind != "direct" else None
        if cue is None or cue.head < 0:
            return False
        return any(cue.tree.tokens[at].pos == "ADV" and cue.word(at).endswith("ly") for at in cue.tree.hanging(cue.head, "advmod"))

    def _pronouns(self, pieces: Iterable[Piece]) -> dict[str, float]:
        lists = lexicon_at_hand(next(iter(self.pages.members.values())).article.language or "en")
        counted = Counter[str]()
        for piece in pieces:
            for at in piece.places:
                word = piece.word(at)
                named = any(piece.tree.tokens[place].pos == "PROPN" for place in piece.places if place < at)
                counted["says you"] += word in lists.words("pronouns", "you")
                counted["says it"] += word == "it" and not named
        return {name: float(counted[name] > 0) for name in ("says you", "says it")}

    def _of_speaker(self, quotation: Quotation, own: Stems) -> dict[str, float]:
        source = quotation.source
        entity = self.judge.entities.get(source.entity or "") if source else None
        others = self.spoken.get(_speaker(quotation), ())
        earlier = others[: next((at for at, one in enumerate(others) if one.id == quotation.id), 0)]
        return {
            "of office": float(entity is not None and bool(entity.roles)),
            "unnamed": float(entity is None),
            "says again": max((_cosine(own, self._stems_of(one)) for one in earlier), default=0.0),
        }

    def _stems_of(self, quotation: Quotation) -> Stems:
        if quotation.id not in self._stems:
            self._stems[quotation.id] = stems_told(" ".join(one.text for one in quotation.content))
        return self._stems[quotation.id]


def stems_told(text: str) -> Stems:
    """Give the stems of the words that tell something."""
    return frozenset(map(stem, words(text))) - lexicon().silent


def _first_told(member: Annotations) -> dict[str, int]:
    text, first, found = member.article.text, dict[str, int](), dict[str, int]()
    for token in (token for sentence in member.sentences for token in sentence.tokens):
        first.setdefault(text[token.start : token.end], token.start)
    for said, start in first.items():
        for told in _stems_in(said):
            found.setdefault(told, start)
    return found


@lru_cache(maxsize=65536)
def _stems_in(token: str) -> tuple[str, ...]:
    return tuple(map(stem, words(token)))


def _speaker(quotation: Quotation) -> str:
    source = quotation.source
    return (source.entity or source.name.casefold()) if source else ""


def _cosine(one: Stems, other: Stems) -> float:
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0
