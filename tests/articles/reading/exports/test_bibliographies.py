"""References in BibTeX and EndNote with an abstract are documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from tests.growth import growth

WORDS = "درست الباحثة تاريخ الطباعة في المدينة من خلال مئتي كتاب محفوظ في خزانتها."
ENTRY = (
    '@article{k1,\n title = {تاريخ {الطباعة}},\n author = {هدى and كمال},\n journal = "الوراق",\n'
    " year = 2020, month = 5,\n url = {https://a.example/1},\n abstract = {" + WORDS + "}\n}\n"
)
ENDNOTE = (
    f"%0 Journal Article\n%T تاريخ الطباعة\n%A هدى\n%A كمال\n%J الوراق\n%D 2020\n%X {WORDS}\n\n"
)


def test_an_entry_of_bibtex() -> None:
    (document,) = read_bytes(f"@comment{{x}}\n{ENTRY}".encode(), "/a.bib", "a.bib")
    assert isinstance(document, Document)
    said = document.declared
    assert (said.title, said.creator, said.publisher) == ("تاريخ الطباعة", "هدى، كمال", "الوراق")
    assert (said.published, said.url, document.text) == ("2020-05", "https://a.example/1", WORDS)


def test_an_entry_that_is_cut_off_is_an_error() -> None:
    first, second = read_bytes((ENTRY + ENTRY[:-40]).encode(), "/a.bib", "a.bib")
    assert isinstance(first, Document)
    assert isinstance(second, ReadingError)
    assert second.reason is Reason.CUT_OFF


def test_records_of_endnote() -> None:
    found = list(read_bytes((ENDNOTE * 2).encode(), "/a.enw", "a.enw"))
    assert [each.declared.published for each in found if isinstance(each, Document)] == ["2020"] * 2
    assert isinstance(found[0], Document)
    assert found[0].declared.creator == "هدى، كمال"
    record = f"%0 News\n%A الصافي, سعاد\n%T بئر\n%8 2 مارس\n%D 2020\n%X {WORDS}\n"
    (one,) = [e for e in read_bytes(record.encode(), "/b.enw", "b.enw") if isinstance(e, Document)]
    assert (one.declared.creator, one.declared.published) == ("سعاد الصافي", "2 مارس 2020")


def test_fields_over_several_lines_and_values_with_quotation_marks() -> None:
    endnote = f"{ENDNOTE.rstrip()}\n\n  وفي الختام شكرت أمينة الخزانة.\r\n{WORDS}\n"
    (record,) = read_bytes(endnote.encode(), "/a.enw", "a.enw")
    entry = ENTRY.replace("{" + WORDS + "}", '"{\\"}وقالت \\"نعم\\". ' + WORDS + '"')
    (document,) = read_bytes(entry.encode(), "/a.bib", "a.bib")

    assert isinstance(record, Document)
    assert record.text.split("\n") == [WORDS, "  وفي الختام شكرت أمينة الخزانة.", WORDS]
    assert isinstance(document, Document)
    assert document.text.endswith(WORDS)


def test_long_fields_take_time_linear_in_their_length() -> None:
    def read(count: int) -> Document | ReadingError:
        lines = "\n".join([WORDS] * count)
        (record,) = read_bytes(f"{ENDNOTE.rstrip()}\n{lines}".encode(), "/a.enw", "a.enw")
        return record

    record = read(99)
    assert isinstance(record, Document)
    assert record.text.count("\n") == 99
    assert growth(read, 24_000) < 3


@given(st.text(alphabet='@article{}",=\\ abc\n', max_size=200))
def test_any_text_ends(text: str) -> None:
    found = list(read_bytes(text.encode(), "/a.bib", "a.bib"))
    assert found
    assert all(isinstance(each, Document | ReadingError) for each in found)


def test_the_day_of_an_entry_from_its_fields() -> None:
    entry = "@article{{a, title={{ماء}}, abstract={{{}}}, year={{2019}}{}}}"
    days = {
        "": "2019",
        ", month={mar}, day={14}": "14 mar 2019",
        ", month={3}": "2019-03",
        ", month={3}, day={4}": "2019-03-04",
    }
    for fields, day in days.items():
        text = entry.format("نزل المطر على السهل كله", fields)
        found = next(iter(read_bytes(text.encode(), "/a.bib", "a.bib")))
        assert isinstance(found, Document)
        assert found.declared.published == day


def test_an_annotation_may_be_the_text() -> None:
    words = "أعلنت الجماعة عن افتتاح سوق جديد للخضر، يضم مئة محل، في الأسبوع القادم."
    entry = f"@article{{a1,\n title={{سوق جديد}},\n annotation={{{words}}}\n}}\n"
    found = [e for e in read_bytes(entry.encode(), "/x/a.bib", "a.bib") if isinstance(e, Document)]
    assert [each.text for each in found] == [words]
