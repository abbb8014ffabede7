"""Every setting, declared once: its key, its default, what it may be."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from desktop.display.isolation import isolated
from desktop.display.month_names import AS_SOURCES, AS_WRITTEN
from desktop.translation import Words


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting with a few named values.

    Attributes:
        key: Where it is kept.
        default: The value without a choice.
        words: What each value is called.
    """

    key: str
    default: str
    words: Mapping[str, str]


THEME = Choice(
    "appearance/theme",
    "system",
    Words("Settings", {"system": "مثل النظام", "light": "فاتح", "dark": "داكن", "sepia": "ورقي"}),
)
DIGITS = Choice(
    "appearance/digits",
    "western",
    Words("Settings", {"western": isolated("0–9"), "arabic": isolated("٠–٩")}),
)
READING_SIZE = Choice(
    "appearance/reading-size",
    "20",
    Words("Settings", {"18": "صغير", "20": "متوسط", "23": "كبير", "27": "كبير جدا"}),
)
MONTHS = Choice(
    "appearance/months",
    AS_SOURCES,
    Words(
        "Settings",
        {
            AS_SOURCES: "كما في بلد المصادر",
            "morocco": "المغرب: يوليوز، غشت",
            "algeria": "الجزائر وتونس: جويلية، أوت",
            "egypt": "مصر: يوليو، أغسطس",
            "gulf": "الخليج: يوليو، أغسطس",
            "levant": "المشرق: تموز، آب",
            AS_WRITTEN: "كما وردت",
        },
    ),
)
DECIMALS = Choice(
    "appearance/decimals",
    AS_SOURCES,
    Words(
        "Settings",
        {
            AS_SOURCES: "كما في بلد المصادر",
            "comma": f"فاصلة: {isolated('2,5')}",
            "point": f"نقطة: {isolated('2.5')}",
            "arabic": f"فاصلة عشرية عربية: {isolated('2٫5')}",
            AS_WRITTEN: "كما وردت",
        },
    ),
)
READING_FONT = Choice(
    "appearance/reading-font",
    "amiri",
    Words("Settings", {"amiri": "أميري (نسخ)", "plex": "بلكس (بلا زوائد)", "system": "خط النظام"}),
)
JUSTIFICATION = Choice(
    "appearance/justification",
    "paper",
    Words(
        "Settings",
        {"paper": "في الطباعة وحدها", "always": "في القراءة والطباعة", "never": "بلا ضبط"},
    ),
)
CHOICES = (THEME, READING_SIZE, READING_FONT, JUSTIFICATION, DIGITS, DECIMALS, MONTHS)


class Settings(QObject):
    """The preferences of this user, in one file; user data never lies here.

    Signals:
        changed: A choice changed; the argument is its key.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(OSError):  # a file system without modes, or one that is only read
            file.touch(0o600)
            file.chmod(0o600)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def choice(self, choice: Choice) -> str:
        """The chosen value; the default when the file says something unknown."""
        value = str(self._store.value(choice.key, choice.default))
        return value if value in choice.words else choice.default

    def choose(self, choice: Choice, value: str) -> None:
        """Choose a value and tell everybody.

        Raises:
            ValueError: The setting cannot have this value.
        """
        if value not in choice.words:
            raise ValueError(f"{choice.key}: {value}")
        if value != self.choice(choice):
            self._store.setValue(choice.key, value)
            self.changed.emit(choice.key)

    def text(self, key: str) -> str:
        """A remembered text (the last archive, the last query), or empty."""
        return str(self._store.value(key, "") or "")

    def remember_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._store.setValue(key, value)

    def state(self, key: str) -> QByteArray:
        """A remembered state of the window, or empty."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_state(self, key: str, state: QByteArray) -> None:
        """Keep a state of the window."""
        self._store.setValue(key, state)

    def save(self) -> None:
        """Write to the disk now."""
        self._store.sync()
