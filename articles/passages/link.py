"""Links to a passage, `khizana:ARCHIVE/PASSAGE?quote=WORDS`, for other programs to keep.

The archive's identity and the passage's id name it; the first words of its quotation find it
again where neither does: in a copy of the archive, or after the passage was deleted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote

from articles.passages.passage import Passage

SCHEME = "khizana:"
_LONGEST = 4096
_MOST_WORDS = 8
_LONGEST_QUOTE = 80
_NAMES = re.compile(r"/{0,2}([^/?#]+)/([^/?#]+)/?(?:\?([^#]*))?(?:#.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PassageLink:
    """What a link says.

    Attributes:
        archive: The identity of the archive.
        passage_id: The passage in it.
        quote: The first words of its quotation, in one line; possibly empty.
    """

    archive: str
    passage_id: str
    quote: str = ""

    @classmethod
    def to(cls, passage: Passage, archive: str) -> PassageLink:
        """The link to a passage of the archive with this identity."""
        valid = passage.quote.exact.encode("utf-8", "replace").decode("utf-8")
        words = valid.split()
        first = " ".join(words[:_MOST_WORDS])
        if len(first) > _LONGEST_QUOTE:
            first = first[:_LONGEST_QUOTE].rpartition(" ")[0] or first[:_LONGEST_QUOTE]
        return cls(archive, passage.id, first)

    @classmethod
    def read(cls, text: str) -> PassageLink | None:
        """The link that a text is; None when it is none of a passage."""
        text = text.strip()
        if len(text) > _LONGEST or not is_link(text):
            return None
        found = _NAMES.fullmatch(text[len(SCHEME) :])
        if found is None:
            return None
        archive, passage_id = unquote(found[1]), unquote(found[2])
        said = parse_qs(found[3] or "").get("quote", [""])
        return cls(archive, passage_id, " ".join(said[0].split()))

    @property
    def text(self) -> str:
        """The link, in ASCII."""
        names = f"{quote(self.archive, safe='')}/{quote(self.passage_id, safe='')}"
        words = f"?quote={quote(self.quote, safe='')}" if self.quote else ""
        return f"{SCHEME}{names}{words}"


def is_link(text: str) -> bool:
    """Whether a text begins as our links do, right or wrong."""
    return text[: len(SCHEME)].lower() == SCHEME
