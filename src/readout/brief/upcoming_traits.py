"""What is seen of a line that may tell what comes next: how it announces, what it dates, who told it when, and whether it stands alone."""

import math
from datetime import date

from readout.brief.alone import is_in_first_person, is_told
from readout.brief.entry_traits import Surroundings
from readout.brief.event_clauses import predicate_at_time, tells_of_past
from readout.brief.iso_times import is_dated, published_day
from readout.brief.opinion_pieces import is_opinion
from readout.brief.passage_likeness import terms
from readout.language import Tree, lexicon
from readout.model import Annotations, Sentence, Span, TimeExpression, When

_SHORTEST, _FAR = 20, 60
_WITHIN = frozenset(("acl", "advcl"))


def upcoming_traits(
    member: Annotations, sentence: Sentence, span: Span, time: TimeExpression | None, when: When, around: Surroundings, latest: str
) -> dict[str, float]:
    """Give the traits of a line by name; `latest` is the day of the story's last article.

    0 or 1, but for how near other origins come (0 to 1), the logarithms of its length and of its place, the days, to sixty, from its
    article to the last, and the number of ...
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    text = member.article.text[span.start : span.end]
    inside = list(tree.within(span))
    verbs = [at for at in inside if tree.tokens[at].pos == "VERB"]
    root = tree.root
    helpers = {tree.lemma(child) for at in verbs for child in tree.helpers(at)}
    printed = published_day(member.article) or latest
    at = predicate_at_time(tree, time.span) if time else -1
    subject = tree.subject(root) if root >= 0 else -1
    later = [one for one in member.times if is_dated(one) and span.contains(one.span)]
    return {
        "day": float(when.precision == "day"),
        "month": float(when.precision in {"month", "week"}),
        "year": float(when.precision == "year"),
        "interval": float(when.precision == "interval"),
        "written": float(time is not None and any(mark.isdigit() for mark in member.article.text[time.span.start : time.span.end])),
        "of last day": float(bool(when.value) and when.value == latest),
        "before last day": float(bool(when.value) and (when.value or "") < latest[: len(when.value or "")]),
        "time of future": float(at >= 0 and tree.modality(at) in {"future", "to", "would"}),
        "time of past": float(at >= 0 and tree.tense(at) == "past" and not tree.modality(at)),
        "time in clause": float(at >= 0 and any(tree.relation(up) in _WITHIN for up in tree.upwards(at))),
        "time of noun": float(time is not None and at < 0),
        "past day too": float(any((one.latest or "") < printed for one in later)),
        "stale": min(_FAR, _days(printed, latest)) ** 0.5,
        "first day": float(printed < latest),
        "alone": float(is_told(member, sentence, span, time)),
        "first person": float(is_in_first_person(member, sentence, span)),
        "past": float(tells_of_past(sentence, span)),
        "root future": float(root >= 0 and tree.modality(root) == "future"),
        "root past": float(root >= 0 and tree.tense(root) == "past"),
        "root present": float(root >= 0 and tree.tense(root) == "present"),
        "negated": float(any(tree.negated(at) for at in verbs)),
        "will": float("will" in helpers),
        "would": float("would" in helpers),
        "could": float(bool(helpers & {"could", "may", "might", "can", "should", "must"})),
        "planned": float(any(tree.lemma(at) in lexicon().words("announcing", "planning") for at in verbs)),
        "expected": float(any(tree.lemma(at) == "expect" for at in verbs)),
        "believed": float(any(tree.lemma(at) in lexicon().words("announcing", "believing") for at in verbs)),
        "still": float(any(tree.lemma(at) in lexicon().words("announcing", "still") for at in verbs)),
        "supposed": float(any(tree.lemma(at) in lexicon().words("announcing", "supposing") for at in inside)),
        "quotes": float(any(mark in text for mark in '"“”')),
        "subject name": float(subject >= 0 and tree.tokens[subject].pos == "PROPN"),
        "subject pronoun": float(subject >= 0 and tree.tokens[subject].pos == "PRON"),
        "capital": float(text[:1].isupper()),
        "opinion": float(is_opinion(member.article)),
        "length": math.log(max(_SHORTEST, len(text))),
        "place": math.log(1 + span.start),
        "nearness": around.nearness(member.article.id, terms(text)),
    }


def _days(one: str, other: str) -> int:
    return max(0, (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days)
