from __future__ import annotations

from pathlib import Path

import pytest

from articles.document import Document
from articles.reading.reader import walk
from articles.reading.rows.named_places import outlet_of_place


@pytest.mark.parametrize(
    ("origin", "outlet"),
    [
        ("/a/الأهرام/2014/خبر.txt", "الأهرام"),
        ("/a/الأهرام_2014-03-12.docx", "الأهرام"),
        ("/a/2014-03-12 الشرق الأوسط - الجسر.txt", "الشرق الأوسط"),
        ("/a/b.zip#جريدة النهر/3.txt", "جريدة النهر"),
        ("/a/الحياة.txt", None),
        ("/الأهرام/a/b/c/خبر.txt", None),
        ("/a/news/خبر.txt", None),
        ("/a/رياضة/خبر.txt", None),
        ("/a/سلمى نور/خبر.txt", None),
        ("/a/12-03-2014_مكتبة تفتح اليوم.html", None),
    ],
)
def test_what_a_place_says(origin: str, outlet: str | None) -> None:
    assert outlet_of_place(origin) == outlet


def test_a_text_in_the_folder_of_a_newspaper_is_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "الأهرام" / "1987"
    folder.mkdir(parents=True)
    (folder / "1.txt").write_text(
        "جسر المشاة يفتح\n\nفتحت البلدية جسر المشاة أمس قبل موعده.", "utf-8"
    )
    own = "العنوان: السوق يعود\nالمصدر: جريدة النهر\n\nعاد السوق القديم إلى مكانه بعد سنة."
    (folder / "2.txt").write_text(own, "utf-8")
    found = [each for each in walk([folder]) if isinstance(each, Document)]
    assert [each.declared.publisher for each in found] == ["الأهرام", "جريدة النهر"]
