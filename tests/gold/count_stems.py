"""Count in how many articles of the press each stem stands: `articles/ledger/tables/stems.txt`.

    python -m tests.gold.count_stems ../shared/corpus

Reads `press.jsonl`, `ahdath.jsonl` and the ZIP files of the folder. What stands in fewer articles
than one in `RAREST` is not listed; it weighs as if it stood in that many. Stems of as many articles
stand as they stood before: what archives keep of claims names a stem by its line.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from articles.arabic.content_words import content_stems

RAREST = 400
TABLE = Path(__file__).parents[2] / "articles" / "ledger" / "tables" / "stems.txt"


def texts(folder: Path) -> Iterator[str]:
    """Each article's text."""
    for name in ("press.jsonl", "ahdath.jsonl"):
        for line in (folder / name).open(encoding="utf-8"):
            yield json.loads(line)["text"]
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".json"):
                    for row in json.loads(archive.read(name)):
                        yield f"{row.get('title') or ''}\n{row.get('content') or ''}"


def ordered(counts: Mapping[str, int], before: Sequence[str]) -> list[tuple[str, int]]:
    """The most frequent first, those of one count as they stood before, then by their letters."""
    places = {stem: place for place, stem in enumerate(before)}
    last = len(places)
    return sorted(counts.items(), key=lambda each: (-each[1], places.get(each[0], last), each[0]))


def main() -> None:
    """Write the table."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts(Path(sys.argv[1])):
        counts.update(set(content_stems(text)))
        total += 1
    lines_before = TABLE.read_text("utf-8").splitlines() if TABLE.exists() else []
    kept = ordered(
        {stem: n for stem, n in counts.items() if n * RAREST >= total},
        [line.split()[0] for line in lines_before],
    )
    lines = [f"{stem} {round(n / total * 10_000)}" for stem, n in kept]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
