from __future__ import annotations

import pytest

from articles.cleaning.agency_openings import agency_date
from articles.cleaning.bylines import byline
from articles.cleaning.clean import clean
from articles.cleaning.cleaned_text import EditReason, TitleEvidence
from articles.cleaning.datelines import is_dateline
from articles.cleaning.head import read_head
from articles.cleaning.lines import lines_of
from articles.cleaning.scraper_marks import scraper_mark
from articles.cleaning.title import inferred

BODY = "اختتمت أمس بالمدينة فعاليات المعرض السنوي للكتاب، بمشاركة عشرات الناشرين من بلدان كثيرة."


@pytest.mark.parametrize(
    "line",
    [
        "25 مايو 2025",
        "الأحد، 3 غشت 2021",
        "نشر في: 12 نونبر 2019 - 14:05",
        "آخر تحديث: 12/11/2019 على الساعة 18:30",
        "2019-11-12",
        "٣ رمضان ١٤٤٠ هـ الموافق 8 مايو 2019 م",
        "15 juillet 2018",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "2019",
        "مارس",
        "في 25 مايو 2025 افتتح المعرض",
        "انتخابات 7 أكتوبر 2016",
        "الساعة 18:30",
        "100 : عدد الشركات",
        "3-1",
        "",
    ],
)
def test_lines_that_are_no_date_lines(line: str) -> None:
    assert not is_dateline(line)


def test_the_date_in_an_agencys_opening_is_reported_and_stays() -> None:
    text = "الرباط/19 يونيو 2018/ومع/ اختتمت أمس فعاليات المعرض السنوي للكتاب بمشاركة واسعة."
    cleaned = clean(text)

    assert cleaned.dateline == "19 يونيو 2018"
    assert cleaned.body == text
    assert agency_date("القاهرة, 2-3-2019 (أ ف ب) - قال مسؤول") == "2-3-2019"
    assert agency_date("افتتح المعرض يوم 3/4/2019 بحضور الوزير") is None


@pytest.mark.parametrize(
    ("line", "publisher", "creator"),
    [
        ("الصحافة _ كندا", "الصحافة", None),
        ("هسبريس - محمد الراجي", "هسبريس", "محمد الراجي"),
        ("نايف السعدي – الطائف", None, "نايف السعدي"),
        ("الرباط (و.م.ع)", "و.م.ع", None),
        ("بقلم: عبد السلام بناني", None, "عبد السلام بناني"),
        ("صحيفة الأفق – تونس", "صحيفة الأفق", None),
        ("خاص - تصوير: كريم حداد", None, None),
        ("بقلم الدكتور سمير قاسمي ، خبير في الاقتصاد", None, "سمير قاسمي"),
    ],
)
def test_bylines(line: str, publisher: str | None, creator: str | None) -> None:
    said = byline(line)

    assert said is not None
    assert said.sure
    assert (said.publisher, said.creator) == (publisher, creator)


@pytest.mark.parametrize(
    "line",
    [
        "المغرب: ارتفاع الأسعار",
        "المغرب - تونس",
        "1",
        "عاد الفريق إلى الصدارة بعد غياب",
        "محمد السادس يدشن مركزا جديدا بالرباط",
        "كتب الوزير رسالة إلى البرلمان.",
        BODY,
    ],
)
def test_lines_that_are_no_sure_bylines(line: str) -> None:
    said = byline(line)

    assert said is None or not said.sure


def test_a_scrapers_mark_names_the_outlet() -> None:
    assert scraper_mark("AHDATH.INF") == (10, "الأحداث المغربية")
    assert scraper_mark("www.example.com - متابعة") == (15, "www.example.com")
    assert scraper_mark("INFORMATION") is None


def test_a_scrapers_head_is_read_line_by_line() -> None:
    cleaned = clean(f"AHDATH.INFO\nطنجة\nخاص\nسميرة بنعيسى\n{BODY}")

    assert cleaned.body == BODY
    assert (cleaned.publisher, cleaned.creator) == ("الأحداث المغربية", "سميرة بنعيسى")
    assert [e.reason for e in cleaned.edits if e.reason is not EditReason.SPACES] == [
        EditReason.SCRAPER_MARK,
        *[EditReason.BYLINE] * 3,
    ]


def test_a_mark_before_the_first_word_goes_alone() -> None:
    cleaned = clean(f"AHDATH.INFO - {BODY}")

    assert cleaned.body == BODY
    assert cleaned.publisher == "الأحداث المغربية"


@pytest.mark.parametrize(
    "first",
    [
        "إحصائيات:",
        "- بند أول",
        "كلمتان فقط",
        "هذا الموعد لم يعد قابلا للإخلاف، ومنذ",
        "قال الوزير كلمته.",
    ],
)
def test_first_lines_that_are_no_titles_stay(first: str) -> None:
    cleaned = clean(f"{first}\n{BODY}")

    assert cleaned.body.startswith(first)
    assert cleaned.title_evidence is TitleEvidence.INFERRED


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            BODY.replace(".", "، ومن بلدان أخرى."),
            "اختتمت أمس بالمدينة فعاليات المعرض السنوي للكتاب",
        ),
        ("نص قصير.", "نص قصير"),
        ("هل يكفي هذا؟", "هل يكفي هذا؟"),
        (
            (
                "قال مدير المعهد، سليم الهادي، مساء أمس في ندوة صحفية، إن الامتحانات ستجري "
                "في موعدها المقرر."
            ),
            "قال مدير المعهد، سليم الهادي إن الامتحانات ستجري في موعدها المقرر",
        ),
        (
            (
                "في أول رد له على ما نشرته الصحف خلال الأيام القليلة الماضية، نفى رئيس النادي "
                "خبر استقالته جملة وتفصيلا."
            ),
            "نفى رئيس النادي خبر استقالته جملة وتفصيلا",
        ),
    ],
)
def test_titles_made_from_the_first_words(text: str, title: str) -> None:
    assert inferred(lines_of(text)) == title


def test_a_made_title_is_of_whole_words_and_short() -> None:
    text = "كلمة " * 200

    title = inferred(lines_of(text))

    assert 60 <= len(title) <= 90
    assert set(title.split()) == {"كلمة"}


def test_the_first_of_several_headlines_is_the_title():
    text = (
        "اللجنة تصدر اللوائح النهائية للبطولة\n«المثال للمشاريع» تجدد دعمها لها\nالرياض - واس\n"
        "أكد رئيس اللجنة المنظمة للبطولة أن الاستعدادات اكتملت قبل أسبوع من موعد الافتتاح."
    )

    head = read_head(lines_of(text), None)

    assert head.title == "اللجنة تصدر اللوائح النهائية للبطولة"
    assert head.body[0].text == "«المثال للمشاريع» تجدد دعمها لها"


def test_outlet_and_day_of_a_site_that_gathers_the_press():
    text = (
        "الواحة تحتفل بموسم التمور\nنشر في المثال يوم 15 - 08 - 2012\n\n"
        "انطلقت في الواحة صباح أمس فعاليات موسم التمور بمشاركة مئتي عارض من عدة مدن."
    )

    head = read_head(lines_of(text), None)

    assert (head.title, head.publisher, head.dateline) == (
        "الواحة تحتفل بموسم التمور",
        "المثال",
        "15-08-2012",
    )
    assert len(head.body) == 1


@pytest.mark.parametrize(
    "signature",
    [
        "سلمى البكاري",
        "سلمى البكاري\n14 مارس 2019",
        "الرباط: سلمى البكاري",
        "سلمى البكاري (الرباط)",
        "Nadia Benali",
    ],
)
def test_a_bare_name_between_title_and_text_is_the_author(signature: str) -> None:
    title = "البلدية تشرع في تجديد شبكة الماء"
    body = (
        "شرعت البلدية صباح أمس في تجديد شبكة توزيع الماء الصالح للشرب بثلاثة أحياء تقع شرقها، "
        "بعد شكاوى متكررة من السكان الذين انتظروا سنتين."
    )
    cleaned = clean(f"{title}\n{signature}\n\n{body}")
    assert cleaned.title == title
    assert cleaned.creator in {"سلمى البكاري", "Nadia Benali"}
    assert cleaned.body == body


def test_a_name_in_the_midst_of_short_lines_is_none() -> None:
    text = "قصيدة\nسلمى البكاري\nقالت للريح\nلا تعودي"
    assert clean(text).creator is None


@pytest.mark.parametrize(
    ("line", "creator"),
    [
        ("نُشر في: الأربعاء، 8 آذار 2017 06:00 م | كتب: سلمى نور", "سلمى نور"),
        ("8 mars 2017 • Par Claire Durand • Lu 312 fois", "Claire Durand"),
        ("سلمى نور - 8 مارس 2017 - القراءات: 512", "سلمى نور"),
        ("بواسطة: جمانة حداد", "جمانة حداد"),
    ],
)
def test_a_line_in_pieces_of_day_and_author_is_of_the_head(line: str, creator: str) -> None:
    head = read_head(lines_of(f"{line}\n{BODY}"), "معرض الكتاب")
    assert [each.text for each in head.body] == [BODY]
    assert head.creator == creator


@pytest.mark.parametrize(
    "line",
    ["8 مارس 2017 - يوم لن تنساه المدينة", "By noon all shops were closed", "تقرير: ارتفاع أسعار"],
)
def test_a_line_with_words_of_the_text_stays(line: str) -> None:
    head = read_head(lines_of(f"{line}\n{BODY}"), "معرض الكتاب")
    assert [each.text for each in head.body] == [line, BODY]


def test_a_name_and_a_day_under_each_other_are_of_the_head() -> None:
    lines = f"- سلمى نور\n- الأحد 2 أكتوبر 2022 - 14:20\n- عدد القراءات: 512\n{BODY}"
    head = read_head(lines_of(lines), "معرض الكتاب")
    assert [each.text for each in head.body] == [BODY]


def test_outlet_day_and_author_on_the_line_under_a_title() -> None:
    cleaned = clean(f"المعرض يختتم دورته\nصحيفة الوادي – 3 ماي 2017 – سعاد المرسي\n\n{BODY}")
    assert (cleaned.title, cleaned.body) == ("المعرض يختتم دورته", BODY)
    assert (cleaned.publisher, cleaned.creator) == ("صحيفة الوادي", "سعاد المرسي")
    assert cleaned.dateline == "3 ماي 2017"
    untitled = clean(f"قاعة الأفراح، 3 ماي 2017\n{BODY}\n{BODY}")
    assert untitled.publisher is None


def test_who_wrote_in_french_under_a_title() -> None:
    words = "La foire du livre a fermé ses portes hier soir après onze jours et mille rencontres."
    cleaned = clean(f"{words}\n{words}", declared_title="La foire ferme")
    signed = clean(f"Par Samia Ould Ali\n{words}\n{words}", declared_title="La foire ferme")
    assert (signed.creator, signed.body) == ("Samia Ould Ali", cleaned.body)


def test_a_line_of_the_site_that_says_the_day_and_who_wrote() -> None:
    words = "La foire du livre a fermé ses portes hier soir après onze jours et mille rencontres."
    line = "Par Samia Ould Ali — Publié le 3 octobre 2017 à 09h12"
    cleaned = clean(f"{line}\n{words}\n{words}", declared_title="La foire ferme")
    assert cleaned.body == f"{words}\n{words}"
    assert (cleaned.creator, cleaned.dateline) == (
        "Samia Ould Ali",
        "Publié le 3 octobre 2017 à 09h12",
    )


TITLE = "المدينة تفتح معرضها السنوي للكتاب بعد غياب عامين"


@pytest.mark.parametrize(("outlet", "known"), [("أخبار الجبل", True), ("شأن محلي", False)])
@pytest.mark.parametrize(
    "under", [("بقلم: ليلى البهلولي", "الثلاثاء 25 آب 2020"), ("25 آب 2020", "ليلى البهلولي")]
)
def test_a_short_line_over_the_title_is_the_outlet_or_a_section(
    outlet: str, known: bool, under: tuple[str, str]
) -> None:
    cleaned = clean("\n".join([outlet, TITLE, *under, BODY]))

    assert (cleaned.title, cleaned.title_evidence) == (TITLE, TitleEvidence.STATED)
    assert cleaned.publisher == (outlet if known else None)
    assert cleaned.creator == "ليلى البهلولي"
    assert cleaned.dateline == next(line for line in under if "2020" in line)
    assert cleaned.body == BODY


def test_a_short_first_line_over_a_text_is_no_masthead() -> None:
    for lines in (["أخبار الجبل", TITLE, BODY], ["صوت النخيل.", TITLE, "25 آب 2020", BODY]):
        assert clean("\n".join(lines)).publisher is None


def test_a_short_line_between_title_and_day_is_the_outlet() -> None:
    for outlet, known in (("السكة والطريق", "السكة والطريق"), ("أوتار", None)):
        cleaned = clean(f"{TITLE}\n\n{outlet}\n8 يناير 2011\nليلى البهلولي\n\n{BODY}")
        assert (cleaned.title, cleaned.body) == (TITLE, BODY)
        assert (cleaned.publisher, cleaned.creator) == (known, "ليلى البهلولي")


def test_a_line_that_says_when_and_by_whom_it_was_sent() -> None:
    cleaned = clean(f"{TITLE}\nأرسلت في الأربعاء 6 نوفمبر 2019 (5:10:22) بواسطة admin\n{BODY}")
    assert (cleaned.title, cleaned.body, cleaned.creator) == (TITLE, BODY, None)
    assert cleaned.dateline is not None
    assert is_dateline(cleaned.dateline)


@pytest.mark.parametrize(("name", "is_author"), [("سهام الراشدي", True), ("مجلس المدينة", False)])
def test_a_name_that_may_be_a_word_stands_between_title_and_day(name: str, is_author: bool) -> None:
    cleaned = clean(f"{TITLE}\n{name}\n15 سبتمبر 2009\n{BODY}")
    assert cleaned.creator == (name if is_author else None)
    assert not is_author or (cleaned.title, cleaned.body) == (TITLE, BODY)


def test_a_short_line_that_names_no_outlet_stays_under_a_title() -> None:
    cleaned = clean(f"ملفات لم تغلق\n\nقافلة الملح الأخيرة\nمحطة الرباط\n3 مايو 1951\n{BODY}")

    assert "قافلة الملح الأخيرة" in f"{cleaned.title}\n{cleaned.body}"


def test_a_line_with_outlet_and_issue_over_a_title_is_no_title() -> None:
    text = "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام، وعاد التجار."
    issue, title = "الشروق - السبت 1 مايو 2010 - العدد 55", "السوق المغطاة تفتح أبوابها"
    found = clean(f"{issue}\n{title}\nبقلم: هدى سالم\n{text}")
    assert (found.title, found.publisher, found.creator) == (title, "الشروق", "هدى سالم")
    assert found.dateline == "السبت 1 مايو 2010"
    assert found.body == text


@pytest.mark.parametrize(
    "line", ["نشر في المثال يوم 15 - 08 - 2012", "جريدة النهر - 15 آب 2012", "15 آب 2012"]
)
def test_a_name_stands_between_a_title_and_what_says_when(line: str) -> None:
    cleaned = clean(f"{TITLE}\nسعاد المرزوقي\n{line}\n{BODY}")
    assert (cleaned.title, cleaned.creator, cleaned.body) == (TITLE, "سعاد المرزوقي", BODY)


@pytest.mark.parametrize(
    ("title", "is_author"),
    [
        (TITLE, True),
        (f"سعاد المرزوقي: {TITLE}", True),
        ("جائزة الرواية تذهب إلى سعاد المرزوقي", False),
    ],
)
def test_a_name_over_a_text_whose_title_stands_elsewhere(title: str, is_author: bool) -> None:
    cleaned = clean(f"سعاد المرزوقي\n{BODY}", declared_title=title)
    assert (cleaned.creator, cleaned.body == BODY) == (
        ("سعاد المرزوقي", True) if is_author else (None, False)
    )


def test_the_name_under_a_picture_is_not_who_wrote() -> None:
    text = f"سعاد المرزوقي\n{BODY} وقالت سعاد المرزوقي إن الجائزة للقراء."
    assert clean(text, declared_title=TITLE).creator is None


def test_a_title_over_a_name_that_nobody_knows() -> None:
    cleaned = clean(f"{TITLE}\nميرال الشدراوي\n{BODY} {BODY}")
    assert cleaned.title == TITLE


def test_an_unknown_outlet_with_its_day_over_the_title_is_no_title() -> None:
    text = (
        "أجرى فريق طبي أول عملية لزرع القرنية في المحافظة، واستفاد منها شاب كان قد فقد بصره في "
        "حادث قبل ست سنوات."
    )
    found = clean(f"سواحل عدن – الخميس 26 أبريل 2001\nأول عملية لزرع القرنية\n{text}")
    assert (found.title, found.publisher) == ("أول عملية لزرع القرنية", "سواحل عدن")
    assert found.body == text


LONG = (
    "أجرى فريق طبي أول عملية لزرع القرنية في المحافظة، واستفاد منها شاب كان قد فقد بصره في حادث "
    "قبل ست سنوات."
)


def test_a_lone_name_beside_the_day_is_the_outlet_where_who_wrote_is_known() -> None:
    found = clean(f"أول عملية لزرع القرنية\nسنية الزغلامي\nحقائق الخضراء | 05-11-1996\n{LONG}")
    assert (found.publisher, found.creator) == ("حقائق الخضراء", "سنية الزغلامي")
    assert found.body == LONG


def test_who_wrote_behind_an_unknown_town_under_a_title_of_elsewhere() -> None:
    found = clean(f"تفرجيت: نور الدين خليفي\n{LONG}", declared_title="أول عملية لزرع القرنية")
    assert (found.creator, found.body) == ("نور الدين خليفي", LONG)


def test_an_outlet_over_the_day_is_no_title() -> None:
    text = "Un jardin public de deux mille mètres carrés doit ouvrir sur les ruines du vieux port. "
    title = "Un jardin sur les ruines du vieux port"
    head = "LES FEUILLETS DU PORT\nSamedi 11 mai 1996 - Page 4\n\n"
    found = clean(f"{head}{title}\n\n{text * 2}")
    assert (found.title, found.publisher) == (title, "LES FEUILLETS DU PORT")
    assert found.body == (text * 2).strip()


def test_a_name_beside_a_word_that_the_text_speaks_of_wrote_from_there() -> None:
    title = "أول عملية لزرع القرنية"
    here = clean(f"{title}\nالعقبة – نبيل العكاري\nأعلن مستشفى العقبة نجاحها. {LONG}")
    assert (here.publisher, here.creator) == (None, "نبيل العكاري")
    assert here.body.split()[0] == "أعلن"
    other = clean(f"{title}\nالعقبة – نبيل العكاري\n{LONG}")
    assert (other.publisher, other.creator) == ("العقبة", "نبيل العكاري")


def test_who_wrote_behind_from() -> None:
    found = clean(f"أول عملية لزرع القرنية\nدير حافر - من نبيل العكاري\n{LONG}")
    assert (found.creator, found.body) == ("نبيل العكاري", LONG)


def test_a_name_of_no_person_between_title_and_day_is_the_outlet() -> None:
    title = "أول عملية لزرع القرنية"
    found = clean(f"{title}\nسومر اليوم\n31/8/2016\nإعداد نبيل العكاري\n{LONG}")
    assert (found.title, found.publisher, found.creator) == (title, "سومر اليوم", "نبيل العكاري")
    spoken = clean(
        f"{title}\nفريق القرنية\n31/8/2016\nإعداد نبيل العكاري\nقال فريق القرنية. {LONG}"
    )
    assert spoken.publisher is None


def test_a_name_and_a_town_that_nobody_knows_where_the_title_names_the_town() -> None:
    title = "مصنع السكر في كوم شلبو يتوقف"
    found = clean(f"{title}\nرمضان الصباري - كوم شلبو\n{LONG}", declared_title=title)
    assert (found.creator, found.body) == ("رمضان الصباري", LONG)


def test_prose_beside_an_agency_is_nobody() -> None:
    title = "إصلاح الميناء بداية طريق طويل"
    found = clean(f"{title}\nعواصم العالم - رويترز\n{LONG} {LONG}", declared_title=title)
    assert (found.creator, found.publisher) == (None, "رويترز")
