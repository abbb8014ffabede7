from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes

AR = "يعرض المقال تاريخ الأسواق الأسبوعية في الجبل وأثر الطريق الجديدة فيها منذ 1975."
FR = "L'article retrace l'histoire des souks de montagne et l'effet de la route depuis 1975."
RIS = (
    "TY  - NEWS\nTI  - أسواق الجبل\nAU  - العلمي, سعاد\nAU  - "
    "بناني, عمر\nT2  - جريدة القمم\nDA  - 2012/03/04/\n"
    "UR  - https://example.com/1\nAB  - {0}\nER  - \n\nTY  - "
    "NEWS\nTI  - Souks\nPY  - 2013\nAB  - {1}\nER  - \n"
)
ZOTERO = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"><bib:Article rdf:about="https://example.com/1">\
<z:itemType>newspaperArticle</z:itemType>
<dcterms:isPartOf><bib:Newspaper><dc:title>جريدة القمم</dc:title></bib:Newspaper></dcterms:isPartOf>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>العلمي</foaf:surname><foaf:givenName>\
سعاد</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dc:title>أسواق الجبل</dc:title><dcterms:abstract>{0}</dcterms:abstract><dc:date>\
2012-03-04</dc:date></bib:Article>
<bib:Article rdf:about="#item_2"><dc:title>Souks</dc:title><dcterms:isReferencedBy \
rdf:resource="#item_3"/></bib:Article>
<bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;{1}&lt;/p&gt;</rdf:value></bib:Memo></rdf:RDF>"""


def check(text: str, name: str) -> None:
    remarks: list[Remark] = []
    source = source_of_bytes(text.format(AR, FR).encode(), f"/r/{name}", name)
    first, second = read_source(source, remarks.append)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, second.text) == (AR, FR)
    declared = first.declared
    assert (declared.title, declared.publisher) == ("أسواق الجبل", "جريدة القمم")
    assert (declared.published, declared.url) == ("2012-03-04", "https://example.com/1")
    assert declared.creator is not None
    assert declared.creator.startswith("سعاد العلمي")
    assert [remark.kind for remark in remarks] == [RemarkKind.SUMMARY_ONLY]


def test_ris() -> None:
    check(RIS, "a.ris")
    check(RIS, "a.txt")


def test_zotero() -> None:
    check(ZOTERO, "a.rdf")
    check(ZOTERO, "a.xml")


@pytest.mark.parametrize("name", ["a.ris", "a.rdf"])
def test_paragraphs_stay_lines_and_a_note_that_holds_the_abstract_is_the_text(name: str) -> None:
    if name == "a.ris":
        text = RIS.format(f"{AR}\nوالباقي.\n", FR).replace(
            FR, f"{FR}\nN1  - <p>{FR}</p><p>Fin.</p>"
        )
    else:
        text = ZOTERO.format(f"{AR}\nوالباقي.", f"{FR}&lt;/p&gt;&lt;p&gt;Fin.")
    first, second = read_bytes(text.encode(), f"/r/{name}", name)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, second.text) == (f"{AR}\nوالباقي.", f"{FR}\nFin.")


def test_what_is_cut_off_says_so() -> None:
    found = list(read_bytes(RIS.format(AR, FR)[:-20].encode(), "/r/a.ris", "a.ris"))
    assert [type(item) for item in found] == [Document, ReadingError]
    assert found[1].reason is Reason.CUT_OFF
    found = list(read_bytes(ZOTERO.format(AR, FR)[:-300].encode(), "/r/a.rdf", "a.rdf"))
    assert Reason.CUT_OFF in [item.reason for item in found if isinstance(item, ReadingError)]


def test_paragraphs_of_a_note_behind_blank_lines_are_of_it() -> None:
    text = RIS.format(f"{AR}\nN1  - {AR}\n\nوالباقي.\n\nوالأخير.", FR)
    first = next(iter(read_bytes(text.encode(), "/r/a.ris", "a.ris")))
    assert isinstance(first, Document)
    assert first.text == f"{AR}\nوالباقي.\nوالأخير."
