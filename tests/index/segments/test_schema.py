"""Fingerprints tell when an index is to be built anew."""

from __future__ import annotations

from array import array

import pytest

from index.segments import schema
from index.segments.schema import (
    STEM_FIELDS,
    TEXT_FIELDS,
    TermsField,
    analysis_fingerprint,
    build_schema,
    format_fingerprint,
)


def test_the_schema_is_the_same_at_every_call():
    first, second = ({name: type(field) for name, field in build_schema().items()} for _ in "ab")
    assert first == second
    assert {*TEXT_FIELDS, *STEM_FIELDS.values()} <= {*build_schema().names()}


def test_the_fingerprint_changes_with_the_code_and_with_a_column(monkeypatch: pytest.MonkeyPatch):
    before = format_fingerprint()
    assert format_fingerprint() == before
    monkeypatch.setattr(schema, "CODE_VERSION", schema.CODE_VERSION + 1)
    assert format_fingerprint() != before


def test_the_fingerprint_of_the_analysis_changes_with_its_tables(
    monkeypatch: pytest.MonkeyPatch, tmp_path
):
    before = analysis_fingerprint()
    assert analysis_fingerprint() == before
    other = tmp_path / "letters.toml"
    other.write_text(schema.SHARED_LETTERS.read_text("utf-8") + "\n# one more\n", "utf-8")
    monkeypatch.setattr(schema, "SHARED_LETTERS", other)
    assert analysis_fingerprint() != before


def test_all_words_of_a_field_are_one_posting():
    numbers = array("i", [3, 1, 3])
    ((term, count, weight, value),) = TermsField(positions=True).index(numbers)
    assert (term, count, weight) == (b"", 3, 3.0)
    assert value is numbers
