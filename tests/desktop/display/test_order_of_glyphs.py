"""Each kind of line of metadata is laid out, and the order of its glyphs is read from the left."""

from __future__ import annotations

from statistics import mean

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QMainWindow

from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector
from articles.timeline.event_table import EventDetails
from desktop.concordance.lines_model import source_text
from desktop.display.byline import byline
from desktop.display.dates import date_text
from desktop.display.figure_display import figure_display
from desktop.display.isolation import is_right_to_left, metadata_line
from desktop.fonts import interface_font
from desktop.passages.entry_layout import _byline
from desktop.passages.passage_arrangement import EntryRow
from desktop.passages.passage_entry import PassageEntry
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.summary_content import source_line
from desktop.settings import DIGITS
from desktop.timeline.events_model import ListedEvent
from desktop.window.actions import Actions
from desktop.window.article_commands import _EXAMPLES
from index.results import ConcordanceLine
from tests.desktop.making import article, figure, look_of, span_of
from tests.desktop.timeline.dated import table_of

pytestmark = pytest.mark.usefixtures("themed")

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def places(text: str, pieces: tuple[str, ...], direction: Qt.LayoutDirection) -> list[float]:
    """Where the glyphs of each piece stand, from the left edge of the line."""
    layout = QTextLayout(text, interface_font(13))
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(4000)
    layout.endLayout()
    found, start = [], 0
    for piece in pieces:
        at = text.index(piece, start)
        start = at + len(piece)
        runs = line.glyphRuns(at, len(piece))
        found.append(mean(point.x() for run in runs for point in run.positions()))
    return found


def reads_to_the_left(text: str, *pieces: str, both: bool = True) -> bool:
    """Whether the pieces follow one another to the left.

    Args:
        text: The line.
        pieces: Parts of it, in its order.
        both: Whether it must hold in a paragraph of either direction, not in its own alone.
    """
    own = RIGHT if is_right_to_left(text) else LEFT
    return all(
        (found := places(text, pieces, direction)) == sorted(found, reverse=True)
        for direction in ([RIGHT, LEFT] if both else [own])
    )


def reads_to_the_right(text: str, *pieces: str) -> bool:
    """Whether the pieces follow one another to the right, in a paragraph from right to left."""
    found = places(text, pieces, RIGHT)
    return found == sorted(found)


def test_the_measure_tells_the_orders_apart():
    assert reads_to_the_left("كلمة ثم أخرى", "كلمة", "أخرى")
    assert not reads_to_the_left("one two", "one", "two", both=False)
    assert not reads_to_the_right("تاريخ: 2018-05", "2018", "05")  # what it was like


@pytest.mark.parametrize("name", ["alriyadh", "Le Rivage 24", "جريدة الساحل", "24 ساعة"])
def test_a_byline_whatever_the_newspaper_is_called(name: str):
    line = byline((name,), "2015-07-24", "stated")
    assert reads_to_the_left(line, name, "24", "يوليوز", "2015")


def test_a_byline_with_author_and_inferred_date():
    line = byline(("alriyadh", "John Smith"), "2009/2013", "inferred", more=["دقيقة قراءة"])
    assert reads_to_the_left(line, "alriyadh", "John Smith", "2009", "(مستنتج)", "دقيقة")
    assert reads_to_the_right(line, "2009", "–", "2013")


def test_who_says_it_stands_behind_its_label_whatever_the_name():
    said = figure_display(figure(attribution="Banque Centrale des Pêches et du Littoral"))
    assert reads_to_the_left(said.details, "حسب", "Banque", both=False)


def test_an_arabic_title_with_more_latin_than_arabic():
    title = "Le Port: Atlas Marine تشتري 30 مركبا من Blue Harbour"
    assert reads_to_the_left(title, "Le Port", "تشتري", "مركبا", "Blue Harbour", both=False)
    assert reads_to_the_left(byline((title,), "2015", "stated"), "Le Port", "تشتري", "2015")


def test_the_source_of_a_context():
    span = span_of("b", "abc")
    line = source_text(
        ConcordanceLine("x", "Port of call", "alriyadh", "2018-05", "a", "b", "c", span)
    )
    assert reads_to_the_left(line, "Port of call", "alriyadh", "ماي", "2018")


def test_the_source_of_an_event():
    table = table_of("2010")
    details = EventDetails("label", "in 2010", "A title", "Reuters", None)
    line = ListedEvent(table.event(0), details).source
    assert reads_to_the_left(line, "in 2010", "Reuters", "A title")


def test_the_details_of_a_figure():
    shown = figure_display(figure(period="2009/2013", attribution="World Bank", rate="per year"))
    assert reads_to_the_left(shown.details, "2009", "سنويا", "World Bank")
    assert reads_to_the_right(shown.details, "2009", "2013")


def test_the_file_of_a_printed_article():
    line = source_line(article("نص").article, "2026-01-05", look=PaperLook())
    assert reads_to_the_left(line, "a.txt", "أُضيف", "2026", "بصمة", "ffffffff")


def test_the_foot_of_a_passage():
    passage = Passage(
        "p", "a", TextPositionSelector(0, 1), TextQuoteSelector("x", "", ""), "green", "", (),
        "2026-01-05T10:00:00+00:00", "2026-01-05T10:00:00+00:00",
    )  # fmt: skip
    entry = PassageEntry(passage, "Harbour news", "alriyadh", "2015-07-24", "stated", 3)
    line = _byline(EntryRow("k", entry, ((),) * 4, shows_article=True), look_of())
    assert reads_to_the_left(line, "Harbour news", "alriyadh", "يوليوز", "2015", "الفقرة", "3")


def test_a_label_on_a_printed_axis():
    assert reads_to_the_left(
        metadata_line(("Opening of the port", date_text("2015-07-24"))), "Opening", "24", "2015"
    )


def test_examples_of_dates_in_a_question():
    question = f"اكتب تاريخ النشر، مثل: {_EXAMPLES[0]} أو {_EXAMPLES[1]}"
    assert reads_to_the_right(question, "2018", "-", "05")


def test_the_choice_of_digits():
    """Arabic-Indic ranges are read from the right, as their readers write them; others are not."""
    assert reads_to_the_right(DIGITS.words["western"], "0", "–", "9")
    assert reads_to_the_left(DIGITS.words["arabic"], "٠", "–", "٩")


def test_keys_in_a_hint(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    hint = Actions(window, ())["settings"].toolTip()
    assert reads_to_the_right(hint, "Ctrl", "+", ",")
