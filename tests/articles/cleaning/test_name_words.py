"""How much words speak for a person's name."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_line
from articles.cleaning.name_words import (
    FORMS,
    form_of,
    is_first_name,
    is_name,
    joined,
    name_weight,
    word_weight,
)


def words(line: str) -> list[str]:
    return fold_line(line).split()


@pytest.mark.parametrize(
    "name",
    [
        "ليث المومني", "ريتا معوض", "هدى القلال", "منجي العياري", "أروى القدسي", "سباعي إبراهيم",
        "كمال بوزيد", "طالب بن محفوظ", "الطيب عبد الرحمن", "مسعود آل معيض", "ثائر عباس",
    ],
)  # fmt: skip
def test_names_of_people_are_names(name: str) -> None:
    assert is_name(words(name))


@pytest.mark.parametrize(
    "line",
    [
        "مجلس الأمن", "أسعار النفط", "كرة القدم", "حسن الجوار", "عيد الأضحى", "الصباح الثقافي",
        "عربي ودولي", "صباح الخير", "نافذة الصحافة", "بيت لحم", "قراءات", "شمال سيناء",
    ],
)  # fmt: skip
def test_what_else_stands_on_a_short_line_is_none(line: str) -> None:
    assert not is_name(words(line))


def test_words_that_are_nowhere_listed_are_no_name_whatever_their_form() -> None:
    assert name_weight(words("خزام البابونج")) > 0
    assert not is_name(words("خزام البابونج"))


def test_a_word_weighs_by_its_place() -> None:
    assert word_weight("هدي", is_first=True) > word_weight("هدي", is_first=False)


def test_what_opens_a_name_is_one_word_with_the_next() -> None:
    assert joined(words("عبد الله بن سالم")) == ["عبدالله", "بنسالم"]
    assert joined(["عبد"]) == ["عبد"]


def test_every_form_has_a_weight() -> None:
    forms = {
        form_of(w) for w in ("الزغبي", "الزغب", "بوزغب", "وزغبات", "زغبي", "بزغبات", "زغب", "زغبات")
    }
    assert forms == set(FORMS)
    assert all(isinstance(word_weight(f"زغبغب{n}", is_first=True), float) for n in range(2))


@pytest.mark.parametrize("word", ["ghaleb", "kheireddine", "amr", "hussein", "éric", "zeynep"])
def test_first_names_in_latin_letters(word: str) -> None:
    assert is_first_name(word)


@pytest.mark.parametrize("word", ["abu", "al", "le", "conseil", "#", ""])
def test_what_else_opens_a_line_in_latin_letters_is_none(word: str) -> None:
    assert not is_first_name(word)


def test_the_servant_of_is_of_names_alone() -> None:
    assert is_name(["رمضان", "عبد", "الصبور"])
    assert not is_name(["رمضان", "الصبور"])
