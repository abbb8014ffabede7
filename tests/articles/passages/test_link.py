from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.passages.link import PassageLink, is_link
from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector

PASSAGE = Passage(
    id="0123456789abcdef0123456789abcdef",
    article_id="p0",
    position=TextPositionSelector(0, 5),
    quote=TextQuoteSelector("رست سفينة\nفي الميناء & غادرت? نعم #غدا", "", ""),
    colour="green",
    note="",
    tags=(),
    created="2025-01-01T00:00:00+00:00",
    modified="2025-01-01T00:00:00+00:00",
)


def quoting(words: str) -> Passage:
    return dataclasses.replace(PASSAGE, quote=TextQuoteSelector(words, "", ""))


def test_a_link_comes_back_as_it_was() -> None:
    link = PassageLink.to(PASSAGE, "abc123")
    assert link.quote == "رست سفينة في الميناء & غادرت? نعم #غدا"
    assert link.text.isascii()
    assert link.text.startswith("khizana:abc123/0123456789abcdef0123456789abcdef?quote=")
    assert PassageLink.read(link.text) == link


def test_of_a_long_quotation_the_link_has_whole_first_words() -> None:
    words = [f"كلمة{number}" for number in range(30)]
    assert PassageLink.to(quoting(" ".join(words)), "a").quote == " ".join(words[:8])
    long = "مستشفياتهم " * 20
    assert PassageLink.to(quoting(long), "a").quote == " ".join(["مستشفياتهم"] * 7)
    assert len(PassageLink.to(quoting("ا" * 500), "a").quote) == 80


@pytest.mark.parametrize(
    "text",
    ["khizana://ab/cd?quote=x", "KHIZANA:ab/cd/?quote=x#y", " khizana:/ab/cd?other=1&quote=x\n"],
)
def test_what_other_programs_make_of_a_link_is_read(text: str) -> None:
    assert PassageLink.read(text) == PassageLink("ab", "cd", "x")


@pytest.mark.parametrize(
    "text",
    ["", "khizana:", "khizana:ab", "khizana:ab/", "khizana:/cd/", "https://ab/cd", "khizana:a/b/c"],
)
def test_what_is_no_link_to_a_passage_is_none(text: str) -> None:
    assert PassageLink.read(text) is None
    assert PassageLink.read("khizana:ab/" + "c" * 5000) is None


def test_a_wrong_link_is_still_no_folder() -> None:
    assert is_link("khizana:nonsense")
    assert not is_link("/home/khizana:x")
    assert not is_link("khizana")


@given(
    archive=st.text(min_size=1).filter(
        lambda text: text.encode("utf-8", "replace").decode() == text
    ),
    words=st.text(st.characters(exclude_categories=())),
)
def test_any_passage_has_a_link(archive: str, words: str) -> None:
    link = PassageLink.to(quoting(words), archive)
    found = PassageLink.read(link.text)
    if len(link.text) <= 4096:
        assert found == link


@given(text=st.text())
def test_any_text_is_a_link_or_none(text: str) -> None:
    for given_text in (text, "khizana:" + text):
        found = PassageLink.read(given_text)
        assert found is None or found.passage_id
