"""A file is of the format of its bytes where they tell, else of its suffix, else a text."""

from __future__ import annotations

import io
import zipfile

import pytest

from articles.document import Document
from articles.reading.formats import format_by_suffix
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes


def test_what_nothing_recognises_is_text() -> None:
    assert format_of(source_of_bytes(b"x", "x.unknown", "x.unknown")).name == "text"
    assert format_by_suffix(".unknown") is None


@pytest.mark.parametrize("suffix", [".pdf", ".doc", ".docx", ".rtf", ".html", ".png"])
def test_words_under_the_suffix_of_a_signed_format_are_a_text(suffix: str) -> None:
    words = "فتح السوق المغطى أبوابه أمام التجار صباح أمس بعد عامين من الأشغال. " * 3
    for encoding in ("utf-8", "cp1256"):
        (found,) = read_bytes(words.encode(encoding), f"/a{suffix}", f"a{suffix}")
        assert isinstance(found, Document)
        assert found.format == "text"
    broken = b"\x00\x01" + words.encode()
    assert format_of(source_of_bytes(broken, f"/a{suffix}", f"a{suffix}")).name != "text"


def test_a_piece_of_a_page_is_none_of_xml_though_it_is_well_formed() -> None:
    piece = "<article><h1>ا</h1><p>ب</p></article>".encode()
    assert format_of(source_of_bytes(piece, "/a.html", "a.html")).name == "html"
    assert format_of(source_of_bytes(piece, "/a.xml", "a.xml")).name == "xml"


def test_utf_16_is_recognised_and_what_lies_in_a_zip_is_not() -> None:
    feed = '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'
    for encoding in ("utf-16-le", "utf-16-be"):
        data = "\N{ZERO WIDTH NO-BREAK SPACE}".encode(encoding) + feed.encode(encoding)
        assert format_of(source_of_bytes(data, "/a.xml", "a.xml")).name == "feed"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("p.xml", '<?xml version="1.0"?><alto xmlns="x"><Layout/></alto>')
    for name in ("a.zip", "a.bin"):
        assert format_of(source_of_bytes(stream.getvalue(), f"/{name}", name)).name == "zip"
