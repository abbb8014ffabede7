"""The fields of a figure besides value and name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from articles.figures.figure import Direction, Qualifier
from desktop.figures.circumstance_fields import CircumstanceFields
from tests.desktop.making import figure

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def fields(qtbot) -> CircumstanceFields:
    fields = CircumstanceFields()
    qtbot.addWidget(fields)
    return fields


def test_what_is_shown_is_what_is_applied(fields: CircumstanceFields):
    told = replace(
        figure(),
        subject="حي النجارين",
        qualifier=Qualifier.ABOUT,
        period="2012-03",
        direction=Direction.FORECAST,
        attribution="دفتر المخزن",
    )
    fields.show_figure(told)
    assert fields.applied(told) == told
    assert fields.applied(figure()) == replace(
        figure(),
        subject=told.subject,
        qualifier=told.qualifier,
        period=told.period,
        direction=told.direction,
        attribution=told.attribution,
    )


def test_changes_are_told(qtbot, fields: CircumstanceFields):
    fields.show_figure(figure())
    with qtbot.waitSignal(fields.changed):
        fields.subject.setText("  سوق   الخميس ")
    assert fields.applied(figure()).subject == "سوق الخميس"
    with qtbot.waitSignal(fields.changed):
        fields.status.setCurrentIndex(fields.status.findData("limit"))
    assert fields.applied(figure()).direction is Direction.LIMIT


def test_a_period_that_is_none_changes_nothing(fields: CircumstanceFields):
    known = replace(figure(), period="2010")
    fields.show_figure(known)
    fields.period.setText("غير معروف")
    assert fields.applied(known).period == "2010"
    assert "لم تُفهم المدة" in words_shown(fields)
    fields.period.setText("")
    assert fields.applied(known).period is None
    assert "لم تُفهم المدة" not in words_shown(fields)


def words_shown(fields: CircumstanceFields) -> str:
    return " ".join(each.text() for each in fields.findChildren(QLabel) if not each.isHidden())


@pytest.mark.parametrize(
    ("typed", "period"),
    [("ماي 2018", "2018-05"), ("2018/2019", "2018/2019"), ("05-2018", "2018-05")],
)
def test_a_period_is_understood_as_people_write_it(fields: CircumstanceFields, typed, period):
    fields.show_figure(figure())
    fields.period.setText(typed)
    assert fields.applied(figure()).period == period
    fields.show_figure(replace(figure(), period="2018-05"))
    assert fields.period.text() == "ماي 2018"
