"""What the page says of an import of passages."""

from __future__ import annotations

from articles.archive.passage_import import PassageImport
from articles.passages import Anchoring
from desktop.display.plurals import ARTICLES, PASSAGES


def imported_text(planned: PassageImport) -> str:
    """What came of the annotations of a file, each kind that there was."""
    lost = sum(passage.anchoring is Anchoring.LOST for passage in planned.added)
    moved = sum(passage.anchoring is Anchoring.MOVED for passage in planned.added)
    parts = [
        ("أُضيف", len(planned.added)),
        ("يحتاج موضعه تأكيدا", moved),
        ("فُقد موضعه وحُفظ لفظه", lost),
        ("حُدّث", len(planned.updated)),
        ("محفوظ هنا من قبل", planned.unchanged),
        ("أحدث هنا منه في الملف", planned.outdated),
        ("لا يُقرأ", len(planned.faults)),
    ]
    said = [f"{words}: {PASSAGES.counted(count)}" for words, count in parts if count]
    if planned.absent:
        said.append(f"ليس في الأرشيف: {ARTICLES.counted(len(planned.absent))}")
    return ("؛ ".join(said) or "لا مقتطفات في الملف") + "."
