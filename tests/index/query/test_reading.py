"""What a reader gets for words, phrases and operators."""

from __future__ import annotations

import pytest

from index.errors import BadQueryError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import article
from tests.growth import growth

ARTICLES = [
    article("port", "دشن الوزير ميناء جديدا في طنجة.", title="ميناء طنجة", publisher="الصباح"),
    article("airport", "توسعة مطار فاس بقرض دولي.", title="مطار فاس", publisher="المساء اليوم"),
    article("both", "يربط القطار بين ميناء أكادير ومطار مراكش.", title="قطار", creator="سعيد علمي"),
    article("tram", "سيربط الترام بين أحياء طنجة في 2025.", title="ترام", creator="مريم"),
]


@pytest.fixture
def engine(engine_of) -> WhooshEngine:
    return engine_of(*ARTICLES)


def found(engine: WhooshEngine, text: str) -> set[str]:
    page = engine.search(SearchRequest(text))
    assert not page.relaxed
    return {hit.article_id for hit in page.hits}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ميناء ", {"port", "both"}),
        ("ميناء طنجة ", {"port"}),
        ("ميناء في طنجة ", {"port"}),
        ("ميناء أو مطار ", {"port", "airport", "both"}),
        ("ميناء -طنجة ", {"both"}),
        ("ميناء ليس مطار ", {"port"}),
        ("-ميناء ", {"airport", "tram"}),
        ('"ميناء جديدا"', {"port"}),
        ('"جديدا ميناء"', set()),
        ('"يربط القطار"', {"both"}),
        ("«مطار مراكش»", {"both"}),
        ("(ميناء أو ترام) طنجة ", {"port", "tram"}),
        ("عنوان:ميناء ", {"port"}),
        ('عنوان:"مطار فاس"', {"airport"}),
        ("مصدر:المساء ", {"airport"}),
        ("مصدر:(المساء اليوم)", {"airport"}),
        ("كاتب:علمي ", {"both"}),
        ("ميناء مصدر:الصباح ", {"port"}),
        ("ميناء -مصدر:الصباح ", {"both"}),
        ("قط*", {"both"}),
        ("2025", {"tram"}),
        ('"ميناء طنجة', {"port"}),
        ("((ميناء))) ", {"port", "both"}),
    ],
)
def test_operators(engine: WhooshEngine, text: str, expected: set[str]) -> None:
    if expected:
        assert found(engine, text) == expected
    else:
        page = engine.search(SearchRequest(text))
        assert page.relaxed or not page.hits


def test_a_phrase_is_marked_as_a_whole_and_nowhere_else(engine: WhooshEngine) -> None:
    text = "ميناء قديم، ثم ميناء جديدا، ثم جديدا."
    assert [span.text_in(text) for span in engine.find(text, '"ميناء جديدا"')] == ["ميناء جديدا"]


def test_excluded_words_are_not_marked(engine: WhooshEngine) -> None:
    text = "ميناء ومطار"
    assert [span.text_in(text) for span in engine.find(text, "ميناء -مطار")] == ["ميناء"]


def test_no_words_find_everything(engine: WhooshEngine) -> None:
    assert engine.search(SearchRequest("")).total == 4
    assert engine.search(SearchRequest("  \N{RIGHT-TO-LEFT MARK} ")).total == 4


def test_when_no_article_has_all_words_some_are_shown_and_the_missing_named(engine) -> None:
    page = engine.search(SearchRequest("ميناء الترامم "))
    assert page.relaxed
    assert {hit.article_id for hit in page.hits} == {"port", "both"}
    assert [(word.word, word.nearest[0]) for word in page.missing] == [("الترامم", "الترام")]


def test_when_nothing_is_found_the_words_are_named_as_written(engine: WhooshEngine) -> None:
    page = engine.search(SearchRequest("مِينَاااء"))
    assert page.total == 0
    assert not page.relaxed
    assert page.missing[0].word == "مِينَاااء"
    assert page.missing[0].nearest == ("ميناء",)


def test_a_question_is_answered_by_what_matches_most(engine: WhooshEngine) -> None:
    page = engine.search(SearchRequest("متى دشن الوزير ميناء طنجة الجديد؟"))
    assert page.hits[0].article_id == "port"


@pytest.mark.parametrize(
    "text",
    [
        "ميناء " * 500,
        " ".join(f"كلمة{n}" for n in range(10_000)),
        "ا* " * 400,
        "ا " * 500,
        '"' + "في " * 500 + '"',
        "(((" * 500,
        "\ud800\x00" * 100,
        "ميناءطنجة" * 200,
    ],
)
def test_hostile_queries_take_time_in_proportion(engine: WhooshEngine, text: str) -> None:
    def search(letters: int) -> None:
        try:
            page = engine.search(SearchRequest(text[:letters]))
        except BadQueryError:
            return
        assert page.total <= len(ARTICLES)

    assert growth(search, len(text)) < 3
