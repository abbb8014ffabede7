from __future__ import annotations

import pytest

from articles.reading.pdf.printed_heads import is_printed

TITLE = "سوق الحبوب يغير مكانه"


@pytest.mark.parametrize(
    "line",
    [
        "https://n.example/2014/05/a?b=1 1/3",
        f"{TITLE} AM 2:07 11/30/26,",
        f"06/05/2014 10:12 {TITLE}",
        "٦/٥/٢٠١٤، ١٠:١٢ ص",
        "about:blank Page 2 sur 4 06/05/2014, 10:12",
    ],
)
def test_what_browsers_print_around_a_page(line: str) -> None:
    assert is_printed(line, TITLE)


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        "الثلاثاء 6/5/2014",
        "وصلت الحافلة يوم 6/5/2014 على الساعة 10:12 إلى المحطة",
        "المصدر: https://n.example/a",
        "1/3",
        f"{TITLE} 06/05/2014 10:12 " + "كلمة " * 100,
    ],
)
def test_other_lines_are_words_of_it(line: str) -> None:
    assert not is_printed(line, TITLE)
