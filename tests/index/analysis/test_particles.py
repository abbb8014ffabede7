"""Small words, and which words they are kept apart from."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.analysis.particles import are_apart, is_particle, told_from


@pytest.mark.parametrize(
    "word", ["هو", "وهذه", "بهذا", "عليها", "فلديهم", "ولكنه", "لأنها", "كالذي"]
)
def test_a_particle_is_known_with_its_clitics(word: str) -> None:
    assert is_particle(fold(word))


@pytest.mark.parametrize("word", ["بعد", "آلية", "فعلية", "معنى", "بني", "فلان", "وفي", "هوية"])
def test_what_is_a_noun_as_well_is_none(word: str) -> None:
    assert not is_particle(fold(word))


@pytest.mark.parametrize(
    ("one", "other"),
    [("هو", "هويتهما"), ("معها", "المعونات"), ("ولا", "ولاية"), ("لديهم", "بلدان"), ("أنا", "أنه")],
)
def test_a_particle_is_no_other_word(one: str, other: str) -> None:
    assert are_apart(fold(one), fold(other))
    assert are_apart(fold(other), fold(one))


@pytest.mark.parametrize(
    ("one", "other"), [("عليه", "عليها"), ("هذا", "لهذا"), ("إليه", "إليها"), ("إليه", "الآليات")]
)
def test_particles_and_what_is_spelt_like_one_may_be_one_word(one: str, other: str) -> None:
    assert not are_apart(fold(one), fold(other))


def test_the_words_that_are_told_from_one_are_all_but_its_like_and_what_is_spelt_so() -> None:
    alike = [["هو", "وهو"], ["هذا", "لهذا"], ["الآليات", "ولاية"]]
    open_to_all = ["إليه", "وهم"]
    words = [word for group in (*alike, open_to_all) for word in group]
    for group in alike:
        others = [word for word in words if word not in (*group, *open_to_all)]
        for word in group:
            assert [each for each in words if told_from(fold(word))(fold(each))] == others
    for word in open_to_all:
        assert not any(map(told_from(fold(word)), map(fold, words)))
