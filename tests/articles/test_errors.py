"""Errors carry facts."""

from __future__ import annotations

import errno

import pytest

from articles.errors import ArchiveError, DamagedArticleError, KhizanaError, ReadingError, Reason


def test_an_error_of_reading_names_the_item_and_why():
    error = ReadingError("/a.zip#b", Reason.ENCRYPTED)
    assert (error.origin, error.reason, error.detail) == ("/a.zip#b", Reason.ENCRYPTED, "")
    assert str(error) == "/a.zip#b: encrypted"
    assert isinstance(error, KhizanaError)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, Reason.NO_PERMISSION),
        (errno.EROFS, Reason.NO_PERMISSION),
        (errno.ENOSPC, Reason.NO_SPACE),
        (errno.ENOTDIR, Reason.NOT_AN_ARCHIVE),
        (errno.EIO, Reason.UNREADABLE),
    ],
)
def test_what_the_system_says_of_an_archive(number: int, reason: Reason):
    error = ArchiveError.of("/archive", OSError(number, "it says so"))
    assert (error.path, error.reason) == ("/archive", reason)
    assert "it says so" in error.detail


def test_an_error_without_a_number_is_unreadable():
    assert ArchiveError.of("/archive", OSError("odd")).reason is Reason.UNREADABLE


def test_a_damaged_article_is_named():
    error = DamagedArticleError("/archive", "id7", "cut")
    assert (error.article_id, error.reason, error.detail) == ("id7", Reason.DAMAGED, "id7: cut")
