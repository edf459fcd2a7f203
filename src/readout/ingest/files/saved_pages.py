"""Read saved pages (MHTML): the page among its parts, under the address that it was saved from."""

import email
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from email import policy

from readout.errors import UnreadableInputError
from readout.ingest.files.letters import words_of
from readout.ingest.input_items import Item
from readout.ingest.web_addresses import address_of
from readout.model import Failure, RawDocument
from readout.settings import Settings


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read the first part of HTML, which is the page; frames and pictures follow it."""
    content = item.content(settings)
    message = email.message_from_bytes(content, policy=policy.default)
    parts = (part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"})
    page = next(parts, None)
    if page is None:
        raise UnreadableInputError("is a saved page without a page in it")
    text = words_of(page)
    stated = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    beside = replace(item.beside, url=address_of(text, stated if stated.startswith(("http://", "https://")) else None))
    yield RawDocument(item.name, "html", text, hashlib.sha256(content).hexdigest(), beside)
