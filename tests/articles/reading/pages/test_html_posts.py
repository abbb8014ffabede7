from __future__ import annotations

from lxml.html import document_fromstring

from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.pages.html_posts import posts_of_page
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes
from tests.growth import growth

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة. " * 4
FR = "La commune a restauré la vieille fontaine pour 80 000 dirhams. " * 4
SOURCE = source_of_bytes(b"", "/p.html", "p.html")


def post(number: int, text: str, name: str = "") -> str:
    named = f'<div class="from_name">{name}</div>' if name else ""
    return (
        f'<div class="message default clearfix" id="message{number}"><div class="body">'
        f'<div class="pull_right date details" title="{number}.04.2021 10:00:00">10:00</div>'
        f'{named}<div class="text">{text}</div></div></div>'
    )


def page(*posts: str) -> str:
    head = '<head><meta charset="utf-8"></head>'
    return f'<html>{head}<body><div class="history">{"".join(posts)}</div></body></html>'


def test_each_long_post_is_an_article() -> None:
    html = page(post(13, AR, "أخبار النبع"), post(14, "شكرا"), post(15, f"<b>نبع</b><br>{FR}"))
    one, two, remark = posts_of_page(document_fromstring(html), SOURCE)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.text, one.declared.publisher) == (AR.strip(), "أخبار النبع")
    assert one.declared.published == "13.04.2021 10:00:00"
    assert two.text == f"نبع\n{FR.strip()}"
    assert two.declared.publisher == "أخبار النبع"  # said once for several posts
    assert isinstance(remark, Remark)
    assert (remark.kind, remark.count) == (RemarkKind.OTHER_ROWS, 1)
    assert len(list(read_bytes(html.encode(), "/p.html", "p.html"))) == 2


def test_a_page_with_a_part_for_each_day_is_read_to_its_end() -> None:
    days = (
        f'<div class="day"><h4>{n}</h4>{post(n, text)}</div>' for n, text in ((13, AR), (14, FR))
    )

    found = posts_of_page(document_fromstring(page(*days)), SOURCE)

    assert [each.text for each in found if isinstance(each, Document)] == [AR.strip(), FR.strip()]


def test_an_article_with_comments_is_no_page_of_posts() -> None:
    html = page(post(13, AR), post(14, FR)).replace("<body>", "<body><article></article>")
    assert posts_of_page(document_fromstring(html), SOURCE) == []
    assert posts_of_page(document_fromstring(page(post(13, AR))), SOURCE) == []


def test_posts_of_networks_are_known_by_how_their_words_are_marked() -> None:
    def posted(mark: str, text: str, day: str) -> str:
        return (
            f"<div role=article class=x1><div><h4><a><strong>صفحة النبع</strong></a></h4>"
            f"<a aria-label='{day}'>4 س</a></div><div {mark} dir=auto><div>{text}</div></div>"
            "<div><span>أعجبني</span><span>تعليق</span></div></div>"
        )

    for mark in ("data-ad-preview=message", "data-testid=tweetText"):
        posts = posted(mark, AR, "14 مارس 2019") + posted(mark, FR, "2 مايو 2018")
        posts += posted(mark, "شكرا", "")
        html = f"<html><body><div>فيسبوك</div><div>{posts}</div></body></html>"
        one, two, remark = posts_of_page(document_fromstring(html), SOURCE)
        assert isinstance(one, Document)
        assert isinstance(two, Document)
        assert (one.text, two.text) == (AR.strip(), FR.strip())
        assert (one.declared.publisher, one.declared.published) == ("صفحة النبع", "14 مارس 2019")
        assert two.declared.published == "2 مايو 2018"
        assert isinstance(remark, Remark)
        assert remark.count == 1


def test_very_many_posts_of_a_network_are_told_apart_in_time_linear_in_their_number() -> None:
    def read(count: int) -> list[str | None]:
        posts = "".join(
            f"<div><h4>صفحة {number}</h4><div data-testid=tweetText>{AR}</div></div>"
            for number in range(count)
        )
        found = posts_of_page(document_fromstring(f"<html><body>{posts}</body></html>"), SOURCE)
        return [each.declared.publisher for each in found if isinstance(each, Document)]

    assert read(99) == [f"صفحة {number}" for number in range(99)]
    assert growth(read, 1_600) < 3


def test_lines_of_the_program_between_posts_are_no_posts() -> None:
    service = '<div class="message service"><div class="body details">{} April 2021</div></div>'
    posts = (f"{service.format(n)}{post(n, text)}" for n, text in ((13, AR), (14, FR)))
    found = posts_of_page(document_fromstring(page(*posts)), SOURCE)
    assert [each.text for each in found if isinstance(each, Document)] == [AR.strip(), FR.strip()]


def test_posts_in_a_list_that_is_named_for_them_too() -> None:
    """As the pages of Telegram's channels are: the element of the words is the innermost."""

    def channel_post(number: int, text: str) -> str:
        words = f"<div class='widget_message_text'>{text}</div>"
        moment = f"<time datetime='2023-02-0{number}T08:15:00+00:00'>10:15</time>"
        return (
            "<div class='widget_message_wrap'><div class='message text_not_supported'>"
            f"<div class='message_author'>نبأ</div>{words}<div>3.1K {moment}</div></div></div>"
        )

    posts = channel_post(6, AR) + channel_post(7, FR)
    html = f"<body><section class='message-history'>{posts}</section></body>"
    found = posts_of_page(document_fromstring(html), SOURCE)
    assert [each.text for each in found if isinstance(each, Document)] == [AR.strip(), FR.strip()]


def test_one_post_that_is_all_of_a_page_says_who_wrote_it_and_when() -> None:
    [one] = posts_of_page(document_fromstring(page(post(13, AR, "أخبار النبع"))), SOURCE)
    assert isinstance(one, Document)
    assert (one.text, one.declared.publisher) == (AR.strip(), "أخبار النبع")
    beside = page(post(13, AR, "أخبار النبع"), f"<p>{FR * 2}</p>")
    assert posts_of_page(document_fromstring(beside), SOURCE) == []
