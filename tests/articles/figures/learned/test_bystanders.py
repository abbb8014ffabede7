"""Nouns that stand near a figure and own nothing of it."""

from __future__ import annotations

import pytest

from articles.figures.extraction import read_figures
from articles.figures.learned.bystanders import is_bystander


def _is_bystander(text: str, at: int, name: str) -> bool:
    reading = read_figures(text)
    first, *_, last = (*name.split(), *name.split())
    start = reading.text.words.index(first)
    words = start, reading.text.words.index(last, start) + 1
    return is_bystander(reading.text, reading.asked, at, words)


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("فاز البستان امام النادي بنتيجة 3 - 1", 0, "النادي"),
        ("حضر الندوه حول البساتين 40 مزارعا", 0, "البساتين"),
        ("زادت الودائع 9 % والارباح 7 %", 0, "والارباح"),
        ("سلم المخزن سلالا من التمور ، اضافه الي 9 اطنان من العسل", 0, "التمور"),
        ("في القريه بئر ثم مسجد جامع ، فضلا عن 10 حدائق", 0, "مسجد جامع"),
        ("اختار المدرب 23 لاعبا : سالم البستاني وجابر الحداد", 0, "سالم البستاني"),
    ],
)
def test_who_stands_beside_owns_nothing(text: str, at: int, name: str) -> None:
    assert _is_bystander(text, at, name)


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("فاز البستان امام النادي بنتيجة 3 - 1", 0, "البستان"),
        ("زادت الودائع 9 % والارباح 7 %", 1, "والارباح"),
        ("ضبط 19 من القيادات الوسطي للعصابه واثنين من الحراس", 0, "للعصابه"),
        ("سلم المخزن سلالا من التمور ، اضافه الي 9 اطنان من العسل", 0, "المخزن"),
        ("سلم المخزن سلالا من التمور ، اضافه الي 9 اطنان من العسل", 0, "العسل"),
    ],
)
def test_an_owner_is_none(text: str, at: int, name: str) -> None:
    assert not _is_bystander(text, at, name)
