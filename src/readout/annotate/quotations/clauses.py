"""Contents: where the reported words begin and end in an outline."""

from readout.annotate.quotations import subjects
from readout.annotate.quotations.outline import Item
from readout.annotate.quotations.verbs import cue_forms
from readout.model import Span

_FINAL = frozenset({".", "!", "?", "…", ",", ";", ":", "-", "—", "–", "..."})
_JOINS = frozenset({"but", "and", "while", "whereas", "as", "though", "although", "who", "which", ","})
_NO_OPENING = frozenset("as when while after before because since until than like unless although though which who".split())
_IRREGULAR = frozenset(
    "found made took went came got gave saw knew thought felt left kept held led lost won met paid put sent set spent "
    "stood told became began brought built chose fell fought grew heard hit let meant ran read rose sought sold spoke "
    "want need go come make get give take know think work help say see seem look show feel".split()
)
_CLAUSE_LEAST = 3
_ASIDE_MOST = 10
_ADDRESSED = frozenset(
    {"reporters", "journalists", "lawmakers", "us", "me", "him", "her", "them", "supporters", "parliament", "voters", "viewers"}
)


def span_of(items: tuple[Item, ...], first: int, last: int) -> Span | None:
    """Give the words of items `first` to `last` (exclusive), without marks at either end; None where none are left."""
    while (
        first < last
        and items[first].passage is None
        and not items[first].word
        and items[first].text not in {"$", "€", "£", "#", "(", "["}
    ):
        first += 1
    while first < last and items[last - 1].text in _FINAL:
        last -= 1
    if first >= last:
        return None
    opening, closing = items[first], items[last - 1]
    start = opening.passage.inner.start if opening.passage else opening.start
    end = closing.passage.inner.end if closing.passage else closing.end
    return Span(start, end) if start < end else None


def clause_end(items: tuple[Item, ...], first: int, last: int) -> int:
    """Find where a clause that begins at `first` gives way to the next attribution of its sentence."""
    for at in range(first + 1, last):
        if items[at].text == ";":
            return at
        if items[at].lower == "according" and at + 1 < last and items[at + 1].lower == "to":
            return at
        cut = _next_attribution(items, first, at)
        if cut is not None:
            return cut
    return last


def _next_attribution(items: tuple[Item, ...], first: int, at: int) -> int | None:
    """Tell where a further attribution begins whose cue is at `at`, joined by a comma or a conjunction."""
    item = items[at]
    takes, form = cue_forms().get(item.lower, (frozenset(), "base"))
    if not item.text.islower() or not takes & {"say", "tell", "that"} or form in {"base", "participle"}:
        return None
    if form == "gerund":
        return at - 1 if items[at - 1].text == "," else None
    if items[at - 1].lower in {"but", "and"} and takes & {"say", "tell"}:
        return at - 2 if items[at - 2].text == "," else at - 1
    return _before_subject(items, first, at)


def _before_subject(items: tuple[Item, ...], first: int, cue: int) -> int | None:
    """Tell where a clause gives way to a cue with a subject of its own."""
    subject = subjects.before(items, cue, first)
    if subject is None:
        return None
    joint = subject[0] - 1
    listed = items[joint].lower == "and" and items[joint - 1].text != ","
    if items[joint].lower not in _JOINS or listed or not is_clause(items, first, joint):
        return None
    return joint - 1 if items[joint - 1].text == "," else joint


def past_aside(items: tuple[Item, ...], at: int, last: int) -> int:
    """Skip what may stand between a cue and its content: a day, a place, an addressee, a bracket."""
    limit = min(last, at + _ASIDE_MOST)
    while at < limit:
        item = items[at]
        if item.text == "(":
            at = next((number + 1 for number in range(at, limit) if items[number].text == ")"), limit)
        elif (
            item.lower in subjects.CALENDAR
            or item.lower in _ADDRESSED
            or item.lower in {"again", "later", "earlier", "also", "here", "however"}
        ):
            at += 1
        elif item.lower in {"in", "on", "at", "to", "during", "after", "before", "via", "from", "this", "last"}:
            at = _past_phrase(items, at, limit)
        else:
            return at
    return at


def _past_phrase(items: tuple[Item, ...], at: int, limit: int) -> int:
    """Skip a prepositional phrase."""
    at += 1
    opened = at
    while at < limit and items[at].passage is None and (items[at].word or items[at].text in {"'s", "’s", "-"}):
        item = items[at]
        if at > opened and (
            item.lower in subjects.PRONOUNS or item.lower in subjects.SUBORDINATORS or item.lower in {"the", "a", "there"}
        ):
            break
        if at > opened and item.text[0].isupper() and items[at - 1].lower in subjects.CALENDAR:
            break
        at += 1
    return at


def is_clause(items: tuple[Item, ...], first: int, last: int) -> bool:
    """Tell whether the items may be a clause: a subject, and something that may be its verb."""
    opening = items[first] if first < last else None
    if opening is None or last - first < _CLAUSE_LEAST or not opening.word:
        return False
    if opening.lower in subjects.AUXILIARIES | _NO_OPENING | {"to", "of", "and", "or"}:
        return False
    if opening.lower in subjects.PREPOSITIONS:
        return any(item.lower in subjects.AUXILIARIES for item in items[first:last])
    return any(_may_be_verb(item) for item in items[first + 1 : last])


def _may_be_verb(item: Item) -> bool:
    """Take for a verb what may be one; words in quotation marks may hold one."""
    if item.passage is not None or item.lower in subjects.AUXILIARIES | _IRREGULAR:
        return True
    return item.text.islower() and item.lower.endswith(("ed", "es", "s")) and len(item.lower) > _CLAUSE_LEAST
