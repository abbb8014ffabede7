from __future__ import annotations

import pytest

from articles.document import DeclaredMetadata, Document
from articles.import_account import RemarkKind
from articles.reading.reader import read_source
from articles.reading.sources.letter_count import LetterCount
from articles.reading.sources.source import source_of_bytes

WORDS = (
    "نزل الثلج على قمم الأطلس ثلاثة أيام فانقطعت الطريق ونقلت المؤن على ظهور البغال إلى الدواوير "
    * 4
)
FRENCH = "La neige est tombée trois jours durant ; la route a été coupée. " * 4


def document(text: str, title: str | None = None) -> Document:
    return Document(text, "a", "x", "text", None, DeclaredMetadata(title=title))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256"])
def test_what_no_article_has_is_counted_in_words(encoding: str) -> None:
    source = source_of_bytes(f"{WORDS}\n{WORDS}".encode(encoding), "/a.txt", "a.txt")
    count = LetterCount()
    count.take(document(WORDS))
    assert abs(count.words_unread(source) - len(WORDS.split())) < 20
    count.take(document("نص", title=WORDS))
    assert count.words_unread(source) == 0


@pytest.mark.parametrize(
    "data", [WORDS.encode("utf-16"), FRENCH.encode(), b"", b"\x00\x01\x02" * 99]
)
def test_what_cannot_be_counted_is_not(data: bytes) -> None:
    assert LetterCount().words_unread(source_of_bytes(data, "/a", "a")) == 0


def test_a_file_says_that_there_is_more_in_it() -> None:
    remarks: list = []
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{WORDS}\n\n{WORDS}\n"
    source = source_of_bytes(text.encode(), "/a.srt", "a.srt")
    (found,) = read_source(source, remarks.append)
    assert isinstance(found, Document)
    assert [each.kind for each in remarks] == [RemarkKind.UNREAD]


def test_a_table_in_the_wrong_letters_is_not_measured_by_them() -> None:
    remarks: list = []
    mojibake = f'title,text\n"ثلج","{WORDS}"\n'.encode().decode("windows-1256", "replace")
    source = source_of_bytes(mojibake.encode(), "/a.csv", "a.csv")
    (found,) = read_source(source, remarks.append)
    assert isinstance(found, Document)
    assert [each.kind for each in remarks] == [RemarkKind.REPAIRED, RemarkKind.COLUMNS]
