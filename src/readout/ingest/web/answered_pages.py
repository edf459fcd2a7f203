"""From what an address gave to an item: its bytes, its encoding, its address."""

import io
import re
from mimetypes import guess_extension

from readout.ingest.input_items import Item, item_of
from readout.ingest.web.fetching import Answer
from readout.ingest.web_addresses import canonical
from readout.model import Metadata

_CHARSET = re.compile(r"charset\s?=\s?[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def page_item(name: str, answer: Answer) -> Item:
    """Make an item of an answer; the head says in what encoding it is, and what it is where its bytes do not."""
    told = answer.fields.get("content-type", "")
    charset = _CHARSET.search(told)
    item = item_of(name, guess_extension(told.partition(";")[0].strip()) or "", io.BytesIO(answer.body))
    return Item(
        item.name, item.suffix, item.stream, item.head, Metadata(url=canonical(answer.address)), charset[1] if charset else None
    )
