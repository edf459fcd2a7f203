"""Weigh documents of 490,000 characters of every kind that is long: processor time of one thread, and memory, each in a process.

python -m benchmarks.long [KIND...]
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from random import Random
from types import MappingProxyType

LENGTH = 490_000
PART = "measure"

_STARTS = ("Mi", "To", "Or", "Bre", "Ka", "Sel", "Du", "Ve", "Hal", "Nor", "Ja", "Li", "Ras", "Ul", "Ed")
_ENDS = ("ra", "vane", "lek", "dorn", "sa", "mund", "rik", "tova", "lin", "berg", "nia", "ston", "wick", "del", "mar")
_THINGS = ("mill", "ferry", "harbour", "council", "school", "bridge", "strike", "valley", "railway", "hospital", "budget", "treaty")
_DEEDS = ("closed", "reopened", "paid for", "rejected", "promised", "surveyed", "sold", "rebuilt", "left", "praised")
_WHENS = ("on Monday", "in March", "last year", "after two days of talks", "before the vote", "on 4 April 2031", "at dawn")


def _name(chance: Random) -> str:
    return f"{chance.choice(_STARTS)}{chance.choice(_ENDS)} {chance.choice(_STARTS)}{chance.choice(_ENDS)}{chance.choice(_ENDS)}"


def _prose(chance: Random) -> str:
    one = f"The {chance.choice(_THINGS)} of {_name(chance)} {chance.choice(_DEEDS)} the {chance.choice(_THINGS)}"
    other = f"which nobody in the {chance.choice(_THINGS)} had {chance.choice(_DEEDS)} since it stood there"
    return f"{one} {chance.choice(_WHENS)}, {other}."


def _paragraph(chance: Random) -> str:
    return " ".join(_prose(chance) for _ in range(chance.randint(3, 6))) + "\n\n"


def _quoted(chance: Random) -> str:
    return f"“We {chance.choice(_DEEDS)} the {chance.choice(_THINGS)} {chance.choice(_WHENS)},” {_name(chance)} said."


def _demand(chance: Random) -> str:
    return f"{_name(chance)} demanded that {_name(chance)} leave the {chance.choice(_THINGS)} {chance.choice(_WHENS)}. "


def _claim(chance: Random) -> str:
    told = f"{chance.randint(2, 900)} people were hurt at the {chance.choice(_THINGS)} {chance.choice(_WHENS)}"
    return f"{_name(chance)} said that {told}. "


def _row(chance: Random) -> str:
    amount, day = chance.randint(1, 99_999), f"2031-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return f"{chance.randint(1, 9999)},{_name(chance)},{chance.choice(_THINGS)},{day},{amount}.{chance.randint(0, 99):02},yes\n"


KINDS: Mapping[str, Callable[[Random], str]] = MappingProxyType(
    {
        "prose": _paragraph,
        "CSV": _row,
        "lines of names": lambda chance: f"{_name(chance)}\n",
        "short paragraphs": lambda chance: f"The {chance.choice(_THINGS)} {chance.choice(_DEEDS)} it.\n\n",
        "claims": _claim,
        "many names": lambda chance: ", ".join(_name(chance) for _ in range(12)) + " came. ",
        "transcript": lambda chance: f"{_name(chance).upper()}: I {chance.choice(_DEEDS)} it. {_prose(chance)}\n\n",
        "headings": lambda chance: f"The {chance.choice(_THINGS)} {chance.choice(_THINGS)}\n\n{_prose(chance)}\n\n",
        "demands": _demand,
        "quotations": lambda chance: f"{_quoted(chance)} ",
        "signatures": lambda chance: f"{_quoted(chance)}\n\n— {_name(chance)}\n\n",
        "figures": lambda chance: f"${chance.randint(1, 99)} million, {chance.randint(2, 9)}%, {chance.randint(2, 9)} days. ",
        "one sentence": lambda chance: f"and {chance.choice(_DEEDS)} the {chance.choice(_THINGS)} {chance.choice(_WHENS)} ",
        "brackets": lambda chance: chance.choice(("[", "]", "(", ")", "{", "}", "mill ")),
        "Arabic": lambda chance: chance.choice(("قال الوزير ", "في المدينة ", "أمس الاثنين، ", "المفاوضات. ")),
    }
)


def written(kind: str, length: int = LENGTH) -> str:
    """Give a text of a kind and of so many characters, always the same."""
    chance = Random(kind)  # noqa: S311 - a recipe, not a secret
    return "".join(_until(length, (KINDS[kind](chance) for _ in count())))[:length]


def _until(length: int, parts: Iterator[str]) -> Iterator[str]:
    while length > 0:
        part = next(parts)
        length -= len(part)
        yield part


def main(*kinds: str) -> None:
    """Print, kind by kind, what cleaning, annotating and telling took, what was read, and the most memory that it held."""
    sys.stdout.write(f"{LENGTH:,} characters       clean  annotate  tell   whole s     MB   words read\n")
    for kind in kinds or KINDS:
        command = [sys.executable, "-m", "benchmarks.long", PART, kind]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603 - ours
        took = " ".join(f"{found[part]:8.2f}" for part in ("clean", "annotate", "tell", "whole"))
        sys.stdout.write(f"{kind:22} {took} {found['MB']:8} {found['words']:8}\n")
        sys.stdout.flush()


def _measure(kind: str) -> None:
    from readout.annotate import annotate  # noqa: PLC0415 - only the process that measures needs them
    from readout.clean import clean  # noqa: PLC0415
    from readout.model import RawDocument  # noqa: PLC0415
    from readout.pipeline import group, tell_or_fail  # noqa: PLC0415
    from readout.settings import Settings  # noqa: PLC0415
    from training.speed import peak  # noqa: PLC0415

    def read(text: str) -> dict[str, float]:
        before = time.process_time()
        article = clean(RawDocument("long.txt", "text", text, "0" * 64))
        cleaned = time.process_time()
        found = annotate(article, Settings())
        annotated = time.process_time()
        for story in group([found], Settings())[0]:
            tell_or_fail(story, Settings())
        told = time.process_time()
        words = sum(len(sentence.tokens) for sentence in found.sentences)
        parts = {"clean": cleaned - before, "annotate": annotated - cleaned, "tell": told - annotated}
        return {**parts, "whole": told - before, "words": words, "MB": peak()}

    read("The mill at Orvale stood still on Monday, Mira Tolvane said.")  # what is loaded once counts for none
    json.dump(read(written(kind)), sys.stdout)


if __name__ == "__main__":
    if sys.argv[1:2] == [PART]:
        _measure(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
