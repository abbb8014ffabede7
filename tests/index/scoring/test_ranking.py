"""The order of the hits, against a scorer that knows nothing of blocks, caches or segments."""

from __future__ import annotations

import math
import random
from collections import Counter
from contextlib import closing
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.request import SearchRequest
from index.scoring.ranking import (
    EXACT_WEIGHT,
    INFLECTED_WEIGHT,
    ROOT_WEIGHT,
    TITLE_TIMES,
    TITLE_WEIGHT,
    by_share,
    rarity,
)
from index.segments.schema import LEAD
from index.segments.scored import Scored, flags_of
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

K1, B = 0.7, 0.8
LOOSE_WORDS = 3
WORDS = [
    "مدينة",
    "طريق",
    "جسر",
    "قطار",
    "سفينة",
    "سوق",
    "مصنع",
    "مدرسة",
    "ملعب",
    "حديقة",
    "وزارة",
    "غابة",
]


def brute_force(
    archive: MemoryArchive, query: str, *, with_family: bool = False
) -> dict[str, float]:
    """BM25 over all words of all articles, straight from the formula.

    The words of these tests have no kin among themselves: each is all its family.
    """
    levels = [(EXACT_WEIGHT, str), (INFLECTED_WEIGHT, Stemmer().stem)]
    if with_family:
        levels.append((ROOT_WEIGHT, Stemmer().stem))
    tokenizer = Tokenizer()
    articles = list(archive.changes_since(-1))
    scores: Counter[str] = Counter()
    bodies = {a.id: tokenizer.terms(a.body) for a in articles}
    titles = {a.id: tokenizer.terms(a.title) for a in articles}
    for word in tokenizer.terms(query):
        for weight, of in levels:
            lead = LEAD.words if of is not str else 0
            in_title = {i: sum(of(t) == of(word) for t in terms) for i, terms in titles.items()}
            counts = {
                i: TITLE_TIMES * in_title[i]
                + sum(
                    LEAD.times if place < lead else 1
                    for place, t in enumerate(terms)
                    if of(t) == of(word)
                )
                for i, terms in bodies.items()
            }
            having = sum(count > 0 for count in counts.values())
            rarity = math.log(1 + (len(bodies) - having + 0.5) / (having + 0.5))
            for texts, counted, share in ((bodies, counts, 1), (titles, in_title, TITLE_WEIGHT)):
                average = sum(map(len, texts.values())) / len(texts)
                for i, count in counted.items():
                    if count:
                        norm = K1 * (1 - B + B * (len(texts[i]) + 1) / average)
                        scores[i] += share * weight * rarity * count / (count + norm)
    return dict(scores)


def test_the_first_ten_are_those_of_the_formula(engine_of, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 100)
    chance = random.Random(7)
    archive = MemoryArchive()
    for number in range(450):
        body = " ".join(chance.choices(WORDS, range(1, 13), k=chance.randint(3, 60)))
        archive.put(article(f"{number:03}", body, title=chance.choice(WORDS)))
    engine = engine_of(archive=archive)
    monkeypatch.setattr("index.scoring.closeness.MOST_LOOKED_AT", 0)
    for _ in range(40):
        size = chance.choice((1, 2, 3, 6, 7))  # at four and five the share counts as well
        query = " ".join(chance.sample(WORDS, size))
        request = SearchRequest(query + " ", limit=10, facets=False, snippets=False)
        page = engine.search(request)
        expected = brute_force(archive, query, with_family=size > 1)
        wanted = sorted(expected.values(), reverse=True)
        got = [hit.score for hit in page.hits]
        if size >= 6:
            assert got == pytest.approx(wanted[:10], rel=1e-4)
        for hit in page.hits:
            assert math.isclose(hit.score, expected[hit.article_id], rel_tol=1e-4)
        assert got == sorted(got, reverse=True)


@given(
    st.lists(st.lists(st.sampled_from(WORDS[:6]), min_size=1, max_size=9), min_size=1, max_size=12),
    st.lists(
        st.lists(st.sampled_from(WORDS[:7]), min_size=1, max_size=3, unique=True),
        min_size=1,
        max_size=3,
        unique_by=frozenset,  # a word asked twice is one word
    ),
    st.sets(st.sampled_from(WORDS[:3]), max_size=1),
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_query_over_any_archive_is_scored_by_the_formula(
    tmp_path_factory, bodies: list[list[str]], choices: list[list[str]], excluded: set[str]
) -> None:
    """Alternatives add, words that must all be there add, excluded ones take away."""
    archive = MemoryArchive(article(f"{n:02}", " ".join(body)) for n, body in enumerate(bodies))
    query = " ".join(f"({' أو '.join(words)})" for words in choices)
    query += "".join(f" -{word}" for word in excluded) + " "
    # A word that must be there beside others is worth more with its family.
    alone = len(choices) + len(excluded) > 1
    expected = {}
    for number, body in enumerate(bodies):
        holds = all(any(word in body for word in words) for words in choices)
        if holds and excluded.isdisjoint(body):
            expected[f"{number:02}"] = sum(
                brute_force(archive, word, with_family=alone and len(words) == 1).get(
                    f"{number:02}", 0.0
                )
                for words in choices
                for word in words
            )
    engine = WhooshEngine(tmp_path_factory.mktemp("engine") / "index", archive)
    with closing(engine), patch("index.scoring.closeness.MOST_LOOKED_AT", 0):
        for _ in engine.synchronise():
            pass
        page = engine.search(SearchRequest(query, limit=20, snippets=False))
    if expected:
        complete, some = page.hits[: len(expected)], page.hits[len(expected) :]
        assert {hit.article_id: hit.score for hit in complete} == pytest.approx(expected, rel=1e-4)
        # Three words side by side are loose: articles with some of them follow those with all.
        wanted = {word for words in choices for word in words}
        is_loose = len(choices) == len(wanted) == LOOSE_WORDS and not excluded
        is_loose = is_loose and all(len(words) == 1 for words in choices)
        having = {f"{n:02}" for n, body in enumerate(bodies) if not wanted.isdisjoint(body)}
        assert {hit.article_id for hit in some} == (having - set(expected) if is_loose else set())
        assert all(hit.score < min(expected.values()) for hit in some)
        order = [(-hit.score, hit.article_id) for hit in page.hits]
        assert order == sorted(order)
    else:
        assert page.relaxed or not page.hits


def test_a_word_in_the_title_weighs_more_than_one_in_passing(engine_of) -> None:
    filler = "كلام طويل عن أمور كثيرة لا تخص أحدا. " * 10
    engine = engine_of(
        article("passing", filler + "زار الضيف السوق. " + filler, title="زيارة"),
        article("about", filler + "فتح السوق أبوابه. " + filler, title="السوق يفتح أبوابه"),
        article("none", filler, title="آخر"),
    )
    assert [hit.article_id for hit in engine.search(SearchRequest("السوق")).hits] == [
        "about",
        "passing",
    ]


def test_a_title_made_of_the_first_words_is_no_witness(engine_of) -> None:
    body = "افتتح السوق أبوابه صباحا. كلام آخر عن أمور كثيرة."
    engine = engine_of(
        article("made", body, title="افتتح السوق أبوابه", title_inferred=True),
        article("bare", body),
        *(article(f"other {number}", "كلام عن البحر") for number in range(3)),
    )
    made, bare = engine.search(SearchRequest("السوق ")).hits
    assert made.score == pytest.approx(bare.score)
    assert engine.search(SearchRequest("عنوان:السوق")).total == 1


def test_a_word_of_many_bodies_is_not_precious_in_the_few_titles_that_have_it(engine_of) -> None:
    common = [article(f"common {n}", "مدينة " * 4, title="خبر") for n in range(20)]
    engine = engine_of(
        *common,
        article("title", "كلام عن البحر والجبل", title="مدينة"),
        article("rare", "مدينة فيها غابة", title="خبر"),
    )
    page = engine.search(SearchRequest("هل في المدينة غابة؟"))
    assert page.hits[0].article_id == "rare"


def scored(**values: float) -> Scored:
    numbers = [int(name.removeprefix("d")) for name in values]
    return Scored(np.array(numbers, np.int32), np.array(list(values.values()), np.float32))


def test_who_has_less_of_four_words_is_worth_less(engine_of) -> None:
    archive = MemoryArchive(article(f"{n}", "جسر") for n in range(10))
    snapshot = engine_of(archive=archive)._latest.open().snapshot
    having = [1, 2], [1, 2], [1], [1, 3]
    parts = [flags_of(np.array(ids, np.int32), snapshot.size) for ids in having]
    found = by_share(snapshot, scored(d1=4, d2=2, d3=1), parts)
    two, one = rarity(snapshot, 2), rarity(snapshot, 1)
    assert found.ids.tolist() == [1, 2, 3]
    every = 3 * two + one
    assert found.values.tolist() == pytest.approx([4, 2 * 2 * two / every, two / every], rel=1e-5)
