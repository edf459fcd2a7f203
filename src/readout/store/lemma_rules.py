"""How a lemma differs from its word: mostly not at all, or by its ending."""

_AS_IT_IS, _IN_SMALL, _OTHER = "=", "_", "!"


def rule_of(word: str, lemma: str) -> str:
    """Tell how the lemma comes from the word: "=" as it is, "_" in small letters, "2 y" less two and with a y, "!be" another."""
    small = word.lower()
    if lemma in {word, small}:
        return _AS_IT_IS if lemma == word else _IN_SMALL
    shared = next(
        (at for at, (one, other) in enumerate(zip(small, lemma, strict=False)) if one != other), min(len(small), len(lemma))
    )
    return f"{len(small) - shared} {lemma[shared:]}" if shared else _OTHER + lemma


def lemma_of(word: str, rule: str) -> str:
    """Give the lemma of a word by the rule; raises ValueError where that is none."""
    if rule == _AS_IT_IS:
        return word
    small = word.lower()
    if rule == _IN_SMALL:
        return small
    if rule.startswith(_OTHER):
        return rule[1:]
    less, _, ending = rule.partition(" ")
    return small[: len(small) - int(less)] + ending
