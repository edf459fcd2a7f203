"""Addresses: which names are some, and the one form in which a page's address is its identity."""

import re

from readout.text import address as parts_of

_TRACKING = re.compile(
    r"(?:utm|pk|mtm|matomo|hsa|vero|oly|at|ns|itm|ga|mkt)_\w+|(?:fbc|gc|gbra|wbra|msclk|yc|ysc|dc|twc|ttc|igsh|li_fat_|mc_c|mc_e)(?:l?id)|"
    r"_ga|_gl|cmp|cmpid|icid|ocid|smid|smtyp|xtor|soc_src|soc_trk|ref_src|ref_url|ncid|s_cid|traffic_source|wt_zmc|spm",
    re.IGNORECASE,
)
"""Parameters that say where a reader comes from, each by its whole name. Lists for crawlers also leave out `cid`,
`source` and `ref`, by which some sites name their articles; two articles under one address would be worse than one under two."""
_USUAL = {"http": 80, "https": 443}


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
