"""What cannot be written is not on the stack, and nothing fails inside Qt."""

from __future__ import annotations

import pytest
from typing_extensions import override

from articles.errors import ArchiveError, Reason
from desktop.session.undo_stack import WritingStack, WrittenCommand

FULL = ArchiveError("/a", Reason.NO_SPACE)
LOCKED = ArchiveError("/a", Reason.LOCKED)


class Disk:
    """What is written, and the failures of the next writes."""

    def __init__(self) -> None:
        self.value = 0
        self.failures: list[ArchiveError] = []

    def write(self, value: int) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.value = value


class Set(WrittenCommand):
    def __init__(self, disk: Disk, value: int) -> None:
        super().__init__("set")
        self._disk, self._before, self._after = disk, disk.value, value

    @override
    def do(self) -> None:
        self._disk.write(self._after)

    @override
    def take_back(self) -> None:
        self._disk.write(self._before)


class Told(list[ArchiveError]):
    """The failures that were told."""


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def stack(qapp) -> WritingStack:
    return WritingStack()


@pytest.fixture
def told(stack: WritingStack) -> Told:
    told = Told()
    stack.failed.connect(told.append)
    return told


def test_changes_are_written_taken_back_and_made_again(stack, disk, told) -> None:
    assert stack.write(Set(disk, 1))
    assert stack.write(Set(disk, 2))
    stack.undo()
    assert disk.value == 1
    stack.redo()
    assert disk.value == 2
    stack.undo()
    stack.undo()
    stack.undo()
    assert (disk.value, stack.canUndo(), told) == (0, False, [])


def test_a_change_that_fails_is_told_and_forgotten(stack, disk, told) -> None:
    disk.failures = [FULL]
    assert not stack.write(Set(disk, 1))
    assert (stack.count(), told, disk.value) == (0, [FULL], 0)
    assert stack.write(Set(disk, 2))


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_that_fails_leaves_the_stack_where_it_is(stack, disk, told, step) -> None:
    stack.write(Set(disk, 1))
    stack.write(Set(disk, 2))
    stack.undo()
    disk.failures = [FULL]
    getattr(stack, step)()
    assert (stack.index(), disk.value, told) == (1, 1, [FULL])
    getattr(stack, step)()
    assert disk.value == {"undo": 0, "redo": 2}[step]


def test_a_lock_is_waited_for(stack, disk, told) -> None:
    disk.failures = [LOCKED] * 3
    stack.patience = lambda attempt: any(attempt() for _ in range(5))
    assert stack.write(Set(disk, 1))
    assert (disk.value, told) == (1, [])


def test_a_lock_that_stays_is_told(stack, disk, told) -> None:
    disk.failures = [LOCKED] * 9
    stack.patience = lambda attempt: any(attempt() for _ in range(5))
    assert not stack.write(Set(disk, 1))
    assert (stack.count(), told) == (0, [LOCKED])


def test_another_failure_ends_the_waiting(stack, disk, told) -> None:
    disk.failures = [LOCKED, FULL]
    stack.patience = lambda attempt: any(attempt() for _ in range(5))
    assert not stack.write(Set(disk, 1))
    assert told == [FULL]


def test_where_nothing_can_be_written_nothing_is_tried_and_that_is_told(stack, disk, told, qtbot):
    assert stack.may_write()
    stack.forbidden = True
    with qtbot.waitSignals([stack.forbade, stack.forbade]):
        assert not stack.write(Set(disk, 5))
        assert not stack.may_write()
    assert disk.value == stack.count() == len(told) == 0
