"""A printed file can be heard: language, headings, paragraphs, links (ISO 32000-1, 14.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop.display.isolation import without_controls
from desktop.printing.contents.article_content import ArticleContent
from desktop.printing.contents.printout import Printout
from desktop.printing.files.pdf import write_pdf
from desktop.session.archive_session import ArchiveLocation
from tests.benchmarks.pdf_text import extractors
from tests.desktop.printing.kinds import dossier, every_kind, filled

pytestmark = pytest.mark.usefixtures("qapp")
Dictionary = dict[str, Any]


def printed(path: Path, *contents: Printout) -> PdfReader:
    write_pdf(contents, path)
    return PdfReader(path)


def elements(node: Dictionary) -> Iterator[Dictionary]:
    """The elements under a node, in the order of reading."""
    for each in node["/K"]:
        kid = each.get_object()
        if isinstance(kid, dict) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def marks(pdf: PdfReader, element: Dictionary) -> Iterator[tuple[int, int]]:
    """Page and number of each piece of content of an element."""
    pages = {page.indirect_reference.idnum: at for at, page in enumerate(pdf.pages)}
    for kid in element["/K"]:
        if isinstance(kid, int):
            yield pages[element.raw_get("/Pg").idnum], int(kid)
        elif kid.get_object().get("/Type") == "/MCR":
            yield pages[kid.get_object().raw_get("/Pg").idnum], int(kid.get_object()["/MCID"])


def flat(outline: list[Any]) -> Iterator[Any]:
    for each in outline:
        yield from flat(each) if isinstance(each, list) else (each,)


def content(pdf: PdfReader, page: int) -> str:
    return pdf.pages[page].get_contents().get_data().decode("latin-1")


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> ArchiveLocation:
    return filled(tmp_path_factory.mktemp("printed"))


@pytest.fixture(params=["summary", "article", "dossier", "passages", "timeline"])
def pdf(request: pytest.FixtureRequest, location: ArchiveLocation, tmp_path: Path) -> PdfReader:
    return printed(tmp_path / "a.pdf", every_kind(location)[request.param])


def test_the_file_is_marked_and_says_its_language(pdf):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ar"
    assert root["/StructTreeRoot"]["/K"][0].get_object()["/S"] == "/Document"
    assert all(page["/Tabs"] == "/S" for page in pdf.pages)


def test_every_piece_of_content_is_of_one_element_and_the_tree_of_parents_knows_it(pdf):
    tree = pdf.trailer["/Root"]["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    owned: dict[tuple[int, int], int] = {}
    for element in elements(tree):
        assert element.raw_get("/P").get_object()["/K"]
        for mark in marks(pdf, element):
            assert mark not in owned
            owned[mark] = element.indirect_reference.idnum
    for number, page in enumerate(pdf.pages):
        written = [int(each) for each in re.findall(r"<</MCID (\d+)>> BDC", content(pdf, number))]
        assert written == list(range(len(written)))
        known = parents[page["/StructParents"]].get_object()
        assert [each.idnum for each in known] == [owned[number, mark] for mark in written]
    assert len(owned) == sum(content(pdf, n).count("/MCID") for n in range(len(pdf.pages)))


def test_what_is_not_heard_is_an_artifact_and_no_mark_is_left_open(pdf):
    for number in range(len(pdf.pages)):
        depth = 0
        for operator in re.findall(r"\b(BMC|BDC|EMC|Tj|TJ|BT|re|f|S)\b", content(pdf, number)):
            depth += {"BMC": 1, "BDC": 1, "EMC": -1}.get(operator, 0)
            assert depth > 0 or operator == "EMC"
        assert depth == 0


def test_the_title_is_a_heading_of_its_own_and_sections_follow(pdf):
    roles = [element["/S"] for element in elements(pdf.trailer["/Root"]["/StructTreeRoot"])]
    assert roles.count("/H1") == 1
    assert roles[:2] == ["/Document", "/Sect"]
    assert "/P" in roles


def test_each_article_of_a_file_is_a_section(content, tmp_path):
    pdf = printed(tmp_path / "a.pdf", content, replace(content, title="ميناء ثان"))
    document = pdf.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    assert [kid.get_object()["/S"] for kid in document["/K"]] == ["/Sect", "/Sect"]


def test_the_contents_of_a_dossier_are_links_to_where_things_stand(location, tmp_path):
    pdf = printed(tmp_path / "a.pdf", dossier(location))
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(pdf.pages)}
    links = [each.get_object() for each in pdf.pages[1]["/Annots"]]
    led = {str(link["/Contents"]): numbers[link["/Dest"][0].idnum] for link in links}
    # Each row says its page, and the outline has the chapters and the articles, too.
    assert [int(text.split()[-1]) - 1 for text in led] == [*led.values()]
    _, chapters = pdf.outline
    known = {
        without_controls(str(mark.title)): pdf.get_destination_page_number(mark)
        for mark in flat(chapters)
    }
    assert {text.rsplit(maxsplit=1)[0]: page for text, page in led.items()}.items() <= known.items()
    assert len(led) == 8


def test_links_are_content_of_their_elements(location, tmp_path):
    pdf = printed(tmp_path / "a.pdf", dossier(location))
    tree = pdf.trailer["/Root"]["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    links = [element for element in elements(tree) if element["/S"] == "/Link"]
    assert links
    for element in links:
        (kid,) = (each for each in element["/K"] if not isinstance(each, int))
        annotation = kid.get_object()["/Obj"].get_object()
        assert annotation["/Subtype"] == "/Link"
        assert parents[annotation["/StructParent"]].idnum == element.indirect_reference.idnum
        left, bottom, right, top = (float(edge) for edge in annotation["/Rect"])
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_the_address_of_an_article_leads_there(tmp_path):
    article = ArticleContent(
        title="ميناء", byline="بلا", paragraphs=(), notes=(), address="https://example.org/a?b=1"
    )
    pdf = printed(tmp_path / "a.pdf", article)
    actions = [each.get_object()["/A"] for each in pdf.pages[0]["/Annots"]]
    assert [action["/URI"] for action in actions] == ["https://example.org/a?b=1"]


def test_what_is_no_web_address_is_no_link(tmp_path):
    article = ArticleContent(
        title="ميناء", byline="بلا", paragraphs=(), notes=(), address="javascript:alert(1)"
    )
    assert not [*printed(tmp_path / "a.pdf", article).pages[0].get("/Annots", [])]


def test_the_marks_change_nothing_for_those_who_take_text_out(content, tmp_path):
    printed(tmp_path / "a.pdf", content)
    for extract in extractors().values():
        assert content.title.split()[0] in extract(tmp_path / "a.pdf")[0]
