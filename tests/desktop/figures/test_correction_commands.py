"""A correction is written, taken back, and edits of one sitting are one step."""

from __future__ import annotations

import pytest

from articles.figures.correction import FigureCorrection
from articles.figures.figure import Verdict
from desktop.figures.correction_commands import CorrectFigure
from desktop.session.undo_stack import WritingStack


class Store:
    """Keeps corrections by id."""

    def __init__(self) -> None:
        self.kept: dict[str, object] = {}

    def put(self, correction) -> None:
        self.kept[correction.id] = correction

    def remove(self, correction_id: str) -> None:
        del self.kept[correction_id]


class Correction:
    """What a command looks at of a correction."""

    def __init__(self, correction_id: str, verdict: Verdict, value: int = 0) -> None:
        self.id, self.verdict, self.value, self.article_id = correction_id, verdict, value, "a"


@pytest.fixture
def stack(qtbot) -> WritingStack:
    return WritingStack()


def test_the_fields_that_a_command_looks_at_are_those_of_a_correction():
    assert {"id", "verdict", "article_id"} <= {*FigureCorrection.__dataclass_fields__}


def test_a_correction_is_written_and_taken_back(stack: WritingStack):
    store, told = Store(), []
    first = Correction("c", Verdict.CONFIRMED)
    assert stack.write(CorrectFigure(store, None, first, told.append))
    assert store.kept == {"c": first}
    stack.undo()
    assert store.kept == {}
    stack.redo()
    assert store.kept == {"c": first}
    assert told == ["a"] * 3


def test_giving_a_correction_up_brings_it_back_when_undone(stack: WritingStack):
    store = Store()
    first = Correction("c", Verdict.REJECTED)
    store.put(first)
    assert stack.write(CorrectFigure(store, first, None, lambda _: None, is_orphan=True))
    assert store.kept == {}
    assert stack.undoText() == "حذف تصحيح لم يعد رقمه في النص"
    stack.undo()
    assert store.kept == {"c": first}


def test_edits_of_one_figure_are_one_step_and_others_are_not(stack: WritingStack):
    store = Store()
    steps = [Correction("c", Verdict.EDITED, value) for value in (1, 2, 3)]
    before = None
    for step in steps:
        assert stack.write(CorrectFigure(store, before, step, lambda _: None))
        before = step
    assert stack.count() == 1
    assert stack.write(
        CorrectFigure(store, before, Correction("c", Verdict.CONFIRMED), lambda _: None)
    )
    assert stack.write(CorrectFigure(store, None, Correction("d", Verdict.EDITED), lambda _: None))
    assert stack.count() == 3
    for _ in range(3):
        stack.undo()
    assert store.kept == {}
