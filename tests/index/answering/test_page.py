"""The order of a page, and what is said of how a query was read."""

from __future__ import annotations

from datetime import date

import pytest

from articles.span import Span
from index.errors import BadQueryError, QueryFault
from index.findings import Days, Quantity
from index.matching_rules import MOST_WIDENED
from index.request import Order, SearchRequest
from tests.fakes import MemoryArchive, article

BODY = "كلام عن ميناء"
NOWHERE = Span(0, 4)


@pytest.fixture
def engine(engine_of):
    archive = MemoryArchive(
        [
            article("old", BODY, publisher="النور", published="2012-03"),
            article("new", BODY, publisher="الأفق", published="2019-05-01"),
            article("middle", BODY, publisher="الأفق", published="2015"),
            article("undated", BODY),
        ]
    )
    archive.figures = {
        "old": [("count", 5_000_001.0, NOWHERE), ("count", 3.0, NOWHERE)],
        "new": [("count", 90_000_000.0, NOWHERE)],
        "middle": [("money", 6_000_000.0, NOWHERE)],
        "undated": [(kind, 5_500_000.0, NOWHERE) for kind in ("count", "money", "length")],
    }
    return engine_of(archive=archive)


def order(engine, text: str, **wanted: object) -> list[str]:
    return [hit.article_id for hit in engine.search(SearchRequest(text, **wanted)).hits]


def test_newest_and_oldest_first_leave_the_undated_to_the_end(engine) -> None:
    assert order(engine, "ميناء", order=Order.DATE) == ["new", "middle", "old", "undated"]
    assert order(engine, "ميناء", order=Order.OLDEST) == ["old", "middle", "new", "undated"]


def test_by_source_the_newest_of_each_comes_first(engine) -> None:
    assert order(engine, "", order=Order.SOURCE) == ["new", "middle", "old", "undated"]


def test_those_with_most_figures_come_first(engine) -> None:
    assert order(engine, "ميناء", order=Order.FIGURES)[:2] == ["undated", "old"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رقم:>5مليون", ["old", "undated", "middle", "new"]),
        ("رقم:<=90مليون", ["new", "middle", "undated", "old"]),
        ("مبلغ:>خمسة ملايين", ["undated", "middle"]),
        ("ميناء رقم:>5م", ["old", "undated", "middle", "new"]),
    ],
)
def test_figures_near_the_bound_come_first(engine, text: str, expected: list[str]) -> None:
    assert order(engine, text) == expected


def test_a_page_goes_on_where_the_one_before_ended(engine) -> None:
    whole = order(engine, "رقم:>5مليون")
    assert order(engine, "رقم:>5مليون", limit=2) == whole[:2]
    assert order(engine, "رقم:>5مليون", offset=2, limit=2) == whole[2:4]


def test_in_another_order_those_with_all_of_four_words_stay_together(engine_of) -> None:
    engine = engine_of(
        article("all", "ميناء قطار جسر ملعب", published="2010"),
        article("some", "ميناء قطار", published="2020"),
        article("none", "حديقة"),
    )
    query = "ميناء قطار جسر ملعب"
    assert order(engine, query) == ["all", "some"]
    assert order(engine, query, order=Order.DATE) == ["all"]


def test_it_is_said_how_numbers_and_dates_were_read(engine) -> None:
    page = engine.search(SearchRequest("ميناء مبلغ:خمسة ملايين -قبل:2015"))
    money, before = page.read
    assert money.value == Quantity(("money",), 5e6, 5e6)
    assert money.place.text_in("ميناء مبلغ:خمسة ملايين -قبل:2015") == "مبلغ:خمسة ملايين"
    assert before.value == Days(date.min, date(2014, 12, 31))


def test_it_is_said_what_was_not_applied(engine) -> None:
    assert engine.search(SearchRequest("عنون:ميناء")).unapplied == (
        (QueryFault.UNKNOWN_FIELD, Span(0, 4)),
    )
    assert engine.search(SearchRequest("ميناء")).unapplied == ()
    words = [f"{one}{other}مكان" for one in "بتثجحخد" for other in "رزسشصضط"][: MOST_WIDENED + 1]
    for between, last in ((" ", ""), (" أو ", ""), ("~ ", "~"), (" قرب/2 ", "")):
        few = between.join(words[1:] * 2) + last
        assert engine.search(SearchRequest(few)).unapplied == ()
        many = between.join(words) + last
        place = Span(many.rindex(words[-1]), len(many))
        assert engine.search(SearchRequest(many)).unapplied == ((QueryFault.TOO_MANY_WORDS, place),)


@pytest.mark.parametrize(
    "text",
    [
        "ميناء مصدر:الأنوار",
        "ميناء كاتب:سالم",
        "ميناء عنوان:زرافة",
        "عنوان:زرافة مصدر:النور",
        "هل يقع الميناء في الشمال مصدر:الأنوار",
    ],
)
def test_a_newspaper_an_author_and_a_title_are_conditions_also_where_some_words_are_enough(
    engine, text: str
) -> None:
    page = engine.search(SearchRequest(text))
    assert (page.total, page.relaxed) == (0, False)


def test_with_some_words_only_the_newspaper_holds(engine) -> None:
    page = engine.search(SearchRequest("ميناء زرافة مصدر:النور"))
    assert [hit.article_id for hit in page.hits] == ["old"]
    assert page.relaxed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ميناء مصدر:(النور أو الأفق)", {"old", "new", "middle"}),
        ("ميناء مصدر:(النور أو المساء)", {"old"}),
        ("ميناء -مصدر:(النور أو الأفق)", {"undated"}),
        ("ميناء مصدر:(-النور)", {"new", "middle", "undated"}),
        ("ميناء مصدر:((النور أو الأفق) -الأفق)", {"old"}),
    ],
)
def test_of_several_newspapers_one_is_enough(engine, text: str, found: set[str]) -> None:
    assert set(order(engine, text)) == found


def test_a_newspaper_that_has_no_article_is_named_with_its_field(engine) -> None:
    page = engine.search(SearchRequest("ميناء مصدر:(الأنوار الكبرى) مصدر:النور كاتب:سالم "))
    assert [missing.word for missing in page.missing] == ["مصدر:الأنوار الكبرى", "كاتب:سالم"]


@pytest.mark.parametrize("text", ["-", '"', "()", "*", " او ", "\N{FIRE}", "قرب/5"])
def test_a_query_without_a_word_is_a_fault_and_no_list_of_everything(engine, text: str) -> None:
    with pytest.raises(BadQueryError) as raised:
        engine.search(SearchRequest(text))
    assert raised.value.fault is QueryFault.NO_WORDS


def test_an_empty_query_finds_everything(engine) -> None:
    assert engine.search(SearchRequest("  ")).total == 4
