"""What is printed over the pages of a document says of the issue."""

from __future__ import annotations

import pytest

from articles.document import DeclaredMetadata
from articles.reading.texts.issue_heads import declared_by_heads, declared_by_written_heads


@pytest.mark.parametrize(
    ("said", "title", "outlet"),
    [
        ("Histoire du port | 7 mars 2021", "Histoire du port", None),
        ("Le Phare | 7 mars 2021", "Le Phare", "Le Phare"),
        ("فصل في الماء", None, None),
        ("مرسى الأطلسي", None, "مرسى الأطلسي"),
        ("مرسى الأطلسي | العدد 81", None, "مرسى الأطلسي"),
        ("مرسى الأطلسي", "حكايات مرسى الأطلسي", None),
        ("أزمة الماء", None, None),
        ("سلمى نور", None, None),
    ],
)
def test_the_running_title_of_a_book_is_no_outlet(
    said: str, title: str | None, outlet: str | None
) -> None:
    assert declared_by_heads([said], title).publisher == outlet


def test_the_heads_of_several_issues_say_their_outlet_and_no_day() -> None:
    days = ((7, 1), (7, 2), (8, 1))
    heads = [f"جريدة الينبوع | {day} مارس 2021 | ص {number}" for day, number in days]
    both = declared_by_heads(heads, None)
    assert (both.publisher, both.published) == ("جريدة الينبوع", None)
    assert declared_by_heads(heads[:2], None).published == "7 مارس 2021"
    assert declared_by_heads([], None) == DeclaredMetadata()


@pytest.mark.parametrize(
    ("head", "outlet", "day"),
    [
        ("جريدة الينبوع | العدد 81 | الأحد 7 مارس 2021", "جريدة الينبوع", "الأحد 7 مارس 2021"),
        ("دفتر السهل | ص 4 | 7 مارس 2021", "دفتر السهل", "7 مارس 2021"),
        ("قسم التوثيق | 7 مارس 2021", None, None),
        ("ملف صحفي | سري", None, None),
        ("قسم التوثيق", None, None),
        ("صحيفة الينبوع", "صحيفة الينبوع", None),
    ],
)
def test_who_keeps_a_document_is_no_outlet(head: str, outlet: str | None, day: str | None) -> None:
    said = declared_by_written_heads([head])
    assert (said.publisher, said.published) == (outlet, day)


def test_a_day_alone_counts_beside_the_outlet_of_another_head() -> None:
    said = declared_by_written_heads(["مجلة الينبوع", "تموز 2021"])
    assert (said.publisher, said.published) == ("مجلة الينبوع", "تموز 2021")
    assert declared_by_written_heads(["قسم التوثيق", "تموز 2021"]) == DeclaredMetadata()
