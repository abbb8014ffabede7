"""The frame of every HTML file, without scripts, and how texts stand in it. No Qt."""

from __future__ import annotations

import html
import re

from desktop.display.isolation import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_DIRECTIONAL_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    is_right_to_left,
)
from desktop.display.plain_text import plain_text, printable

_ISOLATES = {
    LEFT_TO_RIGHT_ISOLATE: '<bdi dir="ltr">',
    RIGHT_TO_LEFT_ISOLATE: '<bdi dir="rtl">',
    FIRST_STRONG_ISOLATE: "<bdi>",
}
_ISOLATE = re.compile(f"([{''.join(_ISOLATES)}{POP_DIRECTIONAL_ISOLATE}])")
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)


def html_document(title: str, style: str, body: str) -> str:
    """One valid HTML5 document that reads from right to left.

    Args:
        title: Its title, as plain text.
        style: Its style sheet.
        body: What stands between `<body>` and `</body>`, as HTML.
    """
    return (
        "<!DOCTYPE html>\n"
        '<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Khizana">\n'
        f"<title>{plain(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def marked(text: str) -> str:
    """`text` escaped, its directional isolates turned into balanced `<bdi>` elements."""
    parts: list[str] = []
    depth = 0
    for part in _ISOLATE.split(printable(text)):
        if opening := _ISOLATES.get(part):
            parts.append(opening)
            depth += 1
        elif part == POP_DIRECTIONAL_ISOLATE:
            parts.append("</bdi>" if depth else "")
            depth -= depth > 0
        else:
            parts.append(html.escape(part))
    return "".join(parts) + "</bdi>" * depth


def plain(text: str) -> str:
    """`text` escaped, without isolates: for places that hold no elements."""
    return html.escape(plain_text(text))


def direction(text: str) -> str:
    """The `dir` attribute of a paragraph: by majority, said only where it is not the page's."""
    return "" if is_right_to_left(text) else ' dir="ltr"'


def paragraph_list(text: str) -> str:
    """One paragraph for each line that holds something."""
    return "".join(
        f"<p{direction(line)}>{marked(line)}</p>" for line in text.splitlines() if line.strip()
    )


def link(address: str) -> str:
    """An address, to be clicked where it leads to the web and nowhere else."""
    shown = f'<bdi dir="ltr">{plain(address)}</bdi>'
    return f'<a href="{plain(address)}">{shown}</a>' if _WEB.fullmatch(address) else shown
