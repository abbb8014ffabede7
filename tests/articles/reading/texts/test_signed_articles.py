"""Titles above lines with who wrote tell articles apart; one article stays one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.signed_articles import signed_articles

WORDS = (
    "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام.\n"
    "وعاد التجار إلى أماكنهم في أول الأسبوع، وقال نقيبهم إن الإيجار لن يزيد قبل سنتين.\n"
    "وتبلغ كلفة الأشغال مليوني درهم دفعت الجهة نصفها، ويبقى سور السوق لعام مقبل كما وعد الرئيس.\n"
    "ويفتح السوق كل يوم إلا الجمعة."
)
FIRST = f"عودة التجار إلى السوق المغطاة\nبقلم: سعاد المرسي\n{WORDS}"
SECOND = f"سور السوق ينتظر عاما آخر\nكتب يوسف الناصري\n{WORDS}"


def test_articles_that_say_who_wrote_each() -> None:
    for above in ("", "نشرة الوادي\n"):
        found = signed_articles(f"{above}{FIRST}\n\nشارك المقال\n{SECOND}")
        assert [title for title, _ in found] == [
            "عودة التجار إلى السوق المغطاة",
            "سور السوق ينتظر عاما آخر",
        ]
        assert found[1][1] == f"كتب يوسف الناصري\n{WORDS}"
    one, two = read_bytes(f"{FIRST}\n\n{SECOND}\n".encode(), "/n.txt", "n.txt")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert two.declared.title == "سور السوق ينتظر عاما آخر"


def test_one_article_stays_one() -> None:
    sections = "سور السوق ينتظر عاما آخر"
    for text in (
        FIRST,
        f"{FIRST}\n{sections}\n{WORDS}",  # a heading without who wrote
        f"{FIRST}\n{sections}\nكتب يوسف الناصري\nطريق الوادي بلا إنارة\nكتبت هدى الفاسي",  # a list
        f"{WORDS}\n{FIRST}\n{SECOND}",  # nobody knows what stands above
        f"{FIRST}\nتصوير: يوسف الناصري\n{WORDS}",
    ):
        assert signed_articles(text) == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_ends(text: str) -> None:
    for title, words in signed_articles(f"{FIRST}\n{text}\n{SECOND}"):
        assert title
        assert words
