from __future__ import annotations

from email.message import EmailMessage

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes

AR = "اجتمعت لجنة السوق أمس وقررت تمديد ساعات العمل إلى الثامنة مساء طيلة الصيف."
FR = "Le comité du marché s'est réuni hier et a prolongé les horaires jusqu'à vingt heures."
PAGE = (
    f"<!DOCTYPE html><html><head><title>سوق الصيف</title></head>"
    f"<body><article><h1>سوق الصيف</h1><p>{AR}</p><p>{AR * 4}</p>"
    f"</article></body></html>"
)


def mail(text: str, subject: str = "تمديد ساعات السوق") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "سعاد <souad@example.com>"
    message["Subject"] = subject
    message["Date"] = "Tue, 04 Jun 2019 10:00:00 +0000"
    message["Message-ID"] = f"<{abs(hash(text))}@example.com>"
    message.set_content(text)
    return message


def read(data: bytes, name: str) -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/m/{name}", name))


@pytest.mark.parametrize("text", [AR, FR])
def test_a_mail_is_an_article(text: str) -> None:
    (found,) = read(mail(text).as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert found.text == text
    declared = found.declared
    assert (declared.title, declared.creator) == ("تمديد ساعات السوق", "سعاد")
    assert declared.published == "Tue, 04 Jun 2019 10:00:00 +0000"


def test_a_subject_that_was_cut_inside_a_letter() -> None:
    raw = "سوق الصيف".encode()
    import base64

    halves = [base64.b64encode(part).decode() for part in (raw[:5], raw[5:])]
    data = mail(AR).as_bytes().split(b"\n", 2)
    data[1] = f"Subject: =?utf-8?b?{halves[0]}?=\n =?utf-8?b?{halves[1]}?=".encode()
    (found,) = read(
        b"From: a@example.com\n" + data[1] + b"\nMIME-Version: 1.0\n\n" + AR.encode(), "a.eml"
    )
    assert isinstance(found, Document)
    assert found.declared.title == "سوق الصيف"


def test_windows_1256_named_or_not() -> None:
    for kind in ("; charset=windows-1256", ""):
        head = (
            f"From: a@example.com\nSubject: x\nMIME-Version: "
            f"1.0\nContent-Type: text/plain{kind}\n\n"
        )
        (found,) = read(head.encode() + AR.encode("windows-1256"), "a.eml")
        assert isinstance(found, Document)
        assert found.text == AR


def test_what_is_attached_is_an_item_of_its_own() -> None:
    message = mail(AR)
    message.add_alternative(f"<p>{AR}</p>", subtype="html")
    message.add_attachment(FR.encode(), maintype="text", subtype="plain", filename="note.txt")
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    body, note, page = read(message.as_bytes(), "a.eml")
    assert isinstance(body, Document)
    assert isinstance(note, Document)
    assert isinstance(page, Document)
    assert (note.text, note.origin) == (FR, "/m/a.eml#note.txt")
    assert (page.format, page.declared.title) == ("html", "سوق الصيف")


def test_a_mailbox_gives_its_mails() -> None:
    box = b"".join(
        b"From a@example.com Tue Jun  4 10:00:00 2019\n" + mail(text).as_bytes() + b"\n\n"
        for text in (AR, FR, f"{AR} ثالثة")
    )
    found = read(box, "inbox")
    assert [item.text for item in found if isinstance(item, Document)] == [AR, FR, f"{AR} ثالثة"]
    assert found[1].origin == "/m/inbox#2"
    assert format_of(source_of_bytes(box, "a.mbox", "a.mbox")).name == "mbox"


def mhtml() -> bytes:
    import quopri

    parts = [
        (
            "From: <Saved by Blink>\nSnapshot-Content-Location: "
            "https://example.com/a\nSubject: x\nMIME-Version: 1.0\n"
            'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--b--"\n\n'
        ),
        (
            "----b--\nContent-Type: text/html\nContent-Transfer-Encoding:"
            " quoted-printable\nContent-Location: "
            "https://example.com/a\n\n"
        ),
        quopri.encodestring(
            PAGE.replace("<head>", "<head><meta charset='utf-8'>").encode()
        ).decode(),
        "\n----b--\nContent-Type: text/css\n\nbody {}\n----b----\n",
    ]
    return "".join(parts).encode()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html", "a.txt"])
def test_a_page_saved_as_one_file(name: str) -> None:
    remarks: list[Remark] = []
    (found,) = read_source(source_of_bytes(mhtml(), f"/m/{name}", name), remarks.append)
    assert isinstance(found, Document)
    assert AR in found.text
    assert (found.declared.title, found.declared.url) == ("سوق الصيف", "https://example.com/a")
    assert [(r.kind, r.count) for r in remarks] == [(RemarkKind.SKIPPED, 1)]


EXPLORER = (
    'From: "Saved by Windows Internet Explorer 9"\nSubject: x\nMIME-Version: 1.0\n'
    'Content-Type: text/html;\n\tcharset="windows-1256"\nContent-Transfer-Encoding: 8bit\n'
    "Content-Location: https://example.com/a\n\n"
)
INSIDE = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="o"\n\n--o\n'
    'Content-Type: multipart/alternative; boundary="i"\n\n--i\n'
    'Content-Type: text/html; charset="windows-1256"\nContent-Transfer-Encoding: 8bit\n'
    "Content-Location: https://example.com/a\n\n"
)


@pytest.mark.parametrize(
    "head", [EXPLORER, INSIDE, INSIDE.replace("text/html", "application/xhtml+xml")]
)
def test_a_page_is_saved_by_other_programs_too(head: str) -> None:
    data = head.encode() + PAGE.encode("cp1256") + (b"\n--i--\n--o--\n" if "--i" in head else b"")
    (found,) = read(data, "a.mht")
    assert isinstance(found, Document)
    assert AR in found.text
    assert (found.declared.title, found.declared.url) == ("سوق الصيف", "https://example.com/a")


@pytest.mark.parametrize(
    "day", ["Sat, 9 Mar 2019 21:40:07 +99999999999999999999", "السبت", "=?utf-8?q?=D8=A7?="]
)
def test_a_page_whose_mail_tells_no_moment_of_saving_is_read_all_the_same(day: str) -> None:
    (found,) = read(f"Date: {day}\n".encode() + EXPLORER.encode() + PAGE.encode("cp1256"), "a.mht")
    assert isinstance(found, Document)
    assert AR in found.text


def test_a_letter_with_addresses_of_its_pictures_is_no_saved_page() -> None:
    letter = f"To: readers@example.com\nDate: Tue, 04 Jun 2019 10:00:00 +0000\n{EXPLORER}{PAGE}"
    source = source_of_bytes(letter.replace("windows-1256", "utf-8").encode(), "a.bin", "a.bin")
    assert format_of(source).name == "mail"


def test_what_is_cut_off_says_so() -> None:
    data = mhtml()
    found = read(data[: data.index(b"----b--\nContent-Type: text/css") - 40], "a.mhtml")
    assert [item.reason for item in found if isinstance(item, ReadingError)] == [Reason.CUT_OFF]
    message = mail(AR)
    message.add_attachment(FR.encode(), maintype="text", subtype="plain", filename="note.txt")
    found = read(message.as_bytes()[:-120], "a.eml")
    assert Reason.CUT_OFF in [item.reason for item in found if isinstance(item, ReadingError)]


def test_deep_nesting_ends() -> None:
    message = mail(AR)
    for _ in range(30):
        outer = mail("خارجية")
        outer.add_attachment(message)
        message = outer
    found = read(message.as_bytes(), "a.eml")
    assert len(found) < 40
    assert Reason.UNKNOWN_FORMAT in [i.reason for i in found if isinstance(i, ReadingError)]


BARE = (
    "فتح مصنع الورق أبوابه في المنطقة الصناعية بعد توقف دام سبع سنوات، وعاد إليه 90 عاملا من عماله."
)


def test_headers_in_bare_bytes_are_read() -> None:
    for encoding in ("utf-8", "windows-1256"):
        data = f"From: a@b.example\nSubject: مصنع الورق يفتح\nMessage-ID: <1@x>\n\n{BARE}".encode(
            encoding
        )
        (document,) = read_bytes(data, "/x/a.eml", "a.eml")
        assert isinstance(document, Document)
        assert document.declared.title == "مصنع الورق يفتح"


def test_the_frame_of_apple_mail_is_left_out() -> None:
    mail = (
        f"Subject: x\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=utf-8\n\n{BARE}".encode()
    )
    data = b"%d\n" % len(mail) + mail + b"<?xml version='1.0'?><plist><dict/></plist>"
    (document,) = read_bytes(data, "/x/1.emlx", "1.emlx")
    assert isinstance(document, Document)
    assert document.text == BARE


def test_of_a_saved_page_the_article_is_read_and_not_its_advertisement() -> None:
    kind = "Content-Type: text/html; charset=utf-8\nContent-Location: https:"
    parts = [
        f"{kind}//ads.example/1\n\n<p>إعلان</p>",
        f"{kind}//a.example/2\n\n<html><body><h1>مصنع</h1><p>{BARE}</p><p>{BARE}</p></body></html>",
    ]
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: "
        "https://a.example/2\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n'
    )
    data = head + "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"
    (document,) = read_bytes(data.encode(), "/x/a.mhtml", "a.mhtml")
    assert isinstance(document, Document)
    assert document.declared.url == "https://a.example/2"
    assert BARE in document.text


def test_headers_that_say_nothing_sensible_are_read_all_the_same() -> None:
    head = "From: a@example.com\nSubject: =?\0-»?b?2YXYrQ==?=\nDate: x\nMIME-Version: 1.0\n"
    (found,) = read(f"{head}\n{AR}".encode(), "a.eml")
    assert isinstance(found, Document)
    place = "http://example.com/\udcff".encode("utf-8", "surrogateescape")
    data = mhtml().replace(b"Content-Location: ", b"Content-Location: " + place + b" ")
    (found,) = read(data, "a.mhtml")
    assert isinstance(found, Document)


def test_signatures_cards_and_invitations_are_counted_as_parts_beside_the_words() -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "مكتبة", "a@e.example"
    message.set_content("فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر.")
    for kind, name in (("pkcs7-signature", "smime.p7s"), ("ics", "a.ics")):
        message.add_attachment(b"0\x82\x05", maintype="application", subtype=kind, filename=name)
    remarks: list[Remark] = []

    (found,) = read_source(source_of_bytes(bytes(message), "/m.eml", "m.eml"), remarks.append)

    assert isinstance(found, Document)
    assert [(each.kind, each.count) for each in remarks] == [(RemarkKind.SKIPPED, 2)]


def test_a_digest_of_several_articles_is_several_with_the_day_of_the_mail_where_they_say_none():
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام. "
        "وعاد التجار إلى أماكنهم في أول الأسبوع."
    )
    clips = "\n\n".join(f"السوق {n}\nالنهر - 0{n}/03/2019\n\n{words}" for n in (1, 2))
    mail = (
        "From: نشرة <n@a.example>\nSubject: digest\nDate: Thu, 14 Mar 2019 06:00:00 +0300\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{clips}\n"
    )
    one, two = read_bytes(mail.encode(), "/d.eml", "d.eml")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, two.declared.title) == ("السوق 1", "السوق 2")
    assert (two.declared.publisher, two.declared.creator) == ("النهر", None)
    assert two.declared.published == "02/03/2019"
    headed = (
        f"العنوان: سوق\nالمصدر: النهر\nالنص: {words}\n\nالعنوان: جسر\nالمصدر: النهر\nالنص: {words}"
    )
    first, _ = read_bytes(mail.replace(clips, headed).encode(), "/h.eml", "h.eml")
    assert isinstance(first, Document)
    assert first.declared.published == "Thu, 14 Mar 2019 06:00:00 +0300"


def test_a_note_beside_attachments_is_no_article_and_is_counted() -> None:
    message = mail("تجدون المقال رفقته")
    message.add_attachment(FR.encode(), maintype="text", subtype="plain", filename="note.txt")
    remarks: list[Remark] = []
    (note,) = read_source(source_of_bytes(message.as_bytes(), "/m/a.eml", "a.eml"), remarks.append)
    assert isinstance(note, Document)
    assert note.text == FR
    assert [(each.kind, each.detail) for each in remarks] == [(RemarkKind.SKIPPED, "cover-note")]


def test_what_is_written_around_a_letter_is_left_out() -> None:
    letter = mail(f"{AR}\n\nإلغاء الاشتراك")
    (document,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(document, Document)
    assert without_left_out(document.text) == AR
    assert "إلغاء الاشتراك" in document.text


@pytest.mark.parametrize(
    ("sender", "outlet", "author"),
    [
        ("Salma Nour (La Gazette du Lac)", "La Gazette du Lac", "Salma Nour"),
        ("سلمى نور - جريدة النهر", "جريدة النهر", "سلمى نور"),
        ("سلمى نور من «رسالة النهر»", "رسالة النهر", "سلمى نور"),
        ("Salma Nour (Rabat)", None, "Salma Nour (Rabat)"),
        ("سلمى نور | 12 مارس 2019", None, "سلمى نور"),
    ],
)
def test_an_outlet_behind_who_sent_a_mail_is_no_name(
    sender: str, outlet: str | None, author: str
) -> None:
    letter = mail(AR)
    letter.replace_header("From", f"{sender} <s@a.example>")
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.creator) == (outlet, author)


def test_a_program_of_newsletters_writes_a_frame_around_them_in_a_page() -> None:
    letter = mail("x")
    letter.set_content(
        "<html><head><title>*|MC:SUBJECT|*</title></head><body>"
        '<a href="#">اعرض هذه الرسالة في المتصفح</a>'
        f"<h1>سقاية</h1><p>{AR}</p><p>حقوق النشر © 2021 مجلة، جميع الحقوق محفوظة.</p>"
        "<p>هل تريد تغيير طريقة تلقيك هذه الرسائل؟ "
        "يمكنك تحديث تفضيلاتك أو إلغاء الاشتراك من القائمة.</p>"
        "<pre>-- \nسعاد\nهاتف 12</pre></body></html>",
        subtype="html",
    )
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert without_left_out(found.text).split("\n") == ["سقاية", AR]


def test_an_article_pasted_under_its_title_has_the_day_and_the_outlet_of_its_head() -> None:
    about = "ميناء النهر يستقبل سفينة جديدة"
    posted = mail(f"{about}\n\nصوت النهر\nالأربعاء 7 أغسطس 2024\n\n{AR * 2}\n\n{AR}", about)
    posted.replace_header("Subject", f"[صحافة النهر] {about}")
    posted["List-ID"] = "<press.example.com>"
    (found,) = read(posted.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    read_anew = clean(found.text, declared_title=found.declared.title)
    assert (found.declared.published, found.declared.creator) == (None, None)
    assert (read_anew.title, read_anew.publisher) == (about, "صوت النهر")
    assert read_anew.dateline == "الأربعاء 7 أغسطس 2024"


def test_a_newsletter_is_its_outlet_and_a_list_is_none() -> None:
    letter = mail(AR)
    letter.replace_header("From", "صحيفة الوادي <news@example.com>")
    (alone,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(alone, Document)
    assert (alone.declared.publisher, alone.declared.creator) == ("صحيفة الوادي", None)
    letter["List-Unsubscribe"] = "<https://example.com/u>"
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.creator) == ("صحيفة الوادي", None)
    letter["List-Post"] = "<mailto:list@example.com>"
    (posted,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(posted, Document)
    assert (posted.declared.publisher, posted.declared.creator) == (None, "صحيفة الوادي")


def test_words_of_a_subject_that_was_folded_between_them_stay_apart() -> None:
    letter = mail(AR, "تمديد ساعات السوق المغطى طيلة الصيف إلى الثامنة مساء")
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert found.declared.title == "تمديد ساعات السوق المغطى طيلة الصيف إلى الثامنة مساء"


def test_broken_lines_above_a_signature_are_paragraphs() -> None:
    words = (
        "اجتمعت لجنة السوق أمس وقررت تمديد ساعات\nالعمل إلى الثامنة مساء طيلة الصيف كله في\nالحي."
    )
    (found,) = read(mail(f"{words}\n\n-- \nسعاد\nقسم الأخبار\nهاتف 12").as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert without_left_out(found.text) == words.replace("\n", " ")
    assert "قسم الأخبار" in found.text  # kept as left out


def newsletter(link: str) -> bytes:
    titles = ("السوق يفتح أبوابه ليلا", "حملة لغرس ألف شجرة زيتون", "النادي يعود إلى ملعبه القديم")
    articles = "".join(
        f"<tr><td><h2>{link.format(n, title)}</h2><p>{title}.</p><p>{AR * 3}</p></td></tr>"
        for n, title in enumerate(titles)
    )
    message = mail("x", "نشرة الحي | العدد 3")
    message.set_content(f"<html><body><table>{articles}</table></body></html>", subtype="html")
    return message.as_bytes()


def test_headings_that_lead_to_their_own_pages_part_a_newsletter() -> None:
    found = read(newsletter("<a href='https://n.example/{}'>{}</a>"), "a.eml")
    titles = [each.declared.title for each in found if isinstance(each, Document)]
    assert len(titles) == 3
    assert titles[0] == "السوق يفتح أبوابه ليلا"


@pytest.mark.parametrize(
    "link", ["{1}", "<a href='https://n.example/'>{1}</a>", "<a href='#'>{1}</a>"]
)
def test_headings_of_one_mail_that_lead_nowhere_are_its_sections(link: str) -> None:
    (found,) = read(newsletter(link), "a.eml")
    assert isinstance(found, Document)


def test_french_in_a_mail_that_declares_an_encoding_of_arabic() -> None:
    words = "L'écluse rénovée a été rouverte à Sète, où l'École des mousses défilait. " * 3
    head = "From: a@example.com\nSubject: x\nMIME-Version: 1.0\n"
    head += "Content-Type: text/plain; charset=windows-1256\n\n"
    for encoding in ("utf-8", "windows-1252"):
        (found,) = read(head.encode() + words.encode(encoding), "a.eml")
        assert isinstance(found, Document)
        assert found.text == words.strip()


@pytest.mark.parametrize(
    ("sender", "outlet", "author"),
    [
        ("مرسى الأطلسي <news@example.com>", "مرسى الأطلسي", None),
        ("Terres du Sud <la-redaction@example.com>", "Terres du Sud", None),
        ("هدى سالم <news@example.com>", None, "هدى سالم"),
        ("مرسى الأطلسي <marsa@example.com>", None, "مرسى الأطلسي"),
    ],
)
def test_what_writes_from_an_office_and_is_no_person_is_an_outlet(
    sender: str, outlet: str | None, author: str | None
) -> None:
    letter = mail(AR)
    letter.replace_header("From", sender)
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.creator) == (outlet, author)


def test_who_sends_a_mail_is_no_part_of_its_subject() -> None:
    letter = mail(AR)
    letter.replace_header("From", "مرسى الأطلسي <news@example.com>")
    letter.replace_header("Subject", "سوق السمك يعود | مرسى الأطلسي")
    (found,) = read(letter.as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.publisher) == ("سوق السمك يعود", "مرسى الأطلسي")


def issue(subject: str) -> bytes:
    """A letter with two articles under headings that lead nowhere, only the first one signed."""
    parts = "".join(
        f"<h2>{title}</h2>{by}<p>{AR * 4}</p>"
        for title, by in (
            ("السوق يفتح أبوابه ليلا", "<p>هدى سالم</p>"),
            ("القنطرة تغلق أمام الشاحنات", ""),
        )
    )
    letter = mail(AR)
    letter.replace_header("From", "نشرة المرسى <k@example.com>")
    letter.replace_header("Subject", subject)
    page = f"<html><body><h1>نشرة المرسى</h1><p>مقالات هذا الأسبوع:</p>{parts}</body></html>"
    letter.set_content(page, subtype="html")
    return letter.as_bytes()


def test_a_mail_whose_subject_is_the_issue_of_an_outlet_holds_an_article_a_heading() -> None:
    found = read(issue("نشرة المرسى: العدد 12"), "a.eml")
    told = [each.declared for each in found if isinstance(each, Document)]
    assert [each.title for each in told] == ["السوق يفتح أبوابه ليلا", "القنطرة تغلق أمام الشاحنات"]
    assert [each.publisher for each in told] == ["نشرة المرسى"] * 2
    assert [each.creator for each in told] == ["هدى سالم", None]


def test_a_mail_with_a_subject_of_its_own_is_one_article_with_sections() -> None:
    (found,) = read(issue("ليالي المرسى الطويلة"), "a.eml")
    assert isinstance(found, Document)


def test_the_sender_of_what_was_sent_on_is_an_outlet_by_its_address() -> None:
    head = "---------- Forwarded message ---------\nFrom: الجسر اليوم <news@example.com>\n"
    words = f"{head}Date: Tue, Oct 2, 2018 at 6:00 AM\nSubject: الجسر\n\nكتب: سامي نور\n\n{AR * 4}"
    (found,) = read(mail(words).as_bytes(), "a.eml")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.creator) == ("الجسر اليوم", None)
