"""Build the files that the tests of reading need: a PDF, a DOCX, letters, saved pages, archives, all about invented places."""

import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from readout.ingest import ingest
from readout.model import Failure, RawDocument
from readout.settings import Settings

GOOD = "The mill at Orvale stood still on Monday."
PAGE = f"<!DOCTYPE html><html><head><title>Mill</title></head><body><p>{GOOD}</p></body></html>"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(*paths: Path | str, settings: Settings | None = None) -> tuple[list[RawDocument], list[Failure]]:
    """Ingest paths; give what was read and what failed."""
    items = list(ingest([str(path) for path in paths], settings or Settings()))
    return [i for i in items if isinstance(i, RawDocument)], [i for i in items if isinstance(i, Failure)]


def pdf(lines: list[tuple[int, int, str]]) -> bytes:
    """Write a PDF of one page: each line with its distance from the left and from the foot."""
    shown = "".join(f"BT /F1 11 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in lines).encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


def docx(body: str) -> bytes:
    """Write a DOCX with this body."""
    return packed(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}
    )


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Write a ZIP archive of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(files: Mapping[str, bytes], *more: tarfile.TarInfo) -> bytes:
    """Write a tar archive of files and of other members."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in more:
            archive.addfile(info)
    return stream.getvalue()


def letter(body: str, *fields: str, kind: str = "text/plain") -> bytes:
    """Write a letter from the Orvale Post."""
    head = (
        "From: Orvale Post <news@orvale.example>",
        "Subject: The mill stands still",
        "Date: Mon, 03 Feb 2031 07:30:00 +0100",
        "Message-ID: <1@orvale.example>",
        "MIME-Version: 1.0",
        *(fields or (f"Content-Type: {kind}; charset=utf-8",)),
    )
    return ("\r\n".join(head) + "\r\n\r\n" + body).encode()
