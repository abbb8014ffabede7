"""Where quantities are mentioned."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.mention import Shape
from tests.articles.figures.finding import figures_of, mentions_of

PIECES = ["300", "شجرة", "في المائة", "بين", "و", "ألف", "12,5", "سنتين", ".", "\n", "من", "إلى"]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_mentions_come_in_order_and_apart(pieces: list[str]):
    mentions = mentions_of(" ".join(pieces))
    for mention, following in itertools.pairwise(mentions):
        assert mention.first < mention.last <= following.first


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("غرس العمال ثلاثمائة شجرة", ["ثلاثمائة"]),
        ("غرس العمال 300 شجرة و20 نخلة", ["300", "20"]),
        ("كلف الجسر 14 مليار درهم", ["14 مليار درهم"]),
        ("نامت المدينة بلا ضجيج", []),
        ("", []),
    ],
)
def test_each_quantity_is_found_whole(text: str, figures: list[str]):
    found = figures_of(text)
    assert len(found) == len(figures)
    assert all(each.startswith(want) for each, want in zip(found, figures, strict=True))


def test_hundreds_without_a_number_are_told_as_such():
    (mention,) = mentions_of("حضر مئات الزوار إلى المعرض")
    assert mention.shape is Shape.INDEFINITE
