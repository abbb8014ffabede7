"""How far the words of a query are widened."""

from __future__ import annotations

from collections.abc import Sequence

from index.matching_rules import MOST_WIDENED
from index.request import SearchRequest
from index.segments.scored import Scored
from index.segments.snapshot import Snapshot, Wanted
from index.words.forms import FormFinder, Forms
from tests.fakes import article

OTHERS = [article(f"other {n}", "كلام عن البحر والجبل") for n in range(6)]
WORDS = [f"كلمة{one}{other}" for one in "ابتثجحخد" for other in "رزسشصضطظ"]


def scores(engine, text: str) -> dict[str, float]:
    return {hit.article_id: hit.score for hit in engine.search(SearchRequest(text)).hits}


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
