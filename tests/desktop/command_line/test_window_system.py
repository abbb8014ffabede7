"""What is missing is named by the package that has it."""

from __future__ import annotations

from desktop.command_line import window_start
from desktop.command_line.dispatch import start
from desktop.command_line.window_system import (
    QT_LIBRARIES,
    XCB_LIBRARIES,
    WindowSystem,
    has_display,
    missing_packages,
    qt_import_error,
    window_system,
)


def test_no_display():
    assert not has_display({})
    assert not has_display({"DISPLAY": ""})
    assert window_system({}) == WindowSystem(has_display=False)


def test_a_display_that_does_not_answer_is_none():
    assert not has_display({"DISPLAY": ":987654"})


def test_a_platform_that_needs_no_display():
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert window_system({"QT_QPA_PLATFORM": "offscreen"}) == WindowSystem(has_display=True)
    assert qt_import_error() == ""


def test_missing_libraries_are_named_by_package_once():
    libraries = {"libnothing.so.1": "libnothing1", "libnothing-b.so.1": "libnothing1"}
    assert missing_packages(libraries) == ("libnothing1",)
    assert missing_packages({"libc.so.6": "libc6"}) == ()


def test_every_library_has_a_package():
    for library, package in (QT_LIBRARIES | XCB_LIBRARIES).items():
        assert ".so." in library
        assert package.startswith("lib")


def test_what_is_missing_is_said_with_the_command_to_install_it(monkeypatch, capsys):
    missing = WindowSystem(True, ("libegl1", "libgl1"), "libEGL.so.1: cannot open")
    monkeypatch.setattr(window_start, "window_system", lambda: missing)
    assert start([]) == 1
    shown = capsys.readouterr()
    assert "sudo apt-get install libegl1 libgl1" in shown.err
    assert "libEGL.so.1" in shown.err
    assert shown.out == ""
