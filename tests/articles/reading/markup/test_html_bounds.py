from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.reading.markup.html_bounds import MOST_ATTRIBUTES, has_endless_tag
from articles.reading.reader import read_bytes

MANY = MOST_ATTRIBUTES + 50


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{n}" for n in range(MANY)),
        "/".join(f"a{n}" for n in range(MANY)),
        " ".join(f'a{n}="{n}>"' for n in range(MANY)),
        "".join(f"a{n}='<{n}>'" for n in range(MANY)),
    ],
    ids=["bare", "slashes", "quoted", "glued"],
)
def test_an_endless_tag_is_refused_before_it_is_parsed(attributes: str) -> None:
    page = f"<html><body><p {attributes}>نص</p></body></html>"
    assert has_endless_tag(page)
    (item,) = read_bytes(page.encode(), "/p.html", "p.html")
    assert isinstance(item, ReadingError)
    assert item.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "text",
    [
        "<script>" + "if (a <b && c) x = '<p '; " * MANY + "</script><p>نص</p>",
        "<!-- " + "<p a b c " * MANY + "--><p>نص</p>",
        "<p>" + 'قال "نعم" و< لا '.replace("< ", "&lt; ") * MANY + "</p>",
        "<p class='a b'>" * MANY,
        "<style>" + "p<b a " * MANY + "</style>",
        f"<img src='data:{'A ' * MANY}'>",
    ],
    ids=["script", "comment", "text", "many tags", "style", "one long value"],
)
def test_a_long_page_is_no_endless_tag(text: str) -> None:
    assert not has_endless_tag(f"<html><body>{text}</body></html>")


@given(st.text(st.sampled_from("<>\"'/-! aب=")) | st.text())
def test_no_short_text_is_refused(text: str) -> None:
    assert not has_endless_tag(text)


def test_reading_html_opens_no_socket() -> None:
    code = (
        "import socket\n"
        "def refuse(*_): raise SystemExit('a socket')\n"
        "socket.socket.bind = socket.socket.connect = refuse\n"
        "from articles.reading.reader import read_bytes\n"
        "page = b'<html><body><p>' + b'word ' * 200 + b'</p></body></html>'\n"
        "print(len(list(read_bytes(page, '/p.html', 'p.html'))), socket.has_ipv6 is not None)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["1", "True"], done.stderr
