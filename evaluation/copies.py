"""Make copies of real articles by recipe and measure how many of the pairs are found, and how many of those found are true.

    python -m evaluation.copies UNLABELLED.jsonl.gz

The recipe, with a fixed seed: of 3,000 articles, 250 each are carried whole, cut to their first 30 to 70 percent, extended by
paragraphs of an article outside the pool, rewritten lightly (a word in twelve dropped, swapped with its neighbour or replaced), or
built on: half of the sentences kept and as many of another article put between. 250 further pairs have a base in common that is not
in the pool: both keep seven of ten of its sentences and have as many of their own between. All texts lie in one pool; a pair of two
that were not made is not counted.

For the last two kinds the sentences are counted too: how many of those taken for carried over stand in the other text, and how many
are taken of those that do and have ten words or more outside quotation marks.

The collection holds real copies, and pages with much furniture of their outlets. So the figures are given twice: over the pool as
it is, and over the articles that have fewer than three long sentences in common with any other, where what is gold is known.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from evaluation.stories import annotated, rows
from readout.cluster.article_origins import carries
from readout.cluster.copied_texts import Wording, candidates, overlap, wording
from readout.cluster.sentence_origins import is_carried, shared_sentences
from readout.text import sentences

POOL, EACH, SHORTEST = 3000, 250, 1500
LONG, COMMON = 8, 3
LEAST = 10
Recipe = Callable[[list[str], list[str], random.Random], list[str]]


def main(source: str) -> None:
    """Print precision and recall, and the recall of each kind."""
    chosen = random.Random(20)  # noqa: S311 a recipe, not a secret
    texts = [row["text"] for row in rows([Path(source)]) if len(row["text"]) >= SHORTEST]
    chosen.shuffle(texts)
    for name, kept in (("as it is", texts), ("without real copies and furniture", _unlike(texts))):
        print(name)
        _measure(kept, chosen)


def _measure(texts: list[str], chosen: random.Random) -> None:
    pool, others = texts[:POOL], texts[POOL:]
    gold: dict[tuple[int, int], str] = {}
    for number, (kind, recipe) in enumerate(RECIPES.items()):
        for at in range(number * EACH, (number + 1) * EACH):
            gold[at, len(pool)] = kind
            pool.append(" ".join(recipe(_cut(texts[at]), _cut(others.pop()), chosen)))
    for _ in range(EACH):
        base = _cut(others.pop())
        gold[len(pool), len(pool) + 1] = "common base"
        pool += [" ".join(_between(base, _cut(others.pop()), chosen)) for _ in range(2)]
    worded = [wording(annotated({"id": str(at), "text": text})) for at, text in enumerate(pool)]
    _report({pair for pair in candidates(worded) if carries(overlap(worded[pair[0]], worded[pair[1]]))}, gold)
    _report_sentences([pair for pair, kind in gold.items() if kind in {"built on", "common base"}], pool, worded)


def _report_sentences(pairs: list[tuple[int, int]], texts: list[str], worded: list[Wording]) -> None:
    count: Counter[str] = Counter()
    for one, other in pairs:
        there = [said for said in _cut(texts[one]) if len(said.split()) >= LONG]
        for sentence in shared_sentences([worded[one], worded[other]], [0, 1])[1]:
            words = texts[other][sentence.span.start : sentence.span.end]
            whole = words in texts[one]
            count["taken"] += is_carried(sentence)
            count["right"] += is_carried(sentence) and (whole or any(said in words for said in there))  # two may be cut as one
            count["stand"] += whole and sentence.words >= LEAST
            count["found"] += whole and is_carried(sentence)
    print(
        f"  sentences  taken {count['taken']}  precision {count['right'] / count['taken']:.3f}"
        f"  recall {count['found'] / count['stand']:.3f}"
    )


def _report(found: set[tuple[int, int]], gold: Mapping[tuple[int, int], str]) -> None:
    counted = {pair for pair in found if pair[1] >= POOL}
    right = counted & gold.keys()
    print(
        f"pairs {len(gold)}  found {len(counted)}  precision {len(right) / len(counted):.3f}  recall {len(right) / len(gold):.3f}"
    )
    for kind in (*RECIPES, "common base"):
        hits = sum(gold[pair] == kind for pair in right)
        print(f"  {kind:10} recall {hits / EACH:.3f}")
    print(f"  found among the {POOL} articles themselves: {len(found - counted)}")


def _unlike(texts: list[str]) -> list[str]:
    """Keep the articles with fewer than three sentences of eight words or more that stand in another article too."""
    told = [{sentence for sentence in _cut(text) if len(sentence.split()) >= LONG} for text in texts]
    counts = Counter(sentence for sentences_of_one in told for sentence in sentences_of_one)
    return [text for text, said in zip(texts, told, strict=True) if sum(counts[sentence] > 1 for sentence in said) < COMMON]


def _cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, 0, len(text))]


def _whole(told: list[str], _other: list[str], _chosen: random.Random) -> list[str]:
    return told


def _shortened(told: list[str], _other: list[str], chosen: random.Random) -> list[str]:
    return told[: max(3, int(len(told) * chosen.uniform(0.3, 0.7)))]


def _extended(told: list[str], other: list[str], chosen: random.Random) -> list[str]:
    return [*other[:2], *told, *other[2 : 2 + int(len(told) * chosen.uniform(0.2, 0.6))]]


def _rewritten(told: list[str], other: list[str], chosen: random.Random) -> list[str]:
    strange = " ".join(other).split()
    return [" ".join(_touched(sentence.split(), strange, chosen)) for sentence in told]


def _built_on(told: list[str], other: list[str], chosen: random.Random) -> list[str]:
    kept = [sentence for sentence in told if chosen.random() < 0.5]  # noqa: PLR2004 half, as the recipe says
    return [sentence for pair in zip(kept, (other * len(kept))[: len(kept)], strict=True) for sentence in pair]


def _between(told: list[str], other: list[str], chosen: random.Random) -> list[str]:
    kept = [sentence for sentence in told if chosen.random() < 0.7]  # noqa: PLR2004 seven of ten, as the recipe says
    return [sentence for pair in zip(kept, (other * len(kept))[: len(kept)], strict=True) for sentence in pair]


def _touched(said: list[str], strange: list[str], chosen: random.Random) -> list[str]:
    touched: list[str] = []
    for word in said:
        if chosen.random() >= 1 / 12:
            touched.append(word)
            continue
        change = chosen.choice(("drop", "swap", "replace"))
        if change == "swap" and touched:
            touched.insert(-1, word)
        elif change == "replace":
            touched.append(chosen.choice(strange))
    return touched


RECIPES: dict[str, Recipe] = {
    "whole": _whole,
    "shortened": _shortened,
    "extended": _extended,
    "rewritten": _rewritten,
    "built on": _built_on,
}

if __name__ == "__main__":
    main(*sys.argv[1:])
