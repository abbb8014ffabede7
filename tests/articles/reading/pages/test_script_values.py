"""Data of pages in the forms of frameworks, read back as values."""

from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.pages.script_values import pushed_values, revived
from articles.reading.reader import read_bytes

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة. " * 4
TITLE = "السقاية القديمة تعود إلى الساحة"


def test_values_that_refer_to_one_another_by_number() -> None:
    held: list[object] = [
        ["Reactive", 1],
        {"post": 2, "tags": 5},
        {"title": 3, "n": 4},
        "سد",
        7,
        [3],
    ]
    assert revived(held) == {"post": {"title": "سد", "n": 7}, "tags": ["سد"]}


@pytest.mark.parametrize(
    "held", [[], [1, 2, 3], [{"title": "سد"}, {"title": "سوق"}, {}], [["Ref", 9], 1, 2]]
)
def test_lists_of_plain_values_are_no_such_data(held: list[object]) -> None:
    assert revived(held) is None


def test_a_value_that_holds_itself_comes_to_an_end() -> None:
    assert isinstance(revived([{"a": 1}, {"b": 0}, "x"]), dict)


def test_rows_pushed_in_pieces_are_put_together() -> None:
    rows = '1:{"title":"سد","n":[1,2]}\n2:I["chunk"]\n3:["$","p"]\n'
    scripts = [f"self.__next_f.push([1,{json.dumps(piece)}])" for piece in (rows[:12], rows[12:])]
    assert list(pushed_values([*scripts, "self.__next_f.push([0])", "var a"])) == [
        {"title": "سد", "n": [1, 2]},
        ["$", "p"],
    ]


@pytest.mark.parametrize("is_nuxt", [True, False])
def test_the_article_of_a_page_that_shows_nothing(is_nuxt: bool) -> None:
    body = f"<p>{AR}</p><p>{AR}</p>"
    fields = {"title": TITLE, "body": body, "date": "2019-11-28T18:00:00Z", "writer": "لين عازار"}
    if is_nuxt:
        held = [{"art": 1}, dict(zip(fields, range(2, 6), strict=True)), *fields.values()]
        script = f'<script type="application/json">{json.dumps(held)}</script>'
    else:
        row = json.dumps(f"5:{json.dumps({'art': fields})}\n")
        script = f"<script>self.__next_f.push([1,{row}])</script>"
    page = f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>{script}</body></html>"
    (found,) = read_bytes(page.encode(), "/p.html", "p.html")
    assert isinstance(found, Document)
    assert found.text.startswith(AR.strip())
    assert (found.declared.title, found.declared.creator) == (TITLE, "لين عازار")
    assert found.declared.published == "2019-11-28T18:00:00Z"
