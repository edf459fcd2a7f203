"""Acts that a sentence announces: what somebody will do, plans to do, or may do by his own word."""

from readout.language import Tree, lexicon
from readout.model import Annotations, Sentence, Span
from readout.text import names_party

_OF_CLAUSE = ("ccomp", "parataxis")


def announced(member: Annotations, sentence: Sentence) -> list[Span]:
    """Give the words that announce: the verb of each act to be done, with its helper or the plan that it hangs on."""
    verbs = [at for at, token in enumerate(sentence.tokens) if token.pos == "VERB"]
    if not verbs:
        return []
    text = member.article.text
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    words = [text[token.start : token.end].casefold() for token in sentence.tokens]
    if "?" in words:
        return []
    found = []
    for at in verbs:
        lead = _lead_to_announced(tree, at)
        if lead is not None and _announced_act_is_done_by(tree, words, at, text) and _announced_act_is_told(tree, at):
            found.append(Span(min(sentence.tokens[lead].start, sentence.tokens[at].start), sentence.tokens[at].end))
    return found


def leaves_open(sentence: Sentence) -> bool:
    """Tell whether a sentence only tells what was planned or what somebody believes: "was scheduled to meet", "hope to meet"."""
    tree = Tree.of(sentence.tokens)
    believes = tree.root >= 0 and tree.lemma(tree.root) in lexicon().words("announcing", "believing")
    return believes or (tree.root >= 0 and _was_planned(tree, tree.root))


def _was_planned(tree: Tree, at: int) -> bool:
    perfect = any(tree.lemma(child) == "have" for child in tree.helpers(at))
    planned = tree.lemma(at) in lexicon().words("announcing", "planning")
    reported = any(tree.relation(up) in _OF_CLAUSE for up in tree.upwards(at))
    return planned and tree.voice(at) == "passive" and tree.tense(at) == "past" and not perfect and not reported


def _lead_to_announced(tree: Tree, at: int) -> int | None:
    """Give the helper that puts a verb ahead, or the plan whose act it is."""
    token = tree.tokens[at]
    if tree.lemma(at) in lexicon().words("announcing", "still") or tree.negated(at):
        return None
    above = token.head
    if above >= 0 and _act_is_planned(tree, at, above):
        return above
    if tree.lemma(at) in lexicon().words("announcing", "underway") and _is_going(tree, at):
        return at
    if tree.lemma(at) in lexicon().words("announcing", "scheduling") and tree.hanging(at, "obj") and not tree.hanging(at, "xcomp"):
        return at
    reported = any(tree.relation(place) in _OF_CLAUSE for place in tree.upwards(at))
    modality = tree.modality(at)
    perhaps = {tree.lemma(child) for child in tree.helpers(at)} & {"may", "might"}
    meant = modality == "future" or (reported and (modality == "would" or (bool(perhaps) and _is_pronoun(tree, at))))
    perfect = any(tree.lemma(child) == "have" for child in tree.helpers(at))
    return next(iter(tree.helpers(at)), None) if meant and not perfect else None


def _is_pronoun(tree: Tree, at: int) -> bool:
    subject = tree.subject(at)
    return subject >= 0 and tree.tokens[subject].pos == "PRON"


def _act_is_planned(tree: Tree, at: int, above: int) -> bool:
    """Tell whether a verb is what somebody plans, or is at: "plans to meet", "is considering asking", "plans to sail"."""
    to_do = tree.modality(at) == "to" or tree.tokens[at].xpos == "VBG"
    if not to_do or tree.negated(above) or _was_planned(tree, above):
        return False
    if tree.relation(at) == "acl":
        return tree.lemma(above) == "plan" or _is_term(tree, tree.tokens[above].head)
    going = tree.lemma(above) in lexicon().words("announcing", "going") and _is_going(tree, above)
    planned = tree.lemma(above) in lexicon().words("announcing", "planning") or going or _is_term(tree, above)
    return tree.relation(at) in {"xcomp", "ccomp", "advcl", "csubj"} and planned


def _is_term(tree: Tree, giver: int) -> bool:
    """Tell whether somebody is given so long for an act: "were given seven days to leave"."""
    given = tree.hanging(giver, "obj", "obl") if giver >= 0 and tree.lemma(giver) == "give" else ()
    return any(tree.lemma(one) in lexicon().words("announcing", "term") for one in given)


def _is_going(tree: Tree, at: int) -> bool:
    """Tell whether somebody is at something: now, or by what is reported."""
    reported = any(tree.relation(place) in _OF_CLAUSE for place in tree.upwards(at))
    return tree.tokens[at].xpos == "VBG" and bool(tree.helpers(at)) and (reported or tree.tense(at) == "present")


def _doer_of_announced(tree: Tree, at: int) -> int:
    """Give the head of the subject of an act: its own, or that of whoever plans it, is at it or is given time for it."""
    own = tree.subject(at)
    above = tree.tokens[at].head
    if own >= 0 or above < 0 or tree.relation(at) not in {"advcl", "acl"}:
        return own
    planner = above if tree.relation(at) == "advcl" else tree.tokens[above].head
    given = next(iter(tree.hanging(planner, "iobj")), -1) if _is_term(tree, planner) else -1
    return given if given >= 0 or planner < 0 else tree.subject(planner)


def _announced_act_is_done_by(tree: Tree, words: list[str], at: int, text: str) -> bool:
    """Tell whether somebody does it: a name, a pronoun, a word for a party, or, where it is done to something, nobody told."""
    subject = _doer_of_announced(tree, at)
    if subject < 0 or words[subject] in lexicon().words("announcing", "nobody"):
        return False
    token = tree.tokens[subject]
    counted = [child for child in tree.hanging(subject, "nmod") if tree.case(child) == "of"]
    party = any(names_party(words[one]) for one in (subject, *counted))
    able = token.pos in {"PROPN", "PRON"} or party or (subject > 0 and text[token.start].isupper())
    able = able or _is_term(tree, tree.tokens[at].head)
    return able or tree.voice(at) == "passive" or tree.lemma(at) in lexicon().words("announcing", "thing")


def _announced_act_is_told(tree: Tree, at: int) -> bool:
    """Tell whether no clause above supposes it, and it says no more of a noun."""
    below = at
    for place in tree.upwards(at):
        led = tree.hanging(place, "mark", "advmod", "obj")
        marks = {tree.lemma(below) for child in led for below in (child, *tree.hanging(child, "advmod"))}
        if tree.relation(place) in {"advcl", "ccomp", "acl", "csubj"} and marks & lexicon().words("announcing", "supposing"):
            return False
        joined = tree.relation(below) == "conj"
        if place != at and not joined and tree.negated(place):
            return False
        noun = tree.tokens[place].head
        if tree.relation(place) == "acl" and tree.lemma(noun) != "plan" and not _is_term(tree, tree.tokens[noun].head):
            return False
        if place != at and tree.lemma(place) in lexicon().words("announcing", "believing"):
            return False
        below = place
    return not any(
        tree.lemma(mark) in lexicon().words("announcing", "supposing")
        for child in tree.hanging(at, "advcl")
        for mark in tree.hanging(child, "mark")
    )
