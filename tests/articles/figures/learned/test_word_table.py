"""Words with their vectors and classes."""

from __future__ import annotations

import numpy as np

from articles.figures.learned.word_classes import BIT, classes_of, stem_of
from articles.figures.learned.word_table import word_table


def bits(word: str) -> int:
    return int(word_table().facts([word]).bits[0])


def test_forms_of_one_noun_share_a_stem() -> None:
    stems = word_table().facts(["الشركة".replace("ة", "ه"), "شركات", "وشركات", "مدرسه"]).stems
    assert stems[0] == stems[1] == stems[2] != stems[3]
    assert stem_of("والمزارع") == stem_of("مزارع")


def test_the_table_knows_the_classes_of_its_words() -> None:
    # Where this fails the tables of words have changed: `make train` writes the table anew.
    kept = ~BIT["verb"]
    for word in ("بلغ", "ارتفعت", "صادرات", "السعر", "في", "التي", "كلم", "منهم", "بنسبه", "،"):
        assert bits(word) & kept == classes_of(word) & kept, word


def test_a_strange_word_has_the_vector_of_its_kin() -> None:
    table = word_table()
    rows = table.facts(["وصادراتها", "صادرات", "زغغغب"]).rows
    nowhere = len(table.vectors) - 1
    assert rows[0] != nowhere
    assert float(table.vectors[rows[0]] @ table.vectors[rows[1]]) > 0
    assert rows[2] == nowhere
    assert not table.vectors[nowhere].any()


def test_every_number_is_one_word() -> None:
    facts = word_table().facts(["12", "3.5", "1.200"])
    assert len(set(facts.rows.tolist())) == 1
    assert all(bits(word) & BIT["number"] for word in ("12", "1.200"))


def test_a_glued_letter_is_told_from_a_first_letter() -> None:
    table = word_table()
    assert table.glued_letters("وفرنسا") == 1
    assert table.glued_letters("وزاره") == 0
    assert table.glued_letters("بنك") == 0
    assert table.glued_letters("كلفته") == 0
    assert table.glued_letters("بورصه") == 0
    assert table.glued_letters("ببورصه") == 1
    assert table.glued_letters("بحصولها") == 1
    assert table.glued_letters("وطفلين") == 1
    assert table.glued_letters("وثائق") == 0
    # Of a dual the singular is asked about.
    assert table.glued_letters("وزيران") == 0
    assert table.glued_letters("ولايتين") == 0
    assert table.glued_letters("وبنتان") == 1
    assert table.glued_letters("وشخصان") == 1
    # Nobody knows these: the first is "and" and a name, the second a foreign one.
    assert table.glued_letters("وقطقوطه") == 1
    assert table.glued_letters("ويطقوطه") == 0


def test_attributes_stand_behind_definite_nouns_and_things_hardly_ever() -> None:
    table = word_table()
    assert all(map(table.is_thing, ("الجرعه", "اللقب", "الفوز")))
    assert not any(map(table.is_thing, ("الجديد", "العامه", "الثالث", "جرعه", "الزغغب")))


def test_plurals_of_the_sound_kind_are_known_by_both_their_cases() -> None:
    table = word_table()
    assert table.is_plural_of_people("مواطنين")
    assert not any(map(table.is_plural_of_people, ("قانون", "ملايين", "تمرين", "سكان")))


def test_a_word_is_commoner_by_its_place_in_the_list() -> None:
    table = word_table()
    assert table.is_commoner("دور", "دورا", 1.5)
    assert not table.is_commoner("دورا", "دور")
    assert not table.is_commoner("قطقوطه", "دور")
    assert table.is_commoner("دور", "قطقوطه", 1000)


def test_nothing_is_learned_of_a_text_that_was_read_before() -> None:
    table, words = word_table(), ["قطقوطه", "وادي", "قطقوطه"]
    first, again = table.facts(words), table.facts(words)
    assert all(np.array_equal(one, other) for one, other in zip(first, again, strict=True))
