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
    # Nobody knows these: the first is "and" and a name, the second a foreign one.
    assert table.glued_letters("وقطقوطه") == 1
    assert table.glued_letters("ويطقوطه") == 0


def test_nothing_is_learned_of_a_text_that_was_read_before() -> None:
    table, words = word_table(), ["قطقوطه", "وادي", "قطقوطه"]
    first, again = table.facts(words), table.facts(words)
    assert all(np.array_equal(one, other) for one, other in zip(first, again, strict=True))
