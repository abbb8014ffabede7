from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

TEXT = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
LIST = "".join(
    f'[[article]]\ntitle = "{title}"\ndate = {day}\ntext = """\n{TEXT}\n"""\n'
    for title, day in (("مكتبة", "2019-03-04"), ("معرض", "2019-03-05T10:00:00Z"))
)


def read(text: str) -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), "/t/a.toml", "a.toml"))


def test_each_table_of_a_list_is_an_article() -> None:
    one, two = read(LIST)

    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, one.declared.published) == ("مكتبة", "2019-03-04")
    assert str(two.declared.published).startswith("2019-03-05 10:00")
    assert one.text.strip() == TEXT


def test_settings_and_what_is_broken_are_refused() -> None:
    for text, reason in (
        ("[tool]\nname = 1\n", Reason.NO_TEXT_COLUMN),
        ("[[a", Reason.BROKEN_TABLE),
        ("# nothing\n", Reason.EMPTY),
    ):
        (error,) = read(text)
        assert isinstance(error, ReadingError)
        assert error.reason is reason
