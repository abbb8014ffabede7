"""The style sheet of the whole application, from a theme. Widgets are named, never styled alone."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from desktop.theme import Theme

# The letters of lists and panels, of what is small there, and of what is large (pixels).
_PANEL, _SMALL, _NAME = 13, 12, 24

_SHEET = Template("""
/* Words of articles and notes are shown as they are: as HTML they could load files. */
QLabel, QToolTip, QTipLabel { qproperty-textFormat: PlainText; }
QLabel#sentences { qproperty-textFormat: RichText; }
* { font-family: "IBM Plex Sans Arabic"; font-size: 13px; color: $ink; }
QMainWindow, QDialog, QWidget#page { background: $surface; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 6px 8px; }

QFrame#topBar { background: $surface; border: none; border-bottom: 1px solid $line; }
QLabel#brand { font-family: "Amiri"; font-size: 27px; font-weight: bold; color: $accent; }
QToolButton#navigation { border: none; border-radius: 7px; padding: 7px 11px; color: $muted;
    background: transparent; font-weight: 500; }
QToolButton#navigation:hover { background: $paper; color: $ink; }
QToolButton#navigation:checked { background: $accent_ground; color: $accent; font-weight: 600; }

QLineEdit { background: $surface; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 5px 9px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 1px solid $accent; }
QLineEdit#searchField { border: 1px solid $accent; border-radius: 8px; padding: 8px 10px;
    font-size: 14px; }
QLineEdit#searchField:focus { border: 2px solid $accent; padding: 7px 9px; }
QPlainTextEdit, QTextEdit#note { background: $surface; color: $ink; border: 1px solid $line;
    border-radius: 7px; padding: 4px;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus, QTextEdit#note:focus { border: 1px solid $accent; }

QPushButton { background: $surface; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 6px 14px; }
QPushButton:hover { background: $paper; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:pressed { background: $accent_ground; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $paper; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent; }
/* Mirrored as everything is: at the right where reading begins there. */
QPushButton[role="link"] { border: none; background: transparent; color: $accent; padding: 3px 2px;
    text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[role="link"]:disabled { color: $muted; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px;
    padding: 5px; color: $ink; }
QToolButton:hover { background: $paper; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:checked { background: $accent_ground; }
QToolButton::menu-indicator { image: none; }

QMenu { background: $surface; border: 1px solid $line; padding: 5px; menu-scrollable: 1; }
QMenu::item { padding: 6px 22px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QFrame#facets, QFrame#sidePanel { background: $paper; border: none; }
QListView, QTableView, QTreeView, QFrame#facets QPushButton, QFrame#sidePanel QPushButton,
QFrame#sidePanel QLabel, QFrame#answerNotes QLabel,
QFrame#resultsPane QLabel { font-size: ${panel}px; }
QTableView#ledgerLines { padding: 0 5px; }
QFrame#resultsPane { background: $raised; border: none; }
QFrame#resultsHeader { background: $raised; border: none; border-bottom: 1px solid $line; }
QFrame#readingPane { background: $surface; border: none; }
QFrame#stripPane { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#paneEdge { background: $line; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
/* A list that is a window of its own has a ground, one in a window lies on that of its pane. */
QListView { background: $surface; color: $ink; border: 1px solid $line; outline: none;
    selection-background-color: $accent; selection-color: $on_accent; }
QWidget QListView { background: transparent; border: none; }
QTextEdit#article { background: $surface; border: none; }
QLabel { background: transparent; }
QLabel[role="heading"] { color: $muted; font-weight: 600; font-size: 12px; }
QLabel[role="muted"] { color: $muted; font-size: 12px; }
QFrame#sidePanel QLabel[role="heading"], QFrame#facets QLabel[role="heading"],
QFrame#sidePanel QLabel[role="muted"], QFrame#facets QLabel[role="muted"],
QFrame#resultsPane QLabel[role="muted"] { font-size: ${small}px; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="title"] { font-family: "Amiri"; font-size: 22px; font-weight: bold; }
QLabel[role="emptyTitle"] { font-family: "Amiri"; font-size: 24px; font-weight: bold; }
QFrame#resultsPane QLabel[role="emptyTitle"] { font-size: ${name}px; }

QFrame#dropTarget { background: $paper; border: 3px dashed $accent; border-radius: 12px; }
QFrame#importPanel, QFrame#reportPanel { background: $accent_ground; border: none;
    border-radius: 9px; margin: 8px 0; }
QFrame#importPanel QLabel[role="muted"],
QFrame#reportPanel QLabel[role="muted"] { color: $soft_ink; }
QFrame#card, QFrame#orphan, QFrame#passageEditor, QFrame#findBar,
QFrame#selectionBar { background: $surface; border: 1px solid $line; border-radius: 9px; }
QFrame#notice { background: $accent_ground; border: none; border-radius: 8px; }
QFrame#notice QLabel { color: $accent; }
QFrame#notice[role="warning"] { background: $warning_ground; }
QFrame#notice[role="warning"] QLabel { color: $warning; }

QFrame#chipBar, QFrame#answerNotes { background: $raised; border: none;
    border-bottom: 1px solid $line; }
QFrame#chip { background: $surface; border: 1px solid $line; border-radius: 13px; }
QFrame#chip[role="excluded"] { background: $warning_ground; border: 1px solid $warning_ground; }
QFrame#chip[role="narrowing"] { background: $accent_ground; border: 1px solid $accent_ground; }
QFrame#chip[role="rule"] { background: $paper; border: 1px dashed $muted; }
QToolButton#chipWords { padding: 1px 3px; border-radius: 5px; }
QToolButton#chipWords:hover { background: transparent; }
QToolButton#chipWords:focus { border: 1px solid $accent; }
QToolButton#chipWords[role="excluded"] { color: $warning; }
QToolButton#chipWords[role="narrowing"] { color: $accent; font-weight: 600; }
QToolButton#chipWords[role="rule"] { color: $soft_ink; }
QToolButton#chipRemove { padding: 2px; border-radius: 8px; }
QToolButton#moreBelow { background: $accent_ground; color: $accent; border: 1px solid $accent;
    border-radius: 9px; padding: 0 8px; font-weight: 600; }
QToolButton#why { background: $surface; border: 1px solid $line; border-radius: 11px; padding: 0;
    color: $accent; font-weight: 600; }
QToolButton#why:hover { background: $accent_ground; }
QListView#offers { background: $surface; border: 1px solid $line;
    selection-background-color: $accent_ground; selection-color: $accent; }
QLabel[role="strong"] { font-weight: 600; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QComboBox, QSpinBox { background: $surface; border: 1px solid $line; border-radius: 7px;
    padding: 5px 9px; color: $ink; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QListWidget#dossierArticles { background: $surface; border: 1px solid $line; border-radius: 7px;
    padding: 4px; }
QPushButton[role="primary"]:disabled { background: $paper; color: $muted;
    border: 1px solid $line; }
QComboBox#order { border: none; background: transparent; color: $muted; }
QComboBox:focus, QSpinBox:focus { border: 1px solid $accent; }
QComboBox { combobox-popup: 0; } /* as a menu no row of it would be seen to be chosen */
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line;
    selection-background-color: $accent; selection-color: $on_accent; outline: none; }
QComboBox QAbstractItemView::item { padding: 4px 8px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $on_accent; }
QCheckBox, QRadioButton { spacing: 7px; background: transparent; }
QCheckBox::indicator, QListWidget::indicator { width: 15px; height: 15px;
    border: 1px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border: 1px solid $accent; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { background: $accent;
    border: 1px solid $accent; image: url("$check"); }
QCheckBox:focus { color: $accent; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $quiet_bar; border-radius: 4px; min-height: 30px;
    margin: 1px 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $quiet_bar; border-radius: 4px; min-width: 30px;
    margin: 2px 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: $paper; color: $muted; border-top: 1px solid $line; }
""")


def stylesheet(theme: Theme, chevron: str, check: str, scale: float = 1.0) -> str:
    """The application's style sheet in the colours of `theme`.

    Args:
        theme: The colours.
        chevron: The path of the picture of a downward arrow, in the theme's colour.
        check: The path of the picture of a tick, in the colour that stands on the accent.
        scale: How much larger than usual the words of lists and panels are.
    """
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    sizes = {"panel": round(_PANEL * scale), "small": round(_SMALL * scale)}
    sizes |= {"name": round(_NAME * scale)}
    return _SHEET.substitute(colours, chevron=chevron, check=check, **sizes)


def palette(theme: Theme) -> QPalette:
    """The palette for what style sheets do not reach: text documents, delegates, dialogs."""
    roles = {
        QPalette.ColorRole.Window: theme.surface,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.ink,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
