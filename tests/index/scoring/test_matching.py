"""Query trees evaluated on one state of the index."""

from __future__ import annotations

import pytest

from articles.span import Span
from index.analysis.stop_words import read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.query.parser import QueryParser
from tests.fakes import MemoryArchive, article

ARCHIVE = [
    article("a", "سوق قديم", title="السوق", publisher="النهر", published="2019-05-01"),
    article("b", "سوق جديد", publisher="البحر", published="2021"),
    article("c", "جسر قديم"),
]


@pytest.fixture
def find(opened_of):
    archive = MemoryArchive(ARCHIVE)
    archive.figures = {"b": [("count", 40.0, Span(0, 1))]}
    opened = opened_of(archive=archive)
    parser = QueryParser(Tokenizer(), read_stop_words())

    def ids(text: str) -> tuple[set[str], bool]:
        matches = opened.matching().find(parser.parse(text))
        found = {opened.snapshot.stored(int(number)).id for number in matches.found.ids}
        return found, matches.relaxed

    return ids


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {"a", "b", "c"}),
        ("سوق", {"a", "b"}),
        ("سوق قديم", {"a"}),
        ("سوق أو جسر", {"a", "b", "c"}),
        ("سوق -قديم", {"b"}),
        ("عنوان:سوق", {"a"}),
        ("مصدر:البحر", {"b"}),
        ("عدد:40", {"b"}),
        ("بعد:2020", {"b"}),
        ("قديم تاريخ:2019", {"a"}),
    ],
)
def test_all_parts_must_be_found(find, text: str, found: set[str]):
    assert find(text) == (found, False)


def test_where_no_article_has_all_those_with_some_answer(find):
    found, relaxed = find("جسر زقزقزق")
    assert relaxed
    assert found == {"c"}


def test_of_nothing_known_nothing_is_found(find):
    assert find("زقزقزق") == (set(), True)
