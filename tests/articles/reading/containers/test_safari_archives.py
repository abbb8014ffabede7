from __future__ import annotations

import plistlib

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

TEXT = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد، بعد أن أغلقت ستة أشهر للترميم."


def webarchive(encoding: str = "utf-8") -> bytes:
    """A page as Safari saves it."""
    html = f"<html><body><article><h1>مكتبة البلدة</h1><p>{TEXT}</p></article></body></html>"
    page = {
        "WebResourceURL": "https://e.example/1",
        "WebResourceTextEncodingName": encoding,
        "WebResourceData": html.encode(encoding),
    }
    parts = [{"WebResourceURL": "https://e.example/a.png", "WebResourceData": b"\x89PNG"}]
    saved = {"WebMainResource": page, "WebSubresources": parts}
    return plistlib.dumps(saved, fmt=plistlib.FMT_BINARY)


def test_the_page_with_its_address():
    for encoding in ("utf-8", "windows-1256"):
        (document,) = read_bytes(webarchive(encoding), "/t/a.webarchive", "a.webarchive")

        assert isinstance(document, Document)
        assert (document.declared.title, document.text) == ("مكتبة البلدة", TEXT)
        assert document.declared.url == "https://e.example/1"


def test_another_property_list_and_one_that_breaks_off():
    other = plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY)
    for data, reason in ((other, Reason.BINARY), (webarchive()[:-40], Reason.UNREADABLE)):
        (error,) = read_bytes(data, "/t/a.plist", "a.plist")

        assert isinstance(error, ReadingError)
        assert error.reason is reason
