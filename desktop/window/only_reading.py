"""What the pages offer in an archive that is only read: nothing that would write."""

from __future__ import annotations

from desktop.browsing.page import BrowsePage
from desktop.library.archive_names import only_read
from desktop.passages.page import PassagesPage


def forbid_writing(page: BrowsePage, passages: PassagesPage) -> None:
    """Switch off what would be refused after the reader has done it, and say why there."""
    why = only_read()
    page.search_mediator.is_read_only = True
    page.reading.selection_bar.forbid_marking()
    for editor in (page.reading.editor, passages.editor):
        editor.forbid_changes()
    page.side.figures.forbidden = why
    for button in (page.side.marks.edit, page.side.timeline.set_date, passages.head.take_in):
        button.setEnabled(False)
        button.setToolTip(why)
