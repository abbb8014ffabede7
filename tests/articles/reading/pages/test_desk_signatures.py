from __future__ import annotations

import pytest

from articles.reading.pages.desk_signatures import day_of_desk, is_of_desk

SAID = {"وكالة الأنباء (بترا)"}


@pytest.mark.parametrize(
    "line",
    [
        "ر ع/ ا ح/ ن ح",
        "ج/هـ ن",
        "--(بترا)",
        "وام/عبدالله بن جابر/ أحمد البوتلي",
        "س.م/ ع.ر (د ب أ)",
    ],
)
def test_how_desks_sign_under_a_text(line: str) -> None:
    assert is_of_desk(line, SAID)


@pytest.mark.parametrize("line", ["(بترا)", "الماء/ الكهرباء", "وام/ عادت الكهرباء إلى الحي أمس."])
def test_a_line_of_another_form_is_none(line: str) -> None:
    assert is_of_desk(line, set()) is False


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ف ز/ 27/03/2018 - 16:05:44", "27/03/2018 - 16:05:44"),
        ("عقد اللقاء 27/03/2018", None),
        ("27/03/2018", None),
    ],
)
def test_a_desk_signs_with_letters_and_the_day(line: str, day: str | None) -> None:
    assert day_of_desk(line) == day
