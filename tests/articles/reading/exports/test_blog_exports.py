from __future__ import annotations

from articles.import_account import RemarkKind
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

ENTRY = """AUTHOR: {}
TITLE: {}
STATUS: Publish
DATE: 03/14/2019 08:10:00 PM
-----
BODY:
{}
-----
EXTENDED BODY:
{}
-----
COMMENT:
AUTHOR: زائر
DATE: 03/15/2019 09:12:00 AM
شكرا على ما كتبتم
-----
--------
"""
ARABIC = "زارت لجنة من القرية السد القديم وقالت إن الماء بلغ نصف ارتفاعه هذا الشتاء."
FRENCH = "Une commission du village a visité le vieux barrage, rempli à moitié cet hiver."


def test_entries_without_what_was_said_of_them() -> None:
    more = "وستعود إليه في الربيع."
    text = ENTRY.format("هدى", "السد القديم", ARABIC, more) + ENTRY.format(
        "Omar", "Le barrage", FRENCH, ""
    )
    remarks: list = []
    found = list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt"), remarks.append))
    assert [each.text for each in found] == [f"{ARABIC}\n\n{more}", FRENCH]
    assert [each.declared.title for each in found] == ["السد القديم", "Le barrage"]
    assert [each.declared.creator for each in found] == ["هدى", "Omar"]
    assert {each.declared.published for each in found} == {"03/14/2019 08:10:00 PM"}
    assert [(each.kind, each.count) for each in remarks] == [(RemarkKind.OTHER_ROWS, 2)]


def test_an_entry_without_words_is_an_error_of_its_own() -> None:
    text = ENTRY.format("هدى", "السد", "", "") + ENTRY.format("Omar", "Le barrage", FRENCH, "")
    found = list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt")))
    assert [hasattr(each, "reason") for each in found] == [True, False]
