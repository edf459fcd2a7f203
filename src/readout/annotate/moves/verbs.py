"""Whether a word is used as a verb or as a noun, by its part of speech where set and by its neighbours where not."""

from readout.annotate.moves.line import Line
from readout.annotate.moves.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    MARKS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

_NUMERALS = frozenset("two three four five six seven eight nine ten several many few more new".split())
_SPEAKS = frozenset(
    "warn complain protest apologi agree insist relent resign object backtrack concede negotiat meet met consult call walk".split()
)
_AFTER_VERB = DETERMINERS | PRONOUNS | {"that", "to", "for", "on"}


def is_verb(line: Line, at: int, last: int) -> bool:
    """Tell whether the word reports an act; attributes ("the proposed treaty") and bare participles do not."""
    pos = line.tokens[at].pos
    if pos not in {"X", "VERB", "AUX"}:
        return False
    word, before = line.words[at], line.words[at - 1] if at else ""
    if word == "back" and before not in {"to", *MODALS, *PRONOUNS}:
        return False
    after = line.words[last] if last < len(line.words) else "."
    if _attributive(before):
        return False
    if word.endswith("ing"):
        return before in BE or before in MARKS or before in {"been", "and", "not"} | ADVERBS or pos == "VERB"
    if word.endswith(("ed", "wn", "de")) or pos == "VERB":
        return pos == "VERB" or not _reduced(line, at, last, before, after)
    return _finite(line, at, before, after)


def is_noun(line: Line, at: int) -> bool:
    """Tell whether the word names an act."""
    pos = line.tokens[at].pos
    if pos != "X":
        return pos in {"NOUN", "PROPN"}
    before = line.words[at - 1] if at else ""
    after = line.words[at + 1] if at + 1 < len(line.words) else "."
    if before in {"to", *MODALS, *PRONOUNS - {"his", "her", "its", "their", "our", "my"}} or before in NEGATIONS - {"no"}:
        return False
    return not (after in DETERMINERS and before not in DETERMINERS)


def _attributive(before: str) -> bool:
    possessive = before in {"'s", "his", "its", "their", "our", "my"}
    return (
        before in DETERMINERS - {"that", "this", "these", "those", "all", "both", "each", "some", "any"}
        or possessive
        or before in _NUMERALS
    )


def _reduced(line: Line, at: int, last: int, before: str, after: str) -> bool:
    """Tell a participle that only describes a noun ("the guarantees demanded in May") from a verb in the past."""
    if (
        before in AUXILIARIES
        or before in ADVERBS
        or before in PRONOUNS
        or before in RELATIVES
        or before in MARKS
        or before.endswith("ly")
    ):
        return False
    if line.words[at].startswith(tuple(_SPEAKS)) or last - at > 1:
        return False
    ends = after in MARKS or (after in PREPOSITIONS and after not in {"to", "for", "on"})
    return ends and (at == 0 or line.mention_at(at - 1) is None) and before not in NEGATIONS | {"and", "n't"}


def _finite(line: Line, at: int, before: str, after: str) -> bool:
    """Judge a form that may be a noun too: what stands before a verb, else what follows one."""
    if before in {"to", *MODALS, *NEGATIONS, "do", "does", "did", "we", "they", "i", "you", "who", "which", "he", "she", "it"}:
        return True
    if at and (before in PREPOSITIONS or before in BE):
        return False
    named = at > 0 and (
        line.mention_at(at - 1) is not None or before in ADVERBS or before in {",", "and", ")", "”", '"'} or before.endswith("s")
    )
    takes = (
        after in _AFTER_VERB
        or (at + 1 < len(line.words) and line.mention_at(at + 1) is not None)
        or after[:1].isdigit()
        or after in MARKS - {"."}
    )
    plain = at > 0 and before.isalpha() and before not in DETERMINERS
    possessed = any(word in {"'s", "’s"} for word in line.words[max(0, at - 3) : at])
    if at > 1 and line.words[at - 2] in PREPOSITIONS - {"of"} and line.words[at].endswith("s"):
        return False
    ends_s = line.words[at].endswith("s")
    if ends_s and takes and after in DETERMINERS | {"that"} and plain:
        return True
    if ends_s:
        return (
            not possessed
            and plain
            and (named or takes)
            and after not in {"of", "from"}
            and not (after == "for" and line.words[at] not in {"calls", "presses"})
        )
    return named and takes and not possessed and after not in {"for", "of"}
