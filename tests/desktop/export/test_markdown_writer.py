"""Markdown shows every text as it is."""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from desktop.export.contents import Column, Quotations, Table
from desktop.export.formats import format_named
from desktop.export.writing import written


def text(content) -> str:
    return written(content, format_named("markdown")).decode()


def test_a_table_has_the_columns_for_readers(table):
    lines = text(table).splitlines()
    assert lines[0] == "# جدول الموانئ"
    assert "| الاسم | العدد | اليوم | الرابط | مؤكد | الكلمات |" in lines
    assert any("1\N{NO-BREAK SPACE}200" in line and "نعم" in line for line in lines)
    html = MarkdownIt().enable("table").render(text(table))
    assert html.count("<tr>") == 4
    assert html.count("<td>") == 18
    assert "«قطار فوق الجبل»، جريدة الساحل، نادية بنيس، 12 أبريل 2019" in html


def test_signs_stand_for_themselves():
    words = "- أول *سطر* | # <b>\n1. ثان"
    shown = MarkdownIt().enable("table").render(text(Table("t", (Column("a", "أ"),), [(words,)])))
    assert "- أول *سطر* | # &lt;b&gt; 1. ثان" in shown


def test_quotations_with_their_notes_and_tags(quotations):
    said = text(quotations)
    assert said.startswith("## بحر\n\nتفاصيل\n\n> عادت القوارب.\n> And then more.\n\n")
    assert "— «قطار فوق الجبل»، جريدة الساحل\n\nسطر  \nثان\n\n\\#بحر \\#port\n" in said


def test_under_an_article_the_paragraph_is_enough(quotations):
    group = replace(quotations.groups[0], names_article=True)
    said = text(Quotations("t", (group,)))
    assert "\n\n¶ 3\n\n" in said
    assert "—" not in said


def test_nothing_is_nothing():
    assert text(Quotations("مقتطفاتي", ())) == ""
