"""No pattern of the room takes longer than a text is long: hostile heads and pages are told as quickly as others."""

import time

import pytest

from readout.ingest.input_kinds import feed_kind, kinds
from readout.ingest.packed.crawl_archives import other_language
from readout.ingest.web_addresses import address_of

PIECES = (
    "<?xml ?>",
    "<!---->",
    "<!-- ",
    "<script>",
    "<",
    "<link rel=canonical ",
    "From: a\n",
    "From - ",
    " \n",
    "<!DOCTYPE ",
    "&amp",
    "</script ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_a_page_of_one_piece_is_told_at_once(piece: str) -> None:
    """A megabyte of anything is looked at within a few seconds of work."""
    text = piece * (1_000_000 // len(piece))
    began = time.process_time()
    feed_kind(text.encode()[:16_384])
    assert [bool(kind.is_told_by(text.encode()[:16_384])) for kind in kinds()]
    other_language(text.encode())
    address_of(text, "https://orvale.example/mill")
    assert time.process_time() - began < 5
