"""A readout as JSON-LD in the words of schema.org: articles, who is named, quotations, claims, and the words they rest on.

The context stands in the document, so that no reader has to fetch one. It maps to http://schema.org/ as schema.org's own context
does, so that what is read joins with other data. Offsets are those of Web Annotations (oa:start, oa:end): schema.org has none.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from readout.model import Article, Brief, Claim, Entity, EntityType, Evidence, Party, Quotation, Readout, Source
from readout.render.exports.iris import article_addresses, excerpt_address, finding_address, story_address
from readout.render.json_contract import written
from readout.render.tidy_words import counted

Node = dict[str, Any]

_CONTEXT = MappingProxyType(
    {"@vocab": "http://schema.org/", "oa": "http://www.w3.org/ns/oa#", "datePublished": {"@type": "http://schema.org/Date"}}
)
_TYPES: Mapping[EntityType, str] = MappingProxyType(
    {"person": "Person", "organization": "Organization", "place": "Place", "group": "Organization", "other": "Thing"}
)


def to_jsonld(readout: Readout) -> str:
    """Write a readout as one JSON-LD graph; what schema.org has no words for (discrepancies, positions, gaps) stays in the JSON."""
    addresses = article_addresses(readout)
    nodes = [node for brief in readout.stories for node in _Graph(brief, addresses).nodes()]
    return written({"@context": dict(_CONTEXT), "@graph": nodes})


class _Graph:
    """The nodes of one story."""

    def __init__(self, brief: Brief, addresses: dict[str, str]) -> None:
        self._brief = brief
        self._addresses = addresses
        self._named = {entity.id for entity in brief.entities}

    def nodes(self) -> Iterator[Node]:
        """Give the story, its articles, entities, quotations, claims, and every excerpt once."""
        brief = self._brief
        said = [quotation for quotation in brief.quotations if quotation.certainty != "denied"]
        yield self._jsonld_story()
        yield from map(self._jsonld_article, brief.articles)
        yield from map(self._jsonld_entity, brief.entities)
        yield from map(self._jsonld_quotation, said)
        yield from map(self._jsonld_claim, brief.claims)
        pieces = {piece for quotation in said for piece in quotation.content}
        pieces.update(piece for claim in brief.claims for piece in claim.evidence)
        yield from map(self._jsonld_excerpt, sorted(pieces))

    def _jsonld_story(self) -> Node:
        return {
            "@id": story_address(self._brief),
            "@type": "Collection",
            "identifier": self._brief.id,
            "name": self._brief.headline,
            "hasPart": [{"@id": self._addresses[article.id]} for article in self._brief.articles],
        }

    def _jsonld_article(self, article: Article) -> Node:
        """Describe an article in schema.org's words."""
        return _known(
            {
                "@id": self._addresses[article.id],
                "@type": "NewsArticle",
                "identifier": article.id,
                "headline": article.headline,
                "url": article.url,
                "datePublished": article.published.value,
                "inLanguage": article.language,
                "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
                "author": [{"@type": "Person", "name": name} for name in article.authors],
                "creditText": ", ".join(article.agencies),
                "text": article.text,
            }
        )

    def _jsonld_entity(self, entity: Entity) -> Node:
        """Describe an entity in schema.org's words."""
        others = dict.fromkeys(variant.text for variant in entity.variants if variant.text != entity.name)
        return _known(
            {
                "@id": finding_address(self._brief, "entity", entity.id),
                "@type": _TYPES[entity.type],
                "identifier": entity.id,
                "name": entity.name,
                "alternateName": list(others),
                "jobTitle": list(entity.roles) if entity.type == "person" else None,
            }
        )

    def _jsonld_quotation(self, quotation: Quotation) -> Node:
        """Describe what is attributed to somebody; a denied attribution is left out, since a Quotation says that it was said."""
        homes = [{"@id": self._addresses[quotation.content[0].article]}]
        if quotation.nested_in:
            homes.append({"@id": finding_address(self._brief, "quotation", quotation.nested_in)})
        return _known(
            {
                "@id": finding_address(self._brief, "quotation", quotation.id),
                "@type": "Quotation",
                "identifier": quotation.id,
                "text": " … ".join(piece.text for piece in quotation.content),
                "spokenByCharacter": self._jsonld_person(quotation.source),
                "isPartOf": homes,
                "keywords": [quotation.kind, quotation.certainty],
                "isBasedOn": self._excerpts(quotation.content),
            }
        )

    def _jsonld_claim(self, claim: Claim) -> Node:
        """Describe a claim in schema.org's words."""
        carriers = [article for article in self._brief.articles if article.id in claim.articles]
        dated = sorted((a for a in carriers if a.published.value), key=lambda article: article.published.value or "")
        return _known(
            {
                "@id": finding_address(self._brief, "claim", claim.id),
                "@type": "Claim",
                "identifier": claim.id,
                "text": claim.text,
                "author": self._jsonld_person(claim.holder),
                "appearance": [{"@id": self._addresses[article.id]} for article in carriers],
                "firstAppearance": {"@id": self._addresses[dated[0].id]} if dated else None,
                "keywords": [claim.status],
                "description": counted(claim.origins, "independent origin"),
                "isBasedOn": self._excerpts(claim.evidence),
            }
        )

    def _jsonld_person(self, party: Party | Source | None) -> Node | None:
        if party is None:
            return None
        if party.entity in self._named:
            return {"@id": finding_address(self._brief, "entity", party.entity or "")}
        return {"@type": "Thing", "name": party.name}

    def _excerpts(self, evidence: tuple[Evidence, ...]) -> list[Node]:
        return [{"@id": excerpt_address(piece, self._addresses)} for piece in evidence]

    def _jsonld_excerpt(self, piece: Evidence) -> Node:
        return {
            "@id": excerpt_address(piece, self._addresses),
            "@type": "CreativeWork",
            "text": piece.text,
            "isPartOf": {"@id": self._addresses[piece.article]},
            "oa:start": piece.start,
            "oa:end": piece.end,
        }


def _known(node: Node) -> Node:
    """Leave out what is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}
