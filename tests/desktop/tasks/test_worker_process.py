"""Another process that answers: in order, whoever is slow, whoever dies."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.tasks.worker_process import WorkerLostError, WorkerProcess

ROOT = Path(__file__).resolve().parents[3]


def modules(_: bytes) -> bytes:
    return " ".join(sys.modules).encode()


def slowly(message: bytes) -> bytes:
    time.sleep(0.02)
    return message


def dying(message: bytes) -> bytes:
    if message == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    return message


@contextlib.contextmanager
def working(answering) -> Iterator[WorkerProcess]:
    with contextlib.closing(WorkerProcess(answering)) as worker:
        yield worker


def answers(worker: WorkerProcess, count: int) -> list[bytes]:
    found: list[bytes] = []
    while len(found) < count:
        WorkerProcess.wait([worker])
        found.extend(worker.answers())
    return found


def send_much(worker: WorkerProcess) -> None:
    for _ in range(100):
        worker.send(bytes(100_000))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_answers_come_in_the_order_of_the_questions():
    questions = [f"سؤال {number}".encode() for number in range(50)]
    with working(zlib.compress) as worker:
        assert worker.identity != os.getpid()
        assert not worker.is_ready
        for question in questions:
            worker.send(question)
        assert [zlib.decompress(each) for each in answers(worker, 50)] == questions
        assert worker.is_ready
        assert list(worker.answers()) == []


def test_neither_side_waits_for_the_other_to_read():
    """More than any pipe holds, in both directions, before the first answer is looked at."""
    question = os.urandom(200_000)
    with working(zlib.compress) as worker:
        for _ in range(100):
            worker.send(question)
        assert len(answers(worker, 100)) == 100


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
def test_ctrl_c_is_left_to_the_program():
    with working(slowly) as worker:
        os.kill(worker.identity, signal.SIGINT)  # while Python starts in it
        worker.send(b"1")
        assert answers(worker, 1) == [b"1"]
        os.kill(worker.identity, signal.SIGINT)
        worker.send(b"2")
        assert answers(worker, 1) == [b"2"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
def test_a_killed_worker_is_lost_after_its_last_answer():
    with working(slowly) as worker:
        worker.send(b"1")
        WorkerProcess.wait([worker])
        assert list(worker.answers()) in ([], [b"1"])
        os.kill(worker.identity, signal.SIGKILL)
        with pytest.raises(WorkerLostError):
            answers(worker, 1000)
        with pytest.raises(WorkerLostError):
            send_much(worker)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
def test_it_is_known_of_which_message_a_worker_died():
    with working(dying) as worker:
        assert worker.begun == 0
        for message in (b"1", b"2", b"die", b"4", b"5"):
            worker.send(message)
        with pytest.raises(WorkerLostError):
            answers(worker, 5)
        assert worker.begun == 3


def test_a_closed_worker_is_gone_whatever_it_was_doing():
    worker = WorkerProcess(slowly)
    process = worker.identity
    for _ in range(100):
        worker.send(b"much to do")
    worker.close()
    assert not is_running(process)


def test_nothing_of_the_program_is_loaded_by_a_worker_that_does_not_ask_for_it():
    with working(modules) as worker:
        worker.send(b"")
        (loaded,) = answers(worker, 1)
    assert not {"PySide6", "whoosh", "numpy"} & set(loaded.decode().split())


PARENT = """
import sys, time, zlib
from desktop.tasks.worker_process import WorkerProcess
if __name__ == "__main__":
    worker = WorkerProcess(zlib.compress)
    worker.send(b"1")
    while not list(worker.answers()):
        WorkerProcess.wait([worker])
    print(worker.identity, flush=True)
    time.sleep(100)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
def test_a_worker_ends_with_a_program_that_was_killed(tmp_path: Path):
    (tmp_path / "parent.py").write_text(PARENT, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, tmp_path / "parent.py"], stdout=subprocess.PIPE, env=environment
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert is_running(worker)
        parent.kill()
    until = time.monotonic() + 20
    while is_running(worker) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(worker)


def test_the_program_that_starts_it_is_not_run_again(tmp_path: Path):
    program = tmp_path / "program.py"
    program.write_text(
        "import zlib\n"
        "print('run')\n"
        "if __name__ == '__main__':\n"
        "    from desktop.tasks.worker_process import WorkerProcess\n"
        "    worker = WorkerProcess(zlib.compress)\n"
        "    worker.send(b'message')\n"
        "    while not worker.is_ready:\n"
        "        WorkerProcess.wait([worker])\n"
        "        list(worker.answers())\n"
        "    worker.close()\n",
        "utf-8",
    )
    said = subprocess.run(
        [sys.executable, program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "run\n"
