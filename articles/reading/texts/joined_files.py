"""Files that were put one behind the other into one text, each under a line with its name.

`==> 2019-03-14.txt <==` (`head`, `tail`), `### articles/3.html ###`, «ملف: مقال.docx»: whoever
joins files writes so, whatever stands around the name.
"""

from __future__ import annotations

import itertools
import re

_NAME = re.compile(
    r"(?:[^\W\d_]{2,10}\s?(?:\d{1,4}\s?)?[:：]\s*)?"  # «ملف: », `File 3: `
    r"(?P<name>[^\s<>|\"*?:][^<>|\"*?:\n]{0,150}?"
    r"\.(?:txt|text|md|html?|docx?|odt|rtf|pdf|xml|json|eml))"
)
# The fields of a note between two rules, as programs for notes and sites write them above it.
_FRONT = re.compile(
    r"^---[ \t]*\r?\n(?:[^\W\d_][\w -]{0,40}:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n){2,40}---[ \t]*$",
    re.MULTILINE,
)
_AROUND = " \t=-_*#<>[]()«»\"'~+.:/%"
_LONGEST = 200  # code points
_MOST_ABOVE = 250  # code points above the first: the name of the whole
_SHORTEST = 120  # code points of a file


def joined_files(text: str) -> list[tuple[str, str]]:
    """The name and the words of each file; none where the text is no such thing.

    Each line stands at the top or under the end of a paragraph, no name comes twice, and each file
    has words enough for an article.
    """
    lines = text.split("\n")
    found = [(n, name) for n, line in enumerate(lines) if (name := _name(line))]
    names = [name for _, name in found]
    if len(found) < 2 or len(set(names)) < len(names):
        return []
    starts = [n for n, _ in found]
    if sum(map(len, lines[: starts[0]])) > _MOST_ABOVE:
        return []
    blocks = [
        "\n".join(lines[a + 1 : b]).strip("\n")
        for a, b in itertools.pairwise((*starts, len(lines)))
    ]
    is_whole = all(len(block) >= _SHORTEST for block in blocks)
    return list(zip(names, blocks, strict=True)) if is_whole else []


def _name(line: str) -> str:
    """The name of the file that a line holds and nothing else; empty for any other line."""
    if len(line) > _LONGEST or "://" in line:  # an address over its article
        return ""
    found = _NAME.fullmatch(line.strip(_AROUND))
    return found["name"] if found is not None else ""


def notes_with_heads(text: str) -> list[str]:
    """The notes that stand one behind the other, each under its own front matter; else none."""
    starts = [found.start() for found in _FRONT.finditer(text)]
    if len(starts) < 2 or text[: starts[0]].strip():
        return []
    notes = [text[a:b].strip() for a, b in itertools.pairwise((*starts, len(text)))]
    return notes if all(len(note) >= _SHORTEST for note in notes) else []
