from __future__ import annotations

from dataclasses import replace

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.paper.summary_blocks import bullet_chunks, page_number_text, summary_chunks
from desktop.printing.paper.text_styles import BODY
from tests.desktop.printing.painting import WIDTH, painted, stained


def headings(content: SummaryContent) -> list[str]:
    chunks = summary_chunks(content, WIDTH)
    return [piece.heading for chunk in chunks for piece in chunk if piece.heading]


def test_every_section_that_has_something_has_its_heading(kinds):
    assert headings(kinds["summary"]) == [
        "الملخّص", "الأرقام الرئيسية", "موقعه في الخط الزمني", "مقتطفاتي",
    ]  # fmt: skip
    assert headings(SummaryContent("عنوان", "جريدة")) == []


def test_a_bullet_stands_at_the_right_edge_beside_its_sentence():
    chunks = [*bullet_chunks(["جملة قصيرة.", " ", "جملة ثانية."], WIDTH, look=USUAL)]
    assert len(chunks) == 2
    assert stained(painted(chunks[0]), BODY.colour, 150).right() >= WIDTH
    assert chunks[1][0].space_before > 0


def test_a_french_sentence_stands_beside_its_bullet():
    chunk = next(bullet_chunks(["Le port ouvre."], WIDTH, look=USUAL))
    assert stained(painted(chunk), BODY.colour, 150).left() > WIDTH / 2


def test_pages_are_counted_in_the_digits_of_the_reader():
    assert (
        without_controls(page_number_text(1, 12, look=PaperLook(Digits.ARABIC_INDIC))) == "١ / ١٢"
    )


def test_below_the_further_figures_stands_how_many_more_there_are(kinds):
    rows = kinds["summary"].figures[:1]
    all_of_them = SummaryContent("عنوان", "جريدة", further_figures=rows)
    cut = replace(all_of_them, unprinted_figures=rows)
    counts = [len([*summary_chunks(each, WIDTH)]) for each in (all_of_them, cut)]
    assert counts[1] == counts[0] + 1
