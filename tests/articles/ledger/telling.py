"""Short articles told in sentences, and their claims."""

from __future__ import annotations

from dataclasses import replace

from articles.annotation import annotate_body
from articles.article import AnnotatedArticle
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.claims import claims_of


def article(
    name: str, text: str, published: str | None = None, title: str = ""
) -> AnnotatedArticle:
    """An annotated article with this body."""
    made = annotate_body(name, text, published)
    if not title:
        return made
    metadata = replace(made.article.metadata, title=title)
    return replace(made, article=replace(made.article, metadata=metadata))


def claims(name: str, text: str, published: str | None = None, title: str = "") -> ArticleClaims:
    """What an article with this body says in figures."""
    return claims_of(article(name, text, published, title))


def claim(text: str, name: str = "a", published: str | None = None) -> Claim:
    """The only claim of a sentence."""
    found = claims(name, text, published).claims
    assert len(found) == 1, [each.label for each in found]
    return found[0]


def by_value(found: ArticleClaims) -> dict[float | None, Claim]:
    """Claims by their upper value."""
    return {each.high: each for each in found.claims}
