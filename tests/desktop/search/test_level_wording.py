"""Every level of a word can be chosen by a name of its own."""

from __future__ import annotations

from desktop.search.level_wording import LEVELS
from index.query.syntax import Level


def test_each_level_has_words_of_its_own_and_the_usual_one_comes_first():
    assert set(LEVELS) == set(Level)
    assert len(set(LEVELS.values())) == len(LEVELS)
    assert next(iter(LEVELS)) is Level.ANY
