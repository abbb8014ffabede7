"""The options that several sub-commands share; only argparse is imported here."""

from __future__ import annotations

import argparse

from desktop.command_line.arabic_parser import ArabicParser, folder


def add_archive(parser: ArabicParser, words: str = "مجلد الأرشيف") -> None:
    """Take the folder of an archive."""
    parser.add_argument("--archive", metavar="DIR", type=folder, required=True, help=words)


def add_output(parser: ArabicParser) -> None:
    """Take how results are written."""
    parser.add_argument("--json", action="store_true", help="يكتب JSON لبرنامج آخر")
    add_terminal(parser)


def add_terminal(parser: argparse.ArgumentParser) -> None:
    """Take whether the terminal shapes and turns Arabic by itself."""
    parser.add_argument(
        "--terminal",
        choices=("logical", "visual"),
        default="logical",
        help="visual لطرفية لا تصل الحروف العربية ولا تقلبها",
    )
