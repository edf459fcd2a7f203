"""What results are kept under."""

import json
from dataclasses import asdict
from types import MappingProxyType

from readout.pipeline import VERSIONS
from readout.settings import Settings
from readout.store import Reading, Stamp

_ANY_WORK = frozenset({"encoder_threads", "follow_links", "largest_input"})
_BLIND = MappingProxyType(
    {
        "clean": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "annotate": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "tell": _ANY_WORK,
    }
)
"""Settings that do not change what a stage gives; one that is new counts everywhere until it is named here."""


def stamp(stage: str, settings: Settings) -> Stamp:
    """Give what results of a stage are kept under: its version and the settings that it looks at."""
    looked_at = {name: value for name, value in asdict(settings).items() if name not in _BLIND[stage]}
    return Stamp(stage, VERSIONS[stage], json.dumps(looked_at, sort_keys=True))


def reading(settings: Settings) -> Reading:
    """Give what the two steps to an annotated article are kept under."""
    return Reading(stamp("clean", settings), stamp("annotate", settings))
