"""What the network names."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from articles.arabic.folding import fold_letters
from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure_text import FigureText
from articles.figures.learned.answers import (
    calibrated_share,
    name_at,
    name_figures,
    name_text,
    named_of,
    naming_threshold,
)
from articles.figures.learned.candidates import candidates_of
from articles.figures.learned.network import Network, naming_network
from articles.figures.learned.text_arrays import TextArrays
from articles.figures.learned.word_classes import stem_of
from articles.stages import finish


def test_a_figure_counts_its_noun() -> None:
    (figure,) = find_figures("يشغل مصنع السجاد في القرية 340 عاملا منذ سنوات.")
    assert figure.counted == "عاملا"
    assert figure.confidence is not None
    assert figure.confidence >= naming_threshold()


def test_a_share_is_of_what_is_named_behind_it() -> None:
    (figure,) = find_figures("قال المدير إن 62 في المائة من الزبائن يدفعون نقدا.")
    assert "الزبائن" in (figure.counted or "") + (figure.subject or "")


def test_below_the_threshold_no_name_is_shown() -> None:
    figures = find_figures("عاد بعد 3 أيام، ثم 4، ثم 5. وكان في الطريق 12 و13 و14 شيء.")
    for figure in figures:
        assert figure.confidence is not None
        if figure.confidence < naming_threshold():
            assert figure.counted is None
            assert figure.subject is None


def test_the_subject_is_no_part_of_the_name() -> None:
    reading = read_figures("ارتفعت أرباح مصرف الساحل إلى 45 مليون دولار في نهاية الصيف.")
    (named,) = finish(name_figures(reading.text, reading.asked))
    assert named.counted is not None
    if named.subject is not None:
        assert not named.counted[0] <= named.subject[0] < named.counted[1]


@pytest.mark.parametrize("body", ["", "42", "42 43 44", "\n\n7\n", "%%% 5 %%%"])
def test_any_text_has_answers(body: str) -> None:
    reading = read_figures(body)
    assert len(finish(name_figures(reading.text, reading.asked))) == len(reading.asked)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("للمملكة", "المملكة"),
        ("وللنيابة", "النيابة"),
        ("للاعبين", "اللاعبين"),
        ("للجنة", "اللجنة"),
        ("المملكة", "المملكة"),
    ],
)
def test_a_name_behind_two_lams_has_its_article(body: str, name: str) -> None:
    assert name_text(FigureText(body, ()), (0, 1)) == name


class _Shares(Network):
    """The trained network, but every noun is as likely as the test says."""

    def __init__(self, likely: dict[int, float]) -> None:
        own = naming_network()
        super().__init__(**{each.name: getattr(own, each.name) for each in fields(Network)})
        object.__setattr__(self, "likely", likely)

    def shares(self, asked):  # type: ignore[no-untyped-def]
        nouns = asked.words[asked.noun_of].tolist()
        counted = [self.likely.get(noun, 0.0) for noun in nouns]  # type: ignore[attr-defined]
        pairs = np.array([[share, 0.0] for share in counted], np.float32)
        return pairs, np.zeros((len(asked.figures), 2), np.float32)


def test_a_noun_that_stands_twice_counts_twice() -> None:
    body = "أسعار البنزين ترتفع. وقال الوزير إن البنزين سجل زيادة في المحطات بلغت 12 في المائة"
    reading = read_figures(body)
    words = reading.text.words
    arrays = TextArrays(reading.text, reading.mentions)
    asked = candidates_of(reading.text, arrays, reading.asked)
    fuel = [at for at, word in enumerate(words) if word == "البنزين"]
    rival = words.index("المحطات")
    network = _Shares({fuel[0]: 0.3, fuel[1]: 0.3, rival: 0.4})

    (named,) = named_of(network, reading.text, asked, 1)

    assert named.counted is not None
    assert "البنزين" in words[named.counted[0] : named.counted[1]]
    slope, offset = network.calibration.tolist()
    alone = calibrated_share(0.3, slope, offset)
    assert named.confidence > alone


@pytest.mark.parametrize(("body", "noun"), [("44 برجا", "برجا"), ("117 وجهة", "وجهة")])
def test_nothing_is_glued_to_a_noun_right_behind_its_number(body: str, noun: str) -> None:
    assert name_text(FigureText(body, ()), (1, 2)) == noun


def test_nothing_is_glued_to_a_name_right_behind_its_quotation_mark() -> None:
    assert name_text(FigureText("دراسة لمكتب «بوصلة»", ()), (3, 4)) == "بوصلة"


def test_the_article_of_a_number_is_no_part_of_a_name() -> None:
    text = FigureText("سحب المصرف أوراق فئة الـ 50 درهما من التداول", ())
    at = text.words.index("فئه")
    assert name_at(text, at) == (at, at + 1)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("مبلغ إجمالي قدره 2,3 مليون درهم", "مبلغ إجمالي"),
        ("المدارس البالغ عددها 40 مدرسة", "المدارس"),
        ("سكة حديد بطول 68 كلم", "سكة حديد"),
        ("كلفة إجمالية", "كلفة إجمالية"),
        ("بورصة المدينة", "بورصة المدينة"),
    ],
)
def test_what_leads_to_the_number_is_no_part_of_a_name(body: str, name: str) -> None:
    text = FigureText(body, ())
    assert name_text(text, name_at(text, 0)) == name


def test_what_stresses_a_noun_is_no_subject() -> None:
    figures = find_figures("سجلت بلدة الوادي لوحدها 1800 هكتار من الأضرار")
    assert all("وحدها" not in (figure.subject or "") for figure in figures)


def test_what_is_surely_glued_to_a_name_is_left_out() -> None:
    text = FigureText("فاز بفارق كبير", ())
    assert name_text(text, (1, 2)) == "فارق"


@pytest.mark.parametrize(
    "body",
    [
        "عجز تجاري كبير\nبلغ العجز التجاري 25,2 مليار دينار خلال السنة مقابل 16 مليار دينار قبلها",
        "تراجع الإنتاج\nتراجع إنتاج المصنع من السيارات إلى 300 سيارة بعد أن كان 500 سيارة في الشهر",
    ],
)
def test_a_subject_says_more_than_the_name_does(body: str) -> None:
    for figure in find_figures(body):
        if figure.counted and figure.subject:
            assert stem_of(fold_letters(figure.counted).split()[0]) != stem_of(
                fold_letters(figure.subject).split()[0]
            )


@pytest.mark.parametrize(
    ("words", "name"),
    [("يتكون البستان القديم", "البستان القديم"), ("البستان القديم", "البستان القديم")],
)
def test_a_name_begins_behind_a_verb(words: str, name: str) -> None:
    text = FigureText(words, ())
    assert name_text(text, name_at(text, 0)) == name


def test_a_name_does_not_end_with_a_word_that_only_says_where() -> None:
    figures = find_figures("عثر العمال على 40 صندوقا خشبيا مغلقا داخل ثلاثة أقبية")
    assert figures[0].counted == "صندوقا خشبيا مغلقا"


def test_that_they_do_is_no_name() -> None:
    figures = find_figures("صرح 38% من الصيادين بأنهم باعوا قواربهم، و12% بأنهم أعاروها.")
    assert len(figures) == 2
    assert all("بأنهم" not in {each.counted, each.subject} for each in figures)
