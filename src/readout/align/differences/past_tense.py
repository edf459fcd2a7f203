"""Whether words tell of what happened, which an outlet may do itself, or say how things are or will be."""

from readout.language import lexicon
from readout.model import Sentence, Span

_HELPING = frozenset(("aux", "aux:pass", "cop"))
_PRESENT_ENDINGS = ("s", "ing")


def tells_of_past(text: str, sentence: Sentence, span: Span) -> bool:
    """Tell whether the main verb of a stretch of a sentence is in the past or the perfect; no where nothing is parsed."""
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
    top = next((at for at in inside if tokens[at].head not in inside and tokens[at].relation != "punct"), None)
    if top is None or tokens[top].head == top:
        return False
    helping = [token for token in tokens if token.head == top and token.relation in _HELPING]
    finite = helping[0] if helping else tokens[top]
    written, base = text[finite.start : finite.end].casefold(), finite.lemma.casefold()
    if helping:
        return written in lexicon().words("auxiliaries", "past")
    return finite.pos == "VERB" and written != base and not written.endswith(_PRESENT_ENDINGS)
