"""Numbers that name no more than a magnitude."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize("text", ["مات البستاني في الحقل", "ومات وهو يسقي الورد"])
def test_who_died_is_no_hundreds(text: str):
    assert find_figures(text) == ()


def test_hundreds_with_their_madda_are():
    assert [figure.low for figure in find_figures("زرع مآت الأشجار")] == [100]
