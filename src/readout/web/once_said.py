"""What is said once is shown once: lines of one story that one party says in the same words, with all outlets that print it."""

from collections.abc import Iterable
from dataclasses import replace

from readout.store import Line
from readout.text import fold


def once(lines: Iterable[Line]) -> list[Line]:
    """Give lines in their order, each once; of a quotation and the statement made of it that which knows its origins."""
    found: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        key = line.story, fold(line.who), fold(line.text)
        known = found.get(key)
        if known is None:
            found[key] = line
            continue
        kept = line if (line.kind == "claim", line.origins) > (known.kind == "claim", known.origins) else known
        outlets = dict.fromkeys(name for one in (known, line) for name in one.outlets.split(" · ") if name)
        found[key] = replace(kept, outlets=" · ".join(outlets), words=known.words or line.words)
    return list(found.values())
