from __future__ import annotations

import datetime as dt
import plistlib

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

ARABIC = "أصلح عمال البلدية الساعة الكبيرة في الميدان بعد توقفها سنة كاملة، ودقت ظهر يوم الجمعة."
FRENCH = "La grande horloge de la place, arrêtée depuis un an, a été réparée et sonne de nouveau."
ROWS = [
    {"title": "ساعة الميدان", "content": ARABIC, "date": dt.datetime(2019, 3, 14)},  # noqa: DTZ001 - a list has no zone
    {"title": "L'horloge", "content": FRENCH, "author": "Huda", "icon": b"\0\1"},
]
SECTION = "[{}]\ntitle={}\nsource=النهر\ndate=2019-03-14\ntext={}\n\n"


@pytest.mark.parametrize("name", ["a.plist", "a.xml", "a"])
def test_rows_of_a_property_list(name: str) -> None:
    first, second = (
        each
        for each in read_bytes(plistlib.dumps(ROWS), f"/{name}", name)
        if isinstance(each, Document)
    )
    assert (first.text, first.declared.title) == (ARABIC, "ساعة الميدان")
    assert str(first.declared.published).startswith("2019-03-14")
    assert (second.text, second.declared.creator) == (FRENCH, "Huda")


def test_one_that_breaks_off_and_one_with_entities_are_refused() -> None:
    whole = plistlib.dumps(ROWS)
    bomb = whole.replace(b'1.0.dtd">', b'1.0.dtd" [<!ENTITY a "b">]>')
    for data in (whole[: len(whole) // 2], bomb):
        (found,) = read_bytes(data, "/a.plist", "a.plist")
        assert isinstance(found, ReadingError)
        assert found.reason is Reason.UNREADABLE


@pytest.mark.parametrize("name", ["a.ini", "a.txt"])
def test_each_section_is_an_article(name: str) -> None:
    text = SECTION.format("one", "ساعة الميدان", ARABIC) + SECTION.format(
        "two", "L'horloge", FRENCH
    )
    first, second = read_bytes(text.encode(), f"/{name}", name)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [each.text for each in (first, second)] == [ARABIC, FRENCH]
    assert first.declared.publisher == "النهر"
    assert first.origin == f"/{name}#one"


def test_settings_hold_no_article() -> None:
    (found,) = read_bytes(b"[window]\nwidth=5\nheight=7\n", "/a.ini", "a.ini")
    assert isinstance(found, ReadingError)
