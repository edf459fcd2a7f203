"""Headings of disagreements: the clause that the accounts share, in an article's own words, without the value in dispute."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from readout.language import Tree, lexicon
from readout.model import Sentence, Span

_LONGEST = 14
_SHORTEST = 2
_GAP = "…"
_FEW = 5
_UNCLEAR = 0.2
_CLAUSES = frozenset("root ccomp advcl conj parataxis acl acl:relcl csubj".split())
_LEFT_OUT = frozenset(
    "advcl ccomp conj cc parataxis punct mark discourse vocative dislocated appos acl:relcl cc:preconj orphan dep".split()
)
_CORE = frozenset("nsubj nsubj:pass csubj expl aux aux:pass cop compound:prt obj iobj xcomp obl:agent advmod:neg".split())
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl"))
_BEFORE_VALUE = frozenset("case det advmod amod nmod:poss".split())
_EDGES = " \t\n,;:.!?-–—\"“”„«»‘’'()[]"
_QUOTES = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Place:
    """A value at its place in a sentence of a text; `gap` tells that its going leaves a hole, which is then shown."""

    text: str
    sentence: Sentence
    span: Span
    gap: bool


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as it is shown, and whether it is told of a subject."""

    words: str
    whole: bool


def heading(places: Sequence[Place], shared: Collection[str], hidden: Collection[str]) -> str:
    """Give the shortest clause that says most of what is shared, and no hidden word, rather one with a subject; "" for none.

    `shared` are folded words that several accounts use, `hidden` the words of the values in dispute.
    """
    clauses = [clause for place in places for clause in _discrepancy_clauses(place)]
    fit = [clause for clause in clauses if len(clause.words.split()) >= _SHORTEST and not _words(clause.words) & set(hidden)]
    best = max(fit, key=lambda clause: (_told(clause, shared), -len(clause.words), clause.words), default=None)
    return best.words if best else ""


def clause_of(text: str, sentence: Sentence, span: Span) -> str:
    """Give the main clause of what stands at the span, shortened; the words themselves where it has none."""
    tree = Tree.of(sentence.tokens)
    inside = tree.within(span)
    tops = [at for at in inside if tree.tokens[at].head not in inside]
    verbs = [at for at in tops if tree.tokens[at].pos in {"VERB", "AUX"}] or tops
    kept = _kept_in_heading(tree, verbs[0], set()).intersection(inside) if verbs else set()
    words = _discrepancy_written(text, tree, sorted(kept), ())
    return words if len(words.split()) > _SHORTEST else shortened(text[span.start : span.end])


def shortened(words: str) -> str:
    """Give the first words for a heading, without marks at either end."""
    kept = " ".join(words.split()[:_LONGEST])
    if sum(kept.count(mark) for mark in _QUOTES) % 2:
        kept = "".join(character for character in kept if character not in _QUOTES)
    return " ".join(kept.strip(_EDGES).split())


def whether(clause: str) -> str:
    """Ask whether a clause holds."""
    first = clause.split(maxsplit=1)[0] if clause.strip() else ""
    small = first.casefold() in lexicon().silent and first not in {"I", "US"}
    return f"whether {first.casefold() + clause[len(first) :] if small else clause}"


def _told(clause: _Clause, shared: Collection[str]) -> float:
    words = _words(clause.words)
    both = len(words & set(shared))
    unclear = not clause.whole or clause.words.split(maxsplit=1)[0].casefold() in lexicon().words("clauses", "pointing")
    return both / (len(words) + _FEW) - _UNCLEAR * unclear


def _words(clause: str) -> set[str]:
    return {word.strip(_EDGES).casefold() for word in clause.split()} - {""}


def _discrepancy_clauses(place: Place) -> Iterator[_Clause]:
    """Give the clauses around a value that may head a disagreement, the value left out."""
    tree = Tree.of(place.sentence.tokens)
    value = set(tree.touched(place.span))
    top = tree.top(value)
    if top < 0:
        return
    cut = value | _words_leading_to_discrepancy(tree, value, top, gap=place.gap)
    kept = _kept_in_heading(tree, _clause_head(tree, top), cut)
    whole = any(tree.tokens[at].relation in _SUBJECTS for at in kept | cut)
    yield _Clause(_discrepancy_written(place.text, tree, sorted(kept), sorted(cut) if place.gap else ()), whole)


def _words_leading_to_discrepancy(tree: Tree, value: set[int], top: int, *, gap: bool) -> set[int]:
    """Take the little words before the value that would hang in the air without it."""
    found: set[int] = set()
    at = min(value) - 1
    heads = {top, tree.tokens[top].head} if gap else {top}
    while at >= 0 and tree.tokens[at].head in heads | found | value and tree.tokens[at].relation in _BEFORE_VALUE:
        if gap and tree.tokens[at].relation == "case":
            break
        found.add(at)
        at -= 1
    return found


def _clause_head(tree: Tree, at: int) -> int:
    """Climb to the verb of the clause (a noun's where it is the predicate)."""
    return next(
        (place for place in tree.upwards(at) if tree.tokens[place].relation in _CLAUSES and tree.is_predicate(place)),
        next(place for place in tree.upwards(at) if tree.tokens[place].head < 0),
    )


def _kept_in_heading(tree: Tree, verb: int, cut: set[int]) -> set[int]:
    """Give the tokens of a short clause: the core, then what else it holds as long as there is room."""
    tokens = tree.tokens
    children = [*tree.children[verb]]
    subject = verb
    while not any(tokens[at].relation in _SUBJECTS for at in children) and tokens[subject].relation == "conj":
        subject = tokens[subject].head
        children += [at for at in tree.children[subject] if tokens[at].relation in _SUBJECTS]
    kept = {verb, tokens[verb].head} if tree.relation(verb) == "acl" else {verb}
    core = [at for at in children if tokens[at].relation in _CORE or tokens[at].pos == "PART"]
    rest = [at for at in children if at not in core and (tokens[at].relation not in _LEFT_OUT or tokens[at].relation == "ccomp")]
    held = [at for at in core + rest if cut & _subtree_in_heading(tree, at)]
    for at in dict.fromkeys(core + held + rest):
        branch = _subtree_in_heading(tree, at) - cut
        if tokens[at].relation == "ccomp" and _is_parted(tree, branch):
            continue
        if at in core or at in held or len(kept | branch) <= _LONGEST:
            kept |= branch
    return kept - cut


def _is_parted(tree: Tree, branch: set[int]) -> bool:
    """Tell whether a mark stands within a branch; one of which all was cut has none."""
    return bool(branch) and any(tree.tokens[mark].pos == "PUNCT" for mark in range(min(branch), max(branch)))


def _subtree_in_heading(tree: Tree, top: int) -> set[int]:
    def belongs(at: int) -> bool:
        token = tree.tokens[at]
        return token.relation not in _LEFT_OUT or (token.relation == "mark" and token.pos == "PART")

    return set(tree.spread(top, belongs))


def _discrepancy_written(text: str, tree: Tree, kept: Sequence[int], holes: Sequence[int]) -> str:
    """Write the tokens as they stand in the text, an ellipsis where the value was."""
    written: list[str] = []
    last = None
    for at in sorted({*kept, *holes}):
        token = tree.tokens[at]
        if at in holes:
            if not written or written[-1] != _GAP:
                written.append(_GAP)
        elif last == at - 1 and written and token.start == tree.tokens[last].end and written[-1] != _GAP:
            written[-1] += text[token.start : token.end]
        else:
            written.append(text[token.start : token.end])
        last = at
    return shortened(" ".join(written))
