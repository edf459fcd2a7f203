"""Archives of crawls give their pages, whoever wrote them, and what is damaged in them stops nothing."""

import gzip
import io
import random
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from readout.ingest.input_items import Allowance
from readout.ingest.packed.crawl_archives import DAMAGED, Record, pieces_of, records
from readout.settings import Settings, Web
from tests.ingest.sources import read

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")  # of warcio's own buffers

WORDS = "The mill at Orvale stood still on Monday, and nobody could say for how long that would be the case. " * 4


def page(number: int = 1) -> bytes:
    """Write a page."""
    return f"<html><head><title>Mill {number}</title></head><body><p>Number {number}. {WORDS}</p></body></html>".encode()


def crawl(*answers: tuple[str, list[tuple[str, str]], bytes], packed: bool = True) -> list[bytes]:
    """Write an archive with another program's writer; each answer with its request, one record a piece."""
    pieces = []
    for number, (status, fields, body) in enumerate(answers):
        address = f"https://orvale.example/{number}?utm_source=x"
        for kind, head, content in (
            ("request", StatusAndHeaders("GET / HTTP/1.1", [("Host", "orvale.example")], is_http_request=True), b""),
            ("response", StatusAndHeaders(status, fields, protocol="HTTP/1.1"), body),
        ):
            stream = io.BytesIO()
            writer: Any = WARCWriter(stream, gzip=packed)
            said = {"WARC-Date": "2031-02-03T07:30:00Z"}
            writer.write_record(
                writer.create_warc_record(address, kind, payload=io.BytesIO(content), http_headers=head, warc_headers_dict=said)
            )
            pieces.append(stream.getvalue())
    return pieces


def ok(body: bytes, *fields: tuple[str, str]) -> tuple[str, list[tuple[str, str]], bytes]:
    """Give an answer of status 200."""
    return "200 OK", [("Content-Type", "text/html; charset=utf-8"), *fields], body


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl_gives_its_pages(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - a case
    """Pages of status 200 are read under their addresses with the time of the crawl; requests, errors and pictures are not."""
    path = tmp_path / "crawl"
    pieces = crawl(
        ok(page(1)),
        ("404 Gone", [("Content-Type", "text/html")], page()),
        ("200 OK", [("Content-Type", "image/png")], b"x"),
        packed=packed,
    )
    path.write_bytes(b"".join(pieces))
    (document,), failures = read(path)
    assert failures == []
    assert (document.input, document.kind, document.text) == (f"{path}#2", "html", page(1).decode())
    assert (document.metadata.url, document.metadata.fetched) == ("https://orvale.example/0", "2031-02-03T07:30:00Z")


def test_bodies_are_read_however_they_were_sent(tmp_path: Path) -> None:
    """Chunks are joined, gzip and brotli undone, and a head that says more than is true does no harm."""
    chunked = (
        b"".join(b"%x\r\n%s\r\n" % (len(page(1)[at : at + 99]), page(1)[at : at + 99]) for at in range(0, len(page(1)), 99))
        + b"0\r\n\r\n"
    )
    answers = (
        ok(chunked, ("Transfer-Encoding", "chunked")),
        ok(gzip.compress(page(1)), ("Content-Encoding", "gzip")),
        ok(brotli.compress(page(1)), ("Content-Encoding", "br")),
        ok(page(1), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")),
    )
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(crawl(*answers)))
    documents, failures = read(path)
    assert failures == []
    assert [document.text for document in documents] == [page(1).decode()] * 4


def test_pages_in_other_languages_are_counted(tmp_path: Path) -> None:
    """What is not English is left out before it is parsed, and said in one line."""
    words = "Die Mühle von Orvale stand am Montag still, sagte der Müller, und niemand wusste warum. "
    german = f"<html><body><p>{words * 6}</p></body></html>"
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(crawl(ok(german.encode()), ok(page()), ok(german.encode()))))
    documents, (failure,) = read(path)
    assert len(documents) == 1
    assert failure.reason == "2 records are in other languages than English; the first is number 2"


def test_a_damaged_record_is_counted_and_the_next_is_read(tmp_path: Path) -> None:
    """Bytes that were lost or changed in one record cost that record alone."""
    harms: tuple[Callable[[bytes], bytes], ...] = (lambda it: it[:60] + b"\xff" * 40 + it[100:], lambda it: it[:90])
    for number, harm in enumerate(harms):
        pieces = crawl(ok(page(1)), ok(page(2)), ok(page(3)))
        pieces[3] = harm(pieces[3])
        path = tmp_path / f"{number}.warc.gz"
        path.write_bytes(b"".join(pieces))
        documents, (failure,) = read(path)
        assert [document.text for document in documents] == [page(1).decode(), page(3).decode()]
        assert failure.reason.startswith("1 records are damaged")


def test_a_wrong_length_is_survived(tmp_path: Path) -> None:
    """Where nothing is packed, a record that says it is longer or shorter than it is costs no more than its neighbour."""
    pieces = crawl(ok(page(1)), ok(page(2)), ok(page(3)), packed=False)
    pieces[3] = pieces[3].replace(b"Content-Length: ", b"Content-Length: 1", 1)
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(pieces))
    assert page(1).decode() in [document.text for document in read(path)[0]]


def test_a_bomb_in_a_crawl_is_cut_off(tmp_path: Path) -> None:
    """A page that expands beyond the limit, and a record that is longer, are counted, and the next is read."""
    bomb = ok(gzip.compress(b" " * 3_000_000), ("Content-Encoding", "gzip"))
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(crawl(bomb, ok(b" " * 2_000_000), ok(page()))))
    documents, failures = read(path, settings=Settings(web=Web(largest_page=1_000_000)))
    assert len(documents) == 1
    assert all("larger than" in failure.reason for failure in failures)
    assert failures


def test_a_packed_crawl_is_read_through_its_package(tmp_path: Path) -> None:
    """A WACZ gives the pages of its archives, and none of what lies beside them."""
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n')
        archive.writestr("archive/data.warc.gz", b"".join(crawl(ok(page(1)), ok(page(2)))))
    documents, failures = read(path)
    assert failures == []
    assert [document.input for document in documents] == [f"{path}/archive/data.warc.gz#{number}" for number in (2, 4)]


@given(st.integers(0, 2**32), st.integers(1, 30))
def test_whatever_is_changed_in_a_crawl_it_is_read_to_its_end(seed: int, changes: int) -> None:
    """Bytes changed at random give records and counts, never an error."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for packed in (True, False):
        content = bytearray(b"".join(crawl(ok(page(1)), ok(page(2)), packed=packed)))
        for _ in range(changes):
            content[chance.randrange(16, len(content))] = chance.randrange(256)
        stream = io.BytesIO(bytes(content))
        found = list(records(pieces_of(stream.read, Allowance(lambda: 1_000_000)), 1_000_000))
        assert all(item is None or isinstance(item, Record) or item == DAMAGED or "larger" in str(item) for item in found)
