"""Parts become attributions by what they point to."""

import numpy as np

from readout.annotate.encoder.bio_spans import Tagged
from readout.annotate.encoder.linked_attributions import CONTENT, CUE, SOURCE, Pointer, linked


def pointer(words: int, links: dict[int, int]) -> Pointer:
    """Make a pointer in which each word of `links` surely points to its target, and every other word to none."""
    answering = np.eye(words, dtype=np.float32)
    asking = np.zeros((words, words), np.float32)
    for word in range(words):
        asking[word, links.get(word, 0)] = 20.0 * words**0.5
    return Pointer(asking, answering)


def part(kind: int, first: int, last: int) -> Tagged:
    """Make a sure part over words."""
    return Tagged(kind, first, last, 0.9)


def test_each_content_goes_to_the_cue_that_it_points_to() -> None:
    """Two cues with a source and a content each become two attributions."""
    parts = [part(SOURCE, 1, 2), part(CUE, 2, 3), part(CONTENT, 3, 5), part(SOURCE, 5, 6), part(CUE, 6, 7), part(CONTENT, 7, 9)]
    found = linked(parts, pointer(9, {1: 2, 3: 2, 4: 2, 5: 6, 7: 6, 8: 6}), pointer(9, {2: 1, 6: 5}))
    assert [(one.source, one.cue, one.content) for one in found] == [
        (parts[0], parts[1], (parts[2],)),
        (parts[3], parts[4], (parts[5],)),
    ]


def test_a_parted_content_is_one_attribution() -> None:
    """What stands before and after "she said" belongs together."""
    parts = [part(CONTENT, 1, 3), part(SOURCE, 3, 4), part(CUE, 4, 5), part(CONTENT, 5, 7)]
    (found,) = linked(parts, pointer(7, {1: 4, 2: 4, 3: 4, 5: 4, 6: 4}), pointer(7, {4: 3}))
    assert found.content == (parts[0], parts[3])
    assert found.probability <= 0.9


def test_a_cue_that_points_to_none_has_no_source() -> None:
    """Where it was reported that something is so, nobody is named, though a name stands near."""
    parts = [part(SOURCE, 1, 2), part(CUE, 3, 4), part(CONTENT, 4, 6)]
    (found,) = linked(parts, pointer(6, {4: 3, 5: 3}), pointer(6, {}))
    assert found.source is None


def test_a_content_that_points_to_no_cue_stands_alone_with_the_source_beside_it() -> None:
    """A quotation signed with a name only is no content of the cue before it."""
    parts = [part(CUE, 1, 2), part(CONTENT, 3, 5), part(SOURCE, 6, 7), part(CONTENT, 12, 14)]
    found = linked(parts, pointer(14, {}), pointer(14, {}))
    assert [(one.source, one.cue, one.content) for one in found] == [(parts[2], None, (parts[1],)), (None, None, (parts[3],))]


def test_a_content_that_hardly_points_to_any_one_cue_is_dropped() -> None:
    """Where the cues share what is there, nothing is claimed."""
    answering = np.eye(9, dtype=np.float32)
    asking = np.zeros((9, 9), np.float32)
    asking[5:7, [1, 2, 3]] = 60.0
    parts = [part(CUE, 1, 2), part(CUE, 2, 3), part(CUE, 3, 4), part(CONTENT, 5, 7)]
    assert linked(parts, Pointer(asking, answering), pointer(9, {})) == []


def test_a_content_without_any_cue_stands_alone() -> None:
    """A quotation in a window of its own is kept without source and cue."""
    (found,) = linked([part(CONTENT, 1, 5)], pointer(5, {}), pointer(5, {}))
    assert (found.source, found.cue) == (None, None)
