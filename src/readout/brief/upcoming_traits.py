"""What tells that a line is worth to stand as what comes next: how it announces, what it dates, and its meaning."""

from typing import NamedTuple

from readout.brief.alone import is_in_first_person
from readout.brief.announced_acts import Act
from readout.brief.event_clauses import predicate_at_time
from readout.brief.sentence_odds import passing_odds, sentence_odds
from readout.language import Tree
from readout.model import Annotations, Sentence, Span, TimeExpression, When


class Ahead(NamedTuple):
    """What a line tells to come: its words, the act that it announces, and the time of this with the day that it is."""

    span: Span
    act: Act | None
    time: TimeExpression | None
    when: When


def upcoming_traits(member: Annotations, sentence: Sentence, line: Ahead) -> dict[str, float]:
    """Give the traits of a line by name, 0 or 1 but for the odds of its sentence.

    That its time is a day; that it tells what will be or what is planned; that who does it has a name or is a pronoun. `pointing`
    tells of an "I" or "we" anywhere, or of a pronoun as the main subject.
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    dated = predicate_at_time(tree, line.time.span) if line.time is not None else -1
    doer, subject = tree.subject(line.act.at if line.act is not None else dated), tree.subject(tree.root)
    return {
        "day": float(line.when.precision == "day"),
        "will": float(line.act is not None and line.act.way == "will"),
        "set": float(line.act is not None and line.act.way == "set"),
        "name": float(doer >= 0 and tree.tokens[doer].pos == "PROPN"),
        "pronoun": float(doer >= 0 and tree.tokens[doer].pos == "PRON"),
        "pointing": float(is_in_first_person(member, sentence, line.span) or (subject >= 0 and tree.tokens[subject].pos == "PRON")),
        "opening": sentence_odds(sentence, "opening"),
        "meaning": sentence_odds(sentence, "upcoming"),
        "passes": passing_odds(sentence, "What comes next"),
    }
