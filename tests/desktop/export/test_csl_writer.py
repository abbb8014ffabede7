"""CSL-JSON."""

from __future__ import annotations

import json

from desktop.export.formats import format_named
from desktop.export.writing import written


def test_each_article_is_an_item(references):
    first, second, third = json.loads(written(references, format_named("csl-json")))
    assert first == {
        "id": "a-1",
        "type": "article-newspaper",
        "title": "قطار فوق الجبل",
        "container-title": "جريدة الساحل",
        "author": [{"literal": "نادية بنيس"}],
        "issued": {"date-parts": [[2019, 4, 12]]},
        "URL": "https://example.org/a?b=1&c=2",
        "abstract": "جملة",
        "language": "ar",
    }
    assert second == {"id": "بلا", "type": "article-newspaper", "title": "خبر", "language": "ar"}
    assert "issued" not in third
