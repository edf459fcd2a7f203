"""What tells that a line is worth to stand as what comes next: how it announces, what it dates, and its meaning."""

from readout.brief.alone import is_in_first_person
from readout.brief.event_clauses import predicate_at_time
from readout.brief.sentence_odds import sentence_odds
from readout.language import Tree
from readout.model import Annotations, Sentence, Span, TimeExpression, When

_WITHIN = frozenset(("acl", "advcl"))
_UNSURE = frozenset(("could", "may", "might", "can", "should", "must"))


def upcoming_traits(
    member: Annotations, sentence: Sentence, span: Span, time: TimeExpression | None, when: When
) -> dict[str, float]:
    """Give the traits of a stretch of a sentence by name, 0 or 1 but for the odds by its meaning.

    What its time is: a day, a week or month, a year, a stretch; what that hangs on: a noun, a clause that says more of something.
    Of the sentence: that its main verb tells of the future, that a name is its subject. Of any verb: that it could be, or is not.
    `pointing` tells of an "I" or "we" anywhere, or of a pronoun as the main subject.
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    verbs = [at for at in tree.within(span) if tree.tokens[at].pos == "VERB"]
    helpers = {tree.lemma(child) for at in verbs for child in tree.helpers(at)}
    dated = predicate_at_time(tree, time.span) if time is not None else -1
    subject = tree.subject(tree.root) if tree.root >= 0 else -1
    return {
        "day": float(when.precision == "day"),
        "month": float(when.precision in {"month", "week"}),
        "year": float(when.precision == "year"),
        "stretch": float(when.precision == "interval"),
        "of noun": float(time is not None and dated < 0),
        "within": float(dated >= 0 and any(tree.relation(up) in _WITHIN for up in tree.upwards(dated))),
        "future": float(tree.root >= 0 and tree.modality(tree.root) == "future"),
        "name": float(subject >= 0 and tree.tokens[subject].pos == "PROPN"),
        "unsure": float(not _UNSURE.isdisjoint(helpers)),
        "denied": float(any(tree.negated(at) for at in verbs)),
        "pointing": float(is_in_first_person(member, sentence, span) or (subject >= 0 and tree.tokens[subject].pos == "PRON")),
        "meaning": sentence_odds(sentence, "upcoming"),
    }
