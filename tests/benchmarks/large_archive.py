"""A large archive from import to search, against its targets, SQLite's FTS5 and tantivy.

    python -m tests.benchmarks.large_archive [--articles N] [--questions N] [--keep FOLDER]

Each stage runs in a process of its own, so that its memory is its own. The articles are made of
paragraphs of real ones, drawn anew; nothing of them is kept.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from desktop.__main__ import COLLECTING
from desktop.library.import_job import import_job
from desktop.session.archive_session import ArchiveLocation
from index.request import SearchRequest
from tests.benchmarks.archive_material import Material, Question
from tests.benchmarks.full_text_search import FullTextSearch
from tests.benchmarks.native_search import NativeSearch

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 100_000
QUESTIONS = 60
STARTS = 5
TENTHS = 10
_TABLE_FILE = "table.jsonl"
_QUESTIONS_FILE = "questions.json"
_PROCESSOR_VARIABLE = "KHIZANA_BENCH_PROCESSOR"
_NEW_WORD = "زمخشرونية"

Facts = dict[str, Any]

# Milliseconds: the half, and all but a twentieth, of the questions of a class.
TARGETS = {
    "one common word": (6.0, 15.0),
    "two words, both": (None, 20.0),
    "two words, either": (None, 20.0),
    "phrase of two words": (None, 20.0),
    "ten words": (15.0, 40.0),
    "beginning": (None, 30.0),
}
# How many times as long as native code an answer may take: asked for the first time, and again.
MOST_TIMES = {
    "one common word": (2.0, 1.3),
    "two words, both": (2.0, 1.3),
    "two words, either": (2.0, 1.5),
    "phrase of two words": (2.0, 1.0),
    "ten words": (2.0, 2.0),
}


class Line(NamedTuple):
    """One line of the last table."""

    figure: str
    measured: float
    unit: str
    target: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Whether the target is met."""
        if self.target is None:
            return ""
        is_met = self.measured >= self.target if self.at_least else self.measured <= self.target
        return "ok" if is_met else "NOT MET"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--keep", type=Path, help="work in this folder, and leave it")
    parser.add_argument(
        "--processor", action="store_true", help="time answers by the processor, on a busy machine"
    )
    parser.add_argument("--stage", choices=sorted(STAGES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.processor:
        os.environ[_PROCESSOR_VARIABLE] = "1"
    if options.stage:
        facts = STAGES[options.stage](options.keep)
        sys.stdout.write(json.dumps(facts) + "\n")
        return
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        show(measure(folder, options.articles, options.questions))


def measure(folder: Path, count: int, questions: int) -> list[Line]:
    """All figures of an archive made in a folder."""
    os.environ["KHIZANA_HOME"] = str(folder / "home")
    size = prepare(folder, count, questions)
    say(f"{count} articles, {size / 1e6:.0f} MB of UTF-8, {busy():.1f} processes busy beside us")
    imported = staged("import", folder)
    say("articles/s by tenths: " + written(imported["rates"], ".0f"))
    say("processor ms/article, storing and indexing: " + written(imported["used"], ".2f"))
    sizes = {name: disk(folder / name) / size for name in ("archive", "home")}
    fts = staged("fts-build", folder)
    say(f"FTS5: {count / fts['seconds']:.0f} articles/s, {fts['bytes'] / size:.2f} of the text")
    native = staged("tantivy-build", folder)
    say(f"tantivy: {count / native['seconds']:.0f} articles/s, {native['bytes'] / size:.2f}")
    theirs, ours = staged("fts-search", folder), staged("search", folder)
    native = staged("tantivy-search", folder)
    rates = imported["rates"]
    cost = imported["processor"] / imported["articles"]
    lines = [
        Line("import, everything", imported["articles"] / imported["seconds"], "articles/s", 250,
             at_least=True),
        Line("last tenth ÷ first tenth", rates[-1] / rates[0], "", 0.8, at_least=True),
        Line("memory of import, all processes", imported["memory"], "MB", 1000),
        Line("processor time of import", cost, "ms/article"),
        Line("longest step of import", imported["longest"], "ms"),
        Line("store ÷ text", sizes["archive"], ""),
        Line("index ÷ text", sizes["home"], "", 0.7),
        Line("store and index ÷ text", sum(sizes.values()), "", 2.5),
        Line("memory while searching", ours["memory"], "MB", 400),
    ]  # fmt: skip
    for kind in TARGETS:
        lines += compared(kind, ours["times"][kind], theirs["times"][kind])
        lines += beside_native(kind, ours["times"][kind], native["times"][kind])
    return [*lines, cold_start(folder), one_more(folder)]


def compared(
    kind: str, ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]]
) -> list[Line]:
    """The figures of one class of questions, and beside them, for the eye, those of FTS5."""
    lines = []
    half, most = TARGETS[kind]
    for when, our, their in zip(("first", "again"), ours, theirs, strict=True):
        p50, p95 = median(our), quantiles(our, n=20)[-1]
        fts50, fts95 = median(their), quantiles(their, n=20)[-1]
        lines += [
            Line(f"{kind}, {when}, p50", p50, "ms", half),
            Line(f"{kind}, {when}, p95", p95, "ms", most),
        ]
        say(
            f"{kind:<20} {when:<6} ours {p50:6.1f} {p95:6.1f}   FTS5 {fts50:6.1f} {fts95:6.1f}"
            f"   ratio {p50 / fts50:5.2f} {p95 / fts95:5.2f}"
        )
    return lines


def beside_native(
    kind: str, ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]]
) -> list[Line]:
    """How many times as long as tantivy one class of questions takes."""
    lines = []
    most = MOST_TIMES.get(kind, (None, None))
    for when, limit, our, their in zip(("first", "again"), most, ours, theirs, strict=True):
        lines.append(Line(f"{kind}, {when}, ÷ tantivy", median(our) / median(their), "", limit))
        say(f"{kind:<20} {when:<6} tantivy {median(their):6.1f} {quantiles(their, n=20)[-1]:6.1f}")
    return lines


def prepare(folder: Path, count: int, questions: int) -> int:
    """Write what is imported and what is asked; the bytes of the texts in UTF-8."""
    material = Material()
    asked = material.questions(questions)
    rows = {kind: [asdict(each) for each in each_kind] for kind, each_kind in asked.items()}
    (folder / _QUESTIONS_FILE).write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    return material.write_table(folder / _TABLE_FILE, count)


def prepared(folder: Path) -> dict[str, list[Question]]:
    """What is asked; read again, so that no other process needs the material in its memory."""
    rows = json.loads((folder / _QUESTIONS_FILE).read_text("utf-8"))
    return {
        kind: [Question(each["ours"], tuple(each["words"])) for each in questions]
        for kind, questions in rows.items()
    }


def written(values: Sequence[float], form: str) -> str:
    """The values in a line."""
    return " ".join(format(value, form) for value in values)


def staged(stage: str, folder: Path) -> Facts:
    """What a stage found, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.large_archive", "--stage", stage]
    done = subprocess.run(
        [*command, "--keep", str(folder)], cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    facts: Facts = json.loads(done.stdout)
    return facts


def import_stage(folder: Path) -> Facts:
    """Import the table as window and command line do."""
    since = last = time.perf_counter()
    longest = 0.0
    marks = [(0, since, time.process_time())]
    for step in import_job(ArchiveLocation(folder / "archive"), [folder / _TABLE_FILE]):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        if (
            step.total
            and step.done > marks[-1][0]
            and step.done * TENTHS // step.total >= len(marks)
        ):
            marks.append((step.done, now, time.process_time()))
    marks[-1] = marks[-1][0], last, time.process_time()
    with ArchiveLocation(folder / "archive").open_archive() as archive:
        count = archive.articles.count()
    tenths = [
        (done - done_before, now - then, used - used_before)
        for (done_before, then, used_before), (done, now, used) in pairwise(marks)
    ]
    return {
        "articles": count,
        "seconds": last - since,
        "rates": [done / seconds for done, seconds, _ in tenths],
        "used": [1000 * seconds / done for done, _, seconds in tenths],
        "longest": 1000 * longest,
        "processor": 1000 * (processor(resource.RUSAGE_SELF) + processor(resource.RUSAGE_CHILDREN)),
        "memory": own_memory() + 2 * kilobytes(resource.RUSAGE_CHILDREN) / 1024,
    }


def search_stage(folder: Path) -> Facts:
    """Ask everything twice: ten hits with snippets and facets, as the window does."""
    gc.set_threshold(*COLLECTING)  # as the program does
    with ArchiveLocation(folder / "archive").open_session() as session:
        if not session.engine.is_current():
            raise AssertionError("the index is not that of this archive and this code")

        def ask(_: str, question: Question) -> None:
            session.engine.search(SearchRequest(question.ours, limit=10))

        times = answered(prepared(folder), ask)
    return {"times": times, "memory": own_memory()}


def fts_build_stage(folder: Path) -> Facts:
    """The same articles in FTS5."""
    file = folder / "fts.sqlite"
    file.unlink(missing_ok=True)
    search = FullTextSearch(file)
    with ArchiveLocation(folder / "archive").open_archive() as archive:
        seconds = search.build(archive)
    search.close()
    return {"seconds": seconds, "bytes": file.stat().st_size}


def fts_search_stage(folder: Path) -> Facts:
    """Ask FTS5 the same."""
    search = FullTextSearch(folder / "fts.sqlite")
    times = answered(prepared(folder), search.search)
    search.close()
    return {"times": times}


def native_build_stage(folder: Path) -> Facts:
    """The same articles in tantivy."""
    place = folder / "tantivy"
    shutil.rmtree(place, ignore_errors=True)
    search = NativeSearch(place)
    with ArchiveLocation(folder / "archive").open_archive() as archive:
        seconds = search.build(archive)
    return {"seconds": seconds, "bytes": disk(place)}


def native_search_stage(folder: Path) -> Facts:
    """Ask tantivy the same."""
    return {"times": answered(prepared(folder), NativeSearch(folder / "tantivy").search)}


STAGES: dict[str, Callable[[Path], Facts]] = {
    "import": import_stage,
    "fts-build": fts_build_stage,
    "fts-search": fts_search_stage,
    "search": search_stage,
    "tantivy-build": native_build_stage,
    "tantivy-search": native_search_stage,
}


def answered(
    asked: dict[str, list[Question]], ask: Callable[[str, Question], object]
) -> dict[str, list[list[float]]]:
    """Milliseconds of each question of each class, the first time and again."""
    return {
        kind: [[timed(ask, kind, each) for each in questions] for _ in range(2)]
        for kind, questions in asked.items()
    }


def timed(ask: Callable[[str, Question], object], kind: str, question: Question) -> float:
    """Milliseconds of one answer."""
    clock = time.process_time if os.environ.get(_PROCESSOR_VARIABLE) else time.perf_counter
    since = clock()
    ask(kind, question)
    return 1000 * (clock() - since)


def cold_start(folder: Path) -> Line:
    """A whole process that searches, from nothing to its result."""
    archive = str(folder / "archive")
    times = []
    for _ in range(STARTS):
        since = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "desktop", "search", "--archive", archive, "المدينة", "--json"],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        times.append(time.perf_counter() - since)
    return Line("cold start until the result", median(times), "s", 1.5)


def one_more(folder: Path) -> Line:
    """One file imported into the large archive, until it is found."""
    location = ArchiveLocation(folder / "archive")
    file = folder / "one.txt"
    file.write_text(f"خبر جديد\n\nكلمة لم ترد من قبل: {_NEW_WORD} سنة 2020.\n", "utf-8")
    since = time.perf_counter()
    for _ in import_job(location, [file]):
        pass
    with location.open_session() as session:
        total = session.engine.search(SearchRequest(_NEW_WORD)).total
    seconds = time.perf_counter() - since
    if total != 1:
        raise AssertionError(f"{total} articles have the new word")
    return Line("one article added until found", seconds, "s", 0.5)


def own_memory() -> float:
    """The most that this process ever held, in MB."""
    return kilobytes(resource.RUSAGE_SELF) / 1024


def processor(who: int) -> float:
    """Seconds of the processor, on all cores."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def busy() -> float:
    """How many processes wanted a core in the last minute: clocks say little on a busy machine."""
    return os.getloadavg()[0]


def kilobytes(who: int) -> int:
    """The peak that the system tells; macOS counts it in bytes."""
    peak = resource.getrusage(who).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


def disk(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def show(lines: Sequence[Line]) -> None:
    """The table: figure, measured, target, verdict."""
    for line in lines:
        target = "" if line.target is None else f"{'≥' if line.at_least else '≤'} {line.target:g}"
        say(f"{line.figure:<36} {line.measured:>9.2f} {line.unit:<11} {target:<8} {line.verdict}")


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
