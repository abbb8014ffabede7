"""Bounds for HTML before it is parsed: libxml2 compares a tag's attributes with one another."""

from __future__ import annotations

import re

MOST_ATTRIBUTES = 2000
"""No page that was written for a browser has a tag with so many; 40 000 take the parser 20 s."""

_SIGNS = re.compile(
    r"<!--|-->|<(script|style|textarea|title)\b|</[a-z]*|<(?=[a-z])|[>\"']", re.IGNORECASE
)
_BETWEEN = re.compile(r"[^\s/]+")


def has_endless_tag(text: str) -> bool:
    """Whether any tag has more attributes than a parser gets through; in one pass."""
    scanner = _Scanner()
    end = 0
    for sign in _SIGNS.finditer(text):
        if scanner.is_in_tag:
            scanner.count += sum(1 for _ in _BETWEEN.finditer(text, end, sign.start()))
        if scanner.count > MOST_ATTRIBUTES:
            return True
        scanner.take(sign[0].lower(), sign[1])
        end = sign.end()
    return scanner.is_in_tag and scanner.count + len(_BETWEEN.findall(text, end)) > MOST_ATTRIBUTES


class _Scanner:
    """Where the reading is: in text, a tag, a quoted value, a comment or a script."""

    def __init__(self) -> None:
        self.is_in_tag = False
        self.count = 0
        self._quote = ""
        self._raw = ""
        self._named = ""

    def take(self, sign: str, raw_name: str | None) -> None:
        """Go on behind a sign."""
        if self._quote:
            if sign == self._quote:
                self._quote, self.is_in_tag = "", True
        elif self._raw:
            # A script ends with its end tag, a comment with its arrow; nothing in it opens a tag.
            if sign == ("-->" if self._raw == "<!--" else f"</{self._raw}"):
                self._raw = ""
        elif self.is_in_tag:
            if sign in {'"', "'"}:
                self._quote, self.is_in_tag = sign, False
            elif sign in {">", "-->"}:
                self.is_in_tag, self.count, self._raw, self._named = False, 0, self._named, ""
        elif sign == "<!--":
            self._raw = sign
        elif sign.startswith("<") and not sign.startswith("</"):
            self.is_in_tag, self.count, self._named = True, 0, raw_name or ""
