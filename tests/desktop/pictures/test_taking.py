"""Every page, card and dialog on four screens: nothing is wrong with it, and it looks as it did.

`python -m tests.desktop.pictures.taking` makes the reference pictures again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.desktop.pictures.states import DIALOGS, STATES
from tests.desktop.pictures.taking import FAULTS, REFERENCE, SETUPS, Setup, parts_of, take

PARTS = [part for setup in SETUPS for part in parts_of(setup)]

# Other rasterisers of letters and other days of printing move single points, never whole parts:
# what is compared are the means of squares of so many points, on a scale of 255.
_SQUARE = 6
_MOST_OF_SQUARE = 75.0
_MOST_OF_ALL = 5.0
# Of squares that are so far apart there may be so few.
_FAR, _FEW = 16.0, 0.025
_AT_A_TIME = 4  # they mostly wait until nothing moves any more
_MOST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def taking(tmp_path_factory) -> Iterator[dict[Setup, Future[Path]]]:
    """The folders of the pictures by parts of setups; their processes run side by side."""

    def take_all(setup: Setup) -> Path:
        folder = tmp_path_factory.mktemp(setup.name)
        take(setup, folder)
        return folder

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        longest_first = sorted(PARTS, key=lambda part: -len(part.themes + part.walked))
        yield {setup: pool.submit(take_all, setup) for setup in longest_first}


@pytest.fixture(scope="module", params=PARTS, ids=lambda part: "-".join((part.name, *part.themes)))
def taken(request, taking: dict[Setup, Future[Path]]) -> tuple[Setup, Path]:
    """A part of a setup, and the folder of its pictures."""
    return request.param, taking[request.param].result()


def names_of(setup: Setup) -> list[str]:
    return [f"{state.name}.{setup.name}.{theme}" for theme in setup.themes for state in STATES]


def test_nothing_is_wrong_with_any_state(taken: tuple[Setup, Path]):
    """Names, roles, states, Arabic words, carets, and all of it on the screen."""
    setup, folder = taken
    faults = json.loads((folder / FAULTS).read_text("utf-8"))
    assert sorted(faults) == sorted(names_of(setup))
    assert {name: found for name, found in faults.items() if found} == {}


def test_every_state_looks_as_it_did(taken: tuple[Setup, Path]):
    setup, folder = taken
    changed = differing(folder, names_of(setup))
    assert changed == {}, "make the reference pictures again, and look at them"


def differing(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Which of these pictures are not as they were, and by how much."""
    changed = {}
    for name in names:
        now, then = points(folder / f"{name}.png"), points(REFERENCE / f"{name}.png")
        if now.shape != then.shape:
            changed[name] = f"{now.shape} is not {then.shape}"
        elif (least := unlike(now, then)) is not None:
            changed[name] = least
    return changed


def points(file: Path) -> np.ndarray:
    """The picture as rows of grey and two colours; every size is rounded up to whole squares."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
    assert not image.isNull(), file
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return raw[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(float)


def unlike(now: np.ndarray, then: np.ndarray) -> str | None:
    """How far two pictures of one size are apart, where that is too far."""
    off = np.abs(in_squares(now) - in_squares(then)).max(axis=2)
    if off.mean() > _MOST_OF_ALL:
        return f"everywhere: {off.mean():.1f}"
    if off.max() > _MOST_OF_SQUARE:
        row, column = np.unravel_index(off.argmax(), off.shape)
        return f"in row {row}, column {column}: {off.max():.1f}"
    if (share := float((off > _FAR).mean())) > _FEW:
        return f"in {share:.1%} of the squares"
    return None


def in_squares(picture: np.ndarray) -> np.ndarray:
    """The mean colours of squares; what is left at two edges is not looked at."""
    high, wide = (length // _SQUARE for length in picture.shape[:2])
    whole = picture[: high * _SQUARE, : wide * _SQUARE]
    return whole.reshape(high, _SQUARE, wide, _SQUARE, 3).mean(axis=(1, 3))


@cache
def reference(name: str) -> np.ndarray:
    return points(REFERENCE / f"{name}.png")


def test_the_comparison_sees_what_a_reader_would_see():
    """Another theme, another page, cards that are gone; but not letters drawn otherwise."""
    light, dark = reference("browse.laptop.light"), reference("browse.laptop.dark")
    assert unlike(light, dark) is not None
    gone = light.copy()
    gone[60:90, 10:50] = gone[5, 5]
    assert unlike(gone, light) is not None
    assert unlike(reference("ledger.laptop.light"), reference("timeline.laptop.light")) is not None
    rough = light + np.random.default_rng(1).normal(0.0, 20.0, light.shape)
    assert unlike(rough, light) is None
    assert unlike(light, light) is None


def test_the_reference_pictures_are_all_there_and_small():
    files = {path.stem: path for path in REFERENCE.glob("*.png")}
    assert sorted(files) == sorted(name for setup in SETUPS for name in names_of(setup))
    assert sum(path.stat().st_size for path in files.values()) <= _MOST_BYTES
    assert len(DIALOGS) > 15
