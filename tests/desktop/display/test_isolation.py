"""Directions: some Arabic makes a paragraph Arabic, and what runs the other way is set off."""

from __future__ import annotations

import ast
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import (
    RIGHT_TO_LEFT_MARK,
    is_right_to_left,
    isolated,
    isolated_path,
    marked_off,
    metadata_line,
    set_off,
    without_controls,
)

LATIN_FIRST = "Blue Harbour وكالة بحرية تعلن أن مراكبها الجديدة جاهزة للإبحار قبل نهاية السنة."


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        (LATIN_FIRST, True),
        ("قال المدير: The whole of the fleet will be ready before the end of the year.", False),
        ("The fleet is ready.", False),
        ("«Atlas»", False),
        ("2015 — 17 %", True),
        ("", True),
        ("ab اب", True),
        ("Le Port: Atlas Marine تشتري 30 مركبا من Blue Harbour", True),
        ("شاشة PowerGlass", True),
        ("Le journal « الساحل » a publié hier la liste des bateaux.", False),
        (f"المصدر: {set_off('Banque Centrale des Pêches et du Littoral')}", True),
        (f"{isolated('[3]')} {set_off('Blue Harbour')}", False),
        ("שלום", True),
        ("\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT TWO}", True),
    ],
)
def test_some_arabic_decides(text: str, right_to_left: bool):
    assert is_right_to_left(text) is right_to_left


def test_without_letters_the_default_counts():
    for text in ("", "12", isolated("12")):
        assert is_right_to_left(text, default=True)
        assert not is_right_to_left(text, default=False)


def test_a_megabyte_is_decided_by_its_head():
    assert is_right_to_left("ب" * 5000 + "b" * 1_000_000)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/a/b-2026.txt", isolated("/home/a/b-2026.txt")),
        ("/home/نسخ/أرشيف", isolated(f"/home/{set_off('نسخ')}/{set_off('أرشيف')}")),
        (
            "/home/أرشيفي-2026-11-30",
            isolated("/home/" + set_off(f"أرشيفي-{isolated('2026-11-30')}")),
        ),
        (r"C:\نسخ\a", isolated(f"C:\\{set_off('نسخ')}\\a")),
        (Path("عدد 12.pdf"), isolated(set_off("عدد 12.pdf"))),
        ("صحف.zip#يوم.json#17", isolated(f"{set_off('صحف.zip')}#{set_off('يوم.json')}#17")),
    ],
)
def test_each_name_of_a_path_has_a_direction_of_its_own(path: Path | str, shown: str):
    assert isolated_path(path) == shown


@given(st.text())
def test_text_set_off_can_be_freed_again(text: str):
    for wrapped in (isolated(text), isolated_path(text), set_off(text)):
        assert without_controls(wrapped) == without_controls(text)
        assert bool(wrapped) is bool(text)


def test_a_title_that_begins_in_latin_says_that_it_is_arabic():
    pop = "\N{POP DIRECTIONAL ISOLATE}"
    arabic, french = "Atlas Marine تشتري 30 مركبا", "Le « الساحل » ferme ses portes au mois de mai"
    assert set_off(arabic) == f"\N{RIGHT-TO-LEFT ISOLATE}{arabic}{pop}"
    assert set_off(french) == f"\N{FIRST STRONG ISOLATE}{french}{pop}"
    assert set_off("ميناء Atlas") == f"\N{FIRST STRONG ISOLATE}ميناء Atlas{pop}"


@given(st.text(alphabet=st.characters(categories=["Cf", "Lo", "Ll", "Zs"])))
def test_only_directional_controls_are_taken_out(text: str):
    freed = without_controls(text)
    controls = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not any(unicodedata.bidirectional(character) in controls for character in freed)
    assert not any(
        mark in freed
        for mark in "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    )
    kept = [c for c in text if unicodedata.category(c) != "Cf"]
    assert [c for c in freed if unicodedata.category(c) != "Cf"] == kept


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("alwatan", "25 يوليوز"), "alwatan>، 25 يوليوز"),
        (("Le Matin", "N. Bennis", "2015"), "Le Matin>، N. Bennis>، 2015"),
        (("جريدة", "25 يوليوز 2015"), "جريدة، 25 يوليوز 2015"),
        (("TV 24",), "TV 24"),
        ((), ""),
    ],
)
def test_behind_latin_letters_a_mark_stands_for_isolates(parts: tuple[str, ...], shown: str):
    line = metadata_line(parts, "، ")
    assert marked_off(line).replace(RIGHT_TO_LEFT_MARK, ">") == shown


def test_joiners_are_kept():
    assert (
        without_controls("می\N{ZERO WIDTH NON-JOINER}خواهم") == "می\N{ZERO WIDTH NON-JOINER}خواهم"
    )


_ROOT = Path(__file__).resolve().parents[3]
# Files for other programs, and the terminal: their lines are plain, as their readers turn them.
_PLAIN = ("desktop/command_line/", "desktop/export/", "desktop/failures.py")
_PLAIN_FILES = ("report_table.py", "results_export.py", "events_export.py")
_ELSEWHERE = {
    "desktop/display/isolation.py": "the line itself",
    "desktop/passages/passage_entry.py": "what the page's search reads",
    "desktop/passages/entry_layout.py": "tags that are set off one by one, for the hits in them",
    "desktop/ledger/indicators_list.py": "what is open, in a colour of its own",
    "desktop/printing/paper/timeline_drawing.py": "how wide a separator is",
    "desktop/printing/paper/passage_blocks.py": "a line behind a run of another look",
    "desktop/printing/files/html_parts.py": "marked by HTML's own isolation",
    "desktop/printing/contents/wording.py": "Arabic words alone",
}
"""Where a separator stands outside of the one line, each with its reason."""


def test_one_function_puts_lines_of_metadata_together():
    found = {
        path.relative_to(_ROOT).as_posix()
        for path in (_ROOT / "desktop").rglob("*.py")
        if _separates(ast.parse(path.read_text("utf-8")))
    }
    shown = {name for name in found if not name.startswith(_PLAIN)}
    assert {name for name in shown if not name.endswith(_PLAIN_FILES)} == set(_ELSEWHERE)


def _separates(module: ast.Module) -> bool:
    """Whether a text that is no docstring holds the separator."""
    told = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(module) if isinstance(node, ast.Constant))
    return any(" ·" in str(node.value) for node in texts if id(node) not in told)
