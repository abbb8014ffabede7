"""An archive of a few articles with its index, and lines with little typing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from articles.intake import import_paths
from articles.span import Span
from desktop.concordance.page import ConcordancePage
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from index.results import ConcordanceLine
from tests.desktop.making import look_of

Line = Callable[..., ConcordanceLine]

ARTICLES = (
    {
        "title": "افتتاح الميناء",
        "source": "جريدة الساحل",
        "date": "2019-04-12",
        "text": "زار الوزير الميناء الجديد في الشمال. ويعمل في ميناء المدينة حراس كثيرون.",
    },
    {
        "title": "قطار الشمال",
        "source": "جريدة الجبل",
        "text": "يربط القطار الميناء القديم بالسوق الكبير كل يوم.",
    },
    {
        "title": "مدرسة في القرية",
        "source": "جريدة الجبل",
        "text": "تستقبل المدرسة تلاميذ القرى المجاورة.",
    },
)


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    """Three articles, indexed; two of them mention a harbour."""
    texts = tmp_path / "articles.jsonl"
    texts.write_text("\n".join(map(json.dumps, ARTICLES)), "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    with location.open_session() as session:
        list(session.synchronise())
    return location


@pytest.fixture
def line() -> Line:
    """Makes a line."""

    def make(
        before: str = "زار الوزير", words: str = "الميناء", after: str = "الجديد", **facts: object
    ) -> ConcordanceLine:
        values: dict[str, object] = {
            "article_id": "a1",
            "title": "افتتاح الميناء",
            "publisher": "جريدة الساحل",
            "published": "2019-04-12",
            "place": Span(11, 18),
        }
        values.update(facts)
        return ConcordanceLine(before=before, words=words, after=after, **values)  # type: ignore[arg-type]

    return make


@pytest.fixture
def page(qtbot, location: ArchiveLocation) -> Iterator[ConcordancePage]:
    runner = TaskRunner()
    page = ConcordancePage(location, runner, look_of())
    page.resize(1000, 500)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    assert runner.shutdown()
