from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from pytestqt.qtbot import QtBot

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.pdf import pdf
from articles.reading.pdf.letter_trust import Trust, trust_of
from articles.reading.reader import read_bytes
from tests.campaign.seed_files import PDF

ARABIC = [
    "أحياء المدينة القديمة تستعيد أسواقها",
    (
        "عادت الحركة إلى أسواق المدينة القديمة بعد سنتين من الأشغال، "
        "وفتح الحرفيون 140 دكانا في الأزقة التي "
        "رصفت من جديد، وقال أمينهم إن المبيعات ارتفعت بنسبة 12 في المائة منذ بداية الصيف."
    ),
    (
        "وأوضح أن الترميم شمل السقوف الخشبية والأبواب (وعددها 60 "
        "بابا)، وأن الكلفة بلغت 4,5 ملايين درهم تحملتها "
        "الجماعة والوزارة معا، على أن تنتهي المرحلة الثانية قبل متم السنة المقبلة."
    ),
]
FRENCH = [
    "Les souks de la vieille ville revivent",
    (
        "L'animation est revenue dans les souks après deux ans de "
        "travaux, et les artisans ont rouvert 140 "
        "échoppes dans les ruelles repavées ; leur doyen parle d'une hausse des ventes de 12 %."
    ),
    "La restauration a concerné les plafonds de bois et les portes, pour 4,5 millions de dirhams.",
]


def written(path: Path, paragraphs: list[str], direction: str) -> bytes:
    document = QTextDocument()
    document.setHtml("".join(f"<p dir='{direction}'>{each}</p>" for each in paragraphs))
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    document.print_(writer)
    return path.read_bytes()


def share_in_order(words: list[str], found: list[str]) -> float:
    """The longest common subsequence of words, of the words that were written."""
    lengths = [0] * (len(found) + 1)
    for word in words:
        above = 0
        for place, other in enumerate(found, 1):
            above, lengths[place] = (
                lengths[place],
                (above + 1 if word == other else max(lengths[place], lengths[place - 1])),
            )
    return lengths[-1] / len(words)


@pytest.mark.parametrize(("paragraphs", "direction"), [(ARABIC, "rtl"), (FRENCH, "ltr")])
def test_words_come_in_their_order(
    qtbot: QtBot, tmp_path: Path, paragraphs: list[str], direction: str
) -> None:
    data = written(tmp_path / "a.pdf", paragraphs, direction)
    (found,) = read_bytes(data, "/p/a.pdf", "a.pdf")
    assert isinstance(found, Document)
    assert share_in_order(" ".join(paragraphs).split(), found.text.split()) >= 0.98
    assert found.text.split("\n")[0] == paragraphs[0]


def test_pages_without_text_are_refused_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    data = written(tmp_path / "a.pdf", ["&nbsp;"], "rtl")
    (error,) = read_bytes(data, "/p/a.pdf", "a.pdf")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.SCANNED


def test_one_that_is_cut_off_or_no_pdf_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    data = written(tmp_path / "a.pdf", ARABIC, "rtl")
    for broken in (data[: len(data) // 3], b"%PDF-1.4\nnothing"):
        items = list(read_bytes(broken, "/p/a.pdf", "a.pdf"))
        assert all(isinstance(item, ReadingError) for item in items)
        assert items


def test_letters_are_judged() -> None:
    text = " ".join(ARABIC)
    assert trust_of(text) is Trust.TRUSTED
    assert trust_of(" ".join(FRENCH)) is Trust.TRUSTED
    assert trust_of("\n".join(line[::-1] for line in ARABIC)) is Trust.BACKWARDS
    shifted = "".join(
        chr(0x0621 + (ord(c) * 7) % 40) if "\u0621" <= c <= "\u064a" else c for c in text
    )
    assert trust_of(shifted) is Trust.WRONG
    assert trust_of(text + "\ue000\ue001" * 30) is Trust.WRONG


def test_a_page_that_cannot_be_loaded_is_refused_by_name() -> None:
    (error,) = read_bytes(PDF.replace("/Kids[3 0 R]", "/Kids[9 0 R]").encode(), "/p/a.pdf", "a.pdf")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.UNREADABLE, "1 pages")


FILES = Path(__file__).with_name("pdf_files")


@pytest.mark.parametrize(
    "name",
    [
        "chromium",
        "chromium_columns",
        "fpdf2",
        "libreoffice",
        "libreoffice_justified",
        "reportlab",
        "weasyprint",
    ],
)
def test_words_of_other_programs_come_in_their_order(name: str) -> None:
    """Files of our own text, made by the program of each name; the text lies beside them."""
    words = (FILES / "library.txt").read_text("utf-8").split()
    path = FILES / f"{name}.pdf"
    (found,) = read_bytes(path.read_bytes(), str(path), path.name)
    assert isinstance(found, Document)
    assert share_in_order(words, found.text.split()) >= 0.98


def test_a_file_whose_letters_have_wrong_names_is_refused() -> None:
    """MuPDF names glyphs by the Latin letters that have their numbers."""
    path = FILES / "mupdf.pdf"
    (error,) = read_bytes(path.read_bytes(), str(path), path.name)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.UNTRUSTED_LETTERS


def test_one_thread_at_a_time_calls_the_library(monkeypatch: pytest.MonkeyPatch):
    inside: list[int] = []
    most: list[int] = []

    def reading(*_: object) -> tuple[list[object], None]:
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.002)
        inside.pop()
        return [], None

    monkeypatch.setattr(pdf, "_pages", reading)
    with ThreadPoolExecutor(4) as threads:
        rounds = [
            threads.submit(lambda: list(read_bytes(PDF.encode(), "/p/a.pdf", "a")))
            for _ in range(20)
        ]
        assert all(isinstance(each.result()[0], ReadingError) for each in rounds)
    assert len(most) == 20
    assert max(most) == 1


def test_clippings_on_a_page_each_are_articles_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    clips = [
        [f"قصاصة {word}", f"جريدة النهر – {day} مايو 2014", *ARABIC[1:]]
        for word, day in (("أولى", 6), ("ثانية", 9))
    ]
    first, second = ("".join(f"<p dir='rtl'>{each}</p>" for each in clip) for clip in clips)
    html = f"{first}<div style='page-break-before:always'></div>{second}"
    document = QTextDocument()
    document.setHtml(html)
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    document.print_(writer)
    found = list(read_bytes((tmp_path / "a.pdf").read_bytes(), "/p/a.pdf", "a.pdf"))
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "قصاصة أولى", "قصاصة ثانية",
    ]  # fmt: skip
    for each, clip in zip(found, clips, strict=True):
        assert isinstance(each, Document)
        assert each.declared.publisher == "جريدة النهر"
        assert share_in_order(" ".join(clip[2:]).split(), each.text.split()) >= 0.98


def test_a_cover_does_not_go_on_in_the_first_article() -> None:
    cover = pdf._Page(1, ("إدارة الرصد", "15 مايو 2014"))
    broken = pdf._Page(2, (ARABIC[0], ARABIC[1].removesuffix(".")))
    assert pdf._joined([cover, broken, pdf._Page(3, ("وانتهى.",))]).split("\n") == [
        "إدارة الرصد", "15 مايو 2014", "\f", ARABIC[0], f"{ARABIC[1].removesuffix('.')} وانتهى.",
    ]  # fmt: skip


def test_the_outlet_behind_a_stated_title_and_what_stands_above_it_on_the_page() -> None:
    lines = ("النهر › محليات", "عودة الأسواق القديمة إلى المدينة", *ARABIC[1:])
    page = pdf._Page(1, lines)
    declared, above = pdf._declared(f"{lines[1]} - صحيفة النهر", [page])
    assert (declared.title, declared.publisher) == (lines[1], "صحيفة النهر")
    assert list(above) == [lines[0]]
    declared, above = pdf._declared("عنوان آخر - صحيفة النهر", [page])
    assert (declared.title, declared.publisher, above) == ("عنوان آخر - صحيفة النهر", None, ())


def test_the_title_of_the_window_over_the_page_says_the_outlet() -> None:
    window, title = "عودة الأسواق القديمة إلى المدينة | مرابع", "عودة الأسواق القديمة إلى المدينة"
    for page in (
        pdf._Page(1, (window, title, *ARABIC[1:])),
        pdf._Page(1, (title, *ARABIC[1:]), head=window),
    ):
        declared, above = pdf._declared(None, [page])
        assert (declared.title, declared.publisher) == (title, "مرابع")
        assert list(above) == [line for line in page.paragraphs if line == window]


def test_a_number_alone_on_a_line_runs_as_the_page_does(qtbot: QtBot, tmp_path: Path) -> None:
    data = written(tmp_path / "a.pdf", [*ARABIC[:2], "1935.", ARABIC[2]], "rtl")
    (found,) = read_bytes(data, "/p/a.pdf", "a.pdf")
    assert isinstance(found, Document)
    assert "\n1935.\n" in found.text


def test_who_wrote_and_where_stands_under_the_text(tmp_path: Path, qtbot: QtBot) -> None:
    lines = [*ARABIC, "هدى سالم", "جريدة الينبوع، 7 مارس 2021"]
    (found,) = read_bytes(written(tmp_path / "a.pdf", lines, "rtl"), "/a.pdf", "a.pdf")
    assert isinstance(found, Document)
    assert (found.declared.creator, found.declared.publisher) == ("هدى سالم", "جريدة الينبوع")
    assert "الينبوع" not in found.text
