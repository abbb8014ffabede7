"""The fields of the query language."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.query.fields import FIELDS, LEVEL_FIELDS, Takes, field_named, fields_beginning_with
from index.query.syntax import Level


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_is_known_by_all_its_names(field) -> None:
    for name in (field.name, *field.aliases):
        assert field_named(name) is field
        assert field in fields_beginning_with(name[:3])


def test_spelling_and_article_do_not_matter() -> None:
    assert field_named("العنوان") is field_named("عنوان") is field_named("TITLE")
    assert field_named("نسبه") is field_named("نسبة")
    assert field_named("شيء") is None


def test_each_level_but_the_usual_one_has_a_field() -> None:
    assert set(LEVEL_FIELDS) == set(Level) - {Level.ANY}


def test_numbers_have_kinds_and_words_have_none() -> None:
    for field in FIELDS:
        assert bool(field.kinds) is (field.takes is Takes.NUMBERS)


def test_no_name_has_two_fields() -> None:
    names = [name for field in FIELDS for name in (fold(field.name), *field.aliases)]
    assert len(names) == len(set(names))
