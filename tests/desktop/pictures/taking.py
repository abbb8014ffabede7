"""Pictures of all states, and what is wrong with them; a process of its own has the screen for it.

`python -m tests.desktop.pictures.taking` makes the reference pictures again. With `--whole FOLDER`
they are taken in their full size, to be looked at; names of states take only those.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from desktop.window.main_window import MainWindow
    from tests.desktop.pictures.states import State

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = Path(__file__).parent / "reference"
FAULTS = "faults.json"
_PATIENCE = 600  # seconds: as often as a busy machine needs


@dataclass(frozen=True, slots=True)
class Setup:
    """A screen with the window on it.

    Attributes:
        name: Of the setup, in the names of its pictures.
        screen: Its width and height in points of the window.
        window: Those of the window.
        themes: In which colours the states are looked at.
        scale: How many pixels a point has.
        shrink: How many points of the window become one of its reference picture.
        walked: In which the keyboard is led through all states, when their pictures are taken.
    """

    name: str
    screen: tuple[int, int]
    window: tuple[int, int]
    themes: tuple[str, ...] = ("light",)
    scale: int = 1
    shrink: int = 5
    walked: tuple[str, ...] = ()


_ALL = ("light", "dark", "sepia")
SETUPS = (
    Setup("laptop", (1366, 768), (1366, 768), _ALL, walked=_ALL),
    Setup("small", (1280, 720), (900, 600), _ALL, walked=("light",)),
    Setup("large", (1920, 1080), (1920, 1080), _ALL, shrink=8),
    Setup("double", (960, 540), (900, 540), ("light", "dark"), scale=2),
)


def parts_of(setup: Setup) -> tuple[Setup, ...]:
    """What a process of its own takes, for most of it is waiting: a walked theme, or the others."""
    walked = (replace(setup, themes=(each,), walked=(each,)) for each in setup.walked)
    others = tuple(each for each in setup.themes if each not in setup.walked)
    return (*walked, *([replace(setup, themes=others, walked=())] if others else []))


def take(setup: Setup, folder: Path, names: Sequence[str] = (), *, whole: bool = False) -> None:
    """Take the pictures of a part of a setup in another process, and write what is wrong with each.

    Raises:
        RuntimeError: The process failed; what it said last.
    """
    with tempfile.TemporaryDirectory() as place:
        environment = os.environ | {
            "KHIZANA_HOME": f"{place}/home",
            "XDG_CONFIG_HOME": f"{place}/config",
            "QT_QPA_PLATFORM": _platform(Path(place), setup),
            "QT_SCALE_FACTOR": str(setup.scale),
            "FONTCONFIG_FILE": _no_typefaces(Path(place)),
        }
        themes = ",".join(setup.themes)
        asked = ["--setup", setup.name, "--themes", themes, "--folder", str(folder), *names]
        command = [sys.executable, "-m", __spec__.name, *asked]
        ended = subprocess.run(
            [*command, "--whole", str(folder)] if whole else command,
            cwd=ROOT,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
    if ended.returncode:
        raise RuntimeError(f"{setup.name}, {themes}: {ended.stderr[-3000:]}")


def _platform(place: Path, setup: Setup) -> str:
    """Qt's platform without a display, with one screen of this size."""
    file = place / "screen.json"
    width, height = (length * setup.scale for length in setup.screen)
    described = {
        "name": "screen", "x": 0, "y": 0, "width": width, "height": height,
        "dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96,
    }  # fmt: skip
    file.write_text(json.dumps({"screens": [described]}), "utf-8")
    return f"offscreen:configfile={file}"


def _no_typefaces(place: Path) -> str:
    """A configuration without typefaces of the system, so that every machine shows the same."""
    file = place / "fonts.conf"
    cache = f"<cachedir>{place}/typefaces</cachedir>"
    file.write_text(f'<?xml version="1.0"?><fontconfig>{cache}</fontconfig>', "utf-8")
    return str(file)


@contextmanager
def _window() -> Iterator[MainWindow]:
    """The window on an archive of the sample articles, with passages of a reader in it."""
    from PySide6.QtWidgets import QApplication

    from desktop.library.import_job import import_job
    from desktop.locations import sample_articles
    from desktop.session.archive_session import ArchiveLocation
    from tests.desktop.pictures.states import EVERYTHING, mark_some, search
    from tests.desktop.running import running

    with tempfile.TemporaryDirectory() as place:
        location = ArchiveLocation(Path(place) / "أرشيف الصحف")
        for _ in import_job(location, [sample_articles()]):
            pass
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)
        with running(application) as program:
            window = program.open(location)
            search(window, EVERYTHING)
            mark_some(window)
            yield window


def _take_here(setup: Setup, folder: Path, names: Sequence[str], *, whole: bool) -> None:
    from desktop.settings import THEME
    from tests.desktop.pictures.states import STATES, close_all, settle

    states = [each for each in STATES if not names or each.name in names]
    faults: dict[str, list[str]] = {}
    with _window() as window:
        window.setGeometry(0, 0, *setup.window)
        for theme in setup.themes:
            window.settings.choose(THEME, theme)
            settle()
            for state in states:
                name = f"{state.name}.{setup.name}.{theme}"
                widget = _opened(state, window)
                faults[name] = _faults(widget, window)
                picture = widget.grab().toImage()
                (picture if whole else shrunk(picture, setup.shrink * setup.scale)).save(
                    str(folder / f"{name}.png")
                )
                close_all(window)
        for theme in setup.walked:
            for name, found in _walked(theme, states, window):
                faults[f"{name}.{setup.name}.{theme}"] += found
    (folder / FAULTS).write_text(json.dumps(faults, ensure_ascii=False), "utf-8")


def _walked(
    theme: str, states: Sequence[State], window: MainWindow
) -> Iterator[tuple[str, list[str]]]:
    """What is wrong where the keyboard goes: apart from pictures, for it changes what is seen."""
    from PySide6.QtWidgets import QFileDialog

    from desktop.settings import THEME
    from tests.desktop.pictures.keyboard import unseen_stops
    from tests.desktop.pictures.states import close_all, settle

    window.settings.choose(THEME, theme)
    settle()
    for state in states:
        widget = _opened(state, window)
        if not isinstance(widget, QFileDialog):  # Qt's own
            yield state.name, unseen_stops(widget)
        close_all(window)


def _opened(state: State, window: MainWindow) -> QWidget:
    from tests.desktop.pictures.states import begin

    begin(window)
    try:
        return state.opening(window)
    except Exception as error:
        raise RuntimeError(state.name) from error


def _faults(widget: QWidget, window: MainWindow) -> list[str]:
    from tests.desktop.pictures.looking import faults_of

    return faults_of(widget, window)


def shrunk(picture: QImage, times: int) -> QImage:
    """The picture so many times smaller, in few colours: shapes are kept, letters are not."""
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtGui import QImage

    size = QSize(picture.width(), picture.height()) / times
    small = picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return small.convertToFormat(QImage.Format.Format_Indexed8)


def main(arguments: Sequence[str] | None = None) -> None:
    """Take what is asked for; without a setup, all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--setup", choices=[each.name for each in SETUPS])
    parser.add_argument("--themes", help="those of a part of the setup, with commas")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--whole", type=Path)
    asked = parser.parse_args(arguments)
    wanted = [
        each
        for setup in SETUPS
        for each in parts_of(setup)
        if asked.setup in {None, setup.name} and asked.themes in {None, ",".join(each.themes)}
    ]
    if asked.folder:
        _take_here(wanted[0], asked.folder, asked.names, whole=asked.whole is not None)
        return
    folder = asked.whole or REFERENCE
    folder.mkdir(parents=True, exist_ok=True)
    for each in wanted:
        take(each, folder, asked.names, whole=asked.whole is not None)
        if not asked.whole:
            (folder / FAULTS).unlink()


if __name__ == "__main__":
    main()
