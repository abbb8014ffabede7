"""One word that says two."""

from __future__ import annotations

import pytest

from articles.figures.duals import dual_words, read_dual
from articles.figures.extraction import find_figures
from articles.figures.figure_text import FigureText
from tests.articles.figures.finding import figures_of


@pytest.mark.parametrize(
    ("text", "word"), [("أصيب شخصان في الحادث", "شخصان"), ("دام الحكم سنتين", "سنتين")]
)
def test_a_dual_is_two_of_what_it_names(text: str, word: str):
    folded = FigureText(text, ())
    at = next(place for place, each in enumerate(folded.words) if each in dual_words())
    mention = read_dual(folded, at)
    assert mention is not None
    assert mention.low.value == 2
    assert word in text


@pytest.mark.parametrize("text", ["وقعا عقدين مع النادي", "قال للوطنين كلمة"])
def test_what_only_ends_like_one_is_none(text: str):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سمع البستاني طنين البعوض تحت الشجرة", []),
        ("كتب لقريتين ووطنين متجاورين", []),
        ("زرع البستاني مترين الأسبوع الماضي", ["مترين"]),
        ("اشترى كيلوغرامين من العنب وقنطارين من التين", ["كيلوغرامين", "قنطارين"]),
        ("زار بلدين شقيقين", []),
        ("أنقذ البحارة صيادين يونانيين شقيقين", ["شقيقين"]),
        ("غاب ثلاث سنوات وشهرين", ["ثلاث سنوات وشهرين"]),
        ("رسمت اللوحات خلال عامين 2014 أو 2015", []),
        ("دام الرسم على مدى عامين 2014 و2015", ["عامين"]),
        ("رسمت اللوحات خلال عامين و4 أشهر", ["عامين و4 أشهر"]),
    ],
)
def test_duals_among_their_neighbours(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ينفق البستاني فدانين على التين", ["فدانين"]),
        ("أصيب طبيبان وممرضتان في الحريق", ["طبيبان", "ممرضتان"]),
        ("ودع القرية محاميين اثنين", ["محاميين اثنين"]),
        ("فتش الحارس صندوقين اثنين", ["صندوقين اثنين"]),
        ("اجتمعوا يوم الاثنين", []),
    ],
)
def test_a_dual_by_its_ending_or_by_the_number_behind_it(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("ظل الفريق ثالثا برصيد نقطتين", "score", 2),
        ("تراجعت نسبة الفائدة إلى 3 في المائة بانخفاض نقطتين أساس", "percent", 0.02),
        ("ارتفع معدل الأمطار بنقطتين مئويتين", "percent", 2),
    ],
)
def test_two_points_of_a_league_or_a_rate(text: str, kind: str, value: float):
    figure = find_figures(text)[-1]
    assert (figure.kind.value, figure.low) == (kind, value)


def test_two_points_of_an_agenda_are_none():
    assert find_figures("اتفقوا على نقطتين مهمتين") == ()


def test_two_persons_behind_for_the_are_definite():
    assert figures_of("سلمت المديرة شهادتها للعاملتين في القسم") == []
    assert figures_of("سلمت المديرة شهادتها لعاملتين في القسم") == ["عاملتين"]


def test_two_children_are_persons():
    assert figures_of("رزقت بولدين وابنتين") == ["ولدين", "ابنتين"]
