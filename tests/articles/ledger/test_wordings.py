"""Which families' wordings stand there."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.ledger.wordings import bare, families, family_of_marked, wording_at


def family(kind: FigureKind, *words: str) -> str | None:
    """The family whose wording stands at the first of these words."""
    folded = [fold_word(word) for word in words]
    found = wording_at(kind, folded, [bare(word) for word in folded], 0)
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (FigureKind.MONEY, "العمليات"),
        (FigureKind.PERCENT, "عملياته"),
        (FigureKind.COUNT, "مدنيين"),
        (FigureKind.COUNT, "المرات"),
        (FigureKind.COUNT, "طلب"),
    ],
)
def test_a_word_that_the_dictionary_knows_as_another_is_of_no_family(
    kind: FigureKind, word: str
) -> None:
    assert family(kind, word) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("قتلى", "killed"),
        ("مدنا", "towns"),
        ("طلابا", "pupils"),
        ("مدارسها", "schools"),
        ("سيارته", "vehicles"),
        ("الشركات", "companies"),
    ],
)
def test_forms_of_a_wording_are_of_its_family(word: str, expected: str) -> None:
    assert family(FigureKind.COUNT, word) == expected


def test_a_word_that_only_its_marks_tell_from_another_is_told_by_them() -> None:
    assert family_of_marked(FigureKind.COUNT, "الأسرّة") == "beds"
    assert family_of_marked(FigureKind.COUNT, "أسرة") is None
    assert family_of_marked(FigureKind.MONEY, "أسرّة") is None


def test_every_family_has_a_name_in_three_languages() -> None:
    assert all(set(each.labels) == {"ar", "fr", "en"} for each in families().values())
