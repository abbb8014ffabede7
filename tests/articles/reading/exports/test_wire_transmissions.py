from __future__ import annotations

from articles.errors import Reason
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

ARABIC = "أعلنت شركة الملاحة أن العبارة الجديدة ستبدأ رحلاتها يوم الأحد بين الجزيرة والميناء."
FRENCH = "La compagnie a annoncé que le nouveau bac reliera dès dimanche l'île au port voisin."
STORY = "\x16\x01AAA{} 4 i POL 0150\r\n\x02{}\r\n\r\n{}\r\n\x03\r\n141015 GMT MAR 19\r\n\x04\r\n"


def read(text: str) -> list:
    return list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt")))


def test_stories_with_their_title_and_day() -> None:
    found = read(
        STORY.format("0001", "عبارة جديدة", ARABIC) + STORY.format("0002", "Un bac", FRENCH)
    )
    assert [each.text for each in found] == [ARABIC, FRENCH]
    assert [each.declared.title for each in found] == ["عبارة جديدة", "Un bac"]
    assert [each.declared.published for each in found] == ["14 mar 2019"] * 2


def test_one_that_breaks_off_is_said_to() -> None:
    whole = STORY.format("0001", "عبارة جديدة", ARABIC)
    found = read(whole + STORY.format("0002", "Un bac", FRENCH).partition("\x03")[0])
    assert found[0].text == ARABIC
    assert [each.reason for each in found[1:]] == [Reason.CUT_OFF]
