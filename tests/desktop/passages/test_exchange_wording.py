from __future__ import annotations

from dataclasses import replace

from articles.archive.passage_import import PassageImport
from articles.passages.passage import Anchoring
from desktop.display.isolation import without_controls
from desktop.passages.exchange_wording import imported_text
from tests.desktop.passages.test_citation import PASSAGE

NOTHING = PassageImport((), (), 0, 0, (), ())


def test_each_kind_that_there_was_is_said():
    lost = replace(PASSAGE, anchoring=Anchoring.LOST)
    planned = replace(NOTHING, added=(PASSAGE, lost), updated=(PASSAGE,), absent=("x",))
    words = without_controls(imported_text(planned))
    for said in ("أُضيف: مقتطفان", "فُقد موضعه وحُفظ لفظه: مقتطف واحد", "حُدّث: مقتطف واحد"):
        assert said in words
    assert "ليس في الأرشيف: مقال واحد" in words


def test_a_file_without_passages_says_so():
    assert imported_text(NOTHING) == "لا مقتطفات في الملف."
