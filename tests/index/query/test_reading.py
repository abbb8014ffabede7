"""Pieces become parts, forgivingly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.tokenizer import Tokenizer
from index.query.lexemes import read_lexemes
from index.query.reading import read_parts, tree_of
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Similar,
    Within,
    Word,
    wanted_leaves,
)

TOKENIZER = Tokenizer()


def tree(text: str) -> Node | None:
    def every(nodes: list[Node]) -> list[Node]:
        return nodes

    return tree_of(read_parts([*read_lexemes(text)], TOKENIZER, every), every)


def said(node: Node | None) -> object:
    """The tree with little to read: classes and terms."""
    match node:
        case Word(term):
            return term if node.level is Level.ANY else (node.level.value, term)
        case Phrase(words):
            return ["phrase", *map(said, words)]
        case Near(words, distance):
            return [distance, *map(said, words)]
        case Prefix(term):
            return term + "*"
        case Similar(term):
            return term + "~"
        case Not(part):
            return ["not", said(part)]
        case Within(field, part):
            return [field, said(part)]
        case AllOf(parts):
            return ["all", *map(said, parts)]
        case AnyOf(parts):
            return ["any", *map(said, parts)]
    return None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("سوق", "سوق"),
        ("سوق ميناء", ["all", "سوق", "ميناء"]),
        ("سوق أو ميناء", ["any", "سوق", "ميناء"]),
        ("سوق و ميناء", ["all", "سوق", "ميناء"]),
        ("سوق -ميناء", ["all", "سوق", ["not", "ميناء"]]),
        ('"سوق جديد"', ["phrase", "سوق", "جديد"]),
        ('"سوق جديد"~3', [3, "سوق", "جديد"]),
        ("سوق قرب/2 جديد", [2, "سوق", "جديد"]),
        ("سو*", "سو*"),
        ("سوق~", "سوق~"),
        ("=سوق", ("exact", "سوق")),
        ('"سوق"', ("exact", "سوق")),
        ("عنوان:سوق", [Field.TITLE, "سوق"]),
        ("عنوان:(سوق جديد)", [Field.TITLE, ["all", "سوق", "جديد"]]),
        ("(سوق أو ميناء) جديد", ["all", ["any", "سوق", "ميناء"], "جديد"]),
        ("سوق) ميناء", ["all", "سوق", "ميناء"]),
        ("((سوق", "سوق"),
        ("أو سوق", "سوق"),
        ("ليس", "ليس"),
    ],
)
def test_a_query_reads_as_its_tree(text: str, found: object):
    fold = next(iter(TOKENIZER.terms("ميناء")))

    def folded(value: object) -> object:
        if isinstance(value, list):
            return [folded(each) for each in value]
        return fold if value == "ميناء" else value

    assert said(tree(text)) == folded(found)


@given(st.text(st.sampled_from('سع()":|-=«» أوليس1~*/'), max_size=80))
def test_words_of_any_query_stand_where_they_are_said_to(text: str):
    for leaf in wanted_leaves(tree(text)):
        assert 0 <= leaf.place.start < leaf.place.end <= len(text)


def test_parentheses_without_end_are_read_however_many_there_are():
    assert said(tree("(" * 5 + "سوق")) == "سوق"
    assert isinstance(tree("(" * 5000 + "سوق" + ")" * 5000 + " جسر"), Word | AllOf)
