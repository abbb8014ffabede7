"""The door of cleaning: a document's text becomes the body of an article.

What a reader left out of a page stands behind its text and is taken away first
(`articles.cleaning.left_out`). Then steps, each producing edits against what the one before left:
visual order, characters, lam-alef, spaces, then boilerplate, head and layout together.
`articles.cleaning.record.compose` makes them one record against the original, so that every removal
can be shown and undone.

Laws that the tests hold for any text, with `c = clean(text, declared_title=t)`:
    - `original_text(c.body, c.edits) == text`
    - `clean(c.body, declared_title=c.title).body == c.body`
    - no line of `c.body` is empty or has a space at an end
"""

from __future__ import annotations

from dataclasses import replace

from articles.cleaning import title as titles
from articles.cleaning.boilerplate import without_boilerplate
from articles.cleaning.characters import character_edits
from articles.cleaning.cleaned_text import CleanedText, Edit, EditReason, TitleEvidence
from articles.cleaning.head import Head, read_head
from articles.cleaning.lam_alef import lam_alef_edits
from articles.cleaning.left_out import left_out_edits
from articles.cleaning.lines import layout_edits, lines_of, space_edits
from articles.cleaning.record import apply, compose
from articles.cleaning.visual_order import visual_order_edits

_HEAD_LINES = 6  # among which a line of boilerplate may say the day and who wrote
_NEAR = 64  # lines of a body: more than a head, what stands under it and a title made of them


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
    end, left_out = left_out_edits(text)
    text = text[:end]
    plain, edits = text, tuple[Edit, ...]()
    for step in (visual_order_edits, character_edits, lam_alef_edits, space_edits):
        if found := step(plain):
            edits = compose(text, edits, found)
            plain = apply(plain, found)

    whole = lines_of(plain)
    lines, removals = without_boilerplate(whole)
    end_of_head = max((line.end for line in whole[:_HEAD_LINES]), default=0)
    beside = [plain[each.start : each.end] for each in removals if each.end <= end_of_head]
    head = _settled(read_head(lines, titles.declared(declared_title), beside))
    edits = compose(text, edits, layout_edits(plain, head.body, removals + head.removals))
    stated = head.title is not None
    return CleanedText(
        body=apply(text, edits),
        title=head.title if head.title is not None else titles.inferred(head.body),
        title_evidence=TitleEvidence.STATED if stated else TitleEvidence.INFERRED,
        edits=edits + left_out,
        dateline=head.dateline,
        publisher=head.publisher,
        creator=head.creator,
    )


def _settled(head: Head) -> Head:
    """The head with what a second cleaning would take off the body that it leaves.

    Without empty lines and with its title known, a body may begin with what reads like a head:
    lines between the title and the title once more.
    """
    near, rest = head.body[:_NEAR], head.body[_NEAR:]
    removals, taken = list(head.removals), 0
    while near:
        lines = [replace(line, blank_after=False) for line in near]
        title = head.title if head.title is not None else titles.inferred(near)
        again = read_head(lines, title)
        if not again.removals:
            break
        is_title = any(each.reason is EditReason.DUPLICATE_TITLE for each in again.removals)
        head.title = title if is_title else head.title
        head.dateline = head.dateline or again.dateline
        head.publisher = head.publisher or again.publisher
        head.creator = head.creator or again.creator
        removals += again.removals
        missing = _NEAR - len(again.body)
        near = [*again.body, *rest[taken : taken + missing]]
        taken += missing
    return replace(head, removals=removals, body=[*near, *rest[taken:]])
