"""Write what the store compresses beside, out of the demo corpus: python -m training.known_values FOLDER.

The files in `readout/store/known` were made so from the demo corpus as it then was. They are part of the layout of a store: others
need other marks in `store/packed_values.py`, and these stay.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import as_file
from pathlib import Path

from readout.demo import corpus
from readout.ingest import ingest
from readout.model import Annotations, Metadata, RawDocument
from readout.pipeline import read_document
from readout.settings import Settings
from readout.store.compact_readings import body_of
from readout.store.packed_values import encode

ARTICLES, READINGS = 3, 2
"""So many articles, without their text, and so many readings, those with most to tell. Beside two readings and its text 2.59
kB become 1.93, beside six 1.89, beside fifteen 1.87."""


def main(folder: str) -> None:
    """Write the three files."""
    with as_file(corpus()) as at:
        found = [one for story in sorted(Path(at).iterdir()) if story.is_dir() for one in ingest([str(story)], Settings())]
        read = [one for one in (read_document(each, Settings()) for each in found) if isinstance(one, Annotations)]
    for name, content in (("documents", _documents(read)), ("articles", _articles(read)), ("readings", _readings(read))):
        (Path(folder) / f"{name}.bin").write_bytes(content)


def _documents(read: Sequence[Annotations]) -> bytes:
    articles = [one.article for one in read]
    told = (Metadata(one.url, one.outlet, one.headline, one.published.value) for one in articles)
    return b"".join(encode(RawDocument("", "text", one.text, "", each)) for one, each in zip(articles, told, strict=True))


def _articles(read: Sequence[Annotations]) -> bytes:
    return b"".join(encode(replace(one.article, text="", id="", sha256="", input="")) for one in read[:ARTICLES])


def _readings(read: Sequence[Annotations]) -> bytes:
    return b"".join(sorted(map(body_of, read), key=len)[-READINGS:])


if __name__ == "__main__":
    main(*sys.argv[1:])
