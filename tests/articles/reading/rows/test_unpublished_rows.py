from __future__ import annotations

import pytest

from articles.reading.rows.unpublished_rows import is_unpublished


@pytest.mark.parametrize(
    ("row", "is_so"),
    [
        ({"post_type": "revision", "post_status": "inherit"}, True),
        ({"post_type": "post", "post_status": "trash"}, True),
        ({"post_type": "post", "post_status": "publish"}, False),
        ({"title": "revision"}, False),
    ],
)
def test_rows_beside_articles(row: dict[str, object], is_so: bool) -> None:
    assert is_unpublished(row) is is_so
