"""From which figure before it a number takes the unit that it leaves out."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


def units(text: str) -> list[tuple[float, str | None]]:
    return [(figure.low, figure.unit) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # The figure before it, in the same sentence.
        ("باعوا بذورا بـ 50 دولارا وخبزا بـ 20 دولارا بعد أن كان 15", (15, "USD")),
        ("باعوا بذورا بـ 50 دولارا. وزارهم 30", (30, None)),
        # Any of the last three.
        ("دفعوا 30 مليون يورو، 4% منها لثلاثة بستانيين، مقابل 20 مليونا", (20e6, "EUR")),
        # Any before it in the text.
        ("كلف السد 3 ملايين دولار. زرعوا فيه أشجارا. ثم وسعوه بقيمة 2 مليون", (2e6, "USD")),
        # Only a figure of the same scale.
        ("ربحوا 20 مليون يورو بعد 4 يورو مقابل 30", (30, "EUR")),
        # None behind words that speak of something else.
        ("أغلق سهم المطحنة عند 14.55 يورو وأغلق سهم المخبز عند 98.25 اليوم", (98.25, "EUR")),
        ("أغلق سهم المطحنة عند 14.55 يورو وأغلق مؤشر القرية عند 98.25 اليوم", (98.25, None)),
        ("ربحوا 3 مليارات يورو تسلموا منها حتى الآن مليونين في القرية", (2e6, "EUR")),
        ("ربحوا 3 مليارات يورو تسلموا منها عدد الزوار مليونين في القرية", (2e6, None)),
    ],
)
def test_how_far_a_unit_is_read_back(text: str, last: tuple[float, str | None]):
    found = [each for each in units(text) if each[0] == last[0]]
    assert found in ([last], [] if last[1] is None else [last])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حكم عليه بسنتين و6 أشهر حبسا منها 3 نافذة", (3, "mo")),
        ("وزعت الشركة 6 سنتات للسهم بإجمالي 240 مليونا", (240e6, "USD")),
        ("ارتفع السهم 20 سنتا إلى 960، وهبط غيره", (9.6, "USD")),
        ("سجل مثقال الذهب عيار 21 485 ألف دولار في القرية", (485_000, "USD")),
    ],
)
def test_what_of_a_unit_is_lent(text: str, expected: tuple[float, str]):
    assert units(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("سجلت المحطة 67 مم من الأمطار، وفي القرية 41، وفي الوادي 12", ["length"] * 3),
        ("درجات الحرارة العظمى بين 44 و47 درجة، وفي القرية 42.", ["temperature"] * 2),
        ("سجل الدولار 1200 جنيه مصري، والدرهم الإماراتي 333.", ["money"] * 2),
        ("زرعوا ستة ملايين فدان منها مليونان بالري", ["area"] * 2),
        ("درجات الحرارة خمس درجات لتتراوح بين 2 و9 في القرية", ["temperature"] * 2),
        ("رسوم المسبح في المدينة 50 درهما وفي القرية 30، ثم زادت", ["money"] * 2),
        ("سقطت 35 ملم على المدينة و28 على القرية", ["length"] * 2),
        ("ارتفع سعر الخبز من 30 درهما إلى 80، والزيت من 70 إلى 90، قالوا", ["money"] * 4),
        ("سجل عيار 24 في القرية 428 درهما، وعيار 21 نحو 300 درهم، وعيار 18 257،", ["money"] * 3),
        ("سعر الكيلو من البصل بـ50ج في القرية", ["money"]),
        ("أغلق سهم المطحنة على 4.35 يورو والمخبز على 36.20 ومصنع الجبن على 5.05.", ["money"] * 3),
        ("ارتفعت أسعار أسهم 28 شركة وانخفضت أسعار أسهم 41 واستقرت أسعار 30.", ["count"] * 3),
        ("مدوا 40 ألف متر من الأنابيب. وبعدها زار المعرض نحو 30 ألفا", ["length", "count"]),
        ("تراجع الإنتاج إلى 20 ميغاواط بسبب فقدان 5 آلاف ميغا", ["energy"] * 2),
    ],
)
def test_rows_in_one_unit(text: str, kinds: list[str]):
    assert [figure.kind.value for figure in find_figures(text)] == kinds


@pytest.mark.parametrize(("between", "unit"), [(40, "USD"), (400, None)])
def test_a_coin_is_not_looked_for_through_hundreds_of_figures(between: int, unit: str | None):
    text = f"تبرعوا ب 5 ملايين دولار. {'زرعوا 30 شجرة. ' * between}بقيمة 97 مليونا"
    assert units(text)[-1] == (97e6, unit)
