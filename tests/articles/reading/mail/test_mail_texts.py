from __future__ import annotations

import pytest

from articles.cleaning.left_out import without_left_out
from articles.document import DeclaredMetadata, Document
from articles.reading.mail.mail_texts import (
    forwarded_mail,
    is_cover_note,
    own_words,
    subject,
    without_question,
    without_signature,
)
from articles.reading.reader import read_bytes
from tests.growth import growth

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة."
FR = "La commune a restauré la vieille fontaine pour 80 000 dirhams."


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Fwd: Re: سقاية", "سقاية"),
        ("TR : Fontaine", "Fontaine"),
        ("إعادة توجيه: سقاية", "سقاية"),
        ("RE[2]: سقاية", "سقاية"),
        ("Rediffusion: la fontaine", "Rediffusion: la fontaine"),
    ],
)
def test_subjects_without_what_programs_add(words: str, plain: str) -> None:
    assert subject(words) == plain


HEADS = [
    "\n".join(lines)
    for lines in (
        (
            "---------- Forwarded message ---------",
            "من: هدى <h@a.example>",
            "Date: Tue, 13 Apr 2021 10:00",
            "Subject: سقاية\nTo: <b@a.example>\n\n",
        ),
        (
            "-------- Message transféré --------",
            "Sujet : سقاية\nDate : 13 avril 2021",
            "De : هدى <h@a.example>\nPour : b@a.example\n\n",
        ),
        (
            "Begin forwarded message:\n",
            "From: هدى <h@a.example>\nSubject: سقاية\nDate: 13 April 2021\n\n",
        ),
        (
            "-----Original Message-----",
            "From: هدى\nSent: 13 April 2021\nTo: b\nSubject: سقاية\n\n",
        ),
        (
            "---------- رسالة محولة ----------",
            "من: هدى\nالتاريخ: 13 أبريل 2021\nالموضوع: سقاية\nإلى: سعيد\n\n",
        ),
        (
            "---------- Mensaje reenviado ---------",
            "De: هدى <h@a.example>\nFecha: mar, 13 abr 2021 a las 8:15",
            "Asunto: RV: سقاية\nPara: <b@a.example>\n\n",
        ),
        (
            "-----Ursprüngliche Nachricht-----",
            "Von: هدى\nGesendet: 13. April 2021\nAn: b\nBetreff: WG: سقاية\n\n",
        ),
        (
            "Inizio messaggio inoltrato:\n",
            "Da: هدى <h@a.example>\nOggetto: سقاية\nData: 13 aprile 2021\nA: b@a.example\n\n",
        ),
    )
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("text", [AR, FR])
def test_a_mail_that_sends_another_one_on(head: str, text: str) -> None:
    found = forwarded_mail(f"للاطلاع\n\n{head}{text}\nثانية")
    assert found is not None
    words, said = found
    assert words == f"{text}\nثانية"
    assert (said.title, said.creator) == ("سقاية", "هدى")
    assert "13" in (said.published or "")


def test_an_outlet_that_sent_the_mail_inside_is_no_person() -> None:
    head = "-----Original Message-----\nFrom: {} <h@a.example>\nSent: 13 April 2021\n\n"
    for name, publisher, creator in (
        ("جريدة الينابيع", "جريدة الينابيع", None),
        ("هدى القاسمي", None, "هدى القاسمي"),
    ):
        found = forwarded_mail(head.format(name) + AR)
        assert found is not None
        assert (found[1].publisher, found[1].creator) == (publisher, creator)


def test_a_mail_of_its_own_stays_one() -> None:
    assert forwarded_mail(AR) is None
    assert forwarded_mail(f"{AR * 9}\n{HEADS[0]}{FR}") is None
    assert forwarded_mail(HEADS[0]) is None


def test_a_signature_is_no_word_of_the_text() -> None:
    assert without_signature(f"{AR}\n-- \nسعيد\nهاتف: 06") == AR
    assert without_signature(f"{AR}\n--\n{FR * 20}") == f"{AR}\n--\n{FR * 20}"
    assert without_signature("-- \nسعيد") == "-- \nسعيد"
    assert without_signature(f"Bonjour,\n\n{FR}\n\nCordialement,\nSalma") == FR


def test_the_mail_inside_is_the_article() -> None:
    mail = (
        "From: s@a.example\nSubject: Fwd: سقاية\nDate: Wed, 14 Apr 2021 10:00:00 +0000\n"
        "Message-ID: <1@a>\nContent-Type: text/plain; charset=utf-8\n\n"
        f"{HEADS[0]}{AR}\n\n-- \nسعيد\n"
    )
    (found,) = read_bytes(mail.encode(), "/m.eml", "m.eml")
    assert isinstance(found, Document)
    assert without_left_out(found.text) == AR
    assert "سعيد" in found.text  # who sent it on, kept as left out
    assert (found.declared.title, found.declared.creator) == ("سقاية", "هدى")
    assert found.declared.published == "Tue, 13 Apr 2021 10:00"


def test_a_rule_between_paragraphs_begins_no_signature() -> None:
    assert without_signature(f"{AR}\n--\n{FR}") == f"{AR}\n--\n{FR}"
    assert without_signature(f"{AR}\n--\nسعيد\nهاتف: 06") == AR


def test_a_sender_without_an_address_has_the_whole_name() -> None:
    head = (
        "-----رسالة أصلية-----\nمن: سعاد المنصوري\nتاريخ الإرسال: 14 مارس 2019\nالموضوع: سقاية\n\n"
    )
    found = forwarded_mail(f"للأرشيف\n\n{head}{AR}")
    assert found is not None
    words, declared = found
    assert words == AR
    assert (declared.creator, declared.published) == ("سعاد المنصوري", "14 مارس 2019")


def test_a_note_that_says_what_is_attached() -> None:
    for note in (
        "للاطلاع",
        "تجدون المقالين رفقته، مع الشكر",
        "Bonjour, ci-joint l'article du jour.",
    ):
        assert is_cover_note(note)
    assert not is_cover_note("فتح السوق أبوابه أمس، وحضر الافتتاح تجار كثيرون من المدن المجاورة.")


def test_the_name_of_a_list_is_no_word_of_a_subject() -> None:
    assert subject("Re: [press-ar] Fwd: قطار الجبل") == "قطار الجبل"
    assert subject("[عاجل] قطار الجبل") == "[عاجل] قطار الجبل"
    assert subject("[press]") == "[press]"
    assert subject("Re: [صحافة اليوم] قطار الجبل", is_of_list=True) == "قطار الجبل"


def test_an_article_that_is_answered_with_a_word_of_thanks_is_what_the_mail_says() -> None:
    told = "فتح السوق أبوابه أمس، وعاد التجار إلى دكاكينهم بعد عامين من الأشغال. " * 4
    text = f"شكرا لك.\n\nفي 8 أكتوبر 2017 كتب سالم <s@a.example>:\n\n> {told.strip()}\n>\n> {AR}\n"
    words, said = own_words(text, DeclaredMetadata(title="السوق", creator="سعاد"))
    assert words.split("\n") == [told.strip(), "", AR]
    assert (said.title, said.creator) == ("السوق", None)


@pytest.mark.parametrize(
    "head",
    [
        "المصدر: نبض السهل\nبقلم: سلمى نور\n22 يناير 2024\n\n",
        "نبض السهل، 22 يناير 2024\nسلمى نور\n\n",
    ],
)
def test_lines_over_an_article_that_was_pasted_say_where_it_appeared(head: str) -> None:
    sent = DeclaredMetadata(title="السوق", creator="سعاد", published="Fri, 26 Jan 2024 10:00:00")
    words, said = own_words(f"{head}{AR}\n\n{AR}", sent)
    assert words.strip() == f"{AR}\n\n{AR}"
    assert (said.publisher, said.creator, said.published) == (
        "نبض السهل", "سلمى نور", "22 يناير 2024"
    )  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        (
            "________________________________\nDe : Le Phare <d@p.example>\n"
            "Envoyé : mardi 1 mars 2016 10:12\nÀ : redaction@b.example\nObjet : La digue\n"
        ),
        (
            "From: Le Phare [mailto:d@p.example]\n"
            "Sent: mardi 1 mars 2016 10:12\nTo: b\nSubject: La digue\n"
        ),
    ],
)
def test_a_mail_that_outlook_sends_on(head: str) -> None:
    words = "La digue du port a été relevée."
    text = f"Pour info\n\n{head}\n{words}"
    found = forwarded_mail(text)
    assert found is not None
    assert found[0] == words
    said = found[1]
    assert (said.title, said.publisher, said.creator) == ("La digue", "Le Phare", None)
    assert said.published == "mardi 1 mars 2016 10:12"
    assert forwarded_mail(f"{words}\nSujet: La digue\nDate: 1 mars 2016\n{words}") is None


def test_the_greeting_at_the_end_is_no_word_of_the_text() -> None:
    words = "فتح السوق أبوابه أمس.\nوحضر الافتتاح تجار كثيرون."
    assert without_signature(f"{words}\n\nمع التحية،\nفريق الرصد") == words
    assert without_signature(f"{words}\nCordialement,") == words
    assert without_signature(f"{words}\n\nمع الشكر\nسامي") == words
    kept = f"مع التحية\n{words}"
    assert without_signature(kept) == kept


def test_what_is_sent_on_loses_the_sign_of_quoting() -> None:
    head = "> De: سعاد <s@a.example>\n> Objet: سوق\n> Date: 9 octobre 2017 à 10:12\n> À: a\n> \n"
    found = forwarded_mail(
        f"Début du message transféré :\n\n{head}> فتح السوق.\n> \n> وعاد التجار.\n"
    )
    assert found is not None
    assert found[0] == "فتح السوق.\n\nوعاد التجار."
    assert found[1].creator == "سعاد"


def test_what_a_list_writes_under_a_rule_is_no_word_of_the_letter() -> None:
    words = "فتح السوق أبوابه أمس."
    frame = f"{'_' * 47}\npresse mailing list\npresse@l.example\nhttps://l.example/listinfo/presse"
    assert without_signature(f"{words}\n\n{frame}\n") == words
    ruled = f"{words}\n{'_' * 47}\nوعاد التجار."
    assert without_signature(ruled) == ruled


def test_the_question_under_an_answer_is_no_word_of_it() -> None:
    words = "فتح السوق أبوابه أمس، وعاد التجار إلى دكاكينهم بعد عامين من الأشغال. " * 4
    asked = "Le 8 octobre 2017 à 10:00, Salma <s@a.example> a écrit :\n> هل المقال جاهز؟\n> متى؟"
    assert without_question(f"{words}\n\n{asked}\n") == words.rstrip()
    for other in (f"قصير.\n\n{asked}", f"{words}\n> اقتباس", words):
        assert without_question(other) == other


def test_a_long_paragraph_above_a_quotation_is_looked_at_once() -> None:
    assert growth(lambda size: without_question(f"{'كلام ' * size}\n> اقتباس"), 1 << 12) < 3


def test_a_mail_that_was_sent_on_twice_is_the_one_inside() -> None:
    outer = "---------- Forwarded message ---------\nDe : Service <d@a.example>\n"
    outer += "Date: 14 avril 2021\n"
    inner = "-----Message d'origine-----\nDe : Salma Nour [mailto:s@a.example]\n"
    inner += "Envoyé : 12 avril 2021\n"
    words, said = own_words(f"{outer}\n{inner}Objet : Fontaine\n\n{FR}", DeclaredMetadata())
    assert (words, said.creator, said.published) == (FR, "Salma Nour", "12 avril 2021")


def test_a_notice_under_a_rule_is_no_word_of_a_mail() -> None:
    notice = "تنويه: هذه الرسالة ومرفقاتها سرية وموجهة إلى المرسل إليه فقط."
    assert without_signature(f"{AR}\n\n{'_' * 30}\n{notice}") == AR
    assert without_signature(f"{AR}\n\n{'_' * 30}\n{AR}") == f"{AR}\n\n{'_' * 30}\n{AR}"


def test_the_fields_of_a_mail_sent_on_may_stand_in_one_line() -> None:
    head = (
        '----- الرسالة المعاد توجيهها ----- من: "هدى نور" <h@a.example>إلى: "س" <s@a.example>'
        "تم الإرسال: الخميس، 27 فبراير 2020 في 10:00:00 ص غرينتش+1الموضوع: سقاية"
    )
    found = forwarded_mail(f"{head}\n\n{AR}")
    assert found is not None
    words, said = found
    assert (words, said.title, said.creator) == (AR, "سقاية", "هدى نور")
    assert forwarded_mail(f"--- message transféré --- et puis\n\n{AR}") is None
    opening = "---- forwarded message ---- From: x"
    assert growth(lambda size: forwarded_mail(f"{opening}{' ' * size}x\n\n{AR}"), 1 << 12) < 3


@pytest.mark.parametrize(
    "line",
    ["Envoyé de mon iPhone", "أُرسلت من الـ iPhone", "Sent from my Galaxy", "Get Outlook for iOS"],
)
def test_what_a_telephone_says_of_itself_is_no_word_of_a_mail(line: str) -> None:
    assert without_signature(f"{AR}\n\n{line}") == AR
    assert without_signature(line) == line


def test_who_only_sends_an_article_of_an_outlet_on_did_not_write_it() -> None:
    text = (
        "للاطلاع\n\n________________________________\nمن: القدس العربي <n@o.example>\n"
        "تم الإرسال: الاثنين, 4 مارس 2019 09:12 ص\nالموضوع: سوق السمك\n\nعاد الباعة إلى السوق."
    )
    words, said = own_words(text, DeclaredMetadata(creator="مكتب الإعلام", title="FW: سوق السمك"))
    assert (words, said.creator, said.publisher) == ("عاد الباعة إلى السوق.", None, "القدس العربي")


def test_an_article_that_was_pasted_says_where_and_when_it_appeared() -> None:
    sent = DeclaredMetadata(title="سوق السمك", creator="رنا", published="Fri, 03 Feb 2023 10:00:00")
    text = f"سوق السمك\nالشروق - 4 مارس 2019\nبقلم: هدى سالم\n\n{AR}"
    words, said = own_words(text, sent)
    assert (said.publisher, said.published, said.creator) == ("الشروق", "4 مارس 2019", "هدى سالم")
    assert own_words(f"سوق السمك\n\n{AR}", sent)[1] == sent
    assert words == text


def test_what_stands_around_an_article_in_a_window_is_no_word_of_a_mail() -> None:
    text = (
        f"الرئيسية | سياسة | رياضة\nسوق السمك\n{AR}\n{AR * 3}\nاقرأ أيضا\nقطار السهل\nحديقة الضفة"
    )
    words, _ = own_words(text, DeclaredMetadata(title="سوق السمك"))
    assert words == f"سوق السمك\n{AR}\n{AR * 3}"


def test_the_outlet_under_an_article_that_was_sent_on() -> None:
    words, said = own_words(f"{AR}\nالمصدر: الشروق", DeclaredMetadata(title="سوق السمك"))
    assert (words, said.publisher) == (AR, "الشروق")


def test_an_article_pasted_under_a_note_is_the_article() -> None:
    words = (
        "بلغ مخزون السد نصف سعته للمرة الأولى منذ افتتاحه قبل ثلاثة عشر عاما، وقال مديره إن ذلك "
        "يكفي لري بساتين الوادي طوال الصيف المقبل."
    )
    head = "يومية اليرموك\nالأربعاء 6 آذار 2019\n\nسد الوحدة يبلغ نصف سعته\n\nعبلة الكردي"
    note = "زملائي الأعزاء،\nتجدون أدناه ما نشر عن السد.\nمع التحية\nسمر\n\n____________\n\n"
    declared = DeclaredMetadata(title="للاطلاع", creator="سمر", published="2025-02-04")
    text, said = own_words(f"{note}{head}\n\n{words}", declared)
    assert text == f"{head}\n\n{words}"
    assert said == DeclaredMetadata()
    alone, kept = own_words(f"{note}{words}", declared)
    assert (alone.endswith(words), kept.title) == (True, "للاطلاع")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_title_over_further_headlines_is_no_note(gap: str) -> None:
    words = (
        "بلغ مخزون السد نصف سعته للمرة الأولى منذ افتتاحه قبل ثلاثة عشر عاما، وقال مديره إن ذلك "
        "يكفي لري بساتين الوادي طوال الصيف المقبل."
    )
    head = f"سد الوحدة يبلغ نصف سعته{gap}المزارعون ينتظرون صيفا أفضل\nجريدة اليرموك - 6 آذار 2019"
    text, said = own_words(f"{head}\n\n{words}", DeclaredMetadata(title="من سمر"))
    assert text == f"{head}\n\n{words}"
    assert said.title == "من سمر"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "---------- Forwarded message ---------\nFrom: ك <k@a.example>\nSubject: للحفظ\n\n",
            "للحفظ",
        ),
        ("", "مقال: سد الوحدة يبلغ نصف"),
    ],
)
def test_the_head_of_a_pasted_article_goes_before_that_of_the_mail(above: str, title: str) -> None:
    words = (
        "بلغ مخزون السد نصف سعته للمرة الأولى منذ افتتاحه قبل ثلاثة عشر عاما، وقال مديره إن ذلك "
        "يكفي لري بساتين الوادي طوال الصيف المقبل."
    )
    article = f"سد الوحدة يبلغ نصف سعته\nمرسى الأطلسي - 6 آذار 2019\nعبلة الكردي\n\n{words}"
    sent = DeclaredMetadata(title=title, creator="سمر", published="2025-02-04")
    assert own_words(f"{above}{article}", sent) == (article, DeclaredMetadata())
    other = DeclaredMetadata(title="عن السد", creator="سمر", published="2025-02-04")
    assert own_words(article, other)[1] == other


def test_an_article_over_its_outlet_and_day_is_not_who_sent_it() -> None:
    title = "الجسر القديم يُطلى بالأزرق"
    sent = DeclaredMetadata(title="مقال", creator="سعاد", published="2025-02-04")
    words, said = own_words(f"{title}\n\n{AR}\n\nجريدة الضفة، 2 ماي 2019\n", sent)
    assert words == f"{title}\n\n{AR}"
    assert said == DeclaredMetadata(publisher="جريدة الضفة", published="2 ماي 2019")
    _, said = own_words(f"{AR}\n\nجريدة الضفة، 2 ماي 2019\n", sent)
    assert said.title == "مقال"
