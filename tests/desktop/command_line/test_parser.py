"""The list of sub-commands, and how the window is opened."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from desktop.command_line import parser as module
from desktop.command_line.dispatch import start
from desktop.command_line.parser import COMMANDS, command_parser, overview, window_parser


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_the_module_of_its_name_and_stands_in_the_overview(name: str):
    command = importlib.import_module(f"desktop.command_line.{name}_command")
    help_page = command_parser(name, command.add_arguments).format_help()
    assert f"khizana {name}" in help_page
    assert f"  {name} " in overview()
    assert callable(command.run)


def test_each_module_of_a_command_is_a_command():
    files = Path(module.__file__).parent.glob("*_command.py")
    assert {file.stem.removesuffix("_command") for file in files} == {*COMMANDS}


def test_the_window_takes_an_archive_and_files_to_import():
    arguments = window_parser().parse_args(["folder", "--import", "a", "b", "--import", "c"])
    assert arguments.archive == Path("folder")
    assert arguments.imports == [Path("a"), Path("b"), Path("c")]
    assert window_parser().parse_args([]).archive is None


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_each_format(name: str):
    command = importlib.import_module(f"desktop.command_line.{name}_command")
    for option in command_parser(name, command.add_arguments)._actions:
        if "--format" in option.option_strings:
            assert option.choices
            words = (option.help or "").replace("(", " ").split()
            assert [each for each in option.choices if each not in words] == []


@pytest.mark.parametrize("wrong", ["serch", "summery", "figure", "exract"])
def test_a_command_that_is_nearly_one_is_told(wrong: str, tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert start([wrong, "--archive", "x"]) == 2
    meant = capsys.readouterr().err.split()[-1]
    assert meant in COMMANDS
    assert meant[0] == wrong[0]
    assert module.misspelt_command([wrong, "--import", "x"]) is None
    (tmp_path / wrong).mkdir()
    assert module.misspelt_command([wrong]) is None
    assert module.misspelt_command(["my-archive"]) is None
