"""What a kept result is known by: the digest of its input, the stage, the stage's version and the settings that matter to it."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made a result: a stage, its version, the settings it looks at as JSON; with the input's digest, its provenance."""

    stage: str
    version: int
    settings: str

    def row(self) -> tuple[str, int, str]:
        """Give the three as they stand in a result's row."""
        return self.stage, self.version, self.settings


@dataclass(frozen=True, slots=True)
class Reading:
    """The two steps from a document to an annotated article."""

    clean: Stamp
    annotate: Stamp

    def row(self) -> tuple[str, int, str, str, int, str]:
        """Give both stamps as they stand in results' rows."""
        return *self.clean.row(), *self.annotate.row()


def digest(*parts: bytes) -> str:
    """Give the SHA-256 of parts, each told from the next by its length."""
    found = sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.hexdigest()
