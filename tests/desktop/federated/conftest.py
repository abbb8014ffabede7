"""Two archives of a few articles with their indexes: one that is open, and one beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.intake import import_paths
from desktop.federated.page import FederatedPage
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from tests.desktop.making import look_of

OWN = (
    ("افتتاح الميناء", "جريدة الساحل", "2019-04-12", "زار الوزير الميناء الجديد في الشمال صباحا."),
    ("قطار الشمال", "جريدة الجبل", "2018-02-01", "يربط القطار السوق القديم بالقرى كل يوم."),
)
OTHER = (
    ("سفن في الميناء", "جريدة الساحل", "2020-06-30", "رست في الميناء ثلاث سفن تحمل القمح أمس."),
    ("حراس الموانئ", "صحيفة النهر", "2019-01-05", "يطلب حراس الميناء رواتب أعلى هذا العام."),
)


def make_archive(folder: Path, articles: tuple[tuple[str, str, str, str], ...]) -> Path:
    """An archive of these articles, not indexed yet."""
    rows = (dict(zip(("title", "source", "date", "text"), each, strict=True)) for each in articles)
    texts = folder.with_suffix(".jsonl")
    texts.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with ArchiveLocation(folder).open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The archive that is open."""
    return make_archive(tmp_path / "own", OWN)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another one."""
    return make_archive(tmp_path / "other", OTHER)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "khizana.ini")


@pytest.fixture
def page(qtbot, own: Path, settings: Settings) -> Iterator[FederatedPage]:
    """The page, shown, on the open archive."""
    runner = TaskRunner()
    page = FederatedPage(own, runner, settings, look_of())
    page.resize(1100, 600)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    yield page
    runner.shutdown()
