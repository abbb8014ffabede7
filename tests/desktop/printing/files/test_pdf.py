from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.display.isolation import without_controls
from desktop.output_error import OutputError
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.files.pdf import pdf_steps, write_pdf
from desktop.printing.paper.page_layout import PrintedPages, pages_of, sheet_size

ROOT = Path(__file__).resolve().parents[4]
pytestmark = pytest.mark.usefixtures("qapp")


def page_boxes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    boxes = (page.mediabox for page in PdfReader(BytesIO(pdf)).pages)
    return [(float(box.width), float(box.height)) for box in boxes]


def extracted(path: Path, *, page: int | None = None) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    run = subprocess.run(["pdftotext", *pages, str(path), "-"], check=True, capture_output=True)
    return unicodedata.normalize("NFKC", without_controls(run.stdout.decode()))


def test_one_article_is_one_page(content, tmp_path):
    path = tmp_path / "a.pdf"
    assert write_pdf([content], path) == 1
    pdf = path.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert page_boxes(pdf) == [(595, 842)]
    assert list(tmp_path.iterdir()) == [path]


def test_letter_is_another_paper(content, tmp_path):
    path = tmp_path / "a.pdf"
    write_pdf([content], path, page_size="Letter")
    assert page_boxes(path.read_bytes()) == [(612, 792)]


def test_a_paper_of_no_size_is_refused(content, tmp_path):
    with pytest.raises(KeyError):
        write_pdf([content], tmp_path / "a.pdf", page_size="A0")


def test_the_file_says_what_it_is(content, tmp_path):
    path = tmp_path / "a.pdf"
    write_pdf([content], path)
    pdf = PdfReader(path)
    assert pdf.metadata is not None
    assert content.title in str(pdf.metadata.title)
    assert pdf.metadata.producer == "Khizana"
    assert pdf.metadata.creation_date is not None
    assert not pdf.metadata.author
    assert pdf.root_object["/Lang"] == "ar"
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_title["x-default"] == str(pdf.metadata.title)
    assert pdf.xmp_metadata.dc_language == ["ar"]
    assert pdf.viewer_preferences is not None
    assert pdf.viewer_preferences.display_doctitle
    assert pdf.viewer_preferences.direction == "/R2L"
    assert "summary.html" in pdf.attachments


def test_a_title_of_one_character_kind_or_another_is_kept(content, tmp_path):
    for title in ("Blue & <Harbour>", "ميناء", "𝟙 وحيد"):
        write_pdf([replace(content, title=title)], tmp_path / "a.pdf")
        assert title in str(PdfReader(tmp_path / "a.pdf").metadata.title)


def test_pages_are_labelled_and_the_outline_leads_to_articles_and_sections(
    content, long_content, tmp_path
):
    path = tmp_path / "a.pdf"
    pages = write_pdf([content, replace(long_content, title="ميناء ثان")], path)
    pdf = PdfReader(path)
    assert pdf.page_labels == [str(number) for number in range(1, pages + 1)]
    titles = [mark for mark in pdf.outline if not isinstance(mark, list)]
    sections = [mark for mark in pdf.outline if isinstance(mark, list)]
    assert [mark.title for mark in titles] == [content.title, "ميناء ثان"]
    assert [pdf.get_destination_page_number(mark) for mark in titles] == [0, 1]
    assert [len(marks) for marks in sections] == [4, 4]
    assert sections[0][0].title == "الملخّص"
    assert pdf.get_destination_page_number(sections[1][-1]) > 1


def test_both_typefaces_are_embedded_as_far_as_they_are_used(content, tmp_path):
    path = tmp_path / "a.pdf"
    write_pdf([content], path)
    fonts = PdfReader(path).pages[0]["/Resources"]["/Font"].values()
    names = {font["/BaseFont"] for font in fonts}
    assert {re.sub("^/[A-Z]{6}", "", name) for name in names} >= {
        "+Amiri-Regular",
        "+Amiri-Bold",
        "+IBMPlexSansArabic-Regular",
        "+IBMPlexSansArabic-Bold",
    }
    for font in fonts:
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert 500 < len(descriptor["/FontFile2"].get_data()) < 60_000
        assert b"beginbfchar" in font["/ToUnicode"].get_data()


def test_two_pages_are_a_small_file(content, tmp_path):
    path = tmp_path / "a.pdf"
    write_pdf([content, content], path)
    assert path.stat().st_size < 150_000


def test_articles_begin_on_new_pages_and_pages_count_through(content, long_content, tmp_path):
    path = tmp_path / "b.pdf"
    pages = write_pdf([content, long_content, content], path)
    assert pages > 8
    assert len(page_boxes(path.read_bytes())) == pages
    assert f"{pages} / {pages}" in extracted(path, page=pages)
    assert f"1 / {pages}" in extracted(path, page=1)


def test_header_and_footer_stand_on_every_page(long_content, tmp_path):
    path = tmp_path / "b.pdf"
    pages = write_pdf([long_content], path)
    for page in range(1, pages + 1):
        text = extracted(path, page=page)
        assert "3936ca5f" in text
        assert "نونبر 2026" in text
        assert f"{page} / {pages}" in text


def test_ranges_and_percentages_keep_their_order(content, tmp_path):
    path = tmp_path / "a.pdf"
    write_pdf([content], path)
    text = extracted(path)
    assert "15–20 %" in text
    assert "80 %" in text
    assert "2009–2013" in text


def test_empty_sections_are_left_out(tmp_path):
    path = tmp_path / "a.pdf"
    bare = SummaryContent(title="عنوان وحيد", byline="بلا تاريخ")
    assert write_pdf([bare], path) == 1
    text = extracted(path)
    for heading in ("الأرقام", "الخط", "مقتطفاتي"):
        assert heading not in text


def test_no_row_and_no_paragraph_is_cut_by_the_end_of_a_page(long_content):
    pages = PrintedPages(sheet_size("Letter"))
    pages.add(long_content)
    pieces = pages._pieces[0]
    for page in pages._pages:
        last = page.placed[-1]
        assert last.top + pieces[last.index].height <= pages._height
        assert pieces[page.placed[0].index].break_before


@pytest.mark.parametrize("title", ["", "\ud800", "ا" * 400, "\u2066" * 50, "1 " * 200])
def test_any_title_can_be_printed(content, title, tmp_path):
    assert write_pdf([replace(content, title=title)], tmp_path / "a.pdf") >= 1


def test_a_passage_of_many_pages_is_broken_between_lines(content, tmp_path):
    quote = replace(content.passages[0], quote=content.sentences[0] * 120)
    assert write_pdf([replace(content, passages=(quote,))], tmp_path / "a.pdf") >= 4


def test_a_folder_that_is_missing_is_an_error_of_ours(content, tmp_path):
    with pytest.raises(OutputError) as caught:
        write_pdf([content], tmp_path / "missing" / "a.pdf")
    assert caught.value.reason == "not-found"


def test_nothing_to_print_is_an_error_of_ours(tmp_path):
    with pytest.raises(OutputError) as caught:
        write_pdf([], tmp_path / "a.pdf")
    assert caught.value.reason == "empty"
    assert list(tmp_path.iterdir()) == []


def test_a_file_given_up_half_way_never_appears(long_content, tmp_path):
    steps = pdf_steps(pages_of([long_content], sheet_size("A4")), tmp_path / "a.pdf")
    next(steps)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_could_not_be_replaced_is_kept(content, tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError) as caught:
        write_pdf([content], path)
    assert caught.value.reason == "no-space"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_without_a_window_and_without_a_display(tmp_path):
    """As the command line prints: no application yet, no display, twice in one process."""
    code = (
        "import sys; from pathlib import Path; from desktop.printing.files.pdf import write_pdf;"
        "from desktop.printing.contents.summary_content import SummaryContent;"
        "c = SummaryContent(title='عنوان', byline='بلا تاريخ');"
        "print([write_pdf([c], Path(sys.argv[1]) / n) for n in ('a.pdf', 'b.pdf')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
    )
    assert run.stdout.strip() == "[1, 1]"
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "b.pdf"}
