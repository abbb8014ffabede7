"""What the window says while an import or an index is under way and nothing can be shown yet."""

from __future__ import annotations

from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.translation import translated


def what_runs(progress: ImportProgress) -> str:
    """What goes on."""
    if progress.phase is ImportPhase.INDEXING:
        return translated("RunningWords", "يُعدّ فهرس البحث")
    if progress.phase is ImportPhase.READING_AGAIN:
        return translated("RunningWords", "تُقرأ مقالات الأرشيف من جديد")
    return translated("RunningWords", "ما زال الاستيراد جاريا")
