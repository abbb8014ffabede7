"""What tells that texts are cut as before."""

from __future__ import annotations

import pytest

from index import fingerprints
from index.fingerprints import analysis_fingerprint, digest


def test_it_is_steady() -> None:
    assert analysis_fingerprint() == analysis_fingerprint()
    assert len(analysis_fingerprint()) == len(digest([]))


@pytest.mark.parametrize("name", ["LEXICON", "SHARED_LETTERS"])
def test_it_changes_with_each_table(name: str, tmp_path, monkeypatch) -> None:
    before = analysis_fingerprint()
    table = tmp_path / getattr(fingerprints, name).name
    table.write_text("another", "utf-8")
    monkeypatch.setattr(fingerprints, name, table)
    assert analysis_fingerprint.__wrapped__() != before


def test_a_digest_tells_parts_apart() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])
