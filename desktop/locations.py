"""Where settings, archives, indexes, logs and resources live."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

HOME_VARIABLE = "KHIZANA_HOME"
"""The environment variable that moves everything Khizana writes under one folder."""

SETTINGS_NAME = "khizana.ini"
"""The file of the settings, in `config_folder`."""

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
    """The archive of one's own that is proposed when there is none yet."""
    return data_folder() / "archive"


def sample_archive() -> Path:
    """The archive of examples, which is opened when no other was ever opened."""
    return data_folder() / "sample"


def index_folder(archive_identity: str) -> Path:
    """The private folder of an archive's index; `IndexFolder` makes it and looks at it first.

    The identity comes with the archive, so it names the folder only by its digest.
    """
    name = hashlib.sha256(archive_identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return cache_folder() / "index" / name


def version() -> str:
    """The version of the program: of the installed distribution, or of the checkout."""
    import tomllib  # noqa: PLC0415 - `khizana --help` does without it
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415 - as above
    from importlib.metadata import version as installed  # noqa: PLC0415 - as above

    project = Path(__file__).resolve().parents[1] / "pyproject.toml"
    try:
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        pass
    try:
        return installed(_APPLICATION)
    except PackageNotFoundError:  # a frozen bundle without its metadata
        return "0"


def resources() -> Path:
    """The folder of the files that come with the program: checkout, wheel and bundle alike."""
    return Path(__file__).resolve().parents[1] / "resources"


def sample_articles() -> Path:
    """The articles that were written to show what the program does."""
    return resources() / "sample_archive" / "articles"


_ROOM = 1 << 16


def move_where_writable(
    needed: Sequence[Callable[[], Path]] = (config_folder, data_folder, cache_folder),
) -> bool:
    """Let a passing folder stand for the user's, where nothing can be written into those.

    Settings that can be read are taken along: they know the last archive.

    Args:
        needed: What names the folders that have to be written.

    Returns:
        Whether that was so.
    """
    if write_error(needed) is None:
        return False
    former = config_folder() / SETTINGS_NAME
    os.environ[HOME_VARIABLE] = tempfile.mkdtemp(prefix=f"{_APPLICATION}-")
    config_folder().mkdir(mode=0o700)
    with suppress(OSError):
        shutil.copyfile(former, config_folder() / SETTINGS_NAME)
    return True


def write_error(needed: Sequence[Callable[[], Path]]) -> OSError | None:
    """Why nothing can be written into some of the folders, which are made; None where it can."""
    try:
        for folder in (name() for name in needed):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
                file.write(bytes(_ROOM))  # a full disk still takes names
    except OSError as error:
        return error
    return None


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
