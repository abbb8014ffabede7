"""FailedItemsModel: the items that an import could not read."""

from __future__ import annotations

from articles.errors import ReadingError
from desktop.display.isolation import isolated_path
from desktop.failures import reason_words
from desktop.library.import_wording import failure_advice, failure_words, item_name
from desktop.widgets.rows import ListModel

_PAGE = 200


class FailedItemsModel(ListModel[ReadingError]):
    """One row for each failed item; rows are handed out a page at a time."""

    def __init__(self) -> None:
        super().__init__(_words, spoken=_spoken, tooltip=_tooltip, batch=_PAGE)


def _words(item: ReadingError) -> str:
    return f"{isolated_path(item_name(item.origin))}: {reason_words(item.reason)}"


def _spoken(item: ReadingError) -> str:
    return f"{failure_words(item)}. {failure_advice(item)}"


def _tooltip(item: ReadingError) -> str:
    return f"{failure_words(item)}\n{failure_advice(item)}"
