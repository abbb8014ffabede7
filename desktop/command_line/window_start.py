"""Opening the window, or saying what it lacks and going on without it."""
# ruff: noqa: PLC0415 - the window and the tour bring in everything

from __future__ import annotations

import argparse
from pathlib import Path

from articles.errors import ArchiveError, Reason
from articles.passages.link import is_link
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.rendering import Output
from desktop.command_line.window_system import WindowSystem, window_system
from desktop.display.isolation import isolated


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Open the desktop application; without a screen, do its main job in the terminal.

    Raises:
        ArchiveError: What is named is not there; or there is no screen, and it cannot be opened.
    """
    output = Output.of(arguments)
    system = window_system()
    archive, link = _archive_or_link(arguments.archive)
    if archive is not None and not arguments.imports and not archive.exists():
        raise ArchiveError(str(archive), Reason.NOT_FOUND)
    if link is not None and not system.has_display:
        output.message("لا شاشة هنا، ورابط المقتطف يُفتح في النافذة.")
        return ExitStatus.PARTLY
    if not system.has_display:
        output.message("لا شاشة هنا (DISPLAY وWAYLAND_DISPLAY فارغان أو لا يجيبان).")
        output.message("يُنجز العمل في الطرفية بدل النافذة:")
        from desktop.command_line.terminal_tour import take_tour

        return take_tour(archive, arguments.imports, output)
    if system.detail or system.missing_packages:
        _report_missing(system, output)
        return ExitStatus.PARTLY
    from desktop import app

    failed = app.run(archive, arguments.imports, link)
    return ExitStatus.PARTLY if failed else ExitStatus.DONE


def _archive_or_link(given: Path | None) -> tuple[Path | None, str | None]:
    """The argument as the archive's folder, or as a link to a passage, as browsers pass it."""
    text = "" if given is None else given.as_posix()
    return (None, text) if is_link(text) else (given, None)


def _report_missing(system: WindowSystem, output: Output) -> None:
    output.message("لا يمكن فتح النافذة: تنقص النظامَ مكتبات تحتاج إليها Qt.")
    if system.detail:
        output.message(isolated(system.detail))
    if system.missing_packages:
        output.message("على دبيان وأوبونتو ثبّتها بهذا الأمر ثم أعد التشغيل:")
        output.message(isolated(f"sudo apt-get install {' '.join(system.missing_packages)}"))
    output.message("أوامر الطرفية تعمل دونها: khizana --help")
