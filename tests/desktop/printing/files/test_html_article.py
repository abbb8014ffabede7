from __future__ import annotations

from desktop.printing.contents.article_content import ArticleContent, ArticleParagraph, PassageMark
from desktop.printing.files.html_article import article_section
from tests.desktop.printing.outline import outline


def test_passages_that_overlap_are_cut_where_they_begin_and_end():
    text = "واحد اثنان ثلاثة"
    marks = (PassageMark(0, 11, "green", 1), PassageMark(5, 16, "pink", 2))
    content = ArticleContent("عنوان", "جريدة", (ArticleParagraph(text, marks),))
    page = outline(article_section(content))
    assert [each["class"] for each in page.attributes["mark"]] == ["green", "pink", "pink"]
    assert [each["href"] for each in page.attributes["a"]] == ["#note-1", "#note-2"]
    assert "واحد اثنان [1]ثلاثة[2]" in page.text


def test_a_paragraph_without_passages_is_plain():
    content = ArticleContent("عنوان", "", (ArticleParagraph("An English paragraph."),))
    page = outline(article_section(content))
    assert "mark" not in page.tags
    assert {"dir": "ltr"} in page.attributes["p"]
