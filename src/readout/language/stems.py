"""Stems of English words, for comparing those of which no lemma is known."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

import snowballstemmer  # type: ignore[import-untyped]

from readout.language.lexicon import lexicon


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of one folded word (Snowball English), of an irregular form that of its base."""
    return str(_stemmer().stemWord(_irregular().get(word, word)))


@cache
def _irregular() -> Mapping[str, str]:
    return MappingProxyType({form: base for base, forms in lexicon().groups("irregular") for form in forms})


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
