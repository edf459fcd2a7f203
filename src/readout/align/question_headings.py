"""How a row of values is headed: a clause of one account in its own words and order, with a gap where the value stood."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from readout.align.differences.discrepancy_headings import Place
from readout.language import Tree, lexicon
from readout.text import words

GAP = "…"
_AIM = 18
_LONGEST = 30
_FEW = 5
_EDGES = " \t\n,;:.!?-–—"
_QUOTES = '"“”„«»'
# One end of a range or one side of a score, and two clauses run together: of six such rows read none was a question.
_BROKEN = re.compile(
    r"(?<!from )(?<![\d,.])\d[\d,.]*-? to …|\d(?:\s?%| percent) (?:to|-|–) …"
    r"|… (?:to|-|–) \d|\d - …|\([A-Z]{2,}\) [A-Z]"
    r"|\b(?:compared with|versus|vs\.?|from) …|\b(?:to|and) … for\b|… to$|\bbetween …|\s--\s|\s—\s"
)
_SUBJECTS = ("nsubj", "csubj")
_CORE = frozenset(
    "nsubj csubj obj iobj cop aux expl compound xcomp ccomp case det amod nummod nmod flat fixed goeswith neg".split()
)
"""What a clause or a phrase cannot lose and still say the same."""
_COMPLETING = ("obj", "xcomp", "ccomp")
_LEADING = frozenset("punct cc mark discourse".split())


def question_wording(places: Sequence[Place], shared: Collection[str]) -> str:
    """Give the clause that says most of what is shared in fewest words; "" where none has a subject of its own.

    `shared` are folded words that several accounts use. The clause stands so in the text, but for the value and what is cut at
    either end.
    """
    clauses = [clause for place in places if (clause := _question_clause(place))]
    return max(clauses, key=lambda clause: (_shared_in_heading(clause, shared), -len(clause), clause), default="")


def _shared_in_heading(clause: str, shared: Collection[str]) -> float:
    found = words(clause)
    return len(set(found) & set(shared)) / (len(found) + _FEW)


def _question_clause(place: Place) -> str:
    """Cut the clause around a value; "" where it has no subject that says who or what, or where it cannot be made short."""
    tree = Tree.of(place.sentence.tokens)
    value = tree.within(place.span)
    predicate = _question_predicate(place.text, tree, tree.top(value)) if value else -1
    if predicate < 0:
        return ""
    held = tree.subtree(predicate)
    ends = _shortened_question(tree, predicate, _Ends(held[0], held[-1]), value)
    if ends.last - ends.first >= _LONGEST:
        return ""
    clause = _question_written(place, tree.tokens[ends.first].start, tree.tokens[ends.last].end)
    return "" if _BROKEN.search(clause) else clause


def _question_predicate(text: str, tree: Tree, at: int) -> int:
    """Climb from a value to the first predicate whose own subject names something."""
    for place in tree.upwards(at):
        subject = next(iter(tree.hanging(place, *_SUBJECTS)), -1)
        if subject < 0 or not tree.is_predicate(place) or tree.relation(place) == "acl:relcl":
            continue
        token = tree.tokens[subject]
        if text[token.start : token.end].casefold() not in lexicon().words("clauses", "leaning"):
            return place
    return -1


class _Ends(NamedTuple):
    """The first and the last token of a clause or branch."""

    first: int
    last: int


class _Branch(NamedTuple):
    """A branch by its first and last token, and its head."""

    ends: _Ends
    head: int


def _shortened_question(tree: Tree, predicate: int, ends: _Ends, value: range) -> _Ends:
    """Take branches that may go off the ends until the clause is short: what leads in always, the outermost last branch first."""
    first, last = ends
    while (end := _branch_at_edge_of_heading(tree, predicate, first, value)) and (
        last - first >= _AIM or tree.relation(first) in _LEADING or tree.relation(end.head) in _LEADING
    ):
        first = end.ends.last + 1
    while (end := _branch_at_edge_of_heading(tree, predicate, last, value)) and (
        last - first >= _AIM or tree.relation(last) == "punct"
    ):
        last = end.ends.first - 1
    return _Ends(first, last)


def _branch_at_edge_of_heading(tree: Tree, predicate: int, edge: int, value: range) -> _Branch | None:
    """Give the largest branch at an edge of the clause without value and core."""
    best = None
    for at in tree.upwards(edge):
        if at == predicate:
            break
        held = tree.subtree(at)
        apart = held[-1] < value.start or held[0] >= value.stop
        whole = edge in {held[0], held[-1]} and held[-1] - held[0] + 1 == len(held)
        if apart and whole and tree.relation(at) not in _CORE and not _is_missed(tree, predicate, at):
            best = _Branch(_Ends(held[0], held[-1]), at)
    return best


def _is_missed(tree: Tree, predicate: int, at: int) -> bool:
    """Tell whether what a branch hangs on says nothing without it: "to deal", "voted against", "for areas"."""
    above = tree.tokens[at].head
    if tree.is_predicate(above):
        bare = above != predicate and not tree.tense(above) and not tree.hanging(above, *_COMPLETING)
        return bare or bool(tree.hanging(above, "compound") and not tree.case(at))
    bare = all(child == at or tree.relation(child) in {"case", "punct"} for child in tree.children[above])
    return bare and tree.tokens[above].pos == "NOUN" and tree.relation(at) == "acl"


def _question_written(place: Place, start: int, end: int) -> str:
    before, after = place.text[start : place.span.start], place.text[place.span.end : end]
    shown = " ".join(f"{before}{GAP}{after}".split()).strip(_EDGES)
    if shown.count('"') % 2 or shown.count("“") != shown.count("”"):
        shown = "".join(mark for mark in shown if mark not in _QUOTES)
    if shown.count("(") != shown.count(")"):
        shown = shown.replace("(", "").replace(")", "")
    return shown.strip(_EDGES)
