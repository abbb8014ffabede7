from __future__ import annotations

import json

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import RemarkKind
from articles.reading.exports.social_exports import posts_of
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

ARABIC = "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات، وركبه تسعون مسافرا."
FRENCH = "Le train de montagne roule à nouveau depuis jeudi, après sept années d'arrêt."


def read(value: object, name: str = "a.json", prefix: str = "") -> tuple[list, dict]:
    remarks: list = []
    data = (prefix + json.dumps(value)).encode()
    found = list(read_source(source_of_bytes(data, f"/{name}", name), remarks.append))
    return found, {each.kind: each.count for each in remarks}


def wrongly(text: str) -> str:
    return text.encode().decode("latin-1")


def test_posts_of_facebook_are_read_as_they_were_meant() -> None:
    posts = [{"timestamp": 1618300000, "data": [{"post": wrongly(t)}]} for t in (ARABIC, FRENCH)]
    posts.append({"timestamp": 1618300001, "data": [], "attachments": []})
    for value in (posts, {"posts": posts}):
        found, remarks = read(value)
        assert [each.text for each in found] == [ARABIC, FRENCH]
        assert found[0].declared.published == "1618300000"
        assert remarks[RemarkKind.OTHER_ROWS] == 1


def test_tweets_stand_in_a_script() -> None:
    tweets = [{"tweet": {"id_str": "7", "full_text": text}} for text in (ARABIC, FRENCH)]
    for name in ("tweets.js", "tweets.json"):
        found, _ = read(tweets, name, "window.YTD.tweets.part0 = ")
        assert [each.text for each in found] == [ARABIC, FRENCH]


def test_messages_of_a_channel() -> None:
    words = {"type": "bold", "text": "القطار"}
    messages = [
        {"id": 1, "type": "service", "text": "", "text_entities": []},
        {
            "id": 2,
            "date": "2021-04-13T10:00:00",
            "text": [words, f"\n{ARABIC}"],
            "text_entities": [],
        },
        {"id": 3, "date": "2021-04-14T10:00:00", "text": "👍", "text_entities": []},
    ]
    found, remarks = read({"name": "أخبار الجبل", "messages": messages})
    (document,) = found
    assert isinstance(document, Document)
    assert document.text == f"القطار\n{ARABIC}"
    assert (document.declared.publisher, document.declared.identifier) == ("أخبار الجبل", "2")
    assert remarks[RemarkKind.OTHER_ROWS] == 2


def test_other_objects_are_no_posts() -> None:
    for value in ({"text": ARABIC}, {"posts": [{"title": "x", "content": ARABIC}]}, {}):
        assert posts_of(value) is None


def test_an_export_that_breaks_off_keeps_what_is_whole() -> None:
    tweets = [{"tweet": {"id_str": "7", "full_text": text}} for text in (ARABIC, FRENCH)]
    data = ("window.YTD.tweets.part0 = " + json.dumps(tweets)).encode()[:-30]
    found = list(read_source(source_of_bytes(data, "/tweets.js", "tweets.js")))
    assert found[0].text == ARABIC
    assert isinstance(found[-1], ReadingError)


def test_posts_of_mastodon_without_what_was_passed_on() -> None:
    own = {"id": "m/1", "type": "Note", "content": f"<p>{ARABIC}</p>", "url": "https://m.example/1"}
    outbox = {
        "@context": "https://www.w3.org/ns/activitystreams",
        "orderedItems": [
            {"type": "Create", "published": "2022-11-12T10:00:00Z", "object": own},
            {"type": "Announce", "object": "https://o.example/3"},
        ],
    }

    (found,), remarks = read(outbox)

    assert (found.text, found.declared.url) == (ARABIC, "https://m.example/1")
    assert found.declared.published == "2022-11-12T10:00:00Z"
    assert remarks[RemarkKind.OTHER_ROWS] == 1


def test_long_messages_of_a_discord_channel() -> None:
    said = [
        {"id": str(n), "timestamp": "2020-02-03T10:00:00", "content": c, "author": {"name": "هدى"}}
        for n, c in enumerate((ARABIC * 3, "شكرا"))
    ]

    (found,), remarks = read({"channel": {"name": "أخبار"}, "messages": said})

    assert found.text == ARABIC * 3
    assert (found.declared.creator, found.declared.publisher) == ("هدى", "أخبار")
    assert remarks[RemarkKind.OTHER_ROWS] == 1


def test_posts_of_reddit_without_comments_and_links() -> None:
    post = {"title": "القطار", "selftext": ARABIC, "created_utc": 1618300000.0}
    link = {"title": "رابط", "selftext": "", "url": "https://a.example"}
    things = [{"kind": "t3", "data": post}, {"kind": "t3", "data": link}]
    comments = [{"kind": "t1", "data": {"body": FRENCH}}]
    listings = [{"kind": "Listing", "data": {"children": each}} for each in (things, comments)]
    found, remarks = read(listings)
    assert [(each.text, each.declared.title) for each in found] == [(ARABIC, "القطار")]
    assert remarks[RemarkKind.OTHER_ROWS] == 2


def test_long_messages_of_slack() -> None:
    person = {"real_name": "هدى سالم"}
    talk = [{"type": "message", "user": "U2", "text": "شكرا", "ts": "1552557800.000300"}]
    joined = {"type": "message", "subtype": "channel_join", "text": ARABIC * 3, "ts": "1.1"}
    long = {"type": "message", "text": ARABIC * 3, "ts": "1552557600.0002", "user_profile": person}
    found, remarks = read([long, joined, *talk])
    assert [each.text for each in found] == [ARABIC * 3]
    assert found[0].declared.creator == "هدى سالم"
    assert found[0].declared.published == "1552557600"
    assert remarks[RemarkKind.OTHER_ROWS] == 2


def test_notes_without_what_stands_beside_them() -> None:
    note = {"content_type": "Note", "content": {"title": "القطار", "text": ARABIC}, "uuid": "a"}
    tag = {"content_type": "Tag", "content": {"title": "سفر"}, "uuid": "b"}
    found, remarks = read({"version": "004", "items": [note, tag]}, "a.txt")
    assert [(each.text, each.declared.title) for each in found] == [(ARABIC, "القطار")]
    assert remarks[RemarkKind.OTHER_ROWS] == 1


def test_an_account_of_telegram_gives_the_posts_of_channels_and_long_messages() -> None:
    def message(number: int, text: str) -> dict[str, object]:
        return {
            "id": number,
            "date": f"2021-04-1{number}T10:00:00",
            "text": text,
            "text_entities": [],
        }

    channel = {"name": "أخبار الجبل", "type": "public_channel", "messages": [message(1, ARABIC)]}
    talk = [message(2, "شكرا"), message(3, ARABIC * 4)]
    chats = {"list": [channel, {"name": "فؤاد", "type": "personal_chat", "messages": talk}]}
    found, counts = read({"chats": chats})
    assert [each.text for each in found] == [ARABIC, ARABIC * 4]
    assert [each.declared.publisher for each in found] == ["أخبار الجبل", "فؤاد"]
    assert counts[RemarkKind.OTHER_ROWS] == 1
    assert posts_of({"chats": {"list": [{"messages": []}]}}) is None


def test_posts_of_instagram_have_their_words_with_the_picture() -> None:
    picture = {"uri": "a.jpg", "creation_timestamp": 1618300000, "title": wrongly(ARABIC)}
    several = {"media": [{**picture, "title": ""}] * 2, "title": wrongly(FRENCH)}
    found, counts = read([{"media": [picture]}, several, {"media": [{**picture, "title": ""}]}])
    assert [each.text for each in found] == [ARABIC, FRENCH]
    assert found[0].declared.published == "1618300000"
    assert counts[RemarkKind.OTHER_ROWS] == 1


def test_an_article_under_the_address_that_a_message_of_slack_shares() -> None:
    shared = {"title": "عودة القطار", "text": ARABIC * 3, "title_link": "https://example.com/a/1"}
    message = {"type": "message", "text": "<https://example.com/a/1>", "ts": "1552557600.0002"}
    found, _ = read([{**message, "attachments": [shared]}, {**message, "attachments": []}])
    assert [each.text for each in found] == [ARABIC * 3]
    said = found[0].declared
    assert (said.title, said.url) == ("عودة القطار", "https://example.com/a/1")
    assert said.published == "1552557600"
