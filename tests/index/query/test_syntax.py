"""What is wanted of a query's tree."""

from __future__ import annotations

from index.analysis.tokenizer import Tokenizer
from index.query.parser import QueryParser
from index.query.syntax import (
    Happens,
    Published,
    Reports,
    Word,
    read_conditions,
    wanted_findings,
    wanted_leaves,
)

PARSER = QueryParser(Tokenizer(), frozenset())


def test_what_is_excluded_or_of_another_field_is_not_looked_for_in_the_text() -> None:
    root = PARSER.parse("ميناء -مطار عنوان:جسر مصدر:الصباح (قطار أو ترام) ").root
    terms = [leaf.term for leaf in wanted_leaves(root) if isinstance(leaf, Word)]
    assert terms == ["ميناء", "جسر", "قطار", "ترام"]


def test_findings_are_those_that_the_article_must_have() -> None:
    root = PARSER.parse("رقم:>5 -رقم:>9 حدث:2010 قبل:2015").root
    assert [type(part) for part in wanted_findings(root)] == [Reports, Happens]


def test_all_conditions_are_read_excluded_ones_too() -> None:
    root = PARSER.parse("رقم:>5 -(رقم:>9) حدث:2010 قبل:2015").root
    assert [type(part) for part in read_conditions(root)] == [Reports, Reports, Happens, Published]


def test_a_query_without_words_wants_nothing() -> None:
    assert list(wanted_leaves(None)) == list(wanted_findings(None)) == []
