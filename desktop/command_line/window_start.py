"""Opening the window, or saying what it lacks and going on without it."""
# ruff: noqa: PLC0415 - the window and the tour bring in everything

from __future__ import annotations

import argparse

from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.rendering import Output
from desktop.command_line.window_system import WindowSystem, window_system
from desktop.display.isolation import isolated


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Open the desktop application; without a screen, do its main job in the terminal.

    Raises:
        ArchiveError: There is no screen, and the archive cannot be opened.
    """
    output = Output.of(arguments)
    system = window_system()
    if not system.has_display:
        output.message("لا شاشة هنا (DISPLAY وWAYLAND_DISPLAY فارغان أو لا يجيبان).")
        output.message("يُنجز العمل في الطرفية بدل النافذة:")
        from desktop.command_line.terminal_tour import take_tour

        return take_tour(arguments.archive, arguments.imports, output)
    if system.detail or system.missing_packages:
        _report_missing(system, output)
        return ExitStatus.PARTLY
    from desktop import app

    failed = app.run(arguments.archive, arguments.imports)
    return ExitStatus.PARTLY if failed else ExitStatus.DONE


def _report_missing(system: WindowSystem, output: Output) -> None:
    output.message("لا يمكن فتح النافذة: تنقص النظامَ مكتبات تحتاج إليها Qt.")
    if system.detail:
        output.message(isolated(system.detail))
    if system.missing_packages:
        output.message("على دبيان وأوبونتو ثبّتها بهذا الأمر ثم أعد التشغيل:")
        output.message(isolated(f"sudo apt-get install {' '.join(system.missing_packages)}"))
    output.message("أوامر الطرفية تعمل دونها: khizana --help")
