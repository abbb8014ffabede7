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


def test_what_is_cut_off_says_so() -> None:
    for data, name in ((alto(AR), "a.xml"), (hocr(AR), "a.hocr")):
        found = list(read_bytes(data[:-90].encode(), f"/o/{name}", name))
        assert Reason.CUT_OFF in [item.reason for item in found if isinstance(item, ReadingError)]
