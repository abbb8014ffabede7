"""How fast Khizana is on this machine: import, extraction, search, start. `make bench` runs it.

    python -m tests.benchmarks.measure [--articles N] [--starts N] [--json]

Measured on one day of real articles when they are beside the checkout, otherwise on as many
synthetic ones. Everything is written into a temporary folder, but for the bytecode of the modules:
as in an installed program no process compiles them anew, whatever the environment says of that.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from desktop.__main__ import COLLECTING, ONE_THREAD

os.environ.setdefault(*ONE_THREAD)  # as the program does, before NumPy is loaded

from articles.annotation import annotate_body, annotating_body
from articles.archive.import_reports import ImportReport
from articles.stages import finish_abreast
from desktop.library.extraction_pool import MOST_ABREAST
from desktop.library.import_job import import_job
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from index.request import SearchRequest
from tests.benchmarks.synthetic_press import articles

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("articles", "index", "desktop")
CORPUS = ROOT.parent / "shared" / "corpus"
SYNTHETIC_ARTICLES = 1500
QUERIES = 300
EXTRACTED = 400
STARTS = 7
WORD = re.compile(r"[^\W_]+")


class Measure(NamedTuple):
    """One line of the table."""

    name: str
    value: float
    unit: str
    over: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, help="take so many synthetic articles")
    parser.add_argument("--starts", type=int, default=STARTS, help="start so many processes")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    gc.set_threshold(*COLLECTING)  # as the program does
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=2)
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as folder:
        os.environ["KHIZANA_HOME"] = str(Path(folder) / "home")
        table = measure(Path(folder), options.articles, options.starts)
    if options.json:
        rows = [row._asdict() for row in table]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    for row in table:
        sys.stdout.write(f"{row.name:<28} {row.value:>10.2f} {row.unit:<12} {row.over}\n")


def measure(folder: Path, wanted: int | None, starts: int = STARTS) -> list[Measure]:
    """All measures, over one archive in a folder."""
    source = material(folder, wanted)
    location = ArchiveLocation(folder / "archive")
    report = imported(location, source)
    count = report.added + report.duplicates
    over = f"{count} articles of {source.name}, 1 process"
    table = [Measure("import with indexing", count / report.seconds, "articles/s", over)]
    with location.open_session() as session:
        bodies = some_bodies(session)
        queries = questions(bodies)
        table += [extraction(bodies), extraction_abreast(bodies), *searching(session, queries)]
    archive = ["--archive", str(location.folder)]
    return [
        *table,
        start("start: --help", ["--help"], starts),
        start("start: search", ["search", *archive, queries[0], "--json"], starts),
        start("start: check", ["check", *archive, "--json"], starts),
    ]


def material(folder: Path, wanted: int | None) -> Path:
    """What is imported: a real day, or synthetic articles."""
    days = sorted(CORPUS.glob("*.zip"))
    if days and wanted is None:
        return days[-1]
    table = folder / "synthetic.jsonl"
    rows = (json.dumps(row, ensure_ascii=False) for row in articles(wanted or SYNTHETIC_ARTICLES))
    table.write_text("\n".join(rows) + "\n", "utf-8")
    return table


def imported(location: ArchiveLocation, source: Path) -> ImportReport:
    """The report of the import that the window and the command line make, too."""
    work = import_job(location, [source])
    while True:
        try:
            next(work)
        except StopIteration as end:
            report: ImportReport = end.value
            return report


def some_bodies(session: ArchiveSession) -> list[str]:
    """Bodies of articles spread over the archive."""
    hits = session.engine.search(SearchRequest(limit=EXTRACTED, facets=False, snippets=False)).hits
    found = session.archive.articles.bodies([hit.article_id for hit in hits])
    return [body for body in found.values() if body]


def extraction(bodies: Sequence[str]) -> Measure:
    """Figures and times of bodies, without reading and cleaning."""
    size = sum(len(body.encode("utf-8")) for body in bodies)
    since = time.perf_counter()
    for number, body in enumerate(bodies):
        annotate_body(str(number), body, "2015-07-24")
    seconds = time.perf_counter() - since
    return Measure("extraction", size / 1e6 / seconds, "MB/s", f"{size / 1e6:.1f} MB of UTF-8")


def extraction_abreast(bodies: Sequence[str]) -> Measure:
    """The same as an import extracts: some at a time, stage by stage."""
    size = sum(len(body.encode("utf-8")) for body in bodies)
    since = time.perf_counter()
    for first in range(0, len(bodies), MOST_ABREAST):
        some = enumerate(bodies[first : first + MOST_ABREAST], first)
        finish_abreast([annotating_body(str(at), body, "2015-07-24") for at, body in some])
    seconds = time.perf_counter() - since
    return Measure("extraction, abreast", size / 1e6 / seconds, "MB/s", f"{MOST_ABREAST} at a time")


def questions(bodies: Sequence[str]) -> list[str]:
    """One to three neighbouring words of the articles, as a reader would ask."""
    chance = random.Random(3)
    asked = []
    while len(asked) < QUERIES:
        words = WORD.findall(chance.choice(bodies))
        if not words:
            continue
        start_at = chance.randrange(len(words))
        asked.append(" ".join(words[start_at : start_at + chance.randint(1, 3)]))
    return asked


def searching(session: ArchiveSession, queries: Sequence[str]) -> list[Measure]:
    """Whole answers as the window asks for them: ranking, facets, snippets."""
    times = []
    for query in queries:
        since = time.perf_counter()
        session.engine.search(SearchRequest(query))
        times.append(1000 * (time.perf_counter() - since))
    over = f"{len(queries)} queries over {session.engine.count()} articles"
    return [
        Measure("search, median", median(times), "ms", over),
        Measure("search, 95th percentile", quantiles(times, n=20)[-1], "ms", over),
    ]


def start(name: str, arguments: Sequence[str], starts: int = STARTS) -> Measure:
    """A whole process, from nothing to its end."""
    times = []
    for _ in range(starts):
        since = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "desktop", *arguments], cwd=ROOT, check=True, capture_output=True
        )
        times.append(1000 * (time.perf_counter() - since))
    return Measure(name, median(times), "ms", f"median of {starts} processes")


if __name__ == "__main__":
    main()
