"""Forms of English verbs from their dictionary form: enough to know a listed verb again in running text."""

from collections.abc import Iterator
from functools import cache

_IRREGULAR = {
    "beg": "begs begged begging", "begin": "begins began begun beginning", "break": "breaks broke broken breaking",
    "bow": "bows bowed bowing", "come": "comes came coming", "draw": "draws drew drawn drawing", "drop": "drops dropped dropping",
    "fight": "fights fought fighting", "find": "finds found finding", "freeze": "freezes froze frozen freezing",
    "give": "gives gave given giving", "hit": "hits hitting", "hold": "holds held holding", "lay": "lays laid laying",
    "let": "lets letting", "make": "makes made making", "meet": "meets met meeting", "pay": "pays paid paying",
    "pan": "pans panned panning", "put": "puts putting", "quit": "quits quitting", "set": "sets setting",
    "shoot": "shoots shot shooting", "shun": "shuns shunned shunning", "shut": "shuts shutting", "say": "says said saying",
    "slam": "slams slammed slamming", "snub": "snubs snubbed snubbing", "scrap": "scraps scrapped scrapping",
    "speak": "speaks spoke spoken speaking", "stand": "stands stood standing", "stick": "sticks stuck sticking",
    "strike": "strikes struck striking", "swear": "swears swore sworn swearing", "take": "takes took taken taking",
    "tell": "tells told telling", "throw": "throws threw thrown throwing",
    "undertake": "undertakes undertook undertaken undertaking",
    "uphold": "upholds upheld upholding", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "submit": "submits submitted submitting",
    "commit": "commits committed committing", "admit": "admits admitted admitting", "confer": "confers conferred conferring",
    "rebut": "rebuts rebutted rebutting", "call": "calls called calling", "send": "sends sent sending",
    "refer": "refers referred referring",
    "cancel": "cancels canceled cancelled canceling cancelling", "sketch": "sketches sketched sketching",
}  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = "aeiou"


@cache
def verb_forms(lemma: str) -> frozenset[str]:
    """List the forms of a verb, its dictionary form among them."""
    if lemma in _IRREGULAR:
        return frozenset({lemma, *_IRREGULAR[lemma].split()})
    return frozenset({lemma, *_regular(lemma)})


def _regular(lemma: str) -> Iterator[str]:
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    elif lemma.endswith("e"):
        yield from (lemma + "s", lemma + "d", lemma[:-1] + "ing")
    else:
        yield from (lemma + ("es" if lemma.endswith(_HISSING) else "s"), lemma + "ed", lemma + "ing")
