"""An annotated article in few bytes: the words of all its sentences in columns, and the article itself left to who keeps it.

Of 60 news articles of 3,700 letters the JSON of a reading took 68.7 kB compressed: 46 kB were vectors of four bytes a number, 11 kB
the names of fields, written for each word. Vectors of one byte a number, and columns, leave 20 kB.
"""

from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any

import msgspec

from readout.errors import DamagedFileError
from readout.model import Annotations, Article, Token
from readout.store.codec import pack, unpack

Row = dict[str, Any]


def pack_read(read: Annotations) -> bytes:
    """Write what was found in an article, without the article."""
    body: Row = msgspec.to_builtins(read)
    del body["article"]
    words = [word for sentence in body["sentences"] for word in sentence["tokens"]]
    for sentence in body["sentences"]:
        sentence["tokens"] = len(sentence["tokens"])
    body["words"] = {field.name: [word[field.name] for word in words] for field in fields(Token)}
    body["words"]["end"] = [word["end"] - word["start"] for word in words]
    body["words"]["start"] = [after - before for before, after in pairwise([0, *(word["start"] for word in words)])]
    return pack(body)


def unpack_read(content: bytes, article: Article) -> Annotations:
    """Read back what `pack_read` wrote of an article, or raise DamagedFileError where the bytes are none."""
    body: Row = unpack(content, dict)
    try:
        words = iter(list(_words(body.pop("words"))))
        for sentence in body["sentences"]:
            sentence["tokens"] = [next(words) for _ in range(sentence["tokens"])]
        return msgspec.convert({**body, "article": msgspec.to_builtins(article)}, Annotations)
    except (KeyError, StopIteration, TypeError, ValueError, msgspec.ValidationError) as error:
        raise DamagedFileError(f"the database holds a damaged reading ({error!r}); add the articles to a new file") from error


def _words(columns: dict[str, list[Any]]) -> Iterator[Row]:
    at = 0
    for values in zip(*columns.values(), strict=True):
        word = dict(zip(columns, values, strict=True))
        at += word["start"]
        yield {**word, "start": at, "end": at + word["end"]}
