from __future__ import annotations

from articles.curation import ArticleMarks, MetadataCorrection, ReadingStatus
from desktop.curation.article_edit import ArticleEdit


def test_only_what_is_said_is_changed():
    before = MetadataCorrection(title="الميناء", publisher="الساحل")
    assert ArticleEdit().corrected(before) == before
    edit = ArticleEdit(publisher="", creator="سعاد")
    assert edit.corrected(before) == MetadataCorrection("الميناء", "", "سعاد")


def test_tags_of_one_article_are_replaced_and_of_many_added():
    before = ArticleMarks(("بحر",), ReadingStatus.READ, "ملاحظة")
    assert ArticleEdit(tags=("عمل",)).marked(before).tags == ("عمل",)
    assert ArticleEdit(tags=("عمل", "بحر"), adds_tags=True).marked(before).tags == ("بحر", "عمل")
    assert ArticleEdit(status="", note="").marked(before) == ArticleMarks(("بحر",))
