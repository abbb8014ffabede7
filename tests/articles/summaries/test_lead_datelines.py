"""What stands before the first words of news: place, date, agency, author."""

from __future__ import annotations

import dataclasses

import pytest

from articles.annotation import annotate_body
from articles.summaries.lead_datelines import dateline_length
from articles.summaries.summarisation import summarise

NEWS = "افتتحت بلدية الوادي مكتبة جديدة للأطفال بلغت كلفتها 12 مليون درهم."


@pytest.mark.parametrize(
    "dateline",
    [
        "القاهرة- ",
        "القاهرة – ",
        "مقديشو- ",
        "(أبوظبي) ـ ",
        "بغداد : ",
        "لندن - - ",
        "لندن ــ (رويترز): ",
        "مكسيكو-(ا ف ب): ",
        "فرانكفورت-ا ف ب- ",
        "رام الله 12-7-2012 وفا- ",
        "جنين 11-7-2012 وفا- ",
        "زغرب 16 يوليوز (خدمة رويترز الرياضية) - ",
        "أحمد منير (دبي) - ",
        "هيفاء نور الراوي - ",
        "سليم الراوي- سبق- جدة: ",
        "رسالة نيودلهي ـ من الموفد العام ـ سليم الراوي:",
        "المرسى - سليم الراوي: ",
        "متابعة: سليم الراوي ",
        "دبي «الخليج»: ",
        "* تونس - رويترز: ",
    ],
)
def test_a_dateline_is_measured_to_the_first_word_of_the_news(dateline):
    assert dateline_length(dateline + NEWS) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        "قال وزير الثقافة : إن المكتبات الجديدة ستفتح أبوابها في الخريف المقبل.",
        "أعلنت البلدية -اليوم السبت- افتتاح مكتبة جديدة للأطفال في حي الوادي.",
        "كشف موقع «بريد الوادي» أن المكتبة الجديدة ستفتح أبوابها يوم الأحد المقبل.",
        "نشرت صحيفة (الوادي) يوم الخميس خبرا عن افتتاح مكتبة جديدة في البلدة القديمة.",
        "كتبت يوم السبت الماضي -في هذه الصحيفة- مقالا عن المكتبات التي تفتح للأطفال.",
        "شهدت الحدود الشرقية - الغربية أمس أول اشتباك من نوعه بين الجانبين هذا العام.",
        "1944 - وفاة صاحب أول مكتبة للأطفال في الوادي بعد مرض لم يمهله طويلا.",
        "من أزمة إلى أخرى: رحلة الكتاب في بلدة الوادي كما عاشها أمين المكتبة القديم.",
        "هذا صحيح: لن تفتح المكتبة أبوابها قبل أن تنتهي أشغال البناء في الحي كله.",
        "القاهرة- قصيرة",
        "الرباط/ 12 مايو 2021/ وكالة/ ",
    ],
)
def test_a_sentence_keeps_its_first_words(text):
    assert dateline_length(text) == 0


def test_a_summary_begins_with_the_news():
    annotated = annotate_body(
        "x", f"القاهرة- {NEWS}\nوحضر الحفل كثير من سكان الحي القديم.", "2019-05-06"
    )
    metadata = dataclasses.replace(annotated.article.metadata, title="مكتبة جديدة")
    article = dataclasses.replace(annotated.article, metadata=metadata)
    found, *_ = summarise(dataclasses.replace(annotated, article=article))
    assert found.text == NEWS
    assert found.span.start == len("القاهرة- ")


def test_of_an_article_that_is_nothing_but_a_dateline_the_dateline_is_told():
    (found,) = summarise(annotate_body("x", "الرباط/ 12 مايو 2021/ وكالة/", None))
    assert found.text == "الرباط/ 12 مايو 2021/ وكالة/"
