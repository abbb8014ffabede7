"""Arabic plurals: the form of a noun after a number (Unicode CLDR's six categories)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.display.numbers import grouped


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The forms of one noun.

    Attributes:
        none: Said when there is nothing (`لا نتائج`).
        one: With no number (`نتيجة واحدة`).
        two: With no number (`نتيجتان`).
        few: After 3 to 10 (`نتائج`).
        many: After 11 to 99 (`نتيجة`, accusative).
        other: After whole hundreds (`نتيجة`).
    """

    none: str
    one: str
    two: str
    few: str
    many: str
    other: str

    def form(self, number: float) -> str:
        """The form after a written number, whatever its sign; 1 and 2 take `other` there."""
        size = abs(number)
        if size % 1:  # also of what is no number, or endless
            return self.other
        remainder = size % 100
        if 3 <= remainder <= 10:
            return self.few
        return self.many if remainder >= 11 else self.other

    def counted(self, number: int) -> str:
        """`number` things, as Arabic says it; the number is set off for bidirectional text."""
        if number in {0, 1, 2}:
            return (self.none, self.one, self.two)[number]
        return f"{grouped(number)} {self.form(number)}"

    def governed(self, number: int) -> str:
        """The same behind a preposition, where two of them end in `ين`: `ملف من مقالين`."""
        words = self.counted(number)
        if number != 2:
            return words
        return " ".join(f"{w[:-2]}ين" if w.endswith("ان") else w for w in words.split())


RESULTS = CountedNoun("لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة")
ARTICLES = CountedNoun("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالا", "مقال")
OTHER_ARTICLES = CountedNoun("", "مقال آخر", "مقالان آخران", "مقالات أخرى", "مقالا آخر", "مقال آخر")
CHOSEN = CountedNoun(
    "لم يُختر شيء", "اختير مقال واحد", "اختير مقالان", "مقالات مختارة", "مقالا مختارا", "مقال مختار"
)
COPIES = CountedNoun("لا نسخ", "نسخة واحدة", "نسختان", "نسخ", "نسخة", "نسخة")
FIGURES = CountedNoun("لا أرقام", "رقم واحد", "رقمان", "أرقام", "رقما", "رقم")
PASSAGES = CountedNoun("لا مقتطفات", "مقتطف واحد", "مقتطفان", "مقتطفات", "مقتطفا", "مقتطف")
MINUTES = CountedNoun("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة")
SECONDS = CountedNoun("أقل من ثانية", "ثانية واحدة", "ثانيتان", "ثوان", "ثانية", "ثانية")

HOURS = CountedNoun("أقل من ساعة", "ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة")
DAYS = CountedNoun("أقل من يوم", "يوم واحد", "يومان", "أيام", "يوما", "يوم")
WEEKS = CountedNoun("أقل من أسبوع", "أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعا", "أسبوع")
MONTHS = CountedNoun("أقل من شهر", "شهر واحد", "شهران", "أشهر", "شهرا", "شهر")
YEARS = CountedNoun("أقل من سنة", "سنة واحدة", "سنتان", "سنوات", "سنة", "سنة")
