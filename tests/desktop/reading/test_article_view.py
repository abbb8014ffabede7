"""The reader: what is painted, clicked, selected and copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor

from articles.span import Span
from desktop.display.text_positions import TextPositions
from desktop.reading.article_document import HEAD_BLOCKS
from desktop.reading.article_view import ArticleView
from desktop.reading.displayed_text import DisplayedText, Insertion
from desktop.reading.marks import Mark, MarkRole
from desktop.theme import DARK, LIGHT
from tests.desktop.making import look_of, span_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

BODY = (
    "😀 افتتح الميناء سنة 2011 بكلفة 30 مليون درهم، وفيه 6 أرصفة.\n"
    "Blue Harbour وكالة بحرية تعلن أن مراكبها الجديدة جاهزة للإبحار.\n"
    "The harbour office says that everything will be ready before the summer."
)
LATIN_FIRST = 1
TITLE = "ميناء جديد في الشمال"


@pytest.fixture
def view(qtbot) -> ArticleView:
    view = ArticleView(look_of())
    view.resize(700, 600)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
    view.show_text(TITLE, "جريدة الساحل", DisplayedText(BODY), 20)
    return view


def mark(words: str, role: MarkRole, **facts: object) -> Mark:
    return Mark(span_of(words, BODY), role, **facts)  # type: ignore[arg-type]


def place(view: ArticleView, words: str) -> QRect:
    """Where the words stand in the viewport, as high as their line."""
    start, length = view._range(span_of(words, BODY))
    rect = QRect()
    for position in range(start, start + length):
        block = view.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        for run in line.glyphRuns(position - block.position(), 1):
            glyph = run.boundingRect()
            whole = QRectF(glyph.x(), line.y(), glyph.width(), line.height())
            rect |= whole.translated(block.layout().position()).toAlignedRect()
    return rect.translated(-view._scrolled())


def click(qtbot, view: ArticleView, at: QPoint) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def has_colour(image: QImage, colour: str, place: QRect | None = None) -> bool:
    area = image.rect() if place is None else place.intersected(image.rect())
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )


def blocks(view: ArticleView):
    document = view.document()
    first = HEAD_BLOCKS
    return [document.findBlockByNumber(first + number) for number in range(BODY.count("\n") + 1)]


# Directions


def test_the_majority_of_a_paragraph_decides_its_direction(view: ArticleView):
    directions = [block.textDirection() for block in blocks(view)]
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert directions == [right, right, left]


def test_a_paragraph_that_begins_with_latin_words_begins_at_the_right(view: ArticleView):
    block = blocks(view)[LATIN_FIRST]
    line = block.layout().lineAt(0)
    name = line.glyphRuns(0, len("Blue Harbour"))
    rest = line.glyphRuns(len("Blue Harbour"), 20)
    assert min(run.boundingRect().left() for run in name) >= max(
        run.boundingRect().right() for run in rest
    )


def test_every_paragraph_hangs_at_the_right_edge(view: ArticleView):
    edges = set()
    for block in blocks(view):
        runs = block.layout().lineAt(0).glyphRuns()
        edges.add(round(max(run.boundingRect().right() for run in runs)))
    assert max(edges) - min(edges) <= 2


def test_the_column_is_no_wider_than_can_be_read(qtbot, view: ArticleView):
    view.resize(1400, 600)
    left, right = 1400, 0
    for block in blocks(view):
        rect = view.document().documentLayout().blockBoundingRect(block)
        left, right = min(left, rect.left()), max(right, rect.right())
    assert right - left <= 700
    assert left == pytest.approx(view.viewport().width() - right, abs=2)


# Clicks


@pytest.mark.parametrize("words", ["30 مليون درهم", "6 أرصفة", "2011", "6", "Blue", "Harbour"])
def test_a_click_anywhere_on_the_words_of_a_figure_tells_it(qtbot, view: ArticleView, words: str):
    figure = mark(words, MarkRole.FIGURE, number=4)
    view.set_layer("extraction", [figure])
    rect = place(view, words)
    for share in (0.05, 0.3, 0.5, 0.7, 0.95):
        at = QPoint(round(rect.left() + share * rect.width()), rect.center().y())
        with qtbot.waitSignal(view.mark_clicked, timeout=200) as clicked:
            click(qtbot, view, at)
        assert clicked.args == [figure]


def test_a_click_beside_the_words_tells_nothing(qtbot, view: ArticleView):
    view.set_layer("extraction", [mark("6", MarkRole.FIGURE)])
    rect = place(view, "6")
    told: list[Mark] = []
    view.mark_clicked.connect(told.append)
    for at in (
        QPoint(rect.left() - 4, rect.center().y()),
        QPoint(rect.right() + 4, rect.center().y()),
        QPoint(rect.center().x(), rect.bottom() + 40),
        QPoint(5, 5),
    ):
        click(qtbot, view, at)
    assert told == []


def test_where_marks_meet_the_figure_is_told_first(qtbot, view: ArticleView):
    marks = [
        mark("سنة 2011", MarkRole.PASSAGE, colour="green"),
        mark("2011", MarkRole.TIME),
        mark("2011", MarkRole.FIGURE),
        mark("2011", MarkRole.HIT),
    ]
    told: list[Mark] = []
    view.mark_clicked.connect(told.append)
    view.set_layer("all", marks)
    click(qtbot, view, place(view, "2011").center())
    view.set_layer("all", [each for each in marks if each.role is not MarkRole.FIGURE])
    click(qtbot, view, place(view, "2011").center())
    click(qtbot, view, place(view, "سنة").center())
    assert [each.role for each in told] == [MarkRole.FIGURE, MarkRole.TIME, MarkRole.PASSAGE]


def test_a_selection_is_no_click(qtbot, view: ArticleView):
    view.set_layer("extraction", [mark("30 مليون درهم", MarkRole.FIGURE)])
    rect = place(view, "30 مليون درهم")
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        to = QPoint(rect.left() + 2, rect.center().y())
        qtbot.mouseMove(view.viewport(), to)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=to)


def test_the_pointer_becomes_a_hand_over_a_mark(qtbot, view: ArticleView):
    view.set_layer("extraction", [mark("2011", MarkRole.FIGURE, number=3)])
    view.set_tooltips({(MarkRole.FIGURE, 3): "سنة الافتتاح"})
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    qtbot.mouseMove(view.viewport(), place(view, "2011").center())
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert view.viewport().toolTip() == "سنة الافتتاح"


# Selections


@pytest.mark.parametrize("words", ["افتتح الميناء", "😀 افتتح", "6 أرصفة.\nBlue", "the summer."])
def test_a_selection_is_a_span_of_the_body(qtbot, view: ArticleView, words: str):
    span = span_of(words, BODY)
    with qtbot.waitSignal(view.selection_made) as made:
        view.select(span)
    assert made.args == [span]
    assert view.selected_span() == span
    assert view.textCursor().selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n") == words


def test_a_selection_by_mouse_and_keyboard(qtbot, view: ArticleView):
    rect = place(view, "Harbour")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.selected_span() == span_of("Harbour", BODY)
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Left, control)
    assert len(view.selected_span()) > len("Harbour")


def test_words_of_the_head_are_not_selected_as_words_of_the_body(view: ArticleView):
    cursor = QTextCursor(view.document())
    cursor.setPosition(0)
    cursor.setPosition(len(TITLE), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() is None
    view.selectAll()
    assert view.selected_span() == Span(0, len(BODY))


def test_clearing_the_selection_keeps_the_place(qtbot, view: ArticleView):
    view.select(span_of("درهم", BODY))
    with qtbot.waitSignal(view.selection_made) as made:
        view.clear_selection()
    assert made.args == [None]


def test_struck_words_are_no_words_of_the_body(view: ArticleView):
    shown = DisplayedText(BODY, [Insertion(0, "تابعونا على صفحتنا")])
    view.show_text(TITLE, "", shown, 20)
    view.select(span_of("الميناء", BODY))
    assert view.textCursor().selectedText() == "الميناء"
    assert view.selected_span() == span_of("الميناء", BODY)
    start, length = shown.struck[0]
    cursor = view.textCursor()
    cursor.setPosition(view._body_start + start)
    cursor.setPosition(view._body_start + start + length - 1, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() is None
    assert cursor.charFormat().fontStrikeOut()


def test_copying_strips_directional_controls(view: ArticleView):
    body = "قبل \N{LEFT-TO-RIGHT ISOLATE}1 284\N{POP DIRECTIONAL ISOLATE} بعد\nسطر ثان"
    view.show_text(TITLE, "", DisplayedText(body), 20)
    view.select(Span(0, len(body)))
    view.copy()
    assert QGuiApplication.clipboard().text() == "قبل 1 284 بعد\nسطر ثان"


# What is painted


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("role", "colour_of"),
    [
        (MarkRole.PASSAGE, lambda theme: theme.passage_blue),
        (MarkRole.CURRENT_FIGURE, lambda theme: theme.figure_ground),
        (MarkRole.HIT, lambda theme: theme.hit),
        (MarkRole.FOUND, lambda theme: theme.hit),
        (MarkRole.FIGURE, lambda theme: theme.figure),
        (MarkRole.TIME, lambda theme: theme.time),
    ],
    ids=lambda value: value.name if isinstance(value, MarkRole) else "",
)
def test_every_mark_is_painted_on_its_words_alone(view: ArticleView, theme, role, colour_of):
    view.apply(look_of(theme))
    view.show_text(TITLE, "", DisplayedText(BODY), 20)
    colour = colour_of(theme)
    assert not has_colour(picture(view), colour)
    view.set_layer("any", [mark("30 مليون درهم", role, colour="blue")])
    image = picture(view)
    rect = place(view, "30 مليون درهم")
    assert has_colour(image, colour, rect)
    beside = QRect(0, rect.top(), rect.left() - 4, rect.height())
    behind = QRect(rect.right() + 4, rect.top(), image.width(), rect.height())
    assert not has_colour(image, colour, beside)
    assert not has_colour(image, colour, behind)


def test_a_flash_is_painted_and_goes_by_itself(qtbot, view: ArticleView):
    before = picture(view)
    view.lead_to(span_of("30 مليون درهم", BODY))
    assert picture(view) != before
    assert [each.role for each in view.marks("flash")] == [MarkRole.FLASH]
    qtbot.waitUntil(lambda: view.marks("flash") == [])
    assert picture(view) == before


def test_all_four_kinds_can_meet_on_one_word(view: ArticleView):
    roles = (MarkRole.PASSAGE, MarkRole.HIT, MarkRole.FIGURE, MarkRole.TIME)
    for role in roles:
        view.set_layer(role.name, [mark("30 مليون درهم", role, colour="green")])
    hit_inside = [mark("مليون", MarkRole.HIT)]
    view.set_layer(MarkRole.HIT.name, hit_inside)
    image, rect = picture(view), place(view, "30 مليون درهم")
    for colour in (LIGHT.passage_green, LIGHT.hit, LIGHT.figure, LIGHT.time):
        assert has_colour(image, colour, rect), colour


def test_marks_stand_on_their_words_behind_an_emoji_and_in_another_paragraph(view: ArticleView):
    view.set_layer("hits", [mark("Blue", MarkRole.HIT), mark("everything", MarkRole.HIT)])
    image = picture(view)
    for words, marked in (("Blue", True), ("Harbour", False), ("everything", True)):
        inner = place(view, words).adjusted(2, 0, -2, 0)
        assert has_colour(image, LIGHT.hit, inner) is marked, words


def test_hits_of_the_title_are_marked(view: ArticleView):
    head = QRect(0, 0, 700, 70)
    assert not has_colour(picture(view), LIGHT.hit, head)
    view.set_title_hits([TextPositions(TITLE).span_to_utf16(span_of("جديد", TITLE))])
    assert has_colour(picture(view), LIGHT.hit, head)


def test_another_text_has_no_marks_of_the_one_before(view: ArticleView):
    view.set_layer("hits", [mark("الميناء", MarkRole.HIT)])
    view.set_title_hits([(0, 5)])
    view.show_text(TITLE, "", DisplayedText("نص آخر قصير"), 20)
    assert view.marks("hits") == []
    assert not has_colour(picture(view), LIGHT.hit)


def test_numbers_of_paragraphs_are_shown_on_demand(view: ArticleView):
    # One at the height of each paragraph of the body, none at what cleaning removed.
    shown = DisplayedText(BODY, [Insertion(0, "تابعونا")])
    view.show_text(TITLE, "", shown, 20)
    without = picture(view)
    view.show_paragraph_numbers(shown=True)
    assert view.shows_paragraph_numbers
    with_numbers = picture(view)
    layout = view.document().documentLayout()
    for number in range(4):
        block = view.document().findBlockByNumber(HEAD_BLOCKS + number)
        rect = layout.blockBoundingRect(block).toRect()
        margin = QRect(rect.right() + 2, rect.top(), 40, rect.height())
        changed = without.copy(margin) != with_numbers.copy(margin)
        assert changed is (number > 0)
    view.show_paragraph_numbers(shown=False)
    assert picture(view) == without


# Keys and scrolling


def test_leading_to_words_brings_them_into_the_viewport(qtbot, view: ArticleView):
    long = BODY + "\nفقرة أخرى تملأ الصفحة بكلام كثير." * 80
    view.show_text(TITLE, "", DisplayedText(long), 20)
    last = Span(len(long) - 5, len(long) - 1)
    for span in (last, span_of("2011", BODY)):
        view.lead_to(span)
        where = view.place_of(span)
        assert 0 <= where.top() < where.bottom() <= view.viewport().height()


def test_letters_go_to_the_page_and_arrows_scroll(qtbot, view: ArticleView):
    long = "\n".join(["فقرة أخرى تملأ الصفحة بكلام كثير."] * 80)
    view.show_text(TITLE, "", DisplayedText(long), 20)
    view.verticalScrollBar().setValue(0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0
    before = view.toPlainText()
    qtbot.keyClicks(view, "np")
    assert view.toPlainText() == before


def test_words_can_be_selected_by_the_keyboard_alone(qtbot, view: ArticleView):
    view.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, shift)
    assert view.selected_span() is not None


def test_selecting_by_the_keyboard_begins_in_the_body(qtbot, view: ArticleView):
    """What stands in the head can be no passage: the first stroke would lead to nothing."""
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    selected = view.selected_span()
    assert selected is not None
    assert selected.start == 0


def test_the_text_cannot_be_changed(qtbot, view: ArticleView):
    before = view.toPlainText()
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.toPlainText() == before


@pytest.mark.parametrize("body", ["", "😀", "ا", "\n\n", "ط" * 20_000])
def test_any_body_can_be_shown(view: ArticleView, body: str):
    view.show_text("", "", DisplayedText(body), 20)
    view.select(Span(0, len(body)))
    assert view.selected_span() == (Span(0, len(body)) if body else None)
    picture(view)


def test_words_far_down_are_led_to_before_the_text_is_laid_out(qtbot, view: ArticleView):
    """A long text is laid out bit by bit, and a link may lead to its end at once."""
    body = "\n".join(f"الفقرة رقم {number} من مقال طويل جدا. " * 6 for number in range(300))
    view.show_text(TITLE, "", DisplayedText(body), 20)
    words = Span(len(body) - 40, len(body) - 20)
    view.lead_to(words)
    viewport = view.viewport().rect().toRectF()
    assert viewport.contains(view.place_of(words))
    qtbot.wait(300)  # until all is laid out
    assert viewport.contains(view.place_of(words))
    view.show_text(TITLE, "", DisplayedText(body), 20)
    assert view.verticalScrollBar().value() == 0


def test_marks_out_of_sight_do_not_make_a_long_text_be_laid_out_at_once(view: ArticleView):
    body = "\n".join(f"الفقرة رقم {number} من مقال طويل جدا. " * 6 for number in range(300))
    view.show_text(TITLE, "", DisplayedText(body), 20)
    near, far = Span(0, 6), Span(len(body) - 40, len(body) - 20)
    marks = [Mark(span, role) for span in (far, near) for role in (MarkRole.FIGURE, MarkRole.HIT)]
    view.set_layer("hits", marks)
    assert has_colour(picture(view), LIGHT.hit)
    assert view.document().lastBlock().layout().lineCount() == 0
