"""The menu of a figure's card: what the reader can say of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from articles.figures.figure import Figure, Verdict
from desktop.translation import translated
from desktop.widgets.menu import Menu


def figure_menu(
    figure: Figure,
    parent: QWidget,
    *,
    confirm: Callable[[], None],
    reject: Callable[[], None],
    edit: Callable[[], None],
    take_back: Callable[[], None],
    compare: Callable[[], None] | None = None,
) -> QMenu:
    """A menu for `figure`; what it already is cannot be said again.

    It is compared in the ledger where other articles tell another value.
    """
    verdict = figure.verdict
    entries = (
        (
            _tr("صحيح"),
            confirm,
            verdict not in {Verdict.CONFIRMED, Verdict.EDITED},
        ),
        (_tr("ليس رقما"), reject, verdict is not Verdict.REJECTED),
        (_tr("تصحيح…"), edit, True),
        ("", None, True),
        (_tr("تراجع عن التصحيح"), take_back, verdict is not None),
        *(((_tr("قارن هذا الرقم"), compare, True),) if compare is not None else ()),
    )
    menu = Menu(parent)
    for words, act, is_possible in entries:
        if act is None:
            menu.addSeparator()
            continue
        action = menu.addAction(words)
        action.setEnabled(is_possible)
        action.triggered.connect(lambda _checked=False, act=act: act())
        action.setData(act is compare)
    return menu


def forbid_verdicts(menu: QMenu, why: str) -> None:
    """Leave of a figure's menu what only looks, and say at the rest why it is off."""
    menu.setToolTipsVisible(True)
    for action in menu.actions():
        if not action.data():
            action.setEnabled(False)
            action.setToolTip(why)


def _tr(text: str) -> str:
    return translated("FigureMenu", text)
