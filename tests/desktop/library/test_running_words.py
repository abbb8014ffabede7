from __future__ import annotations

from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.library.running_words import what_runs


def test_what_goes_on_has_a_name():
    assert what_runs(ImportProgress(ImportPhase.INDEXING, 0)) == "يُعدّ فهرس البحث"
    assert what_runs(ImportProgress(ImportPhase.READING, 0)) == "ما زال الاستيراد جاريا"
    again = ImportProgress(ImportPhase.READING_AGAIN, 0)
    assert what_runs(again) == "تُقرأ مقالات الأرشيف من جديد"
