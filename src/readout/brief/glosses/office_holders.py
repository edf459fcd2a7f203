"""Who in a story is meant by "the president" alone: the one whom the articles title so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.brief.glosses.fullest_names import last_name
from readout.brief.named_states import States
from readout.language import lexicon
from readout.model import Annotations, Evidence, Span
from readout.text import words

_TIMES = 3
"""How much oftener an article names the one whom it means by his office alone than the next who has it: read in forty articles, of
24 meant so 23 were."""


@dataclass(frozen=True, slots=True)
class OfficeHolders:
    """Whom a story titles by each office: last names, each with how often as of home and how often as of a state named.

    `written` are their names with the most words as they stand behind a title, and `named` counts the words of each article that
    are names, whether or not anything says whose.
    """

    titled: dict[str, dict[str, Counter[str]]]
    written: dict[tuple[str, str], Evidence]
    named: dict[str, Counter[str]]

    @classmethod
    def of(cls, members: Sequence[Annotations], states: States) -> "OfficeHolders":
        """Count the titles before names; of a former or vice president none."""
        found = cls({}, {}, {})
        for member in members:
            for office, name, home in _titles(member, states):
                last = last_name(name.text)
                found.titled.setdefault(office, {}).setdefault(last, Counter())["home" if home else "abroad"] += 1
                before = found.written.setdefault((office, last), name)
                found.written[office, last] = max(before, name, key=lambda one: len(one.text.split()))
            found.named[member.article.id] = Counter(
                member.article.text[token.start : token.end]
                for sentence in member.sentences
                for token in sentence.tokens
                if token.pos == "PROPN"
            )
        return found

    def holder(self, office: str, member: Annotations) -> Evidence | None:
        """Give the name of the one whom an article means by an office alone, None where unsure.

        Where an article names none of those who have it, it is the only one whom the story titles so; one who is titled with a
        state, or once, is meant only by an article that names him again and again, since whose the office is may go unsaid.
        """
        known, named = self.titled.get(office, {}), self.named[member.article.id]
        home = {name: count["home"] > count["abroad"] for name, count in known.items()}
        often = sorted(((named[name.split()[0]], home[name], name) for name in known), reverse=True)
        times, at_home, first = often[0] if often else (0, False, "")
        others = max((count for count, alike, _ in often[1:] if alike or not at_home), default=0)
        sure = times >= _TIMES * max(others, not at_home) if times else at_home and len(known) == 1
        once = times < _TIMES and sum(known.get(first, Counter()).values()) == 1
        return self.written[office, first] if sure and not once else None


def _titles(member: Annotations, states: States) -> Iterator[tuple[str, Evidence, bool]]:
    """Give each office that stands right before a name, the name, and whether no state is told with it."""
    text, bodies = member.article.text, {one.span.end for one in member.mentions if one.type != "person"}
    lesser = lexicon().words("titles", "lesser") | lexicon().words("described", "former") | lexicon().words("titles", "apart")
    for sentence in member.sentences:
        tokens = sentence.tokens
        for at in range(len(tokens) - 1):
            told = text[tokens[at].start : tokens[at].end]
            office = lexicon().table("offices").get(told.rstrip(".").casefold(), "") if told[0].isupper() else ""
            if not office or tokens[at + 1].pos != "PROPN":
                continue
            end = next((behind for behind in range(at + 1, len(tokens)) if tokens[behind].pos != "PROPN"), len(tokens))
            if tokens[end - 1].end in bodies:
                continue
            before = [text[token.start : token.end] for token in tokens[max(0, at - 2) : at]]
            if lesser.isdisjoint(word for one in before for word in words(one)):
                name = member.article.evidence(Span(tokens[at + 1].start, tokens[end - 1].end))
                yield office, name, not any(states.named_in(" ".join(before[-1:])))
