"""An archive of a few articles, made through the command line itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.command_line.dispatch import start
from desktop.display.month_names import family_of_sources, write_months
from desktop.locations import HOME_VARIABLE

TEXTS = {
    "port.txt": (
        "ميناء جديد في الشمال\n\n12 مارس 2019\n\n"
        "افتتح ميناء الشمال أبوابه أمام السفن بعد خمس سنوات من الأشغال.\n\n"
        "وبلغت كلفة الميناء 14 مليار درهم، ويشغل نحو 3.500 عامل.\n\n"
        "ومن المنتظر أن تصل طاقته سنة 2025 إلى 80 في المائة."
    ),
    "school.txt": (
        "مدرسة قروية تستقبل تلاميذها\n\n"
        "استقبلت المدرسة القروية 240 تلميذا في أول يوم من الموسم.\n\n"
        "وقال مدير المدرسة إن الميناء القريب جلب أسرا جديدة."
    ),
    "oasis.txt": (
        "واحة تستعيد ماءها\n\n"
        "عادت المياه إلى الواحة سنة 2016 بعد جفاف طويل دام 7 سنوات.\n\n"
        "ويقول الفلاحون إن إنتاج التمور ارتفع بنسبة 35 في المائة."
    ),
}


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def months() -> Iterator[None]:
    """A program shows one archive; here each test is one."""
    yield
    write_months(sources=family_of_sources(()))


@pytest.fixture
def khizana(capsys) -> Callable[..., Answer]:
    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        status = start([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Answer(status, shown.out, shown.err)

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path, texts: Path, khizana) -> Path:
    folder = tmp_path / "archive"
    assert khizana("import", "--archive", folder, texts).status == 0
    return folder
