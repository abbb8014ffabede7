from __future__ import annotations

import stat
from pathlib import Path

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.scans import recognition
from articles.reading.scans.recognition import (
    can_recognise,
    installed_languages,
    recognised_paragraphs,
)

FILES = Path(__file__).with_name("picture_files")
PARAGRAPHS = "Le train roule depuis jeudi.\n\nعاد القطار\nالجبلي إلى العمل.\n\n~\n\f"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A program in the place of Tesseract, which says what it is told to."""

    def make(languages: str, answer: str = PARAGRAPHS, status: int = 0) -> None:
        (tmp_path / "answer").write_text(answer, "utf-8")
        path = tmp_path / "tesseract"
        path.write_text(
            "#!/bin/sh\n"
            f'if [ "$1" = --list-langs ]; then printf "List:\\n{languages}\\n"; exit 0; fi\n'
            f'echo "$4" > "{tmp_path}/asked"; cat > /dev/null\n'
            f'cat "{tmp_path}/answer"; exit {status}\n',
            "utf-8",
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        installed_languages.cache_clear()

    yield make
    installed_languages.cache_clear()


def test_blank_lines_part_paragraphs(program, tmp_path: Path) -> None:
    program("ara\\neng")
    assert recognised_paragraphs(b"x", "/p.png") == (
        "Le train roule depuis jeudi.",
        "عاد القطار الجبلي إلى العمل.",
    )
    assert (tmp_path / "asked").read_text().strip() == "ara+eng"


@pytest.mark.parametrize(
    ("languages", "answer", "status", "reason"),
    [
        ("eng", PARAGRAPHS, 0, Reason.NO_RECOGNISER),
        ("ara", "", 0, Reason.SCANNED),
        ("ara", PARAGRAPHS, 1, Reason.UNREADABLE),
    ],
)
def test_what_goes_wrong_has_its_reason(
    program, languages: str, answer: str, status: int, reason: Reason
) -> None:
    program(languages, answer, status)
    with pytest.raises(ReadingError) as caught:
        recognised_paragraphs(b"x", "/p.png")
    assert caught.value.reason is reason


def test_without_the_program_the_refusal_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition.shutil, "which", lambda _: None)
    installed_languages.cache_clear()
    try:
        assert not can_recognise()
        with pytest.raises(ReadingError) as caught:
            recognised_paragraphs(b"x", "/p.png")
    finally:
        installed_languages.cache_clear()
    assert caught.value.reason is Reason.NO_RECOGNISER
    assert "tesseract-ocr-ara" in caught.value.detail


@pytest.mark.skipif(not can_recognise(), reason="Tesseract with Arabic is not installed")
@pytest.mark.parametrize(("name", "words"), [("arabic", "القطار"), ("french", "montagne")])
def test_a_picture_is_read_by_tesseract_itself(name: str, words: str) -> None:
    paragraphs = recognised_paragraphs((FILES / f"{name}.png").read_bytes(), "/p.png")
    assert words in " ".join(paragraphs)
