from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.printing.paper.page_layout import pages_of, sheet_size
from desktop.printing.preview.page_view import PageView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def view(qtbot, content, long_content):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pages(pages_of([content, long_content], sheet_size("A4")))
    return view


def test_a_page_fills_the_width_until_the_reader_zooms(view):
    fitting = view.scale
    view.resize(1000, 500)
    assert view.scale > fitting
    view.zoom_in()
    zoomed = view.scale
    view.resize(700, 500)
    assert view.scale == zoomed
    view.fit_width()
    assert view.scale == pytest.approx(fitting, rel=0.05)


def test_keys_lead_to_the_last_page_and_back(qtbot, view):
    assert view.current_page == 0
    with qtbot.waitSignal(view.page_changed):
        qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_page > 3
    with qtbot.waitSignal(view.page_changed):
        qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_page == 0


def test_the_sheet_is_white_on_a_ground_of_its_own(view):
    image = view.viewport().grab().toImage()
    middle = image.pixelColor(image.width() // 2, 24).name()
    assert middle == "#ffffff"
    assert image.pixelColor(2, 24).name() != "#ffffff"
