"""Passages from a file that the reader names."""

from __future__ import annotations

import json

import pytest

from articles.passages.passage import Anchoring, TextQuoteSelector
from articles.web_annotation import annotation_collection

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def written(marked, tmp_path):
    """A file with one passage, which the archive no longer has."""

    def write(**state: object):
        passage = marked.mark("القوارب", **state)
        articles = {passage.article_id: marked.article("القوارب")}
        collection = annotation_collection([passage], articles, marked.archive.identity)
        path = tmp_path / "in.jsonld"
        path.write_text(json.dumps(collection), "utf-8")
        marked.archive.passages.delete(passage.id)
        return path

    return write


def test_passages_are_taken_in_and_counted(page, marked, written, qtbot):
    path = written()
    page.exchange.files.to_read = lambda: path
    with qtbot.waitSignal(page.exchange.ended, timeout=5000) as ended:
        page.exchange.take_in()
    words, has_lost = ended.args
    assert "أُضيف" in words
    assert not has_lost
    assert len(marked.archive.passages.all()) == 1


def test_what_is_lost_is_told(page, written, qtbot):
    lost = TextQuoteSelector("كلمات ليست في أي مقال هنا", "قبل", "بعد")
    path = written(anchoring=Anchoring.LOST, quote=lost)
    page.exchange.files.to_read = lambda: path
    with qtbot.waitSignal(page.exchange.ended, timeout=5000) as ended:
        page.exchange.take_in()
    assert ended.args[1]


def test_without_a_file_nothing_happens_and_a_bad_one_is_told(page, qtbot, tmp_path):
    page.exchange.files.to_read = lambda: None
    with qtbot.assertNotEmitted(page.exchange.ended, wait=50):
        page.exchange.take_in()
    page.exchange.files.to_read = lambda: tmp_path / "none"
    with qtbot.waitSignal(page.exchange.ended, timeout=5000) as ended:
        page.exchange.take_in()
    assert ended.args[0]
