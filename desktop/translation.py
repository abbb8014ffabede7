"""Language and direction of the interface: Arabic first, French and English by Qt's files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

ARABIC = "ar"

Key = TypeVar("Key")
Value = TypeVar("Value", bound="str | tuple[str, ...]")

_QT_LACKS = {
    ("QFileDialog", "&Look in:"): "&المكان:",
    ("QFileDialog", "Files of &type:"): "&النوع:",
    ("QAbstractFileIconProvider", "Drive"): "قرص",
    ("QAbstractFileIconProvider", "Folder"): "مجلد",
    ("QAbstractFileIconProvider", "File"): "ملف",
}
"""Words of Qt's own dialogs that its Arabic file (6.10) does not hold, by context and source."""

_OWN_WORDS = {
    ("QPlatformTheme", "Cancel"): "إلغاء",
    ("QPlatformTheme", "Close"): "إغلاق",
    ("QPlatformTheme", "Save"): "حفظ",
    ("QFileDialog", "Directory:"): "المجلد:",
    ("QFileDialog", "Directories"): "المجلدات",
    ("QFileDialog", "Parent Directory"): "المجلد الأعلى",
    ("QFileDialog", "Find Directory"): "اختيار مجلد",
    ("QFileDialog", "&Open"): "&فتح",
    ("QFileDialog", "&Save"): "&حفظ",
    ("QFileDialog", "&Choose"): "ا&ختيار",
    ("QFileDialog", "&Rename"): "&تسمية",
    ("QFileDialog", "&Delete"): "ح&ذف",
    (
        "QFileDialog",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    ): "%1\nلا مجلد بهذا الاسم. تحقق من كتابته.",
    (
        "QFileDialog",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
    ): "%1\nلا ملف بهذا الاسم. تحقق من كتابته.",
}
"""What the program calls a thing otherwise than Qt's Arabic file, which has «ألغِ» and «الدّليل»."""

# Signs of vowels, which the program's own words do without.
_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]")


class _OwnWords(QTranslator):
    """Goes before Qt's Arabic file: the program's own words, and Qt's written as the program does.

    Args:
        qts: Qt's Arabic file.
        parent: Who owns it.
    """

    def __init__(self, qts: QTranslator, parent: QApplication) -> None:
        super().__init__(parent)
        self._qts = qts

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        own = _OWN_WORDS.get((context, sourceText))
        if own is not None:
            return own
        words = self._qts.translate(context, sourceText, disambiguation, n)
        return _VOWELS.sub("", words) if words else None

    @override
    def isEmpty(self) -> bool:
        return False


class _MissingWords(QTranslator):
    """Says what Qt's Arabic file lacks."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return _QT_LACKS.get((context, sourceText), sourceText)

    @override
    def isEmpty(self) -> bool:
        return False


def install_translations(application: QApplication, translations: Path) -> list[QTranslator]:
    """Load Qt's own Arabic words and the program's, and mirror the application.

    The texts in the source are Arabic; a file `khizana_ar.qm` is not needed.

    Args:
        application: The running application.
        translations: The folder of the program's compiled translations.

    Returns:
        The translators, which must be kept alive.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Arabic, QLocale.Country.Morocco))
    kept: list[QTranslator] = [_MissingWords(application)]
    QCoreApplication.installTranslator(kept[0])  # asked last: the others go before it
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qts, own = QTranslator(application), QTranslator(application)
    for translator, name, folder in (
        (qts, f"qtbase_{ARABIC}", qt_folder),
        (own, f"khizana_{ARABIC}", str(translations)),
    ):
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            kept.append(translator)
    kept.append(_OwnWords(qts, application))
    QCoreApplication.installTranslator(kept[-1])
    # Qt's Arabic file mirrors by itself; a missing file must not un-mirror the program.
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return kept


def translated(context: str, text: str) -> str:
    """Words of a table, in the reader's language.

    Tables stand in modules, which are read before a translator is there: their words are put into
    another language where they are shown.

    Args:
        context: Which table it is: `Actions`, `PageKeys`, `Formats`, `TopBar`.
        text: The Arabic words.
    """
    return QCoreApplication.translate(context, text)


class Words(Mapping[Key, Value]):
    """A table of words, each put into the reader's language when it is asked for.

    Values are words, or tuples of words.
    """

    def __init__(self, context: str, table: Mapping[Key, Value]) -> None:
        self._context, self._table = context, table

    @override
    def __getitem__(self, key: Key) -> Value:
        value: object = self._table[key]
        if isinstance(value, tuple):
            return cast("Value", tuple(translated(self._context, each) for each in value))
        return cast("Value", translated(self._context, str(value)))

    @override
    def __iter__(self) -> Iterator[Key]:
        return iter(self._table)

    @override
    def __len__(self) -> int:
        return len(self._table)
