from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Figure, FigureKind, Verdict
from articles.intake import extract_again, import_paths
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Anchor, Anchoring, TextPositionSelector, TextQuoteSelector
from articles.redating import set_date
from articles.span import Span

TEXT = (
    "ورشة جديدة للنجارة في الضاحية\n\n"
    "فتحت التعاونية ورشة كلفت 320 ألف درهم، وتشغل 18 نجارا من أبناء الحي.\n\n"
    "وارتفعت مبيعاتها خلال سنة 2016 بنسبة 12 في المائة حسب رئيسها."
)
ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from(["\ud800", "\0"]))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "workshop.txt"


def imported(archive: Archive, file: Path, text: str = TEXT) -> str:
    file.write_text(text, "utf-8")
    list(import_paths(archive, [file]))
    (article_id,) = archive.articles.ids()
    return article_id


def figure(archive: Archive, article_id: str, words: str) -> Figure:
    (found,) = [
        each.figure
        for each in archive.figure_corrections.review(article_id).figures
        if words in each.figure.text
    ]
    return found


def said(
    archive: Archive,
    article_id: str,
    words: str,
    verdict: Verdict = Verdict.EDITED,
    low: float = 99.0,
) -> FigureCorrection:
    annotated = archive.articles.get(article_id)
    assert annotated is not None
    found = figure(archive, article_id, words)
    correction = FigureCorrection(
        id=f"id of {words}",
        article_id=article_id,
        anchor=anchor_at(annotated.article.body, found.span),
        verdict=verdict,
        kind=found.kind,
        low=low if verdict is Verdict.EDITED else found.low,
        high=low if verdict is Verdict.EDITED else found.high,
        unit=found.unit,
        counted=found.counted,
        changed="2026-01-05T10:00:00+01:00",
    )
    archive.figure_corrections.put(correction)
    return correction


def values(archive: Archive, article_id: str) -> list[float | None]:
    annotated = archive.articles.get(article_id)
    assert annotated is not None
    assert archive.articles.figures_of([article_id]) == {article_id: annotated.figures}
    assert archive.figure_corrections.review(article_id).shown == annotated.figures
    return [each.low for each in annotated.figures]


def extracted(archive: Archive) -> list[tuple[object, ...]]:
    return archive._database.rows("SELECT * FROM figures ORDER BY article, place")


def test_a_correction_is_on_the_disk_at_once(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    before = extracted(archive)
    correction = said(archive, article_id, "18")
    with Archive.open(archive.path) as other:
        assert other.figure_corrections.get(correction.id) == correction
        assert other.figure_corrections.of_article(article_id) == (correction,)
        assert other.figure_corrections.of_articles(["?", article_id]) == {
            article_id: (correction,)
        }
        assert other.figure_corrections.count() == 1
        assert values(other, article_id) == [320_000, 99, 12]
    assert extracted(archive) == before


def test_a_rejected_figure_is_shown_nowhere(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    said(archive, article_id, "18", Verdict.REJECTED)
    assert values(archive, article_id) == [320_000, 12]
    review = archive.figure_corrections.review(article_id)
    assert [each.low for each in review.rejected] == [18]


def test_every_change_can_be_undone_exactly(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    plain = archive.articles.get(article_id)
    first = said(archive, article_id, "18")
    second = dataclasses.replace(first, low=100.0, high=100.0, counted="حرفيا")
    archive.figure_corrections.put(second)
    assert archive.figure_corrections.of_article(article_id) == (second,)
    archive.figure_corrections.put(first)
    assert archive.figure_corrections.of_article(article_id) == (first,)
    assert archive.figure_corrections.remove(first.id)
    assert archive.articles.get(article_id) == plain
    assert archive.figure_corrections.remove(first.id) is False


def test_a_correction_outlives_extraction_and_a_changed_file(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    correction = said(archive, article_id, "18", low=19.0)
    said(archive, article_id, "12", Verdict.REJECTED)
    archive._database.write("UPDATE articles SET extractor = 0")
    list(extract_again(archive))
    assert values(archive, article_id) == [320_000, 19]
    assert imported(archive, file, TEXT.replace("فتحت", "وبعد طول انتظار، فتحت")) == article_id
    assert values(archive, article_id) == [320_000, 19]
    archive.figure_corrections.remove(correction.id)
    assert values(archive, article_id) == [320_000, 18]


def test_a_correction_whose_words_go_is_kept_and_comes_back(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    correction = said(archive, article_id, "18")
    imported(archive, file, TEXT.replace("18 نجارا", "25 نجارا"))
    assert values(archive, article_id) == [320_000, 25, 12]
    (orphan,) = archive.figure_corrections.orphans()
    assert orphan.anchor == dataclasses.replace(correction.anchor, anchoring=Anchoring.LOST)
    assert archive.figure_corrections.review(article_id).orphans == (orphan,)
    imported(archive, file)
    assert values(archive, article_id) == [320_000, 99, 12]
    assert archive.figure_corrections.orphans() == ()


def test_undo_after_an_import_finds_the_words_where_they_are_now(
    archive: Archive, file: Path
) -> None:
    article_id = imported(archive, file)
    correction = said(archive, article_id, "12 في المائة")
    archive.figure_corrections.remove(correction.id)
    imported(archive, file, TEXT.replace("الضاحية\n\n", "الضاحية\n\nسطر جديد عن 5 محلات.\n\n"))
    archive.figure_corrections.put(correction)
    assert values(archive, article_id)[-1] == 99
    assert archive.figure_corrections.orphans() == ()


def test_a_removed_article_comes_back_to_its_corrections(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    correction = said(archive, article_id, "18")
    archive.articles.remove(article_id)
    assert archive.figure_corrections.review(article_id).orphans == (correction,)
    assert archive.figure_corrections.orphans() == (correction,)
    assert imported(archive, file, "تمهيد قصير.\n\n" + TEXT) == article_id
    assert values(archive, article_id)[1] == 99


def test_a_date_that_the_reader_gives_leaves_corrections_alone(
    archive: Archive, file: Path
) -> None:
    article_id = imported(archive, file)
    before = extracted(archive)
    said(archive, article_id, "18", Verdict.REJECTED)
    annotated = archive.articles.get(article_id)
    assert annotated is not None
    set_date(archive, article_id, annotated.article.metadata.date)
    assert values(archive, article_id) == [320_000, 12]
    assert extracted(archive) == before


def test_the_index_is_told_of_kinds_that_come_and_go(archive: Archive, file: Path) -> None:
    article_id = imported(archive, file)
    revision = archive.articles.revision()
    said(archive, article_id, "18")
    assert archive.articles.revision() == revision  # a count as before
    correction = said(archive, article_id, "320", Verdict.REJECTED)
    (change,) = archive.articles.changes_since(revision)
    assert change.figure_kinds == ("count", "percent")
    archive.figure_corrections.remove(correction.id)
    (change,) = archive.articles.changes_since(revision + 1)
    assert change.figure_kinds == ("count", "money", "percent")


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=ANY_TEXT,
    kind=st.sampled_from(FigureKind),
    verdict=st.sampled_from(Verdict),
    low=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)
def test_any_correction_comes_back(
    archive: Archive, words: str, kind: FigureKind, verdict: Verdict, low: float | None
) -> None:
    written = FigureCorrection(
        id="c1",
        article_id="no such article",
        anchor=Anchor(
            TextPositionSelector(3, 3 + len(words)),
            TextQuoteSelector(words, words, words),
            Anchoring.ANCHORED,
        ),
        verdict=verdict,
        kind=kind,
        low=low,
        high=None,
        unit=words,
        counted=None,
        changed="2026-01-05T10:00:00+01:00",
    )
    archive.figure_corrections.put(written)
    assert archive.figure_corrections.get("c1") == written
    assert archive.figure_corrections.orphans() == (written,)
    assert written.span == Span(3, 3 + len(words))
