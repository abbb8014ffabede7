"""Names that each stand before their own number."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.rows import own_name, row_measure, row_names


def told(body: str, name: str) -> str | None:
    """What the second figure of a text is called, where it was called `name`."""
    reading = read_figures(body)
    words = reading.text.words
    first = next(
        at for at in range(len(words)) if words[at : at + len(name.split())] == name.split()
    )
    own = own_name(reading.text, reading.asked, 1)
    if own is None:
        return None
    found = row_names(reading.text, reading.asked, 1, own, (first, first + len(name.split())))
    if found is None:
        return None
    return " / ".join(" ".join(words[slice(*each)]) for each in found if each is not None)


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        ("خزن برج 9 لترات، قلعه 12 لترا.", "برج", "قلعه"),
        ("خزن برج 9 لترات وقلعه 12 لترا.", "برج", "وقلعه"),
        ("بلغ مخزون برج 9 لترات، قلعه 12 لترا.", "مخزون برج", "مخزون / قلعه"),
        ("بلغ مخزون برج 9 لترات، قلعه 12 مترا.", "مخزون برج", None),
        ("بلغت الواردات 9 لترات والصادرات 12 لترا.", "الواردات", "والصادرات"),
        ("بلغت واردات برج 9 لترات والصادرات 12 لترا.", "واردات برج", "والصادرات"),
        ("بلغ المخزون 9 لترات، قلعه 12 لترا.", "المخزون", None),
        ("خزن برج 9 لترات. قلعه 12 لترا.", "برج", None),
    ],
)
def test_a_name_is_of_the_number_behind_it(body: str, name: str, expected: str | None) -> None:
    assert told(body, name) == expected


def test_the_first_figure_of_a_text_stands_in_no_row() -> None:
    reading = read_figures("خزن برج 9 لترات.")
    assert own_name(reading.text, reading.asked, 0) is None


def test_each_reservoir_of_a_sentence_has_its_own_figure() -> None:
    found = find_figures("بلغ مخزون سد القلعة 9 ملايين لتر، وسد البرج 12 مليون لتر.")
    assert [(figure.counted, figure.subject) for figure in found][1] == ("مخزون", "سد البرج")


@pytest.mark.parametrize("number", [2, 3])
def test_both_figures_of_a_pair_are_of_the_name_before_the_first(number: int) -> None:
    reading = read_figures("هبط برج 3% إلى 5 دولارات وقلعة 4% إلى 6 دولارات.")
    words = reading.text.words
    first = words.index("برج")
    own = own_name(reading.text, reading.asked, number)
    assert own is not None
    assert words[slice(*own)] == ["وقلعه"]
    assert row_names(reading.text, reading.asked, number, own, (first, first + 1)) == (own, None)
    assert row_names(reading.text, reading.asked, number, own, own) is None


def test_a_chain_of_pairs_has_no_names_however_long_it_is() -> None:
    reading = read_figures("هبط برج 3% " + "إلى 5 دولارات إلى 3% " * 700)
    assert own_name(reading.text, reading.asked, len(reading.asked) - 1) is None


def test_a_row_may_stand_in_brackets() -> None:
    reading = read_figures("تقل الأمطار في الجنوب (55%) والشمال (40%).")
    own = own_name(reading.text, reading.asked, 1)
    assert own is not None
    assert reading.text.words[slice(*own)] == ["والشمال"]


@pytest.mark.parametrize(
    ("names", "measure"),
    [
        (["برج", "نسبه"], "نسبه"),
        (["برج", "الوادي"], None),
        (["برج", None], None),
    ],
)
def test_what_a_row_measures(names: list[str | None], measure: str | None) -> None:
    reading = read_figures("بلغت نسبة الملء في الوادي عند برج 40%، وقلعة 30%.")
    words = reading.text.words
    places = [None if name is None else words.index(name) for name in names]
    told = [None if place is None else (place, place + 1) for place in places]
    found = row_measure(reading.text, reading.asked[0].mention, told)
    assert (None if found is None else words[found[0]]) == measure


def test_of_a_row_nothing_is_told_of_what_stands_before_another_number() -> None:
    body = (
        "منعت البلدية بيع السمك 2244 كجم، ثم منتجات الحليب 631 كجم، ثم الحبوب الكاملة 518 كجم، "
        "ثم المشروبات 508 كجم، ثم السكر 93 كجم."
    )
    named = [(figure.counted, figure.subject) for figure in find_figures(body)]
    assert named[2:] == [("الحبوب الكاملة", None), ("المشروبات", None), ("السكر", None)]


def test_a_count_is_told_of_the_name_before_it() -> None:
    body = "يضم مصنع النور حاليا 79 عاملا ومصنع السلام 51 عاملا ومصنع الأمل 15 عاملا."
    named = [(figure.counted, figure.subject) for figure in find_figures(body)]
    assert named == [("عاملا", "مصنع النور"), ("عاملا", "مصنع السلام"), ("عاملا", "مصنع الأمل")]
