from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "عاد النادي القديم إلى ملعبه بعد غياب دام عشر سنوات"
FR = "Le vieux club est revenu dans son stade après dix ans"


def alto(text: str) -> str:
    words = "".join(f"<String CONTENT='{word}'/><SP/>" for word in text.split())
    broken = "<String CONTENT='مع' SUBS_TYPE='HypPart1' SUBS_CONTENT='معا'/><HYP CONTENT='-'/>"
    rest = "<String CONTENT='ا' SUBS_TYPE='HypPart2' SUBS_CONTENT='معا'/>"
    return (
        "<?xml version='1.0'?><alto xmlns='http://www.loc.gov/standar"
        "ds/alto/ns-v3#'><Layout><Page><PrintSpace>"
        f"<TextBlock><TextLine>{words}{broken}</TextLine><TextLine>{rest}</TextLine></TextBlock>"
        f"<TextBlock><TextLine>{words}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>"
    )


def hocr(text: str) -> str:
    words = " ".join(f"<span class='ocrx_word'>{word}</span>" for word in text.split())
    line = f"<span class='ocr_line'>{words}</span>"
    return (
        "<!DOCTYPE html><html><head><meta name='ocr-system' "
        "content='x'/></head><body><div class='ocr_page'>"
        f"<p class='ocr_par'>{line} {line}</p><p class='ocr_par'>{line}</p></div></body></html>"
    )


@pytest.mark.parametrize("text", [AR, FR])
def test_alto(text: str) -> None:
    (found,) = read_bytes(alto(text).encode(), "/o/a.xml", "a.xml")
    assert isinstance(found, Document)
    assert found.text == f"{text} معا\n{text}"
    assert found.format == "alto"


@pytest.mark.parametrize("text", [AR, FR])
def test_hocr(text: str) -> None:
    for name in ("a.hocr", "a.html"):
        (found,) = read_bytes(hocr(text).encode(), f"/o/{name}", name)
        assert isinstance(found, Document)
        assert found.text == f"{text} {text}\n{text}"


def test_lines_and_words_of_hocr_that_only_elements_part() -> None:
    data = hocr(AR).replace("</span> <span", "</span><span").encode()
    (found,) = read_bytes(data, "/o/a.hocr", "a.hocr")
    assert isinstance(found, Document)
    assert found.text == f"{AR} {AR}\n{AR}"


def test_what_is_cut_off_says_so() -> None:
    for data, name in ((alto(AR), "a.xml"), (hocr(AR), "a.hocr")):
        found = list(read_bytes(data[:-90].encode(), f"/o/{name}", name))
        assert Reason.CUT_OFF in [item.reason for item in found if isinstance(item, ReadingError)]


def page_xml(text: str) -> str:
    word = f"<Word><TextEquiv><Unicode>{text.split(maxsplit=1)[0]}</Unicode></TextEquiv></Word>"
    line = f"<TextLine>{word}<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>"
    whole = f"<TextEquiv><Unicode>{text} {text}</Unicode></TextEquiv>"
    return (
        '<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/'
        f'2019-07-15"><Page><TextRegion>{line}{line}{whole}</TextRegion><TextRegion>'
        f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextRegion></Page></PcGts>"
    )


def abbyy(text: str) -> str:
    letters = "".join(f"<charParams l='1'>{letter}</charParams>" for letter in text)
    line = f"<line><formatting lang='x'>{letters}</formatting></line>"
    return (
        '<?xml version="1.0"?><document xmlns="http://www.abbyy.com/FineReader_xml/FineReader6-'
        f'schema-v1.xml"><page><block><text><par>{line}{line}</par><par>{line}</par></text>'
        "</block></page></document>"
    )


@pytest.mark.parametrize("text", [AR, FR])
@pytest.mark.parametrize("made", [page_xml, abbyy])
def test_pages_of_other_programs(made, text: str) -> None:
    (found,) = read_bytes(made(text).encode(), "/o/a.xml", "a.xml")
    assert isinstance(found, Document)
    assert (found.text, found.format) == (f"{text} {text}\n{text}", "alto")
    cut = list(read_bytes(made(text)[:-20].encode(), "/o/a.xml", "a.xml"))
    assert Reason.CUT_OFF in [each.reason for each in cut if isinstance(each, ReadingError)]


def test_the_table_of_words_of_tesseract() -> None:
    names = "level page_num block_num par_num line_num word_num left top width height conf text"
    head = names.replace(" ", "\t")
    words = [(1, 1, "عاد"), (1, 1, "القط-"), (1, 2, "ار"), (2, 1, "إلى"), (2, 1, "العمل")]
    rows = [f"5\t1\t{block}\t1\t{line}\t1\t0\t0\t9\t9\t96\t{word}" for block, line, word in words]
    rows.insert(0, "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t")
    for name in ("a.tsv", "a.txt"):
        (found,) = read_bytes("\n".join([head, *rows]).encode(), f"/{name}", name)
        assert isinstance(found, Document)
        assert found.text == "عاد القطار\nإلى العمل"


def test_the_number_of_a_page_is_no_word() -> None:
    data = page_xml(AR).replace("<TextRegion", '<TextRegion type="page-number"', 1).encode()
    plain = list(read_bytes(page_xml(AR).encode(), "/o/a.xml", "a.xml"))
    found = list(read_bytes(data, "/o/a.xml", "a.xml"))
    texts = [[i.text for i in items if isinstance(i, Document)] for items in (plain, found)]
    assert texts[1] != texts[0]
    assert sum(map(len, texts[1])) < sum(map(len, texts[0]))
