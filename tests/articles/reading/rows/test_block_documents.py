from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.block_documents import (
    row_of_blocks,
    row_of_recognised_lines,
    row_of_sections,
)

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


def test_lines_that_a_service_recognised_are_one_text() -> None:
    lines = ["عنوان الصفحة", "سطر أول من الخبر", "سطر ثان منه"]
    text = "\n".join(lines)
    blocks = [{"BlockType": "PAGE"}, *({"BlockType": "LINE", "Text": each} for each in lines)]
    blocks.append({"BlockType": "WORD", "Text": "عنوان"})
    pages = [
        {"lines": [{"text": each} for each in lines[:1]]},
        {"lines": [{"content": each} for each in lines[1:]]},
    ]
    answers = [
        {"fullTextAnnotation": {"text": lines[0]}},
        {"fullTextAnnotation": {"text": "\n".join(lines[1:])}},
    ]
    for value in (
        {"Blocks": blocks},
        {"analyzeResult": {"readResults": pages}},
        {"responses": answers},
    ):
        assert row_of_recognised_lines(value) == {"text": text}
    assert row_of_recognised_lines({"Blocks": [], "responses": [{}], "analyzeResult": None}) is None


_BREAK = {"type": "linebreak"}
_LEXICAL = {
    "root": {
        "children": [
            {
                "type": "paragraph",
                "children": [
                    {"type": "text", "text": line[:5]},
                    {"type": "link", "children": [{"type": "text", "text": line[5:9]}]},
                    {"type": "text", "text": line[9:]},
                ],
            }
            for line in LINES
        ]
    }
}
_GUTENBERG = [{"blockName": "core/paragraph", "innerHTML": f"<p>{line}</p>"} for line in LINES]
_NOTION = [
    {
        "object": "block",
        "type": "paragraph",
        "paragraph": {"rich_text": [{"plain_text": line[:7]}, {"plain_text": line[7:]}]},
    }
    for line in LINES
]
_CONTENTFUL = {
    "nodeType": "document",
    "content": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": line}]}
        for line in LINES
    ],
}


@pytest.mark.parametrize("blocks", [_LEXICAL, _GUTENBERG, _CONTENTFUL, {"blocks": _NOTION}])
@pytest.mark.parametrize("is_string", [True, False])
def test_editors_whose_blocks_stand_in_a_field_or_in_a_string_of_one(
    blocks: object, is_string: bool
) -> None:
    held = json.dumps(blocks, ensure_ascii=False) if is_string else blocks
    data = json.dumps([{"title": TITLE, "body": held}]).encode()
    (document,) = (e for e in read_bytes(data, "/a.json", "a.json") if isinstance(e, Document))
    assert (document.declared.title, document.text.split("\n")) == (TITLE, LINES)


def test_a_break_in_a_paragraph_is_the_end_of_a_line() -> None:
    runs = [{"type": "text", "text": LINES[0]}, _BREAK, {"type": "text", "text": LINES[1]}]
    row = row_of_blocks({"blocks": [{"type": "paragraph", "children": runs}]})
    assert row == {"text": "\n".join(LINES)}


def test_sections_with_a_text_each_are_one() -> None:
    sections = [{"heading": None, "paragraphs": LINES[:1]}, {"heading": "ثم", "text": LINES[1]}]
    row = row_of_sections({"title": TITLE, "id": 3, "sections": sections})
    assert row == {"title": TITLE, "id": 3, "text": "\n".join([LINES[0], "ثم", LINES[1]])}
    dated = [{**each, "date": "2019"} for each in sections]
    assert row_of_sections({"title": TITLE, "sections": dated}) is None
    assert row_of_sections({"sections": sections}) is None


def test_pages_of_a_titled_article_are_one() -> None:
    pages = [{"page": n, "text": line} for n, line in enumerate(LINES, 1)]
    row = row_of_sections({"title": TITLE, "pages": pages})
    assert row == {"title": TITLE, "text": "\n".join(LINES)}


def test_components_say_their_role() -> None:
    parts = [("title", TITLE), ("byline", "بقلم هدى"), ("body", LINES[0]), ("body", LINES[1])]
    components = [{"role": role, "text": text} for role, text in parts]
    photo = {"role": "photo", "URL": "bundle://a.jpg", "caption": "صورة"}
    row = row_of_blocks({"components": [*components[:2], photo, *components[2:]]})
    assert row == {"title": TITLE, "text": "\n".join(LINES)}


def test_an_article_inside_of_a_row_whose_text_is_blocks() -> None:
    blocks = [{"type": "paragraph", "text": f"{line} {line} {line}"} for line in LINES[:2]]
    photo = {"type": "image", "url": "a.jpg", "caption": "صورة"}
    article = {
        "headline": {"main": TITLE},
        "byline": {"original": "بقلم هدى سالم"},
        "pub_date": "2019-11-11T13:15:00Z",
        "blocks": [blocks[0], photo, blocks[1]],
    }
    data = json.dumps({"results": [{"_id": "n1", "article": article}]}).encode()
    (found,) = read_bytes(data, "a.json", "a.json")
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.creator) == (TITLE, "هدى سالم")
    assert found.declared.published == "2019-11-11T13:15:00Z"
    assert found.text == "\n".join(str(each["text"]) for each in blocks)


def test_a_text_in_a_list_of_paragraphs_with_any_names() -> None:
    row = {"العنوان": TITLE, "المتن": [{"نوع": "فقرة", "نص": line} for line in LINES]}
    assert row_of_sections(row) == {"العنوان": TITLE, "text": "\n".join(LINES)}
    (document,) = read_bytes(json.dumps([row]).encode(), "/a.json", "a.json")
    assert isinstance(document, Document)
    assert (document.declared.title, document.text) == (TITLE, "\n".join(LINES))
