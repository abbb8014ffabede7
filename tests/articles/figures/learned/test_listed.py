"""Names of things that are told one behind the other."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.listed import is_of_sibling, of_its_own, own_ordinal


def _named(text: str, at: int, *names: str) -> tuple[str | None, ...]:
    """What is left of the names of a figure, each told by its last words in the text."""
    reading = read_figures(text)
    words = reading.text.words
    places = []
    for name in names:
        first, *_, last = (*name.split(), *name.split())
        start = words.index(first)
        places.append((start, words.index(last, start) + 1))
    found = of_its_own(reading.text, reading.asked, at, (places[0], places[1]))
    return tuple(each and " ".join(words[slice(*each)]) for each in found)


@pytest.mark.parametrize(
    ("text", "at", "names", "left"),
    [
        ("في الحديقه ست دورات مياه وسته مواقع", 1, ("مواقع", "مياه"), ("مواقع", None)),
        ("زار 15 بلدا بعيدا و37 بلدا قريبا", 1, ("قريبا", "بعيدا"), ("قريبا", None)),
        ("في الحديقه ست دورات وسته مواقع", 1, ("مواقع", "الحديقه"), ("مواقع", "الحديقه")),
        ("باع 15 بستانيا (وصلوا و37 فلاحا)", 1, ("فلاحا", "بستانيا"), ("فلاحا", "بستانيا")),
        ("نسبه كبيره من القمح 40% فقط", 0, ("القمح", "نسبه"), ("القمح", None)),
        ("يبلغ علو الموج من متر الى متر ونصف", 0, ("الموج", "متر"), ("الموج", None)),
        ("علو السد 3 امتار و20 سنتيمترا ثم 90 مترا", 1, ("سنتيمترا", "السد"), ("السد", None)),
        ("علو السد 3 امتار و20 سنتيمترا ثم 90 مترا", 1, ("السد", "سنتيمترا"), ("السد", None)),
        ("زار القريه 500 محام وقاض", 0, ("محام", "وقاض"), ("محام", None)),
        ("زار القريه 500 محام وقاض", 0, ("محام", "القريه"), ("محام", "القريه")),
        ("باع 10 مقاعد ثم نقل 8 طاولات", 1, ("طاولات", "مقاعد"), ("طاولات", None)),
        ("احضر شهاده التخرج، و6 صور", 0, ("صور", "شهاده التخرج"), ("صور", None)),
        ("احضر شهاده التخرج و6 صور", 0, ("صور", "شهاده التخرج"), ("صور", None)),
        ("احضر للمدرسه شهاده و6 صور", 0, ("صور", "للمدرسه"), ("صور", "للمدرسه")),
        ("فاز 38 سائقا، وفي الساحل 22", 0, ("سائقا", "الساحل"), ("سائقا", None)),
        ("فاز 38 سائقا في الساحل و22", 0, ("سائقا", "الساحل"), ("سائقا", "الساحل")),
        ("باع 10 مقاعد بينها 8 طاولات", 1, ("طاولات", "مقاعد"), ("طاولات", "مقاعد")),
        ("باع 10 مقاعد بقيمه 900 درهم", 1, ("بقيمه", "مقاعد"), ("بقيمه", "مقاعد")),
        ("طولها 160 مترا واستغرق صنعها 5 ايام", 1, ("صنعها", "طولها"), ("صنعها", None)),
    ],
)
def test_a_list_shares_no_names_of_its_parts(
    text: str, at: int, names: tuple[str, str], left: tuple[str | None, ...]
):
    assert _named(text, at, *names) == left


def test_the_second_one_is_not_the_first():
    text = "ينال البستاني الاول 300 درهم والثاني 200 درهم"
    assert _named(text, 1, "البستاني الاول", "ينال") == ("والثاني", "ينال")
    assert _named(text, 0, "البستاني الاول", "ينال") == ("البستاني الاول", "ينال")


def test_a_nearer_ordinal_keeps_its_noun():
    reading = read_figures("نال الفائز الاول 300 درهم ونال الفائز الثاني 200 درهم")
    own = own_ordinal(reading.text, reading.asked, 1, (1, 3))
    assert own is not None
    assert reading.text.words[slice(*own)] == ["الفائز", "الثاني"]


def test_nothing_stands_before_the_first():
    reading = read_figures("في الحديقة ست دورات مياه")
    assert not is_of_sibling(reading.text, reading.asked, 0, (1, 2))


def test_each_prize_is_of_its_winner():
    text = "يحصل البستاني الأول على 3 آلاف ريال، بينما ينال الثاني ألفي ريال، والثالث ألف ريال."
    named = [{figure.counted, figure.subject} for figure in find_figures(text)]
    assert ["الثاني" in named[1], "الثالث" in named[2]] == [True, True]
    assert not any("البستاني الأول" in each for each in named[1:])


def test_a_bracket_around_the_number_alone_parts_nothing():
    text = "ضبط ( 10 ) مقاعد وعدد ( 8 ) طاولات"
    assert _named(text, 1, "طاولات", "مقاعد") == ("طاولات", None)
    parts = "باع 23 مقعدا ( 16 طاولات )"
    assert _named(parts, 1, "طاولات", "مقعدا") == ("طاولات", "مقعدا")


def test_a_place_in_a_table_is_of_no_steps():
    text = "تراجع النادي 17 مركزا وكان في التصنيف 134 عالميا"
    assert _named(text, 1, "التصنيف", "مركزا") == ("التصنيف", None)
