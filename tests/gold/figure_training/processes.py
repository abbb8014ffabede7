"""Processes: jobs of training side by side, one for each core, each with one thread of BLAS.

The matrices of one article are so small that threads of BLAS only wait for one another: with two of
them on a busy machine of two cores an epoch took 160 s, with one 6 s. And sums come in one order
then, whatever the number of cores.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TypeVar

from threadpoolctl import threadpool_limits

Made = TypeVar("Made")


def alone_in_its_process() -> None:
    """Take one thread for matrices from here on."""
    threadpool_limits(1)


def side_by_side(jobs: Sequence[Callable[[], Made]]) -> list[Made]:
    """What each job gives, in the order of the jobs.

    A job runs in a copy of this process, and shares what it reads with it; what it gives is sent.

    Raises:
        EOFError: A job ended without giving anything; what it raised stands on standard error.
    """
    context = get_context("fork")
    made: dict[int, Made] = {}
    running: dict[Connection, int] = {}
    waiting = list(enumerate(jobs))[::-1]
    while waiting or running:
        while waiting and len(running) < len(os.sched_getaffinity(0)):
            number, job = waiting.pop()
            here, there = context.Pipe(duplex=False)
            context.Process(target=_give, args=(job, there), daemon=True).start()
            there.close()
            running[here] = number
        for ready in wait(list(running)):
            assert isinstance(ready, Connection)
            made[running.pop(ready)] = ready.recv()
            ready.close()
    return [made[number] for number in range(len(jobs))]


def _give(job: Callable[[], object], there: Connection) -> None:
    alone_in_its_process()
    there.send(job())
    there.close()
