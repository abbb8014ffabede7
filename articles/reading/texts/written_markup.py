"""Texts in the markup of notebooks, wikis and typesetters: Org, AsciiDoc, DokuWiki, LaTeX, ….

Each is read for its words and for what its head says; the signs of its markup are no words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from articles.cleaning.publication_lines import reads_only_like_outlet
from articles.document import DeclaredMetadata
from articles.reading.rows.columns import TEXT_ROLES, role_of
from articles.reading.rows.header_lines import FIELDS

_Fields = dict[str, str]
_Plain = tuple[str, DeclaredMetadata]

_ORG_KEYWORD = re.compile(r"^[ \t]*#\+([^\W\d][\w-]{1,40}):[ \t]*(.*)$")
_ORG_NO_WORDS = re.compile(r"^[ \t]*#(?:\+|\s|$)|^[ \t]*(?:CLOSED|SCHEDULED|DEADLINE|CLOCK):")
_ORG_HEADING = re.compile(
    r"^\*+[ \t]+(?:(?:TODO|DONE|NEXT|WAITING)[ \t]+)?(.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*$"
)
_ORG_PROPERTY = re.compile(r"^[ \t]*:([^\W\d][\w-]{0,40}):[ \t]*(.*)$")
_ORG_LINK = re.compile(r"\[\[([^\[\]\n]{1,2000})\](?:\[([^\[\]\n]{1,400})\])?\]")
# Arabic joins the words that mean «and» and «to» to what is marked.
_ORG_MARKED = re.compile(r"(?<![A-Za-z0-9*=~+])([*=~+])(?=\S)([^\n]{1,1000}?)(?<=\S)\1(?![\w])")
_ORG_DAY = re.compile(r"[<\[](\d{4}-\d\d-\d\d)[^<>\[\]\n]{0,40}[>\]]")

_RULE = re.compile(r"^([=\-~^\"'`#*+.:_])\1{2,}\s*$")
_RST_DIRECTIVE = re.compile(r"^[ \t]*\.\.[ \t]+(?:\|[^|\n]+\|[ \t]*)?([\w-]+)::.*$")
_RST_COMMENT = re.compile(r"^[ \t]*\.\.(?:[ \t]|$)")
_RST_FIELD = re.compile(r"^[ \t]*:([^:\n]{1,40}):(?:[ \t]+(.*)|$)")
_RST_SILENT = frozenset({
    "image", "raw", "code", "code-block", "sourcecode", "contents", "toctree", "math", "include",
})  # fmt: skip
_RST_LINK = re.compile(r"`([^`<\n]{1,400}?)\s*<[^>\n]{1,2000}>`__?")
_RST_MARKED = re.compile(
    r"(?::[\w-]{1,30}:)?(\*{1,2}|`{1,2})(?=\S)([^\n*`]{1,1000}?)(?<=\S)\1_{0,2}"
)

_ADOC_HEADING = re.compile(r"^={1,6}[ \t]+(.+)$")
_ADOC_NO_WORDS = re.compile(
    r"^(?:[-=.*_+]{4,}|--|\[[^\]\n]{0,200}\]|//.*|:[\w!-]{1,60}:.*|(?:image|video|audio|include|toc)::.*)\s*$"
)
_ADOC_ATTRIBUTE = re.compile(r"^:([^\W\d_][\w -]{0,40}):[ \t]+(\S.*)$")
_ADOC_AUTHOR = re.compile(r"^(.{2,80}?)[ \t]*(?:<[^<>\n]{3,200}>)?[ \t]*$")
_ADOC_DAY = re.compile(r"^(?:v[\d.]+,?[ \t]*)?(\d{4}-\d\d-\d\d|\d{1,2} [^\W\d_]{2,12} \d{4}$)")
_ADOC_LINK = re.compile(r"(?:link:|xref:)?(?:https?://)?[^\s\[\]]{2,2000}\[([^\]\n]{1,400})\]")
_ADOC_MARKED = re.compile(
    r"(?<![A-Za-z0-9*_`#])([*_`#]{1,2})(?=\S)([^\n*_`#]{1,1000}?)(?<=\S)\1(?!\w)"
)

_TEX_COMMENT = re.compile(r"[ \t]{0,20}(?<!\\)%[^\n]*\n?")
_TEX_BREAK = re.compile(r"\\\\(?:\[[^\]\n]{0,20}\])?")  # between the lines of a title
_TEX_HEAD = re.compile(
    r"\\(title|author|date)\s*(?:\[[^\]\n]*\])?\{((?:[^{}]|\{[^{}]*\}){0,2000})\}"
)
_TEX_BODY = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_TEX_NOTE = re.compile(r"\\(?:footnote|thanks)\{((?:[^{}]|\{[^{}]*\}){0,4000})\}")
_TEX_SECTION = re.compile(r"\\(?:part|chapter|(?:sub)*section|paragraph)\*?\{([^{}\n]{1,400})\}")
_TEX_SILENT = re.compile(
    r"\\(?:begin|end|label|ref|cite\w*|includegraphics|usepackage|documentclass|vspace|hspace"
    r"|input|include|bibliography\w*|pagestyle|thispagestyle|setlength|selectlanguage)(?![A-Za-z])\*?"
    r"(?:\[[^\]\n]*\])*(?:\{[^{}\n]*\})*"
)
_TEX_APART = re.compile(
    r"(?<![ \t])[ \t]*\\(?:h(?:fill|space\*?\{[^{}\n]*\})|q?quad)(?![A-Za-z])[ \t]*(?=\S)"
)
_TEX_PARAGRAPH = re.compile(r"\\par(?![A-Za-z])[ \t]*")
_TEX_LINK = re.compile(r"\\href\{[^{}\n]*\}")
_TEX_COMMAND = re.compile(r"\\[A-Za-z@]+\*?(?:\[[^\]\n]*\])?[ \t]*")
_TEX_ESCAPED = re.compile(r"\\([%&_#$ {}])")

_WIKI_HEADING = re.compile(r"^[ \t]*(={2,6})([^>\n][^\n]*?)\1[ \t]*$", re.MULTILINE)
_WIKI_HEAD = re.compile(r"\A(?:Content-Type: text/x-zim-wiki\s*\n(?:[\w-]+:[^\n]*\n)*)?\s*")
_WIKI_PICTURE = re.compile(r"\{\{[^{}\n]{1,2000}\}\}")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,2000}\|)?([^\[\]|\n]{1,400})\]\]")
# The signs of an address are no marks.
_WIKI_MARKED = re.compile(r"(\*\*|(?<!:)//|__|'')(?=\S)([^\n]{1,1000}?)(?<=[^\s:])\1")
_ZIM_DAY = re.compile(r"^Creation-Date:[ \t]*(\S+)", re.MULTILINE)

_TEXTILE_BLOCK = re.compile(r"^(?:(h[1-6])|p|bq|fn\d+|#|\*)(?:\([^)\n]*\)|[<>=]+)*\.?[ \t]+(?=\S)")
_TEXTILE_LINK = re.compile(r"\"([^\"\n]{1,400})\":(?:https?://|/)\S+")
_TEXTILE_PICTURE = re.compile(r"![^!\s]{1,2000}!")

_JOPLIN_TYPE = re.compile(r"type_:[ \t]*\d+")
_JOPLIN_PROPERTY = re.compile(r"([a-z_]{2,40}):([^\n]*)")


def _declared(said: _Fields) -> DeclaredMetadata:
    """What fields under any known names say of the article."""
    declared = DeclaredMetadata()
    for name, value in said.items():
        role = role_of(name)
        if role is None or role in TEXT_ROLES or not value.strip():
            continue
        field = FIELDS[role]
        if getattr(declared, field) is None:
            declared = replace(declared, **{field: " ".join(value.split())})
    return declared


def plain_org(text: str) -> _Plain:
    """The words of a text in Org; headings that say when and where are records with header lines.

    Returns:
        The words, and what the keywords at its head say.
    """
    said: _Fields = {}
    lines: list[str] = []
    heading: int | None = None  # the place of the last line that was one
    drawer: list[tuple[str, str]] | None = None
    records = 0
    for line in text.split("\n"):
        field = _ORG_PROPERTY.match(line)
        if field is not None and field[1].upper() == "PROPERTIES":
            drawer = []
        elif drawer is not None and field is not None:
            if field[1].upper() == "END":
                known = [f"{n}: {v}" for n, v in drawer if _says_of_article(n) and v]
                if known and heading is not None:
                    lines[heading] = f"title: {lines[heading]}"
                    records += 1
                lines.extend(known)
                drawer = None
            else:
                drawer.append((field[1], _org_line(field[2])))
        elif (keyword := _ORG_KEYWORD.match(line)) is not None:
            said.setdefault(keyword[1].lower(), _org_line(keyword[2]))
        elif _ORG_NO_WORDS.match(line) is None:
            opened = _ORG_HEADING.match(line)
            heading = len(lines) if opened is not None else heading
            lines.append(_org_line(opened[1] if opened is not None else line))
    declared = DeclaredMetadata() if records > 1 else _declared(said)
    return "\n".join(lines).strip("\n"), declared


def _says_of_article(name: str) -> bool:
    role = role_of(name)
    return role is not None and role not in TEXT_ROLES and FIELDS[role] != "identifier"


def _org_line(line: str) -> str:
    line = _ORG_LINK.sub(lambda found: found[2] or found[1], line)
    line = _ORG_DAY.sub(lambda found: found[1], line)
    return _ORG_MARKED.sub(lambda found: found[2], line)


def plain_rst(text: str) -> _Plain:
    """The words of a text in reStructuredText, its first title and the fields under it."""
    said: _Fields = {}
    lines: list[str] = []
    silent: int | None = None  # the indentation of a directive whose block is no words
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if silent is not None and (not line.strip() or indent > silent):
            continue
        silent = None
        directive = _RST_DIRECTIVE.match(line)
        if directive is not None or _RST_COMMENT.match(line):
            is_silent = directive is None or directive[1].lower() in _RST_SILENT
            silent = indent if is_silent else None
        elif _RULE.match(line):
            if lines and lines[-1].strip() and "title" not in said and not any(lines[:-1]):
                said["title"] = lines.pop().strip()
        elif (field := _RST_FIELD.match(line)) is not None and not any(lines):
            said.setdefault(field[1], field[2] or "")
        elif field is None or not indent:
            plain = _RST_LINK.sub(lambda found: found[1], line)
            lines.append(_RST_MARKED.sub(lambda found: found[2], plain))
    return "\n".join(lines).strip("\n"), _declared(said)


def plain_asciidoc(text: str) -> _Plain:
    """The words of a text in AsciiDoc, its title, author and day."""
    said: _Fields = {}
    lines: list[str] = []
    in_head = False
    for line in text.split("\n"):
        heading = _ADOC_HEADING.match(line)
        if heading is not None and not any(lines) and "title" not in said:
            said["title"], in_head = heading[1], True
        elif in_head and line.strip() and _ADOC_NO_WORDS.match(line) is None:
            day, author = _ADOC_DAY.match(line), _ADOC_AUTHOR.match(line)
            said.setdefault("date", day[1]) if day is not None else None
            said.setdefault("author", author[1]) if day is None and author is not None else None
        elif in_head and (attribute := _ADOC_ATTRIBUTE.match(line)) is not None:
            said.setdefault(attribute[1], attribute[2])
        elif _ADOC_NO_WORDS.match(line) is None:
            in_head = in_head and bool(line.strip())
            plain = _ADOC_LINK.sub(lambda found: found[1], heading[1] if heading else line)
            lines.append(_ADOC_MARKED.sub(lambda found: found[2], plain))
    return "\n".join(lines).strip("\n"), _declared(said)


def plain_tex(text: str) -> _Plain:
    """The words of a text in LaTeX, its notes at the end, and what its preamble says."""
    text = _TEX_COMMENT.sub("\n", text)
    heads = {found[1]: _TEX_BREAK.split(found[2]) for found in _TEX_HEAD.finditer(text)}
    said = {name: _tex_words(lines[0]) for name, lines in heads.items()}
    under = [words for each in heads.get("title", [])[1:] if (words := _tex_words(each))]
    body = _TEX_BODY.search(text)
    words = _TEX_HEAD.sub("", text if body is None else body[1])
    notes = [_tex_words(found[1]) for found in _TEX_NOTE.finditer(words)]
    plain = _tex_words(_TEX_NOTE.sub("", words))
    outlet = next(filter(reads_only_like_outlet, under), None)
    said |= {} if outlet is None else {"source": outlet}
    under = [line for line in under if line != outlet]
    return "\n\n".join((*under, plain, *notes)), _declared(said)


def _tex_words(text: str) -> str:
    text = _TEX_SECTION.sub(lambda found: f"\n\n{found[1]}\n\n", text)
    text = _TEX_APART.sub("\n", text)
    text = _TEX_PARAGRAPH.sub("\n\n", text.replace("\\\\", "\n")).replace("~", " ")
    text = _TEX_SILENT.sub("", _TEX_LINK.sub("", text))
    text = _TEX_ESCAPED.sub(lambda found: found[1], _TEX_COMMAND.sub("", text))
    return re.sub(r"\n{3,}", "\n\n", text.replace("{", "").replace("}", "")).strip()


def wiki_note(text: str) -> _Plain | None:
    """The words of a page of DokuWiki or Zim, which opens with its title; None for another text."""
    start = _WIKI_HEAD.match(text)
    place = 0 if start is None else start.end()
    title = _WIKI_HEADING.match(text, place)
    if title is None or not title[2].strip():
        return None
    words = _WIKI_PICTURE.sub("", text[title.end() :])
    words = _WIKI_HEADING.sub(lambda found: found[2].strip(), words)
    words = _WIKI_LINK.sub(lambda found: found[1], words)
    words = _WIKI_MARKED.sub(lambda found: found[2], words)
    day = _ZIM_DAY.search(text[:place])
    return words.strip(), DeclaredMetadata(
        title=title[2].strip(), published=None if day is None else day[1]
    )


def plain_textile(text: str) -> _Plain:
    """The words of a text in Textile, and the heading above them."""
    title: str | None = None
    lines: list[str] = []
    for line in _TEXTILE_PICTURE.sub("", text).split("\n"):
        block = _TEXTILE_BLOCK.match(line)
        words = line[block.end() :] if block is not None else line
        words = _TEXTILE_LINK.sub(lambda found: found[1], words)
        words = _ADOC_MARKED.sub(lambda found: found[2], words)
        if block is not None and block[1] and title is None and not any(lines):
            title = words.strip()
        else:
            lines.append(words)
    return "\n".join(lines).strip("\n"), DeclaredMetadata(title=title)


def joplin_note(text: str) -> _Plain | None:
    """A note of Joplin with its title first and its properties last; None for another text."""
    above, _, line = text.rstrip().rpartition("\n")
    if not above or _JOPLIN_TYPE.fullmatch(line) is None:
        return None
    said: _Fields = {}
    end = len(above)
    while (start := above.rfind("\n", 0, end)) >= 0:  # the first line is the title
        found = _JOPLIN_PROPERTY.fullmatch(above, start + 1, end)
        if found is None:
            break
        said.setdefault(found[1], found[2])
        end = start
    title, _, words = above[:end].strip().partition("\n")
    day = said.get("user_created_time", "").strip() or said.get("created_time", "").strip()
    return words.strip(), DeclaredMetadata(
        title=title.strip().lstrip("# ") or None,
        creator=said.get("author", "").strip() or None,
        url=said.get("source_url", "").strip() or None,
        published=day or None,
    )


WRITTEN: dict[str, Callable[[str], _Plain]] = {
    ".org": plain_org,
    ".rst": plain_rst,
    ".adoc": plain_asciidoc,
    ".asciidoc": plain_asciidoc,
    ".tex": plain_tex,
    ".textile": plain_textile,
}
"""What reads a text by the suffix of its file."""
