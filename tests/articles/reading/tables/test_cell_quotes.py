from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.cell_quotes import with_straight_marks
from tests.growth import growth

FIRST = "أعادت البلدية طلاء الجسر القديم، بالأزرق, وكلفت به 12 عاملا."
SECOND = "وينتهي العمل قبل العيد، كما وعد رئيسها.\nثم تفتح الطريق."


@pytest.mark.parametrize("pair", ["''", "“”", "”“", "””", "«»", "„“", "``"])
def test_cells_between_other_marks_hold_delimiters_and_lines(pair: str) -> None:
    rows = [("title", "text", "date"), ("جسر", FIRST, "2019-05-06"), ("طريق", SECOND, "2019-05-07")]
    lines = (",".join(f"{pair[0]}{cell}{pair[-1]}" for cell in row) for row in rows)
    found = list(read_bytes("\r\n".join(lines).encode(), "/a.csv", "a.csv"))
    documents = [each for each in found if isinstance(each, Document)]
    assert [each.text for each in documents] == [FIRST, SECOND]
    assert [each.declared.published for each in documents] == ["2019-05-06", "2019-05-07"]
    assert not any(isinstance(each, ReadingError) for each in found)


def test_only_the_text_is_quoted() -> None:
    data = f"title,text,date\nجسر,'{FIRST}',2019\nطريق,'{SECOND}',2020\nسوق,'{FIRST}',2021\n"
    found = read_bytes(data.encode(), "/a.csv", "a.csv")
    assert [e.text for e in found if isinstance(e, Document)] == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize(
    "table",
    [
        f'title,text\n"جسر","{FIRST}"\n',
        "title,text\n«الجسر» يُطلى,قال العمال «انتهينا»\nسوق,«فُتح»\n",
        "title,text\nl'eau,d'ici, c'est 'tout'\n",
    ],
)
def test_ordinary_tables_stay_as_they_are(table: str) -> None:
    assert with_straight_marks(source_of_bytes(table.encode(), "/a.csv", "a.csv")) is None


def test_marks_that_never_close_take_time_linear_in_their_number() -> None:
    head = "'title','text'\n" + "'جسر','نص'\n" * 5000

    def straightened(count: int) -> None:
        data = (head + ",'x" * count).encode()
        assert with_straight_marks(source_of_bytes(data, "/a.csv", "a.csv")) is not None

    assert growth(straightened, 20_000) < 5
