"""The line icons, recoloured by the theme; those that point are mirrored right to left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

# Drawn for left-to-right reading; in a mirrored window they point the other way.
_POINTING = frozenset({"back", "forward", "undo", "redo", "pane-facets", "pane-side", "play"})
_SCALES = (1, 2, 3)


class Icons:
    """Makes icons from the SVG files of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def icon(self, name: str, colour: str, size: int = 18, *, mirrored: bool = True) -> QIcon:
        """The icon `name` drawn in `colour`.

        Args:
            name: The file's name without its ending.
            colour: `#RRGGBB`.
            size: Edge in device-independent pixels.
            mirrored: Whether the window runs right to left.

        Raises:
            FileNotFoundError: There is no such icon.
        """
        source = (self._folder / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
        renderer = QSvgRenderer(QByteArray(source.encode()))
        icon = QIcon()
        for scale in _SCALES:
            icon.addPixmap(_pixmap(renderer, size, scale, flip=mirrored and name in _POINTING))
        return icon

    def file(self, name: str, colour: str, folder: Path) -> Path:
        """The icon as a file in `folder`, for style sheets, which take no icons.

        Raises:
            OSError: The file cannot be written.
        """
        path = folder / f"{name}-{colour.removeprefix('#')}.svg"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            source = (self._folder / f"{name}.svg").read_text("utf-8")
            path.write_text(source.replace("currentColor", colour), "utf-8")
        return path


def _pixmap(renderer: QSvgRenderer, size: int, scale: int, *, flip: bool) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if flip:
        painter.setTransform(QTransform(-1, 0, 0, 1, size * scale, 0))
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
