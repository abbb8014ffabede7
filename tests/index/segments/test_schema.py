"""What is stored, and when it must be built anew."""

from __future__ import annotations

from index.segments import schema
from index.segments.schema import (
    STEM_FIELDS,
    TEXT_FIELDS,
    analysis_fingerprint,
    build_schema,
    format_fingerprint,
)


def test_the_schema_is_the_same_at_every_call() -> None:
    first, second = build_schema(), build_schema()
    assert sorted(first.names()) == sorted(second.names())
    assert {*TEXT_FIELDS, *STEM_FIELDS.values(), "title_stated"} <= set(first.names())


def test_fingerprints_are_steady_and_change_with_what_they_stand_for(monkeypatch) -> None:
    assert format_fingerprint() == format_fingerprint()
    assert analysis_fingerprint() == analysis_fingerprint()
    before = format_fingerprint()
    monkeypatch.setattr(schema, "CODE_VERSION", schema.CODE_VERSION + 1)
    assert format_fingerprint() != before
