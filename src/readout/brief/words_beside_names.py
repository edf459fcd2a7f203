"""What articles write beside the names of those who speak: "campaign manager of the Skarne party", "port pilot"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from readout.language import Tree, lexicon
from readout.model import Annotations, Entity, Evidence, Mention, Quotation, Span, Story
from readout.text import holding, names_party

_LONGEST = 80
"""Characters of a description: one line of a terminal with the name."""

_MOST = 3
_TITLES = frozenset(("nmod:desc", "compound", "amod"))
_TOLD_OF = ("acl", "acl:relcl", "appos", "parataxis", "punct")
"""What is said of a description itself: it ends before."""


def described(story: Story, entities: Iterable[Entity], quotations: Iterable[Quotation]) -> tuple[Entity, ...]:
    """Give the entities, those persons who speak with what articles say right beside their whole names, behind their roles."""
    said = list(quotations)
    speaking = {one.source.entity for one in said if one.source and one.source.entity}
    spoken: dict[str, list[Evidence]] = defaultdict(list)
    for own in (own for one in said if one.kind == "direct" for own in one.content):
        spoken[own.article].append(own)
    found: dict[str, Counter[str]] = {}
    for member in story.members:
        for mention in member.mentions:
            words = member.article.text[mention.span.start : mention.span.end]
            quoted = (own.span.contains(mention.span) for own in spoken[member.article.id])
            if mention.type == "person" and " " in words and not any(quoted):
                found.setdefault(words, Counter()).update(_descriptions(member, mention))
    return tuple(_with_descriptions(one, found) if one.id in speaking and one.type == "person" else one for one in entities)


def _with_descriptions(entity: Entity, found: dict[str, Counter[str]]) -> Entity:
    told = Counter[str]()
    for name in dict.fromkeys((entity.name, *(variant.text for variant in entity.variants))):
        told.update(found.get(name, Counter()))
    kept = (text for text, _ in told.most_common(_MOST) if text not in entity.roles)
    return replace(entity, roles=(*entity.roles, *kept))


def _descriptions(member: Annotations, mention: Mention) -> Iterator[str]:
    """Give the noun phrases that stand as titles before a name, or beside it behind a comma or before one."""
    sentence = holding(member.sentences, mention.span.start)
    if sentence is None:
        return
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    own = tree.within(mention.span)
    top = next((at for at in own if tree.tokens[at].head not in own), -1)
    if top < 0:
        return
    titles = [at for child in tree.hanging(top, *_TITLES) if child < own[0] for at in tree.subtree(child)]
    yield from _worded(member, tree, titles, own)
    for child in tree.hanging(top, "appos"):
        yield from _worded(member, tree, _phrase_beside(tree, child, own), own)
    if tree.relation(top) == "appos":
        yield from _worded(member, tree, _phrase_beside(tree, tree.tokens[top].head, own), own)


def _phrase_beside(tree: Tree, noun: int, own: range) -> list[int]:
    """Give the places of a noun's phrase up to what is said of it."""
    if tree.tokens[noun].pos not in {"NOUN", "PROPN"}:
        return []
    told = [at for child in tree.hanging(noun, *_TOLD_OF) if child > noun for at in tree.subtree(child)]
    end = min([*told, *(at for at in own if at > noun)], default=len(tree.tokens))
    return [at for at in tree.subtree(noun) if at < end and at not in own]


def _worded(member: Annotations, tree: Tree, places: list[int], own: range) -> Iterator[str]:
    """Give the words at the places, where they are one stretch that touches the name and says by itself what somebody is."""
    if not places or any(at in own for at in places):
        return
    leading = lexicon().words("determiners", "definite", "possessive") | {"a", "an", "one"}
    text = member.article.text
    word = [text[token.start : token.end].casefold() for token in tree.tokens]
    first = min(places)
    whose = any(tree.relation(at) == "nmod:poss" and tree.tokens[at].pos == "NOUN" for at in places)
    while first < max(places) and (word[first] in leading or tree.tokens[first].pos == "ADP"):
        first += 1
    span = Span(tree.tokens[first].start, tree.tokens[max(places)].end)
    told = " ".join(text[span.start : span.end].split()).strip(" ,;:–—-")
    if "," in told or told.endswith(("'s", "’s")) or text[tree.tokens[own[-1]].start : tree.tokens[own[-1]].end] in told:
        return
    if " " not in told and told[:1].isupper() and not names_party(told.casefold().rstrip(".")):  # a page's "Profile" before a name
        return
    near = {tree.tokens[at].pos for at in range(min(max(places), own[-1]) + 1, max(first, own[0]))}
    if len(told) <= _LONGEST and near <= {"PUNCT", "DET", "PRON"} and not whose and "\n" not in text[span.start : span.end]:
        yield told
