"""Tables in XML whose names of columns stand apart from the cells."""

from __future__ import annotations

from articles.document import Document
from articles.reading.reader import read_bytes

WORDS = (
    "زرع التلاميذ حديقة المدرسة بالنعناع والزعتر، وباعوا محصولها في سوق الأحد بثمن زهيد، ثم اشتروا "
    "بما ربحوه كتبا لمكتبة القسم وأقلاما."
)
NAMES = ("العنوان", "الصحيفة", "التاريخ", "النص")
ROWS = [
    (title, "صدى المرسى", f"2019-03-1{n}", f"{WORDS} {n}")
    for n, title in enumerate(("حديقة المدرسة الجديدة", "سوق الأحد في الوادي"))
]


def read(text: str) -> list[tuple[str | None, str | None, str | None, str]]:
    found = read_bytes(f"<?xml version='1.0'?>{text}".encode(), "a.xml", "a.xml")
    read = [each for each in found if isinstance(each, Document)]
    return [(e.declared.title, e.declared.publisher, e.declared.published, e.text) for e in read]


def test_names_in_a_list_of_fields() -> None:
    fields = "".join(f'<FIELD TYPE="TEXT" NAME="{name}"/>' for name in NAMES)
    rows = "".join(
        f"<ROW>{''.join(f'<COL><DATA>{cell}</DATA></COL>' for cell in row)}</ROW>" for row in ROWS
    )
    whole = f"<METADATA>{fields}</METADATA><RESULTSET>{rows}</RESULTSET>"
    assert read(f"<FMPXMLRESULT><ERRORCODE>0</ERRORCODE>{whole}</FMPXMLRESULT>") == ROWS


def test_names_in_the_first_row() -> None:
    rows = "".join(
        f"<row>{''.join(f'<cell>{cell}</cell>' for cell in row)}</row>" for row in (NAMES, *ROWS)
    )
    assert read(f"<table>{rows}</table>") == ROWS


def test_a_table_of_figures_inside_an_article_is_none() -> None:
    cells = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in (("السنة", "التاريخ", "العنوان"), ("1", "2", "3"), ("4", "5", "6"))
    )
    article = f"<title>حديقة</title><text><p>{WORDS}</p></text><table>{cells}</table>"
    assert [title for title, *_ in read(f"<root><article>{article}</article></root>")] == ["حديقة"]
