"""Reference managers: RIS and Zotero's RDF. CSL-JSON is a table of JSON like others.

They hold abstracts rather than articles, and the account says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.reference_fields import fullest_text, given_first
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.markup.xml_trees import (
    Element,
    children,
    descendants,
    local_name,
    parse_xml,
    words,
)
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source

_RIS = re.compile(rb"(?:\xef\xbb\xbf)?\s*TY  ?-")
_TAG = re.compile(r"^[\ufeff\s]*[A-Z][A-Z0-9]  ?-")
_LINE_END = "\ufdd0"  # a noncharacter: the library joins lines, and no text has it
_RECORD_END = re.compile(r"^ER  ?-", re.MULTILINE)
_RECORD_START = re.compile(r"^TY  ?-", re.MULTILINE)
_ITEMS = frozenset({
    "Article", "Document", "Book", "BookSection", "Report", "Manuscript", "Recording", "Thesis",
    "Data", "Legislation", "Letter", "Interview", "ConferenceProceedings",
})  # fmt: skip


def looks_like_ris(head: bytes) -> bool:
    """Whether the first bytes of a file open a list in RIS."""
    return _RIS.match(head) is not None


def read_ris(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each reference with an abstract; one that breaks off is an error.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, BROKEN_TABLE.
    """
    # Only references need it.
    import rispy  # noqa: PLC0415

    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    try:
        references = rispy.loads(_with_line_ends(text), skip_unknown_tags=True)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, repr(error)) from error
    ended = len(_RECORD_END.findall(text))
    for number, reference in enumerate(references[:ended], 1):
        yield document_of_row(_of_ris(reference), number, source.origin, "ris")
    if references[:ended]:
        yield Remark(source.origin, RemarkKind.SUMMARY_ONLY, count=ended)
    for number in range(ended + 1, len(_RECORD_START.findall(text)) + 1):
        yield ReadingError(f"{source.origin}#{number}", Reason.CUT_OFF, f"reference {number}")


def _with_line_ends(text: str) -> str:
    """The list with a mark before each line of a field that goes on: its paragraphs are lines."""
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    return "\n".join(
        line if _TAG.match(line) is not None else f"{_LINE_END}{line}" for line in lines
    )


def _lines(value: object) -> str:
    return unwrapped(re.sub(rf" ?{_LINE_END}", "\n", str(value or ""))).strip()


def _notes(values: list[object]) -> list[str]:
    """The notes, each with its lines, which the library takes for notes of their own."""
    found: list[str] = []
    for value in map(str, values):
        if found and value.startswith(_LINE_END):
            found[-1] = f"{found[-1]}{value}"
        else:
            found.append(value)
    return [_lines(each) for each in found]


def _of_ris(reference: Mapping[str, object]) -> dict[str, object]:
    def first(*names: str) -> object:
        return next((reference[name] for name in names if reference.get(name)), None)

    return {
        "title": first("title", "primary_title", "short_title"),
        "text": fullest_text(
            _lines(first("abstract", "notes_abstract")), _notes(_listed(first("notes")))
        ),
        "source": first("journal_name", "secondary_title", "alternate_title3", "publisher"),
        "author": [given_first(str(n)) for n in _listed(first("authors", "first_authors"))],
        "url": first("urls", "url", "file_attachments1"),
        "published": _day(str(first("date", "publication_year", "year") or "")),
        "id": first("id", "accession_number", "doi"),
    }


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _day(written: str) -> str:
    """A date as RIS writes it (`2021/04/13/`), with dashes."""
    return written.strip("/ ").replace("/", "-")


def looks_like_zotero(head: bytes) -> bool:
    """Whether the first bytes of a file are those of Zotero's RDF."""
    return b"<rdf:RDF" in head and b"zotero.org/namespaces" in head


def read_zotero(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each item with an abstract or a note.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE, NO_ARTICLES.
    """
    root, fault = parse_xml(source.read(MAX_XML_BYTES), source.origin)
    about = {_about(each): each for each in root if local_name(each)}
    items = [each for each in root if local_name(each) in _ITEMS]
    for number, item in enumerate(items, 1):
        yield document_of_row(_of_zotero(item, about), number, source.origin, "zotero")
    if items:
        yield Remark(source.origin, RemarkKind.SUMMARY_ONLY, count=len(items))
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)
    elif not items:
        raise ReadingError(source.origin, Reason.NO_ARTICLES, "no items")


def _of_zotero(item: Element, about: Mapping[str, Element]) -> dict[str, object]:
    def said(name: str) -> str:
        return words(next(children(item, name), None))

    notes = [
        _written(next(descendants(about[place], "value"), about[place]))
        for each in children(item, "isReferencedBy")
        if (place := _resource(each)) in about
    ]
    journals = [each for part in children(item, "isPartOf") for each in _parts(part, about)]
    names = [
        " ".join(filter(None, (words(next(descendants(person, n), None)) for n in _NAMES)))
        for authors in children(item, "authors")
        for person in descendants(authors, "Person")
    ]
    titles = (words(next(children(each, "title"), None)) for each in journals)
    uri = next(descendants(item, "URI"), None)
    return {
        "title": said("title"),
        "text": fullest_text(_written(next(children(item, "abstract"), None)), notes),
        "source": next(filter(None, titles), ""),
        "author": names,
        "url": words(uri) or (_about(item) if _about(item).startswith("http") else ""),
        "published": said("date"),
        "id": "",
    }


def _written(element: Element | None) -> str:
    """The words of an element with their line ends."""
    return "" if element is None else "".join(map(str, element.itertext())).strip()


_NAMES = ("givenName", "givenname", "surname")


def _parts(part: Element, about: Mapping[str, Element]) -> Iterator[Element]:
    place = _resource(part)
    if place in about:
        yield about[place]
    yield from (each for each in part if local_name(each))


def _about(element: Element) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("}about")), "")


def _resource(element: Element) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("}resource")), "")
