"""What stands in the cells of a column says what the column is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from articles.reading.rows.column_content import (
    are_days,
    are_formed_like_outlets,
    are_full_names,
    are_outlets_with_days,
    are_sentences,
    are_spread,
    is_address,
    is_outlet,
    is_person,
    is_prose,
    is_title,
    middle_day,
    outlets_among,
)

PROSE = (
    "فتحت الورشة أبوابها أمام الحرفيين الشباب في الحي القديم، وقال صاحبها إن العمل فيها يبدأ " * 2
)
TITLES = ["ورشة جديدة في الحي القديم", "ثلاثون حرفيا يتعلمون النجارة", "سوق للخشب قرب الميناء"]
OUTLETS = ["صدى الجبل", "المرساة الجديدة", "صدى الجبل"]
PEOPLE = ["سلمى بن عمار", "كريم الصغير", "هدى الواحي"]
DAYS = ["14/3/2019", "2 avril 2020", "2018-01-30"]


@pytest.mark.parametrize(
    ("holds", "cells"),
    [
        (is_prose, [PROSE, PROSE]),
        (is_title, TITLES),
        (is_address, ["https://a.example/1", "https://a.example/2"]),
        (is_address, ['=HYPERLINK("https://a.example/1";"اقرأ")']),
        (are_days, DAYS),
        (are_days, ["1552521600", "1585699200"]),
        (are_outlets_with_days, ["جريدة المرساة / 14 مارس 2019", "صحيفة الجبل - 2 أبريل 2020"]),
        (are_sentences, ["انتهى العمل.", "Où aller ?", "قال: «نعم.»"]),
        (is_outlet, OUTLETS),
        (is_outlet, ["La Gazette du Port", "Le Vieux Quai", "Le Vieux Quai"]),
        (is_outlet, ["صحيفة النهر"]),
        (is_person, PEOPLE),
        (is_person, ["Karim Belaïd", "Sonia Merabet", "Paul Renard"]),
    ],
)
def test_cells_say_what_they_are(
    holds: Callable[[Sequence[str]], bool], cells: Sequence[str]
) -> None:
    assert holds(cells)


@pytest.mark.parametrize(
    ("holds", "cells"),
    [
        (is_prose, TITLES),
        (is_title, ["خبر", "رأي", "خبر"]),
        (is_title, DAYS),
        (is_title, [TITLES[0]] * 4),
        (are_days, ["2019", "2020", "2021"]),
        (are_outlets_with_days, DAYS),
        (are_outlets_with_days, ["الرباط، 14 مارس 2019", "الرباط، 15 مارس 2019"]),
        (are_days, ["12345", "23456"]),
        (are_days, ["لا يوجد", "14/3/2019"]),
        (is_outlet, PEOPLE),
        (is_outlet, ["محليات", "ثقافة", "محليات"]),
        (is_outlet, ["المرساة الجديدة", "المرساة الجديدة"]),
        (is_person, OUTLETS),
        (is_person, ["وهران", "تونس", "الرباط"]),
    ],
)
def test_cells_do_not_say_what_they_are_not(
    holds: Callable[[Sequence[str]], bool], cells: Sequence[str]
) -> None:
    assert not holds(cells)


def test_days_of_fetching_are_nearly_all_the_same() -> None:
    assert are_spread(DAYS)
    assert are_spread(DAYS[:1])
    assert not are_spread(["2023-05-04 10:00:12"] * 3 + ["2023-05-05 10:01:12"] * 3)
    assert middle_day(DAYS) == "2019-03-14"


def test_outlets_are_known_by_some_of_them_where_all_read_so():
    assert is_outlet(["المساء", "الخبر", "بوابة الواحة"])
    assert not is_outlet(["المساء", "الرياضة", "الاقتصاد"])
    assert not is_outlet(["المساء", "سلمى نور", "بوابة الواحة"])


def test_addresses_are_no_outlets() -> None:
    assert not is_outlet([f"https://www.sada-{n}.com/news/{n}" for n in range(3)])


def test_words_that_go_together_as_names_of_outlets() -> None:
    assert are_formed_like_outlets(["مرسى الأطلسي", "عدسة صنعاء", "جسر الوادي"])
    assert not are_formed_like_outlets(["عبد الرحمن", "سلطان الرويلي", "هشام التازي"])
    assert not are_formed_like_outlets(["الدار البيضاء", "سياسة دولية", "رياضة"])


def test_full_names_in_latin_letters() -> None:
    assert are_full_names(["Ines Trabelsi", "Nadir Bouchama", "Habib el Fassi"])
    assert not are_full_names(["Vie locale", "Sports", "Culture et arts"])
    assert not are_full_names(["Le Courrier", "La Gazette"])


def test_topics_are_no_outlets() -> None:
    topics = ["أسعار الأعلاف", "مدارس القرية", "سدود الشمال"]
    texts = ["ارتفعت أسعار الأعلاف في الأسواق.", "فتحت مدارس القرية.", "امتلأت سدود الشمال."]
    assert not are_formed_like_outlets(topics, texts)
    assert not are_formed_like_outlets(["شؤون النقل", "حقوق المرأة", "مرآة الريف"])
    assert are_formed_like_outlets(["مرآة الريف", "قلعة الشهباء", "الرافدان الجديد"], texts)
    assert are_formed_like_outlets(["Carrefour du Saïss", "Trait d'union kabyle"], texts)


def test_names_of_programs_for_their_lists_are_no_outlets() -> None:
    assert not is_outlet(["press", "press"])
    assert is_outlet(["La Presse", "La Presse"])


@pytest.mark.parametrize(
    ("cells", "outlets"),
    [
        (
            ["مرسى الأطلسي", "مرسى الأطلسي", "سنديان", "نواعير"],
            ["مرسى الأطلسي", "سنديان", "نواعير"],
        ),
        (["مرسى الأطلسي", "سنديان", "نواعير", "رمال"], []),  # too few of several words
        (["مرسى الأطلسي", "رياضة"], []),
        (["أسعار الخبز", "سنديان"], []),
        (["سلمى نور", "ليث المومني", "سنديان"], []),
    ],
)
def test_names_of_one_word_are_what_the_others_are(cells: list[str], outlets: list[str]) -> None:
    assert outlets_among(cells) == outlets


def test_a_word_alone_among_names_that_go_together() -> None:
    assert are_formed_like_outlets(["مرسى الأطلسي", "منبر الخرطوم", "يامال"])
    assert not are_formed_like_outlets(["اقتصاد", "رياضة", "أسعار الخبز"])


def test_names_that_no_list_has_go_together_where_prose_has_neither_word() -> None:
    assert are_formed_like_outlets(["رصيف المرفأ", "أشرعة مؤاب", "La Vigie de Zerhoun"])
    assert are_formed_like_outlets(["رصيف القطن", "مرسى مؤاب"])
    for others in (["تقرير ميداني", "مقال رأي"], ["أمن غذائي", "نقل بحري"], ["مراسل خاص"]):
        assert not are_formed_like_outlets(others)


def test_the_number_of_an_issue_is_no_word_of_an_outlet() -> None:
    assert is_outlet(["صدى الجبل (ع 1201)", "المرساة الجديدة، العدد 44", "صدى الجبل (ع 1202)"])
    assert are_formed_like_outlets(["رصيف المرفأ (ع 12)", "أشرعة الخليج (ع 13)"])


def test_unknown_outlets_that_stand_before_days() -> None:
    cells = ["رصيف المرفأ, 17/01/2023, p. 2", "بساتين مؤاب, 03/11/2011, p. 3"]
    assert are_outlets_with_days(cells)
    assert not are_outlets_with_days(["الرباط, 17/01/2023", "القاهرة, 03/11/2011"])


def test_a_word_for_outlets_is_none() -> None:
    assert not is_outlet(["Press", "Press"])
    assert not is_outlet(["الجريدة", "الصحيفة"])
