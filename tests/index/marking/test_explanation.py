"""Why a word of an article answers a word of the query: by which allowances, and by no others."""

from __future__ import annotations

import pytest

from index.matching_rules import MatchingRule as Rule
from index.request import SearchRequest
from index.results import MatchReason
from tests.fakes import article

# What stands in the article, what is asked, which allowances are needed.
NEEDED = [
    ("ميناء", "ميناء", set()),
    ("مُحَمَّد", "محمد", {Rule.MARKS}),
    ("محمد", "مُحَمَّد", {Rule.MARKS}),
    ("مُحَمَّد", "مُحَمَّد", set()),
    ("الاســـتثمار", "الاستثمار", {Rule.MARKS}),
    ("الإتصالات", "الاتصالات", {Rule.HAMZA}),
    ("إفريقيا", "أفريقيا", {Rule.HAMZA}),
    ("المسئولية", "المسؤولية", {Rule.HAMZA}),
    ("هيأة", "هيئة", {Rule.HAMZA}),
    ("شركه", "شركة", {Rule.TA_MARBUTA}),
    ("علي", "على", {Rule.YA}),
    ("١٠٠", "100", {Rule.DIGITS}),
    ("100,000", "100000", {Rule.DIGITS}),
    ("Économie", "economie", {Rule.LATIN}),
    ("المراكز", "مراكز", {Rule.CLITICS}),
    ("وللشركات", "شركات", {Rule.CLITICS}),
    ("بأوروبا", "أوروبا", {Rule.CLITICS}),
    ("مهندسون", "مهندس", {Rule.ENDINGS}),
    ("المهندسين", "مهندس", {Rule.CLITICS, Rule.ENDINGS}),
    ("والإتصالات", "اتصال", {Rule.HAMZA, Rule.CLITICS, Rule.ENDINGS}),
    ("مراكز", "مركز", {Rule.BROKEN_PLURAL}),
    ("والمراكز", "مركز", {Rule.BROKEN_PLURAL, Rule.CLITICS}),
    ("الدارالبيضاء", "الدار البيضاء", {Rule.LOST_SPACES}),
]


def reasons_of(engine, written: str, asked: str, ignored=frozenset()) -> tuple[MatchReason, ...]:
    body = f"سطر هنا.\nوجاء ذكر {written} آنفا."
    return engine.explain("wanted", "خبر", body, SearchRequest(asked, ignored_rules=ignored))


@pytest.mark.parametrize(("written", "asked", "rules"), NEEDED)
def test_the_allowances_that_were_needed_are_named(
    engine_of, written: str, asked: str, rules: set[Rule]
) -> None:
    engine = engine_of(article("wanted", f"سطر هنا.\nوجاء ذكر {written} آنفا."))
    reasons = reasons_of(engine, written, asked + " ")
    assert [(one.written, set(one.rules)) for one in reasons] == [
        (written, rules) for _ in asked.split()
    ]
    assert [one.asked.text_in(asked) for one in reasons] == asked.split()
    assert {one.count for one in reasons} == {1}


@pytest.mark.parametrize(("written", "asked", "rules"), NEEDED)
def test_no_allowance_is_named_in_vain(engine_of, written: str, asked: str, rules) -> None:
    """Without one of them the word answers no more; with them alone it does."""
    engine = engine_of(article("wanted", f"سطر هنا.\nوجاء ذكر {written} آنفا."))
    for rule in rules:
        assert not reasons_of(engine, written, asked + " ", frozenset({rule}))
    assert reasons_of(engine, written, asked + " ", frozenset(Rule) - rules)


def test_words_are_counted_and_placed_where_they_first_stand(engine_of) -> None:
    engine = engine_of(article("wanted", "مراكز النداء والمراكز الأخرى، ثم مراكز", title="مركز"))
    body = "مراكز النداء والمراكز الأخرى، ثم مراكز"
    reasons = engine.explain("wanted", "مراكز", body, SearchRequest("مراكز "))
    assert [(one.written, one.count, one.place and one.place.start) for one in reasons] == [
        ("مراكز", 3, 0),
        ("والمراكز", 1, 13),
    ]
    [in_title] = engine.explain("wanted", "مركز", "لا شيء", SearchRequest("مراكز "))
    assert in_title.place is None


@pytest.mark.parametrize(
    ("asked", "written", "rules"),
    [
        ('"مراكز النداء"', "مراكز النداء", set()),
        ('"مراكز النداء"', "لمراكز النداء", {Rule.CLITICS}),
        ('"مراكز الندآء"', "مراكز النداء", {Rule.HAMZA}),
        ("مرا*", "مراكز", set()),
        ("مرا*", "المراكز", {Rule.CLITICS}),
        ("مراكذ~", "مراكز", set()),
        ("مرا", "مراكز", {Rule.COMPLETION}),
        ("=مراكز", "مراكز", set()),
        ("جذر:مركز", "مراكز", {Rule.BROKEN_PLURAL}),
    ],
)
def test_every_kind_of_part_is_explained(engine_of, asked: str, written: str, rules) -> None:
    engine = engine_of(article("wanted", f"سطر هنا.\nوجاء ذكر {written} آنفا."))
    [reason] = reasons_of(engine, written, asked)
    assert (reason.written, set(reason.rules)) == (written, rules)


def test_the_words_of_a_nearness_are_explained_each_by_itself(engine_of) -> None:
    body = "مراكز كبيرة للاتصال"
    engine = engine_of(article("wanted", body))
    reasons = engine.explain("wanted", "", body, SearchRequest("مراكز قرب/3 الاتصال"))
    assert [(one.written, set(one.rules)) for one in reasons] == [
        ("مراكز", set()),
        ("للاتصال", {Rule.CLITICS}),
    ]


def test_a_query_without_words_has_no_reasons(engine_of) -> None:
    engine = engine_of(article("wanted", "نص"))
    assert engine.explain("wanted", "", "نص", SearchRequest("")) == ()
