"""Passages as quotations."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from articles.passages.passage import Anchoring, TextPositionSelector, TextQuoteSelector
from desktop.export.formats import format_named
from desktop.export.writing import written
from desktop.passages.quotations import quotations_by_article
from tests.desktop.making import article, stated
from tests.desktop.passages.test_citation import PASSAGE

ARTICLE = article(
    "قبلها كلمة بعدها\nثم فقرة ثانية",
    article_id="p0",
    title="عنوان *المقال*",
    publisher="جريدة",
    creator="نادية",
    date=stated("2019-05"),
).article
ARTICLES = {"p0": ARTICLE}
MARKED = replace(
    PASSAGE,
    position=TextPositionSelector(6, 10),
    quote=TextQuoteSelector("كلمة", "قبلها ", " بعدها"),
    note="=HYPERLINK(1)",
    tags=("اقتصاد", "موانئ"),
)


def test_each_run_of_passages_of_an_article_is_a_group():
    other = replace(MARKED, article_id="gone", id="cd")
    made = quotations_by_article([MARKED, MARKED, other, MARKED], ARTICLES, {"gone": "مقال قديم"})
    assert [group.heading for group in made.groups] == [
        "عنوان *المقال*", "مقال قديم", "عنوان *المقال*",
    ]  # fmt: skip
    assert [len(group.quotations) for group in made.groups] == [2, 1, 1]
    assert made.groups[1].details == ""
    assert all(group.names_article for group in made.groups)


def test_a_quotation_knows_its_article():
    ((quotation,),) = (g.quotations for g in quotations_by_article([MARKED], ARTICLES, {}).groups)
    assert (quotation.source.author, quotation.source.published) == ("نادية", "2019-05")
    assert quotation.paragraph == 1
    assert dict(quotation.facts) == {
        "id": "ab", "start": 6, "end": 10, "anchoring": "anchored",
        "created": MARKED.created, "modified": MARKED.modified,
    }  # fmt: skip


def test_what_is_lost_says_so():
    lost = replace(MARKED, anchoring=Anchoring.LOST)
    ((quotation,),) = (g.quotations for g in quotations_by_article([lost], ARTICLES, {}).groups)
    assert quotation.is_lost
    assert quotation.paragraph is None


def test_the_table_of_passages_is_safe_to_open():
    whole = written(quotations_by_article([MARKED], ARTICLES, {}), format_named("csv"))
    (row,) = csv.DictReader(io.StringIO(whole.decode("utf-8-sig"), newline=""))
    assert row["note"] == "'=HYPERLINK(1)"
    assert row["tags"] == "اقتصاد; موانئ"
    assert (row["start"], row["end"], row["paragraph"]) == ("6", "10", "1")
