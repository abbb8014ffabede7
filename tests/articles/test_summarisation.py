from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.annotation import annotate, annotate_body
from articles.article import AnnotatedArticle
from articles.cleaning.paragraphs import paragraphs
from articles.document import Document
from articles.reading.reader import walk
from articles.summarisation import summarise

PORT = (
    "افتتحت المدينة الساحلية ميناء جديدا للحاويات بلغت كلفته 40 مليون درهم.\n"
    "وأكد مدير الميناء الجديد أن 300 عامل يشتغلون في أرصفة الحاويات منذ شهر مارس.\n"
    "وكان الطقس يومها جميلا والسماء صافية كما يحب الناس في تلك الأيام.\n"
    "هل يكفي هذا كله؟\n"
    "وينتظر أن يستقبل الميناء الجديد سفن الحاويات الكبيرة بداية من السنة المقبلة.\n"
    "أما الصيادون فلهم رصيف صغير قديم لم يتغير فيه شيء يذكر."
)


def article(body: str, title: str = "ميناء جديد للحاويات") -> AnnotatedArticle:
    annotated = annotate_body("x", body, "2019-05-06")
    metadata = dataclasses.replace(annotated.article.metadata, title=title)
    return dataclasses.replace(
        annotated, article=dataclasses.replace(annotated.article, metadata=metadata)
    )


def test_the_sentences_that_carry_the_article_are_taken_in_their_order() -> None:
    summary = summarise(article(PORT))
    assert [sentence.paragraph for sentence in summary] == [1, 2, 5]
    assert max(sentence.score for sentence in summary) == 1
    assert all(0 < sentence.score <= 1 for sentence in summary)


def test_a_sentence_is_traceable_to_its_words() -> None:
    for sentence in summarise(article(PORT), 6):
        words = sentence.span.text_in(PORT)
        assert words in {sentence.text, "و" + sentence.text}
        assert paragraphs(PORT)[sentence.paragraph - 1].contains(sentence.span)


def test_a_conjunction_goes_only_where_it_surely_is_one() -> None:
    body = (
        "تدرس الحكومة ملف الطاقة الشمسية في الجنوب هذه السنة باهتمام كبير.\n"
        "لا شيء في هذا السطر.\n"
        "وأعلنت الحكومة أن الطاقة الشمسية ستغطي ربع حاجات الجنوب قريبا.\n"
        "سطر آخر لا شيء فيه.\n"
        "وزارة الطاقة تشرف على مشاريع الطاقة الشمسية في الجنوب وحدها."
    )
    texts = [sentence.text for sentence in summarise(article(body, "الطاقة الشمسية في الجنوب"))]
    assert any(text.startswith("أعلنت الحكومة") for text in texts)
    assert any(text.startswith("وزارة الطاقة") for text in texts)


def test_a_sentence_that_follows_its_neighbour_keeps_its_conjunction() -> None:
    body = "بدأ العمل في السد الكبير أمس صباحا.\nوأكدت الوزارة أن السد الكبير سيكتمل بعد عامين."
    assert [each.text for each in summarise(article(body, "السد الكبير"))] == body.split("\n")


def test_nothing_is_said_twice() -> None:
    body = "\n".join([PORT.split("\n", maxsplit=1)[0]] * 5 + PORT.split("\n")[1:])
    texts = [sentence.text for sentence in summarise(article(body), 5)]
    assert len(texts) == len(set(texts))
    assert sum("افتتحت" in text for text in texts) == 1


@pytest.mark.parametrize("body", ["", "كلمة", "جملة واحدة قصيرة.", "؟", "\N{ZERO WIDTH SPACE}"])
def test_a_short_article_is_its_own_summary(body: str) -> None:
    texts = [sentence.text for sentence in summarise(article(body))]
    assert texts == ([body] if body.strip() else [])


def test_one_long_paragraph_gives_sentences() -> None:
    summary = summarise(article(PORT.replace("\n", " ")))
    assert len(summary) == 3
    assert {sentence.paragraph for sentence in summary} == {1}


def test_one_endless_sentence_gives_clauses() -> None:
    clauses = [
        f"وأضاف المتحدث رقم {number} أن الأشغال في الورش السابع تتقدم ببطء شديد بسبب الأمطار"
        for number in range(40)
    ]
    body = "، ".join(clauses)
    summary = summarise(article(body))
    assert summary
    assert all(len(sentence.text) < 500 for sentence in summary)


def test_a_list_gives_whole_lines() -> None:
    lines = [
        f"- المرتبة {number}: شركة بحجم معاملات قدره {number} مليون درهم" for number in range(20)
    ]
    body = "هذه لائحة أكبر الشركات في قطاع النقل البحري حسب حجم معاملاتها.\n" + "\n".join(lines)
    summary = summarise(article(body, "أكبر شركات النقل البحري"))
    assert summary[0].paragraph == 1
    assert all(sentence.text in body.split("\n") for sentence in summary)


@settings(max_examples=60, deadline=None)
@given(
    body=st.text(st.sampled_from("ابتولم .،؟\nً5%") | st.characters(exclude_categories=())),
    count=st.integers(0, 5),
)
def test_any_body_has_a_summary(body: str, count: int) -> None:
    summary = summarise(article(body), count)
    assert len(summary) <= count
    ends = 0
    for sentence in summary:
        assert sentence.span.start >= ends
        ends = sentence.span.end
        assert sentence.span.text_in(body).endswith(sentence.text)
        assert 0 <= sentence.score <= 1


def test_a_long_text_takes_time_in_proportion() -> None:
    annotated = article("بداية الكلام.")
    body = "\n".join(
        f"قال القائل رقم {number} كلاما كثيرا في شأن الميناء." for number in range(20_000)
    )
    long = dataclasses.replace(annotated, article=dataclasses.replace(annotated.article, body=body))
    started = time.perf_counter()
    assert len(summarise(long)) >= 1
    assert time.perf_counter() - started < 10


def test_the_seeds_have_summaries_of_their_own_words(seeds: list[Path]) -> None:
    for document in walk(seeds):
        assert isinstance(document, Document)
        annotated = annotate(document, "seed")
        summary = summarise(annotated)
        assert len(summary) == 3
        assert summary[0].paragraph == 1
        for sentence in summary:
            assert sentence.span.text_in(annotated.article.body).endswith(sentence.text)
