"""What is no file of passages is told."""

from __future__ import annotations

import pytest

from articles.errors import ReadingError, Reason
from desktop.passages.exchange import plan_passages


def test_a_file_that_cannot_be_read_is_our_error(location, tmp_path):
    binary = tmp_path / "x.jsonld"
    binary.write_bytes(b"\xff\xfe\x00")
    with location.open_session() as session:
        for path, reason in (
            (binary, Reason.UNKNOWN_ENCODING),
            (tmp_path / "none", Reason.NOT_FOUND),
            (tmp_path, Reason.UNREADABLE),
        ):
            with pytest.raises(ReadingError) as caught:
                plan_passages(session, path)
            assert caught.value.reason is reason
