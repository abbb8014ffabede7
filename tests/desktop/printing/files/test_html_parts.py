"""Parts of the HTML files."""

from __future__ import annotations

from dataclasses import replace

from desktop.display.digits import Digits
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import FigureRow, PassageNote
from desktop.printing.files.html_parts import (
    figure_table,
    footer,
    passage_list,
    sections,
    sentence_list,
    timeline,
)
from tests.desktop.printing.outline import outline

NOTE = PassageNote("سطر\nSecond line", "mauve", "ملاحظة أولى", ("بحر",), 2, number=4)


def test_what_is_empty_is_left_out():
    assert sections(("a", "أ", ""), ("b", "ب", "<p>x</p>")).count("<section") == 1
    assert sentence_list(["", " "]) == figure_table([], look=USUAL) == timeline([]) == ""
    assert footer("", None) == ""


def test_below_a_table_stands_how_many_figures_are_left_out():
    row = FigureRow("80 %", "", "من السكان", "", (), None)
    text = figure_table([row], look=USUAL, more="وفي المقال غيرها: 67 رقما")
    assert text.endswith('</table>\n<p class="details">وفي المقال غيرها: 67 رقما</p>\n')
    assert figure_table([row], look=USUAL).endswith("</table>\n")


def test_sentences_know_their_direction():
    page = outline(sentence_list(["جملة.", "A sentence."]))
    assert page.attributes["p"] == [{}, {"dir": "ltr"}]


def test_a_passage_has_its_number_colour_note_and_tags():
    text = passage_list([NOTE], look=PaperLook(Digits.ARABIC_INDIC))
    page = outline(text)
    assert page.attributes["div"][0] == {"class": "passage green", "id": "note-4"}
    assert "ملاحظة: ملاحظة أولى" in page.text
    assert "وسم: بحر" in page.text
    assert "٢" in page.text


def test_a_lost_passage_says_so_beside_its_citation():
    lost = replace(NOTE, is_lost=True, citation="«عنوان»، جريدة")
    page = outline(passage_list([lost], look=USUAL))
    assert "«عنوان»، جريدة · لم يعد النص في مكانه" in page.text


def test_marks_stand_on_the_axis_and_events_in_the_list(content):
    page = outline(timeline(content.events))
    styles = [each["style"] for each in page.attributes["span"] if "style" in each]
    assert all(0 <= float(style[5:-1]) <= 100 for style in styles)
    classes = [each["class"] for each in page.attributes["li"]]
    assert classes == ["past", "published", "future uncertain"]
