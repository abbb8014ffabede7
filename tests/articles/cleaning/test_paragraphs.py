from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.cleaning.paragraphs import paragraphs, sentences
from articles.span import Span
from tests.growth import growth


def texts(body: str) -> list[str]:
    return [span.text_in(body) for span in sentences(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("جملة أولى. جملة ثانية.", ["جملة أولى.", "جملة ثانية."]),
        ("هل انتهى؟ نعم! انتهى…", ["هل انتهى؟", "نعم!", "انتهى…"]),
        ("أولا، ثانيا؛ ثالثا: رابعا.", ["أولا، ثانيا؛ ثالثا: رابعا."]),
        ("بلغ 7.5 مليون. ثم 3.2%.", ["بلغ 7.5 مليون.", "ثم 3.2%."]),
        ("قال يوسف. ح، العامل هنا: نعم.", ["قال يوسف. ح، العامل هنا: نعم."]),
        ("حضر د. سالم وم. كريم. ثم غادرا.", ["حضر د. سالم وم. كريم.", "ثم غادرا."]),
        ("قالت سامية .م .إن الأمر تم. ثم سكتت.", ["قالت سامية .م .إن الأمر تم.", "ثم سكتت."]),
        ("شهدت نادية .ع . أمام القاضي . ثم خرجت .", ["شهدت نادية .ع . أمام القاضي .", "ثم خرجت ."]),
        ("حضر كريم ب . إلى المخفر . وأنكر .", ["حضر كريم ب . إلى المخفر .", "وأنكر ."]),
        ("وقع سنة 2015 م . ثم تكرر .", ["وقع سنة 2015 م .", "ثم تكرر ."]),
        ("بلغ الوزن 40 كلغ . ثم زاد .", ["بلغ الوزن 40 كلغ .", "ثم زاد ."]),
        ("ذكرت و.م.ع. أن الأمر تم. انتهى.", ["ذكرت و.م.ع. أن الأمر تم.", "انتهى."]),
        ("عام 300 ق.م. تقريبا. ثم زال.", ["عام 300 ق.م. تقريبا.", "ثم زال."]),
        ("عام 300 ق.م. وفي غيره زال.", ["عام 300 ق.م.", "وفي غيره زال."]),
        ("وقع سنة 2015 م. ثم تكرر.", ["وقع سنة 2015 م.", "ثم تكرر."]),
        ("قال: «انتهينا. سنعود غدا». ثم خرج.", ["قال: «انتهينا. سنعود غدا».", "ثم خرج."]),
        ('قال: "انتهينا. سنعود غدا." ثم خرج.', ['قال: "انتهينا. سنعود غدا."', "ثم خرج."]),
        ("عاجل.. انقطاع الماء. سيعود.", ["عاجل.. انقطاع الماء.", "سيعود."]),
        ("عنوان فرعي\n- بند أول\n- بند ثان.", ["عنوان فرعي", "- بند أول", "- بند ثان."]),
        ("1. البند الأول. 2. الثاني.", ["1. البند الأول.", "2. الثاني."]),
        ("(نص. بين قوسين) يتبعه كلام.", ["(نص. بين قوسين) يتبعه كلام."]),
        ("«علامة لا تغلق. وكلام بعدها.", ["«علامة لا تغلق.", "وكلام بعدها."]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_sentences(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_paragraphs_are_the_lines() -> None:
    body = "سطر\nسطر ثان\n\nثالث"

    assert paragraphs(body) == (Span(0, 3), Span(4, 11), Span(13, 17))


@settings(max_examples=300, deadline=None)
@given(st.text('اب.؟!…«»"() \nو0و.د', max_size=60))
def test_sentences_cover_every_word_once_in_order(body: str) -> None:
    spans = sentences(body)

    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.text_in(body) == span.text_in(body).strip() != "" for span in spans)
    assert "".join("".join(texts(body)).split()) == "".join(body.split())
    assert all("\n" not in span.text_in(body) for span in spans)


@pytest.mark.parametrize(
    "unit", ["«. ", "( ", '" . ', "د. ", "1 ", "و.م.ع. ", "...", "؟»", "كلمة. "]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    assert growth(lambda times: sentences(unit * times), 100_000) < 3
