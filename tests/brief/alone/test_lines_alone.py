"""Whether what an article tells of a time reads alone."""

from dataclasses import replace

import pytest

from readout.brief.alone import is_in_first_person, is_told
from tests.annotate.reading import annotated


@pytest.mark.parametrize(("behind", "told"), [(" and sailed.", False), ("\nShe sailed.", True)])
def test_a_sentence_that_ends_in_letters_may_go_on(behind: str, *, told: bool) -> None:
    """Behind "the U.S." a sentence may go on in its paragraph."""
    text = "Ida Quist said that the ferry had left for the U.S."
    member = annotated(text)
    member = replace(member, article=replace(member.article, text=text + behind))
    sentence = replace(member.sentences[0], end=len(text))
    assert is_told(member, sentence, sentence.span, None) == told


def test_we_may_be_quoted() -> None:
    """Words of somebody who says "we" are his telling, in quotation marks too."""
    quoted, told = annotated('Ida Quist left "the town that we love" on Friday.'), annotated("Ida Quist left the U.S. on Friday.")
    assert is_in_first_person(quoted, quoted.sentences[0], quoted.sentences[0].span)
    assert not is_in_first_person(told, told.sentences[0], told.sentences[0].span)
