"""The wording of furniture, kept as a list beside the code, and the question whether a line is so worded."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from readout.clean.text_lines import Line

_END_MARKS = " .:!…»›>→-–—|"
_LONGEST = 420
"""Code points; a longer paragraph is the article's own, whatever words it opens with (notes on copyright run to 400)."""
_LONGEST_CAPTION = 900
"""Code points; the captions of agencies tell the news again."""
_REPORTED = re.compile(r"\b(?:said|says|told|wrote|declared|announced)\b")


@dataclass(frozen=True, slots=True)
class Wording:
    """The patterns of one kind of furniture: on the whole line, at its start, at its end, anywhere.

    What may stand at any place is looked for in the line's small letters, which takes half the time of not minding the case.
    """

    whole: re.Pattern[str]
    start: re.Pattern[str]
    end: re.Pattern[str]
    inside: re.Pattern[str]
    longest: int

    def fits(self, line: Line) -> bool:
        """Tell whether the line is so worded; reported speech never is."""
        if len(line.text) > self.longest:
            return False
        text = line.bare
        if self.whole.fullmatch(text.strip(_END_MARKS)) or self.whole.fullmatch(text):
            return True
        small = text.lower()
        return bool(self.start.match(text) or self.inside.search(small) or self.end.search(small)) and not (
            line.stopped and _REPORTED.search(text)
        )


@cache
def wording(kind: str) -> Wording:
    """Give the patterns of chrome, caption, credit or dateline."""
    lists = _lists()[kind]
    return Wording(
        _either(lists.get("whole", []), "{}"),
        _either(lists.get("start", []), "{}"),
        _either(lists.get("end", []), "(?:{})$", re.NOFLAG),
        _either(lists.get("inside", []), "{}", re.NOFLAG),
        _LONGEST_CAPTION if kind == "caption" else _LONGEST,
    )


@cache
def words(section: str, name: str) -> frozenset[str]:
    """Give a plain list of words, such as those of share bars."""
    return frozenset(_lists()[section][name])


@cache
def opens_teasers() -> re.Pattern[str]:
    """Match the label above a list of other articles."""
    return _either(_lists()["labels"]["teasers"], "{}")


def is_label(line: Line) -> bool:
    """Tell whether the line stands above a list of other articles."""
    return len(line.text) <= _LONGEST_LABEL and bool(opens_teasers().fullmatch(line.bare.strip(_END_MARKS)))


_LONGEST_LABEL = 60


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("readout.clean").joinpath("phrases.toml").read_text(encoding="utf-8"))


def _either(patterns: list[str], frame: str, flag: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns) or r"\A(?!)"
    return re.compile(frame.format(joined), flag)
