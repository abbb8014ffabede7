"""What programs write into a page when they save it: its address, and the moment."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import datetime
from email.utils import parsedate_to_datetime

_HEAD = 1 << 13
_TAIL = 1 << 12
_SAVED_FROM = re.compile(
    r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|\burl:\s)\s*(https?://[^\s>]{4,2000})"
    r"|<!-- Mirrored from (\S{4,2000}) by HTTrack"
    r"|<a\b[^>]{0,80}\breader-domain\"[^>]{0,80}?href=\"(https?://[^\"\s]{4,2000})\""
    r"|\b__wm\.wombat\(\"(https?://[^\"\s]{4,2000})\"",
    re.IGNORECASE,
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# SingleFile: `saved date: Thu Feb 06 2025 10:11:12 GMT+0300`
_SINGLE_FILE = re.compile(
    r"saved date:\s*\w{3} (?P<m>\w{3}) (?P<d>\d\d) (?P<y>\d{4}) (?P<h>\d\d):(?P<min>\d\d)"
)
# The Internet Archive: `FILE ARCHIVED ON 10:20:30 May 16, 2023`
_ARCHIVED = re.compile(
    r"FILE ARCHIVED ON (?P<h>\d\d):(?P<min>\d\d):\d\d (?P<m>\w{3}) (?P<d>\d\d), (?P<y>\d{4})"
)
# Google: `It is a snapshot of the page as it appeared on 12 Mar 2009 05:33:11 GMT.`, before 2005
# `… as retrieved on 14 Mar 2004 21:08:33 GMT.`
_CACHED = re.compile(
    r"\bas (?:it appeared|retrieved) on "
    r"(?P<d>\d{1,2}) (?P<m>\w{3}) (?P<y>\d{4}) (?P<h>\d\d):(?P<min>\d\d)"
)
# The Internet Archive in a page that shows its bar: `__wm.wombat("http://…","20190309040506",…`
_KEPT = re.compile(r"\b__wm\.wombat\(\"[^\"]{4,2000}\",\s?\"(\d{8})(\d{4})")
_BEFORE_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s*<\?xml[^>]{0,200}>)?")
_FETCHED = re.compile(r"<!-- fetched (?P<moment>[\w:+-]{10,32}) -->")


def saved_from(text: str) -> str | None:
    """The address that browsers and SingleFile write into a comment when they save a page.

    Firefox writes it above the title of its view for readers, the Internet Archive into a script.
    HTTrack does not say whether the page was fetched by HTTP or HTTPS; the one leads to the other.
    """
    found = _SAVED_FROM.search(text, 0, _HEAD)
    if found is None:
        return None
    return found[1] or found[3] or found[4] or f"http://{found[2]}"


def saved_moment(text: str) -> datetime | None:
    """The moment at which a page was saved or archived, by the clock that says it."""
    fetched = _FETCHED.search(text, 0, _HEAD)
    if fetched is not None:
        return _moment(fetched["moment"])
    if (kept := _KEPT.search(text, 0, _HEAD)) is not None:
        return _moment(f"{kept[1]}T{kept[2]}")
    found = _SINGLE_FILE.search(text, 0, _HEAD) or _CACHED.search(text, 0, _HEAD)
    found = found or _ARCHIVED.search(text, max(0, len(text) - _TAIL))
    if found is None or found["m"] not in _MONTHS:
        return None
    month = _MONTHS.index(found["m"]) + 1
    return _moment(f"{found['y']}-{month:02d}-{found['d']:0>2}T{found['h']}:{found['min']}")


def _moment(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        return None


def with_moment(page: bytes, said: str) -> bytes:
    """A page with the moment at which the mail around it says that it was saved.

    It stands behind what names the encoding of the page, and in that encoding.
    """
    try:
        moment = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return page
    comment = f"<!-- fetched {moment.isoformat()} -->"
    for mark, encoding in ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if page.startswith(mark):
            return mark + comment.encode(encoding) + page[len(mark) :]
    opening = _BEFORE_PAGE.match(page)
    place = 0 if opening is None else opening.end()
    return page[:place] + comment.encode() + page[place:]
