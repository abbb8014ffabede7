"""A list of values is a sound model."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.widgets.values_model import VALUE_ROLE, ValuesModel


def test_the_model_is_sound(qtmodeltester):
    model: ValuesModel[int] = ValuesModel(str)
    qtmodeltester.check(model)
    model.show_values([3, 1, 2])
    qtmodeltester.check(model)
    model.show_values([])
    qtmodeltester.check(model)


def test_a_value_and_its_words():
    model: ValuesModel[int] = ValuesModel(lambda value: f"رقم {value}")
    model.show_values([7, 8])
    assert model.values == (7, 8)
    index = model.index(1, 0)
    assert index.data(VALUE_ROLE) == 8
    assert index.data() == "رقم 8"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "رقم 8"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(index) == 0
    assert model.index(2, 0).data() is None


def test_views_hear_of_new_values(qtbot):
    model: ValuesModel[int] = ValuesModel(str)
    with qtbot.waitSignal(model.modelReset):
        model.show_values([1])
