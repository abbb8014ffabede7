from __future__ import annotations

from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

FIRST = "افتتح معرض الخزف في القصر القديم بثلاثين قطعة من القرن الماضي، ويدوم شهرين."
LAST = "وسيزوره طلبة المدارس كل خميس."
ROW = "-[ {} {} ]{}\nid     | {}\ntitle  | {}\nbody   | {} +\n       | {}\nsource | النهر\n"


def read(text: str) -> list:
    return list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt")))


def test_rows_of_psql() -> None:
    for word in ("RECORD", "ENREGISTREMENT"):
        rows = [
            ROW.format(word, n, "-" * 20, n, title, FIRST, LAST)
            for n, title in ((1, "خزف"), (2, "طين"))
        ]
        found = read("".join(rows) + "(2 rows)\n")
        assert [each.text for each in found] == [f"{FIRST}\n{LAST}"] * 2
        assert [each.declared.title for each in found] == ["خزف", "طين"]
        assert {each.declared.publisher for each in found} == {"النهر"}


def test_a_text_that_speaks_of_such_a_line_is_none() -> None:
    text = f"{FIRST}\n-[ RECORD 1 ]---\n{LAST}"
    found = read(text)
    assert len(found) == 1
    assert FIRST in found[0].text
    assert LAST in found[0].text
