"""Bare numbers that count what the figure before them in the sentence counts."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figures_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("من بين 70 مخبزا شاركت، تأهلت 24، واستبعدت 46 لعدم الحضور", ["70 مخبزا", "24", "46"]),
        ("أنقذ الغواصون 18 بحارا، وعولج 5 في الميناء", ["18 بحارا", "5"]),
        ("تراجع عدد البلاغات إلى 430 بلاغا بعدما كان 710.", ["430 بلاغا", "710"]),
        ("أحرز النادي 14 كأسا بعد أن كان رصيده 9 في العقد السابق", ["14 كأسا", "9"]),
        ("وصلت 5 بواخر هذا الأسبوع بعد 3 فقط في الأسبوع السابق", ["5 بواخر", "3"]),
        ("عدد الطلبة المقبولين: 320، والمعتذرين: 14، وقائمة الانتظار: 60.", ["320", "14", "60"]),
        ("حصل الأول على 1234 صوتا، يليه جاره بـ980، ثم الثالث 745.", ["1234 صوتا", "980", "745"]),
        ("نال سالم الخباز 1540 صوتا، ويوسف النجار 1290، ومنى 860.", ["1540 صوتا", "1290", "860"]),
    ],
)  # fmt: skip
def test_a_number_may_leave_out_the_noun_before_it(text: str, found: list[str]) -> None:
    assert figures_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "اشترى النادي 12 كرة، وأغلق مؤشر الأسهم ستاندرد آند بورز 500 القياسي على انخفاض",
        "كرم المهرجان 9 شعراء ضمن فعاليات «يجمعنا 36»",
        "باعت الشركة 40 طائرة، وتستعد لطرح لمبرغيني 117 للبيع",
    ],
)
def test_a_name_with_a_number_counts_nothing(text: str) -> None:
    assert len(figures_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سجل المستشفى 86 إصابة، وغادر 74 أقسام الإنعاش", ["86 إصابة", "74"]),
        ("بلغ عدد المطاعم 412 مطعما، وأغلقت 21 أبوابها", ["412 مطعما", "21"]),
        ("تضرر 170 جسرا، وانهارت 28 جزئيا بعد السيل", ["170 جسرا", "28"]),
        ("أعيد فتح 24 مكتبة، وما زالت 36 مغلقة", ["24 مكتبة", "36"]),
        ("قتل الوباء 8 خراف وأصاب 11 غيرها", ["8 خراف", "11 غيرها"]),
        ("نقل القطار 50 راكبا وأنزل 30 راكبا في المحطة", ["50 راكبا", "30 راكبا"]),
    ],
)
def test_what_stands_behind_the_number_may_not_be_counted(text: str, found: list[str]) -> None:
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ضبطوا 350 شاحنة، من بينها 90 لتجاوز الوزن و45 لعدم الفحص", "شاحنة"),
        ("اعتقلوا 19 شاعرا، 8 منهم من جنين و6 من نابلس", "شاعرا"),
        ("سجل المستشفى 86 إصابة، وغادر 74 أقسام الإنعاش", "إصابة"),
        ("أعيد فتح 24 مكتبة، وما زالت 36 مغلقة", "مكتبة"),
        ("رصدوا 45 مضخة متوقفة، وتنتظر 15 قطع الغيار", "مضخة متوقفة"),
    ],
)
def test_it_is_named_as_the_figure_before_it(text: str, counted: str) -> None:
    assert {figure.counted for figure in find_figures(text)} == {counted}
