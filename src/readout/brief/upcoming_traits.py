"""What tells that a line is worth to stand as what comes next: how it announces, what it dates, and its meaning."""

from readout.brief.alone import is_in_first_person
from readout.brief.clauses_of_saying import is_saying
from readout.brief.event_clauses import predicate_at_time
from readout.brief.sentence_odds import sentence_odds
from readout.brief.standalone_sentences import is_quoted
from readout.language import Tree
from readout.model import Annotations, Sentence, Span, TimeExpression, When

_WITHIN = frozenset(("acl", "advcl"))


def upcoming_traits(
    member: Annotations, sentence: Sentence, span: Span, time: TimeExpression | None, when: When
) -> dict[str, float]:
    """Give the traits of a stretch of a sentence by name, 0 or 1 but for the odds of its sentence.

    That it has a time, that this is a day, and hangs on a clause that says more of something; that its words are quoted. Of the
    sentence: that its main verb tells of the future, of the past, or says something. `pointing` tells of an "I" or "we" anywhere,
    or of a pronoun as the main subject.
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    dated = predicate_at_time(tree, time.span) if time is not None else -1
    subject = tree.subject(tree.root) if tree.root >= 0 else -1
    return {
        "dated": float(when.value is not None),
        "day": float(when.precision == "day"),
        "within": float(dated >= 0 and any(tree.relation(up) in _WITHIN for up in tree.upwards(dated))),
        "quotes": float(is_quoted(member.article.text[span.start : span.end])),
        "future": float(tree.root >= 0 and tree.modality(tree.root) == "future"),
        "past": float(tree.root >= 0 and tree.tense(tree.root) == "past"),
        "says": float(is_saying(tree, tree.root)),
        "pointing": float(is_in_first_person(member, sentence, span) or (subject >= 0 and tree.tokens[subject].pos == "PRON")),
        "opening": sentence_odds(sentence, "opening"),
        "meaning": sentence_odds(sentence, "upcoming"),
    }
