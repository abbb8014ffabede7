"""Phrases of tables: the longest that fits wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures import phrases
from articles.figures.phrases import PhraseTable, folded, read_table, rule_list, rule_words

TABLE = PhraseTable([("في", 1), ("في المائة", 2), ("ما يقارب", 3)])
BACK = PhraseTable([("نحو", 1), ("ما يقارب", 2)], backwards=True)


def words(text: str) -> list[str]:
    return phrases.cut_words(text).words


def test_the_longest_phrase_at_a_place():
    assert TABLE.match(words("في المائة من"), 0) == (2, 2)
    assert TABLE.match(words("في البيت"), 0) == (1, 1)
    assert TABLE.match(words("البيت"), 0) is None


def test_a_phrase_before_a_place_may_carry_particles():
    assert BACK.match_before(words("قال ما يقارب"), 3) == (1, 2)
    assert BACK.match_before(words("قال ونحو"), 2) == (1, 1)
    assert BACK.match_before(words("قال سنحو"), 2) is None


@given(st.lists(st.sampled_from(["في", "المايه", "ما", "يقارب"])), st.integers(-2, 9))
def test_any_place_has_an_answer_inside_the_words(text: list[str], at: int):
    found = TABLE.match(text, max(at, 0))
    assert found is None or max(at, 0) < found[0] <= len(text)
    before = BACK.match_before(text, min(at, len(text)))
    assert before is None or 0 <= before[0] < at


@pytest.mark.parametrize(
    "name", [path.stem for path in (Path(phrases.__file__).parent / "tables").glob("*.toml")]
)
def test_each_table_is_read(name: str):
    assert read_table(name)


def test_words_that_fold_to_one_are_one():
    assert folded(["أحمد", "احمد"]) == {"احمد"}


def test_a_short_list_keeps_its_order_folded():
    particles = rule_list("measure_words", "particles")
    assert particles.index("لل") < particles.index("ل")
    assert rule_words("measure_words", "particles") == set(particles)
    assert "الي" in rule_words("ranges", "to")


def test_every_short_list_is_asked_for_by_its_module():
    folder = Path(phrases.__file__).parent
    for module, lists in read_table("grammar").items():
        (path,) = folder.rglob(f"{module}.py")
        source = path.read_text("utf-8")
        for name in lists:
            assert f'"{module}", "{name}"' in source or f'["{module}"]["{name}"]' in source
