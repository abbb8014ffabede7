"""Jobs of training side by side."""

from __future__ import annotations

import os
from functools import partial

import pytest

pytest.importorskip("threadpoolctl", reason="only `make train` needs it")

import numpy as np
from threadpoolctl import threadpool_info

from tests.gold.figure_training.processes import side_by_side

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def own_number(number: int) -> tuple[int, int]:
    return number, os.getpid()


def threads_of_matrices() -> list[int]:
    assert np.ones((2, 2)).shape == (2, 2)  # so that the library is there
    return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]


def no_answer() -> None:
    os._exit(1)


def test_answers_come_in_the_order_of_the_jobs_each_from_a_process_of_its_own() -> None:
    made = side_by_side([partial(own_number, number) for number in range(7)])
    assert [number for number, _ in made] == list(range(7))
    assert len({process for _, process in made} - {os.getpid()}) == 7


def test_what_a_job_gives_does_not_hang_on_the_number_of_cores() -> None:
    [threads] = side_by_side([threads_of_matrices])
    assert set(threads) == {1}


def test_a_job_that_ends_without_an_answer_is_not_waited_for() -> None:
    with pytest.raises(EOFError):
        side_by_side([no_answer])
