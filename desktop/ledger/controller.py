"""LedgerController: lets the ledger follow the archive, reads it, and keeps decisions."""

from __future__ import annotations

import uuid
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from articles.archive.archive import Archive
from articles.bookkeeping import BookkeepingStep, follow
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.passages.anchoring import anchor_at
from desktop.ledger.chain_reading import ChainView, Spot, read_chain
from desktop.ledger.decision_command import Decide, DecisionReview
from desktop.ledger.ledger_entry import IndicatorEntry, IndicatorView, LedgerLine
from desktop.ledger.ledger_reading import (
    FIRST_LINES,
    LedgerSearch,
    read_facets,
    read_indicator,
    read_indicators,
)
from desktop.ledger.whereabouts import number_of_most
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import AnyTask, TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.tasks.task import Task

_LIST, _VIEW, _FACETS, _CHAIN = "ledger", "ledger-indicator", "ledger-facets", "ledger-chain"
_Spotted = LedgerLine | Spot


def following_steps(location: ArchiveLocation) -> Generator[BookkeepingStep, None, None]:
    """Bring the ledger of an archive up to it.

    Raises:
        ArchiveError: The archive cannot be opened, read or written.
    """
    with location.open_archive() as archive:
        if not archive.is_read_only:
            yield from follow(archive)


def steps_in_copy(archive: Archive) -> Iterator[BookkeepingStep]:
    """Make the ledger of an archive that is only read, for as long as this one is open.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    archive.work_on_copy()
    yield from follow(archive)


class LedgerController(QObject):
    """What the page wants to see, and the way to it. Nothing here waits but for a decision.

    Signals:
        followed: A `BookkeepingStep` while the ledger follows the archive, None when it has.
        listed: The `IndicatorEntry`s of the present search, and the number (or None) of the one
            that was shown last: a decision gives what it parts or joins other numbers.
        viewed: An `IndicatorView`.
        counted: The `FacetGroup`s that the list can be narrowed by.
        explained: A `ChainView`, or None where no chain is left.
        changed: A decision was made or undone.
        failed: The exception of a piece of work.
    """

    followed = Signal(object)
    listed = Signal(object, object)
    viewed = Signal(object)
    counted = Signal(object)
    explained = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        location: ArchiveLocation,
        runner: TaskRunner,
        archive: Archive,
        undo_stack: WritingStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._location, self._runner = worker, location, runner
        self._archive, self._undo_stack = archive, undo_stack
        self._following: AnyTask | None = None
        self._copying: Iterator[BookkeepingStep] | None = None
        self._is_behind = self._is_copied = False
        self._shown: tuple[LedgerLine, ...] = ()
        self.review = DecisionReview(archive, undo_stack, self._tell_change)
        self.search = LedgerSearch()
        self.entries: tuple[IndicatorEntry, ...] = ()

    def refresh(self) -> None:
        """List the indicators, and again when the ledger has followed what changed."""
        if self._archive.is_read_only:
            self._follow_in_copy()
        else:
            self.keep_up()
        self.list()

    @property
    def is_following(self) -> bool:
        """Whether the ledger is being made or brought up to the archive."""
        return self._following is not None or self._copying is not None

    def keep_up(self) -> None:
        """Let the ledger follow the articles that changed, if any did, in the background."""
        if self._archive.is_read_only:
            return
        if self._following is not None:
            # What runs may have looked for changes before this one came.
            self._is_behind = True
            return
        task: Task[BookkeepingStep, None] = Task(
            lambda: following_steps(self._location), name="ledger"
        )
        self._following = task
        task.signals.progressed.connect(self.followed)
        task.signals.succeeded.connect(lambda _end: self._end_following())
        task.signals.failed.connect(self._fail)
        self._runner.write(task)

    def _follow_in_copy(self) -> None:
        """Make the ledger where it is asked, step by step between other questions, and once."""
        if self._is_copied:
            return
        self._is_copied = True

        def begin(session: ArchiveSession) -> Iterator[BookkeepingStep]:
            return steps_in_copy(session.archive)

        self._worker.ask(begin, self._go_on_copying, self._fail)

    def _go_on_copying(self, steps: Iterator[BookkeepingStep]) -> None:
        self._copying = steps

        def answered(step: BookkeepingStep | None) -> None:
            if step is None:
                self._copying = None
                self._end_following()
            else:
                self.followed.emit(step)
                self._go_on_copying(steps)

        self._worker.ask(lambda _session: next(steps, None), answered, self._fail)

    def narrow(self, search: LedgerSearch) -> None:
        """List other indicators."""
        self.search = search
        self.list()

    def list(self) -> None:
        """List the indicators of the present search."""
        search, shown = self.search, self._shown

        def question(session: ArchiveSession) -> tuple[tuple[IndicatorEntry, ...], int | None]:
            archive = session.archive
            return read_indicators(archive, search), number_of_most(archive, shown)

        self._worker.ask(
            question,
            lambda answer: self._show_list(*answer),
            self.failed.emit,
            channel=_LIST,
        )

    def widen(self) -> None:
        """List more indicators, if there are more than are listed."""
        if len(self.entries) >= self.search.most // 2:
            self.narrow(replace(self.search, most=2 * self.search.most))

    def count_facets(self) -> None:
        """Count what the list can be narrowed by; `counted` follows."""
        search = self.search
        self._worker.ask(
            lambda session: read_facets(session.archive, search),
            self.counted.emit,
            self.failed.emit,
            channel=_FACETS,
        )

    def view(self, entry: IndicatorEntry) -> None:
        """Read an indicator; `viewed` follows, of a large one first with its first lines."""

        def answered(view: IndicatorView) -> None:
            self._shown = view.lines[:FIRST_LINES]
            self.viewed.emit(view)
            if not view.is_whole:
                self._view_whole(entry)

        def question(session: ArchiveSession) -> IndicatorView:
            return read_indicator(session.archive, entry, everything, FIRST_LINES)

        everything = self.entries
        self._worker.ask(question, answered, self.failed.emit, channel=_VIEW)

    def _view_whole(self, entry: IndicatorEntry) -> None:
        everything = self.entries

        def question(session: ArchiveSession) -> IndicatorView:
            return read_indicator(session.archive, entry, everything)

        self._worker.ask(question, self.viewed.emit, self.failed.emit, channel=_VIEW)

    def may_decide(self) -> bool:
        """Whether a decision can be written; where not, the reader is told."""
        return self._undo_stack.may_write()

    def separate(self, line: LedgerLine, others: Sequence[LedgerLine]) -> None:
        """A figure is not of the indicator that the others are of."""
        own = [each for each in others if each.indicator == line.indicator and each != line]
        self._decide(DecisionKind.APART, [(line, each) for each in own])

    def settle(self, line: LedgerLine, lines: Sequence[LedgerLine]) -> None:
        """A figure is no contradiction of those that are set against it; without any, no slip."""
        pairs = [(line, lines[row]) for row in line.opponents]
        self._decide(DecisionKind.SETTLED, pairs or [(line,)])

    def join(self, line: LedgerLine, other: LedgerLine) -> None:
        """Two figures are of one indicator."""
        self._decide(DecisionKind.SAME, [(line, other)])

    def name(self, line: LedgerLine, name: str) -> None:
        """The indicator of a figure is called so."""
        if name.strip():
            self._decide(DecisionKind.NAMED, [(line,)], name.strip())

    def join_indicators(self, line: LedgerLine, other: IndicatorEntry) -> None:
        """The indicator of a figure is the same as another one."""

        def question(session: ArchiveSession) -> IndicatorView:
            return read_indicator(session.archive, other)

        def answered(view: IndicatorView) -> None:
            if view.lines:
                self.join(line, view.lines[0])

        self._worker.ask(question, answered, self.failed.emit, channel=_VIEW)

    def explain(self, line: LedgerLine, other: LedgerLine) -> None:
        """Find out why two figures stand together; `explained` follows."""
        numbers = {line.indicator, other.indicator}
        entry = next((each for each in self.entries if numbers <= {*each.numbers}), None)
        if entry is None:
            self.explained.emit(None)
            return

        def question(session: ArchiveSession) -> ChainView | None:
            return read_chain(session.archive, entry, line, other)

        self._worker.ask(question, self.explained.emit, self.failed.emit, channel=_CHAIN)

    def cut(self, chain: ChainView) -> None:
        """The two sides of the weakest link are two indicators."""
        self._decide(DecisionKind.APART, chain.parted)

    def _decide(
        self, kind: DecisionKind, gestures: Sequence[tuple[_Spotted, ...]], value: str = ""
    ) -> None:
        if not gestures:
            return
        names = sorted({line.article_id for lines in gestures for line in lines})
        bodies = self._archive.articles.bodies(names)
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        decisions = tuple(
            Decision(
                id=uuid.uuid4().hex,
                kind=kind,
                figures=tuple(
                    DecidedFigure(line.article_id, anchor_at(bodies[line.article_id], line.span))
                    for line in lines
                ),
                value=value,
                changed=now,
            )
            for lines in gestures
            if all(line.article_id in bodies for line in lines)
        )
        if decisions:
            self._undo_stack.write(Decide(self._archive, decisions, self._tell_change))

    def _tell_change(self) -> None:
        self.changed.emit()
        self.list()

    def _show_list(self, entries: tuple[IndicatorEntry, ...], shown: int | None) -> None:
        self.entries = entries
        self.listed.emit(entries, shown)

    def _end_following(self) -> None:
        self._following = None
        self.followed.emit(None)
        self.list()
        if self._is_behind:
            self._is_behind = False
            self.keep_up()

    def _fail(self, error: Exception) -> None:
        self._following, self._copying, self._is_copied = None, None, False
        self.failed.emit(error)
