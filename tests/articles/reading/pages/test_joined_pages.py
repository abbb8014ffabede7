from __future__ import annotations

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError
from articles.reading.pages.joined_pages import joined_pages
from articles.reading.reader import read_bytes

FIRST = "رُمم البرج القديم عند مدخل الواحة بأيدي حرفيين من القرية، وفتح للزوار في عيد الفطر الماضي."
SECOND = (
    "La tour de l'oasis, restaurée par des artisans du village, accueille à nouveau des visiteurs."
)
PAGE = (
    "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>{0}</title></head>"
    "<body><h1>{0}</h1><p>{1}</p></body></html>\n"
)


def test_each_page_of_a_file_is_an_article() -> None:
    pages = (
        PAGE.format("برج الواحة", FIRST) + PAGE.format("La tour", SECOND) + PAGE.format("لا", "")
    )
    first, second, third = read_bytes(pages.encode(), "/a.html", "a.html")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [without_left_out(each.text) for each in (first, second)] == [FIRST, SECOND]
    assert [each.declared.title for each in (first, second)] == ["برج الواحة", "La tour"]
    assert first.origin != second.origin
    assert isinstance(third, ReadingError)


def test_what_stands_behind_the_end_of_a_page_is_of_it() -> None:
    (found,) = read_bytes(
        f"{PAGE.format('برج الواحة', FIRST)}<p>{FIRST}</p><p>{SECOND}</p>".encode(),
        "/a.html",
        "a.html",
    )
    assert isinstance(found, Document)
    assert SECOND in found.text


def test_a_page_that_a_script_writes_and_counters_of_servers_part_nothing() -> None:
    script = PAGE.format("برج", FIRST).replace("<h1>", "<script>w('</html><b>')</script><h1>")
    for page in (script, f"{script}<!-- 0.2 s --><img src='c'>", "", "</html>"):
        assert joined_pages(page) == [page]
