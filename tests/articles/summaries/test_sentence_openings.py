"""A sentence that leans on the one before it is known, and gets its speaker where he is known."""

from __future__ import annotations

import pytest

from articles.summaries.sentence_openings import (
    dangles,
    is_of_another_subject,
    lacks_speaker,
    points_at_former,
    speaker_of,
    unnamed,
    weight_of_lead,
    weight_of_opening,
    with_speaker,
    without_conjunction,
)

SAID = "أن الأشغال في الجسر الجديد ستنتهي قبل حلول فصل الشتاء"


@pytest.mark.parametrize(
    "text",
    [
        f"لكنه أوضح {SAID}.",
        f"وأضاف {SAID}.",
        "وأشار إلى بطء الأشغال في الجسر.",
        f"وأفاد المصدر ذاته {SAID}.",
        f"وبينت الدراسة نفسها {SAID}.",
        "وغيرها بعد أن تجاوزت الخمسين سفينة في الميناء القديم.",
        "وتشرف الشركة المذكورة على أشغال الجسر منذ شهر مارس.",
        "حينها كان الجسر القديم مغلقا أمام المارة.",
        "في حين لم يوافق المجلس على كلفة الجسر الجديد.",
        "إلا بعد موافقة المجلس على كلفة الجسر الجديد.",
        "وهو الجسر الذي شيد قبل قرن من الزمن.",
    ],
)
def test_a_sentence_that_leans_on_another_dangles(text):
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        f"وأضاف مدير الورش {SAID}.",
        "أغلقت البلدية الجسر القديم أمام الشاحنات.",
        "أولئك الذين يسكنون قرب الجسر يشكون من الضجيج.",
    ],
)
def test_one_that_names_whom_it_speaks_of_stands_alone(text):
    assert not dangles(text)
    assert weight_of_opening(text) >= 0.95


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"وقال مدير الورش {SAID}.", "مدير الورش"),
        (f"أوضح المهندس سليم الراوي، في ندوة، {SAID}.", "المهندس سليم الراوي"),
        ("قالت رئيسة البلدية: «الجسر آمن».", "رئيسة البلدية"),
        (f"أضاف {SAID}.", None),
        (f"أبرز العلاقة بين الكلفة والمدة {SAID}.", None),
        ("أكد ضرورة الإسراع في الأشغال.", None),
        ("اعتبرت جمعية الحي حقها في الطريق مضمونا.", None),
        (f"أفاد المصدر نفسه {SAID}.", None),
        ("أغلقت البلدية الجسر القديم.", None),
    ],
)
def test_a_speaker_is_who_stands_between_the_verb_and_what_is_said(text, speaker):
    assert speaker_of(text) == speaker


def test_the_speaker_of_the_sentence_before_is_put_in_brackets():
    before = ["أغلقت البلدية الجسر.", f"وقال مدير الورش {SAID}."]
    text = "وأضاف أن العمال سبعون."
    assert with_speaker(text, before) == "وأضاف [مدير الورش] أن العمال سبعون."


def test_speakers_are_looked_for_beyond_what_the_same_one_said():
    before = [f"وقال مدير الورش {SAID}.", "وأوضح أن العمال سبعون."]
    assert with_speaker("وأضاف أن الكلفة كبيرة.", before) == "وأضاف [مدير الورش] أن الكلفة كبيرة."


def test_nobody_is_named_where_another_sentence_stands_between():
    before = [f"وقال مدير الورش {SAID}.", "ويعبر الجسر كل يوم ألف شاحنة."]
    assert with_speaker("وأضاف أن الكلفة كبيرة.", before) is None


def test_who_is_named_needs_no_brackets():
    assert with_speaker(f"وقال مدير الورش {SAID}.", ["قالت رئيسة البلدية إنها تنتظر."]) is None
    assert lacks_speaker("وأضاف أن العمال سبعون.")
    assert not lacks_speaker("بين الجسرين حديقة.")


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("،ثم أغلق الجسر.", 0.3),
        ("مشيرا إلى الجسر القديم.", 0.4),
        ("تجدر الإشارة إلى أن الجسر قديم.", 0.55),
        ("ويقع الجسر شمال المدينة.", 0.75),
        ("تلاه جسر النهر القديم بألف شاحنة.", 0.75),
        ("قال تعالى في محكم تنزيله ما يعرفه الناس.", 0.55),
        ("أغلقت البلدية الجسر.", 1.0),
        ("كما أغلقت البلدية الجسر.", 0.55),
        ("كما أعلنت البلدية إغلاق الجسر.", 1.0),
    ],
)
def test_openings_have_their_weight(text, weight):
    assert weight_of_opening(text) == weight


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("وأعلنت البلدية إغلاقه.", "أعلنت البلدية إغلاقه."),
        ("وزارة النقل تشرف عليه.", "وزارة النقل تشرف عليه."),
        ("و أغلق الجسر.", "أغلق الجسر."),
        ("أغلق الجسر.", "أغلق الجسر."),
        ("كما أعلنت البلدية إغلاقه.", "أعلنت البلدية إغلاقه."),
        ("كما أعلنت أن الجسر مغلق.", "كما أعلنت أن الجسر مغلق."),
        ("كما قال الشاعر القديم.", "كما قال الشاعر القديم."),
    ],
)
def test_a_conjunction_goes_only_where_it_surely_is_one(text, bare):
    assert without_conjunction(text) == bare


def test_also_before_a_verb_of_saying_needs_its_speaker_too():
    assert dangles("كما أضاف أن العمال سبعون.")
    before = [f"وقال مدير الورش {SAID}."]
    text = "كما أضاف أن العمال سبعون."
    assert with_speaker(text, before) == "كما أضاف [مدير الورش] أن العمال سبعون."


def test_a_speaker_of_one_word_has_been_named_or_stands_for_somebody():
    assert unnamed("وأكد الراوي أن الجسر قديم.", {"الجسر", "المدينه"})
    assert not unnamed("وأكد الراوي أن الجسر قديم.", {"سليم", "الراوي"})
    assert not unnamed("وأكد سليم الراوي أن الجسر قديم.", {"الجسر"})


@pytest.mark.parametrize(
    "opening", ["مع حلول الشتاء", "فيما دعا الرئيس", "رغم التأخر", "بعد هذه السنوات كلها"]
)
def test_nothing_stands_before_a_lead_on_which_it_could_lean(opening: str) -> None:
    assert weight_of_lead(f"{opening}، انتهت الأشغال في الجسر الجديد.") == 1.0


def test_a_lead_may_still_tell_the_background() -> None:
    assert weight_of_lead("تجدر الإشارة إلى أن الجسر الجديد كان مغلقا.") < 1


def test_another_one_is_known_from_the_sentence_before() -> None:
    assert dangles("ووصفت أخرى كيف عبرت الجسر الجديد في الليل.")
    assert not dangles("ووصفت شاهدة أخرى كيف عبرت الجسر الجديد في الليل.")


def test_what_is_quoted_right_behind_its_verb_lacks_its_speaker() -> None:
    assert lacks_speaker("وأضاف «الأشغال في الجسر الجديد ستنتهي قبل الشتاء».")
    assert not lacks_speaker("وأضاف «مركز الوادي لدراسات الجسور» أن الأشغال ستنتهي.")
    assert not lacks_speaker("وذكرت «صحيفة الوادي» أن الأشغال ستنتهي قبل الشتاء.")
    before = ["وقال رئيس البلدية إن الجسر جميل."]
    quoted = "«الأشغال في الجسر الجديد ستنتهي قبل الشتاء»."
    assert with_speaker(f"وأضاف {quoted}", before) == f"وأضاف [رئيس البلدية] {quoted}"


def test_the_speaker_stands_before_the_colon() -> None:
    before = ["وقال رئيس البلدية إن الجسر جميل."]
    assert with_speaker("وأضاف: الأشغال ستنتهي قريبا.", before) == (
        "وأضاف [رئيس البلدية]: الأشغال ستنتهي قريبا."
    )


def test_an_article_says_that_it_leaves_its_subject() -> None:
    assert is_of_another_subject("من جهة أخرى، فاز فريق الوادي بالكأس.")
    assert is_of_another_subject("وفي سياق آخر، فاز فريق الوادي بالكأس.")
    assert not is_of_another_subject("من جهته، قال رئيس البلدية إن الجسر جميل.")


def test_what_is_said_behind_a_colon_is_no_speaker() -> None:
    assert speaker_of("وأوضح: فعلى سبيل المثال، تآكلت الحبال.") is None
    before = ["وقال رئيس البلدية إن الجسر جميل.", "وأوضح: فعلى سبيل المثال، تآكلت الحبال."]
    assert with_speaker("وأضاف: الأشغال ستنتهي قريبا.", before) == (
        "وأضاف [رئيس البلدية]: الأشغال ستنتهي قريبا."
    )


def test_how_something_is_said_is_no_part_of_who_says_it():
    assert speaker_of(f"وأضاف مدير الأشغال قائلا: «{SAID}».") == "مدير الأشغال"
    assert speaker_of(f"وأضاف الراوي قائلا: «{SAID}».") is None


@pytest.mark.parametrize(
    "text",
    [
        "مذكرا بالجسور التي شيدتها البلدية في الأعوام الماضية.",
        "واصفة الأشغال بالبطيئة في الجسر الجديد.",
        "إلا بعد موافقة المجلس على كلفة الجسر الجديد.",
        "في حين لم يوافق المجلس على كلفة الجسر الجديد.",
        "وفي حين لم يوافق المجلس على كلفة الجسر الجديد.",
    ],
)
def test_the_rest_of_another_sentence_has_little_claim(text):
    """Printed alone they said neither who spoke nor what they were held against."""
    assert weight_of_opening(text) <= 0.55


def test_words_that_only_begin_so_have_their_claim():
    assert weight_of_opening("في حي الميناء افتتحت البلدية الجسر الجديد.") == 1.0


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("أجره 3600 درهم، وهو لا يدفع كراء لأنه يسكن مع أسرته في المدينة.", True),
        ("وزبائنهم كلهم من المدينة القديمة ومن القرى القريبة منها.", True),
        ("الأجور في المدينة لا تزيد على 3600 درهم للعامل الواحد.", False),
        ("مياه الوادي تغمر الجسر القديم كل شتاء منذ سنوات.", False),
        ("ويواجه سكان الوادي شتاء باردا هذه السنة.", False),
        ("بدوره، أكد المهندس أن الجسر آمن.", False),
        ("المياه قليلة هذا الصيف في الوادي.", False),
        ("نبيه الراوي يرأس لجنة الجسر منذ ثلاث سنوات.", False),
        ("وأندريه الراوي مهندس الجسر يسكن المدينة القديمة.", False),
        ("أدهم الراوي أشرف على أشغال الجسر كلها.", False),
        ("مدينة الوادي تستعد للشتاء.", False),
    ],
)
def test_one_that_opens_with_what_is_somebodys_points_at_whom_the_former_names(
    text: str, points: bool
) -> None:
    assert points_at_former(text) == points
