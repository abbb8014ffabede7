from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.html_blocks import TextBlock, text_blocks

LONG = "افتتحت البلدية أمس ملعبا جديدا للأطفال قرب الحديقة الكبرى بعد أشغال دامت عامين."


def blocks(body: str) -> list[TextBlock]:
    return text_blocks(document_fromstring(f"<html><body>{body}</body></html>").find("body"))


def test_an_hour_or_how_long_ago_stands_alone_over_what_happened() -> None:
    page = document_fromstring(
        "<div><p>11:48 ص</p><p>قبل ٤٠ دقيقة</p><p>١٨:٤٠</p><p>في 11:48 وصل القطار</p></div>"
    )
    assert [each.is_hour for each in text_blocks(page)] == [True, True, True, False]


def test_a_page_is_parted_by_its_blocks_and_breaks() -> None:
    found = blocks("<div>أول<br>ثان <b>قوي</b></div><!-- لا شيء -->ثالث<x-card>رابع</x-card>")
    assert [each.words for each in found] == ["أول", "ثان قوي", "ثالث", "رابع"]
    assert [each.holder.tag for each in found] == ["div", "div", "body", "x-card"]


def test_scripts_and_buttons_are_no_blocks() -> None:
    assert blocks("<script>x</script><button>إرسال</button><style>p {}</style>") == []


def test_elements_that_touch_are_parted_and_letters_of_one_word_are_not() -> None:
    touching, word = blocks(
        "<div><span>هدى الوافي</span><span>2016</span></div><p><b>م</b>درسة</p>"
    )
    assert touching.words == "هدى الوافي | 2016"
    assert word.words == "مدرسة"
    (named,) = blocks("<div>هدى الوافي<span class='photo'>صور: سالم</span></div>")
    assert named.words == "هدى الوافي | صور: سالم"


def test_in_prose_what_touches_may_be_letters_of_one_word() -> None:
    prose, short = blocks(
        f"<p><i>{LONG[:20]}</i><i>{LONG[20:]}</i></p><p><i>هدى</i><i>2016</i></p>"
    )
    assert (prose.line, short.line) == (LONG, "هدى | 2016")


def test_prose_is_long_closed_by_a_stop_and_no_links() -> None:
    prose, short, link, open_ = blocks(
        f"<p>{LONG}</p><p>عاد.</p><p><a href='/'>{LONG}</a></p><p>{LONG[:-1]}</p>"
    )
    assert [each.is_prose for each in (prose, short, link, open_)] == [True, False, False, False]
    assert [each.is_link for each in (prose, link)] == [False, True]
    assert [each.is_stopped for each in (short, open_)] == [True, False]


def test_headings_bold_and_large_words_stand_out() -> None:
    found = blocks(
        "<h2>أول</h2><p><b>ثان</b></p><p><font size='+2'>ثالث</font></p><p><b>رابع</b> خامس</p>"
        "<font size='1'>سادس</font>"
    )
    assert [each.is_marked for each in found] == [True, True, True, False, False]
