"""An archive of four articles with passages, a controller with undo, the page on a worker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from articles.article import Article
from articles.passages.passage import Passage
from articles.span import Span
from desktop.icons import Icons
from desktop.library.import_job import import_job
from desktop.passages.controller import PassageController
from desktop.passages.page import PassagesPage
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.stylesheet import stylesheet
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.theme import LIGHT
from tests.desktop.making import look_of

ARTICLES = (
    {
        "id": "port",
        "title": "الميناء القديم يعود",
        "source": "جريدة الساحل",
        "published": "2019-05-04",
        "text": "عادت القوارب إلى المرفأ بعد سنوات.\nويقول الصيادون إن السمك عاد معها.",
    },
    {
        "id": "train",
        "title": "سكة فوق الجبل",
        "text": "يصعد القطار ثلاث مرات في اليوم.\nThe line opened quietly in spring.",
    },
    {"id": "school", "title": "درس في التل", "text": "فتحت المدرسة أبوابها أمام أطفال الوادي."},
    {"id": "bare", "title": "مقال بلا علامات", "text": "كلام عابر لا يعلّمه أحد."},
)


@dataclass
class Marked:
    """An opened archive whose passages a test changes."""

    archive: Archive
    controller: PassageController
    undo_stack: WritingStack

    def article(self, words: str) -> Article:
        """The article that has these words."""
        for article_id in self.archive.articles.ids():
            annotated = self.archive.articles.get(article_id)
            if annotated is not None and words in annotated.article.body:
                return annotated.article
        raise LookupError(words)

    def mark(self, words: str, colour: str = "green", **state: object) -> Passage:
        """Mark words of an article, then put the passage into a state."""
        article = self.article(words)
        start = article.body.index(words)
        passage = self.controller.add(article, Span(start, start + len(words)), colour)
        passage = replace(passage, **state)
        self.archive.passages.update(passage)
        return passage


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    table = tmp_path / "articles.jsonl"
    table.write_text("\n".join(map(json.dumps, ARTICLES)), "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    for _ in import_job(location, [table]):
        pass
    return location


@pytest.fixture
def marked(location: ArchiveLocation, qapp: QApplication) -> Iterator[Marked]:
    archive, stack = location.open_archive(), WritingStack()
    controller = PassageController(archive.passages, stack)
    yield Marked(archive, controller, stack)
    stack.clear()
    archive.close()


@pytest.fixture
def page(
    location: ArchiveLocation,
    marked: Marked,
    themed: QApplication,
    icons: Icons,
    tmp_path: Path,
    qtbot,
) -> Iterator[PassagesPage]:
    """The page, not shown yet."""
    chevron = icons.file("down", LIGHT.muted, tmp_path / "pictures")
    check = icons.file("check", LIGHT.on_accent, tmp_path / "pictures")
    themed.setStyleSheet(stylesheet(LIGHT, chevron.as_posix(), check.as_posix()))
    worker: SerialWorker[ArchiveSession] = SerialWorker(
        location.open_session, ArchiveSession.close, name="search"
    )
    runner = TaskRunner()
    page = PassagesPage(worker, marked.controller, look_of(), location, runner)
    page.apply(look_of())
    page.resize(900, 600)
    qtbot.addWidget(page)
    yield page
    page.hide()
    runner.shutdown()
    worker.shutdown()
