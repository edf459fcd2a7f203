"""Documents in partitions, and what was found in each: one file, from which single articles can be read."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import islice

import msgspec
import numpy as np

from readout.archive.far_folders import Folder, zipped
from readout.cluster.fingerprint import Fingerprint, Fingerprinter
from readout.model import Annotations, Article, Failure, RawDocument
from readout.pipeline import parted, read_document
from readout.settings import Settings
from readout.store.compact_readings import pack_read, pack_vectors, unpack_read
from readout.store.packed_values import encode, pack, spread, squeeze, unpack

DOCUMENTS = 200
"""Of a partition: half a minute of work, which is what the loss of a worker costs, and 4 MB on disk."""
LAYOUT = 2
"""Of a partition's file; raised when it changes, so that those of an older one are not looked for."""
_FINGERPRINTS, _FAILURES = "fingerprints", "failures"


class Mark(msgspec.Struct, array_like=True):
    """A fingerprint as it is kept."""

    article: str
    day: int | None
    channels: int
    keys: bytes
    weights: bytes


@dataclass(frozen=True, slots=True)
class Partition:
    """Documents that are read together; `digest` names them and what they are read with."""

    digest: str
    documents: tuple[RawDocument, ...]

    def __str__(self) -> str:
        """Name the partition by its documents."""
        return f"{self.documents[0].input} and {len(self.documents) - 1} more"


def partitions(documents: Iterable[RawDocument], made_with: bytes) -> Iterator[Partition]:
    """Put documents together as they come; the same documents in the same order make the same partitions."""
    coming = iter(documents)
    while some := tuple(islice(coming, DOCUMENTS)):
        yield Partition(sha256(made_with + b"".join(sha256(encode(one)).digest() for one in some)).hexdigest()[:24], some)


def read_partition(partition: Partition, folder: Folder, settings: Settings) -> str:
    """Read the documents of a partition into its file, or find that this has been done; give the file's name in the folder."""
    file = f"{partition.digest}.zip"
    if not folder.exists(file):
        folder.write(
            file, zipped(_packed_partition(*parted(read_document(document, settings) for document in partition.documents)))
        )
    return file


def fingerprints(folder: Folder, file: str) -> Iterator[Fingerprint]:
    """Give the fingerprints of a partition's articles."""
    for mark in msgspec.msgpack.decode(_entry(folder, file, _FINGERPRINTS), type=list[Mark]):
        keys, weights = np.frombuffer(mark.keys, np.uint32), np.frombuffer(mark.weights, np.float32)
        yield Fingerprint(mark.article, mark.day, mark.channels, keys, weights)


def failures(folder: Folder, file: str) -> list[Failure]:
    """Give what of a partition could not be read."""
    return msgspec.json.decode(_entry(folder, file, _FAILURES), type=list[Failure])


def articles(folder: Folder, file: str, names: Sequence[str]) -> list[Annotations]:
    """Give some of a partition's articles with all that was found in them."""
    with folder.opened(file) as stream, zipfile.ZipFile(stream) as opened:
        return [_article(opened.read(name)) for name in names]


def _article(entry: bytes) -> Annotations:
    article, read, vectors = msgspec.msgpack.decode(entry, type=tuple[bytes, bytes, bytes])
    return unpack_read(read, unpack(article, Article), vectors)


def _entry(folder: Folder, file: str, name: str) -> bytes:
    with folder.opened(file) as stream, zipfile.ZipFile(stream) as opened:
        return spread(opened.read(name))


def _packed_partition(read: Sequence[Annotations], failed: Sequence[Failure]) -> Iterator[tuple[str, bytes]]:
    found = {one.article.id: one for one in read}
    marks = [_marked(_maker().fingerprint(one)) for one in found.values()]
    yield _FINGERPRINTS, squeeze(msgspec.msgpack.encode(marks))
    yield _FAILURES, squeeze(encode(failed))
    for name, one in found.items():
        yield name, msgspec.msgpack.encode([pack(one.article), pack_read(one), pack_vectors(one)])


def _marked(made: Fingerprint) -> Mark:
    return Mark(
        made.article, made.day, made.channels, made.keys.astype(np.uint32).tobytes(), made.weights.astype(np.float32).tobytes()
    )


@cache
def _maker() -> Fingerprinter:
    return Fingerprinter()
