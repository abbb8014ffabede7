"""Tags that are proposed come from passages and articles, own kind and frequent ones first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from articles.curation import ArticleMarks
from desktop.window.known_tags import tags_of_articles, tags_of_passages
from tests.desktop.making import passage
from tests.desktop.window.walking import filled


def test_own_kind_first_each_once(tmp_path: Path):
    with filled(tmp_path).open_archive() as archive:
        first, second, _ = archive.articles.ids()
        marked = replace(passage("الميناء"), article_id=first)
        archive.passages.put_all(
            [
                replace(marked, id="p1", tags=("صيد", "بحر")),
                replace(marked, id="p2", tags=("بحر", "ميناء")),
            ]
        )
        archive.curation.mark(second, ArticleMarks(("سكة", "بحر")))
        assert archive.passages.tags() == ("بحر", "صيد", "ميناء")
        assert tags_of_passages(archive) == ("بحر", "صيد", "ميناء", "سكة")
        assert tags_of_articles(archive) == ("بحر", "سكة", "صيد", "ميناء")
