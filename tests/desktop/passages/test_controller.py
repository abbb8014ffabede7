from __future__ import annotations

import json
from dataclasses import replace

import pytest

from articles.archive.passage_import import PassageImport, plan_import
from articles.passages.passage import AbsentArticle, Anchoring
from articles.span import Span
from articles.web_annotation import annotation_collection
from articles.web_annotation_reading import read_annotations

NOW = "2026-01-01T00:00:00+00:00"


def test_the_editor_changes_neither_place_nor_state(marked):
    passage = marked.mark("السمك")
    moved = replace(passage, anchoring=Anchoring.MOVED)
    marked.archive.passages.update(moved)
    marked.controller.edit(replace(passage, note="جديد", modified=NOW))
    saved = marked.archive.passages.get(passage.id)
    assert (saved.note, saved.anchoring) == ("جديد", Anchoring.MOVED)
    assert saved.modified != NOW
    steps = marked.undo_stack.count()
    marked.controller.edit(saved)
    assert marked.undo_stack.count() == steps


def test_words_that_are_marked_again_stay_one_passage(marked):
    article = marked.archive.articles.get("port").article
    span = Span(article.body.index("السمك"), article.body.index("السمك") + len("السمك"))
    first = marked.controller.add(article, span)
    marked.controller.edit(replace(first, note="للمراجعة"))
    again = marked.controller.add(article, span, "blue")
    assert (again.id, again.colour, again.note) == (first.id, "blue", "للمراجعة")
    assert marked.controller.of_article("port") == (again,)
    marked.undo_stack.undo()
    assert marked.controller.of_article("port")[0].colour == first.colour


def test_only_what_is_still_moved_is_confirmed(marked):
    anchored, moved = marked.mark("السمك"), marked.mark("القطار", anchoring=Anchoring.MOVED)
    stale = replace(marked.mark("المدرسة", anchoring=Anchoring.MOVED), note="قديم")
    bodies = marked.archive.articles.bodies(["port", "train", "school"])
    steps = marked.undo_stack.count()
    marked.controller.confirm_all([anchored, stale], bodies)
    marked.controller.confirm_all([moved], {})
    assert marked.undo_stack.count() == steps
    marked.controller.confirm_all([anchored, moved, stale], bodies)
    assert marked.undo_stack.count() == steps + 1
    assert marked.archive.passages.get(moved.id).anchoring is Anchoring.ANCHORED


@pytest.mark.parametrize("gesture", ["delete_all", "restore_all", "take_in"])
def test_nothing_to_do_is_no_step(marked, gesture):
    nothing = PassageImport((), (), 3, 0, (AbsentArticle("x", "y"),), ())
    getattr(marked.controller, gesture)(nothing if gesture == "take_in" else [])
    assert marked.undo_stack.count() == 0


def test_an_import_is_one_step(marked, qtbot):
    kept, gone = marked.mark("السمك"), marked.mark("القطار")
    newer = replace(kept, note="من جهاز آخر", modified="2099-01-01T00:00:00+00:00")
    text = json.dumps(annotation_collection([newer, gone], {}, marked.archive.identity))
    marked.archive.passages.delete(gone.id)
    plan = plan_import(marked.archive, read_annotations(text, NOW))
    with qtbot.waitSignals([marked.controller.changed, marked.controller.changed]):
        marked.controller.take_in(plan)
    assert set(marked.archive.passages.all()) == {newer, gone}
    marked.undo_stack.undo()
    assert marked.archive.passages.all() == (kept,)
    marked.undo_stack.redo()
    assert set(marked.archive.passages.all()) == {newer, gone}
