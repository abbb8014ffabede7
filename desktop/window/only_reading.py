"""What the page of browsing offers in an archive that is only read: nothing that would write."""

from __future__ import annotations

from desktop.browsing.page import BrowsePage
from desktop.library.archive_names import only_read


def forbid_writing(page: BrowsePage) -> None:
    """Switch off what would be refused after the reader has done it, and say why there."""
    why = only_read()
    page.search_mediator.is_read_only = True
    page.reading.selection_bar.forbid_marking()
    page.side.figures.forbidden = why
    for button in (page.side.marks.edit, page.side.timeline.set_date):
        button.setEnabled(False)
        button.setToolTip(why)
