"""The inputs that went wrong for other people come out right: each stands for a class.

They lie beside the checkout, in `../shared/trials/foreign-inputs`, whose README says what must come
out of each; without them these tests are skipped. Of each class there are fixtures of our own in
the tests of its reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from articles.archive.archive import Archive
from articles.article import Article

INPUTS = Path(__file__).parents[4] / "shared" / "trials" / "foreign-inputs"

pytestmark = pytest.mark.skipif(not INPUTS.is_dir(), reason="there is no ../shared/trials")

Extracted = Callable[[str], list[dict[str, Any]]]
Imported = Callable[[str], "Taken"]


@dataclass(frozen=True)
class Taken:
    """What an import made of one input, in the order of the places it was found in."""

    report: dict[str, Any]
    articles: list[Article]

    @property
    def counts(self) -> tuple[int, int]:
        return self.report["added"], len(self.report["failed"])

    @property
    def titles(self) -> list[str]:
        return [each.metadata.title for each in self.articles]

    @property
    def days(self) -> list[str]:
        return [each.metadata.date.value or "" for each in self.articles]

    @property
    def addresses(self) -> list[str | None]:
        return [each.metadata.identifier for each in self.articles]


@pytest.fixture
def extracted(khizana) -> Extracted:
    """The articles of an input, as `khizana extract` gives them."""
    return lambda name: khizana("extract", "--json", INPUTS / name).rows


@pytest.fixture
def extracted_rows(khizana) -> Extracted:
    """The same of rows whose text is taken as it is."""
    return lambda name: khizana("extract", "--json", "--jsonl", INPUTS / name).rows


@pytest.fixture
def imported(khizana, tmp_path: Path) -> Imported:
    """What an import makes of an input; its status tells whether anything failed."""

    def run(name: str) -> Taken:
        folder = tmp_path / "archive"
        answer = khizana("import", "--archive", folder, "--json", INPUTS / name)
        assert answer.status == bool(answer.json["failed"])
        with Archive.open(folder) as archive:
            found = [each.article for each in archive.articles.get_many(archive.articles.ids())]
        found.sort(key=lambda each: each.provenance.origin)
        assert len(found) == answer.json["added"]
        return Taken(answer.json, found)

    return run


def figures(row: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = row["figures"]
    return found


def numbers(row: dict[str, Any]) -> list[tuple[float | None, float | None]]:
    return [(each["low"], each["high"]) for each in figures(row)]


# Web pages


def test_a_lead_outside_of_the_body_is_read(extracted: Extracted) -> None:
    (page,) = extracted("html-lead-outside.html")
    assert page["body"].startswith("سجلت مديرية الصحة")
    assert "212 شخصا" in page["body"].split("\n")[0]
    assert {35, 212} <= {each["low"] for each in figures(page)}


def test_a_date_beside_the_title_is_stated(extracted: Extracted) -> None:
    (page,) = extracted("html-date-beside-title.html")
    assert (page["published"], page["published_evidence"]) == ("2014-05-06", "stated")
    assert next(t["value"] for t in page["times"] if t["text"] == "السبت") == "2014-05-03"


def test_a_date_in_rdfa_is_stated(extracted: Extracted) -> None:
    (page,) = extracted("html-rdfa-date.html")
    assert (page["published"], page["published_evidence"]) == ("2018-02-06", "stated")


def test_a_line_of_publishing_is_no_part_of_the_body(extracted: Extracted) -> None:
    (page,) = extracted("html-published-line.html")
    assert (page["published"], page["published_evidence"]) == ("2020-06-11", "stated")
    assert page["title"] not in page["body"]
    assert "تم نشره" not in page["body"]


def test_entities_in_linked_data_are_characters(extracted: Extracted) -> None:
    (page,) = extracted("html-jsonld-entities.html")
    assert '"الماء الملوث"' in page["title"]
    assert page["author"] == "كاتب & مراسل"
    assert "&quot;" not in page["title"]
    assert page["title"] not in page["body"]


def test_the_name_of_the_site_is_no_part_of_the_title(extracted: Extracted) -> None:
    (page,) = extracted("html-site-name-in-title.html")
    assert (page["title"], page["source"]) == ("تسمم جماعي في المدينة", "صحيفة الاختبار")
    assert page["title"] not in page["body"]


def test_the_articles_of_a_press_export_are_three(imported: Imported) -> None:
    taken = imported("html-press-export-articles.html")
    assert taken.counts == (3, 0)
    assert sorted(taken.days) == ["2021-04-13", "2021-04-14", "2021-04-15"]
    assert sorted(taken.titles) == [
        "تراجع محصول الزيتون",
        "تسمم جماعي في المدينة",
        "ثلاث مكتبات جديدة",
    ]
    assert {each.metadata.publisher for each in taken.articles} == {
        "جريدة الاختبار",
        "صحيفة المثال",
    }


# Other files


def test_a_saved_page_is_its_article(imported: Imported) -> None:
    taken = imported("page.mhtml")
    assert (taken.titles, taken.days) == (["ثلاث مكتبات جديدة في المدينة"], ["2021-04-13"])
    assert "=D8=" not in taken.articles[0].body


@pytest.mark.parametrize("name", ["feed.xml", "corpus.xml"])
def test_xml_is_two_articles_without_markup(imported: Imported, name: str) -> None:
    taken = imported(name)
    assert taken.counts == (2, 0)
    assert sorted(taken.titles) == ["تراجع إنتاج الزيتون", "ثلاث مكتبات جديدة في المدينة"]
    assert sorted(taken.days) == ["2021-04-13", "2021-04-14"]
    assert all(address and address.startswith("https://") for address in taken.addresses)
    assert not any("<" in each.body for each in taken.articles)


def test_header_lines_in_arabic_are_read(extracted: Extracted) -> None:
    (text,) = extracted("header-ar.txt")
    assert (text["title"], text["source"]) == ("ثلاث مكتبات جديدة في المدينة", "جريدة الاختبار")
    assert (text["author"], text["published"]) == ("كاتب تجريبي", "2021-04-13")
    assert text["published_evidence"] == "stated"
    assert text["body"].startswith("أعلنت")


def test_numbered_documents_are_articles(imported: Imported) -> None:
    taken = imported("documents.txt")
    assert taken.counts == (3, 0)
    assert taken.days == ["2021-04-13", "2021-04-14", "2021-04-15"]
    assert not any("DOCUMENTS" in title for title in taken.titles)


def test_mojibake_is_brought_back(imported: Imported) -> None:
    taken = imported("mojibake.txt")
    assert taken.counts == (1, 0)
    assert taken.articles[0].body.startswith("أعلنت بلدية المدينة")


def test_words_with_lam_alef_turned_around_are_found(khizana, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    khizana("import", "--archive", archive, INPUTS / "pdf-lam-alef.txt")
    for word in ("الأسعار", "الإصلاح", "الاتفاق"):
        assert khizana("search", "--archive", archive, "--json", word).json["total"] == 1, word


def test_decomposed_letters_are_read_as_one(extracted: Extracted) -> None:
    (text,) = extracted("decomposed.txt")
    assert [each["low"] for each in figures(text)] == [300, 100_000, 200]
    assert figures(text)[1]["kind"] == "money"


# Tables


def test_an_object_with_an_empty_list_of_authors_is_one_article(imported: Imported) -> None:
    taken = imported("crawler.json")
    assert taken.counts == (1, 0)
    assert (taken.titles, taken.days) == (["ثلاث مكتبات جديدة في المدينة"], ["2021-04-13"])
    assert len(taken.articles[0].body.split("\n")) == 2


@pytest.mark.parametrize(("name", "count"), [("lines.json", 4), ("two-values.json", 2)])
def test_every_value_of_a_file_is_an_article(imported: Imported, name: str, count: int) -> None:
    assert imported(name).counts == (count, 0)


def test_a_text_that_is_a_list_has_its_paragraphs(imported: Imported) -> None:
    taken = imported("text-lists.json")
    assert taken.counts == (2, 0)
    assert [len(each.body.split("\n")) for each in taken.articles] == [2, 2]


def test_a_quotation_mark_swallows_no_rows(imported: Imported) -> None:
    taken = imported("quote.tsv")
    assert taken.counts == (4, 0)
    assert sum(each.body.startswith('"كل شيء') for each in taken.articles) == 1


def test_no_text_is_cut_at_a_comma(imported: Imported) -> None:
    taken = imported("cells.csv")
    assert taken.counts == (2, 0)
    assert sorted(taken.titles) == ["كأس", "مكتبات"]
    whole = "أعلنت البلدية عن مكتبات بكلفة 4,5 مليون درهم, وقال رئيسها إن 1200 تلميذ سيستفيدون منها"
    assert whole in [each.body for each in taken.articles]


def test_a_line_with_the_separator_is_obeyed(imported: Imported) -> None:
    taken = imported("sep.csv")
    assert taken.counts == (2, 0)
    assert sorted(taken.days) == ["2021-04-13", "2021-04-14"]


def test_other_names_of_columns_are_known(imported: Imported) -> None:
    taken = imported("names.csv")
    assert taken.counts == (2, 0)
    assert sorted(taken.titles) == ["تراجع إنتاج الزيتون", "ثلاث مكتبات جديدة"]
    assert sorted(taken.days) == ["2021-04-13", "2021-04-14"]
    assert taken.addresses == ["https://example.org/a/1", "https://example.org/a/2"]


def test_arabic_headings_are_known(imported: Imported) -> None:
    taken = imported("arabic-header.csv")
    (article,) = taken.articles
    said = article.metadata
    assert (said.title, said.publisher, said.creator) == (
        "ثلاث مكتبات جديدة",
        "جريدة الاختبار",
        "كاتب تجريبي",
    )
    assert (said.date.value, said.identifier) == ("2021-04-13", "https://example.org/a/1")


def test_a_header_that_comes_again_is_no_article(imported: Imported) -> None:
    taken = imported("header-again.csv")
    assert taken.counts == (2, 0)
    assert "title" not in taken.titles


def test_a_column_named_link_is_the_address(imported: Imported) -> None:
    assert imported("link.csv").addresses == ["https://example.org/a/1"]


def test_cells_that_say_nan_are_empty(imported: Imported) -> None:
    taken = imported("nan.csv")
    assert taken.counts == (1, 1)
    assert taken.articles[0].metadata.creator is None
    assert taken.days == [""]
    assert taken.report["failed"][0]["reason"] == "no-text"


def test_tags_in_cells_are_paragraphs(extracted: Extracted) -> None:
    (row,) = extracted("html-cells.jsonl")
    assert len(row["body"].split("\n")) == 2
    assert "<" not in row["body"]
    assert row["title"] == "ثلاث مكتبات & قاعة عرض"


def test_seven_writings_of_a_date_are_one(extracted: Extracted) -> None:
    rows = extracted("dates.jsonl")
    dates = [(row["published"], row["published_evidence"]) for row in rows]
    assert dates == [("2021-09-22", "stated")] * 7


# Figures


def test_figures_of_members(extracted_rows: Extracted) -> None:
    *members, others = extracted_rows("figures-members.jsonl")
    assert [figures(row)[0]["low"] for row in members] == [15, 83, 14]
    assert all(figures(row)[0]["counted"].startswith("عضو") for row in members)
    assert not any(each["counted"] == "أصيبوا" for each in figures(others))


def test_figures_like_years(extracted_rows: Extracted) -> None:
    first, second, third, fourth = extracted_rows("figures-like-years.jsonl")
    assert [(f["low"], f["qualifier"], f["counted"]) for f in figures(first)] == [
        (2000, "more_than", "شخص")
    ]
    assert [each["low"] for each in figures(second)] == [800, 2000]
    assert [each["low"] for each in figures(third)] == [1950, 2050]
    assert figures(fourth) == []


def test_figures_of_some_of_the(extracted_rows: Extracted) -> None:
    first, second, third = extracted_rows("figures-some-of-the.jsonl")
    assert [(f["low"], f["counted"]) for f in figures(first)] == [(2500, "المعتقلين")]
    assert [(f["low"], f["counted"]) for f in figures(second)] == [(10_000, "التوقيعات")]
    assert figures(third) == []


def test_a_year_after_a_name_is_no_figure(extracted_rows: Extracted) -> None:
    first, second, third = extracted_rows("figures-year-after-name.jsonl")
    assert figures(first) == figures(second) == []
    assert [(f["low"], f["counted"]) for f in figures(third)] == [(2021, "طالبا")]


def test_currencies_by_their_letters(extracted_rows: Extracted) -> None:
    said = [
        (f["kind"], f["low"], f["unit"])
        for row in extracted_rows("figures-currency.jsonl")
        for f in figures(row)
    ]
    assert said == [
        ("money", 20_000_000, "DZD"),
        ("money", 150_000, "AED"),
        ("money", 3000, "KWD"),
        ("money", 700, "TND"),
        ("duration", 15, "min"),
    ]


def test_negative_figures_and_ranges(extracted_rows: Extracted) -> None:
    first, second, third = extracted_rows("figures-negative.jsonl")
    assert numbers(first) == [(-5, -5)]
    assert numbers(second) == [(-3.5, -3.5)]
    assert numbers(third) == [(5, 10)]


def test_dashes_between_figures(extracted_rows: Extracted) -> None:
    rows = extracted_rows("figures-dash.jsonl")
    assert [numbers(row) for row in rows] == [
        [(40, 55)],
        [(3_000_000, 4_000_000)],
        [(12, 17)],
    ]


def test_a_word_that_is_no_dual(extracted_rows: Extracted) -> None:
    first, second = extracted_rows("figures-word-not-dual.jsonl")
    assert figures(first) == []
    assert [(f["low"], f["unit"]) for f in figures(second)] == [(2, "t"), (2, "t")]


def test_a_detached_article_is_not_counted(extracted_rows: Extracted) -> None:
    rows = extracted_rows("figures-detached-article.jsonl")
    assert all(figures(row) for row in rows)
    assert not any(f["counted"] == "ال" for row in rows for f in figures(row))


def test_an_idiom_is_no_figure(extracted_rows: Extracted) -> None:
    first, second = extracted_rows("figures-idiom.jsonl")
    assert figures(first) == []
    assert [(f["low"], f["counted"]) for f in figures(second)] == [(1000, "عامل")]


def test_the_number_of_a_gazette_is_no_figure(extracted_rows: Extracted) -> None:
    first, second, third = extracted_rows("figures-gazette.jsonl")
    assert figures(first) == figures(second) == []
    assert [each["low"] for each in figures(third)] == [6111]


# Times


def test_years_before_christ(extracted_rows: Extracted) -> None:
    rows = extracted_rows("times-before-christ.jsonl")
    values = [[each["value"] for each in row["times"]] for row in rows]
    assert values == [["-0199/-0100"], ["-0719"], ["0100/0199"]]


def test_old_years_of_the_hijra(extracted_rows: Extracted) -> None:
    first, second = extracted_rows("times-old-hijri.jsonl")
    assert [each["value"] for each in first["times"]] in (["1215/1216"], [None])
    assert [each["value"][:4] for each in second["times"]] == ["2014"]


def test_a_month_before_its_day(extracted_rows: Extracted) -> None:
    (row,) = extracted_rows("times-month-first.jsonl")
    assert [each["value"] for each in row["times"]] == ["2015-09-22"]
    assert figures(row) == []


def test_the_most_famous_is_no_month(extracted_rows: Extracted) -> None:
    first, second = extracted_rows("times-most-famous.jsonl")
    assert first["times"] == []
    assert [each["value"] for each in second["times"]] == ["P3M"]


# Search

PLURALS = {
    "وزير": "p1",
    "قضية": "p2",
    "ضحية": "p3",
    "سجين": "p4",
    "قانون": "p5",
    "طبيب": "p6",
    "صوت": "p7",
}
HAMZAS = {"روية": "h1", "فواد": "h2", "رييس": "h3"}


@pytest.mark.parametrize(
    ("name", "wanted"), [("search-plurals.jsonl", PLURALS), ("search-hamza.jsonl", HAMZAS)]
)
def test_words_are_found_by_their_kin(
    khizana, tmp_path: Path, name: str, wanted: dict[str, str]
) -> None:
    archive = tmp_path / "archive"
    khizana("import", "--archive", archive, INPUTS / name)
    for word, article in wanted.items():
        hits = khizana("search", "--archive", archive, "--json", word).json["hits"]
        assert article in [each["id"] for each in hits], word
