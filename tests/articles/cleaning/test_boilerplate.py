from __future__ import annotations

import pytest

from articles.cleaning.boilerplate import is_boilerplate, is_edge
from articles.cleaning.clean import clean

NOTICE = (
    "يستخدم هذا الموقع ملفات تعريف الارتباط من أجل تحليل الزيارات وتخصيص المحتوى، "
    "وبمتابعتك التصفح فإنك توافق على سياسة الخصوصية الخاصة بموقعنا وعلى ما يجمعه شركائنا."
)
STORY = (
    "أعلنت شركة كبرى للإعلانات أنها ستتخلى عن ملفات تعريف الارتباط في متصفحها ابتداء من العام "
    "المقبل، في خطوة يراها خبراء الخصوصية تحولا في السوق، بينما تخشى الصحف من تراجع عائداتها، "
    "وقال المدير العام للشركة إن القرار جاء بعد مشاورات طويلة مع الهيئات المختصة ومع الناشرين."
)
QUOTED = (
    "وظهرت في الصفحة عبارة «نحن نستخدم ملفات تعريف الارتباط لتحسين تجربتك» فأثارت سخرية القراء."
)


@pytest.mark.parametrize(
    "line",
    [
        NOTICE,
        "نستخدم الكوكيز لتحسين تجربتك.",
        "اقرأ أيضًا: الحكومة تعرض مشروعها",
        "> شاهد المزيد من الصور",
        "شاهد أيضا.. سوق السمك ينتقل إلى حي المرسى",
        "طالع كذلك | سوق السمك ينتقل إلى حي المرسى",
        "المقالات المنشورة في الضفة تعبّر عن آراء كتّابها، ولا تعبّر بالضرورة عن رأي الموقع",
        "جميع المواد المنشورة لا تمثل رأي الجريدة",
        "تابعونا على صفحتنا في فيسبوك",
        "جميع الحقوق محفوظة © 2021",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "التعليقات المنشورة لا تعبر عن رأي الموقع",
        "اشترك في نشرتنا البريدية",
        "تصوير: سالم العربي",
        "صورة: مدخل السوق القديم (أرشيف)",
        'هدى سالم. "سوق السمك." النهر, 4 Mar. 2019. Gale, l.example/1. Accessed 3 Mar. 2020.',
        "(أرشيف)",
        "- مدة القراءة: 4 دقائق",
        "وقت القراءة دقيقتان",
        "5 دقائق للقراءة",
        "Temps de lecture : 3 min.",
        "6 min read",
        "Posted on March 4, 2019 by souad | 2 Comments",
        "Par Souad Test Publié le 4 mars 2019 à 10:15",
        "https://www.youtube.com/watch?v=abc",
        "Copyright (c) 2019 جريدة الضفة. All rights reserved.",
        "Tous droits réservés — Le Fleuve. Tous droits réservés.",
        "Copyright of النهر is the property of دار النهر and its content may not be copied. "
        "However, users may print or download articles for individual use." * 2,
        "(التتمة ص 7)",
        "بقية الخبر في الصفحة 3",
    ],
)
def test_lines_that_are_boilerplate_anywhere(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        QUOTED,
        "المقالات التي نشرتها الصحف تعبر عن غضب عام من القرار.",
        "شارك في اللقاء وزير الصحة وعدد من الأطباء.",
        "وافق المجلس على المشروع.",
        "اقرأ أيضا ما كتبه الشاعر في ديوانه الأول، ففيه جواب عن هذا السؤال.",
        "شاهد أيضا الجمهور عرضا موسيقيا من تقديم فرقة محلية.",
        "حقوق النشر في العالم العربي ما زالت موضوع نقاش.",
        "صورة المدينة تغيرت كثيرا خلال عشر سنوات.",
        "سمات الشخصية القيادية كثيرة ومتنوعة",
        "Copyright of images is a question that the court did not answer.",
    ],
)
def test_lines_of_an_article_are_not(line: str) -> None:
    assert not is_boilerplate(line)
    assert (
        line
        in clean(f"فقرة أولى تنتهي بنقطة وفيها كلام كثير.\n{line}\nفقرة أخيرة، وهي الخاتمة.").body
    )


@pytest.mark.parametrize(
    "line",
    [
        "موافق",
        "شارك تويتر فيسبوك",
        "اطبع هذه الصفحة ارسل الى صديق",
        "المصدر: وكالات",
        "المصدر : الواحة نت + وكالات",
        "أضف إلى المفضلة | حفظ المقال | أرسل الخبر لصديق",
        "اطّلع على التفاصيل | اقرأ أكثر",
        "0 تعليق",
        "a.b@example.org",
        "Record Number: 2019031A",
        "Gale Document Number: GALE|A600",
        "Source Citation (MLA 9th Edition)",
        "Newspapers in Arabic",
        "PressReader.com - Newspapers from around the world",
        "Next",
    ],
)
def test_buttons_go_only_at_the_ends(line: str) -> None:
    assert is_edge(line)
    first, last = "فقرة أولى تنتهي بنقطة وفيها كلام كثير.", "فقرة أخيرة، وهي الخاتمة."
    assert clean(f"{first}\n{last}\n{line}").body == f"{first}\n{last}"
    assert clean(f"{first}\n{line}\n{last}").body == f"{first}\n{line}\n{last}"


@pytest.mark.parametrize(
    "tail",
    [
        ". سمات الفريق الكأس النهائي",
        ". مقالات أخرى للكاتبعنوان.. أولعنوان ثان",
        " رابط الخبر بصحيفة الوئام: عنوان .. الخبر",
    ],
)
def test_what_is_glued_to_the_last_sentence_is_cut(tail: str) -> None:
    text = "فقرة أولى.\nانتهت المباراة بفوز الفريق"
    stop = "." if tail.startswith(".") else ""

    assert clean(text + tail).body == text + stop


def test_the_same_word_in_the_last_sentence_stays() -> None:
    text = "فقرة أولى.\nانتهت المباراة. سمات الفريق واضحة. والكأس له."

    assert clean(text).body == text


def test_slider_buttons_before_the_first_word_go() -> None:
    assert clean("Next Previous افتتح الوزير المعرض اليوم.").body == "افتتح الوزير المعرض اليوم."


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("م.ع/ س.ب", True),
        ("ــــــي.ط/و.أ", True),
        ("نسخة للطباعة | أرسل لصديق", True),
        ("Imprimer | Envoyer à un ami | Réagir (12)", True),
        ("Contact presse : quai@port.example", True),
        ("أ.ف.ب", False),  # who sent it
        ("12", False),
    ],
)
def test_tools_and_the_initials_of_editors_stand_at_the_ends(line: str, *, is_one: bool) -> None:
    assert is_edge(line) is is_one


@pytest.mark.parametrize(
    "line",
    [
        "// انتهى //",
        "(انتهى)",
        "14:20ت م",
        "1342 ت م",
        "https://x.test/a/1 — © AN. Toute reproduction interdite.",
        "0123",
    ],
)
def test_how_agencies_close_what_they_send(line: str) -> None:
    assert is_edge(line)


@pytest.mark.parametrize("line", ["انتهى الشوط الأول", "2019", "14:20"])
def test_what_only_looks_like_it(line: str) -> None:
    assert not is_edge(line)


@pytest.mark.parametrize("order", ["appeared first", "first appeared"])
def test_what_a_feed_says_under_a_post_in_either_order(order: str) -> None:
    assert is_boilerplate(f"The post النهر {order} on الضفاف.")


@pytest.mark.parametrize(
    "line",
    [
        "The bodies of the two sailors were retrieved on 14 March 2019.",
        "The site of the ministry was last accessed on 14 March 2019.",
        "Un patient l'avait consulté le 12 mars 2019.",
    ],
)
def test_sentences_that_end_as_citations_do(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize("line", ["عدد القراء: 322", "عدد المشاهدين: 1204"])
def test_how_many_read_or_saw_it(line: str) -> None:
    assert is_edge(line)


@pytest.mark.parametrize("line", ["اشترك في قناتنا على تلغرام", "تابعوا قناتنا على يوتيوب"])
def test_what_asks_for_followers(line: str) -> None:
    assert is_boilerplate(line)


def test_the_tags_of_a_network_are_an_edge_and_a_sentence_with_one_is_none() -> None:
    assert is_edge("#جسور #بلدية_تلال، #نقل")
    assert not is_edge("قال إن وسم #جسور انتشر")


@pytest.mark.parametrize(
    "line",
    [
        "تابع صدى النهر على صفحتنا بموقع فيسبوك، وعلى حسابنا في إنستغرام",
        "تابع آخر الأخبار من صدى النهر على غوغل نيوز",
        "أبقار في سوق الماشية. © سليم الغربي",
        "Des vaches au marché. © Slim Gharbi",
    ],
)
def test_where_to_follow_the_site_and_whose_a_picture_is(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "تابع آخر الأخبار عن الفيضان على التلفاز حتى الفجر. ثم نام.",
        "تابع الملايين الخطاب على قناته الجديدة.",
        "يحمل الغلاف علامة © ثم سنة 1954. وتحتها اسم.",
    ],
)
def test_sentences_of_followers_and_rights_are_of_the_article(line: str) -> None:
    assert not is_boilerplate(line)


def test_tags_under_an_article_are_an_edge_whatever_they_are_called() -> None:
    assert is_edge("Tags: مياه")
    assert is_edge("Mots-clés : palmier, eau")
    assert not is_edge("الوسوم: نالت ثلاثة أفلام أوسمة. وغاب الرابع.")
