"""The door of cleaning: a document's text becomes the body of an article.

Steps, each producing edits against what the one before left: visual order, characters,
boilerplate and head, layout. `articles.cleaning.record.compose` makes them one record against
the original, so that every removal can be shown and undone.

Laws that the tests hold for any text, with `c = clean(text, declared_title=t)`:
    - `original_text(c.body, c.edits) == text`
    - `clean(c.body, declared_title=c.title).body == c.body`
    - no line of `c.body` is empty or has a space at an end
"""

from __future__ import annotations

from articles.cleaning import title as titles
from articles.cleaning.boilerplate import without_boilerplate
from articles.cleaning.characters import character_edits
from articles.cleaning.cleaned_text import CleanedText, TitleEvidence
from articles.cleaning.head import read_head
from articles.cleaning.lines import layout_edits, lines_of
from articles.cleaning.record import apply, compose
from articles.cleaning.visual_order import visual_order_edits


def clean(text: str, *, declared_title: str | None = None) -> CleanedText:
    """Clean a document's text.

    Args:
        text: The words as the file holds them.
        declared_title: The title that the file declares apart from its text, if it does.

    Returns:
        The body, the title (declared, found as the first line, or made from the first words),
        what the head says of date, outlet and author, and the record of every edit. The body is
        empty when nothing but boilerplate was there.
    """
    turned = visual_order_edits(text)
    upright = apply(text, turned) if turned else text
    characters = character_edits(upright)
    plain = apply(upright, characters) if characters else upright

    lines, removals = without_boilerplate(lines_of(plain))
    head = read_head(lines, titles.declared(declared_title))
    layout = layout_edits(plain, head.body, removals + head.removals)

    edits = compose(text, compose(text, turned, characters), layout)
    stated = head.title is not None
    return CleanedText(
        body=apply(text, edits),
        title=head.title if head.title is not None else titles.inferred(head.body),
        title_evidence=TitleEvidence.STATED if stated else TitleEvidence.INFERRED,
        edits=edits,
        dateline=head.dateline,
        publisher=head.publisher,
        creator=head.creator,
    )
