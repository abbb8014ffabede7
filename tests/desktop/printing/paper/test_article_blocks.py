from __future__ import annotations

from desktop.printing.contents.article_content import ArticleContent, ArticleParagraph, PassageMark
from desktop.printing.paper.article_blocks import article_chunks
from desktop.theme import LIGHT
from tests.desktop.printing.painting import WIDTH, painted, stained


def pieces(content: ArticleContent):
    return [piece for chunk in article_chunks(content, WIDTH) for piece in chunk]


def test_a_marked_word_has_the_ground_of_its_colour():
    text = "يوفر الميناء مناصب كثيرة"
    marks = (PassageMark(5, 12, "blue", 1),)
    content = ArticleContent("عنوان", "", (ArticleParagraph(text, marks),))
    ground = stained(painted(pieces(content)), LIGHT.passage("blue"), 4)
    assert 20 < ground.width() < 120
    plain = ArticleContent("عنوان", "", (ArticleParagraph(text),))
    assert stained(painted(pieces(plain)), LIGHT.passage("blue"), 4).isNull()


def test_each_paragraph_begins_with_some_white_and_notes_come_last(kinds):
    content = kinds["article"]
    made = pieces(content)
    assert [piece.heading for piece in made if piece.heading] == ["المقتطفات والملاحظات"]
    assert sum(piece.space_before > 0 for piece in made) > len(content.paragraphs)
