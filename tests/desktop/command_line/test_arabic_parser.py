"""argparse speaks Arabic: headings, messages, values."""

from __future__ import annotations

import re

import pytest

from desktop.command_line.arabic_parser import arabic_message, edtf, positive
from desktop.command_line.dispatch import start
from desktop.command_line.parser import COMMANDS, command_parser, window_parser
from desktop.command_line.search_command import add_arguments

# Besides names of commands, options, places to fill in, formats and statuses.
ALLOWED = re.compile(
    r"khizana|--?[a-z]+|[A-Z]{2,}|\{.*?\}|[a-z-]+(,[a-z-]+)+|JSON\w*|BibTeX|CSV|Excel|ZIP|HTML|PDF|Qt"
    r"|json-ld|markdown|data-package|observations|html|docx|csv|relevance|oldest|source|date|visual|logical|EDTF|import|search|show|extract"
    r"|corrections|summary|bookmarks|figures|json|xlsx|check|backup|restore|salvage"
)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_arabic(command: str, capsys):
    assert start([command, "--help"]) == 0
    page = capsys.readouterr().out
    assert re.search(r"[ء-ي]", page)
    assert not re.findall(r"[A-Za-z]{2,}", ALLOWED.sub("", page))


def test_the_first_page_names_every_command(capsys):
    assert start(["--help"]) == 0
    page = capsys.readouterr().out
    assert all(f"  {command} " in page for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "--archive"],
        ["search", "--archive", "a", "--limit", "0", "x"],
        ["search", "--archive", "a", "--limit", "many", "x"],
        ["search", "--archive", "a", "--sort", "size", "x"],
        ["search", "--archive", "a", "--from", "2015-13", "x"],
        ["search", "--archive", "a", "--to", "yesterday", "x"],
        ["search", "--archive", "a", "--from", "", "x"],
        ["search", "--archive", "a", "x", "y", "z"],
        ["search", "--archive", "a"],
        ["search", "--archive", "a", "x", "--batch", "b"],
        ["extract"],
        ["extract", "a", "--jsonl", "b"],
        ["summary", "--archive", "a", "1"],
        ["summary", "--archive", "a", "1", "--pdf", "p", "--html", "h"],
        ["bookmarks", "--archive", "a", "--format", "docx"],
        ["import", "--archive", "a"],
        ["--unknown"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_arabic_words(arguments: list[str], capsys, monkeypatch):
    assert start(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert re.search(r"[ء-ي]", shown.err.splitlines()[-1])


def test_an_unknown_message_is_not_lost():
    assert arabic_message("something new") == "استعمال غير صحيح: something new"


def test_values():
    assert positive("12") == 12
    assert positive("١٢") == 12
    for value in ("2015", "2015-07", "2015-07-24", "2009/2013", "199X"):
        assert edtf(value) == value


def test_the_window_takes_an_archive_and_imports():
    arguments = window_parser().parse_args(["box", "--import", "a", "b", "--import", "c"])
    assert str(arguments.archive) == "box"
    assert [str(path) for path in arguments.imports] == ["a", "b", "c"]


def test_defaults_of_a_search():
    arguments = command_parser("search", add_arguments).parse_args(["--archive", "a", "كلمة"])
    assert (arguments.limit, arguments.sort, arguments.source) == (20, "relevance", [])
