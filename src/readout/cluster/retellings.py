"""Which articles tell in words of their own what one other newsroom has reported."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from readout.cluster.newsrooms import newsroom
from readout.cluster.sentence_origins import homes_of, told_credits
from readout.model import Annotations, Origin

_OPENING = 3
"""Sentences from the beginning, one of which names the newsroom that an article has its account from."""
_LEAST_TIMES, _LEAST_PART = 2, 0.1
"""Sentences that name it, and their part of all. A reader who had 110 articles of 240 groups before him, those that name
others most, called 14 of the 16 retellings that these bounds find; without the part 17 of 21, with four sentences 15 of 19."""


def retellings(members: Sequence[Annotations]) -> dict[int, Origin]:
    """Give the places of the members that retell another newsroom's report, each with the origin that it has from there."""
    found = {at: told for at, member in enumerate(members) if (told := _retold(member))}
    homes = homes_of([member.article for at, member in enumerate(members) if at not in found])
    return {at: replace(told, group=homes.get(newsroom(told.group)) or f"newsroom:{told.group}") for at, told in found.items()}


def _retold(member: Annotations) -> Origin | None:
    """Say which newsroom an article of its own names at the beginning and again, the one it names most; its name is the group."""
    article = member.article
    if article.origin.role != "independent" or article.origin.group != article.id:
        return None
    sentences = [sentence.span for sentence in member.sentences if sentence.role == "body"]
    naming: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for credit in told_credits(member):
        at = next((at for at, span in enumerate(sentences) if span.overlaps(credit.span)), None)
        if at is not None:
            naming[credit.newsroom].setdefault(at, " ".join(article.text[credit.span.start : credit.span.end].split()))
    leads = {name: told for name, told in naming.items() if min(told) < _OPENING}
    name = max(leads, key=lambda name: len(leads[name]), default="")
    told = leads.get(name, {})
    if len(told) < _LEAST_TIMES or len(told) < _LEAST_PART * len(sentences):
        return None
    return Origin(name, "copy", f"retells {name}: {len(told)} of its {len(sentences)} sentences name it, first “{told[min(told)]}”")
