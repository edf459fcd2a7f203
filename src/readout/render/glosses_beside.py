"""What is said beside a line of the words in it that stand for somebody or something told elsewhere."""

from collections.abc import Iterable

from readout.language import lexicon
from readout.model import Brief, Evidence, Gloss
from readout.render.tidy_words import tidy
from readout.text import words


def beside(brief: Brief, evidence: Iterable[Evidence], text: str, heading: str = "") -> list[Gloss]:
    """Give the glosses of a line, of each meaning the first: none where the line, or the name it stands under, tells it itself.

    A line's words are those of its evidence that it shows, the first where something of ours stands among them.
    """
    places = list(evidence)
    shown = [piece for piece in places if tidy(piece.text) in tidy(text)] or places[:1]
    told = frozenset(words(f"{heading} {text}"))
    found: dict[str, Gloss] = {}
    for gloss in brief.glosses:
        if any(piece.holds(gloss.evidence) for piece in shown) and not _is_told(gloss, told):
            found.setdefault(gloss.name, gloss)
    return list(found.values())


def _is_told(gloss: Gloss, told: frozenset[str]) -> bool:
    """Tell whether words tell who is meant by any word of his name, or what is by all that a gloss adds."""
    name = frozenset(words(gloss.name)) - lexicon().silent
    added = name - frozenset(words(gloss.evidence.text))
    return added <= told if added < name else not added.isdisjoint(told)
