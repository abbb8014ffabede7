from __future__ import annotations

import errno

import pytest

from articles.errors import Reason
from desktop.failures import advice, sentence
from desktop.output_error import OutputError


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, Reason.NO_PERMISSION),
        (errno.EROFS, Reason.NO_PERMISSION),
        (errno.ENOENT, Reason.NOT_FOUND),
        (errno.ENOSPC, Reason.NO_SPACE),
        (errno.EIO, Reason.UNREADABLE),
    ],
)
def test_what_the_system_says_becomes_a_reason(number: int, reason: Reason):
    error = OutputError.of("/a/b.csv", OSError(number, "said"))
    assert (error.path, error.reason, error.detail) == ("/a/b.csv", reason, "said")
    assert sentence(error)
    assert advice(error)
