"""Every kind of content on pages and in HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.errors import Reason
from desktop.display.isolation import without_controls
from desktop.output_error import OutputError
from desktop.printing.contents.article_content import ArticleContent, ArticleParagraph
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.passages_content import PassagesContent
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.files.html import html_text, write_html
from desktop.printing.paper.page_layout import PrintedPages, sheet_size
from desktop.printing.paper.pagination import paginate
from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.printout_blocks import printout_chunks
from desktop.printing.paper.text_styles import BODY
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY
from tests.desktop.printing.kinds import LINK, NOTE, article, dossier, every_kind, filled
from tests.desktop.printing.outline import outline
from tests.desktop.printing.painting import painted

pytestmark = pytest.mark.usefixtures("qapp")
KINDS = ("summary", "article", "dossier", "passages", "timeline")
WIDTH = 505.0


@pytest.fixture
def kinds(tmp_path):
    return every_kind(filled(tmp_path))


def pieces_of(content, pages=None) -> list[Piece]:
    chunks = printout_chunks(content, WIDTH, {} if pages is None else pages)
    return [piece for chunk in chunks for piece in chunk]


def pages_of(content, size: str = "A4") -> PrintedPages:
    pages = PrintedPages(sheet_size(size))
    pages.add(content)
    return pages


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_kind_has_pages(kinds, kind, size):
    assert pages_of(kinds[kind], size).count >= (6 if kind == "dossier" else 1)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_content_is_one_page_or_more_and_fails_nowhere(kinds, kind):
    content = kinds[kind]
    plain = type(content)(content.title, "") if kind != "dossier" else type(content)(content.title)
    assert pages_of(plain).count >= 1
    outline(html_text([plain]))


def test_the_parts_of_a_dossier_begin_pages_that_its_contents_names(tmp_path):
    pages: dict[str, int] = {}
    content = dossier(filled(tmp_path))
    pieces = pieces_of(content, pages)
    begin = [piece.anchor for piece in pieces if piece.begins_page]
    parts = ["الملخّصات", "جدول الأرقام", "الخط الزمني المشترك", "مقتطفاتي", "المصادر"]
    assert begin == ["", *parts]
    assert {piece.anchor for piece in pieces} >= {"article-1", "article-2", "article-3"}


def test_rows_of_the_joint_table_repeat_its_head_and_their_subject(tmp_path):
    content = dossier(filled(tmp_path))
    group = content.compared[0]
    many = replace(content, compared=(replace(group, figures=group.figures * 40),))
    rows = [piece for piece in pieces_of(many) if piece.repeated is not None]
    assert len(rows) > 100
    assert all(piece.repeated.height > 30 for piece in rows[:50])
    assert pages_of(many).count > pages_of(content).count + 2


def test_the_table_of_a_summary_has_its_heading_again_on_the_next_page(kinds):
    content = kinds["summary"]
    long = replace(content, figures=content.figures * 30)
    rows = [piece for piece in pieces_of(long) if piece.repeated is not None]
    assert len(rows) == len(long.figures)
    pages = paginate(pieces_of(long), 700.0)
    assert pages[1][0].top == rows[0].head_height > 0


def test_a_long_article_takes_many_pages_without_a_lonely_line(tmp_path):
    content = article(filled(tmp_path))
    words = "كلمة طويلة عن الميناء والسفن " * 60
    long = replace(content, paragraphs=(ArticleParagraph(words),) * 40)
    pieces = pieces_of(long)
    pages = paginate(pieces, 700.0)
    assert len(pages) > 20
    begins = [number for number, piece in enumerate(pieces) if piece.space_before]
    for page in pages[1:]:
        cut = page[0].index
        before = cut - max(number for number in begins if number <= cut)
        after = min((number for number in begins if number > cut), default=len(pieces)) - cut
        assert before != 1
        assert after != 1


def test_words_are_found_on_their_line():
    text = "يوفر الميناء 4000 منصب Harbour شغل " * 6
    paragraph = Paragraph([Run(text, BODY)], 300.0)
    start = text.index("الميناء")
    ((left, right),) = paragraph.extents(0, start, start + len("الميناء"))
    assert 0 < left < right < 300
    assert 15 < right - left < 80
    assert paragraph.extents(1, start, start + 3) == []
    every = [pair for n in range(paragraph.line_count) for pair in paragraph.extents(n, 0, 999)]
    assert max(right for _, right in every) == pytest.approx(300, abs=1.5)


@pytest.mark.parametrize("kind", KINDS)
def test_html_is_whole_arabic_and_without_scripts(kinds, kind):
    text = html_text([kinds[kind]])
    page = outline(text)
    assert page.attributes["html"] == [{"lang": "ar", "dir": "rtl"}]
    assert not {"script", "link", "img", "iframe", "style"} & set(page.tags[10:])
    assert "url(" not in text
    every = [each for found in page.attributes.values() for each in found]
    ids = [each["id"] for each in every if "id" in each]
    assert len(ids) == len(set(ids))
    targets = [each["href"] for each in page.attributes.get("a", ())]
    assert {str(target).removeprefix("#") for target in targets} <= set(ids)


def test_html_says_what_the_pages_say(kinds):
    said = {kind: without_controls(outline(html_text([kinds[kind]])).text) for kind in KINDS}
    for kind in ("summary", "article", "dossier", "passages"):
        assert "الميناء يشغّل نصف المدينة" in said[kind]
        assert NOTE in said[kind]
    for words in (
        "4\N{NO-BREAK SPACE}000",
        "3\N{NO-BREAK SPACE}100",
        "3 قيم مختلفة",
        "المحتويات",
        LINK,
        "أُضيف في",
    ):
        assert words in said["dossier"]
    assert "أُضيف في 20 نونبر 2026" in said["summary"]
    assert "1962" in said["timeline"]
    assert "[3]" in said["article"]


def test_passages_that_overlap_are_cut_in_html(kinds):
    page = outline(html_text([kinds["article"]]))
    classes = [each["class"] for each in page.attributes["mark"]]
    assert classes == ["green", "pink", "pink", "blue", "blue"]
    assert kinds["article"].paragraphs[0].text in without_controls(page.text).replace(
        "[1]", ""
    ).replace("[2]", "")


def test_a_hostile_title_stays_text(kinds):
    bad = '<script>alert("&")</script>\ud800\x00'
    for content in kinds.values():
        page = outline(html_text([replace(content, title=bad)]))
        assert "script" not in page.tags


def test_html_that_cannot_be_written_is_an_error_of_ours(kinds, tmp_path):
    with pytest.raises(OutputError) as caught:
        write_html([kinds["dossier"]], tmp_path / "missing" / "x.html")
    assert caught.value.reason is Reason.NOT_FOUND


@pytest.mark.parametrize("kind", ["summary", "article", "passages", "dossier"])
def test_the_ends_of_printed_lines_are_free_where_the_reader_wants_them(kinds, kind):
    content = _with_long_lines(kinds[kind])
    made = {
        justified: painted(pieces_of(replace(content, look=PaperLook(justified=justified))))
        for justified in (True, False)
    }
    assert made[True].size() == made[False].size()
    assert made[True] != made[False]


def _with_long_lines(content):
    long = "يوفر الميناء الجديد مناصب شغل كثيرة لسكان المدينة والقرى التي حولها منذ سنين. " * 4
    if isinstance(content, SummaryContent):
        return replace(content, sentences=(long,))
    if isinstance(content, ArticleContent):
        return replace(content, paragraphs=(ArticleParagraph(long),))
    if isinstance(content, PassagesContent):
        (group, *rest) = content.groups
        first = replace(group.passages[0], quote=long)
        return replace(content, groups=(replace(group, passages=(first,)), *rest))
    return replace(content, summaries=(replace(content.summaries[0], sentences=(long,)),))


class _Families:
    """Which typefaces the paragraphs of a printout are set in, by their words."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.of: dict[str, str] = {}
        usual = Paragraph.__init__

        def noted(paragraph: Paragraph, runs, *args, **kwargs) -> None:
            self.of.update({run.text: run.style.family for run in runs})
            usual(paragraph, runs, *args, **kwargs)

        monkeypatch.setattr(Paragraph, "__init__", noted)


@pytest.mark.parametrize("kind", [*KINDS, "ledger"])
def test_every_kind_is_set_in_the_typeface_that_the_reader_chose(kinds, kind, monkeypatch):
    families = _Families(monkeypatch)
    pieces_of(kinds[kind])
    usual = {text for text, family in families.of.items() if family == READING_FAMILY}
    assert usual
    families.of.clear()
    pieces_of(replace(kinds[kind], look=PaperLook(reading_family=INTERFACE_FAMILY)))
    assert {families.of[text] for text in usual} == {INTERFACE_FAMILY}
    assert READING_FAMILY not in families.of.values()
