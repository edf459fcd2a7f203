"""Nouns for those who can want something: people by office or part, and bodies."""

from readout.language import lexicon


def names_party(noun: str) -> bool:
    """Tell whether a noun in small letters, of one or of many, is for somebody who can want something."""
    nouns = lexicon().words("parties")
    return noun in nouns or noun.removesuffix("s") in nouns or (noun.endswith("es") and noun[:-2] in nouns)
