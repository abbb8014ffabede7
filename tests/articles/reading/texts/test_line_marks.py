from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.texts.line_marks import (
    is_page_number,
    without_line_marks,
    without_page_numbers,
)
from tests.growth import growth

LINES = (
    "عاد باعة الكتب القديمة إلى الرصيف",
    "بعد غياب دام ثلاث سنوات،",
    "ويعرضون فيه ألفي عنوان",
    "بثمن لا يزيد عن عشرة دراهم.",
    "ويزورهم الطلبة كل مساء.",
)
TEXT = "\n".join(LINES)


@pytest.mark.parametrize(
    "form", ["{0:6}\t{1}", "{0}  {1}", "{0} | {1}", "> {1}", ">{1}", "> > {1}", "> {0:3}\t{1}"]
)
def test_marks_of_lines_are_taken_away(form: str) -> None:
    marked = "\n".join(form.format(number, line) for number, line in enumerate(LINES, 1))
    assert without_line_marks(marked) == TEXT


@pytest.mark.parametrize("form", ["0:{0:02}\n{1}", "[00:00:{0:02}] {1}", "0:{0:02} - {1}"])
def test_times_of_what_was_said_are_taken_away(form: str) -> None:
    marked = "\n".join(form.format(number, line) for number, line in enumerate(LINES))
    assert without_line_marks(marked) == " ".join(LINES)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"1. {LINES[0]}\n2. {LINES[1]}\n3. {LINES[2]}\n4. {LINES[3]}",
        f"12  {LINES[0]}\n40  {LINES[1]}\n7  {LINES[2]}\n9  {LINES[3]}",
        f"{LINES[0]}\n> {LINES[1]}\n{LINES[2]}\n{LINES[3]}",
        f"10:30 {LINES[0]}\n{LINES[1]}\n{LINES[2]}\n{LINES[3]}",
        "> سطر واحد",
        "",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert without_line_marks(text) == text


@given(st.text(alphabet="> \n\t1234:ab", max_size=80))
def test_any_text_ends(text: str) -> None:
    assert len(without_line_marks(text)) <= len(text)


@pytest.mark.parametrize("page", ["- {} -", "صفحة {}", "Page {}/3", "({})", "ص {}"])
def test_numbers_of_pages_inside_an_article(page: str) -> None:
    first, second = "فتحت البلدية جسر المشاة قبل موعده بشهر", "وعبره ألفا شخص في يومه الأول."
    lines = ["جسر المشاة", page.format(1), first, "", page.format(2), "", second, page.format(3)]
    assert without_page_numbers("\n".join(lines)) == f"جسر المشاة\n{first}\n{second}"
    ended = f"{second}\n{page.format(1)}\n{first}\n{page.format(2)}"
    assert without_page_numbers(ended) == f"{second}\n{first}"
    assert without_page_numbers(f"{first}\n{second}\n\n{page.format(6)}\n") == f"{first}\n{second}"


@pytest.mark.parametrize("text", ["سطر\n2019\nسطر", "أ\n1\nب", "أ\n3\nب\n1\nج", "أ\nب\n63", ""])
def test_other_numbers_stay(text: str) -> None:
    assert without_page_numbers(text) == text


def test_long_rules_and_blanks_cost_no_more_than_they_are_long() -> None:
    assert growth(lambda size: without_page_numbers(f"{' ' * size}x\n1{'-' * size}x"), 16_000) < 4


@pytest.mark.parametrize(
    ("line", "is_number"),
    [("- 3 -", True), ("صفحة 3 من 7", True), ("Page 4", True), ("3 كتب", False)],
)
def test_the_number_of_a_page_alone(line: str, is_number: bool) -> None:
    assert is_page_number(line) is is_number
