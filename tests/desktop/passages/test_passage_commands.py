"""Every change of a passage is on the disk at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.article import Article
from articles.passages.passage import Passage, TextPositionSelector
from articles.span import Span
from desktop.passages.controller import PassageController
from desktop.session.undo_stack import WritingStack
from tests.desktop.making import article, span_of

BODY = "افتتح الميناء سنة 2011 بكلفة 30 مليون درهم،\nويعمل فيه 45 حارسا."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


@pytest.fixture
def stack(qapp) -> WritingStack:
    return WritingStack()


@pytest.fixture
def controller(archive: Archive, stack: WritingStack) -> PassageController:
    return PassageController(archive.passages, stack)


@pytest.fixture
def harbour() -> Article:
    return article(BODY).article


def on_the_disk(archive: Archive) -> tuple[Passage, ...]:
    """What another process would read at this moment."""
    with Archive.open(archive.path) as other:
        return other.passages.of_article("a1")


def test_a_passage_is_marked_as_it_reads(controller, harbour, archive):
    span = span_of("30 مليون درهم", BODY)
    made = controller.add(harbour, span, "blue")
    assert on_the_disk(archive) == (made,)
    assert made.position == TextPositionSelector(span.start, span.end)
    assert made.quote.exact == "30 مليون درهم"
    assert BODY.endswith(made.quote.suffix)
    assert made.quote.prefix == BODY[: span.start][-32:]
    assert (made.colour, made.note, made.tags) == ("blue", "", ())
    assert made.created == made.modified


@pytest.mark.parametrize("words", [" الميناء", "الميناء ", " الميناء ", "درهم،\n"])
def test_spaces_at_the_ends_are_not_marked(controller, harbour, words: str):
    made = controller.add(harbour, span_of(words, BODY))
    assert made.quote.exact == words.strip()
    span = Span(made.position.start, made.position.end)
    assert span.text_in(BODY) == words.strip()


def test_adding_can_be_taken_back_and_done_again(qtbot, controller, harbour, archive, stack):
    told: list[str] = []
    controller.changed.connect(told.append)
    made = controller.add(harbour, span_of("الميناء", BODY))
    stack.undo()
    assert on_the_disk(archive) == ()
    stack.redo()
    assert on_the_disk(archive) == (made,)
    assert told == ["a1", "a1", "a1"]


def test_an_edit_can_be_taken_back_and_done_again(controller, harbour, archive, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    controller.edit(replace(made, note="للمراجعة", tags=("ميناء",)))
    (edited,) = on_the_disk(archive)
    assert (edited.note, edited.tags) == ("للمراجعة", ("ميناء",))
    stack.undo()
    assert on_the_disk(archive) == (made,)
    stack.redo()
    assert on_the_disk(archive) == (edited,)


def test_an_edit_is_dated(controller, harbour, archive, stack):
    made = replace(
        controller.add(harbour, span_of("الميناء", BODY)), modified="2020-01-01T00:00:00+00:00"
    )
    archive.passages.update(made)
    controller.edit(replace(made, note="للمراجعة"))
    (edited,) = on_the_disk(archive)
    assert edited.modified > made.modified
    assert edited.created == made.created


def test_an_edit_that_changes_nothing_is_no_step(controller, harbour, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    controller.edit(made)
    assert stack.count() == 1


def test_edits_of_a_note_become_one_step(controller, harbour, archive, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    for note in ("ل", "لل", "للمراجعة"):
        controller.edit(replace(made, note=note))
    assert stack.count() == 2
    assert on_the_disk(archive)[0].note == "للمراجعة"
    stack.undo()
    assert on_the_disk(archive) == (made,)


def test_a_colour_is_a_step_of_its_own(controller, harbour, archive, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    noted = replace(made, note="للمراجعة")
    controller.edit(noted)
    controller.edit(replace(noted, colour="pink"))
    stack.undo()
    (left,) = on_the_disk(archive)
    assert (left.note, left.colour) == ("للمراجعة", "green")


def test_edits_of_two_passages_are_two_steps(controller, harbour, stack):
    first = controller.add(harbour, span_of("الميناء", BODY))
    second = controller.add(harbour, span_of("حارسا", BODY))
    controller.edit(replace(first, note="أول"))
    controller.edit(replace(second, note="ثان"))
    assert stack.count() == 4


def test_a_deleted_passage_comes_back_with_its_note(controller, harbour, archive, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    controller.edit(replace(made, note="للمراجعة"))
    (noted,) = on_the_disk(archive)
    controller.delete(noted)
    assert on_the_disk(archive) == ()
    stack.undo()
    assert on_the_disk(archive) == (noted,)
    stack.redo()
    assert on_the_disk(archive) == ()


def test_everything_can_be_taken_back_to_the_beginning_and_done_again(
    controller, harbour, archive, stack
):
    states = [on_the_disk(archive)]
    made = controller.add(harbour, span_of("الميناء", BODY))
    states.append(on_the_disk(archive))
    other = controller.add(harbour, span_of("45 حارسا", BODY), "yellow")
    states.append(on_the_disk(archive))
    controller.edit(replace(made, note="للمراجعة"))
    states.append(on_the_disk(archive))
    controller.edit(replace(on_the_disk(archive)[0], colour="pink"))
    states.append(on_the_disk(archive))
    controller.delete(other)
    states.append(on_the_disk(archive))
    assert stack.count() == len(states) - 1
    for expected in reversed(states[:-1]):
        stack.undo()
        assert on_the_disk(archive) == expected
    for expected in states[1:]:
        stack.redo()
        assert on_the_disk(archive) == expected


def test_an_edit_of_a_passage_that_is_gone_changes_nothing(controller, harbour, archive, stack):
    made = controller.add(harbour, span_of("الميناء", BODY))
    controller.delete(made)
    steps = stack.count()
    controller.edit(replace(made, note="متأخر"))
    assert stack.count() == steps
    assert on_the_disk(archive) == ()
