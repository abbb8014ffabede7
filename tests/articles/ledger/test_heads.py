"""What a figure counts."""

from __future__ import annotations

import pytest

from articles.figures.figure import FigureKind
from articles.ledger.heads import head_of, phrase_rest
from articles.ledger.wordings import families
from tests.articles.ledger.telling import by_value, claim, claims


@pytest.mark.parametrize(
    ("kind", "counted", "family"),
    [
        (FigureKind.COUNT, "منصب شغل", "workers"),
        (FigureKind.COUNT, "فرص العمل", "workers"),
        (FigureKind.COUNT, "مستخدمين", "workers"),
        (FigureKind.MONEY, "رقم المعاملات", "turnover"),
        (FigureKind.MONEY, "صافي أرباح المصرف", "profits"),
        (FigureKind.MONEY, "ربحية السهم", "earnings_per_share"),
        (FigureKind.MONEY, "القيمة السوقية لأسهم الشركات", "market_value"),
        (FigureKind.MONEY, "رأس المال السوقي", "market_value"),
        (FigureKind.MONEY, "رأس المال", "capital"),
        (FigureKind.COUNT, "عدد الزوار", "visitors"),
        (FigureKind.PERCENT, "معدل البطالة", "unemployment"),
        (FigureKind.COUNT, "وحدة سكنية", "homes"),
        (FigureKind.COUNT, "فندقا", "hotels"),
        (FigureKind.COUNT, "مدرسة ابتدائية", "schools"),
        (FigureKind.COUNT, "مدرسا", "teachers"),
        (FigureKind.COUNT, "مركبة", "vehicles"),
        (FigureKind.COUNT, "مركبا", "ships"),
        (FigureKind.COUNT, "أسرة", "families"),
        (FigureKind.COUNT, "جامعا", "mosques"),
        (FigureKind.COUNT, "المرأة", "women"),
        (FigureKind.COUNT, "مرات", None),
        (FigureKind.PERCENT, "معدل الإقبال على التصويت", "voters"),
        (FigureKind.MONEY, "سعر البلاتين", "platinum_price"),
        (FigureKind.MONEY, "الفضة", "silver_price"),
        (FigureKind.MONEY, "عقود خام برنت", "oil_price"),
        (FigureKind.MONEY, "عقود الذهب", "gold_price"),
        (FigureKind.MONEY, "قيمة الصفقة", "deals"),
        (FigureKind.MONEY, "قيمة العقد", "deals"),
        (FigureKind.COUNT, "الفضة", None),
    ],
)
def test_wordings_meet_in_a_family(kind, counted, family) -> None:
    assert head_of(kind, counted, counted).family == family


def test_a_family_takes_only_its_kinds_of_figure() -> None:
    assert head_of(FigureKind.LENGTH, "منصب شغل", "منصب شغل").family is None


def test_a_noun_outside_all_families_is_its_own_stem() -> None:
    one = head_of(FigureKind.COUNT, "شمندورة", "95 شمندورة")
    two = head_of(FigureKind.COUNT, "الشمندورات", "الشمندورات")
    assert one.family is None
    assert one.key == two.key != ""


def test_persons_are_told_by_what_befell_them() -> None:
    found = by_value(claims("a", "أسفر الانهيار عن مقتل 14 شخصا وإصابة 37 آخرين بجروح."))
    assert found[14].head.family == "killed"
    assert found[37].head.family == "injured"


def test_a_verb_right_behind_the_persons_goes_before_one_far_in_front() -> None:
    found = by_value(claims("a", "قال شاهد إن مقتل الحارس سبق ذلك وإن 26 شخصا جرحوا هناك."))
    assert found[26].head.family == "injured"


def test_which_persons_is_kept_beside_what_befell_them() -> None:
    found = by_value(claims("a", "أدى القصف إلى مقتل 9 جنود و13 مدنيا."))
    assert found[9].head.population != found[13].head.population


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قتل 8 جنود في الكمين.", "قتل 11 جنديا في الكمين."),
        ("أصيب 3 من أفراد عائلته.", "أصيب 4 من أفراد أسرته."),
        ("أسفر الحريق عن إصابة 8 بحروق.", "أسفر الحريق عن جرح 10 أشخاص."),
    ],
)
def test_one_group_has_many_words(one, other) -> None:
    assert claim(one).head.population == claim(other).head.population


@pytest.mark.parametrize("word", ["جثامين", "متوفين", "وفيات", "جثث", "حالات وفاة"])
def test_the_dead_are_counted_by_many_words(word) -> None:
    head = claim(f"نقلت الطائرة 9 {word} إلى العاصمة.").head
    assert (head.family, head.population) == ("killed", "")


def test_who_is_executed_is_none_of_the_fallen() -> None:
    assert claim("نفذ التنظيم حكم الإعدام في 19 من عناصره.").head.family == "executed"
    assert claim("قتل 19 من عناصر التنظيم.").head.family == "killed"


def test_a_cue_in_the_number_before_says_nothing_of_this_one() -> None:
    found = by_value(claims("a", "سجل المستشفى 9 حالات وفاة و39 حالة يتلقون العلاج فيه."))
    assert found[39].head.family == "treated"


def test_whom_something_befell_is_told_though_their_kin_stand_behind() -> None:
    assert claim("أصيب ثلاثة آخرون من عائلته في الحريق.").head.family == "injured"


def test_a_noun_outside_all_families_meets_its_broken_plural() -> None:
    one, other = claim("وصل 14 محراثا إلى القرية."), claim("وصلت 9 محاريث إلى القرية.")
    assert one.head.key == other.head.key != ""


def test_every_family_has_three_names_and_kinds() -> None:
    assert len(families()) >= 80
    for family in families().values():
        assert set(family.labels) == {"ar", "fr", "en"}
        assert family.kinds


def test_the_rest_of_a_phrase_says_of_whom() -> None:
    assert "بحر" in phrase_rest(FigureKind.MONEY, "رقم معاملات البحر")


def test_what_is_said_in_the_number_s_own_clause_goes_before() -> None:
    found = by_value(claims("a", "شفيت 581 حالة، فيما تخضع 17 حالة للعلاج، وتوفي 46 شخصا."))
    assert [found[value].head.family for value in (581, 17, 46)] == [
        "recovered",
        "treated",
        "killed",
    ]


def test_a_day_between_verb_and_number_befalls_nobody() -> None:
    assert claim("أوقفت الشرطة الجمعة 297 شخصا.").head.family == "arrested"


def test_what_befell_persons_says_more_than_what_they_are() -> None:
    assert claim("أسفر الانقلاب عن وفاة 3 مسافرين.").head.family == "killed"
    assert claim("نقلت الحافلة 3 مسافرين.").head.family == "passengers"


def test_no_less_than_tells_nobody_aboard() -> None:
    assert claim("قتل في الحريق ما لا يقل عن 16 شخصا.").head.family == "killed"


def test_what_befell_persons_stands_behind_a_bound() -> None:
    assert claim("أكد الدرك أن 11 شخصا على الأقل قضوا هناك.").head.family == "killed"


def test_a_mention_tells_its_own_head_where_nothing_else_is_known() -> None:
    assert head_of(FigureKind.COUNT, None, "9 قتلى").family == "killed"
    assert head_of(FigureKind.COUNT, None, "9 شمندورات").key == ""
    assert head_of(FigureKind.MONEY, None, "9 قتلى").family is None


def test_who_is_fined_pays_a_fine() -> None:
    assert claim("غرمت البلدية القائمة 25 ألف دينار.").head.family == "fines"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ارتفعت حصيلة ضحايا الحريق إلى 26 شخصا.", "killed"),
        ("ارتفعت حصيلة الوفيات في الجزيرة إلى 92 شخصا.", "killed"),
        ("في القرية 14 شخصا توفوا بلدغات الأفاعي.", "killed"),
        ("قالت الهيئة إن 200 شخص تضرروا من السيول.", "affected"),
        ("هزة أرضية شدتها 4.2 درجة ضربت البلدة.", "magnitude"),
        ("قدر المرصد قوة الزلزال بـ4.6 درجات.", "magnitude"),
    ],
)
def test_what_befell_whom_and_how_strongly(text: str, family: str) -> None:
    assert claim(text).head.family == family


def test_a_particle_tells_nothing_that_befell() -> None:
    assert claim("زرنا الساحل وفي القرية 14 شخصا.").head.family is None


def test_a_count_that_amounts_to_so_many_is_no_age() -> None:
    found = claim("ارتفعت العمليات الفردية بين المصارف ليبلغ حوالي 374 ألف عملية.")
    assert found.head.family is None
