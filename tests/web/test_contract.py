"""The API asked whatever its own description allows, and what it does not: no fault, and every answer as described."""

from importlib.resources import as_file
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema

import readout
from readout.demo import corpus
from readout.web.api_calls import CALLS
from readout.web.desk import application
from readout.web.desk_state import Desk
from readout.web.request_guard import Limits

EXAMPLES = 15
"""Questions of each address and sort; some eight seconds in all. 25 found nothing more.

They follow from the test's name: each run asks the same."""
ASKED = [(call.path, mode) for call in CALLS for mode in GenerationMode if mode.is_positive or call.asks or "{kind}" in call.path]
"""Each address is asked rightly; wrongly only where something can be wrong: any text may be a name."""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> BaseSchema:
    """Read the description from a desk over one story of the demo."""
    file = tmp_path_factory.mktemp("contract") / "news.db"
    with as_file(corpus()) as folder, readout.open(file) as kept:
        kept.add(str(folder / "ferry-talks"))
        kept.save_search("ferry")
    desk = Desk(file, frozenset({"testserver"}), limits=Limits(requests=1e6))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", application(desk))


@pytest.mark.parametrize(("path", "mode"), ASKED)
def test_every_answer_is_as_described(api: BaseSchema, path: str, mode: GenerationMode) -> None:
    """What is asked rightly and wrongly is answered with a status, a type and a shape that the description names."""

    @settings(
        max_examples=EXAMPLES, database=None, phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=api[f"/api/v1{path}"]["GET"].as_strategy(generation_mode=mode))
    def asked(case: Case[Any]) -> None:
        case.call_and_validate()

    asked()
