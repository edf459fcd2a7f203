"""When two spellings are one name: transliterations, first names in short, surnames alone, damaged glue, acronyms."""

import re
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from readout.align.word_lists import plain
from readout.language import lexicon

_ARTICLE = re.compile(r"\b[ae]l-(?=\w)", re.IGNORECASE)
_SOUNDS = tuple(
    (re.compile(pattern), plain_sound)
    for pattern, plain_sound in (
        (r"kh", "h"), (r"ph", "f"), (r"ck|q", "k"), (r"w", "v"), (r"ou", "u"), (r"th", "t"), (r"tsch|tch", "ch"), (r"sch", "sh"),
        (r"dj", "j"), (r"(?:[aeiou]?[iyj])+", "i"), (r"x", "ks"), (r"[-'’ ]", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_SURE_LENGTH = 6
_SAME_SURNAME = 86
_SAME_FIRST_NAME = 80
_SAME_NAME = 88
_LONG_NAME = 8
_MOST_NAMES = 5


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give the word's sound in rough, so that transliterations meet (Andrei, Andrey; Orlow, Orlov)."""
    for pattern, plain_sound in _SOUNDS:
        word = pattern.sub(plain_sound, word)
    return word


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Give a person's folded names without titles and honours."""
    joined = _ARTICLE.sub("", name.replace("\u2011", "-")).replace("-", "")
    found = [bare for word in plain(joined) if (bare := word.strip(".,"))]
    while len(found) > 1 and found[0] in lexicon().words("name-parts", "title"):
        found.pop(0)
    while len(found) > 1 and found[-1] in lexicon().words("name-parts", "generation"):
        found.pop()
    return tuple(found)


def is_younger(name: str) -> bool:
    """Tell whether a name ends in "Jr." or its like."""
    return plain(name)[-1:] != () and plain(name)[-1].strip(".,") in lexicon().words("name-parts", "generation")


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names (two words at least) are one person's: written together or apart, turned, with more names."""
    if same_surname(one[-1], other[-1]) and _same_first(one[0], other[0]):
        return True
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    held = long[-len(short) :] == short or (long[0] == short[0] and all(word in rest for word in short))
    if sorted(one) == sorted(other) or (held and len(long) <= _MOST_NAMES):
        return True
    left, right = "".join(one), "".join(other)
    return one[0] == other[0] and min(len(left), len(right)) >= _LONG_NAME and ratio(left, right) >= _SAME_NAME


def same_surname(one: str, other: str) -> bool:
    """Tell whether two surnames are spellings of one."""
    if sound(one) == sound(other) or unglued(one, other) or unglued(other, one):
        return True
    return min(len(one), len(other)) >= _SURE_LENGTH and one[0] == other[0] and ratio(sound(one), sound(other)) >= _SAME_SURNAME


def unglued(damaged: str, surname: str) -> bool:
    """Tell whether a word is the surname run into the next word (Brennanand)."""
    return len(surname) >= 4 and damaged.startswith(surname) and damaged[len(surname) :] in lexicon().words("beside", "glued")  # noqa: PLR2004 shorter ones begin words


def is_acronym(short: str, long: str) -> bool:
    """Tell whether the capitals of a short form are the initials of a long one."""
    letters = capitals(short)
    return letters != "" and letters in initials(long)


def may_be_one_person(one: str, other: str) -> bool:
    """Tell whether two full names share the surname, however it is spaced, and the first letter (Katie, Kathryn)."""
    first, second = plain(one), plain(other)
    return one[:1] == other[:1] and (first[-1:] == second[-1:] or "".join(first) == "".join(second))


@lru_cache(maxsize=65536)
def capitals(short: str) -> str:
    """Give the letters of a short form in capitals, folded; none of any other name."""
    letters = short.replace(".", "").replace(" ", "")
    return letters.casefold() if letters.isupper() and 2 <= len(letters) <= 7 else ""  # noqa: PLR2004 longer capitals are shouted words


@lru_cache(maxsize=65536)
def initials(long: str) -> frozenset[str]:
    """Give the initials of a name's words, small ones counted and not, letters as they are (US); of one word none."""
    names = [word for word in re.split(r"[\s-]+", long.replace(".", "")) if word]
    letters = {word: word if word.isupper() else word[0] for word in names}
    every = "".join(letters[word] for word in names).casefold()
    main = "".join(letters[word] for word in names if word.casefold() not in lexicon().words("name-parts", "small")).casefold()
    return frozenset((every, main)) if len(names) > 1 else frozenset()


def _same_first(one: str, other: str) -> bool:
    if sound(one) == sound(other) or ratio(one, other) >= _SAME_FIRST_NAME:
        return True
    short, long = sorted((one.strip("."), other.strip(".")), key=len)
    return bool(short) and long.startswith(short)


def nicknamed(one: str, other: str) -> bool:
    """Tell whether one person may be called by both first names ("Robert", "Bob")."""
    return any(one in names and other in names for names in _nicknames())


@cache
def _nicknames() -> tuple[frozenset[str], ...]:
    """Give the sets of first names that one person may be called by."""
    return tuple(frozenset(names) for _, names in lexicon().groups("nicknames"))
