from __future__ import annotations

from pathlib import Path

import pytest

from articles.document import Document
from articles.reading.reader import walk
from articles.reading.rows.named_places import outlet_of_place, outlets_of_places


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
        ("/a/25 صدى الوادي 19-8-2007.txt", "صدى الوادي"),
        ("/a/ملف الصحة 19-8-2007.txt", None),
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


@pytest.mark.parametrize(
    ("places", "outlets"),
    [
        # The names of files: outlet, day, title.
        (
            [
                "/a/مرسى الأطلسي - 2019-03-04 - سوق السمك.txt",
                "/a/قناديل الريف - 2019-04-04 - جسر.txt",
            ],
            {"مرسى الأطلسي", "قناديل الريف"},
        ),
        # Spaces written as a sign, and a number.
        (
            [
                "/a/20190304_مرسى-الأطلسي_1.txt",
                "/a/20190404_قناديل-الريف_2.txt",
                "/a/20190504_مرسى-الأطلسي_3.txt",
            ],
            {"مرسى الأطلسي", "قناديل الريف"},
        ),
        # Folders side by side, with one for each year in them.
        (
            [
                "/a/مرسى الأطلسي/2019/1.txt",
                "/a/قناديل الريف/2018/1.txt",
                "/a/مجلة الواحة/2019/1.txt",
            ],
            {"مرسى الأطلسي", "قناديل الريف", "مجلة الواحة"},
        ),
        # Folders of countries around those of outlets.
        (
            ["/a/المغرب/مرسى الأطلسي/1.txt", "/a/لبنان/قناديل الريف/1.txt"],
            {"مرسى الأطلسي", "قناديل الريف"},
        ),
        # Topics, people, sections, and titles beside days.
        (["/a/أزمة الماء/1.txt", "/a/أسعار الخبز/1.txt", "/a/ملف الصيد/1.txt"], set()),
        (["/a/سلمى نور/1.txt", "/a/ليث المومني/1.txt"], set()),
        (["/a/رياضة/1.txt", "/a/أخبار محلية/1.txt"], set()),
        (["/a/2019-03-04 عودة التلاميذ.txt", "/a/2019-03-05 سوق السمك.txt"], set()),
    ],
)
def test_names_that_no_list_has_are_told_from_one_another(
    places: list[str], outlets: set[str]
) -> None:
    assert outlets_of_places(places) == outlets


def test_texts_in_folders_of_outlets_that_nobody_knows(tmp_path: Path) -> None:
    for outlet in ("مرسى الأطلسي", "قناديل الريف"):
        (tmp_path / outlet).mkdir()
        words = f"الجسر القديم يفتح من جديد\n\nفتحت البلدية جسر المشاة أمس قبل موعده {outlet[-2:]}."
        (tmp_path / outlet / "1.txt").write_text(words, "utf-8")
    found = [each for each in walk([tmp_path]) if isinstance(each, Document)]
    assert {each.declared.publisher for each in found} == {"مرسى الأطلسي", "قناديل الريف"}
