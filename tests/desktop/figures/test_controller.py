"""What the reader says of figures, through the undo stack down to the disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.article import Article
from articles.figures.figure import Figure, Verdict
from articles.intake import import_paths
from articles.span import Span
from desktop.figures.controller import FigureCorrectionController
from desktop.session.undo_stack import WritingStack

TEXT = "مكتبة متنقلة تجوب القرى\n\nتحمل المكتبة 3200 كتاب وتزور 45 قرية كل شهر، وكلفت 600 ألف درهم."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    file = tmp_path / "library.txt"
    file.write_text(TEXT, "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as archive:
        list(import_paths(archive, [file]))
        yield archive


@pytest.fixture
def article(archive: Archive) -> Article:
    (annotated,) = archive.articles.get_many(archive.articles.ids())
    return annotated.article


@pytest.fixture
def undo_stack(qapp) -> WritingStack:
    return WritingStack()


@pytest.fixture
def controller(archive: Archive, undo_stack: WritingStack) -> FigureCorrectionController:
    return FigureCorrectionController(archive.figure_corrections, undo_stack)


def figure(archive: Archive, article: Article, words: str) -> Figure:
    review = archive.figure_corrections.review(article.id)
    (found,) = [each.figure for each in review.figures if words in each.figure.text]
    return found


def test_a_verdict_is_on_the_disk_at_once_and_told(qtbot, archive, article, controller):
    with qtbot.waitSignal(controller.changed) as told:
        controller.confirm(article, figure(archive, article, "45"))
    assert told.args == [article.id]
    with Archive.open(archive.path) as other:
        (kept,) = other.figure_corrections.of_article(article.id)
    assert (kept.verdict, kept.low, kept.anchor.quote.exact) == (Verdict.CONFIRMED, 45, "45 قرية")


@pytest.mark.parametrize("act", ["confirm", "reject", "edit"])
def test_every_verdict_can_be_undone_and_done_again(
    archive, article, controller, undo_stack, act: str
):
    before = archive.articles.get(article.id)
    said = replace(figure(archive, article, "45"), low=46.0, high=46.0)
    getattr(controller, act)(article, said)
    after = archive.articles.get(article.id)
    kept = archive.figure_corrections.of_article(article.id)
    assert before != after
    undo_stack.undo()
    assert archive.articles.get(article.id) == before
    assert archive.figure_corrections.count() == 0
    undo_stack.redo()
    assert archive.articles.get(article.id) == after
    assert archive.figure_corrections.of_article(article.id) == kept


def test_typing_is_one_step(archive, article, controller, undo_stack):
    found = figure(archive, article, "45")
    for low in (4.0, 47.0):
        controller.edit(article, replace(found, low=low, high=low))
    assert undo_stack.count() == 1
    assert figure(archive, article, "45").low == 47
    undo_stack.undo()
    assert figure(archive, article, "45") == found


def test_verdicts_on_two_figures_are_two_steps(archive, article, controller, undo_stack):
    for words in ("45", "600"):
        found = figure(archive, article, words)
        controller.edit(article, replace(found, low=1.0, high=1.0))
    assert undo_stack.count() == 2
    assert archive.figure_corrections.count() == 2


def test_an_orphan_is_given_up_and_comes_back(
    archive, article, controller, undo_stack, tmp_path: Path
):
    controller.edit(article, replace(figure(archive, article, "45"), low=46.0, high=46.0))
    (tmp_path / "library.txt").write_text(TEXT.replace("45 قرية", "قرى كثيرة"), "utf-8")
    list(import_paths(archive, [tmp_path / "library.txt"]))
    (orphan,) = controller.review(article.id).orphans
    controller.forget(orphan)
    assert archive.figure_corrections.count() == 0
    assert undo_stack.undoText() == "حذف تصحيح لم يعد رقمه في النص"
    undo_stack.undo()
    assert controller.review(article.id).orphans == (orphan,)


def test_what_changes_nothing_is_no_step(archive, article, controller, undo_stack):
    found = figure(archive, article, "45")
    controller.edit(article, found)
    controller.take_back(article, found)
    assert undo_stack.count() == 0
    controller.confirm(article, found)
    controller.confirm(article, figure(archive, article, "45"))
    assert undo_stack.count() == 1


def test_the_reader_may_think_again(archive, article, controller, undo_stack):
    found = figure(archive, article, "45")
    controller.edit(article, replace(found, low=46.0, high=46.0))
    controller.reject(article, figure(archive, article, "45"))
    assert archive.figure_corrections.count() == 1
    assert figure(archive, article, "45").verdict is Verdict.REJECTED
    undo_stack.undo()
    assert figure(archive, article, "45").low == 46
    controller.take_back(article, figure(archive, article, "45"))
    assert figure(archive, article, "45") == found
    undo_stack.undo()
    assert figure(archive, article, "45").low == 46
    assert [undo_stack.text(step) for step in range(undo_stack.count())] == [
        "تصحيح رقم",
        "العودة إلى الرقم كما استُخرج",
    ]


def test_a_figure_that_only_the_reader_sees_is_added_and_deleted(
    archive, article, controller, undo_stack
):
    """Steps back said «تصحيح رقم» of it, and of its loss that it is again as it was extracted."""
    start = article.body.index("تزور")
    added = controller.add(article, Span(start, start + len("تزور")))
    assert added is not None
    assert undo_stack.undoText() == "إضافة رقم"
    undo_stack.undo()
    assert undo_stack.redoText() == "إضافة رقم"
    undo_stack.redo()
    controller.take_back(article, added)
    assert undo_stack.undoText() == "حذف رقم مضاف"
    assert archive.figure_corrections.count() == 0
