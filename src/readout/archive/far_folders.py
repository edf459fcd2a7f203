"""A folder by its path or its fsspec address: files that are there whole or not at all, the same bytes whoever writes them."""

import io
import os
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from readout.errors import MissingExtraError

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_HERE = "file://"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this machine, or one that fsspec reaches ("s3://bucket/archive"); workers are sent its address alone."""

    address: str

    @classmethod
    def of(cls, place: Path | str) -> "Folder":
        """Give the folder at a path or an address."""
        return cls(str(place).removeprefix(_HERE))

    def within(self, name: str) -> "Folder":
        """Give a folder in this one."""
        return Folder(self._at(name))

    def exists(self, name: str) -> bool:
        """Tell whether a file is there."""
        return Path(self._at(name)).exists() if self._is_here else bool(self._remote(name, "exists"))

    def opened(self, name: str) -> BinaryIO:
        """Open a file to read; one that is elsewhere is fetched whole: none has more than a few megabytes."""
        return Path(self._at(name)).open("rb") if self._is_here else io.BytesIO(self._remote(name, "cat_file"))

    def read(self, name: str) -> bytes:
        """Give what a file holds."""
        with self.opened(name) as stream:
            return stream.read()

    def write(self, name: str, content: bytes) -> None:
        """Write a far file, here under another name first; elsewhere a file appears when it is whole, as object stores have it."""
        if not self._is_here:
            self._remote(name, "pipe_file", content)
            return
        file = Path(self._at(name))
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(f".{file.name}.{os.getpid()}")
        half.write_bytes(content)
        half.replace(file)

    def matching(self, pattern: str) -> list[str]:
        """List the files whose names in this folder fit a pattern such as "*/day=*/*.parquet", in order."""
        if self._is_here:
            found = [file.relative_to(self.address).as_posix() for file in Path(self.address).glob(pattern)]
        else:
            files, root = remote(self.address)
            found = [name.removeprefix(f"{root}/") for name in files.glob(f"{root}/{pattern}")]
        return sorted(found, key=lambda name: name.split("/"))

    def remove(self, name: str) -> None:
        """Take a file away."""
        if self._is_here:
            Path(self._at(name)).unlink()
        else:
            self._remote(name, "rm_file")

    @property
    def _is_here(self) -> bool:
        return "://" not in self.address

    def _at(self, name: str) -> str:
        return f"{self.address.rstrip('/')}/{name}"

    def _remote(self, name: str, call: str, *given: bytes) -> Any:  # noqa: ANN401 (an extra, imported when it is needed)
        files, path = remote(self._at(name))
        return getattr(files, call)(path, *given)


def remote(address: str) -> tuple[Any, str]:
    """Give the far file system of an address, and the path in it; raise MissingExtraError without fsspec, or its driver."""
    try:
        files, path = import_module("fsspec.core").url_to_fs(address)
    except ImportError as error:
        raise MissingExtraError(
            f"{address} needs fsspec and its driver, which comes with no part of readout but the extra dask ({error}); "
            "pip install 'readout[dask]' and the driver, such as s3fs or gcsfs"
        ) from error
    return files, str(path).rstrip("/")


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Give a file of named entries; the same entries give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as opened:
        for name, content in entries:
            opened.writestr(zipfile.ZipInfo(name, _NO_TIME), content)
    return stream.getvalue()
