"""Which figures are key."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.figures.extraction import find_figures

SENTENCES = [
    "ارتفعت الصادرات بنسبة 12 في المائة.",
    "كلف الجسر 14 مليار درهم.",
    "غرس العمال 300 شجرة.",
    "دام اللقاء ساعتين.",
]


@given(st.lists(st.sampled_from(SENTENCES), max_size=12))
def test_of_many_figures_some_are_key_and_the_judgement_is_the_same_each_time(texts: list[str]):
    body = "\n".join(texts)
    figures = find_figures(body)
    assert figures == find_figures(body)
    assert all(figure.text == figure.span.text_in(body) for figure in figures if figure.key)


def test_an_amount_of_the_first_sentence_is_key():
    body = "كلف الجسر الجديد 14 مليار درهم، حسب الوزارة.\nونامت المدينة بلا ضجيج."
    assert any(figure.key for figure in find_figures(body, title="جسر بكلفة 14 مليار درهم"))
