"""Texts that once took more than their share of work, each at 1, 2, 4 and 8 times its length: `python -m tests.fuzz.growth`."""

import hashlib
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from readout.model import Annotations, RawDocument
from readout.pipeline import group, read_document, tell_or_fail
from readout.settings import Settings

_BASE = 40
TEXTS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "a long word signed": lambda n: "Nobody was hurt here — " + "A" * 2 * n + "!",
        "dotted capitals": lambda n: "The report came from " + "A." * n + " (" + "N.O.P." * n + ") on Monday.",
        "opening brackets": lambda n: "[" * 250 * n,
        "entities": lambda n: "&amp;" * 250 * n,
        "one attribute": lambda n: '<p data-x="' + "a b," * 1250 * n,
        "nested JSON": lambda n: '{"a":[' * 80 * n,
        "dollars": lambda n: "$5 " * 12 * n,
        "demands": lambda n: "Orvale demanded that Marovia leave the strait. " * 4 * n,
        "demands in one": lambda n: "Orvale demanded that " * 4 * n + "Marovia leave.",
        "five million": lambda n: "5 million " * 12 * n,
        "January": lambda n: "January " * 12 * n,
        "opened quotations": lambda n: "“a " * 12 * n,
        "short quotations": lambda n: "“a b c” he said. " * 6 * n,
        "hyphens": lambda n: "a-" * 25 * n,
        "nested paragraphs": lambda n: "<html><body><article>" + "<p>The mill stood still. " * 12 * n,
        "spaces": lambda n: "The mill" + " " * 50 * n + "stood still.",
        "commas": lambda n: "a, " * 25 * n,
        "names": lambda n: "Mira Tolvane, " * 12 * n,
        "lines of capitals": lambda n: "AAAA\n" * 25 * n,
    }
)


def document(text: str, name: str = "hostile.txt") -> RawDocument:
    """Make a document of a text, a page where it begins as one does."""
    return RawDocument(name, "html" if text.startswith("<") else "text", text, hashlib.sha256(text.encode()).hexdigest())


def seconds(text: str) -> float:
    """Give the processor's time from a document to the brief of its story."""
    began = time.process_time()
    read = read_document(document(text), Settings())
    if isinstance(read, Annotations):
        for story in group([read], Settings())[0]:
            tell_or_fail(story, Settings())
    return time.process_time() - began


def main() -> None:
    """Print each text's times."""
    seconds("The mill at Orvale stood still on Monday, Mira Tolvane said.")
    for name, text in TEXTS.items():
        times = [seconds(text(_BASE * times)) for times in (1, 2, 4, 8)]
        print(f"{name:20} {len(text(_BASE)):7} " + " ".join(f"{took:8.2f}" for took in times), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
