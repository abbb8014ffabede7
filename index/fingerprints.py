"""Fingerprints: short digests that tell whether what was made before is made so today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from articles.arabic.folding import TABLE_FILE as SHARED_LETTERS
from articles.arabic.lexicon import TABLE_FILE as LEXICON


@cache
def analysis_fingerprint() -> str:
    """Changes when texts would be cut into other terms than before, or their words read so."""
    folder = Path(__file__).with_name("analysis")
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix in {".py", ".toml", ".txt"} and path.is_file()
    )
    words = folder.with_name("words")
    files += [SHARED_LETTERS, LEXICON, words / "affixes.toml"]
    files += [words / "endings.py", words / "lemmas.py"]
    return digest([path.name + "\n" + path.read_text("utf-8") for path in files])


def digest(parts: Sequence[str]) -> str:
    """Sixteen hexadecimal digits that change with any of the parts."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
