"""The life of an index: kept in step, stopped, locked, swapped, damaged."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from index.engine import ArticleSource, SearchEngine
from index.errors import IndexDamagedError, IndexLockedError, IndexNotPrivateError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

KILLS = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index"


@pytest.fixture
def open_engine(folder: Path):
    engines: list[WhooshEngine] = []

    def make(archive: MemoryArchive) -> WhooshEngine:
        engines.append(WhooshEngine(folder, archive))
        return engines[-1]

    yield make
    for engine in engines:
        engine.close()


def archive_of(count: int) -> MemoryArchive:
    archive = MemoryArchive()
    for number in range(count):
        archive.put(article(f"a{number}", f"ميناء رقم {number} في المدينة", title=f"خبر {number}"))
    return archive


def synchronise(engine: WhooshEngine) -> None:
    for _ in engine.synchronise():
        pass


def ids(engine: WhooshEngine, text: str = "") -> set[str]:
    return {hit.article_id for hit in engine.search(SearchRequest(text, limit=10_000)).hits}


def test_the_fakes_and_the_engine_keep_their_protocols(open_engine) -> None:
    source: ArticleSource = archive_of(1)
    engine: SearchEngine = open_engine(source)
    assert engine.count() == 0


def test_before_the_first_run_nothing_is_found_and_nothing_fails(open_engine) -> None:
    engine = open_engine(archive_of(3))
    assert not engine.is_current()
    page = engine.search(SearchRequest("ميناء"))
    assert (page.total, page.hits) == (0, ())
    assert [span.start for span in engine.find("الميناء هنا", "ميناء")] == [0]


def test_an_empty_archive_is_soon_current(open_engine) -> None:
    engine = open_engine(MemoryArchive())
    synchronise(engine)
    assert engine.is_current()
    assert engine.count() == 0
    assert engine.search(SearchRequest("ميناء")).total == 0


def test_changes_and_removals_are_followed(open_engine) -> None:
    archive = archive_of(5)
    engine = open_engine(archive)
    synchronise(engine)
    assert engine.is_current()
    assert engine.count() == 5
    archive.put(article("a1", "مطار بدل ما كان"), article("new", "ميناء جديد"))
    archive.remove("a2")
    assert not engine.is_current()
    synchronise(engine)
    assert engine.is_current()
    assert ids(engine, "ميناء ") == {"a0", "a3", "a4", "new"}
    assert ids(engine, "مطار ") == {"a1"}
    assert engine.count() == 5
    assert engine.search(SearchRequest("ميناء ")).total == 4


def test_runs_that_others_follow_leave_tidying_to_the_last(open_engine, folder: Path) -> None:
    archive = archive_of(0)
    engine = open_engine(archive)
    for first in range(0, 30, 10):
        for number in range(first, first + 10):
            archive.put(article(f"a{number}", f"ميناء رقم {number} في المدينة"))
        assert list(engine.synchronise(more_follows=True))
        assert not engine.is_current()  # though every article is found already
        assert len(ids(engine, "ميناء")) == first + 10
    assert len(list(folder.glob("build-*/*.trm"))) == 3
    engine = open_engine(archive)  # nothing followed: the import was stopped
    assert not engine.is_current()
    synchronise(engine)
    assert engine.is_current()
    assert len(list(folder.glob("build-*/*.trm"))) == 1
    assert len(ids(engine, "ميناء")) == 30


def test_many_small_runs_merge_their_segments(open_engine, folder: Path) -> None:
    archive = MemoryArchive()
    engine = open_engine(archive)
    for number in range(30):
        archive.put(article(f"a{number}", f"ميناء وسفينة {number}"))
        synchronise(engine)
    archive.remove("a7")
    synchronise(engine)
    assert len(ids(engine, "ميناء ")) == 29
    assert 0 < len(list(folder.glob("build-*/*.trm"))) < 10
    assert [h.article_id for h in engine.search(SearchRequest('"وسفينة 21"')).hits] == ["a21"]


def test_a_run_tells_its_progress(open_engine) -> None:
    steps = list(open_engine(archive_of(120)).synchronise())
    told = list(dict.fromkeys((step.done, step.total) for step in steps))
    assert told == [(done, 120) for done in (0, 25, 50, 75, 100, 120)]
    assert len(steps) > len(told)  # a commit has steps of its own


def test_a_stopped_run_keeps_its_commits_and_the_next_goes_on(open_engine, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 100)
    archive = archive_of(300)
    engine = open_engine(archive)
    run = engine.synchronise()
    for step in run:
        if step.done == 250:
            break
    run.close()
    assert engine.count() == 200
    assert not engine.is_current()
    assert ids(engine) == {f"a{n}" for n in range(200)}
    steps = list(engine.synchronise())
    assert steps[0].total == 100
    assert engine.count() == 300
    assert engine.is_current()


def test_one_transaction_of_many_articles_is_whole_or_done_again(open_engine, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 10)
    archive = MemoryArchive([article(f"a{n}", "ميناء") for n in range(60)])
    engine = open_engine(archive)
    run = engine.synchronise()
    for step in run:
        if step.done == 50:
            break
    run.close()
    assert engine.count() == 40
    synchronise(engine)
    assert engine.count() == 60
    assert len(ids(engine, "ميناء")) == 60


def test_a_search_sees_each_commit_of_another_engine(open_engine, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 50)
    archive = archive_of(200)
    writer, reader = open_engine(archive), open_engine(archive)
    seen = [reader.count() for _ in writer.synchronise()]
    assert seen == sorted(seen)
    assert 50 in seen
    assert reader.count() == 200


def test_a_search_in_one_thread_while_another_writes(open_engine, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 20)
    archive = archive_of(400)
    writer, reader = open_engine(archive), open_engine(archive)
    failures: list[BaseException] = []

    def write() -> None:
        try:
            synchronise(writer)
        except BaseException as error:  # noqa: BLE001  # told to the test below
            failures.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    counts = []
    while thread.is_alive():
        page = reader.search(SearchRequest("ميناء ", limit=5))
        counts.append(page.total)
    thread.join()
    assert failures == []
    assert counts == sorted(counts)
    assert reader.search(SearchRequest("ميناء ")).total == 400


def test_nobody_makes_the_index_of_another_anew(tmp_path: Path, monkeypatch) -> None:
    """Writers and readers that open an index which does not exist yet, all at once."""
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 7)
    archive = archive_of(30)
    failures: list[object] = []

    def use(folder: Path, start: threading.Barrier, *, write: bool) -> None:
        engine = WhooshEngine(folder, archive)
        start.wait()
        try:
            counts = [0]
            while counts[-1] < 30:
                if write:
                    with contextlib.suppress(IndexLockedError):
                        synchronise(engine)
                counts.append(engine.search(SearchRequest("ميناء ", limit=3)).total)
                time.sleep(0.001)  # readers that never rest keep the writers from the interpreter
            assert counts == sorted(counts)
        except BaseException as error:  # noqa: BLE001  # told to the test below
            failures.append(error)
        finally:
            engine.close()

    for number in range(6):
        start = threading.Barrier(4)
        threads = [
            threading.Thread(
                target=use, args=(tmp_path / f"i{number}", start), kwargs={"write": at < 2}
            )
            for at in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert failures == []


def test_one_writer_at_a_time(open_engine) -> None:
    archive = archive_of(100)
    first, second = open_engine(archive), open_engine(archive)
    run = first.synchronise()
    next(run)
    with pytest.raises(IndexLockedError):
        next(second.synchronise())
    run.close()
    synchronise(second)
    assert second.is_current()


def test_another_analysis_builds_beside_while_the_old_one_answers(
    open_engine, folder: Path, monkeypatch
) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 50)
    archive = archive_of(120)
    old = open_engine(archive)
    synchronise(old)
    monkeypatch.setattr("index.building.index_folder.analysis_fingerprint", lambda: "tomorrow's")
    new = open_engine(archive)
    assert not new.is_current()
    assert new.search(SearchRequest("ميناء ")).total == 120
    run = new.synchronise()
    for step in run:
        assert new.count() == 120
        if step.done >= 100:
            break
    run.close()
    assert len(list(folder.glob("build-*"))) == 2
    assert not new.is_current()
    steps = list(new.synchronise())
    assert steps[0].total < 120
    assert new.is_current()
    assert ids(new, "ميناء ") == ids(old, "ميناء ")
    assert len(list(folder.glob("build-*"))) == 1


def test_files_of_another_format_answer_nothing_and_are_replaced(open_engine, monkeypatch) -> None:
    archive = archive_of(3)
    synchronise(open_engine(archive))
    monkeypatch.setattr("index.building.index_folder.format_fingerprint", lambda: "tomorrow's")
    engine = open_engine(archive)
    assert engine.count() == 0
    synchronise(engine)
    assert engine.count() == 3


SEGMENT_FILES = ["*.trm", "*.pst", "*_stored.col", "*.body_length.col"]


def _overwrite(path: Path) -> None:
    path.write_bytes(b"\x07" * path.stat().st_size)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


@pytest.mark.parametrize("harm", [_overwrite, _cut, Path.unlink])
@pytest.mark.parametrize("pattern", [*SEGMENT_FILES, "_MAIN_*.toc", "vocabulary.sqlite"])
def test_a_damaged_index_is_thrown_away_and_rebuilt(open_engine, folder, pattern, harm) -> None:
    archive = archive_of(60)
    before = open_engine(archive)
    synchronise(before)
    before.close()
    harmed = list(folder.glob(f"build-*/{pattern}*"))
    assert harmed
    for path in harmed:
        harm(path)
    engine = open_engine(archive)
    try:
        engine.search(SearchRequest('"ميناء رقم" المدينة'))
    except IndexDamagedError:
        assert not engine.is_current()
    synchronise(engine)
    assert engine.is_current()
    assert len(ids(engine, "ميناء ")) == 60
    assert engine.find("الميناء", "ميناء")


def test_writing_on_a_damaged_index_rebuilds_it(open_engine, folder: Path) -> None:
    archive = archive_of(20)
    synchronise(open_engine(archive))
    for pattern in SEGMENT_FILES:
        for path in folder.glob(f"build-*/{pattern}"):
            _overwrite(path)
    archive.put(article("a3", "مطار"))
    engine = open_engine(archive)
    synchronise(engine)
    assert len(ids(engine, "ميناء ")) == 19


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_table_of_terms_damaged_in_the_middle_is_rebuilt(open_engine, folder, part) -> None:
    archive = archive_of(60)
    synchronise(open_engine(archive))
    for path in folder.glob("build-*/*.trm"):
        data = bytearray(path.read_bytes())
        start = int(part * len(data))
        data[start : start + 40] = b"\x07" * 40
        path.write_bytes(data)
    archive.put(article("a3", "مطار"))
    engine = open_engine(archive)
    synchronise(engine)
    assert engine.count() == 60
    assert len(ids(engine, "ميناء ")) == 59


def test_a_failure_of_the_archive_is_no_damage_of_the_index(open_engine, folder: Path) -> None:
    archive = archive_of(60)
    engine = open_engine(archive)
    synchronise(engine)

    def fail(_ids):
        raise ValueError("the archive is gone")

    archive.bodies = fail
    with pytest.raises(ValueError, match="gone"):
        engine.search(SearchRequest("ميناء"))
    archive.changes_since = fail
    archive.put(article("x", "ميناء"))
    with pytest.raises(ValueError, match="gone"):
        synchronise(engine)
    assert engine.count() == 60


def test_the_folder_is_private(open_engine, folder: Path) -> None:
    open_engine(archive_of(1))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_others_could_have_written_is_not_opened(open_engine, folder: Path) -> None:
    archive = archive_of(3)
    synchronise(open_engine(archive))
    folder.chmod(0o777)
    engine = open_engine(archive)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert engine.count() == 0


def test_a_link_into_another_place_is_not_opened(open_engine, folder: Path, tmp_path) -> None:
    archive = archive_of(3)
    synchronise(open_engine(archive))
    build = next(folder.glob("build-*"))
    shutil.move(build, tmp_path / "elsewhere")
    build.symlink_to(tmp_path / "elsewhere")
    assert open_engine(archive).count() == 0


def test_a_folder_of_somebody_else_is_refused(folder: Path, monkeypatch) -> None:
    folder.mkdir(parents=True)
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    with pytest.raises(IndexNotPrivateError):
        WhooshEngine(folder, archive_of(1))


KILLED = """
import json, os, random, signal, sys, time
from pathlib import Path
import index.building.indexer
index.building.indexer.COMMIT_EVERY = 6
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

folder, kills = Path(sys.argv[1]), int(sys.argv[2])
archive = MemoryArchive()
EVENTS = {"open", "os.rename", "os.remove", "os.truncate", "shutil.rmtree"}

def write(last):
    # Killed just before it opens, renames or removes a file of the index for the last time.
    left = last
    def count(event, arguments):
        nonlocal left
        if event in EVENTS and str(folder) in str(arguments[0]):
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    for _ in WhooshEngine(folder, archive).synchronise():
        pass

chance = random.Random(2)
for kill in range(kills):
    for n in range(30 * kill, 30 * (kill + 1)):
        archive.put(article(f"a{n}", f"ميناء رقم {n} في المدينة"))
    child = os.fork()
    if not child:
        write(chance.randint(1, 400) if kill % 4 else 0)
        os._exit(0)
    chance.random()
    if kill % 4 == 0:
        time.sleep(chance.uniform(0, 0.1))
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    engine = WhooshEngine(folder, archive)
    found = engine.search(SearchRequest("ميناء ", limit=999)).hits
    told = {"killed": os.WIFSIGNALED(status), "count": engine.count(), "found": len(found)}
    print(json.dumps(told), flush=True)
    engine.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the process forks")
def test_kills_at_any_moment_harm_nothing(open_engine, folder: Path) -> None:
    checkout = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", KILLED, str(folder), str(KILLS)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, check=True, timeout=100)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert sum(one["killed"] for one in told) > KILLS // 2
    counts = [one["count"] for one in told]
    assert counts == sorted(counts)  # what was committed once is never lost
    assert counts == [one["found"] for one in told]
    assert len(set(counts)) > 4
    engine = open_engine(archive_of(30 * KILLS))
    synchronise(engine)
    assert engine.count() == 30 * KILLS
    assert ids(engine, "ميناء ") == {f"a{n}" for n in range(30 * KILLS)}
    assert len(list(folder.glob("build-*"))) == 1


@pytest.mark.parametrize("body", ["", "\ud800\udfff", "\x00\x01", "7" * 300_000, "م" * 300_000])
def test_any_body_can_be_indexed(open_engine, body: str) -> None:
    engine = open_engine(
        MemoryArchive(
            [article("odd", body, title=body[:50], publisher=body[:50]), article("b", "ميناء")]
        )
    )
    synchronise(engine)
    assert engine.count() == 2
    assert ids(engine, "ميناء ") == {"b"}
    assert ids(engine) == {"odd", "b"}
