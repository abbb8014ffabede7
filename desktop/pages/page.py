"""Page: what the window asks of each of its pages; bar, keys and printing know nothing else.

A new page is a folder with a subclass of `Page`, and one line in `desktop/window/page_list.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.look import Look
from desktop.printing.contents.print_options import PrintOptions
from desktop.printing.contents.printout import Printout
from desktop.session.search_state import SearchState
from desktop.translation import translated
from desktop.widgets.notice import Notice

Printing = Printout | Callable[[PrintOptions], Printout]
"""What is printed; or, where the reader may choose of it, what makes it from the choice."""


@dataclass(frozen=True, slots=True)
class PageKey:
    """What a key does while a part of a page has the keyboard: for the list of F1.

    Attributes:
        group: The part of the page.
        text: What it does.
        keys: In Qt's portable words.
    """

    group: str
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a page says of itself.

    Attributes:
        name: The name of the action that shows it.
        title: What the reader calls it.
        shortcut: The key that shows it, in Qt's portable words.
        icon: The name of its picture, or empty.
        keys: What keys do on it, in runs of one group.
        actions: The actions of the window that make sense on this page alone.
        is_in_bar: Whether it has a button in the top bar; otherwise it stands in the menu alone.
        follows_search: Whether a search that is typed while it is in front is shown by it.
    """

    name: str
    title: str
    shortcut: str
    icon: str = ""
    keys: tuple[PageKey, ...] = ()
    actions: tuple[str, ...] = ()
    is_in_bar: bool = True
    follows_search: bool = False


class PresentSearch(Protocol):
    """What pages ask of the search of the window."""

    @property
    def state(self) -> SearchState:
        """What is searched for."""
        ...

    def ask_for_ids(self, answered: Callable[[frozenset[str] | None], None]) -> None:
        """Tell which articles it finds; None when it narrows nothing."""
        ...


class Page(QWidget):
    """One page of the window.

    Signals:
        words_wanted: The words of an article are to be shown: its id, and their `Span`, or None
            for its head.
        search_wanted: The window is to search for this `SearchState` instead.
        page_wanted: The page of this name is to come to the front.
        indicator_wanted: The ledger is to show the indicator of this number.
        left: The way back to the first page was taken.
        import_wanted: The reader asked to import.
        print_wanted: What is shown is to be printed.
        printable_changed: There is something to print now, or nothing any more.

    Attributes:
        introduction: What it says of itself.
        apply: Draws and writes by this look from now on.
        entrance: Who has the keyboard when the reader comes here: the list of what is shown.
        refresh: Comes to the front, or stays there after articles or the search changed.
    """

    words_wanted = Signal(str, object)
    search_wanted = Signal(object)
    page_wanted = Signal(str)
    indicator_wanted = Signal(int)
    left = Signal()
    import_wanted = Signal()
    print_wanted = Signal()
    printable_changed = Signal()

    introduction: ClassVar[Introduction]
    apply: Callable[[Look], None]
    refresh: Callable[[PresentSearch], None]
    entrance: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.running = ""
        self.setObjectName("page")
        self.setAccessibleName(translated("Actions", self.introduction.title))

    def keep_up(self) -> bool:
        """Articles came, went or changed, perhaps while the page is not in front.

        Returns:
            Whether the page does something about it.
        """
        return False

    def show_what_runs(self, words: str) -> None:
        """Take what goes on beside, to be said where nothing is shown yet; empty when it ended."""
        self.running = words

    @property
    def has_printout(self) -> bool:
        """Whether printing makes sense; a list may be empty all the same, and says so."""
        return False

    def printout(self, ready: Callable[[Printing], None]) -> bool:  # noqa: ARG002 - others do
        """Hand what is shown to `ready`, now or when it is read.

        Returns:
            Whether there is anything to print.
        """
        return False

    @property
    def told_deeds(self) -> Notice | None:
        """Where it says what was done with the article of a row; None without such rows."""
        return None

    def exports(self) -> QMenu | None:
        """The formats in which what is shown can be written to a file; None without anything."""
        return None

    def landmarks(self) -> Sequence[QWidget]:
        """The parts that F6 walks through, in the order of the eye."""
        return (self,)

    def leave(self) -> bool:
        """Esc: close what lies on top.

        Returns:
            Whether anything did; otherwise the window goes back to its first page.
        """
        return False
