"""Names the system packages that Qt lacks here; exit status 1 when there are any.

    python -m tests.missing_libraries [--names]

With `--names` it prints nothing but the packages, and needs no environment: any Python from 3.11.
"""

from __future__ import annotations

import shutil
import sys

from desktop.command_line.window_system import (
    QT_LIBRARIES,
    missing_packages,
    qt_import_error,
)

_READERS = ("poppler-utils",)


def main(arguments: list[str]) -> int:
    """Say what to install; 0 when Qt can start."""
    packages = missing_packages(QT_LIBRARIES)
    if arguments == ["--names"]:
        # Not needed by Khizana: without it the tests that read printed files are skipped.
        packages = [*packages, *_READERS] if shutil.which("pdftotext") is None else packages
        sys.stdout.write(f"{' '.join(packages)}\n" if packages else "")
        return 1 if packages else 0
    if packages:
        sys.stderr.write(
            "Qt cannot start: libraries of the system are missing. On Debian and Ubuntu:\n"
            f"    sudo apt-get install {' '.join(packages)}\n"
        )
        return 1
    if detail := qt_import_error():
        sys.stderr.write(f"Qt cannot start: {detail}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
