"""Asks where a file is to be saved: one replaceable place, so that tests can answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.display.isolation import without_controls
from desktop.widgets.file_dialog import file_to_save, last_folder

_LONGEST_NAME = 60


class SaveDialog:
    """The system's dialog; it begins in the folder that was last saved in."""

    def __init__(self, window: QWidget, folder: Path | None = None) -> None:
        """Prepare to ask.

        Args:
            window: Whose dialog it is.
            folder: Where it begins; where the last file was saved when None.
        """
        self._window = window
        self._folder = folder

    def ask(self, title: str, name: str, words: str, ending: str) -> Path | None:
        """Where to write to, or None; a name without an ending gets that of the format.

        Args:
            title: Of the dialog.
            name: What the file is called unless the reader says otherwise, without its ending.
            words: How the reader calls the format.
            ending: Of its files' names, without the first dot.
        """
        folder = self._folder or last_folder("save")
        offered = folder / f"{file_name(name)}.{ending}"
        path = file_to_save(self._window, title, offered, f"{words} (*.{ending})")
        if path is None:
            return None
        path = path if path.suffix else path.with_name(f"{path.name}.{ending}")
        self._folder = path.parent
        return path


def file_name(title: str) -> str:
    """A name for the file of what has this title, without what file systems do not accept."""
    kept = "".join(c for c in without_controls(title) if c.isalnum() or c in " -_.،")
    return " ".join(kept.split())[:_LONGEST_NAME].strip(" .") or "khizana"
