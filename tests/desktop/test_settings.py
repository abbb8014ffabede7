"""What the reader chose is there again, and nothing else is believed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from desktop.settings import CHOICES, DIGITS, READING_SIZE, THEME, Choice, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "khizana.ini"


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.key)
def test_every_default_is_one_of_the_values(file: Path, choice: Choice):
    assert choice.default in choice.words
    assert Settings(file).choice(choice) == choice.default
    assert len(set(choice.words.values())) == len(choice.words)


def test_sizes_of_text_rise():
    sizes = [int(size) for size in READING_SIZE.words]
    assert sizes == sorted(sizes)


def test_a_choice_is_told_once_and_kept(qtbot, file: Path):
    settings = Settings(file)
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.choose(THEME, "dark")
    settings.choose(THEME, "dark")
    assert told == [THEME.key]
    settings.save()
    assert Settings(file).choice(THEME) == "dark"
    assert Settings(file).choice(DIGITS) == DIGITS.default


def test_a_value_that_does_not_exist_is_refused(file: Path):
    settings = Settings(file)
    with pytest.raises(ValueError, match="violet"):
        settings.choose(THEME, "violet")
    assert settings.choice(THEME) == THEME.default


def test_what_the_file_says_by_mistake_counts_as_the_default(file: Path):
    file.parent.mkdir()
    file.write_text("[appearance]\ntheme=violet\nreading-size=huge\n", "utf-8")
    settings = Settings(file)
    assert settings.choice(THEME) == THEME.default
    assert settings.choice(READING_SIZE) == READING_SIZE.default


def test_a_file_of_noise_is_no_obstacle(file: Path):
    file.parent.mkdir()
    file.write_bytes(bytes(range(256)) * 20)
    settings = Settings(file)
    assert settings.choice(THEME) == THEME.default
    assert settings.text("session/archive") == ""


@pytest.mark.parametrize(
    "text", ["", "مراكز الاتصال، «ترحيل»", "a=b;c,d\\e\n[x]", "😀", '{"text": "x"}']
)
def test_texts_come_back_as_they_were(file: Path, text: str):
    settings = Settings(file)
    settings.remember_text("session/search", text)
    settings.save()
    assert Settings(file).text("session/search") == text


def test_states_of_the_window_come_back_as_they_were(file: Path):
    settings = Settings(file)
    state = QByteArray(bytes(range(256)))
    settings.remember_state("window/columns", state)
    settings.save()
    again = Settings(file)
    assert again.state("window/columns") == state
    assert again.state("window/rows").isEmpty()


def test_a_state_that_is_a_text_is_none(file: Path):
    settings = Settings(file)
    settings.remember_text("window/columns", "not bytes")
    assert settings.state("window/columns").isEmpty()


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_nobody_else_reads_them(qtbot, file: Path):
    former = os.umask(0)
    try:
        settings = Settings(file)
        settings.remember_text("session/search", "سري")
        settings.save()
    finally:
        os.umask(former)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
