"""Why a result was found: the words, the rules, and a switch for each rule."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from articles.span import Span
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.search.reasons_card import ReasonsCard
from desktop.search.rule_wording import RULES, reason_text
from desktop.widgets.screen_room import room_of
from index.matching_rules import MatchingRule
from index.results import MatchReason
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

QUERY = "الإتصالات قطار"
REASONS = (
    MatchReason(Span(0, 9), "الاتصالات", Span(4, 13), 3, (MatchingRule.HAMZA,)),
    MatchReason(Span(0, 9), "بالإتصالات", None, 1, (MatchingRule.CLITICS,)),
    MatchReason(Span(10, 14), "قطار", Span(20, 24), 2, ()),
)


@pytest.fixture
def card(qtbot) -> ReasonsCard:
    window = QWidget()
    qtbot.addWidget(window)
    card = ReasonsCard(look_of(), window)
    card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    card.window_above = window  # kept alive with its card
    return card


def labels(card: ReasonsCard) -> list[str]:
    return [without_controls(label.text()) for label in card.findChildren(QLabel)]


def switches(card: ReasonsCard) -> dict[str, QCheckBox]:
    found = card.findChildren(QCheckBox)
    return {without_controls(switch.text()).split(" · ")[0]: switch for switch in found}


def test_every_spelling_is_told_below_its_word(card: ReasonsCard):
    card.show_reasons(QUERY, REASONS)
    assert labels(card) == [
        "لماذا هذه النتيجة؟",
        "«الإتصالات»",
        "طابقت «الاتصالات» لأن الهمزة مهملة ×3",
        "طابقت «بالإتصالات» لأن السوابق والضمائر المتصلة مهملة ×1",
        "«قطار»",
        "طابقت «قطار» تماما: الحروف نفسها ×2",
        "ما يُتساهل فيه:",
    ]


def test_the_rules_that_were_needed_can_be_switched_off(qtbot, card: ReasonsCard):
    card.show_reasons(QUERY, REASONS)
    assert list(switches(card)) == ["إهمال الهمزة", "السوابق والضمائر"]
    assert all(switch.isChecked() for switch in switches(card).values())
    with qtbot.waitSignal(card.rule_switched) as switched:
        switches(card)["إهمال الهمزة"].toggle()
    assert switched.args == [MatchingRule.HAMZA, False]


def test_what_is_off_already_can_be_switched_on(qtbot, card: ReasonsCard):
    card.show_reasons(QUERY, REASONS[2:], [MatchingRule.ROOT])
    (switch,) = switches(card).values()
    assert not switch.isChecked()
    with qtbot.waitSignal(card.rule_switched) as switched:
        switch.toggle()
    assert switched.args == [MatchingRule.ROOT, True]


def test_without_words_it_says_so(card: ReasonsCard):
    card.show_reasons("", ())
    assert "لا كلمة مطلوبة في هذا البحث: المقال يستجيب لشروطه." in labels(card)


def test_many_reasons_are_cut(card: ReasonsCard):
    card.show_reasons(QUERY, REASONS * 5)
    assert labels(card).count("طابقت «قطار» تماما: الحروف نفسها ×2") < 5
    assert "…" in labels(card)


def test_the_counts_follow_the_choice_of_digits(card: ReasonsCard):
    card._look = look_of(digits=Digits.ARABIC_INDIC)
    card.show_reasons(QUERY, REASONS[2:])
    assert labels(card)[2].endswith("×٢")


def test_it_stays_on_the_screen_and_takes_the_focus(qtbot, card: ReasonsCard):
    card.show_reasons(QUERY, REASONS)
    for place in (QPoint(0, 0), QPoint(5000, 5000)):
        card.open_at(place)
        assert room_of(card).contains(card.geometry())
        card.hide()
    card.open_at(QPoint(500, 100))
    qtbot.waitUntil(switches(card)["إهمال الهمزة"].hasFocus)
    assert card.accessibleName()


def test_every_rule_has_words():
    assert set(RULES) == set(MatchingRule)
    assert len({words.name for words in RULES.values()}) == len(RULES)
    for rule in MatchingRule:
        assert RULES[rule].because in reason_text("كلمة", (rule,))
    both = reason_text("كلمة", (MatchingRule.HAMZA, MatchingRule.YA))
    assert without_controls(both) == ("طابقت «كلمة» لأن الهمزة مهملة والألف المقصورة كالياء")
