from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.block_documents import row_of_blocks

LINES = ["عاد القطار الجبلي إلى العمل صباح الخميس.", "Quatre-vingt-dix voyageurs l'ont pris jeudi."]
TITLE = "القطار الجبلي"

EDITOR_JS = {
    "time": 1,
    "blocks": [
        {"type": "header", "data": {"text": TITLE, "level": 1}},
        *({"id": "x", "type": "paragraph", "data": {"text": line}} for line in LINES),
        {"type": "image", "data": {"caption": "صورة"}},
    ],
}
DRAFT_JS = {
    "blocks": [
        {"type": "header-one", "text": TITLE},
        *({"type": "unstyled", "text": line} for line in LINES),
    ],
    "entityMap": {},
}
LEXICAL = {
    "root": {
        "children": [
            {"type": "heading", "children": [{"text": TITLE}]},
            *({"type": "paragraph", "children": [{"text": line}]} for line in LINES),
        ]
    }
}


@pytest.mark.parametrize("value", [EDITOR_JS, DRAFT_JS, LEXICAL])
def test_blocks_are_one_article_with_its_heading(value: dict) -> None:
    (document,) = read_bytes(json.dumps(value).encode(), "/a.json", "a.json")
    assert isinstance(document, Document)
    assert document.text == "\n".join(LINES)
    assert document.declared.title == TITLE


def test_runs_of_quill_are_one_text() -> None:
    value = {"ops": [{"insert": "عاد القطار "}, {"insert": "الجبلي", "attributes": {}}]}
    assert row_of_blocks(value) == {"text": "عاد القطار الجبلي"}


def test_rows_of_articles_are_no_blocks() -> None:
    assert row_of_blocks({"blocks": [{"title": "x", "body": LINES[0]}]}) is None
    assert row_of_blocks({"children": []}) is None
