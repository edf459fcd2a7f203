"""What tells whether what happened or was said on a day is worth a line: traits of its day and its words, each with a name."""

import math
from dataclasses import dataclass
from typing import Literal

from readout.brief.event_clauses import predicate_at_time
from readout.brief.passage_likeness import Headlines, terms
from readout.brief.sentence_odds import passing_odds, sentence_odds
from readout.brief.standalone_sentences import is_quoted
from readout.language import Tree
from readout.model import Annotations, Sentence, Span, When

_SHORTEST = 20


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells: words of a sentence of an article, their predicate in its tree, the words for the day, the day."""

    member: Annotations
    sentence: Sentence
    tree: Tree
    verb: int
    span: Span
    time: Span
    when: When


def traits_of(line: Told, headlines: Headlines, use: Literal["event", "statement"]) -> dict[str, float]:
    """Give the traits of a line by name: 0 or 1, but for nearness to the headlines, the logarithm of its length, and two more.

    These are what its meaning tells, and the odds that editors let its sentence through.

    `apart`: its day hangs on another predicate than the sentence's own; `reported`: on what somebody tells; `simple`: its verb has
    no helpers.
    """
    words = line.member.article.text[line.span.start : line.span.end]
    tree, verb, dated = line.tree, line.verb, predicate_at_time(line.tree, line.time)
    return {
        "year": float(line.when.precision == "year"),
        "day": float(line.when.precision == "day"),
        "length": math.log(max(_SHORTEST, len(words))),
        "headline": headlines.nearness(terms(words)),
        "quotes": float(is_quoted(words)),
        "apart": float(dated != tree.root),
        "reported": float(dated >= 0 and any(tree.relation(up) == "ccomp" for up in tree.upwards(dated))),
        "simple": float(verb >= 0 and not tree.helpers(verb)),
        "meaning": sentence_odds(line.sentence, use),
        "passes": passing_odds(line.sentence, "Timeline" if use == "event" else "Said when"),
    }
