"""What has to hold for any document and any story: nothing falls over, every word shown stands where it is said to."""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from readout.model import Annotations, Evidence, Failure, Metadata, RawDocument, Readout
from readout.pipeline import faults_of, group, parted, read_document, tell_or_fail
from readout.render import TextForm, render
from readout.settings import Settings
from tests.fuzz.mutations import URLS, as_page, cut, mutated

FORMS: tuple[TextForm, ...] = ("markdown", "html", "json", "jsonld", "annotations", "dna", "graphml")
LONGEST = 10.0
"""Seconds of the processor for one document."""
LONGEST_STORY = 60.0
"""Seconds of the processor for one story."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with which texts."""

    what: str
    texts: tuple[str, ...]


def document(text: str, number: int = 0, metadata: Metadata | None = None) -> RawDocument:
    """Make a document of a text, a page where it begins as one."""
    kind = "html" if text.startswith("<") else "text"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return RawDocument(f"{number}.txt", kind, text, digest, metadata or Metadata())  # type: ignore[arg-type] # one of the two


def hostile(parts: Sequence[str], chance: Random, number: int = 0) -> RawDocument:
    """Make a document of a seed, one in four a page, one in six with an address."""
    text = mutated(cut(chance.choice(parts), chance), chance)
    url = chance.choice(URLS) if chance.random() < 1 / 6 else None
    day = chance.choice((None, "2031-04-02", "2031-04-03T10:00", "9999-12-31", "31/31/31"))
    return document(as_page(text, chance) if chance.random() < 1 / 4 else text, number, Metadata(url=url, published=day))


def read_or_fault(raw: RawDocument) -> Annotations | Fault | None:
    """Read a document: what is found, nothing where it is refused, or the fault."""
    began = time.process_time()
    found = read_document(raw, Settings())
    took = time.process_time() - began
    if took > LONGEST:
        return Fault(f"took {took:.1f} s", (raw.text,))
    if isinstance(found, Failure):
        return Fault(f"{found.stage}: {found.reason}", (raw.text,)) if "fault of ours" in found.reason else None
    unread = [note for note in found.article.notes if "fault of ours" in note]
    if unread:
        return Fault(f"annotate: {unread[0]}", (raw.text,))
    wrong = [piece for quotation in found.quotations for piece in quotation.content if not _stands(piece, found.article.text)]
    return Fault(f"does not stand there: {wrong[0]}", (raw.text,)) if wrong else found


def tell_or_fault(members: Sequence[Annotations]) -> Fault | None:
    """Tell the stories of articles and write them in every form; give the first fault."""
    texts = tuple(member.article.text for member in members)
    began = time.process_time()
    stories, left_out = group(members, Settings())
    if left_out:
        return Fault(f"cluster: {next(iter(left_out.values())).reason}", texts)
    told = [tell_or_fail(story, Settings()) for story in stories]
    if (took := time.process_time() - began) > LONGEST_STORY:
        return Fault(f"took {took:.1f} s to tell", texts)
    briefs, failed = parted(told)
    failed += [fault for brief in briefs for fault in faults_of(brief)]
    if failed:
        return Fault(f"tell: {failed[0].reason}", texts)
    readout = Readout(tuple(briefs))
    for form in FORMS:
        try:
            render(readout, form, Settings()).encode("utf-8", "surrogatepass")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the fault looked for
            return Fault(f"{form}: {type(error).__name__}: {error}", texts)
    return None


def _stands(piece: Evidence, text: str) -> bool:
    return text[piece.start : piece.end] == piece.text
