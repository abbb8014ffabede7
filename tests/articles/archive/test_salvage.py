"""What can be read of a damaged archive is in the new one, and what cannot is named."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.backup import keep_daily_copy
from articles.archive.salvage import Salvage, salvage
from articles.errors import ArchiveError, Reason
from articles.intake import extract_again
from tests.articles.archive.test_backup import TODAY, WORDS, everything, passage, put

COUNT = 40
PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chance = random.Random(1)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for number in range(COUNT):
            words = ("".join(chance.choices(letters, k=6)) for _ in range(900))
            first = put(archive, f"خبر {number}", f"{WORDS} {' '.join(words)}")
            archive.passages.add(passage(first, f"p{number}", f"ملاحظة {number}"))
    return tmp_path / "archive"


def salvaged(folder: Path) -> tuple[Salvage, Path]:
    target = folder.parent / "saved"
    *_, found = salvage(folder, target)
    return found, target


def test_of_a_sound_archive_everything_is_saved(folder: Path) -> None:
    with Archive.open(folder) as archive:
        before = everything(archive)
    found, target = salvaged(folder)
    assert (found.articles, found.lost, found.doubtful) == (COUNT, [], [])
    with Archive.open(target) as archive:
        assert everything(archive) == before
        assert (archive.check(), archive.damages()) == ((), ())
    assert [path.name for path in target.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("seed", range(8))
def test_overwritten_pages_cost_what_stood_on_them_only(folder: Path, seed: int) -> None:
    with Archive.open(folder) as archive:
        keep_daily_copy(archive, TODAY)
        before = {
            each.article.id: each for each in archive.articles.get_many(archive.articles.ids())
        }
        passages = archive.passages.all()
    chance = random.Random(seed)
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    for page in chance.sample(range(len(content) // PAGE), 6):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(content)
    damaged = bytes(content)
    found, target = salvaged(folder)
    assert path.read_bytes() == damaged
    with Archive.open(target) as archive:
        for _ in extract_again(archive):
            pass
        ids = archive.articles.ids()
        doubtful = " ".join(found.doubtful)
        for each in ids:
            if each not in doubtful:
                assert archive.articles.get(each) == before[each]
        assert archive.passages.all() == passages
        assert archive.check() == ()
        # Each page costs the articles that stand on it, however many others it led to.
        assert len(ids) >= COUNT - 2 * 6


def test_one_damaged_body_is_named_and_its_passages_wait(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("UPDATE articles SET body = substr(body, 1, 99) WHERE number = 3")
        (lost,) = connection.execute("SELECT id FROM articles WHERE number = 3").fetchone()
        connection.commit()
    found, target = salvaged(folder)
    assert (found.articles, found.lost) == (COUNT - 1, [lost])
    with Archive.open(target) as archive:
        assert len(archive.passages.of_article(lost)) == 1
        assert lost in archive.articles.titles([lost])


def test_of_a_file_that_is_no_database_the_daily_copy_is_saved(folder: Path) -> None:
    with Archive.open(folder) as archive:
        keep_daily_copy(archive, TODAY)
        words = archive.own_words()
    (folder / FILE_NAME).write_bytes(b"\7" * 50_000)
    found, target = salvaged(folder)
    assert (found.articles, found.from_copies) == (0, COUNT)
    with Archive.open(target) as archive:
        assert archive.own_words() == words


def test_nothing_is_salvaged_into_a_place_that_is_taken(folder: Path) -> None:
    with pytest.raises(ArchiveError) as raised:
        next(salvage(folder, folder))
    assert raised.value.reason is Reason.NOT_EMPTY
