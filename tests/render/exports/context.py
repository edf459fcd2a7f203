"""The terms of http://www.w3.org/ns/anno.jsonld that our annotations use, so that tests read them without the network."""

from types import MappingProxyType

_OA, _AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"

ANNOTATION_CONTEXT = MappingProxyType(
    {
        "id": "@id",
        "type": "@type",
        "oa": _OA,
        "as": _AS,
        "dc": "http://purl.org/dc/elements/1.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "TextPositionSelector", "TextQuoteSelector")},
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "Software": "as:Application",
        **{name: f"oa:{name}" for name in ("classifying", "describing", "highlighting", "identifying", "tagging")},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        **{name: f"oa:{name}" for name in ("start", "end", "exact", "prefix", "suffix")},
        "value": "rdf:value",
        "format": "dc:format",
        "name": "http://xmlns.com/foaf/0.1/name",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "generator": {"@id": "as:generator", "@type": "@id"},
        "partOf": {"@id": "as:partOf", "@type": "@id"},
        "first": {"@id": "as:first", "@type": "@id"},
        "total": "as:totalItems",
        "startIndex": "as:startIndex",
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    }
)
