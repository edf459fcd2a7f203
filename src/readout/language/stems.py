"""Stems of English words, for comparing those of which no lemma is known."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from readout.language.lexicon import lexicon


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of one folded word (Snowball English), of an irregular form that of its base."""
    return str(_stemmer().stemWord(_irregular().get(word, word)))


@cache
def _irregular() -> Mapping[str, str]:
    return MappingProxyType({form: base for base, forms in lexicon().groups("irregular") for form in forms})


@cache
def _stemmer() -> Any:  # noqa: ANN401 (it has no types)
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415 (it imports thirty languages: only where it is asked)

    return snowballstemmer.stemmer("english")
