"""Whether a window can be opened here, and what is missing when it cannot."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

# The shared libraries that Qt's own files name (ldd on PySide6's QtWidgets, QtNetwork and platform
# plugins), with the Debian and Ubuntu package of each. The C library's own are left out.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
_QT_MODULES = ("QtWidgets", "QtPrintSupport", "QtNetwork")
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


@dataclass(frozen=True, slots=True)
class WindowSystem:
    """What there is to open a window with.

    Attributes:
        has_display: Whether there is a screen to show it on.
        missing_packages: The Debian packages without which Qt does not start, in the order in
            which they are needed.
        detail: What the system said when Qt itself could not be loaded, or empty.
    """

    has_display: bool
    missing_packages: tuple[str, ...] = ()
    detail: str = ""


def window_system(environment: Mapping[str, str] = os.environ) -> WindowSystem:
    """Look for a display and for the libraries that Qt needs."""
    if not sys.platform.startswith("linux"):
        return WindowSystem(has_display=True)
    if not has_display(environment):
        return WindowSystem(has_display=False)
    detail = qt_import_error()
    missing = missing_packages(QT_LIBRARIES) if detail else ()
    return WindowSystem(True, missing + _missing_for_platform(environment), detail)


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a screen, or Qt was told to do without one.

    A `DISPLAY` whose server does not answer is none.
    """
    if environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and _x_server_answers(environment["DISPLAY"])


def qt_import_error() -> str:
    """What the system says when a part of Qt cannot be loaded; empty when all can."""
    try:
        for module in _QT_MODULES:
            importlib.import_module(f"PySide6.{module}")
    except ImportError as error:
        return str(error)
    return ""


def missing_packages(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """The packages of those libraries that cannot be loaded."""
    return tuple(dict.fromkeys(libraries[name] for name in libraries if not _loads(name)))


def _missing_for_platform(environment: Mapping[str, str]) -> tuple[str, ...]:
    platform = environment.get("QT_QPA_PLATFORM", "").split(":", 1)[0]
    for_xcb = platform in {"", "xcb"} and bool(environment.get("DISPLAY"))
    for_wayland = platform in {"", "wayland"} and bool(environment.get("WAYLAND_DISPLAY"))
    wanted = [WAYLAND_LIBRARIES] * for_wayland + [XCB_LIBRARIES] * for_xcb
    missing = [missing_packages(libraries) for libraries in wanted]
    # One complete platform is enough: Qt takes the other by itself.
    return () if () in missing or not missing else missing[-1]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_server_answers(display: str) -> bool:
    """Ask the X server; Qt would abort the process without a word of ours."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the missing library is what will be reported
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
