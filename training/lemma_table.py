"""Makes the table of irregular base forms from the treebanks' training parts."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from readout.annotate.encoder.lemmas import by_rule
from training.documents import Document


def write_lemmas(documents: Iterable[Document], path: Path) -> None:
    """Write, for each base form and tag, the words whose most frequent base form is not what the rules give."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    ruled: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in documents:
        for start, end in document.words():
            word, xpos = document.text[start:end], document.labels["xpos"][start]
            seen[word.lower(), xpos][document.lemmas[start]] += 1
            ruled[word.lower(), xpos][by_rule(word, document.labels["upos"][start], xpos)] += 1
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (word, xpos), lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        typo = count == 1 and lemma[:1].lower() != word[:1]
        kept = xpos not in ("NNP", "NNPS", "ADD", "CD", "GW", "FW", "LS", "AFX", "NFP", "SYM") and " " not in word + lemma
        if kept and not typo and ruled[word, xpos][lemma] * 2 < ruled[word, xpos].total() and word:
            groups[lemma, xpos].append(word)
    lines = [f"{lemma}\t{xpos}\t{' '.join(sorted(words))}\n" for (lemma, xpos), words in sorted(groups.items())]
    path.write_text("".join(lines), "utf-8")
