"""A passage beside its article: quotation, note, tags, and what became of its place."""

from __future__ import annotations

import pytest

from articles.passages.passage import Anchoring
from desktop.passages.passage_delegate import ANCHORINGS, PassageDelegate
from desktop.theme import DARK
from tests.desktop.making import look_of, passage

pytestmark = pytest.mark.usefixtures("themed")
WIDTH = 320


def test_a_card_grows_with_what_it_shows():
    delegate = PassageDelegate(look_of())
    bare = delegate.height(passage("كلمات"), WIDTH)
    noted = delegate.height(passage("كلمات", note="راجع"), WIDTH)
    full = delegate.height(
        passage("كلمات", note="راجع", tags=("بحر",), anchoring=Anchoring.LOST), WIDTH
    )
    assert bare < noted < full


def test_every_state_of_a_place_is_worded():
    assert set(ANCHORINGS) == set(Anchoring)
    assert ANCHORINGS[Anchoring.ANCHORED] == ""


def test_another_look_lays_out_anew():
    delegate = PassageDelegate(look_of())
    before = delegate.laid_out(passage(), WIDTH)
    assert delegate.laid_out(passage(), WIDTH) is before
    delegate.apply(look_of(DARK))
    assert delegate.laid_out(passage(), WIDTH) is not before
