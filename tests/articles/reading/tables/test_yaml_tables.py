from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

FIRST = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
SECOND = "وقالت المديرة إن القاعة تسع مئتي قارئ وإن الدخول إليها مجاني."
LIST = f"""# articles of the site
- title: مكتبة
  date: 2019-03-04
  source: صحيفة المثال
  text: |
    {FIRST}
    {SECOND}
- title: "معرض"
  date: 2019-03-05T10:00:00Z
  text: >-
    {FIRST}

    {SECOND}
"""


def read(text: str) -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), "/t/a.yml", "a.yml"))


def test_each_item_of_a_list_is_an_article() -> None:
    for text in (LIST, f"posts:\n{LIST}", LIST.replace("\n- ", "\n---\n- ")):
        one, two = read(text)
        assert isinstance(one, Document)
        assert isinstance(two, Document)
        said = one.declared
        assert (said.title, said.published, said.publisher) == (
            "مكتبة",
            "2019-03-04",
            "صحيفة المثال",
        )
        assert one.text.strip() == two.text.strip() == f"{FIRST}\n{SECOND}"
        assert str(two.declared.published).startswith("2019-03-05T10:00:00")


def test_settings_and_what_is_broken_are_refused() -> None:
    for text, reason in (
        ("name: site\nport: 80\n", Reason.NO_TEXT_COLUMN),
        ("- [a", Reason.BROKEN_TABLE),
        ("a: &a [x, x]\nb: [*a, *a]\n", Reason.BROKEN_TABLE),
        ("# nothing\n", Reason.EMPTY),
        ("- " * 30_000, Reason.BROKEN_TABLE),
        ("[" * 30_000 + "]" * 30_000, Reason.BROKEN_TABLE),
    ):
        (error,) = read(text)
        assert isinstance(error, ReadingError)
        assert error.reason is reason
