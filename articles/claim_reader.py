"""ClaimReader: the claims of articles as the ledger of an archive keeps them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from articles.archive.archive import Archive
from articles.archive.article_rows import decoding
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.encoding import decoded
from articles.ledger.grouping import ClaimPlace

_MOST_REMEMBERED = 4_000


class ClaimReader:
    """The claims of articles as the ledger keeps them, the last ones remembered."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._remembered: OrderedDict[str, ArticleClaims] = OrderedDict()

    def of(self, article_id: str) -> ArticleClaims:
        """What an article says.

        Raises:
            KeyError: The ledger does not hold it.
        """
        if article_id not in self._remembered:
            self.read([article_id])
        return self._remembered[article_id]

    def at(self, place: ClaimPlace) -> Claim:
        """One claim."""
        return self.of(place[0]).claims[place[1]]

    def read(self, article_ids: Sequence[str]) -> None:
        """Read what is not remembered of these, at once."""
        wanted = [name for name in article_ids if name not in self._remembered]
        if wanted:
            with decoding(str(self._archive.path)):
                for name, data in self._archive.ledger.claims(wanted).items():
                    self.remember(decoded(name, data))

    def remember(self, article: ArticleClaims) -> None:
        """Keep what an article says at hand."""
        self._remembered[article.article] = article
        while len(self._remembered) > _MOST_REMEMBERED:
            self._remembered.popitem(last=False)

    def forget(self, article_id: str) -> None:
        """What an article said is no longer so."""
        self._remembered.pop(article_id, None)
