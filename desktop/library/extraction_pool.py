"""ExtractionPool: articles are extracted in other processes, ahead of the import that wants them.

Cleaning and extraction are half of what an import computes, and need nothing but the document. In
processes of their own they use the other cores, and leave this process's interpreter to the window.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from types import TracebackType

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.extraction import Candidate, articles_or_errors, extracted
from desktop.library.extraction_messages import (
    ExtractionAnswer,
    ExtractionOrder,
    answer,
    packed,
    unpacked,
)
from desktop.tasks.worker_process import WorkerLostError, WorkerProcess

# Whoever imports a handful of files does not wait for processes: they take a third of a second.
_FEW = 64
# How long is read before anything is given, to see whether there are more.
_LOOKING_SECONDS = 0.2
# What is read ahead lasts the processes about as long as an indexing pass keeps this one busy.
_MOST_CANDIDATES = 1500
_MOST_LETTERS = 6_000_000
MOST_ABREAST = 64
"""So many are extracted abreast (see `articles.stages`), long ones fewer."""
_MOST_LETTERS_ABREAST = 250_000
# Taken ahead for each one given, when nothing has to be waited for.
_TAKEN_AT_ONCE = 4
# An import keeps at most two processes busy beside its own, which stores and indexes.
_MOST_WORKERS = 2
_DEATHS_OF_ONE = 2
_DEATHS_IN_ALL = 15

_LOG = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Place:
    """A candidate in its place in the order."""

    candidate: Candidate
    is_done: bool
    is_alone: bool = False
    deaths: int = 0

    @property
    def letters(self) -> int:
        """How much of the memory it takes."""
        return _letters_of(self.candidate)

    def finish(self, candidate: Candidate) -> None:
        """Keep what came of it."""
        self.candidate = candidate
        self.is_done = True

    def order(self) -> ExtractionOrder:
        """What a process is asked."""
        document, article_id = self.candidate.item, self.candidate.article_id
        if not isinstance(document, Document) or article_id is None:
            raise ValueError("nothing is to be extracted here")
        return ExtractionOrder(document, article_id)


@dataclass(slots=True, eq=False)
class _Worker:
    """A process and what it has to answer, in order."""

    process: WorkerProcess
    unanswered: deque[list[_Place]] = field(default_factory=deque)
    letters: int = 0
    answered: int = 0

    def send(self, places: list[_Place]) -> None:
        self.unanswered.append(places)
        self.letters += sum(place.letters for place in places)
        self.process.send(packed(tuple(place.order() for place in places)))

    def receive(self) -> None:
        for message in self.process.answers():
            answered: ExtractionAnswer = unpacked(message)
            places = self.unanswered.popleft()
            self.letters -= sum(place.letters for place in places)
            self.answered += 1
            for place, outcome in zip(places, answered.outcomes, strict=True):
                place.finish(replace(place.candidate, extracted=outcome))
            for line in answered.log:
                _LOG.warning("%s", line)

    def last_begun(self) -> list[_Place]:
        """What it was about when it died, or had done last and could not answer any more."""
        # Answers may have been lost with it: what came before has been done in vain.
        at = self.process.begun - self.answered - 1
        return self.unanswered[at] if 0 <= at < len(self.unanswered) else []


class ExtractionPool:
    """An `articles.extraction.Extraction` of other processes, for one import.

    A few articles are extracted in this process, and all of them where there is one core or no
    process to be had. Where there are more, the processes start while the next ones are read; where
    reading is slow, this process goes on until they are up. A process that dies is replaced; what
    it was about is given out once more, each article alone, and one of which two then die has
    failed. Belongs to the thread that uses it.
    """

    def __init__(self, workers: int | None = None) -> None:
        """Start nothing yet.

        Args:
            workers: How many processes; as many as the machine's cores allow by default.
        """
        self._wanted = _workers_for(_cores()) if workers is None else workers
        self._workers: list[_Worker] = []
        self._deaths = 0
        self._places: deque[_Place] = deque()
        self._unsent: deque[_Place] = deque()
        self._letters = 0
        self._has_begun = False
        self._has_more = True

    @property
    def processes(self) -> Sequence[int]:
        """The numbers of the processes that run."""
        return [worker.process.identity for worker in self._workers]

    def __call__(self, candidates: Iterator[Candidate]) -> Iterator[Candidate]:
        """Extract; see `Extraction`."""
        candidates = chain(self._first_few(candidates), candidates)
        if not self._workers:
            yield from self._until_ready(candidates)
        while self._look_ahead(candidates):
            yield self._first()

    def _first_few(self, candidates: Iterator[Candidate]) -> list[Candidate]:
        """What can be read at once; starts the processes where that is more than a few."""
        found: list[Candidate] = []
        extractable = letters = 0
        until = time.monotonic() + _LOOKING_SECONDS
        while (
            len(found) < _MOST_CANDIDATES
            and letters < _MOST_LETTERS
            and time.monotonic() < until
            and (candidate := next(candidates, None)) is not None
        ):
            found.append(candidate)
            letters += _letters_of(candidate)
            extractable += candidate.article_id is not None
            if extractable > _FEW:
                self._begin()
                break
        return found

    def _until_ready(self, candidates: Iterator[Candidate]) -> Iterator[Candidate]:
        """Extract in this process until another one is up, which starts after a few articles."""
        done = 0
        for candidate in candidates:
            yield extracted(candidate)
            done += candidate.article_id is not None
            if done > _FEW:
                self._begin()
            if self._ready_workers():
                return

    def _begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._start(self._wanted)

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.process.close()
        self._workers.clear()

    def __enter__(self) -> ExtractionPool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _start(self, count: int) -> None:
        try:
            for _ in range(count):
                self._workers.append(_Worker(WorkerProcess(answer)))
        except OSError:
            _LOG.warning("no further process for extraction", exc_info=True)

    def _look_ahead(self, candidates: Iterator[Candidate]) -> bool:
        """Take candidates while there is room and nothing better to do; whether any is left."""
        taken = 0
        while self._has_more and self._has_room():
            if self._places and self._places[0].is_done and taken >= _TAKEN_AT_ONCE:
                break
            candidate = next(candidates, None)
            if candidate is None:
                self._has_more = False
                break
            self._accept(candidate)
            if self._is_enough() or any(not worker.unanswered for worker in self._workers):
                self._work_on()
            taken += 1
        return bool(self._places)

    def _has_room(self) -> bool:
        return not self._places or (
            len(self._places) < _MOST_CANDIDATES and self._letters < _MOST_LETTERS
        )

    def _accept(self, candidate: Candidate) -> None:
        place = _Place(candidate, is_done=candidate.article_id is None)
        self._places.append(place)
        self._letters += place.letters
        if not place.is_done:
            self._unsent.append(place)

    def _first(self) -> Candidate:
        """The first candidate, once it is done."""
        place = self._places[0]
        if not place.is_done:
            self._work_on()
        while not place.is_done:
            if self._workers:
                WorkerProcess.wait([worker.process for worker in self._workers])
                self._work_on()
            else:
                self._extract_here()
        self._places.popleft()
        self._letters -= place.letters
        return place.candidate

    def _extract_here(self) -> None:
        """Extract some in this process."""
        places = self._next_few()
        orders = [place.order() for place in places]
        outcomes = articles_or_errors([(order.document, order.article_id) for order in orders])
        for place, outcome in zip(places, outcomes, strict=True):
            place.finish(replace(place.candidate, extracted=outcome))

    def _work_on(self) -> None:
        """Receive what has come, send what waits; bury and replace who is lost."""
        while (ready := self._ready_workers()) and self._unsent:
            if not (self._is_enough() or any(not worker.unanswered for worker in ready)):
                break
            worker = min(ready, key=attrgetter("letters"))
            try:
                worker.send(self._next_few())
            except WorkerLostError:
                self._replace(worker)

    def _next_few(self) -> list[_Place]:
        """What is to be sent next; no more than its share for each, so that all end together."""
        share = -(-len(self._unsent) // max(len(self._workers), 1))
        found: list[_Place] = []
        letters = 0
        while self._unsent and len(found) < min(share, MOST_ABREAST):
            letters += self._unsent[0].letters
            if found and (letters > _MOST_LETTERS_ABREAST or self._unsent[0].is_alone):
                break
            found.append(self._unsent.popleft())
            if found[-1].is_alone:
                break
        return found

    def _is_enough(self) -> bool:
        """Whether as many wait as go abreast, or no more will come."""
        return len(self._unsent) >= MOST_ABREAST or not self._has_more

    def _ready_workers(self) -> list[_Worker]:
        """The workers that can be asked, after taking what they have answered."""
        for worker in list(self._workers):
            try:
                worker.receive()
            except WorkerLostError:
                self._replace(worker)
        return [worker for worker in self._workers if worker.process.is_ready]

    def _replace(self, lost: _Worker) -> None:
        """Bury a worker, and see to what it leaves."""
        _LOG.warning("process %d for extraction is lost", lost.process.identity)
        self._workers.remove(lost)
        lost.process.close()
        self._deaths += 1
        self._suspect(lost.last_begun())
        waiting = [place for places in lost.unanswered for place in places if not place.is_done]
        self._unsent.extendleft(reversed(waiting))
        # One that was never ready says that this system starts none.
        if lost.process.is_ready and self._deaths < _DEATHS_IN_ALL:
            self._start(1)

    def _suspect(self, places: list[_Place]) -> None:
        """They were being extracted when the process died: which of them tells each alone."""
        for place in places:
            place.deaths += place.is_alone  # once can be chance
            place.is_alone = True
            if place.deaths >= _DEATHS_OF_ONE:
                origin = place.candidate.item.origin
                error = ReadingError(origin, Reason.UNREADABLE, "the process died of it")
                place.finish(replace(place.candidate, extracted=error))


def _letters_of(candidate: Candidate) -> int:
    item = candidate.item
    return len(item.text) if isinstance(item, Document) else 0


def _workers_for(cores: int) -> int:
    return min(cores, _MOST_WORKERS) if cores > 1 and sys.executable else 0


def _cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # neither macOS nor Windows tells
        return os.cpu_count() or 1
