from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.rows.literals import as_json
from tests.growth import growth

TEXT = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد، بعد أن أغلقت ستة أشهر للترميم."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{a: 'b', c: \"d\",}", {"a": "b", "c": "d"}),
        ("[1, /* two */ 2, // three\n 3,]", [1, 2, 3]),
        ("{'a': None, 'b': True, 'c': u'نص'}", {"a": None, "b": True, "c": "نص"}),
        ("{a: `line\nline`, b: 'one' + ' two'}", {"a": "line\nline", "b": "one two"}),
        ('{"_id": ObjectId("5f"), "on": ISODate("2019-03-04")}', {"_id": "5f", "on": "2019-03-04"}),
        ("{'on': datetime.datetime(2019, 3, 4, 10, 5)}", {"on": "2019-03-04"}),
        ("{at: new Date(1551693600000)}", {"at": 1551693600000}),
        (r"{a: 'it\'s', b: '\u0646\x41\u{1F600}'}", {"a": "it's", "b": "نA😀"}),
        ("{7: 'a', true: 'b'}", {"7": "a", "true": "b"}),
        ("['a' + ',' + \"\" + '\"' + 'b', '+' + '+']", ['a,"b', "++"]),
        ("{'a' + 'b': 1}", {"ab": 1}),
        ("[f( 'a' ), f( 1, 2 )]", ["a", None]),
    ],
)
def test_literals_of_other_languages(written: str, meant: object) -> None:
    assert json.loads(as_json(written)) == meant


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=8))
def test_json_stays_what_it_is(value: object) -> None:
    assert json.loads(as_json(json.dumps(value))) == value


@given(st.text(alphabet="{}[]'\"`:,+/*\\#aء1(). \n", max_size=60))
def test_any_text_ends(text: str) -> None:
    as_json(text)


def test_what_is_joined_or_never_closed_takes_time_linear_in_its_length() -> None:
    assert json.loads(as_json(" + ".join(["'كلمة '"] * 300))) == "كلمة " * 300
    assert growth(lambda count: as_json(" + ".join(["'كلمة '"] * count)), 40_000) < 3
    assert growth(lambda count: as_json(f"f({' ' * count}"), 3_000) < 3


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.js", "// list\nconst all = [{title: 'عنوان', body: `%s`,},];\nexport default all;\n"),
        ("a.js", 'load({"articles":[{"title":"عنوان","body":"%s"}]});'),
        ("a.json5", "{articles: [{title: 'عنوان', text: '%s',}],}"),
        ("a.json", '[/* one */{"title":"عنوان","text":"%s",},]'),
        ("a.txt", "[{'title': 'عنوان', 'text': '%s', 'tags': None}]"),
        ("a.json", '/* 1 */\n{"_id": ObjectId("5f"), "title": "عنوان", "text": "%s"}\n'),
    ],
)
def test_articles_as_programs_write_them(name: str, data: str) -> None:
    (document,) = read_bytes((data % TEXT).encode(), f"/t/{name}", name)

    assert isinstance(document, Document)
    assert (document.declared.title, document.text) == ("عنوان", TEXT)


def test_a_script_that_breaks_off_gives_what_is_whole() -> None:
    data = f"const a = [{{text: '{TEXT}'}}, {{text: 'فتحت".encode()

    document, error = read_bytes(data, "/t/a.js", "a.js")

    assert isinstance(document, Document)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN_TABLE


def test_names_may_stand_for_values() -> None:
    assert json.loads(as_json("{title: a, other: b}", {"a": '"سد"'})) == {
        "title": "سد",
        "other": "b",
    }


def test_names_of_fields_stand_for_themselves() -> None:
    assert json.loads(as_json("{a : a, b: [a]}", {"a": '"سد"'})) == {"a": "سد", "b": ["سد"]}
