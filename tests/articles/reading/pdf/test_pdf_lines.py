"""Lines of a page make paragraphs where one goes on in the next."""

from __future__ import annotations

import pytest

from articles.reading.pdf.pdf_lines import PdfLine, is_rtl, paragraphs


def line(text: str, baseline: float, left: float = 50.0, size: float = 12.0) -> PdfLine:
    return PdfLine(text, baseline, left, 400.0, size)


def test_full_lines_at_the_usual_distance_are_one_paragraph():
    found = paragraphs([line("سطر أول", 700), line("سطر ثان", 685), line("سطر ثالث", 670)])
    assert found == ["سطر أول سطر ثان سطر ثالث"]


def test_a_conjunction_at_the_end_of_a_line_belongs_to_the_number_under_it():
    found = paragraphs([line("بين 1890 و", 700), line("1935 و", 685), line("حتى الآن", 670)])
    assert found == ["بين 1890 و1935 و حتى الآن"]


def test_a_short_line_ends_a_paragraph():
    found = paragraphs([line("سطر", 700), line("قصير", 685, left=200), line("جديد", 670)])
    assert found == ["سطر قصير", "جديد"]


def test_larger_letters_are_a_paragraph_of_their_own():
    found = paragraphs([line("عنوان", 700, size=20), line("سطر", 685), line("سطر", 670)])
    assert found == ["عنوان", "سطر سطر"]


def test_a_wide_gap_divides():
    lines = [line("أ", 700), line("ب", 685), line("ج", 670), line("د", 600)]
    assert paragraphs(lines) == ["أ ب ج", "د"]


def test_a_line_without_a_width_ends_no_paragraph():
    narrow = PdfLine("ب", 685, 500.0, 500.0, 12.0)
    lines = [line("أ", 715), line("ج", 700), narrow, line("د", 600), line("ه", 585)]
    assert "".join(paragraphs(lines)).replace(" ", "") == "أجبده"


def test_a_sentence_goes_on_in_the_next_column():
    assert paragraphs([line("أول", 300), line("ثان", 285), line("ثالث", 700)]) == ["أول ثان ثالث"]
    assert paragraphs([line("أول", 300), line("ثان.", 285), line("ثالث", 700)]) == [
        "أول ثان.",
        "ثالث",
    ]


def test_no_lines_are_no_paragraphs():
    assert paragraphs([]) == []


@pytest.mark.parametrize(
    ("text", "rtl"), [("نص عربي word", True), ("words نص", False), ("12", False)]
)
def test_most_letters_say_the_direction(text: str, rtl: bool):
    assert is_rtl(text) is rtl


def test_a_title_over_several_columns_does_not_make_their_lines_short():
    title = PdfLine("جسر جديد على الوادي", 700.0, 100.0, 520.0, 14.0)
    words = ["فتح الجسر الجديد أمام", "المارة أمس بعد سنتين", "من الأشغال.", "وحضر الوالي."]
    lefts = [330.0, 335.0, 440.0, 400.0]
    lines = [
        PdfLine(word, 680.0 - 14 * n, left, 520.0, 11.0)
        for n, (word, left) in enumerate(zip(words, lefts, strict=True))
    ]
    assert paragraphs([title, *lines]) == [
        title.text, "فتح الجسر الجديد أمام المارة أمس بعد سنتين من الأشغال.", "وحضر الوالي.",
    ]  # fmt: skip


def test_a_line_is_no_short_one_where_the_next_word_did_not_fit():
    def column(second: str) -> list[str]:
        return paragraphs([
            PdfLine("فتح الجسر الجديد أمام", 700.0, 300.0, 400.0, 11.0),
            PdfLine("المارة أمس بعد", 686.0, 325.0, 400.0, 11.0),
            PdfLine(second, 672.0, 300.0, 400.0, 11.0),
        ])  # fmt: skip

    assert len(column("الاستعدادات الطويلة")) == 1
    assert len(column("ثم عاد كل إلى بيته")) == 2


def test_a_line_close_above_tells_a_paragraph_that_a_full_line_ends() -> None:
    lines = [
        PdfLine(text, baseline, 50, 300, 11)
        for text, baseline in (
            ("سطر ممتلئ أول", 700), ("ينتهي هنا عند الحافة.", 686), ("عنوان", 661),
            ("سطر آخر", 636),
            ("يتبعه سطر.", 622), ("خاتمة.", 597),
        )
    ]  # fmt: skip
    assert paragraphs(lines)[1].startswith("عنوان")


def test_a_line_over_two_columns_does_not_make_those_under_it_short():
    above = PdfLine("صحيفة الوادي – 3 ماي 2017", 720.0, 50.0, 560.0, 11.0)
    lines = [PdfLine(f"سطر {n}", 690.0 - 14 * n, 300.0, 560.0, 11.0) for n in range(4)]
    assert paragraphs([above, *lines])[1:] == ["سطر 0 سطر 1 سطر 2 سطر 3"]


def test_a_title_of_two_lines_is_one_paragraph_beside_small_letters():
    title = [
        PdfLine("عنوان طويل", 700.0, 55.0, 560.0, 22.0),
        PdfLine("من سطرين", 665.0, 400.0, 560.0, 22.0),
    ]
    lines = [PdfLine(f"سطر {n}", 630.0 - 14 * n, 50.0, 560.0, 11.0) for n in range(5)]
    assert paragraphs([*title, *lines])[0] == "عنوان طويل من سطرين"


def test_full_paragraphs_of_one_line_stay_apart_where_one_is_of_two():
    first = [line("سطر أول", 700), line("سطر ثان.", 686)]
    assert paragraphs([*first, *(line(f"فقرة {n}.", 662 - 24 * n) for n in range(5))]) == [
        "سطر أول سطر ثان.",
        *(f"فقرة {n}." for n in range(5)),
    ]


def test_short_lines_of_a_list_that_end_at_one_place_stay_lines():
    ends = [560.0, 545.0, 551.0, 250.0, 251.0, 250.5, 249.0]
    lines = [PdfLine(f"line {n}", 700.0 - 14 * n, 50.0, end, 11.0) for n, end in enumerate(ends)]
    assert paragraphs(lines)[-3:] == ["line 4", "line 5", "line 6"]


def test_lines_whose_font_says_no_size_are_read() -> None:
    assert paragraphs([line("سطر أول", 700, size=0), line("سطر ثان", 685, size=0)]) == [
        "سطر أول سطر ثان"
    ]


def test_a_short_line_apart_is_a_paragraph_at_whichever_edge_it_begins() -> None:
    ends = ((700.0, 202.0), (672.0, 181.0), (644.0, 565.0), (630.0, 274.0), (602.0, 556.0))
    texts = ("سعاد نور", "الأربعاء 12 نوفمبر 2025", "أعلنت الوزارة", "أمس.", "وقالت")
    lines = [
        PdfLine(text, baseline, 57.0, right, 12.0)
        for text, (baseline, right) in zip(texts, ends, strict=True)
    ]
    assert paragraphs(lines) == [*texts[:2], "أعلنت الوزارة أمس.", "وقالت"]


def test_short_lines_of_smaller_letters_are_measured_by_the_column_under_them():
    head = [line("النهر – 17 شباط 2020", 730, 250, 9.0), line("سلمى نور", 716, 340, 9.0)]
    body = [line(f"سطر {n} من سطور المقال", 700 - 15 * n) for n in range(6)]
    assert paragraphs([*head, *body])[:2] == ["النهر – 17 شباط 2020", "سلمى نور"]


def test_arabic_that_is_set_like_latin_ends_where_its_lines_are_short_at_the_right() -> None:
    said = [
        ("سلمى نور", 714, 120.0),
        ("أعلنت الوزارة عن برنامج جديد لدعم القرى", 700, 400.0),
        (".ويمتد البرنامج سنتين", 686, 180.0),
        ("وقال مديره إن الأشغال ستبدأ بالطرق والماء", 672, 398.0),
        (".ثم تنتقل إلى المدارس", 658, 190.0),
    ]
    lines = [PdfLine(text, float(at), 50.0, right, 11.0) for text, at, right in said]
    assert paragraphs(lines) == [
        "سلمى نور",
        "أعلنت الوزارة عن برنامج جديد لدعم القرى ويمتد البرنامج سنتين.",
        "وقال مديره إن الأشغال ستبدأ بالطرق والماء ثم تنتقل إلى المدارس.",
    ]
