"""The fields of the query language by all their names."""

from __future__ import annotations

import pytest

from articles.figures.figure import FigureKind
from index.analysis.folding import fold
from index.query.fields import (
    FIELDS,
    LEVEL_FIELDS,
    Takes,
    field_named,
    fields_beginning_with,
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.aliases[-1])
def test_a_field_is_known_by_each_of_its_names_and_completed(field):
    for name in (field.name, f"ال{field.name}", *field.aliases):
        assert field_named(name) is field
    assert field in fields_beginning_with(field.name[:2])


def test_names_are_told_apart_and_folded():
    names = [name for field in FIELDS for name in (fold(field.name), *field.aliases)]
    assert len(set(names)) == len(names)
    assert all(fold(name) == name for name in names)
    assert field_named("سفينة") is None


def test_kinds_of_figures_are_those_that_there_are():
    kinds = {kind for field in FIELDS for kind in field.kinds}
    assert kinds == {kind.value for kind in FigureKind}
    assert all(bool(field.kinds) is (field.takes is Takes.NUMBERS) for field in FIELDS)


def test_each_level_has_one_field():
    assert all(LEVEL_FIELDS[field.level] is field for field in FIELDS if field.level)
