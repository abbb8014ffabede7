"""The two typefaces, loaded from their packages so that a bare machine shows the same."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY

_PACKAGES = {
    "fontpkg_ibm_plex_sans_arabic": ("Regular", "Medium", "SemiBold", "Bold"),
    "fontpkg_amiri": ("Regular", "Bold", "Italic", "BoldItalic"),
}


def load_fonts() -> None:
    """Make both families known to Qt; safe to call again.

    Raises:
        RuntimeError: A font file is not accepted by Qt.
    """
    known = set(QFontDatabase.families())
    if {INTERFACE_FAMILY, READING_FAMILY} <= known:
        return
    for package, styles in _PACKAGES.items():
        for entry in (files(package) / "files").iterdir():
            if entry.name.removesuffix(".ttf").rsplit("-", 1)[-1] not in styles:
                continue
            if QFontDatabase.addApplicationFontFromData(QByteArray(entry.read_bytes())) < 0:
                raise RuntimeError(f"Qt does not accept the font {entry.name}")


def interface_font(pixels: int = 13, *, bold: bool = False) -> QFont:
    """The typeface of controls and lists, `pixels` high."""
    font = QFont(INTERFACE_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def system_family() -> str:
    """The typeface that the system shows text in."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def reading_font(pixels: int = 20, *, bold: bool = False) -> QFont:
    """The typeface of articles and titles, `pixels` high."""
    font = QFont(READING_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
