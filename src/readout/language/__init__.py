"""What the house knows of a language: a sentence as a tree, and each list of words once, in a folder a language."""

from readout.language.countries import Country, countries
from readout.language.lexicon import Lexicon, Row, installed, lexicon, lexicon_at_hand, stem
from readout.language.tree import SUBJECTS, Tense, Tree

__all__ = ["SUBJECTS", "Country", "Lexicon", "Row", "Tense", "Tree", "countries", "installed", "lexicon", "lexicon_at_hand", "stem"]
