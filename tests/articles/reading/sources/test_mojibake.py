from __future__ import annotations

import pytest

from articles.reading.reader import read_bytes
from articles.reading.sources.mojibake import is_mojibake, repaired, repaired_from

ARABIC = (
    "سجلت المحطة ارتفاعا في عدد المسافرين بلغ 12 في المائة؛ وقال مديرها إن «الصيف كان جيدا»، "
    "وإن الرحلات ستزيد في الأشهر المقبلة."
)
FRENCH = "Le théâtre a été rénové après dix années d'arrêt – « une fête », a déclaré l'élu à Fès."


def misread(text: str, wrong: str) -> str:
    return "".join(bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("text", [ARABIC, FRENCH])
@pytest.mark.parametrize(
    "wrong", ["latin-1", "windows-1252", "windows-1256", "mac-roman", "windows-1251", "iso-8859-2"]
)
def test_utf_8_that_was_misread_comes_back(text: str, wrong: str) -> None:
    broken = misread(text, wrong)
    assert broken != text
    found = repaired(broken)
    assert found is not None
    assert found[0] == text


def test_windows_1256_that_was_read_as_western() -> None:
    broken = ARABIC.encode("windows-1256").decode("windows-1252", "ignore")
    found = repaired(broken)
    assert found is not None
    assert found[0][:40] == ARABIC[:40]


def test_what_was_misread_twice() -> None:
    found = repaired(misread(misread(ARABIC, "latin-1"), "latin-1"))
    assert found is not None
    assert found[0] == ARABIC


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        FRENCH,
        "",
        "plain",
        "Ångström å Östersund är en fråga om Ærø",
        "«نعم»، قالها المدير، ثم ظ§",
    ],
)
def test_whole_text_is_left_alone(text: str) -> None:
    assert repaired(text) is None
    assert not is_mojibake(text)


def test_the_door_repairs_title_and_text() -> None:
    row = (
        f'{{"title": "'
        f'{misread("ارتفاع عدد المسافرين في المحطة", "latin-1")}", '
        f'"text": "{misread(ARABIC, "latin-1")}"}}'
    )
    (document,) = read_bytes(row.encode(), "/t/a.jsonl", "a.jsonl")
    assert document.text == ARABIC
    assert document.declared.title == "ارتفاع عدد المسافرين في المحطة"


def test_a_short_text_is_read_as_the_long_one_beside_it() -> None:
    assert repaired_from("é".encode().decode("mac_roman"), "mac-roman") == "é"
    assert repaired_from("سد", "mac-roman") == "سد"
