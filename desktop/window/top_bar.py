"""The bar at the top: brand, search field, the actions that are used most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.look import Look
from desktop.pages.page import Introduction
from desktop.search.search_field import SearchField
from desktop.translation import Words
from desktop.widgets.menu import Menu
from desktop.window.actions import Actions
from desktop.window.archive_menu import ArchiveMenu

_BUTTONS = ("import_files", "save_search", "print")
_TOOLS_BEFORE = ("back", "forward", "toggle_facets")
_TOOLS_AFTER = ("toggle_strip", "toggle_side")
_SHORT = Words("TopBar", {"import_files": "استيراد", "save_search": "حفظ البحث", "print": "طباعة"})
_MORE_PAGES = "pages"
_ARCHIVES = "archives"
_MENU = (_ARCHIVES, "search", "article", "view", "output", "",
         "undo", "redo", "ledger_decisions", "", "settings", "palette", "help")  # fmt: skip
# The menus inside it: it is no longer than a small screen at 200 % is high.
_INSIDE = {
    "search": ("save_search", "search_inside", "search_alike", "search_batch", "clear_search"),
    "article": (
        "edit_article", "remove_article", "hide_article", "article_bin", "",
        "open_original", "copy_address", "copy_citation", "",
        "show_removed", "paragraph_numbers",
    ),
    "view": (
        "back", "forward", "", _MORE_PAGES, "",
        "toggle_facets", "toggle_side", "toggle_strip", "", "larger", "smaller",
    ),
    "output": ("export", "print", "print_dossier"),
    "help": ("search_syntax", "shortcuts", "about"),
}  # fmt: skip
_INSIDE_WORDS = Words(
    "TopBar",
    {
        "search": "البحث",
        "article": "المقال",
        "view": "العرض",
        "output": "الطباعة والتصدير",
        "help": "مساعدة",
    },
)

_ARCHIVE = (
    "new_archive",
    "open_archive",
    "import_files",
    "import_folder",
    "watch_folder",
    "back_up",
    "restore_copy",
    "show_report",
    "quit",
)

# Below this width (pixels) buttons show their pictures alone.
_ROOMY = 1180
# Below this one only the import keeps its button.
_TIGHT = 1020
# Below this one the menu has all but the pages, the search and the facets.
_NARROW = 800
_LEAST_SEARCH = 186, 140
_MARGIN = 16
_GIVING_WAY = ("back", "forward", *_TOOLS_AFTER)


class TopBar(QFrame):
    """From right to left: brand, ways back and forward, search, actions, menu."""

    def __init__(
        self,
        actions: Actions,
        pages: Sequence[Introduction],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._actions = actions
        self._icon_names = {spec.name: spec.icon for spec in actions.specs if spec.icon}
        self.search_field = SearchField(look)
        self.search_field.setMinimumWidth(_LEAST_SEARCH[0])
        self.search_field.setMaximumWidth(620)
        self._brand = QLabel(self.tr("خزانة"))
        self._brand.setObjectName("brand")
        self._tools = {name: self._tool(name) for name in (*_TOOLS_BEFORE, *_TOOLS_AFTER)}
        self._buttons = {name: self._button(name) for name in _BUTTONS}
        self.archive_menu = ArchiveMenu([actions[name] for name in _ARCHIVE])
        self._menu_edge = QAction(self)  # below what is in the menu where the bar is narrow
        self._menu_button = self._menu([page.name for page in pages if not page.is_in_bar])
        self._page_buttons = {
            page.name: self._page_button(page.name) for page in pages if page.is_in_bar
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 7, _MARGIN, 7)
        layout.setSpacing(6)
        layout.addWidget(self._brand)
        layout.addWidget(self.archive_menu)
        layout.addSpacing(4)
        for page_button in self._page_buttons.values():
            layout.addWidget(page_button)
        layout.addSpacing(4)
        for name in _TOOLS_BEFORE:
            layout.addWidget(self._tools[name])
        layout.addStretch(1)
        layout.addWidget(self.search_field, 8)
        layout.addStretch(1)
        for button in self._buttons.values():
            layout.addWidget(button)
        for name in _TOOLS_AFTER:
            layout.addWidget(self._tools[name])
        layout.addWidget(self._menu_button)

    def apply(self, look: Look) -> None:
        """Take the pictures in the theme's colours."""
        theme = look.theme
        for name, icon in self._icon_names.items():
            self._actions[name].setIcon(look.icon(icon, theme.ink))
        self.search_field.apply(look)
        self._menu_button.setIcon(look.icon("more", theme.ink))
        for name, button in self._buttons.items():
            button.setIcon(look.icon(self._icon_names[name], theme.ink))

    def show_page(self, name: str) -> None:
        """Mark a page as the one that is shown."""
        for action, button in self._page_buttons.items():
            button.setChecked(action == name)

    def set_roomy(self, width: int) -> None:
        """Show words on the buttons where they fit; leave to the menu what does not fit at all."""
        self.archive_menu.set_roomy(is_roomy=width >= _ROOMY)
        self.archive_menu.setVisible(width >= _TIGHT)
        for name, button in self._buttons.items():
            button.setText(_SHORT[name] if width >= _ROOMY else "")
            button.setVisible(width >= _TIGHT or (name == "import_files" and width >= _NARROW))
        is_narrow = width < _NARROW
        self._brand.setVisible(not is_narrow)
        margin = _MARGIN // 8 if is_narrow else _MARGIN
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(margin, 7, margin, 7)
        self.search_field.setMinimumWidth(_LEAST_SEARCH[is_narrow])
        for name in _GIVING_WAY:
            self._tools[name].setVisible(not is_narrow)

    def _tool(self, name: str) -> QToolButton:
        tool = QToolButton()
        tool.setDefaultAction(self._actions[name])
        tool.setAccessibleName(self._actions[name].text())
        tool.setIconSize(QSize(18, 18))
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return tool

    def _page_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("navigation")
        button.setText(self._actions[name].text())
        button.setToolTip(self._actions[name].toolTip())
        button.setAccessibleName(self._actions[name].text())
        button.setCheckable(True)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _button(self, name: str) -> QPushButton:
        action = self._actions[name]
        button = QPushButton(_SHORT[name])
        button.setAccessibleName(action.text())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _menu(self, pages: Sequence[str]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(self.tr("القائمة"))
        button.setToolTip(self.tr("القائمة"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(button)
        self._fill(menu, _MENU, pages)
        button.setMenu(menu)
        return button

    def _fill(self, menu: Menu, names: Sequence[str], pages: Sequence[str]) -> None:
        """Add actions, separators and menus inside, by their names."""
        menu.setToolTipsVisible(self._actions.is_read_only)  # they say why an entry is off
        for name in names:
            if name == _ARCHIVES:
                menu.addMenu(self.archive_menu.menu())
            elif name == _MORE_PAGES:
                menu.addActions([self._actions[page] for page in pages])
            elif name in _INSIDE:
                inside = Menu(menu)
                inside.setTitle(_INSIDE_WORDS[name])
                self._fill(inside, _INSIDE[name], pages)
                menu.addMenu(inside)
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
