from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.export.html_frame import marked
from desktop.output_error import OutputError
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.files.html import html_text, write_html
from tests.desktop.printing.outline import outline

ROOT = Path(__file__).resolve().parents[4]


def test_the_page_is_arabic_complete_and_without_scripts(content):
    text = html_text([content])
    page = outline(text)
    assert text.startswith("<!DOCTYPE html>")
    assert page.attributes["html"] == [{"lang": "ar", "dir": "rtl"}]
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "http" not in text
    assert "url(" not in text


def test_every_part_of_the_content_is_there(content):
    text = outline(html_text([content])).text
    for part in (content.title, *content.sentences, content.passages[0].quote, "صيد، كلفة"):
        assert part in text
    for heading in ("الملخّص", "الأرقام الرئيسية", "موقعه في الخط الزمني", "مقتطفاتي"):
        assert heading in text
    assert "الفقرة 3" in text
    assert "قيمة شاذة عن مثيلاتها" in text


def test_numbers_are_set_off_by_elements_not_by_controls(content):
    text = html_text([content])
    assert '<bdi dir="ltr">15–20 %</bdi>' in text
    assert '<bdi dir="ltr">80 %</bdi>' in text
    assert not any("\u2066" <= character <= "\u2069" for character in text)


def test_direction_goes_by_majority(content):
    paragraphs = outline(html_text([content])).attributes["p"]
    assert paragraphs.count({"dir": "ltr"}) == 1


def test_everything_is_escaped(content):
    bad = '<script>alert("&")</script>\ud800\x00'
    hostile = replace(
        content,
        title=bad,
        byline=bad,
        sentences=(bad,),
        source=bad,
        address='"><script>',
        figures=(replace(content.figures[0], counted=bad, value=bad, doubts=(bad,)),),
        events=(replace(content.events[0], label=bad),),
        passages=(replace(content.passages[0], quote=bad, note=bad, tags=(bad,), colour=bad),),
    )
    page = outline(html_text([hostile]))
    assert "script" not in page.tags
    html_text([hostile]).encode()


def test_empty_sections_are_left_out():
    page = outline(html_text([SummaryContent(title="عنوان", byline="بلا تاريخ")]))
    assert "section" not in page.tags
    assert "table" not in page.tags


def test_several_articles_stand_one_after_the_other(content):
    page = outline(html_text([content, replace(content, title="مقال آخر")]))
    assert page.tags.count("article") == 2
    assert page.tags.count("h1") == 2


@settings(max_examples=60)
@given(st.text(alphabet="ab<&\"'\u2066\u2067\u2068\u2069\n1", max_size=30))
def test_isolates_always_become_balanced_elements(text):
    page = outline(marked(text))
    assert page.text == "".join(c for c in text if c not in "\u2066\u2067\u2068\u2069")


def test_a_written_file_replaces_the_old_one(content, tmp_path):
    path = tmp_path / "ملخص.html"
    path.write_text("old")
    write_html([content], path)
    assert path.read_text("utf-8") == html_text([content])
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_missing_is_an_error_of_ours(content, tmp_path):
    with pytest.raises(OutputError) as caught:
        write_html([content], tmp_path / "missing" / "x.html")
    assert caught.value.reason == "not-found"


def test_html_needs_no_qt():
    code = (
        "import sys, desktop.printing.files.html;sys.exit(any('PySide6' in m for m in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
