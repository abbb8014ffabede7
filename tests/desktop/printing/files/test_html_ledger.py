"""An indicator of the ledger in HTML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

from desktop.printing.files.html_ledger import chart_picture, ledger_section
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import ledger

CONTENT = ledger(ArchiveLocation(Path("nowhere")))


def test_every_figure_stands_with_its_quotation_and_source() -> None:
    text = ledger_section(CONTENT)
    assert text.count("<blockquote>") == len(CONTENT.figures) == text.count("<li>")
    assert "<strong>300 عامل</strong>" in text
    assert "جريدة المرسى" in text
    assert '<span class="verdict">متعارض</span>' in text


def test_the_chart_is_a_picture_with_a_mark_for_each_figure() -> None:
    assert CONTENT.chart is not None
    figure = ET.fromstring(chart_picture(CONTENT.chart, 'عمال "الميناء" <1>'))
    picture = figure.find("svg")
    assert picture is not None
    assert picture.get("aria-label") == 'عمال "الميناء" <1>'
    assert len(picture.findall("circle")) == len(CONTENT.chart.marks)
    dotted = [each for each in picture.findall("line") if each.get("stroke-dasharray")]
    assert len(dotted) == len(CONTENT.chart.brackets)
    assert {each.text for each in picture.findall("text")} >= {"300", "420", "2014"}


def test_without_a_chart_the_figures_are_there() -> None:
    text = ledger_section(replace(CONTENT, chart=None))
    assert "<svg" not in text
    assert "<blockquote>" in text
