"""The options that sub-commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.options import add_archive, add_output


@pytest.fixture
def parser() -> ArabicParser:
    parser = ArabicParser(prog="khizana")
    add_archive(parser)
    add_output(parser)
    return parser


def test_an_archive_is_a_path_and_must_be_told(parser: ArabicParser):
    assert parser.parse_args(["--archive", "a b"]).archive == Path("a b")
    with pytest.raises(SystemExit):
        parser.parse_args([])


def test_results_are_words_unless_asked_otherwise(parser: ArabicParser):
    plain = parser.parse_args(["--archive", "a"])
    assert (plain.json, plain.terminal) == (False, "logical")
    asked = parser.parse_args(["--archive", "a", "--json", "--terminal", "visual"])
    assert (asked.json, asked.terminal) == (True, "visual")
    with pytest.raises(SystemExit):
        parser.parse_args(["--archive", "a", "--terminal", "other"])


def test_an_empty_path_is_no_archive(parser: ArabicParser, capsys):
    """A script's unset variable would make an archive of the folder where it runs."""
    with pytest.raises(SystemExit) as end:
        parser.parse_args(["--archive", ""])
    assert end.value.code == 2
    assert "--archive: المسار فارغ" in capsys.readouterr().err
