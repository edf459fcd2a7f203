"""Acts that a sentence announces, by its predicates alone, and what tells that a line with one is worth to stand on the page."""

from typing import Literal, NamedTuple

from readout.brief.alone.lines_alone import is_in_first_person
from readout.brief.event_clauses import predicate_at_time
from readout.brief.sentence_odds import passing_odds, sentence_odds
from readout.language import Tree, lexicon
from readout.model import Annotations, Sentence, Span, TimeExpression, When

_ASIDE = frozenset(("acl", "advcl"))
_REPORTED = frozenset(("ccomp", "parataxis"))
Way = Literal["will", "set", "open"]


class Act(NamedTuple):
    """What is announced: the words from its helper to its predicate, the place of that in its sentence, and how it is announced."""

    words: Span
    at: int
    way: Way


class Ahead(NamedTuple):
    """What a line tells to come: its words, the act that it announces, and the time of this with the day that it is."""

    span: Span
    act: Act | None
    time: TimeExpression | None
    when: When


def announced(tree: Tree) -> list[Act]:
    """Give each act that a sentence announces: by "will", as planned, due or expected, or as open: what may, must or is told to be.

    What is denied, done by then, supposed or said of a noun announces nothing. Of 500 judged acts of clauses that hang on
    another or on a noun one in five was worth a line, of 690 others two in five.
    """
    found = ((at, _way(tree, at)) for at in range(len(tree.tokens)) if tree.is_predicate(at))
    return [Act(tree.span((min((*tree.helpers(at), at)), at)), at, way) for at, way in found if way is not None]


def _way(tree: Tree, at: int) -> Way | None:
    perfect = any(tree.lemma(child) == "have" for child in tree.helpers(at))
    if tree.negated(at) or any(tree.relation(up) in _ASIDE for up in tree.upwards(at)):
        return None
    modality, reported = tree.modality(at), any(tree.relation(up) in _REPORTED for up in tree.upwards(at))
    if modality in {"future", "may", "must"} or (modality == "would" and reported):
        return None if perfect else "will" if modality == "future" else "open"
    if not modality and tree.lemma(at) in lexicon().words("announcing", "planning"):
        return None if tree.voice(at) == "passive" and tree.tense(at) == "past" and not (perfect or reported) else "set"
    going = tree.tokens[at].xpos == "VBG" and bool(tree.helpers(at)) and (reported or tree.tense(at) == "present")
    return "open" if going and tree.lemma(at) in lexicon().words("announcing", "pursuing") else None


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
