"""What the page says of an import of passages."""

from __future__ import annotations

from articles.archive.passage_import import PassageImport
from articles.passages.passage import Anchoring
from desktop.display.plurals import ARTICLES, PASSAGES
from desktop.translation import translated


def imported_text(planned: PassageImport) -> str:
    """What came of the annotations of a file, each kind that there was."""
    lost = sum(passage.anchoring is Anchoring.LOST for passage in planned.added)
    moved = sum(passage.anchoring is Anchoring.MOVED for passage in planned.added)
    parts = [
        (_tr("أُضيف"), len(planned.added)),
        (_tr("يحتاج موضعه تأكيدا"), moved),
        (_tr("فُقد موضعه وحُفظ لفظه"), lost),
        ("حُدّث", len(planned.updated)),
        (_tr("محفوظ هنا من قبل"), planned.unchanged),
        (_tr("أحدث هنا منه في الملف"), planned.outdated),
        (_tr("لا يُقرأ"), len(planned.faults)),
    ]
    said = [f"{words}: {PASSAGES.counted(count)}" for words, count in parts if count]
    if planned.absent:
        said.append(_tr("ليس في الأرشيف: {0}").format(ARTICLES.counted(len(planned.absent))))
    return ("؛ ".join(said) or _tr("لا مقتطفات في الملف")) + "."


def _tr(text: str) -> str:
    return translated("ExchangeWording", text)
