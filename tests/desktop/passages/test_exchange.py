"""Each form is parsed back by another program's eyes."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from articles.errors import ReadingError, Reason
from articles.passages import Anchoring, TextQuoteSelector
from desktop.output_error import OutputError
from desktop.passages.exchange import FORMATS, export_passages, plan_passages
from desktop.passages.exchange_wording import imported_text
from desktop.passages.passage_entry import load_entries

FORMS = {form.name: form for form in FORMATS}


@pytest.fixture
def written(location, marked, tmp_path):
    """Exports three passages in a form; the file."""
    marked.mark("القوارب إلى المرفأ", note="سطر\nثان", tags=("بحر", "port"))
    lost = TextQuoteSelector("السمك الأحمر", "إن ", " عاد")
    marked.mark("السمك", "blue", anchoring=Anchoring.LOST, quote=lost)
    marked.mark("The line opened quietly", "pink")

    def write(name: str) -> Path:
        path = tmp_path / f"out.{FORMS[name].ending}"
        with location.open_session() as session:
            entries = load_entries(session)
            assert export_passages(session, entries, FORMS[name], path) == 3
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
    rows = list(csv.DictReader(io.StringIO(written("csv").read_text("utf-8-sig"), newline="")))
    assert {row["exact"]: row["paragraph"] for row in rows}["السمك الأحمر"] == ""
    assert {row["paragraph"] for row in rows} >= {"1", ""}


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
        with pytest.raises(OutputError):
            export_passages(session, (), FORMS["csv"], tmp_path / "no" / "where.csv")
