"""Whether the clause around an expression looks back or ahead, told from its parse: the verb it hangs on, with its helpers."""

from collections.abc import Sequence

from readout.annotate.times.time_lexemes import Lexeme
from readout.language import Tree, lexicon

_AS_SOON_AS = (["as", "soon", "as"], ["as", "early", "as"])
_OPENING = 3


def limited(sentence: Sequence[Lexeme], first: int) -> int:
    """Say a tense: 1 after "as early as", "by" and "until" that do not open the sentence, for "called for Thursday"; else 0."""
    before = [lexeme.text.lower() for lexeme in sentence[max(0, first - 3) : first]]
    if before and before[-1] == "for":
        owned = first + 1 < len(sentence) and sentence[first + 1].text[:1] in {"'", "’"}
        given_up = any(lexeme.text.lower() == "had" for lexeme in sentence[:first])
        return int(sentence[first].kind == "weekday" and not owned and not given_up)
    return int(before in _AS_SOON_AS or (first > _OPENING and before[-1] in lexicon().words("time-context", "limit")))


def governed(tree: Tree, offset: int) -> int:
    """Say -1 where the clause of the word at an offset looks back, 1 where it looks ahead, 0 where nothing above it tells."""
    for at in list(tree.upwards(tree.at(offset)))[1:]:
        way = _way(tree, at)
        if way:
            return way
    return 0


def _way(tree: Tree, at: int) -> int:
    """Weigh a predicate by its modal, by what it is planned or promised by, and else by its tense."""
    kind, modality = lexicon().table("directions").get(tree.lemma(at), ""), tree.modality(at)
    if not tree.is_predicate(at):
        return 0
    if modality == "to":
        return _tense_of_infinitive(tree, at)
    if modality:
        return 1
    if kind == "ahead":
        return -1 if _given_up(tree, at) else 1
    past = tree.tense(at) == "past" or kind in {"back", "saying"} or tree.tokens[at].xpos in {"VBD", "VBN"}
    return -1 if past else 0


def _tense_of_infinitive(tree: Tree, at: int) -> int:
    """Tell what is planned from what was carried out: "agreed to meet", "is to meet", "managed to meet"."""
    if any(tree.lemma(helper) == "be" and tree.tokens[helper].xpos in {"VBZ", "VBP"} for helper in tree.helpers(at)):
        return 1
    head = tree.tokens[at].head
    kind = lexicon().table("directions").get(tree.lemma(head), "") if head >= 0 else ""
    if kind == "ahead":
        return -1 if _given_up(tree, head) else 1
    return {"carried": -1, "promising": 1}.get(kind, 0)


def _given_up(tree: Tree, at: int) -> bool:
    """Tell whether a plan is one of the past ("had been scheduled to expire")."""
    return any(tree.lemma(helper) == "have" and tree.tokens[helper].xpos == "VBD" for helper in tree.helpers(at))
