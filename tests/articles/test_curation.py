from __future__ import annotations

from articles.article import Metadata
from articles.cleaning.cleaned_text import TitleEvidence
from articles.curation import ArticleMarks, MetadataCorrection

EXTRACTED = Metadata("بلا عنوان", TitleEvidence.INFERRED, publisher="الساحل", creator="سعاد")


def test_nothing_said_changes_nothing():
    assert not MetadataCorrection()
    assert not ArticleMarks()
    assert MetadataCorrection().applied(EXTRACTED) == EXTRACTED


def test_what_is_said_stands_and_empty_words_take_away():
    found = MetadataCorrection(title="الميناء", creator="").applied(EXTRACTED)
    assert (found.title, found.title_evidence) == ("الميناء", TitleEvidence.STATED)
    assert (found.publisher, found.creator) == ("الساحل", None)
