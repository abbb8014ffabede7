from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.mail.digests import is_list_of_mails, mails_of_digest
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes

WORDS = "رمم السكان الناعورة القديمة، وعادت المياه إلى البساتين بعد سنتين من الجفاف."
SOURCE = source_of_bytes(b"", "/d.eml", "d.eml")
ABOVE = "Send Press submissions to\n\tpress@l.example\n\nToday's Topics:\n\n   1. ناعورة\n\n"
BELOW = (
    "Subject: Digest Footer\n\n____\nPress mailing list\n\n" + "-" * 30 + "\n\nEnd of Digest\n***\n"
)


def mail(number: int, words: str, sender: str = "سعاد <s@o.example>") -> str:
    return (
        f"Message: {number}\nDate: Tue, {number} May 2014 09:00:00 +0200\nFrom: {sender}\n"
        f"Subject: [press] ناعورة {number}\n\tالقرية\nMessage-ID: <{number}@o.example>\n\n"
        f"{words}\n\n{'-' * 30}\n\n"
    )


def test_each_mail_has_its_own_head() -> None:
    digest = (
        f"{ABOVE}{'-' * 70}\n\n{mail(6, WORDS)}{mail(7, WORDS, 's at o.example (ليلى)')}{BELOW}"
    )
    one, two = mails_of_digest(digest, SOURCE)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.text, one.declared.title) == (WORDS, "ناعورة 6 القرية")
    assert (one.declared.creator, two.declared.creator) == ("سعاد", "ليلى")
    assert one.declared.published == "Tue, 6 May 2014 09:00:00 +0200"
    head = "From: l@l.example\nSubject: Press Digest\nMIME-Version: 1.0\nMessage-ID: <d@l>\n\n"
    assert len(list(read_bytes(f"{head}{digest}".encode(), "/d.eml", "d.eml"))) == 2


def test_a_mail_without_words_is_an_error_and_rules_alone_make_no_digest() -> None:
    _, empty = mails_of_digest(f"{'-' * 70}\n\n{mail(6, WORDS)}{mail(7, '')}", SOURCE)
    assert isinstance(empty, ReadingError)
    assert empty.reason is Reason.NO_TEXT
    assert mails_of_digest(f"{WORDS}\n{'-' * 30}\n{WORDS}\n{'-' * 30}\n{WORDS}", SOURCE) == []
    assert mails_of_digest(f"{'-' * 70}\n\n{mail(6, WORDS)}", SOURCE) == []


def test_the_list_of_the_mails_beside_it_is_no_article() -> None:
    mails = "".join(
        f"--D\nContent-Type: message/rfc822\n\nFrom: s@o.example\nSubject: {title}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{'عاد الباعة إلى السوق القديمة. ' * 8}\n"
        for title in ("سوق السمك", "قطار السهل")
    )
    data = (
        "From: l@o.example\nSubject: Digest\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="B"\n\n--B\n'
        "Content-Type: text/plain; charset=utf-8\n\nToday's Topics:\n  1. سوق السمك\n"
        '  2. قطار السهل\n\n--B\nContent-Type: multipart/digest; boundary="D"\n\n'
        f"{mails}--D--\n--B--\n"
    )
    found = list(read_bytes(data.encode(), "/d.eml", "d.eml"))
    titles = [item.declared.title for item in found if isinstance(item, Document)]
    assert titles == ["سوق السمك", "قطار السهل"]


def test_a_letter_that_names_what_is_beside_it_is_one() -> None:
    titles = ["سوق السمك", "قطار السهل"]
    assert not is_list_of_mails(f"{titles[0]}، {titles[1]}. {'كلام كثير ' * 60}", titles)


def test_an_article_that_was_pasted_is_not_of_who_sent_it() -> None:
    words = (
        "قال رئيس المجلس إن الأشغال تنتهي قبل حلول الخريف إذا سمح الطقس بذلك، وإن كلفتها مرصودة "
        "كلها منذ العام الماضي."
    )
    head = "الجسر القديم يُطلى بالأزرق\nجريدة الضفة، الإثنين 17 أكتوبر 2011\nليث الساعدي"
    mail = "Date: Tue, 18 Oct 2011 09:00:00 +0300\nFrom: Zaid <z@x.example>\nSubject: الجسر\n\n"
    digest = f"Topics\n\n{'-' * 70}\n\n{mail}{head}\n\n{words}\n\n{'-' * 30}\n\n{mail}{words}\n"
    pasted, plain = mails_of_digest(digest, SOURCE)
    assert isinstance(pasted, Document)
    assert isinstance(plain, Document)
    assert (pasted.declared.title, pasted.declared.creator) == (None, None)
    assert "17 أكتوبر 2011" in (pasted.declared.published or "")
    assert (plain.declared.title, plain.declared.creator) == ("الجسر", "Zaid")
