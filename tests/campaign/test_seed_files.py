"""The files that the campaign breaks are sound before."""

from __future__ import annotations

import random

import pytest

from articles.document import Document
from articles.reading.formats import FORMATS
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes
from tests.campaign.seed_files import SEEDS, broken_file, seed

REFUSED = {"opml", "picture"}  # a list of feeds, and what is read when recognition is chosen


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_each_format_has_a_seed_that_is_read_as_it(name: str) -> None:
    suffix = next("".join(each.suffixes[:1]) for each in FORMATS if each.name == name)
    data = seed(name)
    assert format_of(source_of_bytes(data, f"/a{suffix}", f"a{suffix}")).name == name
    found = list(read_bytes(data, f"/a{suffix}", f"a{suffix}"))
    assert any(isinstance(each, Document) for each in found) or name in REFUSED, found


def test_seeds_are_of_known_formats() -> None:
    assert SEEDS.keys() == {each.name for each in FORMATS}


def test_the_same_chance_breaks_the_same() -> None:
    first = [broken_file(random.Random(number), b"x") for number in range(50)]
    assert first == [broken_file(random.Random(number), b"x") for number in range(50)]
    assert len({name for name, _ in first}) > 5
