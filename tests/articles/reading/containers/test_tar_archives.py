"""The members of a TAR are read like files, packed or not."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.containers import tar_archives
from articles.reading.reader import read_bytes
from articles.reading.sources import limits

WORDS = "صنعت التعاونية ألف زربية في السنة، وباعتها في معارض المدن الكبرى."


def tar(names: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, text in names.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.tar", bytes),
        ("a.tar.gz", gzip.compress),
        ("a.tgz", gzip.compress),
        ("a.tar.bz2", bz2.compress),
        ("a.tar.xz", lzma.compress),
        ("a", gzip.compress),
    ],
)
def test_members_are_articles(name: str, pack) -> None:
    data = pack(tar({"n/1.txt": f"{WORDS} 1", "../../2.txt": f"{WORDS} 2", "n/.x": "x"}))
    found = list(read_bytes(data, f"/{name}", name))
    assert [each.text for each in found if isinstance(each, Document)] == [
        f"{WORDS} 1",
        f"{WORDS} 2",
    ]


def test_one_that_is_cut_off_says_so() -> None:
    data = tar({"1.txt": WORDS, "2.txt": WORDS * 100})
    found = list(read_bytes(data[:2500], "/a.tar", "a.tar"))
    assert isinstance(found[0], Document)
    assert any(isinstance(each, ReadingError) and each.reason is Reason.CUT_OFF for each in found)


def test_too_many_members_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(tar_archives, "MAX_ARCHIVE_MEMBERS", 1)
    found = list(read_bytes(tar({"1.txt": WORDS, "2.txt": WORDS}), "/a.tar", "a.tar"))
    assert isinstance(found[-1], ReadingError)
    assert found[-1].reason is Reason.TOO_LARGE


def test_a_bomb_under_another_packing_is_refused() -> None:
    bomb = bz2.compress(b"\0" * (limits.RATIO_MATTERS_FROM * 40))
    (error,) = read_bytes(bomb, "/a.tar.bz2", "a.tar.bz2")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.TOO_LARGE
