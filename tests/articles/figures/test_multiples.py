"""How many times as much."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure import FigureKind


def kinds_of(body: str) -> list[FigureKind]:
    """The kinds of all figures of a text."""
    return [asked.quantity.kind for asked in read_figures(body).asked]


@pytest.mark.parametrize(
    "body",
    [
        "ينتج المصنع الجديد 64 ضعف الكمية القديمة.",
        "تضاعفت مبيعات الورق أربع مرات منذ الصيف.",
        "صار الجسر 20 مرة أطول منه.",
        "في العدس حديد أكثر ست مرات من الأرز.",
    ],
)
def test_a_multiple_is_a_ratio(body: str) -> None:
    assert kinds_of(body) == [FigureKind.RATIO]


def test_occasions_are_counted() -> None:
    assert kinds_of("زار الوفد المدينة أربع مرات في الشتاء.") == [FigureKind.COUNT]


def test_decimals_of_times_are_a_ratio():
    found = find_figures("قطره 1.4 مرة قطر الأرض، وزاره ثلاث مرات")
    assert [figure.kind.value for figure in found] == ["ratio", "count"]


def test_what_is_multiplied_is_no_occasion():
    assert find_figures("وتضاعف سعر الخيمة ثلاث مرات")[0].kind.value == "ratio"


def test_the_least_of_how_often_something_happened_is_counted() -> None:
    assert kinds_of("استدعي الوفد ما لا يقل عن خمس مرات.") == [FigureKind.COUNT]
    assert kinds_of("يقل وزن القط خمس مرات عن وزن الكلب.") == [FigureKind.RATIO]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("زادت مبيعات الورق بأكثر من الضعف.", [2]),
        ("سترتفع قيمة البستان إلى الضعف في الصيف.", [2]),
        ("بلغ ثمن الخيمة ضعفي ما كان عليه.", [2]),
        ("رفع المتجر ثمن الخيمة بمقدار الضعف.", [2]),
        ("كان الثمن ضعف ما دفعه التاجر.", [2]),
        ("زادت المبيعات خمسة أضعاف.", [5]),
        ("نقل الصبي من الضعف إلى القوة، وأدى ذلك إلى الضعف الشديد.", []),
        ("عالج الطبيب ضعف البصر.", []),
        ("دفع الجيران ضعف ما دفعه الوافدون.", [2]),
        ("زاد عدد الزوار نحو الضعف.", [2]),
        ("تراجع القطن بسبب ضعف ما توفره السدود من ماء.", []),
        ("تتجه الزراعة نحو الضعف بعد السيول.", []),
        ("يعاني الحصان أكثر من الضعف والهزال.", []),
        ("نقطة ضعفي هي الحساب.", []),
        ("نقطة ضعفي الوحيدة هي الحساب.", []),
        ("رغم ضعفي لم أترك الحقل.", []),
    ],
)
def test_twice_as_much_in_one_word(body: str, values: list[float]) -> None:
    found = find_figures(body)
    assert [(figure.kind.value, figure.low) for figure in found] == [("ratio", v) for v in values]
