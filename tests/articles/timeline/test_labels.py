from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times


def label(body: str) -> str:
    return find_times(body, "2019-05-15")[0].label


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "عرفت المدينة نموا كبيرا. وقد افتتح الميناء سنة 2007 بحضور التجار، ثم توسع.",
            "افتتح الميناء سنة 2007 بحضور التجار",
        ),
        (
            "وتضم الجهة مصانع النسيج، التي بدأت سنة 2001 في فاس، ومصانع أخرى.",
            "تضم الجهة مصانع النسيج التي بدأت سنة 2001 في فاس",
        ),
        (
            "وقال المدير إن الشركة وقعت العقد الكبير سنة 2012 مع البلدية",
            "الشركة وقعت العقد الكبير سنة 2012 مع البلدية",
        ),
        ("والمصنع أغلق أبوابه في غشت 2026", "المصنع أغلق أبوابه في غشت 2026"),
        ("تأسس النادي\nسنة 2010", "سنة 2010"),
        (
            "وصلت القافلة (انطلقت من الجنوب يوم 3 ماي 2018 صباحا) إلى العاصمة",
            "انطلقت من الجنوب يوم 3 ماي 2018 صباحا",
        ),
    ],
)
def test_the_clause_that_happens_then(body: str, expected: str) -> None:
    assert label(body) == expected


def test_a_long_clause_is_cut_at_a_word() -> None:
    body = "افتتح الميناء سنة 2007 " + "بحضور التجار والصناع والفلاحين والبحارة " * 5
    cut = label(body)
    assert len(cut) <= 90
    assert cut.endswith("…")
    assert body.startswith(cut[:-1])


def test_a_late_mention_stays_in_its_label() -> None:
    body = "بحضور التجار والصناع والفلاحين والبحارة " * 4 + "افتتح الميناء سنة 2007"
    assert label(body).endswith("افتتح الميناء سنة 2007")
    assert len(label(body)) <= 90
