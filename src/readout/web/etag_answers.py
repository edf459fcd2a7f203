"""An answer for programs, with a tag by which they learn that nothing has changed."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response


def answer(request: Request, content: str | bytes, kind: str) -> Response:
    """Give content with its ETag, or only say that it is what the asker has (RFC 9110, 13.1.2)."""
    body = content.encode() if isinstance(content, str) else content
    tag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    headers = {"etag": tag, "cache-control": "no-cache"}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=kind)
