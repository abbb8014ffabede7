"""Where settings, archives, indexes, logs and resources live."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

HOME_VARIABLE = "KHIZANA_HOME"
"""The environment variable that moves everything Khizana writes under one folder."""

_APPLICATION = "khizana"


def config_folder() -> Path:
    """Where the settings are kept; not created here."""
    return _place("config")


def data_folder() -> Path:
    """Where the user's own archives are kept; not created here."""
    return _place("data")


def cache_folder() -> Path:
    """Where everything lies that can be deleted at any moment; not created here."""
    return _place("cache")


def log_folder() -> Path:
    """Where the log files lie; not created here."""
    return _place("log")


def default_archive() -> Path:
    """The archive that is opened when no other was ever opened."""
    return data_folder() / "archive"


def index_folder(archive_identity: str) -> Path:
    """The private folder of an archive's index; `IndexFolder` makes it and looks at it first.

    The identity comes with the archive, so it names the folder only by its digest.
    """
    name = hashlib.sha256(archive_identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return cache_folder() / "index" / name


def resources() -> Path:
    """The folder of the files that come with the program: checkout, wheel and bundle alike."""
    return Path(__file__).resolve().parents[1] / "resources"


def sample_articles() -> Path:
    """The articles that were written to show what the program does."""
    return resources() / "sample_archive" / "articles"


def _place(kind: str) -> Path:
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute() / kind
    import platformdirs  # noqa: PLC0415 - `khizana --help` does without it

    folders = platformdirs.PlatformDirs(_APPLICATION, appauthor=False)
    if kind == "config":
        return folders.user_config_path
    if kind == "data":
        return folders.user_data_path
    if kind == "cache":
        return folders.user_cache_path
    return folders.user_log_path
