"""A folder of small articles, an archive of its own, nothing outside the test's folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.locations import HOME_VARIABLE
from desktop.session.archive_session import ArchiveLocation

WORDS = ("ميناء", "قطار", "مدرسة", "سوق", "واحة", "مختبر", "ملعب", "جسر", "متحف", "مصنع")


def text_of(number: int) -> str:
    """An article of its own, short, with a number and a year in it."""
    word = WORDS[number % len(WORDS)]
    return (
        f"افتتاح {word} جديد رقم {number}\n\n"
        f"افتتحت البلدية {word} جديدا كلف {number + 3} مليون درهم خلال سنة 2016.\n\n"
        f"ويستقبل ال{word} نحو {number + 40} زائرا في اليوم حسب مدير المشروع."
    )


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(25):
        (folder / f"{number:03}.txt").write_text(text_of(number), "utf-8")
    return folder


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    return ArchiveLocation(tmp_path / "archive")


@pytest.fixture
def article_text() -> Callable[[int], str]:
    return text_of
