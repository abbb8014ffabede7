"""Authors of JSON:API are named where the articles stand."""

from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.reader import read_bytes
from articles.reading.rows.linked_resources import NamedObjects

WORDS = "أصلحت البلدية أعمدة الإنارة في الشارع الكبير بعد شكاوى السكان المتكررة."


def with_authors(value: dict[str, object]) -> dict[str, object]:
    named = NamedObjects()
    named.add(value)
    linked = named.linked(value)
    assert isinstance(linked, dict)
    return linked


def article(number: int, link: str, kind: str) -> dict[str, object]:
    return {
        "type": "node--article",
        "id": f"n{number}",
        "attributes": {"title": f"إنارة {number}", "body": {"value": WORDS}},
        "relationships": {
            link: {"data": {"type": kind, "id": f"p{number}"}},
            "revision_uid": {"data": {"type": kind, "id": "p9"}},
            "field_image": {"data": None},
        },
    }


def person(number: int, kind: str, name: str) -> dict[str, object]:
    return {"type": kind, "id": f"p{number}", "attributes": {"display_name": name}}


def test_articles_have_the_names_of_their_authors() -> None:
    value = {
        "data": [article(1, "uid", "user--user"), article(2, "writer", "node--staff")],
        "included": [
            person(1, "user--user", "هدى المالكي"),
            person(2, "node--staff", "سعاد المنصوري"),
            person(9, "user--user", "مدير الموقع"),
        ],
    }
    found = list(read_bytes(json.dumps(value).encode(), "/a.json", "a.json"))
    articles = [each for each in found if isinstance(each, Document)]
    assert [each.declared.creator for each in articles] == ["هدى المالكي", "سعاد المنصوري"]
    assert [each.text for each in articles] == [WORDS, WORDS]


def test_what_links_nobody_stays_as_it_is() -> None:
    for value in ({"data": [1], "included": [2]}, {"data": [{}]}, {"included": []}):
        assert with_authors(value)["data" if "data" in value else "included"] == next(
            iter(value.values())
        )
    own = article(1, "uid", "user--user")
    own["attributes"] = {"author": "سليم", "body": WORDS}
    linked = with_authors({"data": [own], "included": [person(1, "user--user", "هدى")]})
    assert linked["data"] == [own]


def test_a_number_that_is_a_list_breaks_nothing() -> None:
    linked = article(1, "uid", "user--user")
    linked["relationships"] = {"uid": {"data": {"type": "user--user", "id": {"n": 1}}}}
    person_of_list = {"type": "user--user", "id": {"n": 1}, "attributes": {"name": "هدى المالكي"}}
    value = {"data": [linked], "included": [person_of_list]}

    (found,) = read_bytes(json.dumps(value).encode(), "/a.json", "a.json")

    assert isinstance(found, Document)
    assert found.declared.creator == "هدى المالكي"


def test_references_lead_to_names_wherever_they_stand() -> None:
    link = {"sys": {"type": "Link", "linkType": "Entry", "id": "p1"}}
    row = {"sys": {"id": "n1"}, "fields": {"title": "إنارة", "body": WORDS, "author": link}}
    person_of = {"sys": {"id": "p1"}, "fields": {"name": "هدى المالكي", "bio": "كاتبة"}}
    value = {"items": [row], "includes": {"Entry": [person_of]}}

    (found,) = (
        each
        for each in read_bytes(json.dumps(value).encode(), "/a.json", "a.json")
        if isinstance(each, Document)
    )

    assert (found.declared.creator, found.text) == ("هدى المالكي", WORDS)


def test_people_in_lines_of_their_own_are_no_articles() -> None:
    post = {"_id": "n1", "title": "إنارة", "body": WORDS, "author": {"_ref": "p1"}}
    posts = [{**post, "_id": f"n{n}"} for n in range(30)]
    lines = [*posts, {"_id": "p1", "_type": "author", "name": "هدى المالكي"}]
    data = "\n".join(map(json.dumps, lines)).encode()

    found = list(read_bytes(data, "/a.ndjson", "a.ndjson"))

    articles = [each for each in found if isinstance(each, Document)]
    assert [each.declared.creator for each in articles] == ["هدى المالكي"] * 30
    assert not any(isinstance(each, ReadingError) for each in found)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_number_that_two_kinds_of_things_have_names_neither(is_first: bool) -> None:
    named = NamedObjects()
    kinds = [("authors", {"id": 7, "name": "سلمى نور"}), ("topics", {"id": 7, "name": "اقتصاد"})]
    named.add({kind: [each] for kind, each in (kinds if is_first else kinds[::-1])})
    row = {"title": "سوق السمك", "author": {"id": 7}}
    assert named.linked(row) == row


def test_articles_have_the_name_of_the_outlet_that_they_link() -> None:
    paper = {"type": "term--papers", "id": "p1", "attributes": {"name": "شراع الضفة"}}
    value = {"data": [article(1, "field_newspaper", "term--papers")], "included": [paper]}
    (found,) = read_bytes(json.dumps(value).encode(), "/a.json", "a.json")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.creator) == ("شراع الضفة", None)
