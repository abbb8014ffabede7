from __future__ import annotations

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.display.wording import paragraph_text, tags_text, told_paragraph


def test_a_paragraph_has_the_digits_of_the_reader():
    assert without_controls(paragraph_text(3, script=Digits.WESTERN)) == "الفقرة 3"
    assert without_controls(paragraph_text(12, script=Digits.ARABIC_INDIC)) == "الفقرة ١٢"


def test_the_only_paragraph_of_an_article_has_no_number():
    assert told_paragraph("كلمة وحيدة", 5) is None
    assert paragraph_text(None, script=Digits.WESTERN) == ""
    assert [told_paragraph("أولى\nثانية", place) for place in (0, 5)] == [1, 2]


def test_one_tag_two_tags_none():
    assert tags_text(()) == ""
    assert tags_text(("بحر",)) == "وسم: بحر"
    assert tags_text(("بحر", "صيد")) == "وسوم: بحر، صيد"
