"""Whatever is typed or comes in a file gives an answer or one of our errors, in time."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator

from articles.annotation import annotate
from articles.document import DeclaredMetadata, Document
from articles.errors import KhizanaError
from articles.reading.reader import read_bytes
from articles.web_annotation_reading import read_annotations
from index.errors import BadQueryError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
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
NAMES = ("a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.zip", "a")


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
            take(text)
        except (KhizanaError, BadQueryError):
            tally.count(f"{name} refused")
        except Exception as error:  # noqa: BLE001 - that is what is counted
            tally.fault(f"{name} (round {number}): {error!r}: {text[:80]!r}")
        else:
            tally.count(f"{name} answered")
        if time.process_time() - started > LONGEST_SECONDS:
            tally.fault(f"{name} (round {number}) hangs: {text[:80]!r}")
    return tally


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
    data = bytearray(_bytes(text))
    for _ in range(chance.choice([0, 0, 3])):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    name = chance.choice(NAMES)
    for _ in read_bytes(bytes(data), f"/{name}", name):
        pass


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
