"""Laws that hold for every text, and what times and countries change."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.figures.extraction import find_figures
from articles.figures.figure import Doubt, FigureKind
from articles.span import Span
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from tests.growth import growth

MARK = "\N{RIGHT-TO-LEFT MARK}"
PIECES = """5;12,5;100.000;5ر4;2015;ألف;مليون;ملايين;خمسة;عشر;وعشرين;السبعة;نصف;ونصف;واحد
سنتين;شخصان;و;إلى;من;بين;في المائة;%;درهم;دولار;متر مربع;ساعة;دقيقة;شركة;عمال;الجماعات
بنسبة;ارتفعت;بلغ;تمثل;أكثر;حوالي;على الأقل;القانون;رقم;ال;(;);:;-;/;،;.;كل سنة;وفقا;لتقرير
أعلنت;الوزارة;مئات;المرتبة""".replace("\n", ";").split(";")
PRESS = st.lists(st.sampled_from([*PIECES, "\n", MARK, "ـ"]), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda space: space.join(pieces))
)
ANY_TEXT = st.text(st.characters(codec=None), max_size=120)


def date(body: str, words: str, value: str, kind: TimeType = TimeType.DATE) -> TimeExpression:
    start = body.index(words)
    span = Span(start, start + len(words))
    return TimeExpression(span, words, kind, value, Basis.EXPLICIT, "")


@settings(max_examples=150)
@given(st.one_of(PRESS, ANY_TEXT))
def test_every_figure_quotes_its_text_in_order_and_apart(body: str) -> None:
    figures = find_figures(body)

    end = 0
    for figure in figures:
        assert figure.text == figure.span.text_in(body) != ""
        assert figure.span.start >= end
        assert figure.low is not None
        assert figure.high is None or figure.low <= figure.high
        end = figure.span.end


@settings(max_examples=60)
@given(PRESS)
def test_the_script_of_the_digits_changes_nothing(body: str) -> None:
    arabic = body.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    plain, other = find_figures(body), find_figures(arabic)

    assert [(f.span, f.kind, f.low, f.high, f.unit) for f in plain] == [
        (f.span, f.kind, f.low, f.high, f.unit) for f in other
    ]


def test_bad_input_gives_nothing_rather_than_an_error() -> None:
    assert find_figures("") == ()
    assert find_figures("\ud800 \x00 \n\n") == ()
    assert len(find_figures(f"بلغ 7,6 سنة {'7' * 5000} و39 هدفا")) == 2


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1.1",
        "و",
        "(",
        "ألف و",
        "5% ",
        "1/",
        "3 رجال ",
        "- 5 كرقم\n",
        "و5 ساعات ",
        "السبعة ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert growth(lambda times: find_figures(unit * times), 60_000 // len(unit)) < 3


def test_numbers_of_dates_are_no_figures_and_durations_are() -> None:
    body = "افتتح يوم 12 من الشهر 30 معملا بعد 14 شهرا"
    times = (
        date(body, "يوم 12 من الشهر", "2015-05-12"),
        date(body, "14 شهرا", "P14M", TimeType.DURATION),
    )

    assert [f.text for f in find_figures(body, times)] == ["30 معملا", "14 شهرا"]


def test_the_year_of_the_clause_is_the_period() -> None:
    body = "بلغت المبيعات 12 مليون دولار عام 2006، ثم زادت بمعدل 13% عام 2007 فبلغت 14 مليون دولار."
    times = (date(body, "عام 2006", "2006"), date(body, "عام 2007", "2007"))

    assert [f.period for f in find_figures(body, times)] == ["2006", "2007", "2007"]


def test_a_day_is_no_period() -> None:
    body = "أعلن يوم 5 ماي 2015 أن المصنع يشغل 300 عامل"

    (figure,) = find_figures(body, (date(body, "يوم 5 ماي 2015", "2015-05-05"),))

    assert figure.period is None


@pytest.mark.parametrize(
    ("body", "country", "unit"),
    [
        ("كلف الجسر 5 ملايين درهم", "MA", "MAD"),
        ("كلف الجسر 5 ملايين درهم", "AE", "AED"),
        ("كلف الجسر 5 ملايين درهم", None, None),
        ("كلف الجسر في أبوظبي 5 ملايين درهم", None, "AED"),
        ("كلف الجسر 5 ملايين ريال", "QA", "QAR"),
        ("كلف الجسر 5 ملايين ريال", "MA", None),
        ("كلف الجسر 5 ملايين دينار", "DZ", "DZD"),
        ("كلف الجسر 5 ملايين جنيه", None, None),
        ("كلف الجسر في القاهرة بمصر 5 ملايين جنيه", None, "EGP"),
    ],
)
def test_the_country_names_the_currency(body: str, country: str | None, unit: str | None) -> None:
    (figure,) = find_figures(body, country=country)

    assert figure.kind is FigureKind.MONEY
    assert figure.unit == unit


def test_shares_of_one_whole_that_make_more_than_all_are_doubted() -> None:
    body = "صوت 60% من الأعضاء بنعم و30% من الأعضاء بلا وامتنع 20% من الأعضاء"

    assert all(Doubt.SUM_OVER_100 in f.doubts for f in find_figures(body))


def test_a_change_that_its_totals_do_not_make_is_doubted() -> None:
    body = "ارتفع عدد الزوار بنسبة 50 في المائة ليصل إلى 120 ألف زائر مقابل 100 ألف زائر"

    doubts = {f.text: f.doubts for f in find_figures(body)}

    assert doubts["50 في المائة"] == (Doubt.RATE_AND_TOTALS_DISAGREE,)


def test_an_amount_unlike_its_peers_is_doubted() -> None:
    sums = ("7 مليارات", "9 مليارات", "8 ملايين")
    body = "\n".join(f"بلغت الصادرات {amount} دولار." for amount in sums)

    assert [f.doubts for f in find_figures(body)] == [(), (), (Doubt.UNLIKE_PEERS,)]


def test_the_annotated_articles_keep_their_level(corpus: Path) -> None:
    path = Path(__file__).resolve().parents[2] / "gold" / "score_figures.py"
    spec = importlib.util.spec_from_file_location("score_figures", path)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = (corpus.parent / "gold" / "articles.jsonl").read_text("utf-8").splitlines()

    result = scorer.score([json.loads(line) for line in lines], gold_times=True, misses=False)

    assert result["f1"] >= 0.97
    assert min(result[name] for name in ("kind", "low", "high", "unit")) >= 0.98
    assert result["qualifier"] >= 0.96
    assert result["key"] >= 0.92
    # The rules were made on these articles; what is learned comes from other outlets.
    assert result["period"] >= 0.915
    assert result["counted"] >= 0.885


def test_a_length_of_time_in_three_units_is_one_figure():
    (figure,) = find_figures("انتهى السباق بعد 3 ساعات و30 دقيقة و36 ثانية.")
    assert (figure.low, figure.unit) == (3.51, "h")
