from __future__ import annotations

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.head_zone import read_zone
from articles.cleaning.lines import lines_of

TEXT = (
    "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم، وقال "
    "رئيسها إن الدخول إليها مجاني للأطفال."
)
TITLE = "حديقة الضفة تفتح أبوابها للزوار"


@pytest.mark.parametrize(
    "head",
    [
        ["الشروق", "العدد 14567", "الجمعة 21 مارس 2019", TITLE, "خالد المرابط - الرباط"],
        ["الجمعة 14 رجب 1440هـ الموافق 21 مارس 2019م", "الشروق", TITLE, "خالد المرابط"],
        [TITLE, "بقلم خالد المرابط", "العدد 3 - الصفحة 7", "الشروق", "21/3/2019"],
        ["الشروق", "العدد 881 - الجمعة 21 مارس 2019", "محليات", TITLE, "خالد المرابط - الرباط"],
        [TITLE, "- الشروق -", "خالد المرابط / الرباط", "21 مارس 2019 - 14H10"],
    ],
)
def test_lines_of_a_head_in_any_order(head: list[str]) -> None:
    found = clean("\n".join([*head, TEXT]))
    assert (found.title, found.publisher, found.creator) == (TITLE, "الشروق", "خالد المرابط")
    assert found.dateline is not None
    assert "2019" in found.dateline
    assert found.body == TEXT


def test_a_day_under_a_second_headline_is_no_word_of_the_text() -> None:
    second = "رأي: متنفس جديد لسكان الضفة الغربية"
    day = "الاربعاء,11 تموز 2012 الموافق 21 شعبان 1433"
    found = clean(f"حديقة الضفة\n{second}\n{day}\nبقلم عمر الزين\n{TEXT}")
    assert found.dateline == day
    assert found.creator == "عمر الزين"
    assert "تموز" not in found.body


@pytest.mark.parametrize(
    "head",
    [
        ["حديقة الضفة تفتح أبوابها", "ألفا زائر في اليوم"],  # no day, nobody, no outlet
        ["قال الشاعر", "يا ضفة النهر", "12 مارس 2019"],  # what is left is no headline
        ["حديقة الضفة تفتح أبوابها."] * 3,  # sentences
    ],
)
def test_other_lines_are_no_head(head: list[str]) -> None:
    assert read_zone(lines_of("\n".join([*head, TEXT])), None) is None


def test_buttons_before_a_name_are_none_of_it() -> None:
    head = [TITLE, "3daily - 2019-03-03", "Next Previous خالد المرابط – عين اليوم"]
    found = clean("\n".join([*head, TEXT]))
    assert found.creator == "خالد المرابط"


def test_a_town_that_nobody_knows_beside_an_agency_has_written_nothing() -> None:
    head = [TITLE, "3daily - 2019-03-03", "رأس النخلة - رويترز"]
    found = clean("\n".join([*head, TEXT]))
    assert (found.creator, found.publisher) == (None, "رويترز")


@pytest.mark.parametrize(
    ("credit", "outlet", "author"),
    [
        ("الوادي - عمّان", "الوادي", None),
        ("نبض اليوم - الرياض", "نبض اليوم", None),
        ("الوادي – خالد المرابط", "الوادي", "خالد المرابط"),
        ("الوادي / سهام الراشدي", "الوادي", "سهام الراشدي"),
    ],
)
def test_an_outlet_beside_its_town_or_who_wrote(
    credit: str, outlet: str, author: str | None
) -> None:
    day = "تاريخ النشر: الثلاثاء 22 يناير 2019 - 08:30 ص"
    found = clean(f"{TITLE}\n{credit}\n{day}\nتغريد\n{TEXT}")
    assert (found.title, found.publisher, found.creator) == (TITLE, outlet, author)
    assert found.body == TEXT


def test_an_outlet_and_who_wrote_under_a_title_that_is_declared() -> None:
    found = clean(f"{TITLE}\nالوادي – سهام الراشدي\n{TEXT}", declared_title=TITLE)
    assert (found.publisher, found.creator, found.body) == ("الوادي", "سهام الراشدي", TEXT)


def test_two_towns_on_a_line_are_no_outlet() -> None:
    found = clean(f"{TITLE}\nالرباط - الدار البيضاء\n22 يناير 2019\n{TEXT}")
    assert found.publisher is None


def test_who_wrote_beside_an_agency_stays_known_where_a_walk_has_found_it() -> None:
    head = [TITLE, "رويترز - المرابط لمياء", "26.09.2012", "11h57"]
    assert clean("\n".join([*head, TEXT])).creator == "المرابط لمياء"


def test_an_outlet_of_several_words_over_the_day_and_the_number_of_the_page() -> None:
    head = ["الصباح الثقافي", "السبت 14 أبريل 2018", "12", TITLE, "سعاد بنحمو"]
    found = clean("\n".join([*head, TEXT]))
    assert (found.title, found.publisher, found.creator) == (TITLE, "الصباح الثقافي", "سعاد بنحمو")
    assert found.body == TEXT


def test_who_wrote_a_column_stands_over_its_title() -> None:
    found = clean(f"خالد المرابط\n{TITLE}\n{TEXT}")
    assert (found.title, found.creator, found.body) == (TITLE, "خالد المرابط", TEXT)
    buttons = clean(f"خالد المرابط Next Previous\n{TITLE}\n{TEXT}")
    assert buttons.creator is None
    other = clean(f"رأي في الحدائق\n{TITLE}\n{TEXT}")
    assert other.creator is None


def test_what_stands_over_a_title_that_the_file_declares_is_no_word_of_the_text() -> None:
    text = f"La Gazette\nÉconomie\n{TITLE}\nPar Claire Durand\n10 mars 2024\n{TEXT}"
    found = clean(text, declared_title=TITLE)
    assert (found.publisher, found.creator, found.body) == ("La Gazette", "Claire Durand", TEXT)


def test_a_name_over_the_day_that_nobody_knows_is_the_outlet_where_who_wrote_is_known() -> None:
    text = (
        "Un collectif de médecins a publié jeudi une étude portant sur mille habitants du port : "
        "un sur cinq souffre d'asthme."
    )
    title = "Le port respire mal, disent les médecins"
    found = clean(f"Rive Ouest\n28 novembre 2013 – page 3\n{title}\nSonia Bouzayane\n{text}")
    assert (found.title, found.publisher, found.body) == (title, "Rive Ouest", text)
    found = clean(f"سنبلة\n21 مارس 2019\n{TITLE}\nبقلم خالد المرابط\n{TEXT}")
    assert (found.title, found.publisher, found.body) == (TITLE, "سنبلة", TEXT)
    spoken = clean(f"الربوة\n21 مارس 2019\n{TITLE}\nبقلم خالد المرابط\n{TEXT}")
    assert spoken.publisher is None


def test_a_kicker_of_a_word_stands_between_the_day_and_the_title() -> None:
    found = clean(f"منبر الضفة\nالثلاثاء 17 أيار 2011\nتربية\n{TITLE}\n{TEXT}")
    assert (found.title, found.publisher) == (TITLE, "منبر الضفة")
    assert found.body == TEXT
