from __future__ import annotations

import io
import zipfile

from articles.cleaning.left_out import MARK, without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes

AR = "وصلت أولى القوارب إلى المرفأ عند الفجر، وفرغت حمولة بلغت 14 طنا من السردين. " * 2
FR = "Les premiers bateaux ont accosté à l'aube et déchargé quatorze tonnes de sardines. " * 2
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata \
xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>عدد الأسبوع</dc:title><dc:creator>هيئة التحرير</dc:creator><dc:publisher>مجلة \
المرفأ</dc:publisher><dc:date>2019-05-05</dc:date></metadata>
<manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="b" \
href="text/%d8%a8.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="n" \
href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="i" href="i.png" media-type="image/png"/></manifest>
<spine page-progression-direction="rtl"><itemref idref="c"/><itemref idref="n"/><itemref \
idref="a"/><itemref idref="b"/></spine></package>"""


def chapter(title: str, text: str) -> str:
    return (
        f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>"
        f"x</title></head><body><h1>{title}</h1><p>{text}</p><p>"
        f"نهاية</p></body></html>"
    )


PAGES = {"a": chapter("قوارب", AR), "ب": chapter("Bateaux", FR)}


def epub(pages: dict[str, str] | None = None, **others: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OEBPS/content.opf", others.pop("package", PACKAGE))
        archive.writestr("OEBPS/cover.xhtml", chapter("غلاف", "x"))
        for name, page in (pages or PAGES).items():
            archive.writestr(f"OEBPS/text/{name}.xhtml", page)
        for name, content in others.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return stream.getvalue()


def test_chapters_in_the_order_of_the_spine() -> None:
    first, second = read_bytes(epub(), "/e/a.epub", "a.epub")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == f"{AR.strip()}\nنهاية"
    assert (first.declared.title, second.declared.title) == ("قوارب", "Bateaux")
    assert (first.declared.publisher, first.declared.published) == ("مجلة المرفأ", "2019-05-05")
    assert first.origin == "/e/a.epub#OEBPS/text/a.xhtml"


def test_a_chapter_says_who_wrote_where_and_when_on_a_line_each() -> None:
    signed = f"<p>بقلم: هدى سالم</p><p>جريدة النهر – 4 آذار 2019</p><p>{AR}</p>"
    pages = {"a": chapter("قوارب", "").replace("<p></p>", signed)}
    found = next(i for i in read_bytes(epub(pages), "/e/a", "a.epub") if isinstance(i, Document))
    said = found.declared
    assert (said.creator, said.publisher, said.published) == (
        "هدى سالم",
        "جريدة النهر",
        "4 آذار 2019",
    )
    assert without_left_out(found.text) == f"{AR.strip()}\nنهاية"


def listed(link: str, words: str) -> str:
    return f"<li><a href='{link}'>{words}</a> <span>[5 ماي]</span><div>{AR}</div></li>"


def test_a_list_of_the_chapters_with_their_first_words_is_passed_over() -> None:
    page = (
        f"<html><body><h2>محليات</h2><ul>{listed('a.xhtml', 'قوارب الفجر')}{{}}</ul></body></html>"
    )
    package = PACKAGE.replace(
        "</manifest>",
        "<item id='l' href='text/l.xhtml' media-type='application/xhtml+xml'/></manifest>",
    ).replace("</spine>", "<itemref idref='l'/></spine>")
    for second, count in (
        (listed("%d8%a8.xhtml", "Bateaux du matin"), 2),
        (listed("a.xhtml#n", "قوارب المساء"), 3),  # a second one of the same file
        (listed("other.xhtml", "قوارب أخرى"), 3),
        (f"<li>{AR} <a href='%d8%a8.xhtml'>عودة إلى</a></li>", 3),  # a note
        (listed("%d8%a8.xhtml", f"Bateaux {AR * 4}"), 3),  # a whole article
    ):
        data = epub({**PAGES, "l": page.format(second)}, package=package)
        found = [e for e in read_bytes(data, "/e/a.epub", "a.epub") if isinstance(e, Document)]
        assert len(found) == count


def test_one_is_known_by_its_first_bytes() -> None:
    assert format_of(source_of_bytes(epub(), "a", "a")).name == "epub"


def test_one_that_is_cut_off_is_refused() -> None:
    data = epub()
    (error,) = read_bytes(data[: len(data) // 2], "/e/a.epub", "a.epub")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN_ARCHIVE


def test_paths_never_leave_the_file() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr(
            "OEBPS/content.opf", PACKAGE.replace("text/a.xhtml", "../../../etc/passwd")
        )
    items = list(read_bytes(stream.getvalue(), "/e/a.epub", "a.epub"))
    assert all(isinstance(item, ReadingError) for item in items)


def test_a_book_of_short_pages_is_one_article() -> None:
    words = "".join(f"<div>{word}</div>" for word in AR.split()[:8])
    pages = {"a": chapter("قوارب", words), "ب": chapter("", "عادت إلى المرفأ عند الغروب.")}
    (found,) = read_bytes(epub(pages), "/e/a.epub", "a.epub")
    assert isinstance(found, Document)
    assert f"قوارب\n{' '.join(AR.split()[:8])} نهاية\n" in found.text
    assert found.declared.title == "عدد الأسبوع"


def test_a_book_of_pictures_is_scanned() -> None:
    page = "<html><body><img src='../i.png'/></body></html>"
    data = epub({"a": page, "ب": page}, OEBPS__i_png="x")
    (error,) = read_bytes(data, "/e/a.epub", "a.epub")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.SCANNED


def test_a_book_that_only_its_shop_opens_is_encrypted() -> None:
    for part, reason in (("text/a.xhtml", Reason.ENCRYPTED), ("fonts/f.otf", None)):
        named = f"<encryption><CipherReference URI='OEBPS/{part}'/></encryption>"
        found = list(
            read_bytes(epub(META_INF__x="", **{"META-INF/encryption_xml": named}), "/e/a", "a.epub")
        )
        assert [getattr(each, "reason", None) for each in found] == (
            [reason] if reason else [None] * 2
        )


def test_who_wrote_and_when_is_said_of_the_chapter_and_is_no_word_of_it() -> None:
    page = (
        "<html><body><p class='kicker'>ملف العدد</p><h1>قوارب</h1>"
        f"<p class='byline'>بقلم: سعاد المرسي</p><time datetime='2019-04-30'/>"
        f"<p>{AR}</p></body></html>"
    )
    chapter_of, _ = read_bytes(epub({"a": page, "ب": PAGES["ب"]}), "/e/a.epub", "a.epub")
    assert isinstance(chapter_of, Document)
    assert without_left_out(chapter_of.text) == AR.strip()
    assert "ملف العدد" in chapter_of.text
    assert chapter_of.declared.creator == "سعاد المرسي"
    assert chapter_of.declared.published == "2019-04-30"


def test_a_file_that_no_table_of_contents_leads_to_goes_on_with_the_chapter_above() -> None:
    rest = f"<html><body><p>{FR}</p></body></html>"
    contents = '<item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    package = PACKAGE.replace("</manifest>", contents)
    toc = '<ncx><navMap><navPoint><content src="text/a.xhtml"/></navPoint></navMap></ncx>'
    pages = {"a": PAGES["a"], "ب": rest}
    data = epub(pages, package=package, OEBPS__toc_ncx=toc)
    (whole,) = read_bytes(data, "/e/a.epub", "a.epub")
    assert isinstance(whole, Document)
    assert whole.text == f"{AR.strip()}\nنهاية\n{FR.strip()}"
    assert len(list(read_bytes(epub(pages), "/e/a.epub", "a.epub"))) == 2


def test_clippings_in_one_file_are_articles_of_their_own() -> None:
    clip = "<h2>قوارب {0}</h2><p>المرفأ - {0} مايو 2014</p><p>{1}</p><p>{1}</p>"
    page = f"<html><body><h1>حصاد</h1>{clip.format(6, AR)}{clip.format(9, AR)}</body></html>"
    found = list(read_bytes(epub({"a": page, "ب": PAGES["ب"]}), "/e/a.epub", "a.epub"))
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "قوارب 6", "قوارب 9", "Bateaux",
    ]  # fmt: skip
    assert len({each.origin for each in found}) == 3
    assert isinstance(found[0], Document)
    assert (found[0].declared.publisher, found[0].declared.published) == ("المرفأ", "6 مايو 2014")


def test_author_and_day_on_the_line_under_the_title() -> None:
    page = f"<html><body><h2>قوارب</h2><p>سعاد المرسي – 6 مايو 2014</p><p>{AR}</p></body></html>"
    found, _ = read_bytes(epub({"a": page, "ب": PAGES["ب"]}), "/e/a.epub", "a.epub")
    assert isinstance(found, Document)
    assert without_left_out(found.text) == AR.strip()
    assert (found.declared.creator, found.declared.published) == ("سعاد المرسي", "6 مايو 2014")


def contents_at(*places: str) -> dict[str, str]:
    item = '<item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    points = "".join(
        f"<navPoint><navLabel><text>قوارب {p}</text></navLabel>"
        f'<content src="text/a.xhtml#{p}"/></navPoint>'
        for p in places
    )
    return {
        "package": PACKAGE.replace("</manifest>", item),
        "OEBPS__toc_ncx": f"<ncx><navMap>{points}</navMap></ncx>",
    }


def test_articles_of_one_file_are_told_apart_by_the_table_of_contents() -> None:
    part = "<div id='{0}'><p>قوارب {0}</p><p>{1}</p><p>{2}</p></div>"
    rest = AR * 4
    names = ("سعاد المرسي", "يوسف الناصري")
    pieces = "".join(part.format(f"p{n}", name, rest) for n, name in enumerate(names))
    page = f"<html><body><p>عدد الربيع</p>{pieces}</body></html>"
    data = epub({"a": page, "ب": PAGES["ب"]}, **contents_at("p0", "p1"))
    one, two, _ = read_bytes(data, "/e/a.epub", "a.epub")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, two.declared.title) == ("قوارب p0", "قوارب p1")
    assert (one.declared.creator, two.declared.creator) == names
    assert without_left_out(two.text) == rest.strip()
    assert "عدد الربيع" in one.text
    assert one.origin != two.origin
    # A place that is not there, or sections that are too short for articles: the file is one.
    for places, html in ((("p0", "p9"), page), (("p0", "p1"), page.replace(rest, AR))):
        data = epub({"a": html, "ب": PAGES["ب"]}, **contents_at(*places))
        assert len(list(read_bytes(data, "/e/a.epub", "a.epub"))) == 2


def test_sections_under_a_chapter_of_the_table_of_contents_part_nothing() -> None:
    page = f"<html><body><h1>قوارب</h1><h2 id='p0'>1</h2>{AR * 4}<h2 id='p1'>2</h2>{AR * 4}</body>"
    said = contents_at("p0", "p1")
    said["OEBPS__toc_ncx"] = (
        said["OEBPS__toc_ncx"]
        .replace("<navMap>", "<navMap><navPoint><content src='text/a.xhtml'/>")
        .replace("</navMap>", "</navPoint></navMap>")
    )
    whole, _ = read_bytes(epub({"a": page, "ب": PAGES["ب"]}, **said), "/e/a.epub", "a.epub")
    assert isinstance(whole, Document)
    assert whole.declared.title == "قوارب"


TOC = '<ncx><navMap><navPoint><content src="text/a.xhtml"/></navPoint></navMap></ncx>'
WITH_TOC = PACKAGE.replace(
    "</manifest>",
    '<item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>',
)


def test_what_is_left_out_of_a_rest_stands_behind_the_whole_chapter() -> None:
    rest = f"<html><body><p>{FR}</p><p class='author'>سعاد المرسي</p></body></html>"
    head = f"<html><body><p class='kicker'>ملف العدد</p><h1>قوارب</h1><p>{AR}</p></body></html>"
    data = epub({"a": head, "ب": rest}, package=WITH_TOC, OEBPS__toc_ncx=TOC)
    (whole,) = read_bytes(data, "/e/a.epub", "a.epub")
    assert isinstance(whole, Document)
    assert without_left_out(whole.text) == f"{AR.strip()}\n{FR.strip()}"
    assert whole.text.count(MARK) == 2


def test_chapters_are_read_without_a_sound_table_of_contents() -> None:
    for broken in ("", "<"):
        data = epub(PAGES, package=WITH_TOC, OEBPS__toc_ncx=broken)
        assert all(isinstance(each, Document) for each in read_bytes(data, "/e/a.epub", "a.epub"))


def test_a_chapter_before_one_that_is_locked_is_read() -> None:
    named = "<encryption><CipherReference URI='OEBPS/text/ب.xhtml'/></encryption>"
    data = epub(PAGES, **{"META-INF/encryption_xml": named})
    first, error = read_bytes(data, "/e/a", "a.epub")
    assert isinstance(first, Document)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.ENCRYPTED


def test_words_in_the_midst_of_a_paragraph_are_no_head() -> None:
    page = f"<html><body><h1>قوارب</h1><p>{AR} <a class='fn'>1</a> وعاد الصيادون.</p></body></html>"
    found, _ = read_bytes(epub({"a": page, "ب": PAGES["ب"]}), "/e/a.epub", "a.epub")
    assert isinstance(found, Document)
    assert found.text.endswith("1 وعاد الصيادون.")


def test_who_wrote_under_the_title_of_a_chapter_goes_before_the_author_of_the_book() -> None:
    page = f"<html><body><h1>قوارب</h1><p>بقلم: سعاد المرسي</p><p>{AR}</p></body></html>"
    found, other = read_bytes(epub({"a": page, "ب": PAGES["ب"]}), "/e/a.epub", "a.epub")
    assert isinstance(found, Document)
    assert isinstance(other, Document)
    assert found.declared.creator == "سعاد المرسي"
    assert without_left_out(found.text).startswith(AR.strip())
    assert other.declared.creator != "سعاد المرسي"


def test_a_page_with_a_title_alone_is_the_title_of_the_file_behind_it() -> None:
    cover = "<html><body><h1>عودة القوارب</h1><p>الوادي</p></body></html>"
    page = f"<html><body><p>{AR}</p><p>{AR}</p></body></html>"
    found = list(read_bytes(epub({"a": cover, "ب": page}), "/e/a.epub", "a.epub"))
    assert [e.declared.title for e in found if isinstance(e, Document)] == ["عودة القوارب"]


def test_a_chapter_without_a_heading_is_called_as_the_table_of_contents_says() -> None:
    page = f"<html><body><p>ملف العدد</p><p>عودة القوارب</p><p>{AR}</p><p>{AR}</p></body></html>"
    toc = (
        "<ncx><navMap><navPoint><navLabel><text>عودة القوارب</text></navLabel>"
        "<content src='text/a.xhtml'/></navPoint></navMap></ncx>"
    )
    data = epub({"a": page, "ب": PAGES["ب"]}, package=WITH_TOC, OEBPS__toc_ncx=toc)
    found = next(e for e in read_bytes(data, "/e/a.epub", "a.epub") if isinstance(e, Document))
    assert found.declared.title == "عودة القوارب"
    assert without_left_out(found.text).startswith(AR.strip())
    assert "ملف العدد" in found.text


def test_a_name_alone_or_with_outlet_and_day_under_the_title_of_a_chapter() -> None:
    alone = f"<p>محمد الصافي</p><p>{AR * 3}</p>"
    line = f'<div class="byline">سلمى نور · جريدة النهر · 3 مارس 2020</div><p>{AR * 3}</p>'
    form = "<html><body><h1>{}</h1>{}</body></html>"
    pages = {"a": form.format("قوارب", alone), "ب": form.format("سفن", line)}
    one, two = read_bytes(epub(pages), "/e/a.epub", "a.epub")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.creator, without_left_out(one.text)) == ("محمد الصافي", (AR * 3).strip())
    said = two.declared
    assert (said.publisher, said.creator, said.published) == (
        "جريدة النهر", "سلمى نور", "3 مارس 2020",
    )  # fmt: skip
    assert without_left_out(two.text) == (AR * 3).strip()


def test_outlet_day_and_author_under_a_title_go_before_what_a_program_wrote_of_the_book() -> None:
    made = PACKAGE.replace("عدد الأسبوع", "Unknown Title").replace("هيئة التحرير", "python-docx")
    made = made.replace("<dc:publisher>مجلة المرفأ</dc:publisher>", "")
    form = "<html><body><h1>{}</h1><p>جريدة النهر – 3 مارس 2020 – سلمى نور</p>{}</body></html>"
    pages = {"a": form.format("قوارب", f"<p>{AR * 3}</p>"), "ب": chapter("سفن", AR * 3)}

    one, two = read_bytes(epub(pages, package=made), "/e/a.epub", "a.epub")

    assert isinstance(one, Document)
    assert isinstance(two, Document)
    said = one.declared
    assert (said.publisher, said.creator, said.published) == (
        "جريدة النهر", "سلمى نور", "3 مارس 2020",
    )  # fmt: skip
    assert without_left_out(one.text) == (AR * 3).strip()
    assert (two.declared.publisher, two.declared.creator) == (None, None)


def test_an_outlet_over_the_title_of_a_chapter() -> None:
    pages = {"a": chapter("الشروق", AR).replace("</h1>", "</h1><h2>قوارب تعود إلى المرفأ</h2>")}
    found = next(i for i in read_bytes(epub(pages), "/e/a", "a.epub") if isinstance(i, Document))
    assert (found.declared.title, found.declared.publisher) == ("قوارب تعود إلى المرفأ", "الشروق")
    pages = {
        "a": chapter("الفصل الأول", AR).replace("</h1>", "</h1><h2>قوارب تعود إلى المرفأ</h2>")
    }
    found = next(i for i in read_bytes(epub(pages), "/e/a", "a.epub") if isinstance(i, Document))
    assert found.declared.title == "الفصل الأول"


def test_a_page_with_the_name_of_an_outlet_stands_over_its_articles() -> None:
    over = "<html><body><h1>مرسى الأطلسي</h1></body></html>"
    spine = '<item id="o" href="text/o.xhtml" media-type="application/xhtml+xml"/></manifest>'
    package = PACKAGE.replace("</manifest>", spine)
    package = package.replace('<itemref idref="b"/>', '<itemref idref="o"/><itemref idref="b"/>')
    data = epub({**PAGES, "o": over}, package=package)
    found = [each for each in read_bytes(data, "/e/a.epub", "a.epub") if isinstance(each, Document)]
    assert [each.declared.publisher for each in found] == ["مجلة المرفأ", "مرسى الأطلسي"]
