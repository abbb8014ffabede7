from __future__ import annotations

import pytest

from articles.document import DeclaredMetadata
from articles.reading.pages.desk_signatures import day_of_desk, is_of_desk, without_said_again

SAID = {"وكالة الأنباء (بترا)"}


@pytest.mark.parametrize(
    "line",
    [
        "ر ع/ ا ح/ ن ح",
        "ج/هـ ن",
        "--(بترا)",
        "وام/عبدالله بن جابر/ أحمد البوتلي",
        "س.م/ ع.ر (د ب أ)",
        "APN/mk/at",
        "زينب عثمان - م.د",
    ],
)
def test_how_desks_sign_under_a_text(line: str) -> None:
    assert is_of_desk(line, SAID)


@pytest.mark.parametrize(
    "line", ["(بترا)", "سوق السمك - م.د", "الماء/ الكهرباء", "وام/ عادت الكهرباء إلى الحي أمس."]
)
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


def test_what_newspapers_write_under_all_their_articles_stands_below_a_signature() -> None:
    text = "عاد القطار إلى السير صباح الخميس بعد توقف دام سنوات."
    below = "س.م/ ع.ر\nhttps://x.test/a/5521"
    assert without_said_again(f"{text}\n{below}", DeclaredMetadata()) == text
    assert without_said_again(f"{text}\n{text}\n{text}", DeclaredMetadata()).count(text) == 3


def test_the_outlet_with_what_it_is_says_it_again() -> None:
    declared = DeclaredMetadata(publisher="La Lettre du Val")
    text = "Le marché ouvre jeudi."

    assert without_said_again(f"{text}\nLa Lettre du Val, le journal de la ville", declared) == text
    last = "La Lettre du Val, elle, paraît demain."
    assert without_said_again(f"{text}\n{last}", declared) == f"{text}\n{last}"
