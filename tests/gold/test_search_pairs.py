"""The table of word pairs, put to the real engine over one archive that has all their words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.query.syntax import Level
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

_SIGNS = {Level.ANY: "", Level.EXACT: "=", Level.STEM: "جذع:", Level.ROOT: "جذر:"}


@dataclass(frozen=True)
class Pair:
    """One question to the engine."""

    rule: str
    level: Level
    written: str
    asked: str
    found: bool


def read_pairs() -> list[Pair]:
    """Every pair of the table, both ways where it says so."""
    table = tomllib.loads(Path(__file__).with_name("search_pairs.toml").read_text("utf-8"))
    pairs = []
    for rule in table["rules"]:
        for written, asked in rule["pairs"]:
            ways = [(written, asked), (asked, written)] if rule.get("both") else [(written, asked)]
            pairs += [Pair(rule["name"], Level(rule["level"]), *way, rule["found"]) for way in ways]
    return pairs


PAIRS = read_pairs()


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, WhooshEngine]]:
    """For each rule an engine over one article for each of its words."""
    made = {}
    for rule in dict.fromkeys(pair.rule for pair in PAIRS):
        words = dict.fromkeys(pair.written for pair in PAIRS if pair.rule == rule)
        archive = MemoryArchive([article(word, f"جاء ذكر {word} آنفا") for word in words])
        made[rule] = WhooshEngine(tmp_path_factory.mktemp("index"), archive)
        for _ in made[rule].synchronise():
            pass
    yield made
    for engine in made.values():
        engine.close()


@pytest.mark.parametrize(
    "pair", PAIRS, ids=lambda pair: f"{pair.rule}: {pair.written} / {pair.asked}"
)
def test_a_word_answers_at_its_level(engines: dict[str, WhooshEngine], pair: Pair) -> None:
    sign = _SIGNS[pair.level]
    query = f"{sign}({pair.asked})" if sign and " " in pair.asked else f"{sign}{pair.asked} "
    page = engines[pair.rule].search(
        SearchRequest(query, article_ids=frozenset({pair.written}), facets=False)
    )
    is_found = bool(page.total) and not page.relaxed
    assert is_found is pair.found
    if is_found:
        snippet = page.hits[0].snippet
        assert any(span.text_in(snippet.text).strip() for span in snippet.spans)


def test_the_table_is_large() -> None:
    assert len(PAIRS) >= 150
    assert {pair.level for pair in PAIRS} == set(Level)
