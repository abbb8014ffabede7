"""Passages out of other programs' files: W3C Web Annotation (JSON-LD).

Reads what `articles.web_annotation` writes exactly as it was, and what other programs write as far
as it speaks of words: collections, pages, lists and single annotations, `@id` and `@type` too. An
annotation that cannot become a passage is a fault with its number, never an exception.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from articles.errors import ReadingError, Reason
from articles.passages.passage import Anchoring, Passage, TextPositionSelector, TextQuoteSelector
from articles.passages.tag_order import TagOrder
from articles.web_annotation import (
    ANCHORING,
    ARTICLE_NAMES,
    FINGERPRINT,
    LAST_PLACE,
    ORDERED_PASSAGES,
    ORDERED_TAG,
    ORDERS,
    PASSAGE_NAMES,
)

COLOURS = ("green", "yellow", "blue", "pink")
LONGEST_TEXT = 64_000_000
"""How many characters are read at most: a hundred thousand annotations have about as many."""

_LARGEST_POSITION = 2**53
_DEEPEST_REFINEMENT = 8


class Fault(StrEnum):
    """Why an annotation cannot become a passage."""

    NOT_AN_ANNOTATION = "not-an-annotation"
    NO_TARGET = "no-target"
    NO_WORDS = "no-words"


@dataclass(frozen=True, slots=True)
class Source:
    """What an annotation says of the text it stands in.

    Attributes:
        archive: The identity of the archive that wrote it, or None.
        article_id: The article's id in that archive, or what another program calls it.
        address: Its address on the web.
        title: Its title.
        fingerprint: See `Document.fingerprint`.
    """

    archive: str | None = None
    article_id: str = ""
    address: str | None = None
    title: str | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class ReadAnnotation:
    """One annotation as it stands in the file.

    Attributes:
        passage: Its `article_id` and `anchoring` are what the file says. Without a quote its
            words are those at its position.
        source: Where to look for the article.
        has_place: Whether the file says a position.
        number: Its place in the file, from 1.
    """

    passage: Passage
    source: Source
    has_place: bool
    number: int


@dataclass(frozen=True, slots=True)
class ReadAnnotations:
    """A whole file.

    Attributes:
        annotations: In the file's order.
        faults: What was left out: the annotation's number in the file, from 1, and why.
        orders: The reader's orders of tags: the tag, and the ids of its passages.
    """

    annotations: tuple[ReadAnnotation, ...]
    faults: tuple[tuple[int, Fault], ...]
    orders: tuple[tuple[str, TagOrder], ...] = ()


def read_annotations(text: str, now: str, origin: str = "") -> ReadAnnotations:
    """The annotations of a JSON-LD text.

    Args:
        text: The file's text, decoded.
        now: When something was made of which the file does not say; ISO 8601 with time zone.
        origin: The file, for errors.

    Raises:
        ReadingError: TOO_LARGE, BROKEN_TABLE (no JSON), UNKNOWN_FORMAT (JSON without any
            annotation).
    """
    if len(text) > LONGEST_TEXT:
        raise ReadingError(origin, Reason.TOO_LARGE, str(len(text)))
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(origin, Reason.BROKEN_TABLE, str(error)) from error
    items = _items(tree)
    if items is None:
        raise ReadingError(origin, Reason.UNKNOWN_FORMAT, "no annotations")
    found: list[ReadAnnotation] = []
    faults: list[tuple[int, Fault]] = []
    for number, item in enumerate(items, 1):
        read = _annotation(item, now, number)
        if isinstance(read, Fault):
            faults.append((number, read))
        else:
            found.append(read)
    return ReadAnnotations(tuple(found), tuple(faults), tuple(_orders(tree)))


def _orders(tree: object) -> Iterator[tuple[str, TagOrder]]:
    """The orders of tags; what is not understood of them is passed over."""
    for order in _listed(tree.get(ORDERS) if isinstance(tree, dict) else None):
        if not isinstance(order, dict) or not isinstance(order.get(ORDERED_TAG), str):
            continue
        members = order.get(ORDERED_PASSAGES)
        names = _listed(members.get("@list") if isinstance(members, dict) else None)
        ids = (_passage_id(each) for each in names if isinstance(each, dict))
        yield order[ORDERED_TAG], tuple(dict.fromkeys(ids))


def _items(tree: object) -> list[object] | None:
    """The annotations of a list, a collection, a page, or of one that stands alone."""
    if isinstance(tree, list):
        return tree
    if not isinstance(tree, dict):
        return None
    for name in ("items", "@graph"):
        if isinstance(tree.get(name), list):
            return list(tree[name])
    first = tree.get("first")
    if isinstance(first, dict) and isinstance(first.get("items"), list):
        return list(first["items"])
    if "target" in tree:
        return [tree]
    is_empty = "AnnotationCollection" in _strings(_named(tree, "type"))
    return [] if is_empty else None


def _annotation(item: object, now: str, number: int) -> ReadAnnotation | Fault:
    if not isinstance(item, dict):
        return Fault.NOT_AN_ANNOTATION
    target = next(iter(_listed(item.get("target"))), None)
    if isinstance(target, str):
        target = {"source": target}
    if not isinstance(target, dict):
        return Fault.NO_TARGET
    quote, place = _selected(target.get("selector"))
    anchoring = _anchoring(target)
    last = _position(target.get(LAST_PLACE))
    if anchoring is not Anchoring.ANCHORED and last is not None:
        place = last
    if quote is None and place is None:
        return Fault.NO_WORDS
    source = _source(target)
    created = _moment(item.get("created"), now)
    note, tags = _bodies(item)
    passage = Passage(
        id=_passage_id(item),
        article_id=source.article_id,
        position=place or TextPositionSelector(0, 0),
        quote=quote or TextQuoteSelector("", "", ""),
        colour=_colour(target, item),
        note=note,
        tags=tags,
        created=created,
        modified=_moment(item.get("modified"), created),
        anchoring=anchoring,
    )
    return ReadAnnotation(passage, source, place is not None, number)


def _selected(selectors: object) -> tuple[TextQuoteSelector | None, TextPositionSelector | None]:
    """The first quote and the first position among the selectors and their refinements."""
    quote: TextQuoteSelector | None = None
    place: TextPositionSelector | None = None
    waiting = [(each, 0) for each in _listed(selectors)]
    for selector, depth in waiting:
        if not isinstance(selector, dict):
            continue
        exact = selector.get("exact")
        if quote is None and isinstance(exact, str) and exact:
            quote = TextQuoteSelector(
                exact, _string(selector.get("prefix")), _string(selector.get("suffix"))
            )
        place = place or _position(selector)
        if depth < _DEEPEST_REFINEMENT:
            refined = _listed(selector.get("refinedBy"))
            waiting += ((each, depth + 1) for each in refined)
    return quote, place


def _position(selector: object) -> TextPositionSelector | None:
    if not isinstance(selector, dict):
        return None
    if "TextPositionSelector" not in _strings(_named(selector, "type")):
        return None
    start, end = selector.get("start"), selector.get("end")
    if type(start) is int and type(end) is int and 0 <= start <= end <= _LARGEST_POSITION:
        return TextPositionSelector(start, end)
    return None


def _anchoring(target: dict[str, Any]) -> Anchoring:
    try:
        return Anchoring(_string(target.get(ANCHORING)) or Anchoring.ANCHORED)
    except ValueError:
        return Anchoring.ANCHORED


def _bodies(item: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The note and the tags."""
    notes: list[str] = []
    tags: list[str] = []
    for body in (*_listed(item.get("body")), *_listed(item.get("bodyValue"))):
        if isinstance(body, str):
            notes.append(body)
        elif isinstance(body, dict) and isinstance(body.get("value"), str):
            is_tag = "tagging" in _strings(body.get("purpose"))
            (tags if is_tag else notes).append(body["value"])
    return "\n\n".join(notes), tuple(tags)


def _source(target: dict[str, Any]) -> Source:
    said = next(iter(_listed(target.get("source"))), None)
    if said is None:
        said = _named(target, "id")
    if isinstance(said, str):
        said = {"id": said}
    if not isinstance(said, dict):
        return Source()
    name = _string(_named(said, "id"))
    archive, article_id = None, name
    if name.startswith(ARTICLE_NAMES):
        parts = name.removeprefix(ARTICLE_NAMES).split(":", 1)
        if len(parts) == 2:
            archive, article_id = parts[0], unquote(parts[1])
    address = _string(said.get("dcterms:source"))
    if not address and name.startswith(("http://", "https://")):
        address = name
    title = said.get("dcterms:title") or said.get("title")
    return Source(
        archive,
        article_id,
        address or None,
        _string(title) or None,
        _string(said.get(FINGERPRINT)) or None,
    )


def _colour(target: dict[str, Any], item: dict[str, Any]) -> str:
    classes = (*_strings(target.get("styleClass")), *_strings(item.get("styleClass")))
    return next((name for name in classes if name in COLOURS), COLOURS[0])


def _passage_id(item: dict[str, Any]) -> str:
    """The same id for the same annotation, whenever it is read."""
    name = _string(_named(item, "id"))
    own = unquote(name.removeprefix(PASSAGE_NAMES)) if name.startswith(PASSAGE_NAMES) else ""
    if own:
        return own
    if name.lower().startswith("urn:uuid:"):
        try:
            return uuid.UUID(name[len("urn:uuid:") :]).hex
        except ValueError:
            pass
    said = name or json.dumps(item, sort_keys=True)
    readable = said.encode("utf-8", "replace").decode("utf-8")
    return uuid.uuid5(uuid.NAMESPACE_URL, readable).hex


def _moment(value: object, otherwise: str) -> str:
    if isinstance(value, str):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            return otherwise
        return value
    return otherwise


def _named(thing: dict[str, Any], name: str) -> object:
    return thing.get(name, thing.get(f"@{name}"))


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _strings(value: object) -> Iterator[str]:
    return (each for each in _listed(value) if isinstance(each, str))


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
