"""Excluding, searching within results, articles like another, rules switched off."""

from __future__ import annotations

import pytest

from index.matching_rules import MatchingRule
from index.request import SearchRequest
from index.results import Facet
from tests.fakes import MemoryArchive, article

PRESS = [
    article("a", "ميناء", publisher="الصباح", published="2015-07-03", figure_kinds=("money",)),
    article("b", "ميناء", publisher="الصباح", published="2016-02", figure_kinds=("count", "money")),
    article("c", "ميناء وسوق", publisher="المساء", published="2015"),
    article("d", "ميناء وسوق", publisher=None, published=None, figure_kinds=("count",)),
    article("e", "مطار وسوق", publisher="المساء", published="2015-12-31?"),
]


def ids(engine, text: str = "", **request) -> set[str]:
    return {hit.article_id for hit in engine.search(SearchRequest(text, **request)).hits}


@pytest.mark.parametrize(
    ("request_fields", "expected"),
    [
        ({"excluded_publishers": ("الصباح",)}, {"c", "d", "e"}),
        ({"excluded_years": (2015,)}, {"b", "d"}),
        ({"excluded_figure_kinds": ("money",)}, {"c", "d", "e"}),
        ({"figure_kinds": ("count",), "excluded_figure_kinds": ("money",)}, {"d"}),
        ({"with_figures": True}, {"a", "b", "d"}),
        ({"with_figures": False}, {"c", "e"}),
        ({"with_passages": True}, {"b", "c"}),
        ({"with_passages": False}, {"a", "d", "e"}),
        ({"within": ("سوق ",)}, {"c", "d", "e"}),
        ({"within": ("سوق ", "ميناء ")}, {"c", "d"}),
        ({"within": ("سفينة ",)}, set()),
    ],
)
def test_narrowed(engine_of, request_fields, expected: set[str]) -> None:
    archive = MemoryArchive(PRESS)
    archive.passages = {"b", "c"}
    assert ids(engine_of(archive=archive), **request_fields) == expected


def test_an_excluded_value_keeps_its_count_so_that_it_can_be_taken_back(engine_of) -> None:
    archive = MemoryArchive(PRESS)
    archive.passages = {"b", "e"}
    request = SearchRequest("ميناء ", excluded_publishers=("الصباح",), with_figures=False)
    page = engine_of(archive=archive).search(request)
    assert page.total == 1
    assert page.facets.publishers == (Facet("المساء", 1),)
    assert page.facets.with_figures == 1
    assert page.facets.with_passages == 0
    everything = engine_of(archive=archive).search(SearchRequest("ميناء ")).facets
    assert (everything.with_figures, everything.with_passages) == (3, 1)


def test_passages_are_seen_without_indexing_anew(engine_of) -> None:
    archive = MemoryArchive(PRESS)
    engine = engine_of(archive=archive)
    assert ids(engine, with_passages=True) == set()
    archive.passages.add("a")
    assert ids(engine, with_passages=True) == {"a"}


SUBJECTS = [
    article("port1", "وصلت باخرة الحبوب إلى رصيف الميناء وأفرغ العمال شحنة القمح", title="باخرة"),
    article("port2", "رست باخرة القمح عند رصيف الميناء وبدأ العمال بإفراغ الحبوب", title="رصيف"),
    article("film", "عرض المهرجان شريطا قصيرا ونال المخرج جائزة النقاد", title="مهرجان"),
    article("film2", "نال شريط طويل جائزة المهرجان وصفق النقاد للمخرج", title="جائزة"),
    article("none", "هطلت أمطار غزيرة ليلا", title="طقس"),
]


def test_articles_like_one_share_its_words_and_leave_it_out(engine_of) -> None:
    engine = engine_of(*SUBJECTS)
    assert ids(engine, like="port1") == {"port2"}
    assert ids(engine, like="film") == {"film2"}
    assert ids(engine, like="gone") == set()
    assert ids(engine, "القمح", like="film") == set()


def test_the_most_alike_comes_first(engine_of) -> None:
    copies = [
        article("near", "باخرة الحبوب عند رصيف الميناء ومعها شحنة القمح"),
        article("far", "عند رصيف الميناء سوق كبيرة وباعة كثيرون ومقاه مفتوحة طوال النهار"),
    ]
    page = engine_of(*SUBJECTS, *copies).search(SearchRequest(like="port1", limit=2))
    assert page.hits[0].article_id in {"near", "port2"}
    assert page.hits[0].score >= page.hits[1].score > 0


# What is asked, what is written, the rule without which it is not found.
RULES = [
    ("الاتصالات", "الإتصالات", MatchingRule.HAMZA),
    ("شركه", "شركة", MatchingRule.TA_MARBUTA),
    ("على", "علي", MatchingRule.YA),
    ("محمد", "مُحَمَّد", MatchingRule.MARKS),
    ("١٠٠", "100", MatchingRule.DIGITS),
    ("Renault", "renault", MatchingRule.LATIN),
    ("مكتب", "والمكتب", MatchingRule.CLITICS),
    ("مهندس", "مهندسون", MatchingRule.ENDINGS),
    ("هدف", "أهداف", MatchingRule.BROKEN_PLURAL),
    ("الدار البيضاء", "الدارالبيضاء", MatchingRule.LOST_SPACES),
    ("المسؤولية", "المسئولية", MatchingRule.HAMZA),
]


@pytest.mark.parametrize(("asked", "written", "rule"), RULES)
def test_a_rule_switched_off_joins_nothing(engine_of, asked, written, rule) -> None:
    engine = engine_of(
        article("same", f"هنا {asked} وكلام"), article("other", f"هنا {written} وكلام")
    )
    assert ids(engine, asked + " ") >= {"same", "other"} - (
        {"other"} if rule is MatchingRule.LOST_SPACES else set()
    )
    ignored = frozenset({rule})
    assert ids(engine, asked + " ", ignored_rules=ignored) == {"same"}


def test_a_word_being_typed_is_not_completed_when_that_is_switched_off(engine_of) -> None:
    engine = engine_of(article("a", "انطلقت أشغال الميناء"))
    ignored = frozenset({MatchingRule.COMPLETION})
    assert ids(engine, "المين") == {"a"}
    page = engine.search(SearchRequest("المين", ignored_rules=ignored))
    assert page.total == 0
    assert ids(engine, "المين*", ignored_rules=ignored) == {"a"}


def test_letters_told_apart_hold_for_excluded_and_earlier_words_too(engine_of) -> None:
    engine = engine_of(
        article("with", "سوق الأسماك هنا", title="خبر"),
        article("without", "سوق الاسماك هنا", title="خبر"),
    )
    ignored = frozenset({MatchingRule.HAMZA})
    assert ids(engine, "سوق -الأسماك ") == set()
    assert ids(engine, "سوق -الأسماك ", ignored_rules=ignored) == {"without"}
    assert ids(engine, "سوق ", within=("الأسماك ",), ignored_rules=ignored) == {"with"}
    assert ids(engine, "(الأسماك أو طيور) ", ignored_rules=ignored) == {"with"}
    assert ids(engine, "عنوان:خبر الاسماك ", ignored_rules=ignored) == {"without"}


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("=مركز ", {"itself"}),
        ("جذع:مركز ", {"itself", "inflected", "plural"}),
        ("جذر:مركز ", {"itself", "inflected", "plural", "kin"}),
    ],
)
def test_levels(engine_of, level: str, expected: set[str]) -> None:
    engine = engine_of(
        article("itself", "افتتح مركز جديد"),
        article("inflected", "زار المركز الجديد"),
        article("plural", "تعددت مراكز النداء"),
        article("kin", "زاد التركيز على الجودة"),
        article("none", "كلام آخر"),
    )
    assert ids(engine, level) == expected


def test_a_word_finds_those_spelt_nearly_like_it(engine_of) -> None:
    engine = engine_of(article("a", "شركة الفوسفاط"), article("b", "شركة الفسفاط"))
    assert ids(engine, "الفوسفاط~ ") == {"a", "b"}
    assert ids(engine, "=الفوسفاط ") == {"a"}
