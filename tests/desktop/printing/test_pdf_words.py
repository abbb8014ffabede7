"""What is printed is found again, by readers that go by place or by the order of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest

from desktop.display.isolation import isolated
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.files.pdf import write_pdf
from tests.benchmarks.pdf_text import (
    CORPUS_ARTICLES,
    SAMPLE,
    SHARED,
    Share,
    content_of,
    documents,
    drawn_pages,
    extractors,
    share,
    words,
)
from tests.desktop.printing.kinds import every_kind, filled

LEAST = 98.0
SEEDS = SHARED / "seeds"
CORPUS = SHARED / "corpus" / "2015-07-24.zip"
BESIDE = ("article", "ledger")
EXTRACTORS = ("pdftotext", "QtPdf", "pypdf", "MuPDF")

pytestmark = pytest.mark.usefixtures("qapp")


def found_again(
    contents: Sequence[Printout], extractor: str, folder: Path, page_size: str = "A4"
) -> Share:
    """How many words of the printed summaries an extractor gives back, page by page, in order."""
    known = extractors()
    if extractor not in known:
        pytest.skip(f"{extractor} is not installed (poppler-utils, PySide6-Addons, pymupdf)")
    path = folder / "a.pdf"
    write_pdf(contents, path, page_size=page_size)
    return share(drawn_pages(contents, page_size), known[extractor](path))


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize(("page_size", "some"), [("A4", None), ("Letter", 4)])
def test_words_of_the_sample_articles(extractor, page_size, some, tmp_path):
    contents = [content_of(document) for document in islice(documents([SAMPLE]), some)]
    result = found_again(contents, extractor, tmp_path, page_size)
    assert result.wanted > (4000 if some is None else 500)
    assert result.percent >= LEAST, result.missing


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not beside the checkout")
def test_words_of_the_seed_articles(extractor, tmp_path):
    contents = [content_of(document) for document in documents([SEEDS])]
    result = found_again(contents, extractor, tmp_path)
    assert result.wanted > 1000
    assert result.percent >= LEAST, result.missing


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")
def test_words_of_newspaper_articles(extractor, tmp_path):
    found = islice(documents([CORPUS]), CORPUS_ARTICLES)
    result = found_again([content_of(document) for document in found], extractor, tmp_path)
    assert result.wanted > 3000
    assert result.percent >= LEAST, result.missing


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize(
    "kind", ["summary", "article", "dossier", "passages", "timeline", "ledger"]
)
def test_words_of_every_kind_of_printout(extractor, kind, tmp_path):
    """Summaries alone had been measured.

    Numbers of paragraphs and labels of a chart stand beside the lines: in no order, but there.
    """
    known = extractors()
    if extractor not in known:
        pytest.skip(f"{extractor} is not installed (poppler-utils, PySide6-Addons, pymupdf)")
    contents, path = [every_kind(filled(tmp_path))[kind]], tmp_path / "a.pdf"
    write_pdf(contents, path)
    wanted, found = drawn_pages(contents), known[extractor](path)
    result = share(wanted, found)
    assert result.wanted > 20
    assert not Counter(words(" ".join(wanted))) - Counter(words(" ".join(found)))
    late = [word for word in result.missing if not (kind in BESIDE and word.isdecimal())]
    assert 100 * (1 - len(late) / result.wanted) >= LEAST, late


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_words_of_every_section(extractor, content, long_content, tmp_path):
    result = found_again([content, long_content], extractor, tmp_path)
    assert result.percent >= LEAST, result.missing


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize(
    "sentence",
    [
        "لا بد للأبناء من الإلمام بالآلات، ولله الأمر كله.",
        "وُلِدَ الشَّاعِرُ في مَدِينَةٍ صَغِيرَةٍ جِدّا.",
        f"بلغ المحصول {isolated('1 250')} طنا، أي {isolated('12,5 %')} من 2009 إلى 2013.",
        "افتتحت شركة Blue Harbour فرعا جديدا لها في مدينة Port Royal سنة 2015.",
        "The harbour was closed for 3 days in May 2016.",
        "كـــتاب «البحر» (طبعة ثانية) بـ 45 درهما.",
        "زار المدير فرع Port Royal Habour 3 ثم عاد.",
        "قال «حظرا» ثم قال: «سرًّا، أو علنًا» يوما واحدًا",
        f"ارتفع من {isolated('9–110')} إلى {isolated('2014–2020')} وفي الملف 4f51d7_a3.txt بقية.",
    ],
)
def test_kinds_of_words(extractor, sentence, tmp_path):
    content = SummaryContent(title="عنوان", byline="بلا تاريخ", sentences=(sentence,))
    result = found_again([content], extractor, tmp_path)
    assert not result.missing


@pytest.mark.parametrize("extractor", EXTRACTORS[:3])
def test_arabic_digits(extractor, tmp_path):
    """MuPDF turns them wherever they stand."""
    sentence = "ارتفعت الكلفة بنسبة ٢٥٪ إلى ١٢٠٠ درهم."
    content = SummaryContent(title="عنوان", byline="بلا تاريخ", sentences=(sentence,))
    assert not found_again([content], extractor, tmp_path).missing


@pytest.mark.parametrize(
    "sought",
    [
        "الاتصال",
        "مراكز الاتصال",
        "الكفاءة",
        "لأكثر",
        "السريع",
        "Harbour",
        "Blue Harbour",
    ],
)
def test_a_reader_finds_words_in_the_file(sought, tmp_path, qtbot):
    pdf = pytest.importorskip("PySide6.QtPdf", reason="PySide6-Addons is not installed")
    sentence = (
        f"توسعت مراكز الاتصال لأكثر من مدينة، وشغلت {isolated('100 000')} عامل بفضل الكفاءة "
        "والنمو السريع الذي حققته شركة Blue Harbour هذا العام."
    )
    path = tmp_path / "a.pdf"
    write_pdf([SummaryContent(title="عنوان", byline="بلا", sentences=(sentence,))], path)
    document = pdf.QPdfDocument(None)
    document.load(str(path))
    search = pdf.QPdfSearchModel(document)
    search.setDocument(document)
    search.setSearchString(sought)
    qtbot.waitUntil(lambda: len(search.resultsOnPage(0)) == 1)


def test_words_out_of_order_are_counted_as_lost():
    result = share(["واحد اثنان ثلاثة 4"], ["واحد ثلاثة 4 اثنان"])
    assert (result.found, result.wanted, result.missing) == (3, 4, ("اثنان",))


def test_a_page_that_is_missing_is_lost():
    assert share(["واحد", "اثنان"], ["واحد"]).percent == 50


def test_words_and_numbers_are_told_apart():
    text = f"طُبع في {isolated('2009')} و2013، 7,5 %"
    assert words(text) == ["طُبع", "في", "2009", "و", "2013", "7,5"]
