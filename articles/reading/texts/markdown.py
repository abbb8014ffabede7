"""Markdown: its heading is the title, its marks are no words of the text."""

from __future__ import annotations

import re

from articles.reading.texts.pasted_pages import opens_others

PAGE_END = "\f"
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])")
_LINK = re.compile(r"\[([^\]\n]{1,400})\]\((<?)([^)\s\n]{1,2000})\2(?:[ \t]+\"[^\"\n]*\")?\)")
# What Obsidian adds: pages put in, links between pages, remarks, marked words, names of blocks.
_PUT_IN = re.compile(
    r"!\[\[[^\[\]\n]{1,300}\]\]|%%.{0,2000}?%%|\s\^[\w-]{3,40}$|\[\^[^\]\s]{1,40}\](?!:)"
)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]\n|]{1,300}\|)?([^\[\]\n|]{1,300})\]\]")
_COMMENT = re.compile(r"<!--.{0,10000}?-->", re.DOTALL)
# What generators of sites put in: `{{< figure … >}}` (Hugo), `{% include … %}` (Jekyll).
_TEMPLATE = re.compile(r"\{\{[<%].{0,1000}?[>%]\}\}|\{%.{0,1000}?%\}|\{\{[\s\w.|'\"/-]{1,200}\}\}")
_CALLOUT = re.compile(r"^\[!\w{1,20}\][+-]?[ \t]*")
_MARKED = re.compile(r"==(?=\S)([^=\n]{1,1000}?)(?<=\S)==")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)(.{1,2000}?)(?<=\S)\1(?![\w*_])")
_OPENING = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+|^[ \t]*[-+*][ \t]+(?=\S)")
_FENCE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,}|`{3,}.*)\s*$")
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)


def plain_markdown(text: str) -> tuple[str, str | None, dict[str, int]]:
    """The words of a text in Markdown, its first heading, and all headings with their ranks.

    The front matter stays as it is. A heading is the title where nothing but that stands above it;
    before others of its rank a page ends.
    """
    text = _TEMPLATE.sub("", _COMMENT.sub("", text))
    front = _FRONT.match(text)
    start = front.end() if front is not None else 0
    title: str | None = None
    lines: list[str] = []
    ranks: dict[str, int] = {}
    level = ""
    for line in text[start:].split("\n"):
        heading = _HEADING.match(line)
        if heading is not None:
            ranks[_plain_line(heading[2]).strip()] = len(heading[1])
        if heading is not None and title is None and not any(each.strip() for each in lines):
            title, level = _plain_line(heading[2]).strip(), heading[1]
        elif _FENCE.match(line):
            lines.append("")
        else:
            is_next = heading is not None and heading[1] == level
            lines += [PAGE_END] if is_next else []  # another article, if it has a day of its own
            lines.append(_plain_line(heading[2] if heading is not None else _with_colon(line)))
    return text[:start] + "\n".join(lines), title, ranks


def _with_colon(line: str) -> str:
    """A line that leads to another article, with the sign behind its label that tells it so."""
    found = _LINK.search(line)
    label = line[: found.start()].strip(" *_:>-") if found is not None else ""
    if found is None or not label or line[found.end() :].strip(" *_."):
        return line
    return f"{label}: {found[1]}" if opens_others(label) else line


def _plain_line(line: str) -> str:
    line = _PUT_IN.sub("", _PICTURE.sub("", _CALLOUT.sub("", _OPENING.sub("", line))))
    line = _MARKED.sub(lambda found: found[1], _WIKI_LINK.sub(lambda found: found[1], line))
    line = _LINK.sub(lambda found: found[1], line)
    for _ in range(2):
        line = _EMPHASIS.sub(lambda found: found[2], line)
    return line.rstrip()
