from __future__ import annotations

import pytest
from lxml import etree

from articles.reading.xml_files.xml_texts import text_of_element

FIRST, SECOND = "نزل المطر على السهل.", "وفاض الوادي بعده."


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<p>{FIRST}</p><p>{SECOND}</p>", f"{FIRST}\n{SECOND}"),
        (f"<sec><title>مطر</title><p>{FIRST}</p></sec><p>{SECOND}</p>", f"مطر\n{FIRST}\n{SECOND}"),
        (f"<info><title>مطر</title></info><p>{FIRST}</p>", FIRST),
        (f"{FIRST} <b>نعم</b><p>{SECOND}</p>ثم", f"{FIRST} نعم\n{SECOND}\nثم"),
        (f"{FIRST} <b>نعم</b>", f"{FIRST} نعم"),
        (f"<div><div><p>{FIRST}</p>{SECOND}</div></div>", f"{FIRST}\n{SECOND}"),
    ],
)
def test_words_between_paragraphs_are_lines_too(inner: str, text: str) -> None:
    assert text_of_element(etree.fromstring(f"<body>{inner}</body>")) == text


def test_what_is_said_of_a_picture_is_no_word_of_the_text() -> None:
    picture = "<media><media-caption>a port</media-caption></media>"
    blocks = f"<block><p>one</p><p>two</p></block><block>{picture}</block>{picture}"
    root = etree.fromstring(f"<content>{blocks}</content>")
    assert text_of_element(root) == "one\ntwo"
