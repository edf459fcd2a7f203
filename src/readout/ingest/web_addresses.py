"""Addresses: which names are some, the one form in which a page's address is its identity, and what a page says of its own."""

import re
from html import unescape

from readout.text import address
from readout.text import address as parts_of

_TRACKING = re.compile(
    r"(?:utm|pk|mtm|matomo|hsa|vero|oly|at|ns|itm|ga|mkt)_\w+|(?:fbc|gc|gbra|wbra|msclk|yc|ysc|dc|twc|ttc|igsh|li_fat_|mc_c|mc_e)(?:l?id)|"
    r"_ga|_gl|cmp|cmpid|icid|ocid|smid|smtyp|xtor|soc_src|soc_trk|ref_src|ref_url|ncid|s_cid|traffic_source|wt_zmc|spm",
    re.IGNORECASE,
)
"""Parameters that say where a reader comes from, each by its whole name. Lists for crawlers also leave out `cid`,
`source` and `ref`, by which some sites name their articles; two articles under one address would be worse than one under two."""
_USUAL = {"http": 80, "https": 443}
_HEAD = 60_000
"""Code points in which a page names its address; inlined styles push it far down."""
_SAVED_FROM = re.compile(r"<!--\s{0,8}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{0,8}url:\s?)(https?://\S{1,2000})")
_LINK = re.compile(r"<link\b[^<>]{0,1000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"\brel\s?=\s?[\"']?canonical\b", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s?=\s?[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)


def is_address(name: str) -> bool:
    """Tell an address from the name of a file."""
    scheme, separator, _ = name.partition("://")
    return bool(separator) and scheme.isalnum()


def canonical(address: str) -> str:
    """Give an address without fragment, default port and what only tracks readers; what is no address is left as it is."""
    parts = parts_of(address.strip())
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        return address
    if not host or parts.scheme not in _USUAL:
        return address
    shown = f"[{host}]" if ":" in host else host
    place = shown if port in {None, _USUAL[parts.scheme]} else f"{shown}:{port}"
    kept = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part.partition("=")[0]))
    return f"{parts.scheme}://{place}{parts.path or '/'}{'?' if kept else ''}{kept}"


def address_of(page: str, read_at: str | None) -> str | None:
    """Give the canonical address of a page that was read at an address, or saved from one.

    The address that the page itself calls canonical is believed where it is of the same host.
    """
    head = page[:_HEAD]
    saved = _SAVED_FROM.search(head)
    known = read_at or (unescape(saved[1]) if saved else None)
    if known is None:
        return None
    stated = next((_href(link) for link in _LINK.findall(head) if _CANONICAL.search(link)), None)
    return canonical(stated if stated and address(stated).hostname == address(known).hostname else known)


def _href(link: str) -> str | None:
    found = _HREF.search(link)
    return unescape(found[1]) if found else None
