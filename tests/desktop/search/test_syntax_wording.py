"""What is said of the query language is true of it."""

from __future__ import annotations

import pytest

from desktop.search.syntax_wording import FIELD_NOTES, SYNTAX
from index.query.faults import query_faults
from index.query.fields import FIELDS
from index.query.parts import query_parts


def test_every_field_is_explained():
    assert list(FIELD_NOTES) == [field.name for field in FIELDS]


@pytest.mark.parametrize("example", [example for example, _ in SYNTAX])
def test_every_example_can_be_understood(example: str):
    assert query_faults(example) == ()
    assert query_parts(example)
