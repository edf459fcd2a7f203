"""Letters, mailboxes and saved pages give the article in them with what their heads say of it."""

import base64
from pathlib import Path

from readout.model import Metadata
from tests.ingest.sources import GOOD, PAGE, docx, letter, read


def test_a_newsletter_gives_its_page(tmp_path: Path) -> None:
    """The HTML part is read, not the text beside it; sender, subject and date become outlet, headline and day."""
    plain = "--b\r\nContent-Type: text/plain\r\n\r\nOpen this in a browser.\r\n"
    parts = f"{plain}--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n--b--"
    path = tmp_path / "letter"
    path.write_bytes(letter(parts, 'Content-Type: multipart/alternative; boundary="b"'))
    (document,), failures = read(path)
    assert failures == []
    assert document.kind == "html"
    assert GOOD in document.text
    assert document.metadata == Metadata(
        outlet="Orvale Post", headline="The mill stands still", published="2031-02-03T07:30:00+01:00"
    )


def test_a_forwarded_article_keeps_its_own_head(tmp_path: Path) -> None:
    """What the head of the forwarded letter says goes before what the one who forwards it says."""
    body = (
        "See below.\n\n---------- Forwarded message ---------\nFrom: Vant Courier <desk@vant.example>\n"
        f"Date: Sun, 2 Feb 2031 at 18:00\nSubject: Mill to close\nTo: <a@b.example>\n\n{GOOD}\n"
    )
    path = tmp_path / "a.eml"
    path.write_bytes(letter(body))
    (document,), _ = read(path)
    assert document.metadata == Metadata(outlet="Vant Courier", headline="Mill to close", published="2031-02-02T18:00:00")


def test_an_enclosed_document_is_read(tmp_path: Path) -> None:
    """A statement that a letter encloses is a document of its own."""
    enclosed = base64.encodebytes(docx("<w:p><w:r><w:t>The council of Orvale regrets.</w:t></w:r></w:p>")).decode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    parts = (
        f"--b\r\nContent-Type: text/plain\r\n\r\n{GOOD}\r\n--b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
        f'Content-Disposition: attachment; filename="statement.docx"\r\n\r\n{enclosed}\r\n--b--'
    )
    path = tmp_path / "a.eml"
    path.write_bytes(letter(parts, 'Content-Type: multipart/mixed; boundary="b"'))
    documents, failures = read(path)
    assert failures == []
    assert [document.input for document in documents] == [str(path), f"{path}/statement.docx"]


def test_a_mailbox_gives_each_letter(tmp_path: Path) -> None:
    """Letters are counted from one, and a line that only looks like a new letter is a line."""
    opening = b"From news@orvale.example Mon Feb  3 07:30:00 2031\n"
    path = tmp_path / "box"
    path.write_bytes(opening + letter(f"{GOOD}\n\n>From Monday on it stands.\n") + b"\n\n" + opening + letter("It opened again.\n"))
    documents, failures = read(path)
    assert failures == []
    assert [document.input for document in documents] == [f"{path}#1", f"{path}#2"]
    assert "\nFrom Monday on" in documents[0].text


def test_a_text_that_begins_like_a_letter_is_a_text(tmp_path: Path) -> None:
    """Only what mail programs write makes a letter."""
    path = tmp_path / "a.txt"
    path.write_text(f"From: our correspondent\nSubject: the mill\n\n{GOOD}")
    (document,), _ = read(path)
    assert document.text.startswith("From: our")


def test_a_saved_page_knows_its_address(tmp_path: Path) -> None:
    """MHTML gives the page and where it was saved from, in any encoding of its parts, less what tracks readers."""
    path = tmp_path / "page.mhtml"
    path.write_bytes(
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://orvale.example/mill?utm_source=x#top\r\nSubject: Mill\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + PAGE.replace("=", "=3D").encode()
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    (document,), failures = read(path)
    assert failures == []
    assert (document.kind, document.metadata.url) == ("html", "https://orvale.example/mill")
    assert GOOD in document.text


def test_a_page_in_one_file_knows_its_address(tmp_path: Path) -> None:
    """Programs that save a page in one file write its address into a comment."""
    for number, comment in enumerate(
        (
            "<!-- saved from url=(0027)https://orvale.example/mill -->",
            "<!--\n Page saved with SingleFile \n url: https://orvale.example/mill \n-->",
        )
    ):
        path = tmp_path / f"{number}.html"
        path.write_text(PAGE.replace("<head>", f"{comment}<head>"))
        assert read(path)[0][0].metadata.url == "https://orvale.example/mill"


def test_a_pages_own_address_is_believed_of_its_own_host(tmp_path: Path) -> None:
    """A page may name the one address it wants to be known by, but none of another host."""
    for number, (stated, known) in enumerate(
        [("https://orvale.example/m", "https://orvale.example/m"), ("https://vant.example/m", "https://orvale.example/mill")]
    ):
        path = tmp_path / f"{number}.html"
        saved = "<!-- saved from url=(0027)https://orvale.example/mill -->"
        path.write_text(PAGE.replace("<head>", f"{saved}<head><link rel='canonical' href='{stated}'>"))
        assert read(path)[0][0].metadata.url == known
