"""What is learned of a sentence's worth."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import pytest

from articles.annotation import annotate_body
from articles.summaries import sentence_worth
from articles.summaries.candidate import Candidate
from articles.summaries.candidates import candidates_of
from articles.summaries.sentence_worth import repetition, traits_of, worths

LEAD = "افتتحت المدينة الساحلية ميناء جديدا للحاويات بلغت كلفته 40 مليون درهم."
OTHERS = [
    "وسيشغل الميناء الجديد 300 عامل من سكان الأحياء القريبة حسب مديره.",
    "وتمشى الزوار بين المراكب حتى المساء.",
    "«هذا الميناء الجديد هو حلم المدينة كلها منذ زمن بعيد جدا» كما قيل.",
]


def candidates(*sentences: str) -> list[Candidate]:
    annotated = annotate_body("x", "\n".join(sentences), "2019-05-06")
    metadata = dataclasses.replace(annotated.article.metadata, title="ميناء جديد")
    article = dataclasses.replace(annotated.article, metadata=metadata)
    return candidates_of(dataclasses.replace(annotated, article=article))


def test_every_trait_has_a_learned_weight_and_no_other_has():
    table = Path(sentence_worth.__file__).with_suffix(".toml")
    weights = tomllib.loads(table.read_text("utf-8"))
    assert [*weights] == [*traits_of(candidates(LEAD))[0]]


def test_what_is_weighed_of_a_sentence():
    lead, figure, short, quoted = traits_of(candidates(LEAD, *OTHERS))
    assert (lead["distance"], lead["goes_on"]) == (0, 0)
    assert lead["distance"] < figure["distance"] < quoted["distance"]
    assert figure["key_figure"] > 0 == short["key_figure"]
    assert (figure["short"], short["short"]) == (0, 1)
    assert quoted["quoted"] > 0.5 > figure["quoted"]


def test_a_figure_that_the_lead_tells_counts_no_more():
    again = "وقال مدير الميناء إن 40 مليون درهم صرفت كلها على هذا الورش الكبير."
    assert traits_of(candidates(LEAD, again))[1]["key_figure"] == 0


def test_a_sentence_inside_a_paragraph_goes_on():
    _, first, second = traits_of(candidates(LEAD, " ".join(OTHERS[:2])))
    assert (first["goes_on"], second["goes_on"]) == (0, 1)


def test_what_says_more_is_worth_more():
    _, figure, short, _ = worths(candidates(LEAD, *OTHERS))
    assert figure > short


@pytest.mark.parametrize(("other", "share"), [(LEAD, 1.0), (OTHERS[1], 0.0)])
def test_how_much_is_said_again(other: str, share: float):
    lead, second = candidates(LEAD, other)
    assert repetition(second, [lead]) == pytest.approx(share)
    assert repetition(second, []) == 0


def test_an_article_without_sentences_has_no_worths():
    assert worths([]) == []
