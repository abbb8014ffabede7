from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

TEXT = "فتحت المكتبة البلدية أبوابها أمام القراء، بعد ستة أشهر من الترميم."
FIELDS = f'''العنوان;مكتبة
المصدر;صحيفة المثال
التاريخ;2019-03-04
النص;"{TEXT}
وقالت المديرة إن الدخول مجاني."
;
العنوان;معرض
النص;"{TEXT}"
'''


def read(text: str) -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), "/t/a.csv", "a.csv"))


def test_articles_below_one_another_by_their_fields() -> None:
    for text in (FIELDS, FIELDS.replace(";", ",").replace("القراء،", "القراء")):
        one, two = read(text)
        assert isinstance(one, Document)
        assert isinstance(two, Document)
        said = one.declared
        assert (said.title, said.published, said.publisher) == (
            "مكتبة",
            "2019-03-04",
            "صحيفة المثال",
        )
        assert one.text.endswith("وقالت المديرة إن الدخول مجاني.")
        assert two.declared.title == "معرض"


def test_one_that_breaks_off_says_so() -> None:
    many = FIELDS * 6

    *found, last = read(many + 'العنوان;"كتب" كثيرة\n')

    assert len(found) >= 12
    assert isinstance(last, ReadingError)
    assert last.reason is Reason.BROKEN_TABLE
