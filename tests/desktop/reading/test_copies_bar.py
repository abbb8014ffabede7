from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.family_repository import FamilyMember
from articles.families.likeness import CopyKind
from articles.intake import import_paths
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.reading.copies_bar import CopiesBar
from desktop.reading.separation_command import SeparateCopy
from desktop.session.undo_stack import WritingStack
from tests.desktop.making import look_of

MEMBERS = (
    FamilyMember("a", None, 1, 1, None, "المرفأ الجديد", "جريدة البحر", "2020-03-04"),
    FamilyMember("b", CopyKind.WIRE, 0.6, 0.8, None, "المرفأ & المدينة", "صحيفة الساحل", None),
    FamilyMember("c", CopyKind.SHORTENED, 0.2, 0.9, "واس", "المرفأ", None, "2020-03-05"),
)
TEXT = (
    "بدأت شركة النقل تشغيل عشر حافلات كهربائية تربط الأحياء "
    "الجنوبية بوسط المدينة، وقال مديرها إن كلفة "
    "الحافلة الواحدة ثلاثة ملايين درهم وإن العدد سيتضاعف قبل نهاية السنة إذا زاد عدد الركاب."
)


@pytest.fixture
def bar(qtbot) -> CopiesBar:
    bar = CopiesBar(look_of())
    qtbot.addWidget(bar)
    return bar


def test_the_bar_counts_the_copies_and_opens_them(qtbot, bar: CopiesBar) -> None:
    bar.show_copies(MEMBERS, "a")
    assert not bar.isHidden()
    assert "3 نسخ" in without_controls(bar.words).replace("\N{NO-BREAK SPACE}", " ")
    lines = [action.text() for action in bar.menu.actions() if action.text()]
    assert len(lines) == 3
    assert "صحيفة الساحل" in lines[0]
    assert "محرَّرة" in lines[0]
    assert "&&" in lines[0]
    assert "مختصرة" in lines[1]
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.menu.actions()[1].trigger()
    assert chosen.args == ["c"]
    with qtbot.waitSignal(bar.separated):
        bar.menu.actions()[-1].trigger()


def test_an_article_without_copies_has_no_bar(bar: CopiesBar) -> None:
    bar.show_copies(MEMBERS, "a")
    bar.show_copies((), "d")
    assert bar.isHidden()


def test_digits_follow_the_look(bar: CopiesBar) -> None:
    bar.show_copies(MEMBERS, "a")
    bar.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert "٣" in bar.words


def test_the_readers_word_can_be_undone(qtbot, tmp_path: Path) -> None:
    rows = ({"id": name, "text": f"{TEXT} {name}"} for name in ("one", "two"))
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    told: list[str] = []
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for _ in import_paths(archive, [tmp_path / "t.jsonl"]):
            pass
        assert len(archive.families.of("one")) == 2
        stack = WritingStack()
        stack.write(SeparateCopy(archive.families, "two", told.append))
        assert archive.families.of("one") == ()
        stack.undo()
        assert len(archive.families.of("one")) == 2
        stack.redo()
        assert archive.families.of("two") == ()
    assert told == ["two"] * 3
