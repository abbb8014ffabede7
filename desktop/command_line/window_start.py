"""Opening the window, or saying what it lacks and going on without it."""
# ruff: noqa: PLC0415 - the window and the tour bring in everything

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articles.errors import ArchiveError
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.rendering import Output
from desktop.command_line.window_system import WindowSystem, window_system
from desktop.display.isolation import isolated


def open_window(archive: Path | None, imports: Sequence[Path], terminal: str) -> int:
    """Open the desktop application; without a screen, do its main job in the terminal.

    Args:
        archive: The archive's folder, or None for the last one or the sample.
        imports: What to import when it is open.
        terminal: `logical` or `visual`.

    Returns:
        The exit status.
    """
    output = Output(is_visual=terminal == "visual")
    system = window_system()
    if not system.has_display:
        output.message("لا شاشة هنا (DISPLAY وWAYLAND_DISPLAY فارغان أو لا يجيبان).")
        output.message("يُنجز العمل في الطرفية بدل النافذة:")
        return _tour(archive, imports, output)
    if system.detail or system.missing_packages:
        _report_missing(system, output)
        return ExitStatus.PARTLY
    from desktop.app import run

    return run(archive, imports)


def _tour(archive: Path | None, imports: Sequence[Path], output: Output) -> ExitStatus:
    from desktop.command_line.terminal_tour import take_tour

    try:
        return take_tour(archive, imports, output)
    except ArchiveError as error:
        output.failure(error)
        return ExitStatus.NO_ARCHIVE


def _report_missing(system: WindowSystem, output: Output) -> None:
    output.message("لا يمكن فتح النافذة: تنقص النظامَ مكتبات تحتاج إليها Qt.")
    if system.detail:
        output.message(isolated(system.detail))
    if system.missing_packages:
        output.message("على دبيان وأوبونتو ثبّتها بهذا الأمر ثم أعد التشغيل:")
        output.message(isolated(f"sudo apt-get install {' '.join(system.missing_packages)}"))
    output.message("أوامر الطرفية تعمل دونها: khizana --help")
