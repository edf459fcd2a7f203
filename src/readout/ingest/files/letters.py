"""Read letters (EML), newsletters and forwarded articles: the HTML part first, the sender as outlet, the date as published."""

import email
import hashlib
import io
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import Literal, NamedTuple

from readout.errors import UnreadableInputError
from readout.ingest.decoded_text import decode
from readout.ingest.input_items import Item
from readout.ingest.input_kinds import read_item
from readout.model import Failure, Metadata, RawDocument
from readout.settings import Settings

_ENCLOSED = frozenset({"application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
_FORWARDED = re.compile(
    r"(?:^|\n)[>\s-]{0,20}(?:Forwarded message|Original Message|Begin forwarded message)[:\s-]{0,40}\n"
    r"((?:[>*\s]{0,6}(?:From|Date|Sent|Subject|To|Cc|Reply-To):[^\n]{0,400}\n[>\s]{0,20}){2,10})"
)
_FIELD = re.compile(r"(From|Date|Sent|Subject):\*{0,2}[ \t]*([^\n]{1,400})")


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read a letter, and the documents that are enclosed with it."""
    return read_letter(item, item.content(settings), settings)


def read_letter(item: Item, content: bytes, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read a letter of which all bytes are there."""
    message = email.message_from_bytes(content, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise UnreadableInputError("is no letter")
    body = _body_of_letter(message)
    if body is None:
        yield Failure(item.name, "ingest", "is a letter without words")
    else:
        beside = _beside(message, body.text if body.kind == "text" else _plain_text_of_letter(message))
        yield RawDocument(item.name, body.kind, body.text, hashlib.sha256(content).hexdigest(), beside)
    for enclosed in _enclosed(message):
        yield from read_item(item.inside(f"{item.name}/{enclosed.name}", io.BytesIO(enclosed.content)), settings)


def words_of(part: EmailMessage) -> str:
    """Give the text of a part, by its own word on its encoding where the bytes agree."""
    payload = part.get_payload(decode=True)
    return decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""


class _Body(NamedTuple):
    """What a letter says."""

    kind: Literal["html", "text"]
    text: str


class _Enclosed(NamedTuple):
    """A document or letter that a letter encloses."""

    name: str
    content: bytes


def _body_of_letter(message: EmailMessage) -> _Body | None:
    """Give the HTML of a letter, or its text where it has none."""
    for kind in ("html", "plain"):
        try:
            part = message.get_body((kind,))
            words = words_of(part) if isinstance(part, EmailMessage) else ""
        except (KeyError, ValueError, AttributeError, LookupError) as error:
            raise UnreadableInputError("is a damaged letter") from error
        if words.strip():
            return _Body("html" if kind == "html" else "text", words)
    return None


def _plain_text_of_letter(message: EmailMessage) -> str:
    """Give the text beside the HTML, or the words of the HTML's beginning."""
    part = message.get_body(("plain",))
    if isinstance(part, EmailMessage):
        return words_of(part)
    page = message.get_body(("html",))
    lines = re.sub(
        r"(?i)<(?:br|/div|/p|/tr)\b[^>]{0,200}>", "\n", words_of(page)[:_BEGINNING] if isinstance(page, EmailMessage) else ""
    )
    return re.sub(r"<[^<>]{0,2000}>", "", lines)


_BEGINNING = 20_000


def _beside(message: EmailMessage, text: str) -> Metadata:
    """Give what the head says; of a forwarded letter, what the head of the letter inside says."""
    found = _FORWARDED.search(text.replace("\r\n", "\n"))
    inner = {name: value.strip(" *") for name, value in _FIELD.findall(found[1])} if found else {}
    sender = inner.get("From") or _header_of_letter(message, "From")
    sent = inner.get("Date") or inner.get("Sent") or _header_of_letter(message, "Date")
    subject = inner.get("Subject") or re.sub(
        r"^(?:(?:Fwd?|Re|AW|WG):\s*)+", "", _header_of_letter(message, "Subject"), flags=re.IGNORECASE
    )
    outlet = parseaddr(sender)[0].strip("\"' ") or None
    return Metadata(outlet=outlet, headline=subject or None, published=_day_of_letter(sent))


def _header_of_letter(message: EmailMessage, name: str) -> str:
    """Give a field of the head on one line; a damaged one says nothing."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _day_of_letter(sent: str) -> str | None:
    try:
        return parsedate_to_datetime(sent.replace(" at ", " ")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return sent or None


def _enclosed(message: EmailMessage) -> Iterator[_Enclosed]:
    """Give the documents and letters that a letter encloses; pictures and signatures are part of its dress."""
    for number, part in enumerate(message.iter_attachments() if message.is_multipart() else (), start=1):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            yield _Enclosed(f"{number}.eml", inner.as_bytes() if hasattr(inner, "as_bytes") else b"")
        elif part.get_content_type() in _ENCLOSED:
            content = part.get_payload(decode=True)
            yield _Enclosed(part.get_filename() or str(number), content if isinstance(content, bytes) else b"")
