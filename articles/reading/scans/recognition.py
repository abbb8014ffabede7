"""Recognition: the words of a picture, by Tesseract where it is installed with Arabic.

It is a choice of whoever imports: it takes seconds a page, and reads letters wrongly. What comes of
it says so in its format, and its figures are asked about (`articles.annotation`).
"""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache

from articles.errors import ReadingError, Reason
from articles.reading.sources.encoding import clean_text

PROGRAM = "tesseract"
_WANTED = ("ara", "fra", "eng")
_NEEDED = "ara"
_SECONDS = 180  # for one page
_BREAK = re.compile(r"\n[ \t]*\n")
_LEAST_LETTERS = 20


@cache
def installed_languages(program: str = PROGRAM) -> frozenset[str]:
    """The languages that the program can read; empty where it is not installed."""
    path = shutil.which(program)
    if path is None:
        return frozenset()
    try:
        answer = subprocess.run(  # noqa: S603 - the program by its path, no shell
            [path, "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(answer.stdout.decode("utf-8", "replace").split("\n")[1:])


def can_recognise() -> bool:
    """Whether pictures of Arabic can be read on this machine."""
    return _NEEDED in installed_languages()


def recognised_paragraphs(picture: bytes, origin: str) -> tuple[str, ...]:
    """The paragraphs of a picture, from top to bottom.

    Args:
        picture: A PNG, JPEG, TIFF or PNM file.
        origin: See `Document.origin`.

    Raises:
        ReadingError: NO_RECOGNISER where the program or its Arabic is missing; SCANNED where it
            finds no words; UNREADABLE where it fails.
    """
    languages = installed_languages()
    path = shutil.which(PROGRAM)
    if path is None or _NEEDED not in languages:
        raise ReadingError(origin, Reason.NO_RECOGNISER, "tesseract-ocr tesseract-ocr-ara")
    chosen = "+".join(each for each in _WANTED if each in languages)
    try:
        answer = subprocess.run(  # noqa: S603 - the program by its path, no shell
            [path, "stdin", "stdout", "-l", chosen],
            input=picture,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ReadingError(origin, Reason.UNREADABLE, repr(error)) from error
    if answer.returncode:
        said = answer.stderr.decode("utf-8", "replace").strip()
        raise ReadingError(origin, Reason.UNREADABLE, said[-300:])
    text = clean_text(answer.stdout.decode("utf-8", "replace")).replace("\f", "\n")
    found = (" ".join(block.split()) for block in _BREAK.split(text))
    paragraphs = tuple(each for each in found if any(map(str.isalpha, each)))
    if sum(map(str.isalpha, "".join(paragraphs))) < _LEAST_LETTERS:
        raise ReadingError(origin, Reason.SCANNED, "no words found")
    return paragraphs
