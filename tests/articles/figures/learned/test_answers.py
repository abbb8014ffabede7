"""What the network names."""

from __future__ import annotations

import numpy as np
import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure_text import FigureText
from articles.figures.learned.answers import name_figures, name_text, naming_threshold
from articles.figures.learned.network import product


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
    (named,) = name_figures(reading.text, reading.asked)
    assert named.counted is not None
    if named.subject is not None:
        assert not named.counted[0] <= named.subject[0] < named.counted[1]


@pytest.mark.parametrize("body", ["", "42", "42 43 44", "\n\n7\n", "%%% 5 %%%"])
def test_any_text_has_answers(body: str) -> None:
    reading = read_figures(body)
    assert len(name_figures(reading.text, reading.asked)) == len(reading.asked)


def test_a_product_in_parts_is_the_product() -> None:
    random = np.random.default_rng(1)
    rows = random.normal(size=(400, 90)).astype(np.float32)
    weights = random.normal(size=(90, 50)).astype(np.float32)
    assert np.allclose(product(rows, weights), rows @ weights, atol=1e-3)


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
