"""The parts of an address, whatever an article has in its place."""

from urllib.parse import SplitResult, urlsplit  # noqa: TID251 - the one place


def address(url: str | None) -> SplitResult:
    """Split an address; one that is none (`http://[::1`) has no parts."""
    try:
        return urlsplit(url or "")
    except ValueError:  # brackets around what is no IP address, signs that become others when normalised
        return urlsplit("")
