"""What the drop-down offers for a query that is being typed."""

from __future__ import annotations

import pytest

from desktop.search.offers import OfferKind, OfferSources, offers, word_before

SOURCES = OfferSources(
    publishers=("جريدة الساحل", "الرصيف", "جريدة الجبل"),
    words=("ميناء", "ميناءان", "ميزان"),
    history=("ميناء طنجة", "مدرسة"),
    saved=("موانئ الشمال",),
)


def of_kind(text: str, kind: OfferKind, cursor: int | None = None) -> list:
    place = len(text) if cursor is None else cursor
    return [each for each in offers(text, place, SOURCES) if each.kind is kind]


def test_newspapers_stand_behind_their_field_and_are_quoted():
    found = of_kind("جريدة:جر", OfferKind.PUBLISHER)
    assert [each.words for each in found] == ["جريدة الساحل", "جريدة الجبل"]
    assert found[0].text == 'جريدة:"جريدة الساحل" '
    assert found[0].cursor == len(found[0].text)
    assert of_kind("عنوان:جر", OfferKind.PUBLISHER) == []


def test_what_follows_the_cursor_stays():
    (found, *_) = of_kind("مي سنة", OfferKind.WORD, 2)
    assert found.text == "ميناء سنة"
    assert found.cursor == 5


def test_the_word_itself_is_not_offered():
    assert "ميناء" not in [each.words for each in of_kind("ميناء", OfferKind.WORD)]


def test_earlier_searches_match_by_folded_letters():
    assert [each.words for each in of_kind("مُدرسه", OfferKind.HISTORY)] == ["مدرسة"]
    assert [each.text for each in of_kind("موانئ", OfferKind.SAVED)] == ["موانئ الشمال"]
    assert of_kind("مدرسة", OfferKind.HISTORY) == []


def test_there_are_never_too_many():
    many = OfferSources(words=[f"مي{n}" for n in range(50)], history=[f"مي {n}" for n in range(50)])
    found = offers("مي", 2, many)
    assert len(found) <= 9
    assert sum(each.kind is OfferKind.WORD for each in found) == 5


@pytest.mark.parametrize(
    ("text", "cursor", "word"),
    [("ميناء طن", 8, "طن"), ("ميناء طن", 7, ""), ("ميناء ", 6, ""), ("", 0, ""), ("a_b", 3, "b")],
)
def test_the_word_that_is_being_typed(text: str, cursor: int, word: str):
    assert word_before(text, cursor) == word
