"""Arrays of PHP are tables of articles, however they were dumped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.tables.php_arrays import looks_like_php_array

FIRST = "غرست البلدية 400 شجرة على ضفتي النهر، وستسقى بمياه معالجة طوال الصيف."
SECOND = "وقال الرئيس إن (الغرس) سيستمر،\nوإن 'الضفة' ستصبح متنزها."
TITLES = ("أشجار على النهر", "متنزه الضفة")
EXPORTED = (
    "<?php\n// أخبار\nreturn array (\n"
    + "".join(
        f"  {n} => \n  array (\n    'title' => '{title}',\n    'body' => '{FIRST}\n"
        + SECOND.replace("'", "\\'")
        + "',\n    'author' => NULL,\n    'date' => '2019-05-0"
        + f"{n + 1}',\n  ),\n"
        for n, title in enumerate(TITLES)
    )
    + ");\n"
)
SHORT = "<?php $news = [\n" + "".join(
    f'["title" => "{title}", "body" => "{FIRST}\\n" . "{SECOND}", "date" => "2019-05-0{n}"],\n'
    for n, title in enumerate(TITLES, 1)
)
PRINTED = (
    "Array\n(\n"
    + "".join(
        f"    [{n + 70}] => Array\n        (\n            [title] => {title}\n"
        f"            [body] => {FIRST}\n{SECOND}\n            [date] => 2019-05-0{n}\n"
        "        )\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    + ")\n"
)


def serialized(value: object) -> str:
    match value:
        case int():
            return f"i:{value};"
        case str():
            return f's:{len(value.encode())}:"{value}";'
        case dict():
            inner = "".join(serialized(each) for pair in value.items() for each in pair)
            return f"a:{len(value)}:{{{inner}}}"
    raise AssertionError


SERIALIZED = serialized(
    {
        n: {"title": title, "body": f"{FIRST}\n{SECOND}", "date": f"2019-05-0{n + 1}"}
        for n, title in enumerate(TITLES)
    }
)


@pytest.mark.parametrize("text", [EXPORTED, f"{SHORT}];", PRINTED, SERIALIZED])
@pytest.mark.parametrize("name", ["news.txt", "news.php", "news"])
def test_articles_of_an_array(text: str, name: str) -> None:
    one, two = read_bytes(text.encode(), f"/{name}", name)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, two.declared.title) == TITLES
    assert one.text == two.text == f"{FIRST}\n{SECOND}"
    assert (one.declared.published, two.declared.published) == ("2019-05-01", "2019-05-02")
    assert one.format == "php"


@pytest.mark.parametrize("text", [SHORT, PRINTED[:-40], SERIALIZED[:-30]])
def test_one_that_breaks_off_gives_what_is_whole_and_says_so(text: str) -> None:
    *found, end = read_bytes(text.encode(), "/a.txt", "a.txt")
    assert isinstance(found[0], Document)
    assert isinstance(end, ReadingError)
    assert end.reason is Reason.CUT_OFF


def test_lengths_of_another_encoding_do_not_matter() -> None:
    one, two = read_bytes(SERIALIZED.replace("s:", "s:9").encode(), "/a.txt", "a.txt")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert one.text == two.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize("opening", ["<?php return array(1=>", "a:1:{i:0;"])
def test_one_that_nests_too_deep_is_refused(opening: str) -> None:
    start, _, again = opening.rpartition(" ")
    (error,) = read_bytes(f"{start} {again * 5000}".encode(), "/a.txt", "a.txt")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.BROKEN_TABLE, "nested too deep")


def test_a_text_is_no_array() -> None:
    for text in (FIRST, "[1] Array of words\n(", "array (of solar panels)", f"[{FIRST}]"):
        assert not looks_like_php_array(text.encode())


def test_many_comments_are_gone_through_once() -> None:
    """Each ends at its first `*/`; were there more ways to part them, this would never end."""
    comments = b"/* colours */\n" * 140
    assert not looks_like_php_array(comments + b"body { margin: 0 }")
    assert looks_like_php_array(b"<?php\n" + comments + b"return ['title' => 'a'];")


@given(st.text(alphabet="a:{}[]()=>'\\\n ;1sArray", max_size=80))
def test_any_other_end_is_a_value_too(tail: str) -> None:
    for text in (EXPORTED, PRINTED, SERIALIZED):
        found = list(read_bytes((text[: len(text) // 2] + tail).encode(), "/a.txt", "a.txt"))
        assert found
