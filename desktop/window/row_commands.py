"""What can be done with the article of a row of another page, in the menu of the row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from articles.archive.archive import Archive
from desktop.browsing.page import BrowsePage
from desktop.translation import translated
from desktop.window.actions import Actions
from desktop.window.article_commands import ArticleCommands


class RowCommands:
    """The commands of articles, for one that is neither open nor among the results."""

    def __init__(
        self, commands: ArticleCommands, archive: Archive, page: BrowsePage, actions: Actions
    ) -> None:
        """Be ready to offer them.

        Args:
            commands: Does it.
            archive: Knows the titles of articles.
            page: Searches for articles that are alike.
            actions: Those of the window, which say how each command is called.
        """
        self._commands, self._archive = commands, archive
        self._page, self._actions = page, actions

    def add(self, menu: QMenu, article_id: str) -> None:
        """Add them to a menu.

        The window's own actions are of the page of browsing, and off elsewhere.
        """
        alike = menu.addAction(translated("RowCommands", "مقالات شبيهة"))
        alike.triggered.connect(partial(self._search_alike, article_id))
        ways: tuple[tuple[str, Callable[[], object]], ...] = (
            ("edit_article", self._commands.edit),
            ("open_original", self._commands.open_original),
            ("copy_address", self._commands.copy_address),
            ("copy_citation", self._commands.copy_citation),
        )
        for name, act in ways:
            entry = menu.addAction(self._actions[name].text())
            entry.triggered.connect(partial(self._do, article_id, act))

    def _do(self, article_id: str, act: Callable[[], object], _checked: bool = False) -> None:
        self._commands.do_with(article_id, act)

    def _search_alike(self, article_id: str, _checked: bool = False) -> None:
        found = self._archive.articles.without_findings([article_id]).get(article_id)
        if found is not None:
            self._page.search_mediator.want_alike(article_id, found.metadata.title)
            self._page.page_wanted.emit(self._page.introduction.name)
