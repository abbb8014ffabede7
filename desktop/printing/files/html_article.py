"""A printed article as HTML: numbered paragraphs, passages tinted in them, notes at the end."""

from __future__ import annotations

from itertools import pairwise

from desktop.display.passage_colours import known_colour
from desktop.export.html_frame import direction, marked
from desktop.printing.contents.article_content import ArticleContent, ArticleParagraph
from desktop.printing.contents.wording import NOTES
from desktop.printing.files.html_parts import footer, page_head, passage_list, sections


def article_section(content: ArticleContent) -> str:
    """The element of one article."""
    paragraphs = "".join(map(_paragraph, content.paragraphs))
    body = f'<ol class="body">\n{paragraphs}</ol>\n' if paragraphs else ""
    notes = passage_list(content.notes, look=content.look)
    end = footer(content.source, content.address)
    return (
        f"<article>\n{page_head(content, content.byline)}{body}"
        f"{sections(('passages', NOTES, notes))}{end}</article>"
    )


def _paragraph(paragraph: ArticleParagraph) -> str:
    return f"<li><p{direction(paragraph.text)}>{_marked_text(paragraph)}</p></li>\n"


def _marked_text(paragraph: ArticleParagraph) -> str:
    """The text cut where a passage begins or ends, so that passages may overlap."""
    text, marks = paragraph.text, paragraph.marks
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    parts: list[str] = []
    for start, end in pairwise(cuts):
        covering = [mark for mark in marks if mark.start <= start and end <= mark.end]
        words = marked(text[start:end])
        if covering:
            colour = known_colour(covering[-1].colour)
            words = f'<mark class="{colour}">{words}</mark>'
        numbers = [mark.number for mark in marks if mark.end == end and mark.number is not None]
        signs = "".join(
            f'<sup><a href="#note-{number}"><bdi dir="ltr">[{number}]</bdi></a></sup>'
            for number in numbers
        )
        parts.append(words + signs)
    return "".join(parts)
