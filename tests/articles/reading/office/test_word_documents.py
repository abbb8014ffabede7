from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes

AR = "وزعت الجمعية 500 محفظة على تلاميذ القرية قبل أسبوع من بداية الموسم الدراسي."
FR = "L'association a distribué 500 cartables aux élèves du village avant la rentrée."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(data: bytes, name: str = "a.docx") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/w/{name}", name))


def paragraph(words: str) -> str:
    return f"<w:p {W}>{words}</w:p>"


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize("text", [AR, FR])
def test_paragraphs_and_tables_in_their_order(text: str) -> None:
    document = docx.Document()
    document.add_paragraph("محافظ للتلاميذ", style="Title")
    document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "القرية", "العدد"
    document.add_paragraph("خاتمة")
    (found,) = read(saved(document))
    assert isinstance(found, Document)
    assert found.text.split("\n") == [text, "القرية", "العدد", "خاتمة"]
    assert (found.format, found.declared.title) == ("docx", "محافظ للتلاميذ")


def test_tracked_changes_text_boxes_and_breaks() -> None:
    document = docx.Document()
    body = document.element.body
    changed = (
        run("بقي ")
        + f"<w:ins>{run('زيد')}</w:ins><w:del><w:r><w:delText>حذف</w:delText></w:r></w:del>"
    )
    boxed = (
        "<w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent>"
        f"<w:p>{run('في الإطار')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )
    body.insert(0, parse_xml(paragraph(changed)))
    body.insert(1, parse_xml(paragraph(run("خارجه") + boxed)))
    body.insert(
        2,
        parse_xml(
            paragraph(f"{run('أول')}<w:r><w:br/></w:r>{run('ثان')}<w:r><w:tab/></w:r>{run('بعد')}")
        ),
    )
    (found,) = read(saved(document))
    assert isinstance(found, Document)
    assert found.text.split("\n") == ["بقي زيد", "خارجه", "في الإطار", "أول", "ثان بعد"]


def test_footnotes_stand_at_the_end() -> None:
    document = docx.Document()
    document.add_paragraph(AR)
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">'
        f"<w:p>{run('-')}</w:p></w:footnote>"
    )
    notes += f'<w:footnote w:id="2"><w:p>{run("حاشية")}</w:p></w:footnote></w:footnotes>'
    data = io.BytesIO(saved(document))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    (found,) = read(data.getvalue())
    assert isinstance(found, Document)
    assert found.text == f"{AR}\nحاشية"


def test_an_export_in_word_is_split() -> None:
    document = docx.Document()
    for number, text in ((1, AR), (2, FR)):
        for line in (
            f"عنوان {number}",
            "جريدة الجبل",
            f"{number} May 2019",
            "Length: 12 words",
            "Body",
            text,
            "Load-Date: May 1, 2019",
            "End of Document",
        ):
            document.add_paragraph(line)
    found = read(saved(document))
    assert [item.text for item in found if isinstance(item, Document)] == [AR, FR]


def test_a_document_is_known_without_its_suffix() -> None:
    document = docx.Document()
    document.add_paragraph(AR)
    data = saved(document)
    assert format_of(source_of_bytes(data, "a.docx", "a.docx")).name == "docx"
    assert (
        format_of(source_of_bytes(b"PK\x03\x04" + b"x" * 26 + b"word/document.xml", "a", "a")).name
        == "docx"
    )


def test_one_that_is_cut_off_or_a_bomb_is_refused() -> None:
    document = docx.Document()
    document.add_paragraph(AR)
    data = saved(document)
    (cut,) = read(data[: len(data) // 2])
    assert isinstance(cut, ReadingError)
    assert cut.reason is Reason.BROKEN_ARCHIVE
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (1 << 25))
    (bomb,) = read(stream.getvalue())
    assert isinstance(bomb, ReadingError)
    assert bomb.reason is Reason.TOO_LARGE


def test_entities_are_not_put_in() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    xml = (
        f'<!DOCTYPE w [<!ENTITY l0 "ha">{laughs}]><w:document {W}>'
        f"<w:body>{paragraph(run('&l8;'))}</w:body></w:document>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", xml)
    (found,) = read(stream.getvalue())
    assert isinstance(found, ReadingError)


def flat(body: str, root: str = "pkg") -> bytes:
    """A document as one XML file: «Flat OPC», or as Word 2003 wrote it."""
    if root == "pkg":
        package = "http://schemas.microsoft.com/office/2006/xmlPackage"
        text = (
            f'<?xml version="1.0"?><pkg:package xmlns:pkg="{package}"><pkg:part><pkg:xmlData>'
            f"<w:document {W}><w:body>{body}</w:body></w:document></pkg:xmlData></pkg:part>"
            "</pkg:package>"
        )
    else:
        text = (
            '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/'
            '2003/wordml" xmlns:o="urn:o"><o:DocumentProperties><o:Title>محافظ</o:Title>'
            f"</o:DocumentProperties><w:body>{body}</w:body></w:wordDocument>"
        )
    return text.encode()


@pytest.mark.parametrize("text", [AR, FR])
@pytest.mark.parametrize("root", ["pkg", "word"])
def test_documents_in_one_xml_file(root: str, text: str) -> None:
    title = f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{run('محافظ')}</w:p>"
    body = f"{title if root == 'pkg' else ''}<w:p>{run(text)}</w:p>"
    (found,) = read(flat(body, root), "a.xml")
    assert isinstance(found, Document)
    assert (found.text, found.format, found.declared.title) == (text, "docx", "محافظ")


def test_hidden_words_are_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> ظاهر</w:t></w:r>'
    (found,) = read(flat(f"<w:p>{run(AR)}{hidden}{shown}</w:p>"), "a.xml")
    assert isinstance(found, Document)
    assert found.text == f"{AR} ظاهر"


def test_a_table_of_articles_that_breaks_off_says_so() -> None:
    rows = [("العنوان", "التاريخ", "النص"), ("ماء", "2020-05-01", AR), ("سوق", "2020-05-02", AR)]
    table = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    data = flat(f"<w:tbl>{table}</w:tbl>")

    *documents, last = read(data[: data.rindex(b"</w:body>")], "a.xml")

    assert [isinstance(each, Document) for each in documents] == [True, True]
    assert isinstance(last, ReadingError)
    assert last.reason is Reason.CUT_OFF


BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


@pytest.mark.parametrize("way", ["headings", "pages"])
def test_several_articles_in_one_document(way: str) -> None:
    document = docx.Document()
    for number, name in enumerate(("الماء", "الطريق", "السوق"), 1):
        document.add_paragraph(f"خبر {name}", style="Heading 1" if way == "headings" else None)
        document.add_paragraph(f"جريدة القرية - {number} ماي 2020")
        for _ in range(4):
            document.add_paragraph(f"{AR} {number}.")
        if way == "pages" and number < 3:
            document.add_page_break()
    found = read(saved(document))
    assert [isinstance(each, Document) for each in found] == [True] * 3
    assert all(getattr(each, "text", "").startswith("خبر ال") for each in found)


def test_sections_and_pages_of_one_article_stay_together() -> None:
    document = docx.Document()
    for number in (1, 2, 3):
        document.add_paragraph(f"فصل {number}", style="Heading 1")
        for _ in range(4):
            document.add_paragraph(f"{AR} {number}.")
        document.add_page_break()
    (found,) = read(saved(document))
    assert isinstance(found, Document)
    assert "\f" not in found.text


def test_a_table_of_contents_is_no_word_of_what_it_lists() -> None:
    document = docx.Document()
    document.add_paragraph("ملف الصحافة", style="Title")
    contents = "".join(paragraph(run(f"{title}  2")) for title in ("محافظ", "مدارس"))
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    block = (
        f"<w:sdt {W}><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{contents}</w:sdtContent></w:sdt>"
    )
    document.element.body.insert(1, parse_xml(block))
    for title in ("محافظ", "مدارس"):
        document.add_heading(title, 1)
        for line in ("المصدر: الوادي", "التاريخ: 6/5/2014", AR, FR, AR):
            document.add_paragraph(line)
    found = read(saved(document))
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "محافظ", "مدارس",
    ]  # fmt: skip
    assert all(each.text == f"{AR}\n{FR}\n{AR}" for each in found if isinstance(each, Document))


def test_articles_under_the_heading_of_a_file_of_clippings() -> None:
    document = docx.Document()
    document.add_heading("ملف الصحافة – مارس 2020", 1)
    for number, name in ((1, "السوق"), (2, "الجسر")):
        document.add_heading(f"خبر عن {name}", 2)
        for _ in range(4):
            document.add_paragraph(AR)
        document.add_paragraph(f"(سلمى نور، جريدة النهر، {number} مارس 2020)")
    found = [each for each in read(saved(document)) if isinstance(each, Document)]
    assert [(each.declared.title, each.declared.published) for each in found] == [
        ("خبر عن السوق", "1 مارس 2020"), ("خبر عن الجسر", "2 مارس 2020"),
    ]  # fmt: skip
    assert {each.declared.publisher for each in found} == {"جريدة النهر"}


def test_titles_of_one_rank_under_the_name_of_the_whole() -> None:
    document = docx.Document()
    document.add_heading("مقالات صحفية عن القرية", 0)
    for title in ("محافظ جديدة للتلاميذ", "مدرسة جديدة في القرية"):
        document.add_heading(title, 1)
        document.add_paragraph(AR)
        document.add_heading("تفاصيل", 2)
        document.add_paragraph(f"{AR} {AR}")
        document.add_paragraph("هدى سالم، الشروق، 4/3/2019")
    found = [item for item in read(saved(document)) if isinstance(item, Document)]
    assert [
        (i.declared.title, i.declared.creator, i.declared.publisher, i.declared.published)
        for i in found
    ] == [
        ("محافظ جديدة للتلاميذ", "هدى سالم", "الشروق", "4/3/2019"),
        ("مدرسة جديدة في القرية", "هدى سالم", "الشروق", "4/3/2019"),
    ]
    assert [item.text.split("\n")[:3] for item in found] == [[AR, "تفاصيل", f"{AR} {AR}"]] * 2
    assert not any("4/3/2019" in item.text for item in found)


@pytest.mark.parametrize("end", ["header", "footer"])
def test_what_is_printed_around_the_pages_says_the_issue_of_one_article(end: str) -> None:
    document = docx.Document()
    over = getattr(document.sections[0], end).paragraphs[0]
    over.text = "جريدة الينبوع\tالعدد 81\tالأحد 7 مارس 2021"
    document.add_paragraph("محافظ لتلاميذ القرية قبل الدخول")
    document.add_paragraph(AR)
    (found,) = read(saved(document))
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.published) == (
        "جريدة الينبوع",
        "الأحد 7 مارس 2021",
    )
    assert "العدد" not in found.text


@pytest.mark.parametrize("name", ["word/header1.xml", "docProps/core.xml"])
@pytest.mark.parametrize("damaged", [b"", b"words", bytes(9)])
def test_a_damaged_part_beside_the_text_costs_no_text(name: str, damaged: bytes) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "جريدة الينبوع"
    document.add_paragraph(AR)
    whole, stream = zipfile.ZipFile(io.BytesIO(saved(document))), io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for each in whole.namelist():
            archive.writestr(each, damaged if each == name else whole.read(each))
    assert name in whole.namelist()
    (found,) = read(stream.getvalue())
    assert isinstance(found, Document)
    assert found.text == AR


def test_a_page_that_was_pasted_has_its_one_heading_for_a_title_and_no_menu() -> None:
    document = docx.Document()
    for line in ("La Gazette", "Économie"):
        document.add_paragraph(line)
    document.add_heading("Cartables pour le village", 1)
    for line in ("10 mars 2024", FR * 3, FR * 2, "À lire aussi", "Blé dur : une bonne récolte"):
        document.add_paragraph(line)
    (found,) = read(saved(document))
    assert isinstance(found, Document)
    assert found.declared.title == "Cartables pour le village"
    assert without_left_out(found.text).rstrip().endswith(FR)
    assert "Blé dur" in found.text
