"""Pages that were put into one file one behind the other, and what stands behind the end of a page.

Parsers end at the first `</html>`; whoever joined files, or wrote into one, did not.
"""

from __future__ import annotations

import re

_NEXT = re.compile(r"</html\s{0,20}>\s*(?=<(?:!doctype\s+html|html)\b)", re.IGNORECASE)
_END = re.compile(r"(?:</body\s{0,20}>\s{0,200})?</html\s{0,20}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_SHORTEST = 40  # code points behind the end of a page: counters and comments of servers are fewer


def joined_pages(text: str) -> list[str]:
    """The pages in a file, each open at its end where words stand behind it; one for most files."""
    pages: list[str] = []
    start = 0
    for found in _NEXT.finditer(text):
        pages.append(text[start : found.end()])
        start = found.end()
    return [_opened(page) for page in (*pages, text[start:])]


def _opened(page: str) -> str:
    """The page without the tags that end it, where it goes on behind them."""
    ends = list(_END.finditer(page))
    rest = page[ends[0].end() :] if ends else ""
    if len(_TAG.sub("", rest).strip()) < _SHORTEST or "</script" in rest.lower():
        return page
    return _END.sub("", page)
