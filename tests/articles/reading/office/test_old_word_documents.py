from __future__ import annotations

import struct

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.office.old_word_documents import documents_of_streams
from articles.reading.sources.source import source_of_bytes

LINK = 'عاد \x13 HYPERLINK "https://a.example" \x14القطار\x15 الجبلي\rإلى\x1fالعمل\x0bيوم\x07'


def streams(
    pieces: list[str], *, footnote: str = "", heads: str = "", version: int = 0xC1
) -> dict[str, bytes]:
    """The streams of a document whose text stands in these pieces, one byte a letter if it can."""
    main = bytearray(0x600)
    table = bytearray(b"\x01\x02\x00xx")  # changes of formatting come first
    begins, places = [0], []
    for piece in [*pieces, footnote, heads]:
        is_latin = piece.isascii()
        at = len(main)
        main += piece.encode("windows-1252" if is_latin else "utf-16-le")
        places.append((2 * at) | 0x40000000 if is_latin else at)
        begins.append(begins[-1] + len(piece))
    body = struct.pack(f"<{len(begins)}I", *begins)
    body += b"".join(struct.pack("<HIH", 0, at, 0) for at in places)
    table += b"\x02" + struct.pack("<I", len(body)) + body
    struct.pack_into("<HH", main, 0, 0xA5EC, version)
    struct.pack_into("<3i", main, 0x4C, sum(map(len, pieces)), len(footnote), len(heads))
    struct.pack_into("<ii", main, 0x01A2, 0, len(table))
    return {"WordDocument": bytes(main), "0Table": bytes(table)}


def read(parts: dict[str, bytes]) -> str:
    source = source_of_bytes(b"x", "/a.doc", "a.doc")
    (document,) = documents_of_streams(parts, None, b"x", source)
    return getattr(document, "text", "")


def test_pieces_fields_and_marks() -> None:
    assert read(streams([LINK, "plain words\r"])) == "عاد القطار الجبلي\nإلىالعمل\nيوم\nplain words"


def test_footnotes_come_last() -> None:
    assert read(streams(["عاد القطار\r"], footnote="\x02 حاشية\r")) == "عاد القطار\n حاشية"


def test_heads_and_feet_of_pages_say_outlet_and_day_and_are_no_words() -> None:
    source = source_of_bytes(b"x", "/a.doc", "a.doc")
    parts = streams(["عاد القطار\r"], heads="\x03\rصدى الوادي — العدد 14 — 30 مايو 2018\r")
    (document,) = documents_of_streams(parts, None, b"x", source)
    assert isinstance(document, Document)
    assert document.text == "عاد القطار"
    declared = document.declared
    assert (declared.publisher, declared.published) == ("صدى الوادي", "30 مايو 2018")


def test_what_is_older_or_broken_is_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        read(streams(["x"], version=0x65))
    assert caught.value.reason is Reason.OLD_FORMAT
    whole = streams(["x" * 50])
    for broken in (whole | {"0Table": b"\x02"}, {"WordDocument": b"\xec\xa5"}):
        with pytest.raises(ReadingError) as caught:
            read(broken)
        assert caught.value.reason is Reason.BROKEN_ARCHIVE


def test_a_table_of_contents_is_left_out() -> None:
    contents = '\x13 TOC \\o "1-3" \x14\x13 HYPERLINK "#a" \x14قطار\t2\x15\r\x15'
    assert read(streams([f"{contents}عاد القطار\r"])) == "عاد القطار"
