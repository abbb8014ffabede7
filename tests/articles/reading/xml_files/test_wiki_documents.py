from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "مدينة ساحلية صغيرة يعيش أهلها من الصيد، ويقدر عدد سكانها بنحو 9000 نسمة."
FR = "Petite ville côtière dont les habitants vivent de la pêche."
DOC = (
    '<doc id="{0}" url="https://example.com/{0}" title="مدينة '
    '&amp; {0}">\n{1}\n\nفقرة ثانية < 3\n</doc>\n'
)


def test_texts_between_marks() -> None:
    data = DOC.format(1, AR) + DOC.format(2, FR)
    for name in ("wiki_00", "a.txt", "a.wiki"):
        first, second = read_bytes(data.encode(), f"/w/{name}", name)
        assert isinstance(first, Document)
        assert isinstance(second, Document)
        assert first.text.strip() == f"{AR}\n\nفقرة ثانية < 3"
        assert (first.declared.title, first.declared.url) == ("مدينة & 1", "https://example.com/1")
        assert second.origin == f"/w/{name}#2"


def test_one_that_is_cut_off_says_so() -> None:
    data = DOC.format(1, AR) + DOC.format(2, FR)[:-8]
    items = list(read_bytes(data.encode(), "/w/wiki_00", "wiki_00"))
    assert [type(item) for item in items] == [Document, ReadingError]
    assert items[1].reason is Reason.CUT_OFF


def test_one_page_as_it_is_written_in_a_wiki() -> None:
    page = f"{{{{date|4 March 2019}}}}\n''عاد'' [[القطار|القطار الجبلي]] إلى العمل. {'كلمة ' * 20}"
    (document,) = read_bytes(page.encode(), "/p/a.wiki", "a.wiki")
    assert isinstance(document, Document)
    assert document.text.startswith("عاد القطار الجبلي إلى العمل.")
