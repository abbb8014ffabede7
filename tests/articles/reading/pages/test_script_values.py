"""Data of pages in the forms of frameworks, read back as values."""

from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.pages.script_values import called_value, pushed_values, revived
from articles.reading.reader import read_bytes
from tests.growth import growth

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


def test_rows_of_articles_in_a_script_are_no_values_that_refer_to_one_another() -> None:
    rows: list[object] = [{"id": n, "title": f"سد {n}", "body": AR} for n in range(1, 5)]
    assert revived(rows) is None
    assert revived([{"id": 1, "views": True}, {"id": 2}, {"id": 3}]) is None


def test_several_pieces_pushed_by_one_script() -> None:
    pushes = [f"self.__next_f.push([1,{json.dumps(each)}]);" for each in ('1:{"a":', '"سد"}')]
    assert list(pushed_values(["".join(pushes)])) == [{"a": "سد"}]


def test_scripts_that_push_without_an_end_cost_in_proportion() -> None:
    piece = 'self.__next_f.push([1,"1:[1]"'
    assert growth(lambda size: list(pushed_values([piece * size])), 16_000) < 4


def test_what_a_function_is_given_stands_where_it_puts_it() -> None:
    script = (
        'window.__NUXT__=(function(a,b,c){return {data:[{post:{title:a,body:b,tags:["ماء"],n:c}}],'
        'error:null}}("سد","\\u003Cp\\u003Eنص\\u003C\\u002Fp\\u003E",void 0));'
    )
    post = {"title": "سد", "body": "<p>نص</p>", "tags": ["ماء"], "n": None}
    assert called_value(script) == {"data": [{"post": post}], "error": None}
    assert called_value("window.x=(function(a){alert(a)}(1))") is None
    assert called_value("var a = 1;") is None


def test_a_page_of_nuxt_2_is_read_from_what_its_function_is_given() -> None:
    body = json.dumps(f"<p>{AR}</p><p>{AR}</p>", ensure_ascii=False)
    script = (
        f'window.__NUXT__=(function(a,b){{return {{post:{{title:a,body:b}}}}}}("{TITLE}",{body}));'
    )
    page = f"<html><body><div id='__nuxt'>جار</div><script>{script}</script></body></html>"
    (item,) = read_bytes(page.encode(), "/p/a.html", "a.html")
    assert isinstance(item, Document)
    assert (item.declared.title, AR.strip() in item.text) == (TITLE, True)


def test_a_long_text_stands_in_a_row_of_its_own() -> None:
    size = len(AR.encode())
    row = f'1:"$Sreact"\n2a:T{size:x},{AR}3:[{{"title":"{TITLE}","body":"$2a"}}]\n'
    pushed = f"self.__next_f.push({json.dumps([1, row])})"
    assert list(pushed_values([pushed])) == [[{"title": TITLE, "body": AR}]]


def test_names_of_fields_are_no_names_of_what_a_function_is_given() -> None:
    script = 'window.__NUXT__=(function(a,id){return {id:a,post:{a:id}}}("سد",12));'
    assert called_value(script) == {"id": "سد", "post": {"a": 12}}


def test_a_long_text_that_is_meant_very_often_is_held_once() -> None:
    script = f'window.__NUXT__=(function(a){{return [{"a," * 9}a]}}("{"سد" * 100_000}"));'
    found = called_value(script)
    assert isinstance(found, list)
    assert all(each is found[0] for each in found)


def test_lists_that_other_statements_fill_are_left_out() -> None:
    script = "window.__NUXT__=(function(a,b){a[0]=b;return {list:a,n:b}}([],1));"
    assert called_value(script) == {"list": None, "n": 1}


def test_what_looks_like_a_row_of_a_text_amid_words_is_none() -> None:
    rows = '1:{"body":"على القطار 2a:T5,نص","n":"$2a"}\n3:T2,م4:{"text":"$3"}\n'
    pushed = f"self.__next_f.push({json.dumps([1, rows])})"
    assert list(pushed_values([pushed])) == [
        {"body": "على القطار 2a:T5,نص", "n": "$2a"},
        {"text": "م"},
    ]


def test_rows_of_long_texts_cost_in_proportion() -> None:
    row = json.dumps([1, f'2a:T{len(AR.encode()):x},{AR}3:["$2a"]\n'])
    assert growth(lambda size: list(pushed_values([f"self.__next_f.push({row})" * size])), 800) < 4
