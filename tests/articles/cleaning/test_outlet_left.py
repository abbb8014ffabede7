"""The outlet of an article is told by what all else of its head is."""

from __future__ import annotations

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.outlet_left import outlet_left

TITLE = "سوق السمك يعود إلى مكانه القديم"
TEXT = (
    "عاد باعة السمك إلى سوقهم القديم بعد ثلاث سنوات من الأشغال التي كلفت خمسة ملايين، وقال رئيس "
    "المجلس إن المحلات وزعت بالقرعة."
)


@pytest.mark.parametrize("line", ["سنبلة – 3 مايو 2019", "3/5/2019 | سنبلة", "ضفاف - 2019/05/03"])
def test_a_word_beside_the_day_is_the_outlet_where_all_else_is_told(line: str) -> None:
    found = clean(f"{line}\n{TITLE}\nبقلم: سلمى نور\n{TEXT}")
    assert found.publisher in {"سنبلة", "ضفاف"}
    assert (found.title, found.creator, found.body) == (TITLE, "سلمى نور", TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "محليات – 3 مايو 2019",
        "دير حافر – 3 مايو 2019",
        "تقارير – 3 مايو 2019",
        "حوارات | 3 مايو 2019",
    ],
)
def test_sections_towns_and_topics_are_none(line: str) -> None:
    assert clean(f"{line}\n{TITLE}\nبقلم: سلمى نور\n{TEXT}").publisher is None


def test_without_who_wrote_nothing_is_left() -> None:
    assert clean(f"سنبلة – 3 مايو 2019\n{TITLE}\n{TEXT}").publisher is None


def test_two_names_leave_neither_and_a_word_in_latin_letters_may_be_a_section() -> None:
    assert outlet_left(["سنبلة – 3/5/2019", "ضفاف – 3/5/2019"], TITLE, [TEXT]) is None
    assert outlet_left(["Société – 3/5/2019"], "Un port rouvre", ["Le port a rouvert."]) is None
    assert outlet_left(["قرعة – 3/5/2019"], TITLE, [TEXT]) is None  # of which the text speaks
    assert outlet_left(["Sud Matin – 3/5/2019"], "Un port", ["Le port."]) == "Sud Matin"
