"""What results are kept under."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType

from readout import align, annotate, brief, clean, cluster
from readout.settings import Settings
from readout.store import Reading, Stamp

_ANY_WORK = frozenset({"encoder_threads", "follow_links", "largest_input", "web"})
_BLIND = MappingProxyType(
    {
        "clean": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "annotate": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "tell": _ANY_WORK,
    }
)
"""Settings that do not change what a stage gives; one that is new counts everywhere until it is named here."""


def versions(stage: str) -> Mapping[str, int]:
    """Give what a stage is made of, each part with the version that stands beside its code."""
    if stage == "annotate":
        return {annotator.name: annotator.version for annotator in annotate.ANNOTATORS}
    rooms = {"clean": (clean,), "tell": (cluster, align, brief)}[stage]
    detectors = {detector.name: detector.version for detector in align.DETECTORS} if align in rooms else {}
    return {room.__name__.rpartition(".")[2]: room.VERSION for room in rooms} | detectors


def stamp(stage: str, settings: Settings) -> Stamp:
    """Give what results of a stage are kept under: the versions of its parts and the settings that it looks at."""
    looked_at = {name: value for name, value in asdict(settings).items() if name not in _BLIND[stage]}
    parts = versions(stage)
    return Stamp(stage, sum(parts.values()), json.dumps({**looked_at, "versions": parts}, sort_keys=True))


def reading(settings: Settings) -> Reading:
    """Give what the two steps to an annotated article are kept under."""
    return Reading(stamp("clean", settings), stamp("annotate", settings))
