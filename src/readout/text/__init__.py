"""Pure work on text: paragraphs, sentences and tokens as spans, and plain forms of words for comparing."""

from readout.text.addresses import address
from readout.text.by_place import beginning, holding
from readout.text.folding import any_of, fold, names_party, words
from readout.text.paragraphs import paragraphs
from readout.text.sentences import sentences
from readout.text.tokens import tokens

__all__ = ["address", "any_of", "beginning", "fold", "holding", "names_party", "paragraphs", "sentences", "tokens", "words"]
