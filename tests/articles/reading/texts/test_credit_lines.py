from __future__ import annotations

import pytest

from articles.reading.texts.credit_lines import Credits, credits_taken

WORDS = "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين."
MORE = "وقال رئيس البلدية إن الدخول إليها مجاني."


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["بقلم: هدى سالم", "جريدة النهر – 4 آذار 2019"],
            ("هدى سالم", "جريدة النهر", "4 آذار 2019"),
        ),
        (
            ["جريدة النهر – 4 آذار 2019", "بقلم: هدى سالم"],
            ("هدى سالم", "جريدة النهر", "4 آذار 2019"),
        ),
        (["جريدة النهر | 2019-03-04"], ("", "جريدة النهر", "2019-03-04")),
        (["بقلم: هدى سالم", "4 آذار 2019"], ("هدى سالم", "", "4 آذار 2019")),
        (["مرسى الأطلسي | 4 آذار 2019"], ("", "مرسى الأطلسي", "4 آذار 2019")),
        ([], ("", "", "")),
    ],
)
def test_each_on_a_line_or_all_on_one(lines: list[str], said: tuple[str, str, str]) -> None:
    found, text = credits_taken("\n".join([*lines, WORDS, MORE]))
    assert found == Credits(*said, tuple(lines))
    assert text == f"{WORDS}\n{MORE}"


def test_a_line_that_says_it_again_is_of_the_text() -> None:
    text = f"جريدة النهر | 2019-03-04\nجريدة السهل | 2019-03-05\n{WORDS}"
    assert credits_taken(text)[1] == f"جريدة السهل | 2019-03-05\n{WORDS}"


def test_an_outlet_before_the_day_is_not_who_wrote_behind_it() -> None:
    said, _ = credits_taken("يومية اليرموك — 6 آذار 2019 — عبلة الكردي\nبلغ مخزون السد نصف سعته.")
    assert (said.author, said.outlet, said.day) == ("عبلة الكردي", "يومية اليرموك", "6 آذار 2019")
