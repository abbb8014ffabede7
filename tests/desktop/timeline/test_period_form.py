"""The form for a period."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from desktop.timeline.period_form import PeriodForm


def test_two_written_dates_become_a_period_in_time_order(qtbot):
    form = PeriodForm()
    qtbot.addWidget(form)
    form.ask(None, QPoint(200, 400))
    form.first.setText("ماي 2018")
    form.last.setText("2015")
    with qtbot.waitSignal(form.chosen) as told:
        qtbot.keyClick(form.last, Qt.Key.Key_Return)
    assert told.args == ["2015", "2018-05"]
    assert not form.isVisible()


def test_one_date_is_its_own_period(qtbot):
    form = PeriodForm()
    qtbot.addWidget(form)
    form.ask(("2012", "2014"), QPoint(200, 400))
    assert (form.first.text(), form.last.text()) == ("2012", "2014")
    form.first.setText("2016")
    form.last.clear()
    with qtbot.waitSignal(form.chosen) as told:
        qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert told.args == ["2016", "2016"]


def test_one_period_in_words_has_both_ends_and_months_come_back_in_words(qtbot):
    form = PeriodForm()
    qtbot.addWidget(form)
    form.ask(("2018-05", "2019"), QPoint(200, 400))
    assert (form.first.text(), form.last.text()) == ("ماي 2018", "2019")
    form.first.setText("صيف 2015")
    form.last.clear()
    with qtbot.waitSignal(form.chosen) as told:
        qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert told.args == ["2015-06-01", "2015-08-31"]


def test_what_is_not_understood_is_said_and_the_form_stays(qtbot):
    form = PeriodForm()
    qtbot.addWidget(form)
    form.ask(None, QPoint(200, 400))
    form.first.setText("كلام")
    with qtbot.assertNotEmitted(form.chosen):
        qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert form.isVisible()
    form.first.setText("2015")
    form.last.setText("ماي 18")
    with qtbot.assertNotEmitted(form.chosen):
        qtbot.keyClick(form.last, Qt.Key.Key_Return)
    assert form._fault.text().startswith("تنقص السنة كاملة")


def test_its_corners_are_not_black(qtbot, themed):
    form = PeriodForm()
    qtbot.addWidget(form)
    form.ask(None, QPoint(200, 400))
    picture = form.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across, down = picture.width() - 1, picture.height() - 1
    corners = [picture.pixelColor(x, y) for x in (0, across) for y in (0, down)]
    assert all(corner.lightness() > 128 for corner in corners)
