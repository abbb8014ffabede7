from __future__ import annotations

import gzip
import json

import pytest
from lxml import etree

from articles.errors import ReadingError
from articles.reading.reader import read_bytes
from desktop.display.isolation import without_controls
from desktop.library.fault_facts import fact_words


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("row 3", "السطر 3"),
        ("after row 12: cut", "بعد السطر 12: cut"),
        ("lines 4-6", "الأسطر 4-6"),
        ("after item 2", "بعد العنصر 2"),
        ("in story 4", "الخبر 4"),
        ("after entry 7", "بعد المدخل 7"),
        ("record 3", "السجلّ 3"),
        ("after 5: bad block", "بعد العنصر 5: bad block"),
        ("after 6 values", "بعد العنصر 6"),
        ("item 3: not an object", "العنصر 3: ليس سجلّا له حقول"),
        ("512 bytes", "حجمه 512 بايت"),
        ("more than 52428800 bytes", "حجمه 50 ميغابايت"),
        ("40 pages", "عدد الصفحات: 40"),
        ("no rows", "لا عناصر فيه"),
        ("bad magic", "bad magic"),
    ],
)
def test_facts_in_arabic(detail: str, words: str) -> None:
    assert without_controls(fact_words(detail)).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.zip", b"PK\x03\x04 half of it", "ليس ملف ZIP كاملا"),
        ("a.txt.gz", gzip.compress(b"words " * 900, mtime=0)[:24], "انقطع قبل نهايته"),
    ],
)
def test_what_libraries_say_of_broken_files_is_said_without_english(
    name: str, content: bytes, words: str
) -> None:
    error = list(read_bytes(content, f"/{name}", name))[-1]
    assert isinstance(error, ReadingError)
    assert words in without_controls(fact_words(error.detail))


def test_the_place_in_xml_is_said_with_the_fault() -> None:
    with pytest.raises(etree.XMLSyntaxError) as raised:
        etree.fromstring("<a><b></a>")
    told = without_controls(fact_words(str(raised.value)))
    assert told == "وسم أُغلق بغير اسمه، عند الحرف 11 من سطره 1"


def test_what_was_found_behind_a_row_is_said_without_english() -> None:
    told = without_controls(fact_words("after row 12: database disk image is malformed"))
    assert told == "بعد السطر 12: قاعدة البيانات فاسدة"


@pytest.mark.parametrize("text", ['[{"a" 1}]', '{"a": }', '{"a": 1 "b": 2}', '{"a": "b'])
def test_what_is_wrong_with_json_is_said_without_english(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)
    error = list(read_bytes(text.encode(), "/a.json", "a.json"))[-1]
    assert isinstance(error, ReadingError)
    words = without_controls(fact_words(error.detail))
    assert words.startswith("العنصر 1: ")
    assert not any("a" <= letter <= "z" for letter in words)
