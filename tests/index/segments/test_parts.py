"""The segments of an opened index."""

from __future__ import annotations

import pytest

from index.segments.parts import TablesOfFields
from index.segments.schema import BODY, CREATOR
from tests.fakes import article


@pytest.fixture
def snapshot(engine_of):
    engine = engine_of(article("a", "كلمة أولى"), article("b", "كلمة ثانية"))
    return engine._latest.open().snapshot


def test_only_segments_with_words_of_a_field_have_a_table_of_it(snapshot) -> None:
    tables = TablesOfFields(snapshot._parts)
    assert [part for part, _ in tables[BODY]] == snapshot._parts
    assert tables[CREATOR] == []
    assert set(tables) == {BODY, CREATOR}


def test_what_is_stored_of_a_document_is_that_of_its_article(snapshot) -> None:
    (part,) = snapshot._parts
    assert [part.stored(int(number)).id for number in snapshot.articles] == ["a", "b"]
