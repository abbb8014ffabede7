"""The sample archive is ours, is readable, and carries the contradictions it is there to show."""

from __future__ import annotations

import csv
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample_archive"
FILES = sorted((SAMPLE / "articles").iterdir())
TEXTS = [path for path in FILES if path.suffix == ".txt"]
PAGES = [path for path in FILES if path.suffix == ".html"]
TABLES = [path for path in FILES if path.suffix == ".csv"]

LONGEST_SHARED_RUN = 7
SHORTEST_ARTICLE = 120
VOID = {"meta", "link", "br", "hr", "img", "input"}
NOT_READ = {"script", "style", "title"}

FACTS = {
    "jobs, in words of our days": "100 ألف",
    "jobs, with a comma": "100,000",
    "jobs in 2015": "65 ألف",
    "jobs, as a label line": "25000 : منصب",
    "jobs aimed at for 2020": "40000 منصب",
    "jobs, indefinite": "مئات الآلاف",
    "jobs of one group": "10 آلاف شخص",
    "centres": "أكثر من 200 مركز",
    "actors": "أزيد من 300",
    "companies": "أكثر من مائة شركة",
    "turnover a year": "14 مليار درهم",
    "turnover 2009 to 2013": "7.3 مليار درهم",
    "the same with a comma": "7,3 مليار درهم",
    "turnover, undated": "6 مليارات درهم",
    "turnover aimed at for 2015": "20 مليار درهم",
    "turnover aimed at for 2020": "16 مليار درهم",
    "exports, with the slip": "7.5 مليون درهم",
    "exports, without a unit": "رقم التصدير : 5",
    "the French market": "80%",
    "cold calls": "15 و20 في المائة",
    "start of the ban": "غشت 2026",
    "women": "55%",
    "studies": "75%",
    "share of offshoring jobs": "75 بالمائة",
    "training": "100 ساعة",
    "growth": "10%",
    "area of Casanearshore": "53 هكتارا",
    "offices of Casanearshore": "270.000 متر مربع",
    "opening of Casanearshore": "سنة 2008",
    "first call centres": "سنة 2001",
    "next fair": "12 و13 أبريل 2019",
    "centimes": "مليون سنتيم",
    "a decimal printed fraction first": "9ر11 في المائة",
    "a mixed chain": "500 ألف و600",
    "a paired month": "مايو/ماي",
    "a Hijri date with its pair": "هـ الموافق",
    "Arabic-Indic digits": "١٢ ماي ٢٠١٩",
    "a dateline inside the text": "الرباط/19 يونيو 2018/",
}


class _Page(HTMLParser):
    """Collects the words that a reader sees, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not NOT_READ.intersection(self.open):
            self.words.append(data)


def page_text(path: Path) -> str:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    assert page.open == []
    return " ".join(page.words)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def everything() -> str:
    """All words of all articles, one article after another."""
    texts = [path.read_text(encoding="utf-8") for path in TEXTS]
    pages = [page_text(path) for path in PAGES]
    briefs = [row["text"] for path in TABLES for row in rows(path)]
    return "\n".join(texts + pages + briefs)


def words(text: str) -> list[str]:
    """The words of a text without marks of vocalisation, tatweel and punctuation."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", bare.replace("\N{ARABIC TATWEEL}", ""))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_there_is_enough_to_browse():
    assert len(TEXTS) + len(PAGES) >= 14
    assert len(PAGES) == 2
    assert sum(len(rows(path)) for path in TABLES) >= 3
    assert {path.suffix for path in FILES} == {".txt", ".html", ".csv"}


def test_names_are_latin_and_numbered_in_order():
    assert all(re.fullmatch(r"\d\d-[a-z0-9-]+\.(txt|html|csv)", path.name) for path in FILES)
    assert [int(path.name[:2]) for path in FILES] == list(range(1, len(FILES) + 1))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_utf_8_without_invisible_characters(path):
    text = path.read_bytes().decode("utf-8")
    invisible = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}}
    assert invisible <= {"\n"}
    assert "\N{NO-BREAK SPACE}" not in text
    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_text_has_a_title_and_paragraphs(path):
    text = path.read_text(encoding="utf-8")
    title, _, rest = text.partition("\n")
    assert 10 <= len(title) <= 100
    assert len([block for block in rest.split("\n\n") if len(words(block)) >= 20]) >= 4
    assert SHORTEST_ARTICLE <= len(words(text)) <= 500


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_page_is_well_formed_and_long_enough(path):
    assert SHORTEST_ARTICLE <= len(words(page_text(path))) <= 600


def test_briefs_have_all_columns_filled():
    for path in TABLES:
        for row in rows(path):
            assert list(row) == ["title", "source", "published", "text"]
            assert all(row.values())
            assert 30 <= len(words(row["text"])) < SHORTEST_ARTICLE


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS.keys())
def test_the_fact_occurs(fact):
    assert fact in everything()


def test_years_spread_from_2014_to_2026():
    text = everything().translate({ord("٠") + digit: str(digit) for digit in range(10)})
    dates = text + " ".join(row["published"] for path in TABLES for row in rows(path))
    assert all(str(year) in dates for year in range(2014, 2027))


def test_moroccan_month_names_occur():
    months = ["ماي", "يوليوز", "غشت", "شتنبر", "نونبر", "دجنبر"]
    assert set(months) <= set(words(everything()))


def test_nothing_is_copied_from_the_seeds(seeds):
    ours = runs(everything(), LONGEST_SHARED_RUN + 1)
    for seed in seeds:
        shared = ours & runs(seed.read_text(encoding="utf-8"), LONGEST_SHARED_RUN + 1)
        assert not shared, seed.name
