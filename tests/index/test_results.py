"""What a search answers."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from index.results import Facets, ResultPage


def test_an_empty_page_says_nothing() -> None:
    page = ResultPage(0, ())
    assert page.facets == Facets()
    assert (page.missing, page.did_you_mean, page.read, page.unapplied) == ((), None, (), ())


def test_what_crosses_the_border_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        ResultPage(0, ()).total = 1  # type: ignore[misc]
