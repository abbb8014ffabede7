"""Subtitles (SRT, WebVTT, SBV, ASS, SAMI): what was said, without numbers and times, as paragraphs.

Speech has no paragraphs; a new one begins after a silence, or where a sentence ends in a long one.
Subtitles that were made by a machine say a line again while the next one comes: it is read once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.markup import unescaped
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_MOMENT = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_CUE = re.compile(rf"^\s*{_MOMENT}\s*(?:-->|,)\s*{_MOMENT}(?:\s.*)?$")
_OPENING = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:WEBVTT\b|\d{1,4}[ \t]*\r?\n\d{1,3}:\d\d:\d\d[.,]\d{1,3} -->"
    rb"|\[Script Info\]|<SAMI>|\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}\r?\n)"
)
_DIALOGUE = re.compile(
    r"^Dialogue:[^,\n]*,\s*(\d+:\d\d:\d\d)[.\d]*\s*,\s*(\d+:\d\d:\d\d)[.\d]*\s*(?:,[^,\n]*){6},([^\r\n]*)",
    re.MULTILINE,
)
_SYNC = re.compile(r"<sync\s+start\s*=\s*[\"']?(\d{1,9})[^<>]{0,60}>", re.IGNORECASE)
_TITLE = re.compile(r"<title>([^<]{1,300})</title>", re.IGNORECASE)
_SAMI_END = re.compile(r"</body>.*", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,60}\}")
_ENDS = (".", "!", "؟", "?", "…", "»")
_SILENCE = 4.0  # seconds
_LONG = 400  # code points of a paragraph


def looks_like_subtitles(head: bytes) -> bool:
    """Whether the first bytes of a file open subtitles."""
    return _OPENING.match(head) is not None


def read_subtitles(source: Source) -> Iterator[Document]:
    """What was said, as one document.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_TEXT.
    """
    data = source.read(MAX_TEXT_BYTES)
    decoded = decode(data, source.origin)
    opening = decoded.text.lstrip("\ufeff \r\n")[:20].lower()
    of = next((of for mark, of in _BY_OPENING.items() if opening.startswith(mark)), _cues)
    text = "\n".join(_paragraphs(of(decoded.text)))
    if not text:
        raise ReadingError(source.origin, Reason.NO_TEXT, "no cues")
    yield Document(
        text=text,
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format="subtitles",
        encoding=decoded.encoding,
        declared=DeclaredMetadata(title=_title(decoded.text) if "<sami" in opening else None),
    )


def _title(text: str) -> str | None:
    found = _TITLE.search(text)
    return " ".join(unescaped(found[1]).split()) or None if found is not None else None


def _cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """From when to when each cue is shown, in seconds, and its lines."""
    begins = ends = 0.0
    lines: list[str] = []
    is_open = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        found = _CUE.match(line)
        if found is not None:
            if is_open:
                yield begins, ends, lines
            begins, ends = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
            lines, is_open = [], True
        elif not line.strip():
            if is_open:
                yield begins, ends, lines
            is_open = False
        elif is_open and (words := " ".join(unescaped(_MARKS.sub("", line)).split())):
            lines.append(words)
    if is_open:
        yield begins, ends, lines


def _dialogue(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """The cues of SubStation Alpha, whose last field is what was said."""
    cues = []
    for found in _DIALOGUE.finditer(text):
        said = _MARKS.sub("", found[3]).replace("\\h", " ")
        lines = [" ".join(line.split()) for line in re.split(r"\\[Nn]", said)]
        times = [_seconds((*moment.split(":"), "0")) for moment in (found[1], found[2])]
        cues.append((times[0], times[1], [line for line in lines if line]))
    yield from sorted(cues, key=lambda cue: cue[0])


def _synchronised(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """The cues of SAMI: each is shown until the next begins, which may be an empty one."""
    marks = list(_SYNC.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    moments = [int(mark[1]) / 1000 for mark in marks]
    for mark, end, begins, over in zip(
        marks, ends, moments, [*moments[1:], moments[-1] if moments else 0], strict=False
    ):
        words = unescaped(
            _MARKS.sub("", _BREAK.sub("\n", _SAMI_END.sub("", text[mark.end() : end])))
        )
        lines = [line for each in words.split("\n") if (line := " ".join(each.split()))]
        if lines:
            yield begins, over, lines


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000


def _paragraphs(cues: Iterator[tuple[float, float, list[str]]]) -> Iterator[str]:
    paragraph: list[str] = []
    last = 0.0
    said: list[str] = []  # the lines of the cue before
    for begins, ends, lines in cues:
        new = [line for line in lines if line not in said]
        said = lines or said
        size = sum(map(len, paragraph))
        is_over = begins - last >= _SILENCE
        if paragraph and (is_over or (size > _LONG and paragraph[-1].endswith(_ENDS))):
            yield " ".join(paragraph)
            paragraph = []
        paragraph.extend(new)
        last = max(last, ends)
    if paragraph:
        yield " ".join(paragraph)


_BY_OPENING = {"[script info]": _dialogue, "<sami": _synchronised}
"""How the cues of subtitles are read that open so, in lower case."""
