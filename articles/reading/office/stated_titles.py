"""The title that a file's properties state, unless the program that saved it made it up."""

from __future__ import annotations

_GENERATED = ("microsoft word", "document", "untitled", "sans titre", "بلا عنوان")

# What people and templates leave in that field.
_PLACEHOLDERS = frozenset({
    "word", "title", "titre", "test", "new", "normal", "doc", "file", "text", "texte", "article",
    "presse", "press", "nouveau document", "new document", "مستند", "مستند جديد", "عنوان",
    "العنوان", "جديد", "مقال", "ملف", "نص", "وورد",
    "بسم الله الرحمن الرحيم",
})  # fmt: skip


def stated_title(words: str | None) -> str | None:
    """The title, on one line; None for an empty or a generated one (`Document1`)."""
    title = " ".join((words or "").split())
    is_made_up = title.lower().startswith(_GENERATED) or title.lower() in _PLACEHOLDERS
    return None if not title or is_made_up else title
