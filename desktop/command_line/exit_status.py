"""How a command ends."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit statuses that scripts rely on."""

    DONE = 0
    PARTLY = 1
    WRONG_USAGE = 2
    NO_ARCHIVE = 3


class UsageError(Exception):
    """The arguments are well formed but do not go together; the message is for the user."""
