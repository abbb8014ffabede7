"""RIS."""

from __future__ import annotations

from desktop.export.formats import format_named
from desktop.export.writing import written


def test_each_article_is_a_record(references):
    first, second, third = written(references, format_named("ris")).decode().split("\r\n\r\n")
    assert first.split("\r\n") == [
        "TY  - NEWS", "ID  - a-1", "TI  - قطار فوق الجبل", "AU  - نادية بنيس",
        "T2  - جريدة الساحل", "PY  - 2019", "DA  - 2019/04/12/",
        "UR  - https://example.org/a?b=1&c=2", "AB  - جملة", "LA  - ar", "ER  - ",
    ]  # fmt: skip
    assert second.split("\r\n") == ["TY  - NEWS", "ID  - بلا", "TI  - خبر", "LA  - ar", "ER  - "]
    assert all(line[2:6] == "  - " for line in third.strip("\r\n").split("\r\n"))
