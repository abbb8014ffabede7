from __future__ import annotations

import pytest

from articles.import_account import RemarkKind
from articles.reading.exports.highlights import marked_passages
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

WORDS = "كانت القافلة تحمل الملح والجلود، وتعود بالقماش والكتب بعد ثلاثة أشهر."
KINDLE = "\ufeff{} ({})\n- {}\n\n{}\n==========\n"
PLACES = (
    "Your Highlight on page 3 | Location 12-14 | Added on Thursday, March 14, 2019 8:00:00 PM",
    "Votre surlignement sur la page 3 | emplacement 12-14 | Ajouté le jeudi 14 mars 2019",
    "تمييزك في الصفحة 3 | الموقع 12-14 | تمت الإضافة في الخميس 14 مارس 2019",
)


@pytest.mark.parametrize("place", PLACES)
def test_each_passage_is_of_its_book(place: str) -> None:
    text = KINDLE.format("طرق الملح", "هدى", place, WORDS) + KINDLE.format(
        "الميناء", "سعد", place, ""
    )
    remarks: list = []
    source = source_of_bytes(text.encode(), "/a.txt", "a.txt")
    found = list(read_source(source, remarks.append))
    assert [(each.text, each.declared.title, each.declared.creator) for each in found] == [
        (WORDS, "طرق الملح", "هدى")
    ]
    assert [(each.kind, each.count) for each in remarks] == [(RemarkKind.OTHER_ROWS, 1)]


def test_an_article_with_such_a_line_stays_one() -> None:
    text = f"{WORDS}\n==========\n{WORDS}"
    assert len(list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt")))) == 1


def test_a_file_of_nothing_but_such_lines_is_not_passed_over_in_silence() -> None:
    text = "==========\n" * 3
    source = source_of_bytes(text.encode(), "/a.txt", "a.txt")
    assert marked_passages(text, source, "text") is None
    assert len(list(read_source(source))) == 1
