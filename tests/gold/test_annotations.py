"""The annotated articles: every field as README.md says, every span inside its text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.figures.figure import Direction, FigureKind, Qualifier
from articles.figures.learned.period_choice import grain_of
from articles.timeline.edtf import edtf_interval

FOLDER = Path(__file__).parent / "annotations"
GROUPS = ("train", "tuning", "test")
FIELDS = {
    "start", "end", "kind", "low", "high", "unit", "counted", "subject", "period", "qualifier",
    "status", "attribution", "headline", "also",
}  # fmt: skip


def rows(group: str) -> list[dict[str, Any]]:
    with (FOLDER / f"{group}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.mark.parametrize("group", [*GROUPS, "second"])
def test_every_field_is_known(group: str) -> None:
    for row in rows(group):
        assert {"id", "file", "outlet", "annotator", "digest", "figures", "times"} <= row.keys()
        for figure in row["figures"]:
            assert figure.keys() <= FIELDS, row["id"]
            assert FigureKind(figure["kind"])
            assert Qualifier(figure["qualifier"])
            assert figure.get("status") is None or Direction(figure["status"])
            assert figure["start"] < figure["end"]
            period = figure.get("period")
            assert period is None or grain_of(period) or edtf_interval(period), period


def test_names_are_read_of_other_articles() -> None:
    known = {row["id"] for group in [*GROUPS, "second"] for row in rows(group)}
    named = rows("names")
    assert not known & {row["id"] for row in named}
    assert len({row["id"] for row in named}) == len(named)
    for row in named:
        for figure in row["figures"]:
            assert figure.keys() <= {"start", "end", "counted", "subject", "open"}, row["id"]
            assert ("subject" in figure) != ("subject" in figure.get("open", ())), row["id"]


def test_figures_that_lead_are_read_of_other_articles() -> None:
    known = {row["id"] for group in [*GROUPS, "second"] for row in rows(group)}
    read = rows("headlines")
    assert not known & {row["id"] for row in read}
    assert len({row["id"] for row in read}) == len(read)
    for row in read:
        for figure in row["figures"]:
            assert figure.keys() - {"start", "end"} in ({"headline"}, {"also"}), row["id"]


def test_periods_are_read_of_other_articles() -> None:
    known = {row["id"] for group in [*GROUPS, "second"] for row in rows(group)}
    outlets = json.loads((FOLDER / "outlets.json").read_text("utf-8"))
    read = rows("periods")
    assert not known & {row["id"] for row in read}
    assert len({row["id"] for row in read}) == len(read)
    for row in read:
        assert any(row["outlet"] in outlets[group] for group in GROUPS), row["id"]
        for figure in row["figures"]:
            assert figure.keys() - {"start", "end"} <= {"period"}, row["id"]
            period = figure.get("period")
            assert period is None or grain_of(period) or edtf_interval(period), period


@pytest.mark.parametrize("group", [*GROUPS, "headlines"])
def test_at_most_three_figures_lead(group: str) -> None:
    for row in rows(group):
        ranks = sorted(figure["headline"] for figure in row["figures"] if "headline" in figure)
        assert ranks == list(range(1, len(ranks) + 1)), row["id"]
        assert len(ranks) <= 3


def test_no_outlet_is_in_two_groups() -> None:
    outlets = json.loads((FOLDER / "outlets.json").read_text("utf-8"))
    named = [outlet for group in GROUPS for outlet in outlets[group]]
    assert len(named) == len(set(named))
    for group in GROUPS:
        assert {row["outlet"] for row in rows(group)} <= set(outlets[group])


def test_enough_was_annotated() -> None:
    articles = {row["id"] for group in GROUPS for row in rows(group)}
    assert len(articles) >= 300
    assert len({row["id"] for row in rows("second")} & articles) >= 40


@pytest.mark.parametrize("group", [*GROUPS, "second"])
def test_what_leads_stands_where_its_value_is_told_first(group: str) -> None:
    for row in rows(group):
        told: dict[Any, list[dict[str, Any]]] = {}
        for figure in sorted(row["figures"], key=lambda figure: figure["start"]):
            key = figure["kind"], figure.get("low"), figure.get("high")
            told.setdefault(key, []).append(figure)
        for figures in told.values():
            leading = ["headline" in figure for figure in figures]
            # Seldom two things have one value and both lead.
            assert not any(leading) or leading[0] or sum(leading) > 1, row["id"]


@pytest.mark.parametrize("group", [*GROUPS, "second", "names", "headlines", "periods"])
def test_every_span_lies_in_the_text_that_was_read(group: str, corpus: Path) -> None:
    from tests.gold.figure_training.annotations import annotated

    assert corpus.exists()
    for article in annotated(group):
        for figure in article.figures:
            for start, end in (
                figure.get(name) for name in ("counted", "subject") if name in figure
            ):
                assert article.text[start:end].strip(), article.id
            assert figure["end"] <= len(article.text)
