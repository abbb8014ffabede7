"""Quantities and times in queries: how they are read, found, shown and explained."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError, QueryFault
from index.findings import Days
from index.query.fields import FIELDS, field_named, fields_beginning_with
from index.query.parser import QueryParser
from index.query.syntax import AllOf, Happens, Not, Published, Reports, Word
from index.request import SearchRequest
from tests.fakes import MemoryArchive, article

PARSER = QueryParser(Tokenizer(), frozenset())


def root(text: str):
    return PARSER.parse(text).root


ABOVE = math.nextafter(50_000, math.inf)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("رقم:>50000", ABOVE, math.inf),
        ("رقم:>٥٠٠٠٠", ABOVE, math.inf),
        ("رقم:>50,000", ABOVE, math.inf),
        ("رقم:>50.000", ABOVE, math.inf),
        ("رقم:>50ألف", ABOVE, math.inf),
        ("رقم:> 50 ألف", ABOVE, math.inf),
        ("الرقم:>50 الف", ABOVE, math.inf),
        ("رقم:>=3", 3, math.inf),
        ("رقم:≥3", 3, math.inf),
        ("رقم:<=3", -math.inf, 3),
        ("رقم:<3", -math.inf, math.nextafter(3, 0)),
        ("رقم:=3", 3, 3),
        ("رقم:3", 3, 3),
        ("رقم: 3", 3, 3),
        ("رقم:1000..5000", 1000, 5000),
        ("رقم:1000…5000", 1000, 5000),
        ("رقم:1000..", 1000, math.inf),
        ("رقم:..5000", -math.inf, 5000),
        ("مبلغ:1..5مليون", 1e6, 5e6),
        ("مبلغ:900..5 آلاف", 900, 5000),
        ("مبلغ:2.5مليار", 2.5e9, 2.5e9),
        ("مبلغ:1,5 مليار", 1.5e9, 1.5e9),
        ("نسبة:50%", 50, 50),
        ("نسبة:-2..٣٫٥", -2, 3.5),
    ],
)
def test_numbers_are_read(text: str, low: float, high: float) -> None:
    node = root(text)
    assert isinstance(node, Reports)
    assert (node.quantity.low, node.quantity.high) == (low, high)
    assert node.place == Span(0, len(text))


def test_each_field_means_its_kinds() -> None:
    assert root("نسبة:5").quantity.kinds == ("percent",)
    assert root("مبلغ:5").quantity.kinds == ("money",)
    assert root("عدد:5").quantity.kinds == ("count",)
    assert {"count", "money", "percent", "length"} <= set(root("رقم:5").quantity.kinds)
    assert root("رقم:5%").quantity.kinds == ("percent",)


LAST, FIRST = date.max, date.min


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("تاريخ:2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("تاريخ:٢٠١٥-٧", date(2015, 7, 1), date(2015, 7, 31)),
        ("التاريخ:2015/07/24", date(2015, 7, 24), date(2015, 7, 24)),
        ("تاريخ:2015..2018", date(2015, 1, 1), date(2018, 12, 31)),
        ("تاريخ:2015..", date(2015, 1, 1), LAST),
        ("تاريخ:..2018-02", FIRST, date(2018, 2, 28)),
        ("قبل:2010", FIRST, date(2009, 12, 31)),
        ("بعد:2018-05", date(2018, 6, 1), LAST),
        ("منذ:2018-05", date(2018, 5, 1), LAST),
        ("حتى:2018-05", FIRST, date(2018, 5, 31)),
        ("تاريخ:>2018", date(2019, 1, 1), LAST),
        ("تاريخ:<=2018", FIRST, date(2018, 12, 31)),
        ("تاريخ:3/5/2014", date(2014, 5, 3), date(2014, 5, 3)),
        ("قبل:٣-٥-٢٠١٤", FIRST, date(2014, 5, 2)),
        ("تاريخ:ماي-2014", date(2014, 5, 1), date(2014, 5, 31)),
        ("منذ:كانون الثاني 2015", date(2015, 1, 1), LAST),
        ("تاريخ:الثلاثاء 4 مارس 2014", date(2014, 3, 4), date(2014, 3, 4)),
        ('تاريخ:"4 مارس 2014"', date(2014, 3, 4), date(2014, 3, 4)),
        ("تاريخ:>=«4 مارس 2014»", date(2014, 3, 4), LAST),
        ("تاريخ:1435هـ", date(2013, 11, 4), date(2014, 10, 24)),
        ("تاريخ:رجب 1442هـ", date(2021, 2, 13), date(2021, 3, 13)),
        ("تاريخ:ماي/2014..يونيو/2014", date(2014, 5, 1), date(2014, 6, 30)),
    ],
)
def test_dates_are_read(text: str, first: date, last: date) -> None:
    assert root(text) == Published(Days(first, last), Span(0, len(text)))


def test_words_after_a_date_are_words() -> None:
    year, word = root("تاريخ:2015 مارس ").parts
    assert (year.days.last, word.term) == (date(2015, 12, 31), "مارس")
    month, flood = root("تاريخ:مارس 2015 فيضان ").parts
    assert (month.days.last, flood.term) == (date(2015, 3, 31), "فيضان")
    day, price, oil = root("تاريخ:3 ماي 2015 سعر نفط ").parts
    assert (day.days.last, price.term, oil.term) == (date(2015, 5, 3), "سعر", "نفط")
    hijri, mosque = root("تاريخ:12 رجب 1442 هـ مسجد ").parts
    assert (hijri.days.first, mosque.term) == (date(2021, 2, 24), "مسجد")


def test_events_are_another_time_than_publications() -> None:
    assert root("حدث:2019-04") == Happens(Days(date(2019, 4, 1), date(2019, 4, 30)), Span(0, 11))


@pytest.mark.parametrize(
    ("text", "fault", "place"),
    [
        ("رقم:كثير", QueryFault.BAD_NUMBER, (4, 8)),
        ("رقم:5كيلو", QueryFault.BAD_NUMBER, (4, 9)),
        ("رقم:12/5", QueryFault.BAD_NUMBER, (4, 8)),
        ("رقم:", QueryFault.EMPTY_FIELD, (4, 4)),
        ("رقم:>", QueryFault.EMPTY_FIELD, (4, 5)),
        ("رقم:9..3", QueryFault.EMPTY_RANGE, (4, 8)),
        ("مركز تاريخ:أمس", QueryFault.BAD_DATE, (11, 14)),
        ("تاريخ:2015-13", QueryFault.BAD_DATE, (6, 13)),
        ("تاريخ:", QueryFault.EMPTY_FIELD, (6, 6)),
        ("تاريخ:2018..2015", QueryFault.EMPTY_RANGE, (6, 16)),
        ("قبل:0001", QueryFault.BAD_DATE, (4, 8)),
    ],
)
def test_what_cannot_be_read_is_pointed_at(
    text: str, fault: QueryFault, place: tuple[int, int]
) -> None:
    with pytest.raises(BadQueryError) as caught:
        PARSER.parse(text)
    assert (caught.value.fault, caught.value.place) == (fault, Span(*place))


def test_a_colon_in_plain_text_stays_plain() -> None:
    assert [word.term for word in root("القرار رقم: المؤرخ").parts] == ["القرار", "رقم", "المءرخ"]


def test_conditions_stand_beside_words() -> None:
    node = root("مركز نداء رقم:>1 ألف مدينة -حدث:2010")
    assert isinstance(node, AllOf)
    assert [type(part) for part in node.parts] == [Word, Word, Reports, Word, Not]
    assert isinstance(node.parts[-1].part, Happens)


@given(st.text(alphabet='رقم:تاريخ<>=.…-0123456789٫،%ألفمليون()" ', max_size=60))
def test_any_text_is_read_or_explained(text: str) -> None:
    place = Span(0, 0)
    try:
        PARSER.parse(text)
    except BadQueryError as error:
        place = error.place
    assert 0 <= place.start <= place.end <= len(text)


def test_fields_are_known_by_their_names() -> None:
    assert {field.name for field in FIELDS} >= {"عنوان", "مصدر", "كاتب", "رقم", "تاريخ", "حدث"}
    for field in FIELDS:
        assert field_named(field.name) is field
        assert field in fields_beginning_with(field.name[:2])
    assert field_named("النسبه") is field_named("نسبة")
    assert field_named("لون") is None


@pytest.fixture
def engine(engine_of):
    bodies = {
        "a": "افتتحت الشركة مركزا للنداء في الشمال. يشغل المركز 1500 عامل منذ أبريل 2019.",
        "b": "هذا مركز للنداء صغير. يشغل 40 عاملا.",
        "c": "لا نداء هنا، بل 70 في المائة من السفن.",
    }
    archive = MemoryArchive(
        [
            article(name, body, published=published)
            for (name, body), published in zip(
                bodies.items(), ["2019-05-02", "2008", None], strict=True
            )
        ]
    )

    def place(name: str, words: str) -> Span:
        start = bodies[name].index(words)
        return Span(start, start + len(words))

    archive.figures["a"] = [("count", 1500.0, place("a", "1500 عامل"))]
    archive.figures["b"] = [("count", 40.0, place("b", "40 عاملا"))]
    archive.figures["c"] = [("percent", 70.0, place("c", "70 في المائة"))]
    archive.times["a"] = [(date(2019, 4, 1), place("a", "أبريل 2019"))]
    return engine_of(archive=archive)


def found(engine, text: str) -> list[str]:
    return [hit.article_id for hit in engine.search(SearchRequest(text)).hits]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("رقم:>1000", ["a"]),
        ("رقم:30..80", ["b", "c"]),
        ("عدد:30..80", ["b"]),
        ("نسبة:>50", ["c"]),
        ("مركز نداء رقم:>1000", ["a"]),
        ("مركز رقم:>2000", []),
        ("نداء -رقم:>1000", ["b", "c"]),
        ("رقم:>1000 أو نسبة:70", ["a", "c"]),
        ("حدث:2019-04", ["a"]),
        ("حدث:2018", []),
        ("تاريخ:2005..2010", ["b"]),
        ("قبل:2019", ["b"]),
        ("بعد:2008", ["a"]),
        ("نداء (تاريخ:2008 أو حدث:2019)", ["a", "b"]),
    ],
)
def test_articles_are_found_by_what_they_report(engine, text: str, ids: list[str]) -> None:
    assert sorted(found(engine, text)) == ids


def test_articles_found_by_a_condition_come_newest_first(engine) -> None:
    assert found(engine, "رقم:1..9000000000") == ["a", "b", "c"]


def test_the_snippet_is_the_sentence_that_holds_the_figure(engine) -> None:
    (hit,) = engine.search(SearchRequest("مركز نداء رقم:>1000")).hits
    marked = [span.text_in(hit.snippet.text) for span in hit.snippet.spans]
    assert "1500 عامل" in marked
    (hit,) = engine.search(SearchRequest("حدث:2019-04")).hits
    assert [span.text_in(hit.snippet.text) for span in hit.snippet.spans] == ["أبريل 2019"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5,000", 5000),
        ("خمسة ملايين", 5e6),
        ("٥ م", 5e6),
        ("5م", 5e6),
        ("مئة وعشرين ألفا", 120_000),
        ("ثلاثة وعشرون", 23),
        ("مليون", 1e6),
        ("ألفين", 2000),
    ],
)
def test_every_writing_of_a_number_is_understood(written: str, value: float) -> None:
    node = root(f"مبلغ:{written}")
    assert (node.quantity.low, node.quantity.high) == (value, value)
    above = root(f"مبلغ:>{written} درهم").parts[0]
    assert value < above.quantity.low < value * 1.001


@pytest.mark.parametrize("written", ["شيء", "ثلث", "مئات", "وخمسة"])
def test_words_that_are_no_number_are_a_fault(written: str) -> None:
    with pytest.raises(BadQueryError):
        root(f"مبلغ:{written}")


@pytest.mark.parametrize(
    ("quoted", "plain"),
    [
        ('مبلغ:"خمسة ملايير"', "مبلغ:خمسة ملايير"),
        ("مبلغ:>«5 ملايين»", "مبلغ:>5 ملايين"),
        ("نسبة:“10..20”", "نسبة:10..20"),
        ('تاريخ:"3 ماي 2014"', "تاريخ:3 ماي 2014"),
    ],
)
def test_a_value_in_quotation_marks_is_that_value(quoted: str, plain: str) -> None:
    def asked(text: str):
        node = root(text)
        return node.quantity if isinstance(node, Reports) else node.days

    assert asked(quoted) == asked(plain)
    both = root(f"{quoted} ميناء")
    assert isinstance(both, AllOf)
    assert len(both.parts) == 2


@pytest.mark.parametrize("text", ['مبلغ:"5 ملايين كثيرة"', 'تاريخ:"2014 صيفا"'])
def test_what_stands_beside_a_value_in_quotation_marks_is_a_fault(text: str) -> None:
    with pytest.raises(BadQueryError):
        root(text)
