"""Where a link to a passage leads, and what is said when it leads nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.archive.archive import Archive
from articles.passages.link import PassageLink
from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.settings import Settings
from desktop.window.link_following import (
    Destination,
    Refusal,
    archive_of_link,
    follow,
    remember_archive,
)


@pytest.fixture
def link(marked):
    """A link to words of the first article."""
    return PassageLink.to(marked.mark("السمك عاد معها"), marked.archive.identity)


def test_a_link_leads_to_the_words(marked, link):
    article = marked.article("السمك")
    start = article.body.index("السمك عاد معها")
    assert follow(link.text, marked.archive) == Destination(article.id, Span(start, start + 14))


def test_a_lost_passage_leads_to_the_head_of_its_article(marked, link):
    passage = marked.archive.passages.get(link.passage_id)
    marked.archive.passages.update(replace(passage, anchoring=Anchoring.LOST))
    assert follow(link.text, marked.archive) == Destination(passage.article_id, Span(0, 0))


def test_another_archive_with_the_same_passage_will_do(marked, link):
    assert isinstance(follow(replace(link, archive="copy").text, marked.archive), Destination)


def test_the_words_find_a_passage_that_got_another_id(marked, link):
    found = follow(replace(link, passage_id="gone", quote="السّمك عاد").text, marked.archive)
    assert isinstance(found, Destination)
    marked.mark("السمك عاد")
    found = follow(replace(link, passage_id="gone", quote="السمك عاد").text, marked.archive)
    assert isinstance(found, Refusal)  # two passages begin so
    one_word = replace(link, passage_id="gone", quote="السمك")
    assert follow(one_word.text, marked.archive) == Refusal(
        "ليس هذا المقتطف في الأرشيف؛ لعله حُذف منذ أكثر من ثلاثين يوما.\nأول لفظه: «السمك»"
    )


@pytest.mark.parametrize("text", ["khizana:", "khizana:only", "khizana:/x"])
def test_a_wrong_link_is_told(marked, text):
    assert follow(text, marked.archive) == Refusal("ليس هذا رابطا إلى مقتطف من خزانة.")


def test_a_passage_in_the_bin_is_told(marked, link):
    marked.controller.delete_all(marked.archive.passages.all())
    found = follow(link.text, marked.archive)
    assert isinstance(found, Refusal)
    assert "سلّة المحذوفات" in found.reason


def test_a_removed_article_is_told(marked, link):
    marked.archive.articles.remove(marked.article("السمك").id)
    found = follow(link.text, marked.archive)
    assert isinstance(found, Refusal)
    assert "مقال ليس في الأرشيف" in found.reason
    assert found.words == ""


def test_a_foreign_link_is_told_and_its_words_are_searched_for(marked):
    found = follow(PassageLink("else", "x", "كلمات من أرشيف بعيد").text, marked.archive)
    assert isinstance(found, Refusal)
    assert "أرشيف آخر" in found.reason
    assert "«كلمات من أرشيف بعيد»" in found.reason
    assert found.words == "كلمات من أرشيف بعيد"


def test_an_archive_that_was_open_once_is_known(marked, link, location, tmp_path):
    settings = Settings(tmp_path / "khizana.ini")
    Archive.open(tmp_path / "other", create=True).close()
    foreign = PassageLink("0123", "x").text
    assert archive_of_link(foreign, marked.archive, settings) is None
    remember_archive("0123", tmp_path / "gone", settings)
    assert archive_of_link(foreign, marked.archive, settings) is None
    remember_archive("0123", tmp_path / "other", settings)
    assert archive_of_link(foreign, marked.archive, settings) == tmp_path / "other"
    remember_archive(marked.archive.identity, location.folder, settings)
    assert archive_of_link(link.text, marked.archive, settings) is None
    assert archive_of_link("khizana:", marked.archive, settings) is None
    here = replace(link, archive="0123").text  # the passage came here by an exchange
    assert archive_of_link(here, marked.archive, settings) is None
