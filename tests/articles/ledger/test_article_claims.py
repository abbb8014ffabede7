"""What an article says is known by its id."""

from __future__ import annotations

from dataclasses import replace

from tests.articles.ledger.telling import claims


def test_what_an_article_says_is_looked_up_by_its_id() -> None:
    one = claims("a", "دمر الحريق 17 مستودعا.")
    assert hash(one) == hash(replace(one, claims=()))
    assert one != replace(one, claims=())
