from __future__ import annotations

import pytest
from lxml.html import fromstring

from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.pages.paywalls import paywalls
from articles.reading.reader import walk

TITLE = "جسر المشاة يفتح قبل موعده"
WORDS = (
    "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر، وعبره في يومه الأول ألفا شخص.",
    "وقالت المهندسة المشرفة إن الجسر يحمل أربعة أضعاف هذا العدد، وإن إنارته بالطاقة الشمسية.",
)


def page(wall: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in WORDS)
    return f"<html><body><article><h1>{TITLE}</h1>{body}{wall}</article></body></html>"


@pytest.mark.parametrize(
    "wall",
    [
        '<div class="paywall-box"><h3>تابع معنا</h3><p>باقة شهرية بخمسة دنانير فقط.</p></div>',
        "<div><p>هذا المحتوى للمشتركين. سجّل الدخول أو اختر باقة.</p></div>",
        "<section><p>Cet article est réservé aux abonnés.</p></section>",
        "<p><strong>اشترك لمتابعة القراءة</strong></p>",
        "<p>هذا المقال الذي بدأت قراءته الآن مخصص للمشتركين.</p>",
        "<div>هذا المقال مخصص للمشتركين فقط. اشترك الآن واقرأ ما كتبه محررونا كل يوم.</div>",
    ],
)
def test_what_asks_for_money_is_no_word_of_the_article_and_is_said(wall: str, tmp_path) -> None:
    file = tmp_path / "a.html"
    file.write_text(page(wall), "utf-8")
    remarks: list[Remark] = []
    (document,) = walk([file], remarked=remarks.append)
    assert isinstance(document, Document)
    assert document.text.split("\n\x1d")[0].split("\n") == list(WORDS)
    assert [each.kind for each in remarks] == [RemarkKind.BEGINNING_ONLY]


@pytest.mark.parametrize(
    "other",
    [
        "",
        '<div class="paywall" style="display:none"><p>هذا المحتوى للمشتركين</p></div>',
        f"<p>قالت الشركة إن عرضها للمشتركين فقط، وإنها تعيد ثمنه لمن لم يرض. {WORDS[0] * 4}</p>",
        f"<p>قالت الشركة إن عرضها <strong>للمشتركين فقط</strong>.</p><p>{WORDS[1]}</p>",
        "<p>وأضافت الشركة أن عرض الصيف للمشتركين فقط، وإنها تعيد ثمنه لمن لم يرض.</p>",
        "<p>Le directeur a annoncé que le stade restera réservé aux abonnés du club.</p>",
        f"<p>{WORDS[0] * 4} وأضافت أن <strong>العرض للمشتركين فقط</strong>.</p>",
        f"<div>{WORDS[0]}<br>وأضافت الشركة أن عرض الصيف للمشتركين فقط هذه السنة.</div>",
        f"<div>{WORDS[0]}</div><div>وأضافت الشركة أن عرض الصيف للمشتركين فقط هذه السنة.</div>",
    ],
)
def test_other_pages_have_none(other: str) -> None:
    assert paywalls(fromstring(page(other))) == []


def test_a_label_beside_the_article_takes_nothing_else_with_it():
    words = (
        "عاد القطار إلى السير صباح الخميس بعد توقف دام سبع سنوات، وحمل في رحلته الأولى مئتي راكب."
    )
    page = fromstring(
        f"<section><p>Article réservé aux abonnés</p><p>{words}</p><p>نهاية.</p></section>"
    )
    assert [each.tag for each in paywalls(page)] == ["p"]


TOLD = "قالت شركة القطارات إن عرض الصيف <strong>للمشتركين فقط</strong>، وإنه ينتهي في آب."
LONG = WORDS[0] * 4


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{LONG}<br><br>{TOLD}<br><br>{WORDS[1]}</div>",
        f"<div>{LONG} {TOLD} {WORDS[1]}</div>",
        f"<div>{WORDS[0]}</div><div>{TOLD}</div><div>{WORDS[1]}</div>",
        f"<div>{LONG}<br>{TOLD.replace('strong', 'span')}<br>{WORDS[1]}</div>",
    ],
)
def test_bold_words_in_an_article_without_paragraphs_ask_for_nothing(body: str) -> None:
    assert paywalls(fromstring(f"<html><body><article>{body}</article></body></html>")) == []


@pytest.mark.parametrize(
    "wall",
    [
        "<strong>للمشتركين فقط</strong>",
        "هذا المقال <strong>للمشتركين فقط</strong>.",
        "<span>بقية النص <strong>للمشتركين فقط</strong></span>",
    ],
)
def test_bold_words_behind_such_an_article_ask(wall: str) -> None:
    body = f"<div>{LONG}<br>{WORDS[1]}<br>{WORDS[0]}<br>{wall}</div>"
    assert paywalls(fromstring(f"<html><body><article>{body}</article></body></html>"))
