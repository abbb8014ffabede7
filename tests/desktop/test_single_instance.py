from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from desktop.single_instance import SingleInstance, StartRequest


@pytest.fixture
def first(qtbot):
    instance = SingleInstance(f"khizana-test-{uuid.uuid4().hex[:12]}")
    assert instance.listen()
    yield instance
    instance.close()


@pytest.mark.parametrize(
    "request_",
    [
        StartRequest(None, ()),
        StartRequest(Path("/some/archive"), (Path("/a.txt"), Path("/b"))),
        StartRequest(None, (), "khizana:ab/cd?quote=%D9%86%D8%B9%D9%85"),
    ],
)
def test_a_second_start_hands_everything_over(first, qtbot, request_) -> None:
    second = SingleInstance(first._name)
    with qtbot.waitSignal(first.asked, timeout=5000) as asked:
        assert second.hand_over(request_)
    assert asked.args == [request_]


def test_without_a_first_instance_nothing_is_handed_over(qtbot) -> None:
    assert not SingleInstance(f"khizana-test-{uuid.uuid4().hex[:12]}").hand_over(
        StartRequest(None, ())
    )


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff"])
def test_bytes_that_are_no_request_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        StartRequest.from_json(data)


def test_a_start_of_an_older_version_is_understood() -> None:
    assert StartRequest.from_json(b'{"archive": "/x", "imports": []}') == StartRequest(
        Path("/x"), ()
    )
