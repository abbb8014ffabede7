"""TagRenaming: asks for another name of a tag, gives it, and says where two tags became one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.display.isolation import set_off
from desktop.passages.controller import PassageController
from desktop.widgets.notice import Notice
from desktop.widgets.questions import asked_line
from desktop.widgets.tags_field import tags_of


class TagRenaming(QObject):
    """One step of undo for each name.

    Signals:
        renamed: The former name and the new one, before passages are shown anew.
    """

    renamed = Signal(str, str)

    def __init__(self, controller: PassageController, notice: Notice, page: QWidget) -> None:
        super().__init__(page)
        self._controller, self._notice, self._page = controller, notice, page

    def ask(self, tag: str) -> None:
        """Ask for the name."""
        if not self._controller.may_change():
            return
        prompt = self.tr("اسم الوسم؛ إن كان اسم وسم آخر صارا وسما واحدا:")
        answer = asked_line(self._page, self.tr("تسمية وسم"), prompt, tag)
        name = " ".join(tags_of(answer or ""))
        if not name or name == tag:
            return
        self.renamed.emit(tag, name)
        if self._controller.rename_tag(tag, name):
            said = self.tr("صار «{0}» و«{1}» وسما واحدا؛ يمكن التراجع.")
            self._notice.say(said.format(set_off(tag), set_off(name)), "")
