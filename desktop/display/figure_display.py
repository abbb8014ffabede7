"""How a figure is worded on a card, in a list and on paper."""

from __future__ import annotations

from dataclasses import dataclass

from articles.figures.currencies import currency_name, currency_named
from articles.figures.figure import Direction, Doubt, Figure, FigureKind, Qualifier, Verdict
from desktop.display.dates import date_text
from desktop.display.digits import Digits
from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.display.numbers import digits, plain_number
from desktop.display.plurals import (
    DAYS,
    HOURS,
    MINUTES,
    MONTHS,
    SECONDS,
    WEEKS,
    YEARS,
    CountedNoun,
)
from desktop.display.unit_forms import unit_form

QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "نحو",
    Qualifier.MORE_THAN: "أكثر من",
    Qualifier.LESS_THAN: "أقل من",
    Qualifier.UP_TO: "يصل إلى",
}
DOUBTS = {
    Doubt.NO_UNIT: "رقم بلا وحدة في المصدر",
    Doubt.AMBIGUOUS_SEPARATOR: "فاصل الآلاف أم العشرات؟",
    Doubt.REVERSED_DECIMAL: "كسر مقلوب في المصدر",
    Doubt.UNLIKE_PEERS: "قيمة شاذة عن مثيلاتها",
    Doubt.SUM_OVER_100: "مجموع النسب يتجاوز المائة",
    Doubt.RATE_AND_TOTALS_DISAGREE: "النسبة لا توافق المجموعين",
    Doubt.OCR: "قُرئ من صورة، فتحقّق منه",
}
OF_WHICH_COUNTRY = "لم يُعرف بلد العملة"
DIRECTIONS = {
    Direction.UP: "ارتفاع",
    Direction.DOWN: "انخفاض",
    Direction.TARGET: "هدف",
    Direction.FORECAST: "توقع",
    Direction.LIMIT: "حد",
}
RATES = {
    "per year": "سنويا",
    "per month": "شهريا",
    "per week": "أسبوعيا",
    "per day": "يوميا",
    "per hour": "في الساعة",
    "per minute": "في الدقيقة",
    "per second": "في الثانية",
    "per person": "لكل فرد",
    "per barrel": "للبرميل",
    "per tonne": "للطن",
    "per ounce": "للأوقية",
    "per kilogram": "للكيلوغرام",
    "per litre": "للتر",
    "per share": "للسهم",
    "per hectare": "للهكتار",
    "per square metre": "للمتر المربع",
}
VERDICTS = {
    Verdict.CONFIRMED: "أكدته أنت",
    Verdict.EDITED: "صححته أنت",
    Verdict.REJECTED: "قلت إنه ليس رقما",
}
KINDS = {
    FigureKind.COUNT: "أعداد",
    FigureKind.MONEY: "مبالغ مالية",
    FigureKind.PERCENT: "نسب مئوية",
    FigureKind.RATIO: "كسور ونسب",
    FigureKind.DURATION: "مدد",
    FigureKind.LENGTH: "أطوال ومسافات",
    FigureKind.AREA: "مساحات",
    FigureKind.VOLUME: "أحجام",
    FigureKind.WEIGHT: "أوزان",
    FigureKind.SPEED: "سرعات",
    FigureKind.TEMPERATURE: "درجات حرارة",
    FigureKind.ENERGY: "طاقة",
    FigureKind.SCORE: "مراتب ونقط",
    FigureKind.OTHER: "أخرى",
}
UNITS = {
    "MAD": "درهم", "AED": "درهم إماراتي", "EUR": "أورو", "USD": "دولار", "SAR": "ريال سعودي",
    "EGP": "جنيه مصري", "TND": "دينار تونسي", "DZD": "دينار جزائري", "KWD": "دينار كويتي",
    "JOD": "دينار أردني", "GBP": "جنيه إسترليني", "QAR": "ريال قطري", "pp": "نقطة مئوية",
    "ha": "هكتار", "m2": "متر مربع", "km2": "كلم مربع", "m3": "متر مكعب", "m": "متر", "km": "كلم",
    "cm": "سم", "mm": "ملم", "kg": "كلغ", "g": "غرام", "t": "طن", "L": "لتر",
    "Cel": "درجة مئوية", "kW": "كيلوواط", "MW": "ميغاواط", "GW": "جيغاواط",
    "kW.h": "كيلوواط ساعة", "MWh": "ميغاواط ساعة", "GWh": "جيغاواط ساعة", "W": "واط",
    "TWh": "تيراواط ساعة", "TW": "تيراواط", "km/h": "كلم في الساعة", "m/s": "متر في الثانية",
    "km/s": "كلم في الثانية", "[bbl_us]": "برميل", "mg": "ملغ", "mL": "مل", "kBy": "كيلوبايت",
    "MBy": "ميغابايت", "GBy": "جيغابايت", "TBy": "تيرابايت", "[degF]": "فهرنهايت",
    "[ly]": "سنة ضوئية", "[lb_av]": "رطل", "um": "ميكرون", "cm2": "سنتيمتر مربع",
    "km3": "كلم مكعب", "cm3": "سنتيمتر مكعب", "[acr_us]": "فدان", "[mi_i]": "ميل",
    "[ft_i]": "قدم", "[in_i]": "بوصة", "[gal_us]": "غالون", "kcal": "سعرة حرارية",
    "[sft_i]": "قدم مربعة", "[sin_i]": "بوصة مربعة", "[smi_us]": "ميل مربع", "[yd_i]": "ياردة",
    "[syd_i]": "ياردة مربعة", "[cft_i]": "قدم مكعبة", "[cin_i]": "بوصة مكعبة", "mm2": "ملم مربع",
    "[cyd_i]": "ياردة مكعبة", "mm3": "ملم مكعب", "[mi_i]3": "ميل مكعب", "cL": "سنتيلتر",
    "dL": "ديسيلتر", "hL": "هكتولتر", "ML": "ميغالتر", "[gal_br]": "غالون إمبراطوري",
    "[foz_us]": "أونصة سائلة", "[pt_us]": "باينت", "[bu_us]": "بوشل", "[oz_tr]": "أونصة",
    "[oz_av]": "أونصة وزن", "[car_m]": "قيراط", "ug": "ميكروغرام", "kt": "كيلوطن", "Mt": "ميغاطن",
    "dm": "ديسيمتر", "nm": "نانومتر", "pm": "بيكومتر", "AU": "وحدة فلكية", "pc": "فرسخ فلكي",
    "[nmi_i]": "ميل بحري", "[mi_i]/h": "ميل في الساعة", "[kn_i]": "عقدة", "K": "كلفن",
    "[HP]": "حصان", "[Btu]": "وحدة حرارية", "J": "جول", "eV": "إلكترون فولت", "mW": "ملي واط",
    "[ppm]": "جزء في المليون", "[ppb]": "جزء في المليار", "mm[Hg]": "ملم زئبق", "bar": "بار",
    "mbar": "مليبار", "Pa": "باسكال", "hPa": "هكتوباسكال", "atm": "ضغط جوي", "V": "فولت",
    "[psi]": "رطل في البوصة المربعة", "[in_i'Hg]": "بوصة زئبقية", "A": "أمبير", "Ohm": "أوم",
    "dB": "ديسيبل", "Hz": "هرتز", "kHz": "كيلوهرتز", "MHz": "ميغاهرتز", "GHz": "جيغاهرتز",
    "N": "نيوتن", "N.m": "نيوتن متر", "lm": "لومن", "lx": "لكس", "[iU]": "وحدة دولية",
    "mmol": "ملي مول", "mmol/L": "ملي مول في اللتر", "mg/dL": "ملغ في الديسيلتر",
    "ms": "ملي ثانية", "us": "ميكروثانية", "ns": "نانوثانية", "rad": "راديان",
    "'": "دقيقة قوسية", "''": "ثانية قوسية", "m/s2": "متر في الثانية المربعة",
    "Mbit/s": "ميغابت في الثانية", "Gbit/s": "جيغابت في الثانية", "MBy/s": "ميغابايت في الثانية",
}  # fmt: skip
LENGTHS_OF_TIME = {
    "s": SECONDS, "min": MINUTES, "h": HOURS, "d": DAYS, "wk": WEEKS, "mo": MONTHS, "a": YEARS,
}  # fmt: skip

# In front of what is counted the scale words stay in the short form, but for 3 to 10.
_SCALES = ((1e9, "مليار", "مليارات"), (1e6, "مليون", "ملايين"))


@dataclass(frozen=True, slots=True)
class FigureDisplay:
    """The words of one figure; every part is safe to set in Arabic.

    Attributes:
        value: The number with its unit (`80 %`, `14 مليار درهم`, `15–20 %`).
        qualifier: `أكثر من`, …, or empty.
        counted: What is counted, or empty.
        subject: Whose or of what it is, or empty.
        details: Period, rate, direction and attribution, joined by ` · `, or empty.
        doubts: One question each.
        verdict: What the reader said of it (`صححته أنت`), or empty.
    """

    value: str
    qualifier: str
    counted: str
    details: str
    doubts: tuple[str, ...]
    verdict: str = ""
    subject: str = ""

    @property
    def name(self) -> str:
        """What is counted, and of whom: `صافي الأرباح — بنك الشمال`."""
        return " — ".join(part for part in (self.counted, self.subject) if part)

    @property
    def sentence(self) -> str:
        """All in one line, for a tooltip, a screen reader or a list."""
        head = " ".join(part for part in (self.qualifier, self.value, self.name) if part)
        parts = (head, self.details, *self.doubts, self.verdict)
        return metadata_line(parts)


def figure_display(figure: Figure, *, script: Digits = Digits.WESTERN) -> FigureDisplay:
    """The words for `figure`, digits in the reader's script."""
    qualifier = "" if figure.high is None else QUALIFIERS[figure.qualifier]
    return FigureDisplay(
        value=value_text(figure, script=script),
        qualifier=qualifier,
        counted=figure.counted or "",
        details=_details(figure, script),
        doubts=tuple(_doubt_words(doubt, figure) for doubt in figure.doubts),
        verdict=VERDICTS[figure.verdict] if figure.verdict else "",
        subject=figure.subject or "",
    )


def value_text(figure: Figure, *, script: Digits = Digits.WESTERN) -> str:
    """The number with its unit, set off for bidirectional text."""
    if figure.high is None:
        return _without_counted(figure)
    if figure.kind is FigureKind.RATIO and _is_in_words(figure):
        return _without_counted(figure)
    numbers, scale = _numbers(figure, script=script)
    if (noun := LENGTHS_OF_TIME.get(figure.unit or "")) is not None:
        return _length_of_time(figure.high, numbers, noun)
    if figure.unit == "%":
        return isolated(f"{numbers} %")
    name = unit_name(figure.unit) or currency_without_country(figure) or ""
    unit = name if scale else unit_form(name, figure.high)
    return " ".join(word for word in (isolated(numbers), scale, unit) if word)


def currency_without_country(figure: Figure) -> str | None:
    """The currency that a doubtful figure names (`درهم`), where nothing says of which country."""
    return currency_named(figure.text) if Doubt.NO_UNIT in figure.doubts else None


def unit_name(code: str | None) -> str:
    """The Arabic name of a unit or currency; a code without one is set off."""
    if not code:
        return ""
    return UNITS.get(code) or currency_name(code) or isolated(code)


def scaled_number(value: float, *, script: Digits = Digits.WESTERN) -> str:
    """A number as a reader would type it: `14 مليار`, `2,5 مليون`, `8 000`."""
    numbers, scale = _scaled((value,), script=script)
    return f"{numbers} {scale}".strip()


def _is_in_words(figure: Figure) -> bool:
    """Whether the words of the mention say its value (`ثلثا`), and the reader let them."""
    return figure.verdict is not Verdict.EDITED and not any(c.isdigit() for c in figure.text)


def _without_counted(figure: Figure) -> str:
    """The words of an indefinite figure (`مئات الآلاف`), what is counted left to its own line."""
    words, counted = figure.text.split(), (figure.counted or "").split()
    # The mention may end before what is counted does: «آلاف الدولارات» of «الدولارات الأمريكية».
    lengths = range(min(len(words), len(counted)), 0, -1)
    shared = next((n for n in lengths if words[-n:] == counted[:n]), 0)
    head = " ".join(words[: len(words) - shared])
    return head.removesuffix(" من") or figure.text


def _numbers(figure: Figure, *, script: Digits) -> tuple[str, str]:
    """The digits and the scale word that both ends share."""
    ends = tuple(end for end in (figure.low, figure.high) if end is not None)
    return _scaled(ends, script=script, words=figure.text)


def _scaled(ends: tuple[float, ...], *, script: Digits, words: str = "") -> tuple[str, str]:
    """Digits and scale word of one number, or of a range."""
    factor, scale = 1.0, ""
    for size, word, few in _SCALES:
        if max(ends) >= size and all(_is_short(end / size) for end in ends):
            count = max(ends) / size
            factor, scale = size, few if 3 <= count <= 10 and count == int(count) else word
            break
    tidy = (_tidy(end / factor) for end in ends)
    shown = [plain_number(end, script=script, words=words) for end in tidy]
    return ("–".join(dict.fromkeys(shown)), scale)


def _length_of_time(value: float, numbers: str, noun: CountedNoun) -> str:
    """`سنتان`, `3 سنوات`, `13 سنة`."""
    if value in {1, 2} and "–" not in numbers:
        return noun.counted(int(value))
    return f"{isolated(numbers)} {noun.form(value)}"


def _tidy(value: float) -> float:
    return int(value) if value == int(value) else round(value, 6)


def _is_short(value: float) -> bool:
    """Whether a value needs at most three decimals: then a scale word reads better."""
    return abs(value * 1000 - round(value * 1000)) < 1e-6


def _doubt_words(doubt: Doubt, figure: Figure) -> str:
    is_named = doubt is Doubt.NO_UNIT and currency_without_country(figure) is not None
    return OF_WHICH_COUNTRY if is_named else DOUBTS[doubt]


def _details(figure: Figure, script: Digits) -> str:
    parts = [
        digits(date_text(figure.period), script=script) if figure.period else "",
        _rate_words(figure.rate or ""),
        DIRECTIONS[figure.direction] if figure.direction else "",
        f"حسب {set_off(figure.attribution)}" if figure.attribution else "",
    ]
    return metadata_line(parts)


def _rate_words(rate: str) -> str:
    """`per year per person` → `سنويا، لكل فرد`; a unit without Arabic words is set off."""
    units = [f"per {unit.strip()}" for unit in rate.split("per ") if unit.strip()]
    return "، ".join(RATES.get(unit, isolated(unit)) for unit in units)
