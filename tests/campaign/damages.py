"""Damages to the files of an archive and of its index: nothing wrong may be answered in silence."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from articles.annotation import annotate
from articles.archive.archive import FILE_NAME, Archive
from articles.document import DeclaredMetadata, Document
from articles.errors import ArchiveError
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Passage
from articles.redating import set_date
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from index.archive_source import ArchiveSource
from index.errors import IndexDamagedError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.benchmarks.synthetic_press import articles, vocabulary
from tests.campaign.tally import Tally

ARTICLES = 60
WORDS = vocabulary()
QUERIES = ("", WORDS[0], f"{WORDS[1]} {WORDS[2]}", f'"{WORDS[0]} {WORDS[1]}"', "رقم:>1000",
           "نسبة:10..50", "حدث:2015..2018", f"{WORDS[3]}*", f"={WORDS[4]}", "تاريخ:2019",
           f"عنوان:{WORDS[5]}", "كاتب:سعيد")  # fmt: skip
MOMENT = "2020-01-01T00:00:00+00:00"

Answers = dict[str, object]


def make(folder: Path) -> None:
    """An archive with articles, passages and a corrected date, and its index beside it."""
    with Archive.open(folder / "archive", create=True) as archive:
        for number, row in enumerate(articles(ARTICLES, seed=5)):
            said = DeclaredMetadata(
                title=row["title"], publisher=row["source"], published=row.get("published")
            )
            document = Document(
                row["content"], f"/{number}.txt", f"{number:064}", "text", "utf-8", said
            )
            archive.articles.put(document, annotate(document, "?"))
        ids = archive.articles.ids()
        for number, (article_id, body) in enumerate(archive.articles.bodies(ids[:20]).items()):
            anchor = anchor_at(body, Span(0, 20))
            said = "green", f"ملاحظة {number}", ("وسم",), MOMENT, MOMENT
            passage = Passage(f"p{number}", article_id, anchor.position, anchor.quote, *said)
            archive.passages.add(passage)
        set_date(archive, ids[0], PublicationDate("2019-05-01", DateEvidence.STATED, "القارئ"))
        engine = WhooshEngine(folder / "index", ArchiveSource(archive))
        for _ in engine.synchronise():
            pass
        engine.close()


def of_archive(archive: Archive) -> Answers:
    """Whatever is read of an archive; what says that it is damaged is left out."""
    found: Answers = {
        "count": archive.articles.count(),
        "ids": archive.articles.ids(),
        "passages": archive.passages.all(),
        "orders": archive.passages.tag_orders(),
    }
    for article_id in archive.articles.ids():
        try:
            found[article_id] = archive.articles.get(article_id)
            found[f"{article_id} original"] = archive.articles.original_text(article_id)
        except ArchiveError:
            continue
    return found


def of_search(engine: WhooshEngine) -> Answers:
    """The answers to all queries, with the order of the hits and what they show."""
    return {query: _page(engine, query) for query in QUERIES}


def _page(engine: WhooshEngine, query: str) -> object:
    page = engine.search(SearchRequest(query, limit=100))
    hits = [(hit.article_id, hit.title, hit.publisher, hit.published, round(hit.score, 4),
             hit.snippet.text) for hit in page.hits]  # fmt: skip
    return page.total, hits


def archive_damages(made: Path, work: Path, rounds: int, seed: int) -> Tally:
    """Damage the archive's file again and again."""
    tally = Tally("damages to archive.sqlite")
    with Archive.open(made / "archive") as archive:
        right = of_archive(archive)
    chance = random.Random(seed)
    for number in range(rounds):
        folder = work / f"a{number}"
        shutil.copytree(made / "archive", folder)
        what = _damage(folder / FILE_NAME, chance)
        try:
            with Archive.open(folder) as archive:
                is_content = archive.check() == () and archive.damages() == ()
                answers = of_archive(archive)
        except ArchiveError:
            tally.count("refused or said while reading")
        else:
            _judge(tally, f"{what} (round {number})", right, answers, is_content=is_content)
        shutil.rmtree(folder)
    return tally


def index_damages(made: Path, work: Path, rounds: int, seed: int) -> Tally:
    """Damage one file of the index again and again."""
    tally = Tally("damages to files of the index")
    with Archive.open(made / "archive") as archive:
        engine = WhooshEngine(made / "index", ArchiveSource(archive))
        right = of_search(engine)
        engine.close()
        chance = random.Random(seed)
        for number in range(rounds):
            folder = work / f"i{number}"
            shutil.copytree(made / "index", folder)
            files = sorted(path for path in folder.rglob("*") if path.is_file())
            path = chance.choice([path for path in files if path.stat().st_size])
            what = f"{path.name.split('.', 1)[-1]} {_damage(path, chance)} (round {number})"
            engine = WhooshEngine(folder, ArchiveSource(archive))
            try:
                is_content = engine.is_sound() and engine.is_current()
                answers = of_search(engine) if is_content else {}
            except IndexDamagedError:
                tally.count("said while searching")
            else:
                _judge(tally, what, right, answers, is_content=is_content)
            finally:
                engine.close()
            shutil.rmtree(folder)
    return tally


def _judge(tally: Tally, what: str, right: Answers, answers: Answers, *, is_content: bool) -> None:
    if not is_content:
        tally.count("named by check")
    elif answers == right:
        tally.count("harmless")
    else:
        missing = sorted(right.keys() - answers.keys())
        differ = sorted(key for key in answers if answers[key] != right.get(key))
        tally.fault(f"in silence: {what}: unreadable {missing[:3]}, wrong {differ[:3]}")


def _damage(path: Path, chance: random.Random) -> str:
    data = bytearray(path.read_bytes())
    damage = chance.choice([_flip, _flip, _overwrite, _zero, _cut])
    at = chance.randrange(len(data))
    damage(data, at, chance)
    path.write_bytes(data)
    return f"{damage.__name__.strip('_')} at {at}"


def _flip(data: bytearray, at: int, chance: random.Random) -> None:
    data[at] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, at: int, chance: random.Random) -> None:
    piece = chance.randbytes(min(chance.choice([4, 64, 4096]), len(data) - at))
    data[at : at + len(piece)] = piece


def _zero(data: bytearray, at: int, chance: random.Random) -> None:
    size = min(chance.choice([16, 512, 4096]), len(data) - at)
    data[at : at + size] = bytes(size)


def _cut(data: bytearray, at: int, _: random.Random) -> None:
    del data[max(at, 1) :]
