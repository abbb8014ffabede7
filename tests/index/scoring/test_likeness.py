"""The articles that share an article's most telling words."""

from __future__ import annotations

from index.request import SearchRequest
from tests.fakes import article

BRIDGE = "يفتح الجسر المعلق فوق الوادي أمام الشاحنات بعد ترميم أعمدته وحباله"


def alike(engine, article_id: str) -> list[str]:
    return [hit.article_id for hit in engine.search(SearchRequest("", like=article_id)).hits]


def test_the_most_alike_come_first_and_the_article_itself_not_at_all(engine_of) -> None:
    engine = engine_of(
        article("model", BRIDGE),
        article("near", "ترميم الجسر المعلق فوق الوادي وحباله وأعمدته"),
        article("far", "الجسر المعلق قصة قديمة يرويها الصيادون"),
        *(article(f"other {n}", "أمطار على الجبال وثلوج في القمم") for n in range(8)),
    )
    found = alike(engine, "model")
    assert found[0] == "near"
    assert "model" not in found
    assert not any(each.startswith("other") for each in found)


def test_nothing_is_like_what_is_not_there(engine_of) -> None:
    assert alike(engine_of(article("a", BRIDGE)), "gone") == []
