"""Imports that were cut off when the window closed: kept, so that the next start can go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from desktop.settings import Settings

_KEY = "library/cut-imports"


def remember_cut(settings: Settings, archive: Path, paths: Sequence[Path]) -> None:
    """Keep what was still being imported into an archive; what was kept of another one goes."""
    kept = {"archive": str(archive.absolute()), "paths": [str(path.absolute()) for path in paths]}
    settings.remember_text(_KEY, json.dumps(kept) if paths else "")


def take_cut(settings: Settings, archive: Path) -> list[Path]:
    """What is left to be imported into this archive, as far as it is still there; told once."""
    try:
        kept = json.loads(settings.text(_KEY) or "{}")
        folder, names = kept.get("archive"), [str(each) for each in kept.get("paths", ())]
    except (ValueError, AttributeError, TypeError):  # somebody wrote into the file
        return []
    if folder != str(archive.absolute()):
        return []
    settings.remember_text(_KEY, "")
    return [path for path in map(Path, names) if path.exists()]
