"""What is printed around the pages is told by where it stands, and read for outlet and day."""

from __future__ import annotations

from articles.reading.pdf.pdf_lines import PdfLine
from articles.reading.pdf.running_heads import without_running_paragraphs, without_running_rows
from articles.reading.texts.issue_heads import declared_by_heads


def line(text: str, baseline: float, left: float = 50.0, right: float = 500.0) -> PdfLine:
    return PdfLine(text, baseline, left, right, 12.0)


WORDS = {4: "أول", 5: "ثان"}


def head(number: int) -> list[PdfLine]:
    return [
        line(f"العدد 81 – ص {number}", 800, 50, 120),
        line("الأحد 7 مارس 2021", 800, 200, 320),
        line("جريدة الينبوع", 800, 420, 500),
    ]


def page(number: int) -> list[PdfLine]:
    return [
        *head(number),
        line(f"سطر {WORDS[number]}", 700),
        line("آخر", 650 - 9 * number),
        line(str(number), 30),
    ]


def test_the_head_of_all_pages_is_one_line_in_the_order_of_reading() -> None:
    found = without_running_rows([page(4), page(5)], None)
    assert [said for said, _ in found] == [
        f"جريدة الينبوع | الأحد 7 مارس 2021 | العدد 81 – ص {number}" for number in (4, 5)
    ]
    assert [[each.text for each in lines] for _, lines in found] == [
        [f"سطر {WORDS[number]}", "آخر"] for number in (4, 5)
    ]
    said = declared_by_heads([found[0][0]], "عنوان")
    assert (said.publisher, said.published) == ("جريدة الينبوع", "الأحد 7 مارس 2021")


def test_the_head_of_one_page_stands_apart_where_it_says_outlet_and_day() -> None:
    ((said, lines),) = without_running_rows([page(4)], None)
    assert said.startswith("جريدة الينبوع | ")
    assert lines[0].text == "سطر أول"
    columns = [line("عمود أول", 800, 50, 120), line("عمود ثان", 800, 200, 320), line("تحت", 700)]
    assert without_running_rows([columns], None) == [("", columns)]


def test_what_is_printed_at_the_foot_says_outlet_and_day_where_no_head_does() -> None:
    feet = [
        [line(f"سطر {WORDS[n]}", 700), line("آخر", 650 - 9 * n), line("مرسى الأطلسي", 30, 50, 120)]
        for n in (4, 5)
    ]
    assert [said for said, _ in without_running_rows(feet, None)] == ["مرسى الأطلسي"] * 2
    foot = [line("7 مارس 2021", 30, 50, 120), line("مرسى الأطلسي", 30, 420, 500)]
    ((said, lines),) = without_running_rows([[line("سطر", 700), line("آخر", 650), *foot]], None)
    assert (said, [each.text for each in lines]) == ("مرسى الأطلسي | 7 مارس 2021", ["سطر", "آخر"])


def test_lines_at_other_heights_or_long_ones_stay() -> None:
    pages = [[line("مقدمة", 800 - 20 * n), line(f"سطر {n}", 600 - 9 * n)] for n in range(2)]
    assert [lines for _, lines in without_running_rows(pages, None)] == pages
    long = [[line("كلمة " * 30, 800), line(f"سطر {n}", 600)] for n in "أب"]
    assert all(len(lines) == 2 for _, lines in without_running_rows(long, None))


def test_what_a_browser_prints_is_neither_head_nor_text() -> None:
    printed = [
        [
            line("3/7/21, 10:12 AM", 800, 20, 90),
            line("جسر", 800, 300, 400),
            line("سطر", 700),
            line("https://a.example/b", 20, 20, 90),
            line("1/1", 20, 500, 520),
        ]
    ]
    ((said, lines),) = without_running_rows(printed, "جسر")
    assert (said, [each.text for each in lines]) == ("", ["سطر"])


def test_paragraphs_that_come_again_are_left_out() -> None:
    pages = [("جريدة النهر 4", "أول", "5"), ("جريدة النهر 5", "ثان", "Page 6")]
    assert without_running_paragraphs(pages, None) == [("أول",), ("ثان",)]


def test_a_head_in_smaller_letters_than_the_title_under_it() -> None:
    small = [line("Terre et Mer – 20 mars 2020", 800), line("Un port rouvre", 760)]
    assert without_running_rows([[*small, line("Le port.", 700)]], None)[0][0] == ""
    large = PdfLine("Un port rouvre", 760, 50, 500, 24.0)
    ((said, lines),) = without_running_rows([[small[0], large, line("Le port.", 700)]], None)
    assert (said, len(lines)) == ("Terre et Mer – 20 mars 2020", 2)


def test_heads_of_several_days_are_those_of_as_many_articles() -> None:
    heads = ("جريدة النهر، 3 مارس 2019، ص 4", "جريدة النهر، 9 مارس 2019، ص 5")
    pages = [(heads[0], "أول"), (heads[1], "ثان")]
    assert without_running_paragraphs(pages, None) == pages
    again = [(heads[0], "أول"), ("جريدة النهر، 3 مارس 2019، ص 5", "ثان")]
    assert without_running_paragraphs(again, None) == [("أول",), ("ثان",)]


def test_words_with_the_number_of_their_page_are_its_foot() -> None:
    foot = without_running_paragraphs([("أول الكلام.", "قسم التوثيق - 1")], None)
    assert foot == [("أول الكلام.",)]
    head = without_running_paragraphs([("ملف الجسر – صفحة 1", "أول الكلام.")], None)
    assert head == [("أول الكلام.",)]
    numbered = [("الجزء الأول - 1", "أول الكلام.")]
    assert without_running_paragraphs(numbered, None) == numbered
    other = [("أول الكلام.", "بريد تلال - 7"), ("خرج الفريق بنتيجة", "هدفين لهدف، 2")]
    assert without_running_paragraphs(other, None) == other
