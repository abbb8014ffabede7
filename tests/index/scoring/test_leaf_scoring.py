"""What an article is worth for one word, phrase or nearness."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.matching_rules import MOST_WIDENED
from index.request import SearchRequest
from index.segments.scored import Scored
from index.segments.snapshot import Snapshot, Wanted
from index.words.forms import FormFinder, Forms
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


WORDS = [f"كلمة{one}{other}" for one in "ابتثجحخد" for other in "رزسشصضطظ"]


def test_of_very_many_words_only_the_rarest_are_widened(engine_of, monkeypatch) -> None:
    asked: list[str] = []
    find = FormFinder.find

    def counted(finder: FormFinder, term: str) -> Forms:
        asked.append(term)
        return find(finder, term)

    monkeypatch.setattr(FormFinder, "find", counted)
    engine = engine_of(
        *(article(f"some {n}", " ".join(WORDS[:5])) for n in range(5)),
        article("joined", "وال" + WORDS[-1]),
        *OTHERS,
    )
    found = scores(engine, " أو ".join(WORDS))
    assert set(found) == {"joined", *(f"some {n}" for n in range(5))}
    assert len(set(asked)) <= MOST_WIDENED < len(WORDS)


def test_very_many_beginnings_are_completed_less_far(engine_of, monkeypatch) -> None:
    read = 0
    lists = Snapshot.listings

    def counted(snapshot: Snapshot, wanted: Sequence[Wanted]) -> list[Scored]:
        nonlocal read
        read += sum(len(stems) + len(forms) for _, stems, forms in wanted)
        return lists(snapshot, wanted)

    monkeypatch.setattr(Snapshot, "listings", counted)
    begun = [f"{word}{letter}" for word in WORDS[:40] for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"]
    engine = engine_of(
        *(article(str(n), " ".join(begun[n : n + 28])) for n in range(0, len(begun), 28)), *OTHERS
    )
    engine.search(SearchRequest(" أو ".join("كل*" for _ in range(3)), snippets=False))
    assert read >= 2 * 200
    read = 0
    query = " أو ".join(f"{word}*" for word in WORDS[:40])
    assert engine.search(SearchRequest(query, snippets=False)).total == 40
    assert 0 < read <= 2 * 2000


def test_in_an_archive_of_two_articles_the_family_counts_too(engine_of) -> None:
    engine = engine_of(
        article("alone", "كاتب جديد وصل أمس"), article("family", "كاتب جديد مكتوب أمس")
    )
    assert list(scores(engine, "كاتب جديد ")) == ["family", "alone"]
