"""Every line of a wrapped label begins at the very edge, and is as a plain label has it else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from desktop.widgets.wrapped_label import WrappedLabel

ARABIC = "بلغ عدد المراكب التي رست في الميناء الجديد هذه السنة أكثر من كل ما رسا فيه من قبل"
WIDTH = 160
pytestmark = pytest.mark.usefixtures("themed")


def picture(label: QLabel, width: int = WIDTH) -> QImage:
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.resize(width, label.heightForWidth(width))
    return label.grab().toImage()


def lines(image: QImage) -> list[tuple[int, int]]:
    """The first and the last column with ink of each stretch of rows that has some."""
    blank = image.pixelColor(0, 0)
    found: list[tuple[int, int]] = []
    inside = False
    for y in range(image.height()):
        inked = [x for x in range(image.width()) if image.pixelColor(x, y) != blank]
        if inked and inside:
            first, last = found[-1]
            found[-1] = (min(first, inked[0]), max(last, inked[-1]))
        elif inked:
            found.append((inked[0], inked[-1]))
        inside = bool(inked)
    return found


def test_all_lines_begin_at_the_right_edge(qapp):
    label = WrappedLabel("\n".join(["ممم ممم ممم ممم ممم ممم ممم ممم ممم ممم"] * 2))
    ends = [last for _, last in lines(picture(label))]
    assert len(ends) > 3
    assert max(ends) - min(ends) <= 1


def test_it_takes_the_room_of_a_plain_label_and_keeps_inside_it(qapp):
    plain = QLabel(ARABIC)
    plain.setWordWrap(True)
    label = WrappedLabel(ARABIC)
    assert label.heightForWidth(WIDTH) == plain.heightForWidth(WIDTH)
    image = picture(label)
    assert len(lines(image)) == len(lines(picture(plain)))
    blank = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, image.height() - 1) == blank for x in range(image.width()))


def test_tags_are_shown_as_they_are(qapp):
    assert WrappedLabel("<b>").textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("alignment", [Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft])
def test_it_stands_where_it_is_told(qapp, alignment):
    label = WrappedLabel("كلمة")
    label.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
    ((first, last),) = lines(picture(label, 300))[:1] or [(0, 0)]
    middle = (first + last) / 2
    if alignment is Qt.AlignmentFlag.AlignHCenter:
        assert abs(middle - 150) < 15
    else:
        assert middle > 250  # mirrored, as all of the window
