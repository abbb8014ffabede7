"""Which parts of a query count as the same."""

from __future__ import annotations

import pytest

from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.query.node_content import node_content
from index.query.parser import QueryParser
from index.query.syntax import AllOf

PARSER = QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())


def parts(text: str) -> list[object]:
    root = PARSER.parse(text).root
    assert isinstance(root, AllOf)
    return [node_content(part) for part in root.parts]


@pytest.mark.parametrize("text", ["ميناء ميناء ", '"ميناء طنجة" "ميناء طنجة"', "مين* مين*"])
def test_the_same_at_two_places(text: str) -> None:
    one, other = parts(text)
    assert one == other


@pytest.mark.parametrize("text", ["ميناء =ميناء ", '"ميناء طنجة" "طنجة ميناء"', "مين* مين~"])
def test_others(text: str) -> None:
    one, other = parts(text)
    assert one != other
