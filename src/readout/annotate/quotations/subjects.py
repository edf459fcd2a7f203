"""Who speaks: the noun phrase before or after a word that attributes."""

from readout.annotate.quotations.outline import Item
from readout.annotate.quotations.verbs import cue_forms

PRONOUNS = frozenset("he she they it we i you who this some many others both critics all everyone nobody one".split())
AUXILIARIES = frozenset(
    "has have had is was were are be been being am will would shall should can could may might must did does do not "
    "n't n’t never 's 've 'd 're 'll cannot ca wo".split()
)
ADVERBS = frozenset(
    "also then later again further earlier now still just once repeatedly often always even only soon first already "
    "too therefore thus instead simply merely furthermore however meanwhile nevertheless himself herself themselves "
    "itself both either yesterday today so far recently famously as well".split()
)
DETERMINERS = frozenset(
    "the a an his her its their our my your this these those some several many two three four five both one another".split()
)
SUBORDINATORS = frozenset(
    "that which who whom whose because since although though while whereas when whenever where if unless until after "
    "before as than so but or nor yet whether how what why and".split()
)
PREPOSITIONS = frozenset(
    "in on at by to from with without within about above across against among around behind between beyond despite "
    "during for into like near off onto over per through throughout toward towards under upon via amid following of".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december morning afternoon evening night week month year today yesterday tomorrow".split()
)
_INSIDE = frozenset({"of", "for", "in", "at", "from", "on", "to", "with", "&", "'s", "-", "/", "s"})
_OPENING = frozenset("he she they it we i former senior police one local top deputy state federal law".split())
_NOUN_LEAST = 2
_LONGEST = 16
_APPOSITIVE = 20
_LONG = 30
_ASIDE_MOST = 3
_ADVERB_LEAST = 3


def before(items: tuple[Item, ...], cue: int, first: int) -> tuple[int, int] | None:
    """Find the subject that ends before the cue, as items from and to (exclusive); not beyond item `first`."""
    at = cue - 1
    while at >= first and (items[at].lower in AUXILIARIES or items[at].lower in ADVERBS or _adverb(items[at])):
        at -= 1
    if at < first:
        return None
    if items[at].text in {",", "—", "–", ")"}:
        return _past_aside(items, at, first) or _around_apposition(items, at, first) or _long(items, at, first)
    return _phrase_before(items, at, first)


def after(items: tuple[Item, ...], cue: int, last: int) -> tuple[int, int] | None:
    """Find the subject that follows the cue (`said the mayor, NAME, ...`), not beyond item `last`."""
    at = cue + 1
    while at < last and (_adverb(items[at]) or items[at].lower in ADVERBS):
        at += 1
    end = at
    while end < last and end - at < _LONGEST and _in_phrase(items[end], opening=end == at):
        end += 1
    quoted = cue > 0 and items[cue - 1].passage is not None
    if end == at or not (_can_open(items[at]) or (quoted and items[at].word and items[at].lower not in PREPOSITIONS)):
        return None
    return at, _with_apposition(items, end, last)


def starts_phrase(item: Item) -> bool:
    """Tell whether an item can open a noun phrase that names somebody."""
    return _can_open(item)


def _adverb(item: Item) -> bool:
    return (
        item.lower.endswith("ly")
        and item.text.islower()
        and len(item.lower) > _ADVERB_LEAST
        and item.lower not in {"family", "ally", "assembly", "monthly"}
    )


def _phrase_before(items: tuple[Item, ...], at: int, first: int) -> tuple[int, int] | None:
    """Walk left from a phrase's last word to its first."""
    if not items[at].word or items[at].lower in SUBORDINATORS - {"who", "which"} or items[at].lower in PREPOSITIONS:
        return None
    if items[at].lower in PRONOUNS or items[at].lower == "which":
        return at, at + 1
    start = at
    while start > first and at - start < _LONGEST and _continues(items, start - 1, first):
        start -= 1
    start = _after_opening(items, start, at)
    if start == at and items[at].text.islower() and items[at].lower.endswith(("ed", "en", "ing")):
        return _before_relative(items, at, first)
    return (start, at + 1) if _may_speak(items, start, at) else None


def _before_relative(items: tuple[Item, ...], at: int, first: int) -> tuple[int, int] | None:
    """Read `an official who declined to be named said`: the phrase before the relative pronoun speaks."""
    for number in range(at - 1, max(first, at - _LONGEST), -1):
        if items[number].text in {",", ";", ":"} or items[number].passage is not None:
            return None
        if items[number].lower == "who" and number > first:
            return _phrase_before(items, number - 1, first)
    return None


def _continues(items: tuple[Item, ...], at: int, first: int) -> bool:
    """Tell whether item `at` belongs to the phrase that follows it."""
    item = items[at]
    if item.passage is not None or item.ends:
        return False
    if item.lower == "and":
        return at - 1 >= first and items[at - 1].word and _nominal(items[at - 1]) and _nominal(items[at + 1])
    if item.lower in _INSIDE:
        return True
    return item.word and not _bars(item)


def _bars(item: Item) -> bool:
    """Tell whether a word cannot stand within a noun phrase."""
    if item.lower in SUBORDINATORS or item.lower in AUXILIARIES or item.lower in {"he", "she", "they", "it", "we", "i", "you"}:
        return True
    if item.lower in PREPOSITIONS:
        return item.lower not in _INSIDE
    forms = cue_forms().get(item.lower)
    return (
        forms is not None
        and item.text.islower()
        and forms[1] in {"past", "third"}
        and item.lower not in {"reports", "claims", "calls", "notes"}
    )


def _nominal(item: Item) -> bool:
    return item.text[:1].isupper() or item.lower.endswith("s") or item.lower in DETERMINERS


def _after_opening(items: tuple[Item, ...], start: int, at: int) -> int:
    """Leave out what opens the sentence before its subject: `On Wednesday the ...`, `However ...`."""
    while start < at and (
        items[start].lower in ADVERBS or _adverb(items[start]) or items[start].lower in {"and", "s", "-", "'s", "/"}
    ):
        start += 1
    if items[start].lower not in PREPOSITIONS:
        return start
    opening = [number for number in range(start + 1, at + 1) if items[number].lower in DETERMINERS]
    if opening and (opening[-1] > start + 1):
        return opening[-1]
    while start < at and (items[start].lower in PREPOSITIONS or items[start].lower in CALENDAR or items[start].text.isdigit()):
        start += 1
    return start


def _may_speak(items: tuple[Item, ...], start: int, at: int) -> bool:
    head = items[at]
    if items[start].lower in {"there", "what", "here"}:
        return False
    if head.lower in CALENDAR and start == at:
        return False
    return any(item.word and (len(item.text) >= _NOUN_LEAST) for item in items[start : at + 1])


def _around_apposition(items: tuple[Item, ...], at: int, first: int) -> tuple[int, int] | None:
    """Read `NAME, the head of the council, said` as one phrase."""
    opening = "(" if items[at].text == ")" else items[at].text
    start = at - 1
    while start > first and at - start < _APPOSITIVE and items[start].text != opening and not items[start].ends:
        start -= 1
    if items[start].text != opening or start <= first or items[start - 1].passage is not None:
        return None
    phrase = _phrase_before(items, start - 1, first)
    inner = items[start + 1 : at]
    if (
        phrase is None
        or not inner
        or inner[0].lower in {"while", "but", "because", "when", "after", "and", "as", "though", "although", "if"}
    ):
        return None
    if all(not item.word or item.text.isdigit() for item in items[phrase[0] : phrase[1]]) and phrase[0] - 1 > first:
        phrase = _phrase_before(items, phrase[0] - 2, first) or phrase
    return phrase[0], at


def _long(items: tuple[Item, ...], at: int, first: int) -> tuple[int, int] | None:
    """Take a subject that a stray comma parts from its verb: `a senior officer close to the talks in the capital, said`."""
    start = at - 1
    while (
        start > first and at - start <= _LONG and items[start - 1].text not in {",", ":", ";"} and items[start - 1].passage is None
    ):
        start -= 1
    clause = any(item.lower in AUXILIARIES - {"'s"} for item in items[start:at])
    opened = items[start].lower in {"a", "an", "one"} and at - start > _NOUN_LEAST and not clause
    return (start, at) if opened else None


def _past_aside(items: tuple[Item, ...], at: int, first: int) -> tuple[int, int] | None:
    """Read `NAME, however, said` as a phrase and an aside."""
    start = at - 1
    while start > first and items[start].text != "," and at - start <= _ASIDE_MOST:
        start -= 1
    aside = items[start + 1 : at]
    if items[start].text == "," and start > first and all(item.lower in ADVERBS or _adverb(item) for item in aside):
        return _phrase_before(items, start - 1, first)
    return None


def _in_phrase(item: Item, *, opening: bool) -> bool:
    if item.lower == "'s":
        return not opening
    if item.passage is not None or item.lower in SUBORDINATORS or item.lower in AUXILIARIES or item.lower in CALENDAR:
        return item.lower == "and" and not opening
    if item.lower in PREPOSITIONS:
        return item.lower in {"of", "for"} and not opening
    if item.lower in {"he", "she", "they", "it", "we", "i"}:
        return opening
    return item.word or (not opening and item.text in {"'s", "’s", "-", "&", "’", "'"})


def _can_open(item: Item) -> bool:
    if not item.word or item.passage is not None:
        return False
    if item.lower in DETERMINERS or item.lower in _OPENING or item.text[0].isupper():
        return True
    return item.text.islower() and item.lower.endswith("s") and item.lower not in {"this", "his", "its"}


def _with_apposition(items: tuple[Item, ...], end: int, last: int) -> int:
    """Take in `, NAME` or `, head of the council` after a subject that follows its verb."""
    if end >= last or items[end].text != ",":
        return end
    stop = end + 1
    while (
        stop < last
        and stop - end <= _APPOSITIVE
        and items[stop].text not in {",", ".", ";"}
        and items[stop].passage is None
        and not items[stop].ends
    ):
        stop += 1
    inner = items[end + 1 : stop]
    named = bool(inner) and (inner[0].text[0].isupper() or inner[0].lower in {"the", "a", "an", "his", "her"})
    return (
        stop
        if named and not any(item.lower in AUXILIARIES or item.lower in {"who", "which", "but", "while", "that"} for item in inner)
        else end
    )
