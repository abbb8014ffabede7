"""What is wanted of a query's tree."""

from __future__ import annotations

from index.analysis.tokenizer import Tokenizer
from index.query.parser import QueryParser
from index.query.syntax import (
    Happens,
    Published,
    Reports,
    Word,
    every_leaf,
    excluded_nodes,
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


def test_what_is_looked_for_in_the_text_may_be_excluded() -> None:
    root = PARSER.parse("ميناء -مطار عنوان:جسر مصدر:الصباح -(قطار ليس ترام) ميناء ").root
    terms = [leaf.term for leaf in every_leaf(root) if isinstance(leaf, Word)]
    assert terms == ["ميناء", "مطار", "جسر", "قطار", "ترام", "ميناء"]


def test_of_nested_exclusions_the_outermost_counts() -> None:
    root = PARSER.parse("ميناء -مطار -(قطار ليس ترام) أو -نفق").root
    found = [
        [leaf.term for leaf in every_leaf(node) if isinstance(leaf, Word)]
        for node in excluded_nodes(root)
    ]
    assert found == [["مطار"], ["قطار", "ترام"], ["نفق"]]
