"""An index of two segments."""

from __future__ import annotations

import pytest

from index.segments.stored_index import create_index, open_index
from tests.index.segments.written import ARTICLES, LEXICON, finish, texts, writer_of


@pytest.fixture
def index(tmp_path):
    create_index(tmp_path)
    whoosh_index = open_index(tmp_path)
    written = texts()
    for start in range(0, ARTICLES, ARTICLES // 2 + 1):
        writer = writer_of(whoosh_index)
        for number, terms in enumerate(written[start : start + ARTICLES // 2 + 1], start):
            writer.add_document(
                id=str(number), body=LEXICON.numbers_of(terms), body_length=len(terms) + 1
            )
        finish(writer.commit_steps())
    return whoosh_index
