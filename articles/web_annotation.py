"""Passages for other programs: W3C Web Annotation (JSON-LD).

The JSON-LD follows https://www.w3.org/TR/annotation-model/: an AnnotationCollection with one page,
positions counting code points, the colour as a style class. What the model has no term for is said
under names of our own (`FINGERPRINT`, `ANCHORING`, `LAST_PLACE`, `ORDERS`), which other programs
pass over; `articles.web_annotation_reading` reads everything back.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from articles.article import Article
from articles.passages.passage import Anchoring, Passage
from articles.passages.tag_order import TagOrders

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Json = dict[str, object]

ARTICLE_NAMES = "urn:khizana:"
PASSAGE_NAMES = "urn:khizana:passage:"
FINGERPRINT = "urn:khizana:fingerprint"
ANCHORING = "urn:khizana:anchoring"
LAST_PLACE = "urn:khizana:last-place"
ORDERS = "urn:khizana:tag-orders"
ORDERED_TAG = "urn:khizana:tag"
ORDERED_PASSAGES = "urn:khizana:passages"
_NO_ORDERS: TagOrders = MappingProxyType({})


def annotation_collection(
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    archive: str,
    orders: TagOrders = _NO_ORDERS,
) -> Json:
    """The passages as a W3C AnnotationCollection, ready for `json.dumps`.

    Args:
        passages: What to export, in this order.
        articles: Their articles by id; a removed one is missing and only named.
        archive: The archive's identity, which makes the names of its articles unique.
        orders: The reader's orders of tags; written as far as they speak of these passages.
    """
    collection = f"urn:khizana:{archive}:passages"
    page: Json = {
        "id": f"{collection}:1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(each, articles.get(each.article_id), archive) for each in passages],
    }
    written = [*_orders(passages, orders)]
    return {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "total": len(passages),
        **({ORDERS: written} if written else {}),
        "first": page,
    }


def _orders(passages: Sequence[Passage], orders: TagOrders) -> Iterator[Json]:
    """Each tag with its passages in the reader's order, as a list of JSON-LD."""
    for tag, order in sorted(orders.items()):
        tagged = frozenset(each.id for each in passages if tag in each.tags)
        if names := [{"id": _passage_name(each)} for each in order if each in tagged]:
            yield {ORDERED_TAG: _valid(tag), ORDERED_PASSAGES: {"@list": names}}


def _annotation(passage: Passage, article: Article | None, archive: str) -> Json:
    bodies: list[Json] = []
    if passage.note:
        bodies.append(
            {
                "type": "TextualBody",
                "value": _valid(passage.note),
                "format": "text/plain",
                "purpose": "commenting",
            }
        )
    bodies += [
        {"type": "TextualBody", "value": _valid(tag), "purpose": "tagging"} for tag in passage.tags
    ]
    annotation: Json = {
        "id": _passage_name(passage.id),
        "type": "Annotation",
        "motivation": "commenting" if passage.note else "highlighting",
        "created": passage.created,
        "modified": passage.modified,
        "target": {
            "type": "SpecificResource",
            "source": _source(passage.article_id, article, archive),
            "styleClass": passage.colour,
            "selector": [*_selectors(passage)],
            **_doubtful_place(passage),
        },
    }
    if bodies:
        annotation["body"] = bodies
    return annotation


def _selectors(passage: Passage) -> Iterator[Json]:
    words = passage.quote
    yield {
        "type": "TextQuoteSelector",
        "exact": _valid(words.exact),
        "prefix": _valid(words.prefix),
        "suffix": _valid(words.suffix),
    }
    # Where the reader has to confirm the place or it is lost, only the words are sure.
    if passage.anchoring is Anchoring.ANCHORED:
        yield _position(passage)


def _position(passage: Passage) -> Json:
    return {
        "type": "TextPositionSelector",
        "start": passage.position.start,
        "end": passage.position.end,
    }


def _doubtful_place(passage: Passage) -> Json:
    """How a passage stands that is not anchored, for those who know these names."""
    if passage.anchoring is Anchoring.ANCHORED:
        return {}
    return {ANCHORING: passage.anchoring.value, LAST_PLACE: _position(passage)}


def _passage_name(passage_id: str) -> str:
    try:
        name = uuid.UUID(passage_id)
    except ValueError:
        name = None
    if name is not None and name.hex == passage_id:
        return name.urn
    return PASSAGE_NAMES + quote(_valid(passage_id), safe="")


def _source(article_id: str, article: Article | None, archive: str) -> Json:
    source: Json = {
        "id": f"{ARTICLE_NAMES}{archive}:{quote(_valid(article_id), safe='')}",
        "type": "Text",
        "format": "text/plain",
    }
    if article is None:
        return source
    metadata = article.metadata
    known = {
        "dcterms:title": metadata.title,
        "dcterms:publisher": metadata.publisher,
        "dcterms:creator": metadata.creator,
        "dcterms:issued": metadata.date.value,
        "dcterms:source": metadata.identifier,
        FINGERPRINT: article.provenance.fingerprint or None,
    }
    return source | {name: _valid(value) for name, value in known.items() if value is not None}


def _valid(text: str) -> str:
    """The text without lone surrogates, which no UTF-8 file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
