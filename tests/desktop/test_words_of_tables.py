"""Words for the reader go through Qt's translation; where they do not yet, it is said why."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QMenu

from desktop.browsing.introduction import INTRODUCTION
from desktop.export.format_menu import add_formats
from desktop.export.formats import FORMATS
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.preview.preview import PrintPreview
from desktop.search.facet_groups import facet_groups
from desktop.search.rule_wording import reason_text, rule_name
from desktop.search.search_chips import search_chips
from desktop.search.syntax_card import SyntaxCard
from desktop.session.search_state import SearchState
from desktop.settings import Settings
from desktop.timeline.empty_timeline import _WORDS as STEP_WORDS
from desktop.timeline.empty_timeline import NextStep
from desktop.translation import Words
from desktop.window.actions import with_pages
from desktop.window.settings_dialog import SettingsDialog
from desktop.window.shortcuts_dialog import ShortcutsDialog
from index.matching_rules import MatchingRule
from index.results import Facets

ROOT = Path(__file__).resolve().parents[2]
_ARABIC = re.compile("[\u0621-\u064a]{2}")
# A table that is made with `Words` translates what is taken from it; `_tr` is held below.
_TRANSLATING = {"tr", "_tr", "translate", "translated", "Words"}
# The forms with which Arabic counts are grammar, as the words of `desktop/display/` are.
_GRAMMAR = {"CountedNoun"}

_ELSEWHERE = {
    "desktop/command_line/": "the terminal speaks without Qt",
    "desktop/display/": "values in words, for the terminal too: nothing there may import Qt",
    "desktop/failures.py": "the words of errors, for the terminal too",
    "desktop/export/": "the words of files; names of formats are translated where they are shown",
    "desktop/printing/contents/": "the words of paper, which are of the articles' language",
    "desktop/printing/paper/": "as above",
    "desktop/library/": "the report of an import, for the terminal too",
    "desktop/window/actions.py": "a table, translated by `with_pages`",
    "desktop/translation.py": "what Qt's own Arabic file lacks",
    "desktop/search/syntax_wording.py": "the query language; its meaning is translated on the card",
    "desktop/search/rule_wording.py": "examples of spellings; names and reasons are translated",
    "results_export.py": "the words of files, as those of `desktop/export/`",
    "query_batch.py": "as above",
    "passages_printout.py": "the words of paper",
    "events_export.py": "as above",
    "ledger_table.py": "as above",
    "concordance/lines_table.py": "as above",
    "introduction.py": "a table, translated where its keys and its action are shown",
}
"""Where words stand that `tr` does not see, each with its reason."""

_LEFT = 1
"""Words in all other modules that are not translated yet; this number only falls.

The one left is a unit among those of `desktop/display/`.
"""


class Marking(QTranslator):
    """Another language: every text with a mark behind it."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"{text}′"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marking(qapp):
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_actions_and_their_groups_are_translated(marking):
    for spec in with_pages([INTRODUCTION]):
        assert spec.text.endswith("′")
        assert spec.group.endswith("′")


def test_the_list_of_shortcuts_is_translated(marking, qtbot):
    dialog = ShortcutsDialog(with_pages([]), INTRODUCTION.keys)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if _ARABIC.search(label.text())]
    assert words
    assert [each for each in words if "′" not in each and len(each) > 1] == []


def test_the_names_of_formats_are_translated(marking, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    add_formats(menu, FORMATS, lambda _: None)
    assert [action.text() for action in menu.actions()] == [f"{form.words}′…" for form in FORMATS]


def test_the_print_preview_is_translated(marking, qtbot):
    content = SummaryContent("عنوان", "جريدة")
    dialog = PrintPreview([content])
    qtbot.addWidget(dialog)
    controls = [*dialog.findChildren(QAbstractButton), *dialog.findChildren(QLabel)]
    shown = [each.text() for each in controls if each.isVisibleTo(dialog)]
    named = [each.accessibleName() for each in (*controls, dialog._view, dialog._sizes)]
    words = [each for each in (dialog.windowTitle(), *shown, *named) if _ARABIC.search(each)]
    assert len(words) > 8
    assert [each for each in words if "′" not in each] == []


def untranslated(path: Path) -> int:
    """How many Arabic literals of a module no call of translation holds."""
    tree = ast.parse(path.read_text("utf-8"))
    held: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in _TRANSLATING | _GRAMMAR:
                held.update(map(id, ast.walk(node)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            held.add(id(node.value))
    return sum(
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _ARABIC.search(node.value) is not None
        and id(node) not in held
        for node in ast.walk(tree)
    )


def test_each_short_name_of_translating_translates():
    """`_tr` of a module is no way around: it calls Qt's translation, or `translated`."""
    bodies = {
        path.relative_to(ROOT).as_posix(): ast.unparse(node.body[-1])
        for path in (ROOT / "desktop").rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "_tr"
    }
    assert bodies
    for name, body in bodies.items():
        assert re.fullmatch(r"return translated\('\w+', text\)", body), name


def test_tables_speak_the_readers_language_wherever_they_are_shown(marking, qtbot, tmp_path: Path):
    dialog = SettingsDialog(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(dialog)
    card = SyntaxCard(dialog)
    boxes = dialog.findChildren(QComboBox)
    words = [box.itemText(row) for box in boxes for row in range(box.count())]
    words += [label.text() for label in card.findChildren(QLabel)]
    words += [each for step in NextStep for each in STEP_WORDS[step] if each]
    words += [rule_name(rule) for rule in MatchingRule]
    words += [reason_text("كلمة", [rule]) for rule in MatchingRule]
    words += [
        group.heading for group in facet_groups(SearchState(), Facets(), articles=1, saved=())
    ]
    words += [chip.words for chip in search_chips(SearchState(text="-قطار", collection="undated"))]
    assert len(words) > 70
    assert [each for each in words if "′" not in each] == []


def test_a_table_of_words_is_like_any_other(marking):
    table = Words("Table", {1: "واحد", 2: ("اثنان", "ثان")})
    assert table[1] == "واحد′"
    assert table[2] == ("اثنان′", "ثان′")
    assert list(table.items()) == [(1, "واحد′"), (2, ("اثنان′", "ثان′"))]
    assert 3 not in table


def test_words_outside_translation_only_become_fewer():
    counts = {
        name: count
        for path in sorted((ROOT / "desktop").rglob("*.py"))
        if (count := untranslated(path))
        and not any(part in (name := path.relative_to(ROOT).as_posix()) for part in _ELSEWHERE)
    }
    assert sum(counts.values()) <= _LEFT, counts


@pytest.mark.parametrize("part", _ELSEWHERE)
def test_a_reason_is_given_only_where_such_words_stand(part: str):
    paths = [p for p in (ROOT / "desktop").rglob("*.py") if part in p.relative_to(ROOT).as_posix()]
    assert sum(map(untranslated, paths)) > 0
