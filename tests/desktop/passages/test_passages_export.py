"""The listed passages in every format, read back by another program's eyes."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from articles.passages.passage import Anchoring, TextQuoteSelector
from desktop.export.formats import format_named
from desktop.export.writing import writing_steps
from desktop.passages.exchange import plan_passages
from desktop.passages.exchange_wording import imported_text
from desktop.passages.passage_arrangement import Arrangement, Grouping, rows
from desktop.passages.passage_entry import load_entries
from desktop.passages.passages_export import passages_gathering


@pytest.fixture
def written(location, marked, tmp_path):
    """Exports three passages in a form; the file."""
    marked.mark("القوارب إلى المرفأ", note="سطر\nثان", tags=("بحر", "port"))
    lost = TextQuoteSelector("السمك الأحمر", "إن ", " عاد")
    marked.mark("السمك", "blue", anchoring=Anchoring.LOST, quote=lost)
    marked.mark("The line opened quietly", "pink")
    taken: set[str] = set()

    def write(name: str, grouping: Grouping = Grouping.ARTICLE) -> Path:
        form = format_named(name)
        path = tmp_path / f"out.{form.ending}"
        with location.open_session() as session:
            listed = rows(load_entries(session), Arrangement(grouping), None)
        steps = writing_steps(passages_gathering(location, listed, grouping), form, path)
        for _ in steps:
            assert not path.exists() or name in taken
        taken.add(name)
        return path

    return write


def test_json_ld_is_read_back_exactly(written, location, marked):
    path = written("json-ld")
    assert json.loads(path.read_text("utf-8"))["total"] == 3
    before = marked.archive.passages.all()
    for passage in before:
        marked.archive.passages.delete(passage.id)
    with location.open_session() as session:
        plan = plan_passages(session, path)
    assert sorted(plan.added, key=lambda each: each.id) == sorted(before, key=lambda each: each.id)
    assert "3 مقتطفات" in imported_text(plan).replace("\N{LEFT-TO-RIGHT ISOLATE}", "").replace(
        "\N{POP DIRECTIONAL ISOLATE}", ""
    )


def test_word_gets_paragraphs_that_run_right_to_left(written):
    document = Document(str(written("docx")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "«القوارب إلى المرفأ»" in texts
    assert any("الفقرة 1" in text and "الميناء القديم يعود" in text for text in texts)
    assert "ملاحظة: سطر" in texts
    assert "وسوم: بحر، port" in texts
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert sorted(headings) == ["الميناء القديم يعود", "سكة فوق الجبل"]
    for paragraph in document.paragraphs:
        is_latin = "The line" in paragraph.text
        is_marked = paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None
        assert is_marked != is_latin, paragraph.text
        assert all(bool(run.font.rtl) != is_latin for run in paragraph.runs)
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert document.core_properties.language == "ar"


def test_html_is_whole_and_without_scripts(written):
    text = written("html").read_text("utf-8")
    open_elements: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            assert tag not in {"script", "link", "img"}
            if tag != "meta":
                open_elements.append(tag)

        def handle_endtag(self, tag):
            assert open_elements.pop() == tag

    Reader().feed(text)
    assert open_elements == []
    assert '<html lang="ar" dir="rtl">' in text
    assert '<p dir="ltr">«The line opened quietly»</p>' in text
    assert "الفقرة 1" in text


def test_markdown_and_csv_say_the_paragraph(written):
    assert "> القوارب إلى المرفأ\n\n¶ 1" in written("markdown").read_text("utf-8")
    found = list(csv.DictReader(io.StringIO(written("csv").read_text("utf-8-sig"), newline="")))
    assert {row["exact"]: row["paragraph"] for row in found}["السمك الأحمر"] == ""
    assert {row["paragraph"] for row in found} >= {"1", ""}


def test_every_format_keeps_the_groups_of_the_page(written):
    """A passage with two tags stands under both."""
    tagged = {"بحر", "port", "بلا وسم"}
    found = csv.DictReader(io.StringIO(written("csv", Grouping.TAG).read_text("utf-8-sig")))
    assert {row["group"] for row in found} == tagged
    groups = json.loads(written("json", Grouping.TAG).read_text("utf-8"))
    assert {group["heading"] for group in groups} == tagged
    assert sum(len(group["quotations"]) for group in groups) == 4
    text = written("markdown", Grouping.TAG).read_text("utf-8")
    assert {line[3:] for line in text.splitlines() if line.startswith("## ")} == tagged
    assert "— «الميناء القديم يعود»، جريدة الساحل، 4 ماي 2019، الفقرة 1" in text
    page = written("html", Grouping.TAG).read_text("utf-8")
    assert page.count("<section>") == 3
    document = Document(str(written("docx", Grouping.TAG)))
    headings = {p.text for p in document.paragraphs if p.style.name == "Heading 1"}
    assert headings == tagged


def test_the_articles_of_the_passages_go_to_a_bibliography(location, marked, tmp_path):
    for words in ("القوارب", "السمك", "المدرسة"):
        marked.mark(words)
    with location.open_session() as session:
        listed = rows(load_entries(session), Arrangement(), None)
    form, path = format_named("ris"), tmp_path / "out.ris"
    for _ in writing_steps(passages_gathering(location, listed, Grouping.ARTICLE), form, path):
        pass
    text = path.read_text("utf-8")
    assert text.count("TY  - NEWS") == 2
    assert "T2  - جريدة الساحل" in text


def test_the_passages_of_an_article_that_was_removed_keep_their_title(written, location, marked):
    marked.archive.articles.remove(marked.article("The line").id)
    assert "## سكة فوق الجبل" in written("markdown").read_text("utf-8")
