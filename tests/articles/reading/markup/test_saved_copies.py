"""What programs write into a page when they save it."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import datetime

import pytest

from articles.reading.markup.saved_copies import saved_from, saved_moment, with_moment

SINGLE = "<!-- Page saved with SingleFile \n url: https://n.test/1 \n saved date: {} GMT+0100\n-->"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (SINGLE.format("Sat Mar 09 2019 21:40:07"), "2019-03-09T21:40"),
        (
            "<p><!-- FILE ARCHIVED ON 04:05:06 Mar 09, 2019 AND -->",
            "2019-03-09T04:05",
        ),
        (
            '<script>__wm.wombat("http://n.test/1","20190309040506","https://w.test/"',
            "2019-03-09T04:05",
        ),
        (SINGLE.format("Sat Mar 39 2019 21:40:07"), None),
        ("<p>saved</p>", None),
    ],
)
def test_the_moment_of_saving(text: str, moment: str | None) -> None:
    assert saved_moment(text) == (None if moment is None else datetime.fromisoformat(moment))


def test_the_address() -> None:
    assert saved_from(SINGLE) == "https://n.test/1"
    assert saved_from('__wm.wombat("http://n.test/1","20190309040506"') == "http://n.test/1"
    assert saved_from("<!-- Mirrored from n.test/1 by HTTrack -->") == "http://n.test/1"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_mail_tells_when_the_page_in_it_was_saved(mark: bytes) -> None:
    page = with_moment(mark + b"<html></html>", "Sat, 9 Mar 2019 21:40:07 +0100")
    assert page.startswith(mark)
    assert saved_moment(page.decode("utf-8-sig")) == datetime.fromisoformat("2019-03-09T21:40:07")


@pytest.mark.parametrize("said", ["", "yesterday"])
def test_a_mail_that_tells_none_leaves_the_page_as_it_is(said: str) -> None:
    assert with_moment(b"<html></html>", said) == b"<html></html>"


def test_the_address_above_the_view_for_readers() -> None:
    page = '<a class="domain reader-domain" href="https://n.test/2019/03/09/souk/">n.test</a>'
    assert saved_from(page) == "https://n.test/2019/03/09/souk/"


@pytest.mark.parametrize("said", ["as it appeared on", "as retrieved on"])
def test_the_moment_of_a_copy_of_google(said: str) -> None:
    page = f"It is a snapshot of the page {said} 9 Mar 2009 05:33:11 GMT."
    assert saved_moment(page) == datetime.fromisoformat("2009-03-09T05:33")


@pytest.mark.parametrize(
    "said", ["Sat, 9 Mar 2019 21:40:07 +99999999999", "9 Mar 2019 9999999999999999999:00:00"]
)
def test_a_clock_beyond_all_bounds_tells_none(said: str) -> None:
    assert with_moment(b"<html></html>", said) == b"<html></html>"


def test_a_comment_that_only_looks_like_ours_tells_none() -> None:
    assert saved_moment("<!-- fetched 1234567890 --><html></html>") is None


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-16-le", BOM_UTF16_LE), ("utf-16-be", BOM_UTF16_BE)]
)
def test_a_page_of_two_bytes_a_letter_stays_one(encoding: str, mark: bytes) -> None:
    page = with_moment(mark + "<html>ماء</html>".encode(encoding), "Sat, 9 Mar 2019 21:40:07 +0100")
    text = page.decode("utf-16")
    assert text.endswith("<html>ماء</html>")
    assert saved_moment(text) == datetime.fromisoformat("2019-03-09T21:40:07")


def test_what_names_the_encoding_of_a_page_stays_its_first_words() -> None:
    opening = b'<?xml version="1.0" encoding="windows-1256"?>'
    page = with_moment(opening + b"<html></html>", "Sat, 9 Mar 2019 21:40:07 +0100")
    assert page.startswith(opening + b"<!-- fetched 2019")
