"""What the encoder finds in a text."""

from dataclasses import dataclass

from readout.annotate.encoder.matrix_products import Floats
from readout.annotate.encoder.prediction_heads import NameType
from readout.model import Span, Token


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, titles left out; "geopolitical" is a place that can act: a country, a province, a town."""

    span: Span
    type: NameType
    probability: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as the network links them, marks of quotation included where it takes them in.

    `probability` is the weakest of its parts and links, in the network's own opinion.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """Everything that one pass finds in a text, in the order of the text.

    `tokens` has one run for each sentence that was given; `vectors` is (sentences, 384), float32, rows of unit length
    (all zeros for a sentence without words), `passing` (sentences, sections) log odds that an editor lets each through as a line of
    the sections of `readout.model.PASSING`.
    """

    tokens: tuple[tuple[Token, ...], ...]
    vectors: Floats
    passing: Floats
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
