from __future__ import annotations

from desktop.display.isolation import isolated, without_controls
from desktop.printing.contents.wording import document_title, note_mark


def test_a_note_has_its_number_in_brackets():
    assert note_mark(None) == ""
    assert without_controls(note_mark(3)) == "[3] "


def test_a_file_is_called_like_its_article_or_says_how_many():
    assert document_title((isolated("عنوان"),)) == "عنوان"
    assert "(2)" in document_title(("أ", "ب"))
