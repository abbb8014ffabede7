from __future__ import annotations

import io
import zipfile

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة."
FR = "La commune a restauré la vieille fontaine pour 80 000 dirhams et l'eau est revenue."
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odt(body: str, title: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            (
                f"<office:document-content {NAMES}><office:body><office:text>"
                f"{body}</office:text></office:body></office:document-content>"
            ),
        )
        archive.writestr(
            "meta.xml",
            (
                f"<office:document-meta {NAMES}><office:meta><dc:title>{title}"
                f"</dc:title></office:meta></office:document-meta>"
            ),
        )
    return stream.getvalue()


def read(data: bytes, name: str = "a.odt") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/o/{name}", name))


@pytest.mark.parametrize("text", [AR, FR])
def test_paragraphs_headings_notes_and_changes(text: str) -> None:
    body = (
        "<text:tracked-changes><text:p>حذف</text:p></text:tracked-changes>"
        f"<text:h>فقرة أولى</text:h><text:p>{text}<text:note><text:note-body>"
        "<text:p>حاشية</text:p></text:note-body></text:note> ثم</text:p>"
        "<text:list><text:list-item><text:p>بند<text:s text:c='2'/>أول<text:tab/>هنا"
        "<text:line-break/>وهناك</text:p></text:list-item></text:list>"
        "<text:p>وسط <text:span>مائل</text:span> آخر"
        "<office:annotation><text:p>ملاحظة</text:p></office:annotation></text:p>"
    )
    (found,) = read(odt(body, "سقاية الساحة"))
    assert isinstance(found, Document)
    lines = ["فقرة أولى", f"{text} ثم", "بند  أول هنا", "وهناك", "وسط مائل آخر", "حاشية"]
    assert found.text.split("\n") == lines
    assert (found.format, found.declared.title) == ("odt", "سقاية الساحة")


def test_one_is_known_by_its_first_bytes() -> None:
    data = odt(f"<text:p>{AR}</text:p>")
    assert format_of(source_of_bytes(data, "a", "a")).name == "odt"
    assert format_of(source_of_bytes(data, "a.odt", "a.odt")).name == "odt"


def test_what_is_cut_off_or_empty_is_refused() -> None:
    data = odt(f"<text:p>{AR}</text:p>")
    assert [getattr(i, "reason", None) for i in read(data[: len(data) // 2])] == [
        Reason.BROKEN_ARCHIVE
    ]
    assert [getattr(i, "reason", None) for i in read(odt("<text:p/>"))] == [Reason.NO_TEXT]


@pytest.mark.parametrize("text", [AR, FR])
def test_a_flat_document_is_read_as_one_in_a_zip(text: str) -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {NAMES} office:mimetype="application/vnd.oasis.'
        f'opendocument.text"><office:meta><dc:title>سقاية</dc:title></office:meta>'
        "<office:master-styles><text:p>ترويسة</text:p></office:master-styles>"
        f"<office:body><office:text><text:list><text:list-item><text:p>{text}</text:p>"
        "</text:list-item></text:list></office:text></office:body></office:document>"
    )
    for name in ("a.fodt", "a.xml"):
        (found,) = read(flat.encode(), name)
        assert isinstance(found, Document)
        assert (found.format, found.text, found.declared.title) == ("odt", text, "سقاية")
    cut = read(flat[: flat.index("</text:p></text:list-item>")].encode(), "a.fodt")
    assert isinstance(cut[-1], ReadingError)
    assert cut[-1].reason is Reason.CUT_OFF


def test_the_heading_that_a_text_begins_with_is_its_title() -> None:
    words = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
    data = odt(f"<text:h>مكتبة</text:h><text:p>{words}</text:p>")

    (found,) = read_bytes(data, "/o/a.odt", "a.odt")

    assert isinstance(found, Document)
    assert (found.declared.title, found.text) == ("مكتبة", words)


def test_headings_of_the_first_rank_with_a_day_begin_articles() -> None:
    words = (
        "نزل الثلج على القرى ثلاثة أيام فانقطعت الطريق، ونقلت المؤن على ظهور البغال إلى الدواوير. "
        * 3
    )
    articles = "".join(
        f'<text:h text:outline-level="1">ثلج {n}</text:h><text:p>النهر، {n} مارس 2019</text:p>'
        f"<text:p>{words}</text:p>"
        for n in (4, 5)
    )
    first, second = read_bytes(odt(articles), "/a.odt", "a.odt")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [each.declared.title for each in (first, second)] == ["ثلج 4", "ثلج 5"]
    assert [each.declared.publisher for each in (first, second)] == ["النهر", "النهر"]
    lower = articles.replace('outline-level="1"', 'outline-level="3"')  # as some programs begin
    assert len(list(read_bytes(odt(lower), "/a.odt", "a.odt"))) == 2
    one = articles.replace("النهر، 5 مارس 2019", "قسم")
    assert len(list(read_bytes(odt(one), "/a.odt", "a.odt"))) == 1


def test_a_table_of_contents_is_no_word_of_the_text() -> None:
    inside = "<text:index-body><text:p>قطار 2</text:p></text:index-body>"
    index = f"<text:table-of-content>{inside}</text:table-of-content>"
    (found,) = read_bytes(odt(f"{index}<text:p>{AR}</text:p>"), "/o/a.odt", "a.odt")
    assert isinstance(found, Document)
    assert found.text == AR


def test_paragraphs_in_a_frame_stay_paragraphs_behind_the_one_that_holds_it() -> None:
    frame = f"<frame><text-box><text:h>إطار</text:h><text:p>{FR}</text:p></text-box></frame>"
    (found,) = read(odt(f"<text:p>عاد {frame}الماء.</text:p><text:p>{AR}</text:p>"))
    assert isinstance(found, Document)
    assert found.text == f"عاد الماء.\nإطار\n{FR}\n{AR}"


def _row(*cells: str) -> str:
    said = "".join(f"<table-cell><text:p>{cell}</text:p></table-cell>" for cell in cells)
    return f"<table-row>{said}</table-row>"


def test_each_row_of_a_table_of_articles_is_one() -> None:
    rows = [_row(f"سد {n}", "النهر", f"{n}/3/2019", AR) for n in (1, 2)]
    table = _row("Titre", "Journal", "Date", "Texte") + "".join(rows)
    found = read(odt(f"<text:p>جدول الرصد</text:p><table>{table}</table>"))
    assert [(e.declared.title, e.text) for e in found if isinstance(e, Document)] == [
        ("سد 1", AR),
        ("سد 2", AR),
    ]
    other = read(odt(f"<text:p>{AR}</text:p><table>{_row('12')}</table>"))
    assert [e.text for e in other if isinstance(e, Document)] == [f"{AR}\n12"]


@pytest.mark.parametrize("name", ["styles.xml", "meta.xml"])
@pytest.mark.parametrize("damaged", [b"", b"words", bytes(9)])
def test_a_damaged_part_beside_the_text_costs_no_text(name: str, damaged: bytes) -> None:
    whole = zipfile.ZipFile(io.BytesIO(odt(f"<text:p>{AR}</text:p>")))
    parts = {each: whole.read(each) for each in whole.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for each, data in {**parts, name: damaged}.items():
            archive.writestr(each, data)
    (found,) = read(stream.getvalue())
    assert isinstance(found, Document)
    assert found.text == AR
