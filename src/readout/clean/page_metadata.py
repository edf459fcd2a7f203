"""Read what a page says of itself: JSON-LD first, then meta elements, then the elements people see."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, NamedTuple

from readout.clean.agencies import is_agency
from readout.clean.author_names import is_name
from readout.clean.outlets import is_outlet, looks_like_outlet
from readout.model import Metadata

_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|Review|Liveblog", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "publishdate",
    "pubdate",
    "sailthru.date",
    "parsely-pub-date",
    "og:published_time",
    "article.published",
    "cxenseparse:recs:publishtime",
)
_UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified", "dcterms.modified")
_SITE = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHOR = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "cxenseparse:author")
_HEADLINE = ("og:title", "twitter:title", "dc.title", "headline")
_LONGEST = 400


class PageMetadata(NamedTuple):
    """What a page states of itself; empty where it states nothing."""

    metadata: Metadata
    authors: tuple[str, ...]


def metadata_of(root: Any) -> PageMetadata:  # noqa: ANN401 - lxml's elements have no types
    """Give the metadata and the authors that a parsed page states."""
    meta = _metadata_elements(root)
    linked = _linked_metadata(root)
    site = _first(meta, _SITE) or _name(linked.get("publisher")) or _titled_site(root)
    headline = _shown_headline(root, _text(linked.get("headline")) or _first(meta, _HEADLINE), site)
    published = _text(linked.get("datePublished")) or _first(meta, _PUBLISHED) or _date_visible_as_metadata(root)
    url = _canonical(root) or meta.get("og:url")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _text(linked.get("inLanguage"))
    updated = _text(linked.get("dateModified")) or _first(meta, _UPDATED) or _metadata_marked(root, "dateModified")
    authors = _authors_in_metadata(linked, meta) or _people(_metadata_marked(root, "author"))
    return PageMetadata(Metadata(url, site, headline, published, language, updated), authors)


def stated_body(root: Any) -> list[str]:  # noqa: ANN401 - lxml's elements have no types
    """Give the paragraphs of the article's text as the page states it to programs; none where it does not."""
    text = _linked_metadata(root).get("articleBody")
    broken = _BREAK.sub("\n", unescape(text)) if isinstance(text, str) else ""
    return [line for part in broken.split("\n") if (line := " ".join(_TAG.sub(" ", part).split()))]


_BREAK = re.compile(r"<(?:/?p|br|/?div|/?li|/?h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def _metadata_elements(root: Any) -> dict[str, str]:  # noqa: ANN401 - lxml's elements have no types
    """Map the names of meta elements, in lower case, to the first content of each."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_metadata(root: Any) -> dict[str, Any]:  # noqa: ANN401 - lxml's elements have no types
    """Give the JSON-LD object that describes the article; a block that is no JSON is passed over."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            nodes = list(_metadata_nodes(json.loads((script.text or "").strip(), strict=False)))
        except (ValueError, RecursionError):
            continue
        for node in nodes:
            if _ARTICLE_TYPES.search(str(node.get("@type", ""))) and (node.get("headline") or node.get("datePublished")):
                return node
    return {}


def _metadata_nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _metadata_nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _metadata_nodes(value.get("@graph"))


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(unescape(value).split()) or None if isinstance(value, str) and len(value) <= _LONGEST else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _shown_headline(root: Any, stated: str | None, site: str | None) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    """Give the headline as the page shows it: the one heading of the first rank, or what the metadata states."""
    shown = [" ".join(element.text_content().split()) for element in root.iter("h1")]
    shown = [text for text in shown if text and text != site]
    if stated and stated in shown:
        return stated
    if len(shown) == 1 and len(shown[0].split()) > 1:
        return shown[0]
    return stated or _title(root)


def _title(root: Any) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    """Give the longest part of the page's title, which also names the site and the section."""
    title = " ".join((root.findtext(".//title") or "").split())
    parts = [part.strip() for part in _TITLE_BREAK.split(title)]
    return max(parts, key=len) or None


def _titled_site(root: Any) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    """Give the part of the page's title that names a paper."""
    parts = [part.strip() for part in _TITLE_BREAK.split(" ".join((root.findtext(".//title") or "").split()))]
    return next((part for part in (*reversed(parts[1:]), *parts[:1]) if is_outlet(part) or looks_like_outlet(part)), None)


_TITLE_BREAK = re.compile(r"(?<!\s)\s++[|–—»·-]\s+")


def _metadata_marked(root: Any, name: str) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    """Give what microdata says under a name: for programs, else as it is shown; for an author, the name within."""
    for element in root.xpath(f"//*[@itemprop='{name}']"):
        inner = element.xpath(".//*[@itemprop='name']")
        held = inner[0] if inner else element
        stated = held.get("datetime") or held.get("content") or held.text_content()
        if stated.strip():
            return " ".join(str(stated).split())
    return None


def _date_visible_as_metadata(root: Any) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    """Give the one machine-readable time in the article's head, if there is just one to choose."""
    marked = _metadata_marked(root, "datePublished")
    if marked:
        return marked
    times = {element.get("datetime") for element in root.xpath("//article//time[@datetime]")}
    return str(times.pop()) if len(times) == 1 else None


def _canonical(root: Any) -> str | None:  # noqa: ANN401 - lxml's elements have no types
    found = root.xpath("//link[@rel='canonical']/@href")
    return str(found[0]).strip() if found and str(found[0]).startswith("http") else None


def _authors_in_metadata(linked: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    stated = linked.get("author") or []
    names = [_name(item) for item in (stated if isinstance(stated, list) else [stated])]
    return _named(names) if any(names) else _people(_first(meta, _AUTHOR))


def _people(line: str | None) -> tuple[str, ...]:
    """Give the people and agencies that a line of names holds."""
    return _named(re.split(r"\s*(?:,|;|\band\b|&)\s*", re.sub(r"(?i)^by\s+", "", line or "")))


def _named(names: Iterable[str | None]) -> tuple[str, ...]:
    bare = (name.strip() for name in names if name)
    return tuple(dict.fromkeys(name for name in bare if is_name(name) or is_agency(name)))
