"""From the arguments to the command, and from its errors to the exit status."""
# ruff: noqa: PLC0415 - each command brings in what it needs; `--help` needs nothing

from __future__ import annotations

import argparse
import io
import logging
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Protocol, cast

from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.parser import (
    COMMANDS,
    command_parser,
    misspelt_command,
    overview,
    window_parser,
)

_HELP = frozenset({"-h", "--help"})
_LOG = logging.getLogger(__name__)

Command = Callable[[argparse.Namespace], ExitStatus]


class SubCommand(Protocol):
    """What the module of a sub-command holds."""

    def add_arguments(self, parser: ArabicParser) -> None:
        """Take its options."""

    def run(self, arguments: argparse.Namespace) -> ExitStatus:
        """Do it; errors are told by the caller."""


def start(arguments: Sequence[str]) -> int:
    """Run the sub-command named first, or open the window; the exit status."""
    _speak_utf8()
    try:
        if arguments[:1] and arguments[0] in COMMANDS:
            command = _sub_command(arguments[0])
            parser = command_parser(arguments[0], command.add_arguments)
            return _run(command.run, parser, arguments[1:])
        if "--version" in arguments:
            from desktop.locations import version

            sys.stdout.write(f"khizana {version()}\n")
            return ExitStatus.DONE
        if _HELP.intersection(arguments):
            sys.stdout.write(overview() + "\n")
            return ExitStatus.DONE
        parser = window_parser()
        if meant := misspelt_command(arguments):
            parser.error(f"لا أمر ولا أرشيف باسم {arguments[0]}؛ أقرب الأوامر: {meant}")
        return _run(_open_window, parser, arguments)
    except SystemExit as end:  # argparse ends so, after help and after wrong usage
        return end.code if isinstance(end.code, int) else ExitStatus.WRONG_USAGE


def _run(command: Command, parser: ArabicParser, rest: Sequence[str]) -> int:
    arguments = parser.parse_args(rest)
    from desktop.log_setup import start_logging, stop_logging

    handler = start_logging(logging.WARNING)
    try:
        return _guarded(command, arguments)
    except UsageError as error:
        parser.error(str(error))
    finally:
        stop_logging(handler)


def _guarded(command: Command, arguments: argparse.Namespace) -> ExitStatus:
    """Run the command; what goes wrong is said in Arabic, with the right exit status."""
    from articles.errors import ArchiveError, DamagedArticleError
    from desktop.command_line.rendering import Output, hush
    from index.errors import BadQueryError

    output = Output.of(arguments)
    try:
        status = command(arguments)
        sys.stdout.flush()
    except UsageError:
        raise
    except BrokenPipeError:
        hush()
        return ExitStatus.PARTLY
    except KeyboardInterrupt:
        output.message("أُوقف.")
        return ExitStatus.PARTLY
    except Exception as error:  # noqa: BLE001 - the last door: words instead of a traceback
        output.failure(error)
        if isinstance(error, BadQueryError):
            return ExitStatus.WRONG_USAGE
        if isinstance(error, ArchiveError) and not isinstance(error, DamagedArticleError):
            return ExitStatus.NO_ARCHIVE
        if not isinstance(error, ArchiveError):
            _LOG.exception("unexpected")
        return ExitStatus.PARTLY
    return status


def _sub_command(name: str) -> SubCommand:
    """The module of a sub-command; no other one is imported."""
    return cast("SubCommand", import_module(f"desktop.command_line.{name}_command"))


def _open_window(arguments: argparse.Namespace) -> ExitStatus:
    from desktop.command_line.window_start import run

    return run(arguments)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; what it cannot hold is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
