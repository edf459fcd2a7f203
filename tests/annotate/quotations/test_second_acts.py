"""Where a content ends before what the article goes on to tell of the speaker, or to say of what he said."""

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.quotation_marks import Quoted
from readout.annotate.quotations.second_acts import without_second_acts
from readout.model import Sentence, Span, Token

PLEDGED = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/5/nsubj/NOUN/NNS will/5/aux/AUX/MD stop/2/ccomp/VERB/VB "
    "but/7/cc/CCONJ/CC pledged/5/conj/VERB/VBD new/9/amod/ADJ/JJ ones/7/obj/NOUN/NNS"
)
ASKED = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/4/nsubj/NOUN/NNS sank/2/ccomp/VERB/VBD "
    "and/6/cc/CCONJ/CC asked/2/conj/VERB/VBD for/8/case/ADP/IN help/6/obl/NOUN/NN"
)
REFUSING = (
    "Saying/0/root/VERB/VBG ferries/4/nsubj/NOUN/NNS are/4/cop/AUX/VBP slow/1/ccomp/ADJ/JJ "
    "and/7/cc/CCONJ/CC then/7/advmod/ADV/RB refusing/4/conj/VERB/VBG talks/7/obj/NOUN/NNS"
)
MARKING = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/4/nsubj/NOUN/NNS sank/2/ccomp/VERB/VBD "
    "–/6/punct/PUNCT/: marking/4/advcl/VERB/VBG another/8/det/DET/DT loss/6/obj/NOUN/NN"
)
SANK = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/4/nsubj/NOUN/NNS burned/2/ccomp/VERB/VBD "
    "and/6/cc/CCONJ/CC sank/4/conj/VERB/VBD"
)
OTHERS = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/5/nsubj/NOUN/NNS will/5/aux/AUX/MD stop/2/ccomp/VERB/VB "
    "and/8/cc/CCONJ/CC rowers/8/nsubj/NOUN/NNS cheered/5/conj/VERB/VBD"
)
AGREED = (
    "Holm/2/nsubj/PROPN/NNP said/0/root/VERB/VBD ferries/5/nsubj/NOUN/NNS will/5/aux/AUX/MD stop/2/ccomp/VERB/VB "
    "once/8/mark/SCONJ/IN rowers/8/nsubj/NOUN/NNS left/5/advcl/VERB/VBD and/10/cc/CCONJ/CC rested/5/conj/VERB/VBD"
)


def said(row: str, cue: str = "said", marked: str = "") -> str:
    """Give what is left of all that stands behind the cue of a sentence, its words given as `word/head/relation/tag/finer tag`."""
    text, tokens = "", []
    for word in row.split():
        form, head, relation, tag, finer = word.split("/")
        tokens.append(Token(len(text), len(text) + len(form), form, tag, int(head) - 1, relation, finer))
        text += form + " "
    at = text.index(cue)
    found = Attribution(None, Span(at, at + len(cue)), (Span(at + len(cue) + 1, len(text) - 1),), 0.9)
    within = Span(text.index(marked), text.index(marked) + len(marked))
    passages = [Quoted(within, within, whole=True)] if marked else []
    sentences = (Sentence(0, len(text) - 1, "body", 0, tuple(tokens)),)
    part = without_second_acts(text, sentences, passages, found).content[0]
    return text[part.start : part.end]


@pytest.mark.parametrize(
    ("row", "cue", "left"),
    [
        (PLEDGED, "said", "ferries will stop"),
        (ASKED, "said", "ferries sank"),
        (REFUSING, "Saying", "ferries are slow"),
        (MARKING, "said", "ferries sank"),
    ],
)
def test_what_the_speaker_did_besides_is_not_what_was_said(row: str, cue: str, left: str) -> None:
    """A second verb that the parse or its form gives to the verb of saying ends a content; so does a remark behind a dash."""
    assert said(row, cue) == left


@pytest.mark.parametrize("row", [SANK, OTHERS, AGREED])
def test_what_may_be_said_stays(row: str) -> None:
    """A verb of the content's own form, one with a subject, and one that may go with a verb between are what was said."""
    assert said(row) == row_words(row)


def test_what_stands_in_marks_is_said() -> None:
    """No remark of the article's stands within quotation marks."""
    assert said(MARKING, marked="sank – marking another loss") == row_words(MARKING)


def row_words(row: str) -> str:
    """Give the words of a sentence behind its cue."""
    return " ".join(word.partition("/")[0] for word in row.split()[2:])
