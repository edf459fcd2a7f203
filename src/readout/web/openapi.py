"""The API as OpenAPI 3.1, made from the table that answers, and from the types of the answers."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from readout.version import __version__
from readout.web.api_calls import CALLS, KINDS, Call, Given
from readout.web.etag_answers import answer

_WITHIN: Mapping[str, dict[str, object]] = MappingProxyType(
    {"number": {"type": "integer", "minimum": 0}, "kind": {"type": "string", "enum": KINDS}}
)
"""What the parts of an address hold that are no free text."""


def description(request: Request) -> Response:
    """Give the description."""
    return answer(request, _written_description(), "application/json")


@cache
def _written_description() -> str:
    """Write the whole description of the API."""
    shapes, parts = msgspec.json.schema_components([call.gives for call in CALLS], ref_template="#/components/schemas/{name}")
    paths = {f"/api/v1{call.path}": {"get": _described_operation(call, shape)} for call, shape in zip(CALLS, shapes, strict=True)}
    error = {"type": "object", "properties": {"error": {"type": "string"}}, "required": ["error"]}
    told = {
        "openapi": "3.1.0",
        "info": {"title": "readout", "version": __version__, "description": "What several outlets say, with its evidence."},
        "paths": paths,
        "components": {"schemas": {**parts, "Error": error}},
    }
    return json.dumps(told, indent=1) + "\n"


def _described_operation(call: Call, shape: dict[str, Any]) -> dict[str, Any]:
    """Describe one address of the API: what may be asked, and what is answered."""
    within = [_parameter_in_openapi(part[1:-1]) for part in call.path.split("/") if part.startswith("{")]
    wrong = {
        "description": "What was asked is not there, or makes no sense",
        "content": _json({"$ref": "#/components/schemas/Error"}),
    }
    refused = {"description": "Refused before it was looked at", "content": {"text/plain": {"schema": {"type": "string"}}}}
    return {
        "operationId": call.name,
        "summary": call.meaning,
        "parameters": within + [_asked_in_openapi(given) for given in call.asks],
        "responses": {
            "200": {"description": "Found", "content": _json(shape)},
            "304": {"description": "What If-None-Match names is what there is"},
            "400": wrong, "404": wrong, "401": refused, "421": refused, "429": refused,
        },
    }  # fmt: skip


def _parameter_in_openapi(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": _WITHIN.get(name, {"type": "string", "minLength": 1, "pattern": "^[^/]+$"}),
    }


def _asked_in_openapi(given: Given) -> dict[str, Any]:
    return {
        "name": given.name,
        "in": "query",
        "required": given.required,
        "description": given.meaning,
        "schema": dict(given.shape),
    }


def _json(shape: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": shape}}
