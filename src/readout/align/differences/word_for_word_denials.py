"""Whether one statement denies what another affirms."""

import re

from readout.align.statements import Statement
from readout.align.weighed_terms import Term
from readout.language import lexicon

_NEGATOR = re.compile(r"\b(?:not|never|no|neither|nor|without|cannot|nothing|nobody|none)\b|n['’]t\b", re.IGNORECASE)
_NOT_TURNING = re.compile(
    r"\bnot (?:only|just|yet|merely|necessarily|immediately|all|every)\b"
    r"|\b(?:else|but|except|more than|no longer|no one|since|until|before|first|none more)\b",
    re.IGNORECASE,
)
# What was not so until lately may be so now.
_LASTED = re.compile(r"(?:^|[,;:.—–]\s*|\b(?:and|but|while)\s+)(?:until|till|before|prior to)\b", re.IGNORECASE)
# What stands behind one of these is not said to be so.
_UNTOLD = re.compile(
    r"\b(?:if|whether|unless|in case|fail(?:s|ed|ing)? to|(?:refus|declin)(?:es?|ed|ing) to|unable to"
    r"|den(?:y|ies|ied|ying)|lack(?:s|ed)?)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[,;:.!?—–]|\b(?:and|but)\b")
_SCOPE = 3
_REACH = 60


def is_turned(first: Statement, second: Statement) -> bool:
    """Tell whether one of the two denies, word for word, what the other affirms."""
    return _denies_word_for_word(first, second) or _denies_word_for_word(second, first)


def _denies_word_for_word(one: Statement, other: Statement) -> bool:
    if other.predicate and not other.predicate & set(one.keys):
        return False  # what is affirmed is said of something else, or nothing is said of it but its name
    for scope in _scopes_of_negations(one):
        keys = [term.key for term in scope]
        if len(set(keys)) == _SCOPE and _affirms_words(other, keys):
            return True
    return False


def _affirms_words(statement: Statement, keys: list[str]) -> bool:
    """Tell whether the statement has all the words in their order close together and none of them negated."""
    found = [at for at, term in enumerate(statement.terms) if term.key in keys]
    told = [statement.terms[at].key for at in found]
    if not set(keys) <= set(told) or found[-1] - found[0] > 2 * _SCOPE or list(dict.fromkeys(told)) != keys:
        return False
    words = statement.evidence.text
    start = statement.terms[found[0]].start - statement.evidence.start
    end = statement.terms[found[-1]].end - statement.evidence.start
    before = max(0, start - _REACH)
    return _NEGATOR.search(words, before, end) is None and _UNTOLD.search(words, before, end) is None


def _scopes_of_negations(statement: Statement) -> list[list[Term]]:
    """Give the words that each negation of the statement turns: the next three before a mark ends its reach."""
    text, offset = statement.evidence.text, statement.evidence.start
    scopes = []
    for match in _NEGATOR.finditer(text):
        boundary = _BOUNDARY.search(text, match.end())
        end = min(boundary.start() if boundary else len(text), match.end() + _REACH)
        if _NOT_TURNING.search(text, match.start(), end) is None and _LASTED.search(text, 0, match.start()) is None:
            scopes.append(
                [
                    term
                    for term in statement.terms
                    if match.end() <= term.start - offset
                    and term.end - offset <= end
                    and term.key not in lexicon().words("placing", "stem")
                ][:_SCOPE]
            )
    return scopes
