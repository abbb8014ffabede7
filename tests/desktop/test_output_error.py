"""What the system says of a file becomes a fact."""

from __future__ import annotations

import errno

import pytest

from articles.errors import Reason
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
def test_the_reason_follows_the_number(number: int, reason: Reason):
    error = OutputError.of("/out/a.pdf", OSError(number, "words of the system"))
    assert (error.path, error.reason, error.detail) == ("/out/a.pdf", reason, "words of the system")
    assert "/out/a.pdf" in str(error)


def test_an_error_without_a_number_has_a_reason_too():
    assert OutputError.of("x", OSError("broken")).reason is Reason.UNREADABLE
