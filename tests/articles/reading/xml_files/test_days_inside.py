"""Days in elements of unknown names are told by what stands in them."""

from __future__ import annotations

from articles.document import Document
from articles.reading.reader import read_bytes

WORDS = (
    "زرع التلاميذ حديقة المدرسة بالنعناع والزعتر، وباعوا محصولها في سوق الأحد بثمن زهيد، ثم اشتروا "
    "بما ربحوه كتبا لمكتبة القسم وأقلاما."
)


def read(day: str) -> list[Document]:
    records = "".join(
        f"<RECORD><DFS><PubFrosting><Title>La Vigie du Cap</Title></PubFrosting></DFS>"
        f"<Obj><TitleAtt><Title>{title}</Title></TitleAtt>{day.format(n)}</Obj>"
        f"<TextInfo><Text>{WORDS}</Text></TextInfo></RECORD>"
        for n, title in enumerate(("حديقة المدرسة", "سوق الأحد"), 1)
    )
    data = f"<?xml version='1.0'?><RECORDS>{records}</RECORDS>".encode()
    return [each for each in read_bytes(data, "a.xml", "a.xml") if isinstance(each, Document)]


def test_a_day_deep_in_each_record_and_the_title_of_what_it_appeared_in() -> None:
    found = read("<NumericDate>2019-03-1{}</NumericDate>")
    assert [each.declared.published for each in found] == ["2019-03-11", "2019-03-12"]
    assert [each.declared.title for each in found] == ["حديقة المدرسة", "سوق الأحد"]
    assert {each.declared.publisher for each in found} == {"La Vigie du Cap"}


def test_days_of_other_things_are_left() -> None:
    for day in (
        "<LastUpdate>2019-03-1{}</LastUpdate>",
        "<comments><c><x>2019-03-1{}</x></c></comments>",
        "<NumericDate>{}</NumericDate>",
        "<a>2019-03-1{0}</a><b><a>2019-04-1{0}</a></b>",  # which of them, nothing tells
    ):
        assert [each.declared.published for each in read(day)] == [None, None]
