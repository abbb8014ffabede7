from __future__ import annotations

import json

import pytest

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


@pytest.mark.parametrize("text", ['[{"a" 1}]', '{"a": }', '{"a": 1 "b": 2}', '{"a": "b'])
def test_what_is_wrong_with_json_is_said_without_english(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)
    error = list(read_bytes(text.encode(), "/a.json", "a.json"))[-1]
    assert isinstance(error, ReadingError)
    words = without_controls(fact_words(error.detail))
    assert words.startswith("العنصر 1: ")
    assert not any("a" <= letter <= "z" for letter in words)
