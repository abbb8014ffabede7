"""The program reads from right to left and speaks Arabic, with or without Qt's own file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop.translation import install_translations
from tests.desktop.restoring import application_as_before


def test_the_application_is_mirrored_and_its_locale_arabic(qapp: QApplication, tmp_path: Path):
    with application_as_before(qapp):
        kept = install_translations(qapp, tmp_path)
        try:
            assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
            assert QLocale().language() == QLocale.Language.Arabic
        finally:
            for translator in kept:
                QCoreApplication.removeTranslator(translator)
    assert all(not translator.isEmpty() for translator in kept)


def test_one_thing_has_one_word_in_own_and_in_qts_dialogs(qapp: QApplication, tmp_path: Path):
    with application_as_before(qapp):
        kept = install_translations(qapp, tmp_path)
        try:
            buttons = QDialogButtonBox.StandardButton
            box = QDialogButtonBox(buttons.Cancel | buttons.Close)
            words = [box.button(each).text() for each in (buttons.Cancel, buttons.Close)]
            assert words == ["إلغاء", "إغلاق"]
            assert QCoreApplication.translate("BinDialog", "استرجاع") == "استرجاع"
        finally:
            for translator in kept:
                QCoreApplication.removeTranslator(translator)


def test_what_nobody_translates_stays_as_it_is(qapp: QApplication, tmp_path: Path):
    with application_as_before(qapp):
        kept = install_translations(qapp, tmp_path)
        try:
            assert QCoreApplication.translate("OrphansPanel", "حذف التصحيح") == "حذف التصحيح"
            assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&المكان:"
        finally:
            for translator in kept:
                QCoreApplication.removeTranslator(translator)
