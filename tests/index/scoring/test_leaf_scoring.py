"""What an article is worth for one word, phrase or nearness."""

from __future__ import annotations

import pytest

from index.request import SearchRequest
from tests.fakes import article


def scores(engine, text: str) -> dict[str, float]:
    return {hit.article_id: hit.score for hit in engine.search(SearchRequest(text)).hits}


OTHERS = [article(f"other {n}", "كلام عن البحر والجبل") for n in range(6)]


def test_the_word_itself_before_its_inflections_before_its_plural(engine_of) -> None:
    engine = engine_of(
        article("plural", "مراكز هنا"),
        article("itself", "مركز هنا"),
        article("inflected", "المركز هنا"),
        *OTHERS,
    )
    assert list(scores(engine, "مركز ")) == ["itself", "inflected", "plural"]


def test_a_word_at_a_level_of_its_own_wants_no_more(engine_of) -> None:
    engine = engine_of(article("plural", "مراكز"), article("itself", "مركز"), *OTHERS)
    assert list(scores(engine, "=مركز ")) == ["itself"]


@pytest.mark.parametrize("text", ['"ميناء طنجة"', "ميناء قرب/3 طنجة", "ميناء~ ", "مين* "])
def test_every_kind_of_leaf_has_a_worth(engine_of, text: str) -> None:
    engine = engine_of(article("a", "ميناء طنجة"), *OTHERS)
    assert scores(engine, text)["a"] > 0


def test_a_phrase_of_rare_words_is_worth_more(engine_of) -> None:
    engine = engine_of(
        article("rare", "قصر قديم"), *(article(f"{n}", "بيت قديم") for n in range(5)), *OTHERS
    )
    rare, common = scores(engine, '"قصر قديم"'), scores(engine, '"بيت قديم"')
    assert rare["rare"] > max(common.values())


def test_what_is_found_by_second_chance_comes_behind(engine_of) -> None:
    engine = engine_of(article("whole", "ميناء"), article("begun", "ميناءنا هناك"), *OTHERS)
    assert next(iter(scores(engine, "ميناء"))) == "whole"
