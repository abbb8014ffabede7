"""The parts of a Word file: where its text is, and files of other kinds that were put into it."""

from __future__ import annotations

import email
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from articles.errors import ReadingError, Reason
from articles.reading.containers.zip_parts import BROKEN_ZIP, ZipParts
from articles.reading.markup.markup import plain_text
from articles.reading.markup.xml_trees import Element, children, descendants, parse_xml
from articles.reading.sources.encoding import decode

_MAIN = "word/document.xml"
_MAIN_RELATION = "/officeDocument"
_CHUNKS = (".htm", ".html", ".xhtml", ".mht", ".mhtml", ".txt")
LinesOf = Mapping[str, Callable[[bytes, str], Iterable[str]]]
"""By a suffix: gives the lines of a document, from its bytes and its origin."""
_MOST_CHUNKS = 500
_HEAD = re.compile(r"<head\b.{0,200000}?</head\s*>", re.DOTALL | re.IGNORECASE)


def main_part(parts: ZipParts) -> bytes:
    """The part with the text, which some programs give another name.

    Raises:
        ReadingError: BROKEN_ARCHIVE, where there is none.
    """
    found = parts.read(_MAIN)
    if found is not None:
        return found
    for kind, target in _relations(parts, "").values():
        if kind.endswith(_MAIN_RELATION) and (found := parts.read(target)) is not None:
            return found
    raise ReadingError(parts.origin, Reason.BROKEN_ARCHIVE, f"no {_MAIN}")


def lines_of_chunks(
    body: Element, parts: ZipParts, others: LinesOf
) -> Iterator[str | ReadingError]:
    """The lines of the files that were put whole into the document (`altChunk`).

    Args:
        body: The body of the document.
        parts: Of the document.
        others: What gives the lines of documents that are neither pages nor texts.

    Yields:
        Lines; an error in the place of what cannot be read.
    """
    chunks = list(descendants(body, "altChunk"))[:_MOST_CHUNKS]
    relations = _relations(parts, _MAIN) if chunks else {}
    for chunk in chunks:
        name = next((str(v) for k, v in chunk.attrib.items() if str(k).endswith("}id")), "")
        _, target = relations.get(name, ("", ""))
        data = parts.read(target) if target else None
        suffix = posixpath.splitext(target)[1].lower()
        place = f"{parts.origin}#{target or name}"
        if data is None:
            yield ReadingError(place, Reason.BROKEN_ARCHIVE, "missing")
        elif suffix in _CHUNKS:
            yield from _lines(data, target.lower(), parts.origin)
        elif suffix in others:
            try:
                yield from others[suffix](data, place)
            except ReadingError as error:
                yield error
            except BROKEN_ZIP as error:
                yield ReadingError(place, Reason.BROKEN_ARCHIVE, str(error))
        else:
            yield ReadingError(place, Reason.UNKNOWN_FORMAT, suffix)


def _relations(parts: ZipParts, part: str) -> Mapping[str, tuple[str, str]]:
    """The kinds and places of the parts that one of them leads to, by their names there."""
    folder, name = posixpath.split(part)
    data = parts.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return {}
    root, _ = parse_xml(data, parts.origin)
    return {
        str(each.get("Id")): (str(each.get("Type")), _place(folder, str(each.get("Target"))))
        for each in children(root, "Relationship")
    }


def _place(folder: str, target: str) -> str:
    return (
        target.lstrip("/")
        if target.startswith("/")
        else posixpath.normpath(f"{folder}/{target}").lstrip("/")
    )


def _lines(data: bytes, name: str, origin: str) -> Iterator[str]:
    if name.endswith((".mht", ".mhtml")):
        pages = (
            p for p in email.message_from_bytes(data).walk() if p.get_content_type() == "text/html"
        )
        payload = next((each.get_payload(decode=True) for each in pages), b"")
        data = payload if isinstance(payload, bytes) else b""
    try:
        text = decode(data, origin).text
    except ReadingError:
        return
    words = text if name.endswith(".txt") else plain_text(_HEAD.sub("", text))
    yield from (line for line in words.split("\n") if line.strip())
