"""Names for the treebanks: from Universal NER for EWT, from the entity layer for GUM, with titles left out and places split."""

import re
from pathlib import Path

from training.conllu import Row, Tree

Spans = list[tuple[int, int, str]]

_TITLES = frozenset(
    "mr mrs ms miss dr president sir professor prof minister senator king queen pope general judge justice lord lady captain "
    "director chancellor secretary prime vice chief congressman congresswoman governor gov sen rep mayor ambassador foreign "
    "deputy st. lieutenant colonel sergeant major sgt col lt gen capt prince princess emperor empress representative premier "
    "father sister brother uncle aunt dame baron count duke duchess chairman chairwoman speaker attorney officer commissioner "
    "admiral commander spokesman spokeswoman reverend rev bishop archbishop saint madam dear coach imam sheikh shaikh ayatollah "
    "former assistant associate executive cardinal hon honorable".split()
)
_WITHIN = frozenset(["of", "the", "for", "and", "&", "-", "’s", "'s", "on", "de", "von", "van", "al", "la", "."])
_LAND = frozenset(
    "river mount mountain mountains lake street road avenue ave park airport building sea ocean strip valley beach bridge "
    "square island islands museum hotel coast bay peninsula continent desert forest canal gulf strait falls church temple "
    "castle palace hill hills trail highway route boulevard lane plaza station stadium hall center centre house mosque "
    "cathedral cemetery port harbor harbour pole space moon mars earth sun jupiter venus saturn europe asia africa antarctica "
    "america americas west east north south middle bank eurasia earths hemisphere world".split()
)
_STATES = frozenset("south africa;south korea;north korea;united states of america;south carolina;north carolina".split(";"))
_STATES_MORE = frozenset("north dakota;south dakota;west virginia;south sudan;east timor;east germany;west germany".split(";"))


def place_type(words: list[str]) -> str:
    """Tell a state, province, town or the like ("geopolitical") from land, water and buildings ("place") by its words."""
    lowered = [word.lower() for word in words]
    if " ".join(lowered) in _STATES | _STATES_MORE or lowered[-1] == "city":
        return "geopolitical"
    return "place" if _LAND.intersection(lowered) else "geopolitical"


def read_uner(path: Path) -> dict[str, tuple[list[str], Spans]]:
    """Return, by sentence, the tokens and the spans of a Universal NER file (IOB2)."""
    sentences: dict[str, tuple[list[str], Spans]] = {}
    sent_id, rows = "", []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            sent_id = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t")[1:3])
        elif not line and rows:
            sentences[sent_id] = ([word for word, _ in rows], _runs([label for _, label in rows]))
            rows = []
    return sentences


def _runs(labels: list[str]) -> Spans:
    spans: Spans = []
    for index, label in enumerate(labels):
        mark, _, kind = label.partition("-")
        if mark == "I" and spans and spans[-1][1] == index and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], index + 1, kind)
        elif mark in ("B", "I") and kind in ("PER", "ORG", "LOC", "OTH"):
            spans.append((index, index + 1, kind))
    return spans


def uner_names(tree: Tree, annotated: tuple[list[str], Spans] | None) -> Spans | None:
    """Return a tree's names from Universal NER, or None where the two cut the sentence so that no mapping exists."""
    if annotated is None:
        return None
    old, spans = annotated
    forms = [row.form for row in tree.rows]
    olds = [word.replace(" ", "") for word in old]
    if "".join(olds) != "".join(forms):
        return None
    before, now = _edges(olds), _edges(forms)
    starts = {first: index for index, (first, _) in enumerate(now)}
    ends = {last: index + 1 for index, (_, last) in enumerate(now)}
    names: Spans = []
    for first, last, kind in spans:
        start, end = starts.get(before[first][0]), ends.get(before[last - 1][1])
        if start is None or end is None:
            return None
        found = _uner_type(kind, tree.rows[start:end])
        if found:
            names.append((start, end, found))
    return names


def _edges(words: list[str]) -> list[tuple[int, int]]:
    edges, place = [], 0
    for word in words:
        edges.append((place, place + len(word)))
        place += len(word)
    return edges


def _uner_type(kind: str, rows: list[Row]) -> str | None:
    if kind == "LOC":
        return place_type([row.form for row in rows])
    if kind == "OTH":  # nationalities as adjectives are no names here
        return "other" if any(row.upos == "PROPN" for row in rows) else None
    return {"PER": "person", "ORG": "organization"}[kind]


_GUM_TYPES = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "event": "other",
    "object": "other",
    "abstract": "other",
}

_LOOSE = frozenset(["abstract", "object"])
"""Kinds of entities that are names only where they are linked: "Figure 3" and "Chardonnay" are none to Universal NER."""
_LINKED = 7
"""An entity with more fields than this carries the Wikipedia article that it is linked to: surely a name."""


def gum_names(tree: Tree) -> Spans:
    """Return the proper names among a tree's entities (GUM's Entity column): the capitalised words around a head that is PROPN."""
    names: Spans = []
    for first, last, kind in _entities(tree.rows):
        core = _core(tree.rows, first, last, kind)
        if core:
            words = [row.form for row in tree.rows[core[0] : core[1]]]
            names.append((*core, place_type(words) if kind == "place" else _GUM_TYPES[kind]))
    return names


def _entities(rows: list[Row]) -> Spans:
    open_: list[tuple[str, int, str]] = []
    spans: Spans = []
    for index, row in enumerate(rows):
        for item in re.findall(r"\([^()]+\)?|[^()]+\)", row.entity):
            key = item.strip("()").split("-")
            number = key[0].split("[")[0]
            if item.startswith("("):
                kind = f"{key[1]}!" if len(key) > _LINKED else key[1]
                if item.endswith(")"):
                    spans.append((index, index + 1, kind))
                else:
                    open_.append((number, index, kind))
                continue
            found = next((entry for entry in reversed(open_) if entry[0] == number), None)
            if found:
                open_.remove(found)
                spans.append((found[1], index + 1, found[2]))
    plain = [(first, last, kind.rstrip("!"), kind.endswith("!")) for first, last, kind in spans]
    return [(first, last, kind) for first, last, kind, linked in plain if kind in _GUM_TYPES and (linked or kind not in _LOOSE)]


def _core(rows: list[Row], first: int, last: int, kind: str) -> tuple[int, int] | None:
    head = next((index for index in range(first, last) if not first <= rows[index].head < last), None)
    if head is None or rows[head].upos != "PROPN":
        return None
    start, end = head, head + 1
    while start > first and (_capital(rows[start - 1]) or (start - 2 >= first and _joins(rows, start - 1, kind, -1))):
        start -= 1
    while end < last and (_capital(rows[end]) or (end + 1 < last and _joins(rows, end, kind, 1))):
        end += 1
    if kind == "person":
        start = _past_titles(rows, start, end)
    while start < end and rows[start].upos == "PUNCT":
        start += 1
    while end > start and rows[end - 1].upos == "PUNCT" and rows[end - 1].form != ".":
        end -= 1
    bare = all(row.form.lower().rstrip(".") in _TITLES for row in rows[start:end])
    plural = kind == "person" and end > start and rows[end - 1].xpos == "NNPS"
    return None if bare or plural or start >= end else (start, end)


def _capital(row: Row) -> bool:
    named = row.upos == "PROPN" or row.xpos in ("NNP", "NNPS")
    return named or (row.form[:1].isupper() and row.upos in ("ADJ", "NOUN", "NUM", "X", "VERB"))


def _joins(rows: list[Row], index: int, kind: str, step: int) -> bool:
    word = rows[index].form.lower()
    if not _capital(rows[index + step]) or word not in _WITHIN:
        return False
    if word == "the":
        return False
    if kind == "person":
        return word in ("-", "de", "von", "van", "al", "la", ".")
    return word != "and" or kind == "organization"


def _past_titles(rows: list[Row], start: int, end: int) -> int:
    """Skip "Secretary of State" and the like in front of a person's name, by the tree: a title's own "of" phrase goes with it."""
    while start < end - 1 and rows[start].form.lower().rstrip(".") in _TITLES:
        title = start
        start += 1
        while start < end and rows[start].form == ".":
            start += 1
        if start < end and rows[start].upos in ("ADP", "CCONJ"):
            object_ = rows[start].head
            if 0 <= object_ < end and rows[object_].head == title:
                start = max(start + 1, object_ + 1)
    return start
