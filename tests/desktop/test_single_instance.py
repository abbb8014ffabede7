from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.locations import HOME_VARIABLE
from desktop.single_instance import SingleInstance, StartRequest


@pytest.fixture
def folder() -> Iterator[Path]:
    """A private folder whose path is short enough for a socket."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture
def first(qtbot, folder: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(str(folder / "socket"))
    assert instance.listen()
    yield instance
    instance.close()


SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.single_instance import SingleInstance, StartRequest
application = QCoreApplication([])
request = StartRequest.from_json(sys.stdin.buffer.read())
sys.exit(0 if SingleInstance(sys.argv[1]).hand_over(request) else 9)
"""


@pytest.mark.parametrize(
    "request_",
    [
        StartRequest(None, ()),
        StartRequest(Path("/some/archive"), (Path("/a.txt"), Path("/b"))),
        StartRequest(None, (), "khizana:ab/cd?quote=%D9%86%D8%B9%D9%85"),
        StartRequest(None, tuple(Path(f"/{number}") for number in range(9000))),
    ],
)
def test_a_second_start_hands_everything_over(first, qtbot, request_) -> None:
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, first._name], stdin=subprocess.PIPE
        )
        assert second.stdin is not None
        second.stdin.write(request_.to_json())
        second.stdin.close()
    assert asked.args == [request_]
    assert second.wait(20) == 0


def test_without_a_first_instance_nothing_is_handed_over(qtbot, folder: Path) -> None:
    assert not SingleInstance(str(folder / "socket")).hand_over(StartRequest(None, ()))


def test_one_that_does_not_answer_keeps_nobody_from_starting(qtbot, folder, monkeypatch) -> None:
    monkeypatch.setattr("desktop.single_instance._ANSWER_MS", 50)
    squatter = socket.socket(socket.AF_UNIX)
    squatter.bind(str(folder / "socket"))
    squatter.listen()
    second = SingleInstance(str(folder / "socket"))
    assert not second.hand_over(StartRequest(Path("/secret"), ()))
    squatter.close()
    assert second.listen()
    second.close()


def test_a_socket_of_another_user_is_told_nothing(first, qtbot, monkeypatch) -> None:
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    assert not SingleInstance(first._name).hand_over(StartRequest(Path("/secret"), ()))


def test_the_socket_lies_where_nobody_else_can_put_one(qtbot, folder: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    assert SingleInstance()._name.startswith(str(folder / "run" / "khizana-"))
    (folder / "run").chmod(0o777)
    monkeypatch.setenv(HOME_VARIABLE, str(folder / "home"))
    assert SingleInstance()._name.startswith(str(folder / "home" / "cache" / "run"))
    monkeypatch.setattr("desktop.single_instance._is_private", lambda _: False)
    alone = SingleInstance()
    assert not alone.hand_over(StartRequest(None, ()))
    assert not alone.listen()


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff"])
def test_bytes_that_are_no_request_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        StartRequest.from_json(data)


def test_a_start_of_an_older_version_is_understood() -> None:
    assert StartRequest.from_json(b'{"archive": "/x", "imports": []}') == StartRequest(
        Path("/x"), ()
    )
