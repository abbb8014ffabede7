"""What is stored, and when it must be built anew."""

from __future__ import annotations

from index.segments import schema
from index.segments.schema import (
    STEM_FIELDS,
    TEXT_FIELDS,
    build_schema,
    format_fingerprint,
)


def test_the_schema_is_the_same_at_every_call() -> None:
    first, second = build_schema(), build_schema()
    assert sorted(first.names()) == sorted(second.names())
    assert {*TEXT_FIELDS, *STEM_FIELDS.values(), "title_stated"} <= set(first.names())


def test_the_fingerprint_is_steady_and_changes_with_what_it_stands_for(monkeypatch) -> None:
    assert format_fingerprint() == format_fingerprint()
    before = format_fingerprint()
    monkeypatch.setattr(schema, "CODE_VERSION", schema.CODE_VERSION + 1)
    assert format_fingerprint() != before
