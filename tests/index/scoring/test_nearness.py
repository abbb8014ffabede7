"""Words side by side and near one another, against a scan of the words."""

from __future__ import annotations

import random
from itertools import product

import pytest

from index.request import SearchRequest
from index.scoring.nearness import Places
from index.segments.schema import BODY
from tests.fakes import MemoryArchive, article

# Without inflections of one another, so that a word answers to itself only.
WORDS = ["ميناء", "قطار", "جسر", "سوق", "نهر"]


def found(engine, text: str) -> set[str]:
    page = engine.search(SearchRequest(text, limit=500, snippets=False))
    return set() if page.relaxed else {hit.article_id for hit in page.hits}


@pytest.fixture
def texts() -> dict[str, list[str]]:
    chance = random.Random(11)
    return {f"{n:03}": chance.choices(WORDS, k=chance.randint(4, 14)) for n in range(160)}


def windows(words: list[str], wanted: tuple[str, ...]) -> list[int]:
    """For each way to choose one place of each wanted word: the words between them."""
    places = [[at for at, word in enumerate(words) if word == one] for one in wanted]
    return [max(way) - min(way) + 1 - len(wanted) for way in product(*places)]


@pytest.mark.parametrize("few", [0, 500])
def test_near_words_stand_within_the_distance_in_any_order(
    engine_of, texts, monkeypatch, few: int
) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 40)
    monkeypatch.setattr("index.segments.term_tables._FEW_WANTED", few)
    archive = MemoryArchive()
    for name, words in texts.items():
        archive.put(article(name, " ".join(words)))
    engine = engine_of(archive=archive)
    for wanted in (("ميناء", "قطار"), ("سوق", "جسر", "نهر")):
        for distance in (0, 1, 3):
            expected = {
                name
                for name, words in texts.items()
                if any(between <= distance for between in windows(words, wanted))
            }
            assert found(engine, f'"{" ".join(wanted)}"~{distance}') == expected


def test_phrases_stand_side_by_side_in_their_order(engine_of, texts) -> None:
    engine = engine_of(*(article(name, " ".join(words)) for name, words in texts.items()))
    for phrase in ("ميناء قطار", "سوق جسر نهر", "قطار قطار", "نهر سوق نهر", "جسر جسر جسر"):
        wanted = phrase.split()
        size = len(wanted)
        expected = {
            name
            for name, words in texts.items()
            if any(words[at : at + size] == wanted for at in range(len(words)))
        }
        assert found(engine, f'"{phrase}"') == expected


def test_deleted_and_later_articles_are_seen_through_all_segments(engine_of) -> None:
    archive = MemoryArchive([article(f"a{n}", "ميناء جديد") for n in range(5)])
    engine = engine_of(archive=archive)
    archive.remove("a1", "a3")
    archive.put(article("b", "ميناء جديد في الشمال"))
    for _ in engine.synchronise():
        pass
    assert found(engine, '"ميناء جديد"') == {"a0", "a2", "a4", "b"}


@pytest.mark.parametrize("removed", [False, True])
def test_documents_are_counted_whatever_was_read_before(engine_of, texts, removed: bool) -> None:
    archive = MemoryArchive([article(name, " ".join(words)) for name, words in texts.items()])
    if removed:
        engine_of(archive=archive)
        archive.remove("003")
        texts.pop("003")
    snapshot = engine_of(archive=archive)._latest.open().snapshot
    places = Places(snapshot, BODY)
    choices = (("ميناء", "جسر"), ("قطار",))
    expected = [
        sum(not words_of.isdisjoint(choice) for words_of in map(set, texts.values()))
        for choice in choices
    ]
    assert [Places(snapshot, BODY).count_documents(choice) for choice in choices] == expected
    places.beside(choices)
    assert [places.count_documents(choice) for choice in choices] == expected
    assert [len(places.documents(choice)) for choice in choices] == expected


def test_the_end_of_an_article_is_no_neighbour_of_the_next(engine_of) -> None:
    engine = engine_of(article("a", "جسر ميناء"), article("b", "قطار جسر"))
    snapshot = engine._latest.open().snapshot
    assert len(Places(snapshot, BODY).beside([("ميناء",), ("قطار",)])) == 0
    places = Places(snapshot, BODY)
    for _ in range(2):
        assert places.beside([("جسر",), ("ميناء", "غائب")]).values.tolist() == [1.0]
    assert places.count_documents(("ميناء", "غائب")) == 1
    # The last word of all is asked for at the head of a phrase.
    assert len(places.beside([("قطار",), ("جسر",), ("ميناء",), ("نهر",), ("جسر",)])) == 0
