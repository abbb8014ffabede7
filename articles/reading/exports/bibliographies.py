"""Lists of references as BibTeX and EndNote write them, which hold abstracts, not articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.reference_fields import fullest_text, given_first
from articles.reading.exports.tex_letters import written_out
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_ENTRY = re.compile(r"^[ \t]*@(\w{3,30})[ \t]*[{(][ \t]*([^,\s{}\"]{0,200})[ \t]*,", re.MULTILINE)
_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w-]{0,40})\s*=\s*")
_BARE = re.compile(r"[^,\s{}]{1,400}")
_SIGN = re.compile(r"[{}\"]|\\.")
_NO_ENTRIES = frozenset({"comment", "string", "preamble"})
_ENDNOTE = re.compile(rb"(?:\xef\xbb\xbf)?\s*%0 [A-Z]")
_TAGGED = re.compile(r"^%([0-9A-Z@!~^>\[\]$(+&*])[ \t]+(.*)$")
_YEAR = re.compile(r"\d{4}")
_TAGS = {
    "T": "title", "A": "author", "B": "source", "J": "source", "D": "year", "8": "date",
    "U": "url", "X": "abstract", "M": "id",
}  # fmt: skip
_JOURNALS = ("journal", "journaltitle", "newspaper", "booktitle", "publisher")
_BETWEEN = "، "  # values of one tag


def looks_like_bibtex(head: bytes) -> bool:
    """Whether the first bytes of a file open a list in BibTeX."""
    found = re.match(rb"(?:\xef\xbb\xbf)?\s*(?:%[^\n]*\n\s*)*@\w{3,30}\s*[{(]", head)
    return found is not None


def looks_like_endnote(head: bytes) -> bool:
    """Whether the first bytes of a file open a list in EndNote's tagged format."""
    return _ENDNOTE.match(head) is not None


def read_bibtex(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each entry with an abstract; one that is not closed is an error.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_ARTICLES.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    number = 0
    for entry in _ENTRY.finditer(text):
        if entry[1].lower() in _NO_ENTRIES:
            continue
        number += 1
        fields = _fields(text, entry.end())
        if fields is None:
            place = f"{source.origin}#{entry[2] or number}"
            yield ReadingError(place, Reason.CUT_OFF, f"entry {number}")
            continue
        row = _of_bibtex(fields, entry[2])
        yield document_of_row(row, number, source.origin, "bibtex", source.columns)
    yield from _summaries(number, source)


def read_endnote(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each record with an abstract.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_ARTICLES.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    records = [part for part in re.split(r"^(?=%0 )", text, flags=re.MULTILINE) if part.strip()]
    for number, record in enumerate(records, 1):
        row = _of_endnote(record)
        yield document_of_row(row, number, source.origin, "endnote", source.columns)
    yield from _summaries(len(records), source)


def _of_endnote(record: str) -> dict[str, object]:
    parts: dict[str, list[str]] = {}
    name = ""
    for line in record.split("\n"):
        tag = _TAGGED.match(line.rstrip("\r"))
        if tag is None:
            if line.strip():
                parts.setdefault(name, []).append(f"\n{line.rstrip()}")
            continue
        name = _TAGS.get(tag[1], f"%{tag[1]}")
        said = parts.setdefault(name, [])
        value = given_first(tag[2]) if name == "author" else tag[2]
        said += [_BETWEEN, value] if said else [value]
    row = {name: "".join(pieces).strip() for name, pieces in parts.items()}
    if "year" in row and _YEAR.search(row.get("date", "")) is None:
        row["date"] = f"{row.get('date', '')} {row.pop('year')}".strip()
    authors = [each.strip() for each in parts.get("author", ()) if each != _BETWEEN]
    return {**row, "author": authors}


def _summaries(count: int, source: Source) -> Iterator[Remark]:
    if not count:
        raise ReadingError(source.origin, Reason.NO_ARTICLES, "no entries")
    yield Remark(source.origin, RemarkKind.SUMMARY_ONLY, count=count)


def _fields(text: str, start: int) -> dict[str, str] | None:
    """The fields of an entry from the place behind its key; None where it breaks off."""
    fields: dict[str, str] = {}
    while (name := _FIELD.match(text, start)) is not None:
        opening = text[name.end() : name.end() + 1]
        if opening in {"{", '"'}:
            end = _closing(text, name.end(), opening)
            if end < 0:
                return None
            value, start = text[name.end() + 1 : end], end + 1
        else:
            bare = _BARE.match(text, name.end())
            value, start = (bare[0], bare.end()) if bare is not None else ("", name.end() + 1)
        fields.setdefault(name[1].lower(), written_out(value))
    return fields if re.match(r"\s*,?\s*[})]", text[start : start + 200]) else None


def _closing(text: str, start: int, opening: str) -> int:
    """Where a value in braces or quotation marks ends; -1 where it does not."""
    depth = 0
    for sign in _SIGN.finditer(text, start + 1):
        if sign[0] == "{":
            depth += 1
        elif sign[0] == "}":
            depth -= 1
            if depth < 0:
                return sign.start() if opening == "{" else -1
        elif sign[0] == '"' and opening == '"' and not depth:
            return sign.start()
    return -1


def _day(fields: dict[str, str]) -> str:
    """The day of an entry from its fields: a month has a number or its English name."""
    year, month, day = (fields.get(name, "") for name in ("year", "month", "day"))
    if not month:
        return year
    if month.isdecimal():
        return "-".join(part.zfill(2) for part in (year, month, day) if part)
    return " ".join(part for part in (day, month, year) if part)


def _of_bibtex(fields: dict[str, str], key: str) -> dict[str, object]:
    date = fields.get("date") or _day(fields)
    return {
        "title": fields.get("title"),
        "text": fields.get("fulltext")
        or fullest_text(fields.get("abstract"), map(fields.get, ("annote", "annotation", "note"))),
        "source": next((fields[name] for name in _JOURNALS if name in fields), None),
        "author": [given_first(each) for each in fields.get("author", "").split(" and ")],
        "url": fields.get("url"),
        "published": date,
        "id": key,
    }
