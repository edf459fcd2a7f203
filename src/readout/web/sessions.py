"""Who is reading: signed cookies, tokens for what changes something, and passwords where others may come."""

import hashlib
import hmac
import os
import secrets
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readout.errors import ReadoutError

COOKIE = "readout"
LIFE = 14 * 86_400
"""Seconds that a session lasts; a restart of the desk ends all of them, since the key is made anew."""
ALONE = "reader"
"""The name of whoever reads where no names are asked: on this machine, one person."""


@dataclass(frozen=True, slots=True)
class Session:
    """One browser's stay: its random name, who reads, and until when."""

    name: str
    who: str
    until: int


@dataclass(frozen=True, slots=True)
class Sessions:
    """Makes sessions and knows its own again; `passwords` are empty where nobody is asked."""

    passwords: Mapping[str, str]
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def begin(self, who: str, now: int) -> Session:
        """Make a session for somebody."""
        return Session(secrets.token_urlsafe(16), who, now + LIFE)

    def write(self, session: Session) -> str:
        """Give the cookie of a session."""
        said = f"{session.name}.{session.until}.{session.who.encode().hex()}"
        return f"{said}.{self._sign(said)}"

    def read(self, cookie: str, now: int) -> Session | None:
        """Give the session of a cookie, None where it is not ours or over."""
        said, _, signature = cookie.rpartition(".")
        if not said or not hmac.compare_digest(signature.encode(), self._sign(said).encode()):
            return None
        name, until, who = said.split(".")
        session = Session(name, bytes.fromhex(who).decode(), int(until))
        return session if session.until > now and (not self.passwords or session.who in self.passwords) else None

    def token(self, session: Session) -> str:
        """Give what a form of this session has to bring along."""
        return self._sign(f"form {session.name}")

    def is_token(self, session: Session, token: str) -> bool:
        """Tell whether a form comes from this session's own pages."""
        return hmac.compare_digest(token.encode(), self.token(session).encode())

    def may_enter(self, who: str, password: str) -> bool:
        """Tell whether a name and a password belong together; takes as long for a name that is not known."""
        known = hmac.compare_digest(password.encode(), self.passwords.get(who, "\0").encode())
        return known and who in self.passwords

    def of_header(self, header: str, now: int) -> Session | None:
        """Give a session for a program that brings name and password along (RFC 7617)."""
        kind, _, coded = header.partition(" ")
        try:
            who, _, password = b64decode(coded, validate=True).decode().partition(":")
        except ValueError:
            return None
        return self.begin(who, now) if kind.lower() == "basic" and self.may_enter(who, password) else None

    def _sign(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), hashlib.sha256).hexdigest()


def passwords(file: Path | None) -> Mapping[str, str]:
    """Read who may begin sessions, `name:password` a line; raises ReadoutError where others than the owner may read the file."""
    if file is None:
        return {}
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise ReadoutError(f"{file} may be read by others; chmod 600 {file}")
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    found = {who.strip(): password for who, colon, password in (line.partition(":") for line in lines) if colon and password}
    if len(found) != len(lines) or not found:
        raise ReadoutError(f"{file} holds no name:password on some line, or a name twice")
    return found
