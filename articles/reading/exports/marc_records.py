"""MARC: records of library catalogues with an abstract, as bytes (ISO 2709) or as XML (MARCXML).

Fields as in MARC 21: 001 number, 100 and 700 names, 245 title, 520 abstract, 773 the newspaper that
an article is in, 260 and 264 publisher and day, 008 the year (places 7 to 10), 856 address.
https://www.loc.gov/marc/bibliographic/
In UNIMARC, as libraries of France and Lebanon keep it, the same stands in 200, 330, 461
to 464, 210 and 214, 700 to 702 (surname and first name apart) and 100 (the year at 9 to 12).
https://www.ifla.org/g/unimarc-rg/unimarc-bibliographic/
PMB, which documentation centres of the Maghreb use, writes it as `<notice><f c="200"><s c="a">`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.markup.xml_trees import Element, children, descendants, parse_xml
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source

_LEADER = re.compile(rb"(?:\xef\xbb\xbf)?\d{5}[a-z ][a-z]{1,2}[ a-z]{0,2}[ a]22\d{5}[\w ]{3}4500")
_XML = re.compile(
    rb"<(?:\w+:)?(?:collection|record)\b[^<>]{0,400}(?:loc\.gov/MARC21|[Mm]arc[Xx]change)"
    rb"|<unimarc>\s*<notice>",
    re.DOTALL,
)
_RECORD_END, _FIELD_END, _SUBFIELD = b"\x1d", b"\x1e", b"\x1f"
_LEADER_LENGTH = 24
_ENTRY_LENGTH = 12  # of the directory: three for the tag, four for the length, five for the place
_YEAR_AT = slice(7, 11)
_UNIMARC_YEAR_AT = slice(9, 13)
_UNIMARC_HOSTS = ("463", "464", "461", "462")
_DAY = re.compile(r"[\d٠-٩]{1,4}\D{1,12}[\d٠-٩]{1,4}|[\d٠-٩]{4}")
_ENDS = " /:;,.=\N{ARABIC COMMA}\N{ARABIC SEMICOLON}"  # what catalogues write between fields


@dataclass(slots=True)
class _Record:
    """The fields of a record: each with its tag and its subfields, or its words without any."""

    fields: list[tuple[str, str, str]] = field(default_factory=list)

    def said(self, tag: str, codes: str = "", ends: str = _ENDS) -> list[str]:
        """What the fields of this tag say in these subfields, each without the signs at its end."""
        found = (words for t, code, words in self.fields if t == tag and code in (codes or code))
        return [words for each in found if (words := " ".join(each.split()).strip(ends))]


def looks_like_marc(head: bytes) -> bool:
    """Whether the first bytes of a file open records of a catalogue, of either form."""
    return _LEADER.match(head) is not None or _XML.search(head) is not None


def read_marc(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each record, its text the abstract; one without is an error.

    Raises:
        ReadingError: TOO_LARGE or UNREADABLE.
    """
    is_xml = _LEADER.match(source.head(64)) is None
    fault = None
    if is_xml:
        root, fault = parse_xml(source.read(MAX_XML_BYTES), source.origin)
        records: Sequence[_Record | None] = [
            *map(_of_element, (*descendants(root, "record"), *descendants(root, "notice")))
        ]
    else:
        parts = source.read(MAX_TEXT_BYTES).removeprefix(b"\xef\xbb\xbf").split(_RECORD_END)
        records = [_of_bytes(part.lstrip(b"\r\n"), source) for part in parts if part.strip()]
        fault = "no end of record" if parts[-1].strip() else None
    summaries = 0
    for number, record in enumerate(records, 1):
        if record is None:
            place = f"{source.origin}#{number}"
            yield ReadingError(place, Reason.CUT_OFF, f"record {number}")
            continue
        item = document_of_row(_row(record), number, source.origin, "marc", source.columns)
        summaries += isinstance(item, Document)
        yield item
    if summaries:
        yield Remark(source.origin, RemarkKind.SUMMARY_ONLY, count=summaries)
    if fault is not None and None not in records:
        yield ReadingError(f"{source.origin}#end", Reason.CUT_OFF, fault)


def _of_element(element: Element) -> _Record:
    record = _Record()
    for each in children(element, "controlfield", "datafield", "f"):
        tag = str(each.get("tag") or each.get("c"))
        record.fields.extend(
            (tag, str(inner.get("code") or inner.get("c")), "".join(map(str, inner.itertext())))
            for inner in children(each, "subfield", "s")
        )
        if not len(each):
            record.fields.append((tag, "", "".join(map(str, each.itertext()))))
    return record


def _of_bytes(data: bytes, source: Source) -> _Record | None:
    """A record by its directory; None for one that is not whole."""
    head, _, body = data.partition(_FIELD_END)
    directory = head[_LEADER_LENGTH:]
    if not directory or len(directory) % _ENTRY_LENGTH or not directory.isdigit():
        return None
    if sum(int(directory[n + 3 : n + 7]) for n in range(0, len(directory), 12)) > len(body):
        return None
    encoding = "utf-8"
    try:
        body.decode(encoding)
    except UnicodeDecodeError:
        encoding = decode(body.translate(None, b"\x1e\x1f"), source.origin).encoding
    record = _Record()
    for n in range(0, len(directory), _ENTRY_LENGTH):
        tag = directory[n : n + 3].decode("ascii")
        place = int(directory[n + 7 : n + 12])
        words = body[place : place + int(directory[n + 3 : n + 7])].rstrip(_FIELD_END)
        plain, *several = words.split(_SUBFIELD)
        if not several:
            record.fields.append((tag, "", plain.decode(encoding, "replace")))
        for each in several:
            said = each.decode(encoding, "replace")
            record.fields.append((tag, said[:1], said[1:]))
    return record


def _row(record: _Record) -> Mapping[str, object]:
    """The record as a row by the names of columns."""
    if record.said("200", "a") and not record.said("245"):
        return _unimarc_row(record)
    fixed = "".join(words for tag, _, words in record.fields if tag == "008")[_YEAR_AT]
    days = [*record.said("773", "gd"), *record.said("264", "c"), *record.said("260", "c")]
    return {
        "id": _first(record.said("001")),
        "title": " ".join(record.said("245", "abnp")) or None,
        "abstract": "\n".join(record.said("520", "ab", " ")) or None,
        "author": "، ".join((*record.said("100", "a"), *record.said("700", "a"))) or None,
        "newspaper": _first(
            record.said("773", "t"), record.said("264", "b"), record.said("260", "b")
        ),
        "date": next(filter(_DAY.search, days), fixed if fixed.isdecimal() else None),
        "url": _first(record.said("856", "u")),
    }


def _unimarc_row(record: _Record) -> Mapping[str, object]:
    """A record of UNIMARC as a row by the names of columns."""
    fixed = next((words for tag, _, words in record.fields if tag == "100"), "")[_UNIMARC_YEAR_AT]
    days = [words for tag in (*_UNIMARC_HOSTS, "214", "210") for words in record.said(tag, "d")]
    return {
        "id": _first(record.said("001")),
        "title": " ".join(record.said("200", "aehi")) or None,
        "abstract": "\n".join(record.said("330", "a", " ")) or None,
        "author": "، ".join(_unimarc_names(record)) or _first(record.said("200", "f")),
        "newspaper": _first(
            *(record.said(tag, "t") for tag in _UNIMARC_HOSTS),
            record.said("214", "c"),
            record.said("210", "c"),
        ),
        "date": next(filter(_DAY.search, days), fixed if fixed.isdecimal() else None),
        "url": _first(record.said("856", "u")),
    }


def _unimarc_names(record: _Record) -> list[str]:
    """Who wrote, the first name before the surname, which opens a field of its own."""
    names: list[str] = []
    for tag, code, words in record.fields:
        if tag not in {"700", "701"}:
            continue
        said = " ".join(words.split()).strip(_ENDS)
        if code == "a":
            names.append(said)
        elif code == "b" and names:
            names[-1] = f"{said} {names[-1]}"
    return [name for name in names if name]


def _first(*several: list[str]) -> str | None:
    return next((each[0] for each in several if each), None)
