"""What is passed over unread: files of the system, and what a browser saves beside a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

# Style, script and font files of web pages, links of the desktop, files that are being written.
_SUFFIXES = frozenset({
    ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".lnk",
    ".url", ".webloc", ".part", ".crdownload", ".tmp",
    ".canvas", ".download", ".bak", ".lock", ".cdx", ".cdxj", ".idx",
})  # fmt: skip
_NAMES = frozenset({
    "thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx", "$recycle.bin",
    "system volume information",
    # What servers of mail keep beside the mails of a folder.
    "subscriptions", "maildirfolder", "maildirsize", "courierimapuiddb", "dovecot-uidlist",
    "dovecot-uidvalidity", "dovecot-keywords", "dovecot.index", "dovecot.index.cache",
    "dovecot.index.log", "dovecot.mailbox.log",
    # What HTTrack keeps beside the pages that it fetched.
    "hts-cache", "hts-log.txt", "hts-err.txt", "hts-ioinfo.txt", "hts-nohup.out",
    # How generators of sites and stores of programs are made.
    "gemfile", "gemfile.lock", "rakefile", "makefile", "package.json", "package-lock.json",
    "yarn.lock", "robots.txt", "_config.yml", "netlify.toml", "cname",
    # How brat shows what it annotates.
    "annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf",
})  # fmt: skip
# What programs that annotate texts keep beside each of them (brat: `7.ann` beside `7.txt`).
_ANNOTATIONS = frozenset({".ann", ".a1", ".a2"})
# What SQLite keeps beside a database that is open.
_BESIDE_DATABASE = re.compile(r".*\.(?:sqlite3?|db)-(?:wal|shm|journal)", re.DOTALL)
# An index of captures that is packed: `index.cdx.gz`.
_PACKED_INDEX = re.compile(r".*\.cdxj?\.gz", re.DOTALL)
# The posts in the archive that Twitter hands out, which are scripts by their suffix.
_POSTS = re.compile(r"(?:tweets?|note-tweet|article)(?:-part\d+)?\.js")
# How browsers name the folder of a page's pictures: in English, French, German, Spanish, Arabic.
_PAGE_FOLDERS = ("_files", ".files", "_fichiers", "-filer", "-Dateien", "_archivos", "_ملفات")
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"})


def pages_of(names: Iterable[str]) -> frozenset[str]:
    """The names, without their suffix, of the pages in a folder."""
    paths = map(PurePosixPath, names)
    return frozenset(path.stem for path in paths if path.suffix.lower() in _PAGE_SUFFIXES)


def why_passed_over(name: str, pages: frozenset[str] = frozenset()) -> str | None:
    """Why a file or folder of this name is no article's; None where it is to be read.

    Args:
        name: Its own name.
        pages: The pages beside it, see `pages_of`.

    Returns:
        `hidden`, `system`, `page-parts`, `annotations` or None.
    """
    if name.startswith(".") and name not in {".", ".."}:
        return "hidden"
    lower = name.lower()
    if name.startswith("~$") or lower in _NAMES or _BESIDE_DATABASE.fullmatch(lower):
        return "system"
    if _PACKED_INDEX.fullmatch(lower):
        return "page-parts"
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _SUFFIXES | _ANNOTATIONS and not _POSTS.fullmatch(name):
        return "annotations" if suffix in _ANNOTATIONS else "page-parts"
    for ending in _PAGE_FOLDERS:
        if name.endswith(ending) and name.removesuffix(ending) in pages:
            return "page-parts"
    return None


def why_member_passed_over(path: str, pages: frozenset[str] = frozenset()) -> str | None:
    """The same for the member of an archive, whose folders count too.

    Args:
        path: The member's path, with slashes.
        pages: The paths, without suffix, of the pages in the archive.
    """
    parts = PurePosixPath(path).parts
    for place, part in enumerate(parts):
        above = "/".join(parts[:place])
        beside = (
            frozenset(
                page.removeprefix(f"{above}/" if above else "")
                for page in pages
                if not above or page.startswith(f"{above}/")
            )
            if part.endswith(_PAGE_FOLDERS)
            else frozenset()
        )
        if (why := why_passed_over(part, beside)) is not None:
            return why
    return None
