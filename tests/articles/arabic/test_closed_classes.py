"""Closed classes: one table for the small words and endings that several rooms ask for."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articles.arabic import closed_classes
from articles.arabic.closed_classes import closed_class, folded_class
from articles.arabic.folding import fold_word

TABLE: dict[str, list[str]] = tomllib.loads(
    Path(closed_classes.__file__).with_suffix(".toml").read_text("utf-8")
)


def test_a_class_keeps_its_words_and_their_order() -> None:
    assert closed_class("prepositions") == tuple(TABLE["prepositions"])


def test_a_folded_class_is_compared_with_folded_words() -> None:
    assert fold_word("إلى") in folded_class("prepositions")
    assert "إلى" not in folded_class("prepositions")


@pytest.mark.parametrize("name", sorted(TABLE))
def test_no_word_stands_twice_in_a_class(name: str) -> None:
    assert len(folded_class(name)) == len(closed_class(name)) > 1


def test_of_two_endings_none_hides_the_other() -> None:
    endings = closed_class("pronoun_endings")
    assert not any(
        one != other and one.endswith(other) for one in endings for other in (*endings, "نا", "ه")
    )


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        closed_class("adverbs")


def test_of_them_is_said_of_two_and_of_many() -> None:
    assert set(closed_class("of_them")) == {"من" + ending for ending in ("هما", "هم", "ها", "هن")}
