"""Who is who, where a person knows it: two names of one, one name of two, another name to show."""

from dataclasses import replace

from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Annotations, Comparison, Entity, Mention, Party, Story
from readout.text import fold


def named(story: Story, ruling: Ruling) -> Applied[Story]:
    """Let mentions bear the decided name: of two that are one all so spelled, of one that is two those in the articles named."""
    places = (*ruling.on, *ruling.to)
    spelled = {_plain(ruling.words(place).text) for place in places}
    homes = {place.article for place in places}
    apart = ruling.decision.kind == "split-name"
    meant = [
        mention
        for member in story.members
        for mention in member.mentions
        if _text(member, mention) in spelled and (member.article.id in homes or not apart)
    ]
    if not meant:
        return Applied(story, "no name is read at its words now")
    kind = meant[0].type
    members = (
        replace(
            member,
            mentions=tuple(
                replace(mention, name=ruling.decision.value or mention.name, type=kind)
                if _text(member, mention) in spelled and (member.article.id in homes or not apart)
                else mention
                for mention in member.mentions
            ),
        )
        for member in story.members
    )
    return Applied(replace(story, members=tuple(members)))


def renamed(found: Comparison, ruling: Ruling) -> Applied[Comparison]:
    """Show the entity at the words under the decided name, wherever it speaks or holds."""
    entity = next((one for one in found.entities if _is_at(one, ruling)), None)
    if entity is None:
        return Applied(found, "no party or place is read at its words now")
    name = ruling.decision.value or entity.name
    entities = (replace(one, name=name, decided=ruling.mark(one.decided)) if one is entity else one for one in found.entities)
    return Applied(_renamed_everywhere(replace(found, entities=tuple(entities)), entity.id, name))


def _is_at(entity: Entity, ruling: Ruling) -> bool:
    words = {(place.article, _plain(ruling.words(place).text)) for place in ruling.on}
    return any((article, _plain(variant.text)) in words for variant in entity.variants for article in variant.articles)


def _renamed_everywhere(found: Comparison, entity: str, name: str) -> Comparison:
    """Show the decided name wherever the entity speaks, holds or answers."""

    def party(one: Party | None) -> Party | None:
        return replace(one, name=name) if one is not None and one.entity == entity else one

    return replace(
        found,
        quotations=tuple(
            replace(one, source=replace(one.source, name=name)) if one.source and one.source.entity == entity else one
            for one in found.quotations
        ),
        claims=tuple(replace(one, holder=party(one.holder)) for one in found.claims),
        questions=tuple(
            replace(one, values=tuple(replace(value, holder=party(value.holder)) for value in one.values))
            for one in found.questions
        ),
    )


def _text(member: Annotations, mention: Mention) -> str:
    return _plain(member.article.text[mention.span.start : mention.span.end])


def _plain(words: str) -> str:
    return fold(" ".join(words.split()))
