"""Whatever is typed or comes in a file gives an answer or one of our errors, in time."""

from __future__ import annotations

import json
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from unittest.mock import patch

from articles.annotation import annotate
from articles.document import DeclaredMetadata, Document
from articles.errors import KhizanaError
from articles.reading import reader
from articles.reading.sources.source import source_of_bytes
from articles.web_annotation_reading import read_annotations
from index.errors import BadQueryError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.campaign.seed_files import broken_file
from tests.campaign.tally import Tally

MOMENT = "2020-01-01T00:00:00+00:00"
LONGEST_SECONDS = 5.0
PIECES = (
    "ميناء", "سنة 2015", "14 مليار درهم", "٪", "من 10 إلى", "\"", "(", ")", "«", "»", "~", "*", ":",
    "رقم:", "تاريخ:", "حدث:", "مبلغ:>", "..", "-", "OR", "أو", "قرب/5", "=", "جذر:", "\0", "\ud800",
    "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ARABIC FATHATAN}" * 9, "7" * 40, "\n", "\t", "،", "<p a=",
    "</p>", "{\"text\":", "[", "]", "}", ",", ";", "\\u", "&lt;", "رمضان", "الأسبوع الماضي", "½",
    "\N{GRINNING FACE}", "مليون" * 5, "1,2.3", "٣٫٥", "2015-13-45", "القرن", "نحو",
)  # fmt: skip
_OURS = Path(reader.__file__).parents[1]
# What never comes back from C is ended by the system, and the campaign with it.
_ENDED_AFTER_SECONDS = 60.0


class HangsError(BaseException):
    """It takes too long; nothing catches it for something else."""


def fuzz(engine: WhooshEngine, rounds: int, seed: int) -> Tally:
    """Queries, bodies, files and annotations, in turn."""
    tally = Tally("fuzzed inputs")
    chance = random.Random(seed)
    kinds: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("query", lambda text: engine.search(SearchRequest(text, limit=5))),
        ("body", _extract),
        ("file", lambda text: _read(text, chance)),
        ("annotations", lambda text: read_annotations(_annotations(text, chance), MOMENT)),
    )
    for number in range(rounds):
        name, take = kinds[number % len(kinds)]
        text = "".join(_pieces(chance))
        started = time.process_time()
        try:
            with _limited():
                take(text)
        except (KhizanaError, BadQueryError):
            tally.count(f"{name} refused")
        except (Exception, HangsError) as error:  # noqa: BLE001 - that is what is counted
            at = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{at.filename}:{at.lineno}"
            tally.fault(f"{name} (round {number}): {error!r} at {where}: {text[:40]!r}")
        else:
            tally.count(f"{name} answered")
        if time.process_time() - started > LONGEST_SECONDS:
            tally.fault(f"{name} (round {number}) hangs: {text[:80]!r}")
    return tally


@contextmanager
def _limited() -> Iterator[None]:
    """A limit of the processor's time, whatever else runs on the machine."""

    def stop(_: int, __: FrameType | None) -> None:
        raise HangsError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_SECONDS)
    signal.setitimer(signal.ITIMER_PROF, _ENDED_AFTER_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)


def _pieces(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.choice([1, 3, 10, 60])):
        piece = chance.choice(PIECES)
        yield piece * chance.choice([1, 1, 1, 1, 30])
        yield chance.choice(["", " ", " "])


def _extract(text: str) -> None:
    document = Document(text, "/fuzz", "0" * 64, "text", "utf-8", DeclaredMetadata())
    annotate(document, "fuzz")


def _annotations(text: str, chance: random.Random) -> str:
    """Nonsense as it is, or in every place of an annotation that may hold it."""
    if chance.random() < 0.3:
        return text

    def some() -> object:
        return chance.choice([text, text[:9], None, -1, 10**30, [text], {"value": text}, 1.5, True])

    selectors = [
        {"type": "TextQuoteSelector", "exact": text, "prefix": some(), "suffix": some()},
        {"type": "TextPositionSelector", "start": some(), "end": some()},
    ]
    bodies = [{"type": "TextualBody", "value": some(), "purpose": chance.choice(["tagging", text])}]
    target = {"source": some(), "selector": chance.choice([selectors, some()])}
    item = {"type": "Annotation", "id": some(), "body": bodies, "target": target, "created": some()}
    items = [item, some()]
    return json.dumps({"type": "AnnotationCollection", "first": {"items": items}, "id": some()})


def _read(text: str, chance: random.Random) -> None:
    name, data = broken_file(chance, text.encode("utf-8", "surrogatepass"))
    source = source_of_bytes(data, f"/{name}", name)
    reader._count(source)
    with _own_faults():
        for _ in reader.read_source(source):
            pass


@contextmanager
def _own_faults() -> Iterator[None]:
    """Raises what a reader of ours stumbled over; what a library does is to be expected."""
    seen: list[BaseException] = []

    def note(_: str, *__: object, exc_info: BaseException) -> None:
        at = traceback.extract_tb(exc_info.__traceback__)[-1].filename
        if _OURS in Path(at).parents:
            seen.append(exc_info)

    with patch.object(reader._log, "warning", note):
        yield
    if seen:
        raise seen[0]
