"""Half a minute of hostile documents and stories; `make fuzz` goes on for hours, with any corpus."""

from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.model import Annotations
from tests.fuzz.mutations import seeds
from tests.fuzz.trial import Fault, hostile, read_or_fault, tell_or_fault

PARTS = seeds(())
LIGHT = settings(max_examples=60, suppress_health_check=list(HealthCheck))
FEW = settings(LIGHT, max_examples=10)


@LIGHT
@given(st.randoms(use_true_random=False))
def test_no_document_is_too_hostile(chance: Random) -> None:
    """Whatever is cut, repeated and sown, a document is read or refused with a reason, and every quotation stands in it."""
    found = read_or_fault(hostile(PARTS, chance))
    assert not isinstance(found, Fault), found


@FEW
@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_no_story_is_too_hostile(chance: Random, articles: int) -> None:
    """Stories of such documents are told and written in every form."""
    read = [read_or_fault(hostile(PARTS, chance, number)) for number in range(articles)]
    members = [found for found in read if isinstance(found, Annotations)]
    assert tell_or_fault(members) is None
