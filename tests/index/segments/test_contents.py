"""Every file of the index is known, and what is wrong with one is said."""

from __future__ import annotations

import contextlib
import os
import pickle
import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import IndexDamagedError
from index.request import SearchRequest
from index.segments import contents
from index.segments.contents import SETTLED, read_contents
from index.segments.stored_index import open_index
from index.segments.table_codec import TableCodec
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

ENDINGS = ["trm", "pst", "_stored.col", "body_length.col", "title_length.col", "number.col",
           "publisher.col", "published.col", "figure_kinds.col"]  # fmt: skip
FLIPS = 4


def filled() -> MemoryArchive:
    return MemoryArchive(
        article(
            f"a{number}",
            f"ميناء رقم {number} في المدينة " + "كلام " * number,
            title=f"خبر {number}",
            publisher=f"صحيفة {number % 3}",
            published=f"20{10 + number % 9}-01-02",
            figure_kinds=("money",) if number % 2 else (),
        )
        for number in range(60)
    )


@pytest.fixture
def made(tmp_path: Path) -> Path:
    folder = tmp_path / "made"
    with contextlib.closing(WhooshEngine(folder, filled())) as engine:
        for _ in engine.synchronise():
            pass
        assert engine.is_sound()
    return folder


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[WhooshEngine]:
    with contextlib.closing(WhooshEngine(folder, filled())) as engine:
        yield engine


def flipped(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


@pytest.mark.parametrize("ending", [*ENDINGS, "toc"])
def test_one_flipped_bit_is_found(made: Path, tmp_path: Path, ending: str) -> None:
    chance = random.Random(ending)
    for number in range(FLIPS):
        folder = tmp_path / str(number)
        shutil.copytree(made, folder)
        (path,) = folder.glob(f"build-*/*{ending}")
        flipped(path, chance)
        with opened(folder) as engine:
            assert not engine.is_sound(), (number, path)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE form SET spelling = 'غيره' WHERE number = 1",
        "UPDATE form SET stem_length = 1 WHERE stem_length > 1",
        "DELETE FROM link WHERE form = (SELECT min(form) FROM link)",
        "UPDATE sums SET forms = forms + 1",
    ],
)
def test_a_changed_dictionary_is_found(made: Path, sql: str) -> None:
    (path,) = made.glob("build-*/vocabulary.sqlite")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute(sql).rowcount
        connection.commit()
    with opened(made) as engine:
        assert not engine.is_sound()


@pytest.mark.parametrize("ending", [name for name in ENDINGS if name.endswith("s.col")])
def test_an_emptied_column_answers_nothing_wrong(made: Path, ending: str) -> None:
    (path,) = made.glob(f"build-*/*{ending}")
    path.write_bytes(bytes(path.stat().st_size))
    with opened(made) as engine:
        with pytest.raises(IndexDamagedError):
            engine.search(SearchRequest("ميناء"))
        for _ in engine.synchronise():
            pass
        assert engine.is_sound()
        assert engine.search(SearchRequest("ميناء")).total == 60


def test_a_damaged_segment_is_not_merged_into_a_sound_one(made: Path, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 5)
    archive = filled()
    (path,) = made.glob("build-*/*.pst")
    flipped(path, random.Random(1))
    for number in range(60, 200):
        archive.put(article(f"a{number}", f"ميناء {number}"))
    with contextlib.closing(WhooshEngine(made, archive)) as engine:
        for _ in engine.synchronise():
            pass
        merged = not path.exists()
        assert merged == engine.is_sound()


def test_nothing_in_the_index_is_a_pickle(made: Path) -> None:
    """Whatever bytes a file begins with, or has in its middle, nothing is run."""
    ran = made.parent / "ran"

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(ran),)

    bomb = pickle.dumps(Bomb())
    pickle.loads(bomb)
    assert ran.exists()
    ran.rmdir()
    for path in made.glob("build-*/*"):
        if path.is_file() and path.stat().st_size:
            path.write_bytes(bomb)
            with opened(made) as engine, contextlib.suppress(IndexDamagedError):
                engine.search(SearchRequest("ميناء"))
            assert not ran.exists(), path


def test_the_contents_name_every_file(made: Path) -> None:
    (build,) = made.glob("build-*")
    (segment,) = read_contents(build, 1, TableCodec())
    names = {path.name for path in build.iterdir() if path.name.startswith(segment.segment_id())}
    assert names == {segment.segment_id() + ending for ending in segment.files}


def test_a_folder_that_did_not_change_is_listed_once(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = []
    listing = contents.newest_generation
    monkeypatch.setattr(
        contents, "newest_generation", lambda folder: listed.append(folder) or listing(folder)
    )
    (build,) = made.glob("build-*")
    long_ago = time.time_ns() - 2 * SETTLED
    os.utime(build, ns=(long_ago, long_ago))
    index = open_index(build)
    listed.clear()
    newest = [index.latest_generation() for _ in range(3)]
    assert not listed
    # What changed just now may change again before the clock moves on; as what is still to come.
    soon = time.time_ns() + 1000 * SETTLED
    os.utime(build, ns=(soon, soon))
    newest += [index.latest_generation() for _ in range(3)]
    assert len(listed) == 3
    assert len({*newest}) == 1
    index.storage.release()


def test_a_folder_that_is_gone_has_no_commit(made: Path) -> None:
    (build,) = made.glob("build-*")
    index = open_index(build)
    shutil.rmtree(build)
    assert index.latest_generation() == -1
    index.storage.release()


@pytest.mark.parametrize("name", ["_MAIN_9 (copy).toc", "_MAIN_9_9.toc", "_MAIN_.toc"])
def test_what_only_looks_like_a_commit_is_none(made: Path, name: str) -> None:
    (build,) = made.glob("build-*")
    newest = contents.newest_generation(build)
    (build / name).write_text("no commit", "utf-8")
    assert contents.newest_generation(build) == newest
    with opened(made) as engine:
        assert engine.is_sound()
