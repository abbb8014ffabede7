"""The benchmark measures what it says, on articles that are the same every time."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from desktop.session.archive_session import ArchiveLocation
from tests.benchmarks import measure
from tests.benchmarks.synthetic_press import articles


def test_synthetic_articles_are_the_same_every_time():
    assert list(articles(5)) == list(islice(articles(9), 5))
    assert len({row["content"] for row in articles(20)}) == 20


def test_import_extraction_and_search_are_measured(tmp_path: Path):
    source = measure.material(tmp_path, 20)
    location = ArchiveLocation(tmp_path / "archive")
    report = measure.imported(location, source)
    assert (report.added, report.failed) == (20, ())
    with location.open_session() as session:
        bodies = measure.some_bodies(session)
        table = [
            measure.extraction(bodies),
            measure.extraction_abreast(bodies),
            *measure.searching(session, measure.questions(bodies)),
            measure.start("start: --help", ["--help"]),
        ]
    assert len(bodies) == 20
    assert all(row.value > 0 for row in table)


def test_there_are_figures_and_times_in_synthetic_articles(tmp_path: Path):
    location = ArchiveLocation(tmp_path / "archive")
    measure.imported(location, measure.material(tmp_path, 10))
    with location.open_archive() as archive:
        annotated = list(archive.articles.get_many(archive.articles.ids()))
    assert sum(len(article.figures) for article in annotated) > 10
    assert sum(len(article.times) for article in annotated) > 10


def test_signs_that_stand_alone_are_not_asked():
    asked = measure.questions(["* * *", "بلغ الإنتاج ٪ ( – ) 12 طنا ."])
    assert all(character.isalnum() or character == " " for query in asked for character in query)
    assert all(query.strip() for query in asked)
