"""What a reader changes of one article or of several at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.curation import ArticleMarks, MetadataCorrection, ReadingStatus


@dataclass(frozen=True, slots=True)
class ArticleEdit:
    """Only what is said is changed.

    Attributes:
        title: The title, or None to leave it.
        publisher: The newspaper, empty for none, or None to leave it.
        creator: The author, likewise.
        date: EDTF, empty to go back to that of the source, or None to leave it.
        date_words: The date as it was written.
        tags: All tags; with `adds_tags` those that are added; None to leave them.
        adds_tags: Whether tags that are there stay.
        status: The value of a `ReadingStatus`, empty for none, or None to leave it.
        note: The note, or None to leave it.
    """

    title: str | None = None
    publisher: str | None = None
    creator: str | None = None
    date: str | None = None
    date_words: str = ""
    tags: tuple[str, ...] | None = None
    adds_tags: bool = False
    status: str | None = None
    note: str | None = None

    def corrected(self, before: MetadataCorrection) -> MetadataCorrection:
        """What the reader says of the metadata, with what was said before."""
        said = {
            name: value
            for name in ("title", "publisher", "creator")
            if (value := getattr(self, name)) is not None
        }
        return replace(before, **said)

    def marked(self, before: ArticleMarks) -> ArticleMarks:
        """What stands beside the article then."""
        marks = before
        if self.tags is not None:
            tags = (*before.tags, *self.tags) if self.adds_tags else self.tags
            marks = replace(marks, tags=tuple(dict.fromkeys(tags)))
        if self.status is not None:
            marks = replace(marks, status=ReadingStatus(self.status) if self.status else None)
        if self.note is not None:
            marks = replace(marks, note=self.note)
        return marks
