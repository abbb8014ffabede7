"""Elements told by what stands in them."""

from __future__ import annotations

from articles.reading.reader import read_bytes

PROSE = (
    "افتتح المجلس البلدي أمس {} كلفت ثلاثة ملايين درهم، وقال رئيسه إنها تسع اثني عشر ألف زائر "
    "وإن أربعين متطوعا سيعملون فيها كل يوم من أيام الأسبوع."
)


def test_prose_under_an_unknown_name_goes_before_a_lead() -> None:
    items = "".join(
        f"<item><headline>{name} في الوادي</headline><standfirst>تفاصيل</standfirst>"
        f"<copy>{PROSE.format(name)}</copy></item>"
        for name in ("مكتبة", "حديقة")
    )
    read = [*read_bytes(f"<root>{items}</root>".encode(), "a.xml", "a.xml")]
    assert len(read) == 2
    for name, article in zip(("مكتبة", "حديقة"), read, strict=True):
        assert PROSE.format(name) in getattr(article, "text", "")
