"""The closed word lists of time expressions, as the press writes them; everything here is data.

Words are written in full spelling and folded when the tables are built. The counts behind the
choice of words are in the research on the Moroccan, Algerian and Gulf press.
"""

from __future__ import annotations

from articles.arabic.folding import fold_word, fold_words
from articles.arabic.number_words import Role, number_lexicon
from articles.timeline.readings import Shift, Unit

#: `الماضي`, `الجاري`, `المقبل` in their genders and numbers.
SHIFTS: dict[str, Shift] = {
    **dict.fromkeys(
        fold_words(
            "الماضي الماضية الماضيين الماضيتين الماضيان المنصرم المنصرمة المنصرمين المنصرمتين "
            "الفارط الفارطة "
            "الفارطين المنقضي المنقضية المنقضيين الفائت الفائتة الأخير الأخيرة الأخيرين "
            "الأخيرتين"
        ),
        Shift.PAST,
    ),
    **dict.fromkeys(fold_words("الجاري الجارية الحالي الحالية الجاريين الحاليين"), Shift.PRESENT),
    **dict.fromkeys(
        fold_words(
            "المقبل المقبلة المقبلين المقبلتين المقبلان القادم القادمة القادمين القادمتين الآتي "
            "الآتية"
        ),
        Shift.FUTURE,
    ),
}
#: `السابق`, `التالي`: told from the time that the text spoke of last.
STORY_SHIFTS: dict[str, int] = {
    **dict.fromkeys(fold_words("السابق السابقة"), -1),
    **dict.fromkeys(fold_words("التالي التالية الموالي الموالية"), 1),
}
#: Definite units that `التالي` may follow.
STORY_UNITS: dict[str, Unit] = {
    **dict.fromkeys(fold_words("السنة العام"), Unit.YEAR),
    **dict.fromkeys(fold_words("الشهر"), Unit.MONTH),
    **dict.fromkeys(fold_words("الأسبوع"), Unit.WEEK),
    **dict.fromkeys(fold_words("اليوم"), Unit.DAY),
}
#: Beside one of these a month without a year comes every year.
HABIT_CUES = fold_words("عادة غالبا دائما ذروتها ذروته سنويا كل دوما")
# Only with these may a period stand: `الشهر الأخير` is the last one of a list as often as the
# last one gone by.
LAST_ONES = fold_words("الأخير الأخيرة")

YEAR_HEADS = fold_words("سنة عام السنة العام")
YEARS_HEADS = fold_words("سنتي عامي سنوات أعوام السنوات الأعوام سنتا عاما السنتين العامين")
MONTH_HEADS = fold_words("شهر الشهر")
MONTHS_HEADS = fold_words("شهري شهور أشهر شهرا")
DAY_HEADS = fold_words("يوم يومه يوما اليوم يومُ")
DAYS_HEADS = fold_words("يومي أيام يوما يومَي الأيام")
SEASON_HEADS = fold_words("موسم الموسم موسمي دورة")
SEASON_ADJECTIVES = fold_words(
    "الدراسي الدراسية الجامعي الجامعية الرياضي الكروي الفلاحي الفلاحية المالي المالية حج الحج "
    "عمرة السياحي الصيفي"
)
DEMONSTRATIVES = fold_words("هذا هذه هاته هذي")
GREGORIAN_MARKS = fold_words("م ميلادي ميلادية للميلاد الميلادي الميلادية")
HIJRI_MARKS = fold_words("ه هج هجري هجرية للهجرة الهجري الهجرية")

DAY_PARTS = fold_words("صباح مساء ظهر عصر فجر ليلة ليل عشية زوال ضحى صبيحة ظهيرة أمسية بعد قبل")
#: Words that place a part of a period; the value stays that of the whole period.
PERIOD_PARTS = fold_words(
    "مطلع بداية أوائل مستهل منتصف أواسط وسط أواخر نهاية متم ختام مطالع غضون أفق حلول"
)

#: Days told from the day of writing; of two that begin alike the longer comes first.
DEICTIC_DAYS: tuple[tuple[tuple[str, ...], int], ...] = tuple(
    (tuple(fold_word(words).split()), offset)
    for words, offset in (
        ("أول من أمس", -2),
        ("أول البارحة", -2),
        ("أول أمس", -2),
        ("أمس الأول", -2),
        ("قبل أمس", -2),
        ("بعد غد", 2),
        ("بعد الغد", 2),
        ("أمس", -1),
        ("الأمس", -1),
        ("البارحة", -1),
        ("يومه", 0),
        ("اليوم", 0),
        ("الليلة", 0),
        ("غدا", 1),
        ("غد", 1),
        ("الغد", 1),
    )
)

#: The same by their first word.
DEICTIC_DAYS_BY_WORD: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {
    phrase[0]: tuple(entry for entry in DEICTIC_DAYS if entry[0][0] == phrase[0])
    for phrase, _ in DEICTIC_DAYS
}

_NUMBERS = number_lexicon()
#: The first of a month by names of its own.
FIRST_DAYS = fold_words("فاتح غرة")
#: Words that an ordinal or a cardinal can begin with, their clitics off. A bare feminine ordinal
#: (`ثانية`) is a noun more often.
ORDINAL_WORDS = (
    FIRST_DAYS
    | {
        word
        for word, known in _NUMBERS.ordinals.items()
        if not known.prefix and (known.definite or not known.is_feminine or not known.is_whole)
    }
    | {
        word
        for word, known in _NUMBERS.words.items()
        if known.role is Role.TENS and known.definite and not known.prefix
    }
)
CARDINAL_WORDS = frozenset(
    word
    for word, known in _NUMBERS.words.items()
    if not known.prefix and known.role not in {Role.SCALE, Role.FRACTION}
)
FEMININE_ORDINALS = frozenset(
    word for word, known in _NUMBERS.ordinals.items() if known.is_feminine and not known.prefix
)
# `النصف الأول من رمضان` is no first of Ramadan.
DIVIDED = fold_words(
    "النصف الثلث الأسبوع الربع الفصل الشطر الشوط القسم الجزء الأسدس العشر الدور الموسم السداسي "
    "الثلاثي العقد "
    "الدورة النسخة المرحلة الجولة الخميس الجمعة الفوج الباب"
)
TEN_OF_COMPOUND = fold_words("عشر عشرة")

#: Singular and plural of the units of time that follow a number.
UNITS: dict[str, Unit] = {
    **dict.fromkeys(fold_words("سنة سنوات سنين عام عاما أعوام سنةً"), Unit.YEAR),
    **dict.fromkeys(fold_words("شهر شهرا أشهر شهور"), Unit.MONTH),
    **dict.fromkeys(fold_words("أسبوع أسبوعا أسابيع"), Unit.WEEK),
    **dict.fromkeys(fold_words("يوم يوما أيام ليلة ليال ليالي"), Unit.DAY),
    **dict.fromkeys(fold_words("ساعة ساعات"), Unit.HOUR),
    **dict.fromkeys(fold_words("دقيقة دقائق"), Unit.MINUTE),
    **dict.fromkeys(fold_words("ثانية ثوان ثواني"), Unit.SECOND),
}
#: Units that are ten or a hundred years.
LONG_UNITS: dict[str, int] = {
    **dict.fromkeys(fold_words("قرن قرنا قرون"), 100),
    **dict.fromkeys(fold_words("عقود"), 10),
}
DUALS: dict[str, Unit] = {
    **dict.fromkeys(fold_words("سنتين سنتان عامين عامان"), Unit.YEAR),
    **dict.fromkeys(fold_words("شهرين شهران"), Unit.MONTH),
    **dict.fromkeys(fold_words("أسبوعين أسبوعان"), Unit.WEEK),
    **dict.fromkeys(fold_words("يومين يومان ليلتين"), Unit.DAY),
    **dict.fromkeys(fold_words("ساعتين ساعتان"), Unit.HOUR),
    **dict.fromkeys(fold_words("دقيقتين دقيقتان"), Unit.MINUTE),
}
LONG_DUALS: dict[str, int] = {
    **dict.fromkeys(fold_words("قرنين قرنان"), 200),
    **dict.fromkeys(fold_words("عقدين"), 20),
}
#: Definite plurals and duals, which need an adjective or a number after them.
DEFINITE_UNITS: dict[str, Unit] = {
    **dict.fromkeys(fold_words("السنوات الأعوام السنين"), Unit.YEAR),
    **dict.fromkeys(fold_words("الأشهر الشهور"), Unit.MONTH),
    **dict.fromkeys(fold_words("الأسابيع"), Unit.WEEK),
    **dict.fromkeys(fold_words("الأيام"), Unit.DAY),
    **dict.fromkeys(fold_words("الساعات"), Unit.HOUR),
    **dict.fromkeys(fold_words("الدقائق"), Unit.MINUTE),
}
DEFINITE_DUALS: dict[str, Unit] = {
    **dict.fromkeys(fold_words("السنتين السنتان العامين العامان"), Unit.YEAR),
    **dict.fromkeys(fold_words("الشهرين الشهران"), Unit.MONTH),
    **dict.fromkeys(fold_words("الأسبوعين الأسبوعان"), Unit.WEEK),
    **dict.fromkeys(fold_words("اليومين اليومان"), Unit.DAY),
    **dict.fromkeys(fold_words("الساعتين"), Unit.HOUR),
}
FIRST_ONES = fold_words("الأولى الأول الأوائل")
FEW = fold_words("القليلة القلائل المعدودة الطويلة العديدة بضع بضعة")
SINGLE_LENGTH_CUES = fold_words("منذ قبل خلال لمدة مدة بعد غضون مرور طيلة طوال زهاء حوالي مدى")

RECURRENCES: dict[str, str] = {
    **dict.fromkeys(fold_words("يوميا"), "P1D"),
    **dict.fromkeys(fold_words("سنويا"), "P1Y"),
    **dict.fromkeys(fold_words("شهريا"), "P1M"),
    **dict.fromkeys(fold_words("أسبوعيا"), "P1W"),
}

#: Fractions of a named unit: `نصف ساعة`.
FRACTIONS: dict[tuple[str, str], tuple[str, Unit, int]] = {
    ("نصف", "ساعه"): ("PT30M", Unit.MINUTE, 30),
    ("ربع", "ساعه"): ("PT15M", Unit.MINUTE, 15),
    ("ثلث", "ساعه"): ("PT20M", Unit.MINUTE, 20),
    ("نصف", "قرن"): ("P50Y", Unit.YEAR, 50),
    ("ربع", "قرن"): ("P25Y", Unit.YEAR, 25),
    ("نصف", "سنه"): ("P6M", Unit.MONTH, 6),
    ("نصف", "عام"): ("P6M", Unit.MONTH, 6),
}

#: `التسعينات` → the tens of its century.
DECADES: dict[str, int] = {
    fold_word(article + stem + ending): tens
    for stem, tens in (
        ("عشرين", 20),
        ("ثلاثين", 30),
        ("أربعين", 40),
        ("خمسين", 50),
        ("ستين", 60),
        ("سبعين", 70),
        ("ثمانين", 80),
        ("تسعين", 90),
    )
    for article in ("", "ال")
    for ending in ("ات", "يات")
}

#: Halves, quarters and their Maghreb names → months in one of them.
YEAR_PARTS: dict[str, int] = {
    **dict.fromkeys(fold_words("النصف الأسدس السداسي الشطر"), 6),
    **dict.fromkeys(fold_words("الربع الفصل الثلاثي"), 3),
}
# Also articles of law and acts of plays: a quarter only when the year is named after it.
DOUBTFUL_YEAR_PARTS = fold_words("الفصل الشطر الثلاثي السداسي الأسدس النصف")

#: Hours by name: `الواحدة`, and the feminine ordinals.
HOURS: dict[str, int] = {fold_word("الواحدة"): 1} | {
    word: known.value
    for word, known in _NUMBERS.ordinals.items()
    if known.definite and known.is_feminine and not known.prefix and word != fold_word("الأولى")
}
#: Words after a clock time: whether the afternoon is meant.
MERIDIEM: dict[str, bool] = {
    **dict.fromkeys(fold_words("صباحا صباح فجرا فجر ص صبيحة ضحى"), False),
    **dict.fromkeys(
        fold_words("مساء مساءا عصرا عصر ليلا ليل م عشية ظهرا ظهر زوالا زوال بعد ليلة"), True
    ),
}
NIGHT = fold_words("ليلا ليل ليلة")
EVENING = fold_words("مساء مساءا")
NOON = fold_words("ظهرا ظهر زوالا زوال")
CLOCK_HEADS = fold_words("الساعة")

#: Before a bare year these words make it a time.
BARE_YEAR_CUES = fold_words(
    "في منذ مند خلال حتى بحلول قبل بعد برسم بنهاية نهاية مطلع منتصف بداية أواخر أوائل صيف شتاء "
    "خريف أفق لغاية غاية "
    "متم أواسط الفترة لفترة فترة برسم الموسم موسم دورة حلول مستهل أثناء"
)
#: Headings that are about a year: `أرقام 2015`.
YEAR_TOPICS = fold_words(
    "أرقام إحصائيات إحصاءات حصيلة نتائج بيانات مبيعات مداخيل عائدات ميزانية موازنة توقعات أرباح "
    "أسعار حج"
)
#: Nouns that a number counts: before them 2014 is no year.
COUNTED_NOUNS = fold_words(
    "درهم دولار يورو أورو ريال دينار جنيه ليرة شخص شخصا حالة هكتار كيلومتر متر كلم كم طن ألف "
    "مليون مليار آلاف "
    "ملايين قتيل جريح نسمة مقعد صوت سيارة منصب فرصة وحدة مستفيد طالب تلميذ لاعب سنة عام يوم ساعة "
    "كيلوغرام عامل "
    "مواطن جندي مسلح شركة مدرسة منزل عائلة أسرة أسير موظف صفحة نقطة قطعة كتاب بالمائة بالمئة ميل "
    "عضو رجل امرأة"
)
#: A day and a month after these are a name: a street, a town, a movement.
NAMES_BEFORE_DATES = fold_words(
    "شارع ساحة مدينة حي ميدان حركة ثورة جسر كوبري ملعب استاد حزب جامعة شارعي مستشفى كتيبة كتائب "
    "قوى تحالف تيار مدرسة ثورتي "
    "انتفاضة حرب قوات زنقة دوار ائتلاف"
)
#: A weekday after these is a name or a prayer.
NAMES_BEFORE_WEEKDAYS = fold_words(
    "صلاة صلوات خطبة خطب خطيب سوق جامع بن ابن آل مسجد سورة أبو بني باب حد زاوية أحد بين كلا هذين "
    "إمام قلعة مصلو "
    "محمد أحمد عبدالله خالد علي فهد سعد ناصر سالم إبراهيم يوسف سعود عبدالعزيز عبدالرحمن صالح "
    "سليمان فيصل "
    "سلمان حسن حسين ماجد تركي بندر نايف طارق عمر منصور مشعل طلال وليد سامي سلطان حمد راشد هشام "
    "هاني الله"
)
#: `اليوم` after these is the name of a paper or `nowadays`.
NAMES_BEFORE_TODAY = fold_words(
    "عين أخبار المصري روسيا العرب مصراوي عكاظ المغرب العالم مصر موريتانيا الجزائر القدس بعد"
)
AGE_CUES = fold_words("العمر عمره عمرها عمر عمرهم سن البالغ البالغة عمرهما أعمارهم عمري")
#: Right before a number of years these make it an age.
AGE_BEARERS = fold_words("ذات ذو ذي ابن ابنة")
APPROXIMATIONS = fold_words("حوالي نحو زهاء قرابة حدود تقريبا")
#: Verbs and nouns that set a sentence after the time of writing.
FUTURE_CUES = fold_words(
    "سوف تسليم لتسليم المقرر مقرر المقررة المرتقب المرتقبة يرتقب المنتظر المنتظرة ينتظر المزمع "
    "تنطلق ينطلق يعقد تعقد تستعد "
    "يستعد يواجه تواجه يلتقي تلتقي تستضيف يستضيف يستقبل موعد بدءا ابتداء اعتبارا يفتتح تفتتح "
    "يحتضن تحتضن"
)
#: Words that look like verbs of the future and are not.
NOT_FUTURE = fold_words(
    "سيارة سيارات سيارته سياسة سياسات سياسي سياسية سيدة سيدات سيادة سيادته سياق سيناريو سيطرة "
    "سيطر سيطرت سيطرته "
    "سياحة سياحي سياحية سياحيا سيولة ستة ستون ستين سيرة سيرته سيرتها سيما ستاد ستار ستراتيجية "
    "سيتي سيرا سياج سيدي "
    "سيلفي سيرخيو سنتين سيناء سندات سينما سينمائي سينمائية ستريت سنغافورة سيريزا سيسيرو سيراس "
    "سيرجيو سيرجي ستيفن "
    "ستيفان ستيفنز ستيفين سيلفا سيئول سيول ستالون سيرين ستاند ستاندرد ستاندارد ستيشن سيزار "
    "سيلفستر سنغالي سنغالية "
    "سنتيم سنتات سنتيمترات سنتمترا سياقها سياقه ستانفورد ستينيات ستانلي ستوديو سيراليون ستيوارت "
    "سيفورا سندرلاند "
    "سنجار سيباستيان سيرلانكا سيمنز سيمونز ستروين سيتروين سينسيناتي سيلتيك سيسكو سياتل سيجارة "
    "سيران سيمور سيئون "
    "سيئها سيكولوجيته سيكيوريتي سيميوني سيريسينا سترلينغ ستوكهولم ستراسبورغ سيبيريا سيادي سيطروا "
    "سيطرنا"
)
#: Verbs that report what has happened; beside them `اليوم` is the day of writing.
REPORTING_VERBS = fold_words(
    "أعلن أعلنت قال قالت أكد أكدت ذكر ذكرت أفاد أفادت أوضح أوضحت كشف كشفت صرح صرحت أضاف أضافت "
    "استقبل استقبلت عقد "
    "عقدت افتتح افتتحت وصل وصلت غادر غادرت التقى التقت بحث بحثت شهد شهدت لقي قتل قتلت أصيب أصيبت "
    "اندلع اندلعت "
    "انطلق انطلقت انطلقا اختتم اختتمت وقع وقعت أطلق أطلقت انتشل انتشلت أنتشلت ضبط ضبطت اعتقل "
    "اعتقلت أوقف أوقفت "
    "أصدر أصدرت صدر نشر نشرت قرر قررت سجل سجلت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت صعد صعدت "
    "هبط هبطت أغلق "
    "أغلقت توفي توفيت توج فاز فازت تلقى تلقت نفذ نفذت شن شنت استهدف استهدفت دشن دشنت رعى ترأس "
    "حقق حققت أقدم "
    "بدأ بدأت دعا دعت طالب طالبت أدان أدانت نفى نفت حسم حسمت تعرض تعرضت لقيت أدى أدت تم عثر عثرت "
    "أقر أقرت "
    "وافق وافقت أنهى استأنف استأنفت تعهد زار زارت اجتمع اجتمعت تسلم شيع شيعت أحبط أحبطت أبرز "
    "تفقد نقل نقلت قدم "
    "أقيم أقيمت تنظم ينظم تصريح بيان بلاغ سيغادر يغادر سيتم يلتقي تداولات صباح مساء ظهر فجر"
)

CONJUNCTIONS_OF_RANGE = fold_words("إلى حتى لغاية غاية حدود")
