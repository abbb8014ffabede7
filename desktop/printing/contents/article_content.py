"""What a printed article says: its text by paragraphs, the reader's passages marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.article import AnnotatedArticle
from articles.passages.passage import Anchoring, Passage
from desktop.display.byline import byline_of
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import (
    PassageNote,
    passage_notes,
    printed_on,
    source_line,
    title_of,
)
from desktop.printing.contents.wording import ARTICLE_HEADER


@dataclass(frozen=True, slots=True)
class PassageMark:
    """Where a passage stands in one paragraph.

    Attributes:
        start: First character, in code points from the paragraph's beginning.
        end: The character after the last.
        colour: Name of a colour role.
        number: The number of its note when it ends here, otherwise None.
    """

    start: int
    end: int
    colour: str
    number: int | None


@dataclass(frozen=True, slots=True)
class ArticleParagraph:
    """One paragraph with what is marked in it, in the order of the text."""

    text: str
    marks: tuple[PassageMark, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleContent:
    """Everything that a printed article says.

    Attributes:
        title: The article's title.
        byline: Publisher, author, date with its evidence.
        paragraphs: The body; paragraphs are numbered from 1.
        notes: The passages with their notes, numbered from 1 as in the text; lost ones last.
        source: The file's name, its date of entry and its fingerprint, for the footer.
        printed: The day of printing.
        address: Where the article stands on the web, or None.
        look: How the program's own words are written.
    """

    title: str
    byline: str
    paragraphs: tuple[ArticleParagraph, ...] = ()
    notes: tuple[PassageNote, ...] = ()
    source: str = ""
    printed: date = date(1970, 1, 1)
    address: str | None = None
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return ARTICLE_HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)


def article_of(
    annotated: AnnotatedArticle,
    passages: Sequence[Passage],
    *,
    today: date,
    added: str | None = None,
    look: PaperLook = USUAL,
) -> ArticleContent:
    """What the printed article says.

    Args:
        annotated: The article.
        passages: The reader's passages; those of other articles are left out.
        today: The day of printing.
        added: When the article entered the archive, ISO 8601, if known.
        look: How the program's own words are written.
    """
    article = annotated.article
    own = [passage for passage in passages if passage.article_id == article.id]
    own.sort(key=_order)
    return ArticleContent(
        title=title_of(article.metadata),
        byline=byline_of(article.metadata, script=look.digits),
        paragraphs=_paragraphs(article.body, own),
        notes=passage_notes(own, article, numbered=True),
        source=source_line(article, added, look=look),
        printed=today,
        address=article.metadata.identifier,
        look=look,
    )


def _order(passage: Passage) -> tuple[bool, int, int]:
    """What is lost stands nowhere in the text: its note comes last."""
    is_lost = passage.anchoring is Anchoring.LOST
    return is_lost, passage.position.start, passage.position.end


def _paragraphs(body: str, passages: Sequence[Passage]) -> tuple[ArticleParagraph, ...]:
    paragraphs: list[ArticleParagraph] = []
    start = 0
    for text in body.split("\n"):
        end = start + len(text)
        marks = tuple(
            mark
            for number, passage in enumerate(passages, start=1)
            if (mark := _mark(passage, number, start, end)) is not None
        )
        paragraphs.append(ArticleParagraph(text, marks))
        start = end + 1
    return tuple(paragraphs)


def _mark(passage: Passage, number: int, start: int, end: int) -> PassageMark | None:
    """The part of a passage that stands in the paragraph from `start` to `end`."""
    if passage.anchoring is Anchoring.LOST:
        return None
    first, last = max(passage.position.start, start), min(passage.position.end, end)
    if first >= last:
        return None
    ends_here = passage.position.end <= end + 1
    return PassageMark(first - start, last - start, passage.colour, number if ends_here else None)
