"""What people take home from networks and messengers, as rows of a table.

Facebook and Instagram (`timestamp`, `data: [{"post"}]`), Twitter (`{"tweet": {…}}`) and Telegram
(`messages` with `text_entities`), Discord (`messages` with `content`), Slack (`ts`), Standard Notes
(`content_type`), Reddit (a `Listing` of things) and Mastodon (an outbox of ActivityPub, W3C) write
each post in an object of their own; photographs, reactions and what the system says stand among
them and are no articles.
"""

from __future__ import annotations

from collections.abc import Mapping

from articles.reading.exports.chats import SHORTEST
from articles.reading.rows.row_values import text_of

Row = Mapping[str, object]


def posts_of(value: Row) -> tuple[list[Row], int, int] | None:
    """The posts of an export.

    Returns:
        The rows, how many objects beside them are no posts, and how many posts stand inside the
        value; None where it is no export of the known networks.
    """
    for holder, inner in (
        ("messages", _of_telegram),
        ("messages", _of_discord),
        ("posts", _of_facebook),
        ("orderedItems", _of_activity),
        ("items", _of_standard_notes),
    ):
        items = value.get(holder)
        if isinstance(items, list) and items:
            found = [inner(each, value) if isinstance(each, Mapping) else None for each in items]
            rows = [row for row in found if row]
            if rows:
                return rows, len(items) - len(rows), len(rows)
    account = _of_telegram_account(value)
    if account is not None:
        return account
    if value.get("kind") == "Listing":
        return _of_reddit(value.get("data"))
    for is_one, row_of in (
        (_is_tweet, _of_twitter),
        (_is_of_facebook, _of_facebook),
        (_is_of_instagram, _of_instagram),
        (_is_of_slack, _of_slack),
        (_is_of_standard_notes, _of_standard_notes),
    ):
        if is_one(value):
            row = row_of(value, value)
            return ([row], 0, 0) if row else ([], 1, 0)
    return None


def _of_reddit(listing: object) -> tuple[list[Row], int, int] | None:
    """The posts of a listing of Reddit with words of their own; comments and links are counted."""
    children = listing.get("children") if isinstance(listing, Mapping) else None
    if not isinstance(children, list) or not children:
        return None
    things = [each.get("data") for each in children if isinstance(each, Mapping)]
    posts = [each for each in things if isinstance(each, Mapping) and text_of(each.get("selftext"))]
    rows: list[Row] = [
        {
            "id": each.get("id"),
            "title": each.get("title"),
            "text": each.get("selftext"),
            "published": each.get("created_utc"),
            "url": each.get("url"),
        }
        for each in posts
    ]
    return rows, len(children) - len(rows), len(rows)


def _of_telegram(message: Row, chat: Row) -> Row | None:
    if "text_entities" not in message:
        return None
    words = _runs(message.get("text"))
    if not any(map(str.isalpha, words)):
        return None
    return {
        "id": message.get("id"),
        "text": words,
        "date": message.get("date"),
        "source": chat.get("name") or message.get("from"),
    }


def _of_telegram_account(value: Row) -> tuple[list[Row], int, int] | None:
    """The messages of all chats of an account, those of channels whole, others where they are long.

    In conversations most messages are short, and no articles.
    """
    chats = value.get("chats")
    listed = chats.get("list") if isinstance(chats, Mapping) else None
    if not isinstance(listed, list) or not listed:
        return None
    rows: list[Row] = []
    count = 0
    for chat in listed:
        messages = chat.get("messages") if isinstance(chat, Mapping) else None
        if not isinstance(chat, Mapping) or not isinstance(messages, list):
            continue
        count += len(messages)
        is_channel = "channel" in str(chat.get("type"))
        found = (_of_telegram(each, chat) for each in messages if isinstance(each, Mapping))
        posts = (row for row in found if row is not None)
        rows += [row for row in posts if is_channel or len(str(row["text"])) >= SHORTEST]
    return (rows, count - len(rows), len(rows)) if rows else None


def _of_discord(message: Row, export: Row) -> Row | None:
    """A message of a channel, where it is long enough to be more than talk."""
    author, channel = message.get("author"), export.get("channel")
    words = text_of(message.get("content"))
    if not isinstance(author, Mapping) or not isinstance(channel, Mapping) or words is None:
        return None
    if len(words) < SHORTEST:
        return None
    return {
        "id": message.get("id"),
        "text": words,
        "date": message.get("timestamp"),
        "author": author.get("nickname") or author.get("name"),
        "source": channel.get("name"),
    }


def _of_activity(activity: Row, _: Row) -> Row | None:
    """A post of the reader's own; what they only passed on is named by its address."""
    post = activity.get("object")
    if not isinstance(post, Mapping) or text_of(post.get("content")) is None:
        return None
    return {
        "id": post.get("id"),
        "title": post.get("name") or post.get("summary"),
        "text": post.get("content"),
        "date": post.get("published") or activity.get("published"),
        "url": post.get("url") or post.get("id"),
    }


def _runs(text: object) -> str:
    """The words of a message: a string, or strings and marked runs one after the other."""
    if isinstance(text, str):
        return text
    runs = text if isinstance(text, list) else []
    said = (each.get("text") if isinstance(each, Mapping) else each for each in runs)
    return "".join(each for each in said if isinstance(each, str))


def _is_of_facebook(value: Row) -> bool:
    return "timestamp" in value and isinstance(value.get("data"), list) and "text" not in value


def _of_facebook(post: Row, _: Row) -> Row | None:
    data = post.get("data")
    parts = data if isinstance(data, list) else []
    said = [each.get("post") for each in parts if isinstance(each, Mapping)]
    words = next((text for each in said if (text := text_of(each))), None)
    if words is None:
        return None
    return {"text": _as_meant(words), "published": post.get("timestamp")}


def _is_of_instagram(value: Row) -> bool:
    media = value.get("media")
    return (
        isinstance(media, list)
        and bool(media)
        and all(isinstance(each, Mapping) and "creation_timestamp" in each for each in media)
    )


def _of_instagram(post: Row, _: Row) -> Row | None:
    """A post with the words under its pictures, which stand with the one of a single picture."""
    media = post.get("media")
    parts = [post, *(media if isinstance(media, list) else [])]
    words = next((text for each in parts if (text := text_of(each.get("title")))), None)
    if words is None:
        return None
    moments = (each.get("creation_timestamp") for each in parts)
    return {"text": _as_meant(words), "published": next(filter(None, moments), None)}


def _as_meant(words: str) -> str:
    """The words of an export that writes each byte of UTF-8 as a character."""
    try:
        return words.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return words


def _is_of_slack(value: Row) -> bool:
    return value.get("type") == "message" and {"ts", "text"} <= value.keys()


def _of_slack(message: Row, _: Row) -> Row | None:
    """A message of a channel, where it is long enough to be more than talk."""
    words = text_of(message.get("text"))
    if "subtype" in message:
        return None
    if words is None or len(words) < SHORTEST:
        return _shared_in_slack(message)
    person = message.get("user_profile")
    name = person.get("real_name") if isinstance(person, Mapping) else None
    return {"id": message.get("ts"), "text": words, "date": message.get("ts"), "author": name}


def _shared_in_slack(message: Row) -> Row | None:
    """The article that a message leads to, where its text stands under it."""
    attached = message.get("attachments")
    for each in attached if isinstance(attached, list) else ():
        words = text_of(each.get("text")) if isinstance(each, Mapping) else None
        if words is not None and len(words) >= SHORTEST:
            return {
                "id": message.get("ts"),
                "title": each.get("title"),
                "text": words,
                "url": each.get("title_link") or each.get("from_url"),
                "source": each.get("service_name"),
                "author": each.get("author_name"),
                "date": message.get("ts"),
            }
    return None


def _is_of_standard_notes(value: Row) -> bool:
    return isinstance(value.get("content_type"), str) and isinstance(value.get("content"), Mapping)


def _of_standard_notes(item: Row, _: Row) -> Row | None:
    content = item.get("content")
    if item.get("content_type") != "Note" or not isinstance(content, Mapping):
        return None
    return {"id": item.get("uuid"), "created_at": item.get("created_at"), **content}


def _is_tweet(value: Row) -> bool:
    tweet = value.get("tweet")
    return isinstance(tweet, Mapping) and ("full_text" in tweet or "text" in tweet)


def _of_twitter(value: Row, _: Row) -> Row | None:
    tweet = value.get("tweet")
    if not isinstance(tweet, Mapping):
        return None
    words = text_of(tweet.get("full_text") or tweet.get("text"))
    if words is None:
        return None
    return {
        "id": tweet.get("id_str") or tweet.get("id"),
        "text": words,
        "published": tweet.get("created_at"),
    }
