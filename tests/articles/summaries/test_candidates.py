"""What a sentence is worth for a summary, before any is chosen."""

from __future__ import annotations

import dataclasses

from articles.annotation import annotate_body
from articles.article import AnnotatedArticle
from articles.summaries.candidate import Candidate, Former
from articles.summaries.candidates import candidates_of
from articles.summaries.key_facts import HEADLINE_FIGURES

LEAD = "افتتحت المدينة الساحلية ميناء جديدا للحاويات بلغت كلفته 40 مليون درهم."
NEXT = "وينتظر أن يستقبل الميناء الجديد سفن الحاويات الكبيرة ابتداء من السنة المقبلة."


def candidates(
    body: str, title: str = "ميناء جديد", published: str = "2019-05-06"
) -> list[Candidate]:
    annotated: AnnotatedArticle = annotate_body("x", body, published)
    metadata = dataclasses.replace(annotated.article.metadata, title=title)
    article = dataclasses.replace(annotated.article, metadata=metadata)
    return candidates_of(dataclasses.replace(annotated, article=article))


def test_headings_are_none_and_the_others_keep_their_numbers():
    found = candidates(f"كلمة عن الميناء\n{LEAD}\nما بعد الافتتاح\n{NEXT}")
    assert [each.number for each in found] == [1, 3]
    assert [each.paragraph for each in found] == [2, 4]


def test_what_is_said_of_a_picture_is_none():
    found = candidates(f"مراكب راسية في الميناء الجديد أمس (تصوير: سليم الراوي)\n{LEAD}\n{NEXT}")
    assert [each.number for each in found] == [1, 2]


def test_the_first_sentence_is_worth_most_where_all_else_is_equal():
    first, second = candidates(f"{NEXT}\n{NEXT}")
    assert first.worth > second.worth


def test_the_headline_figure_is_known_and_makes_the_score_higher():
    lead, following = candidates(f"{LEAD}\n{NEXT}")
    assert lead.values == {(40_000_000, 40_000_000): HEADLINE_FIGURES[0]}
    assert following.values == {}
    assert lead.score() > lead.score(Former({(40_000_000, 40_000_000)}))


def test_a_sentence_that_points_back_is_good_behind_the_one_it_points_at():
    _, second = candidates(f"{LEAD}\nويشمل هذا المشروع أرصفة للحاويات ومخازن مبردة كبيرة وطريقا.")
    assert second.form < second.following
    assert second.score(Former(is_neighbour=True)) > second.score()


def test_history_is_worth_less_than_the_day():
    _, old, new = candidates(
        f"{LEAD}\nفي سنة 1988 شيد سكان المدينة رصيفا قديما للصيد البحري بالحجارة.\n"
        "في سنة 2019 شيد سكان المدينة رصيفا جديدا للصيد البحري بالحجارة."
    )
    assert old.form < new.form


def test_courtesies_are_worth_less():
    _, thanks, work = candidates(
        f"{LEAD}\nووجه رئيس المدينة الشكر إلى العمال الذين شيدوا الأرصفة كلها.\n"
        "ووجه رئيس المدينة العمال إلى الأرصفة التي شيدوها قبل سنوات كلها."
    )
    assert thanks.form < work.form


def test_who_wrote_it_is_cut_off_the_first_sentence():
    (found,) = candidates(f"المرسى - سليم الراوي: {LEAD}")
    assert found.span.start == len("المرسى - سليم الراوي: ")


def test_words_of_the_title_count_more_until_they_are_told():
    lead, second = candidates(f"{LEAD}\n{NEXT}", "ميناء جديد يستقبل سفن الحاويات الكبيرة")
    assert second.title.keys() - lead.title.keys()
    assert second.score() > second.score(Former(title=second.title))
    assert second.score(Former(title=lead.title)) < second.score()


def test_an_item_of_a_list_and_a_bare_quotation_are_worth_less():
    plain, item, quoted = candidates(f"{NEXT}\n3- {NEXT[1:]}\n«{NEXT[1:]}»")
    assert item.form < plain.form
    assert quoted.form < plain.form


def test_labels_and_cries_that_fill_a_line_are_no_sentences():
    found = candidates(
        f"سليم الراوي - تصوير هدى المرسى - موفدا الجريدة:\n{LEAD}\nيا للميناء!\n{NEXT}"
    )
    assert [each.number for each in found] == [1, 3]


def test_a_figure_of_a_former_year_is_beside_the_point():
    old = "وكانت صيانة الأرصفة القديمة في الميناء تكلف قبل سنة 2009 حوالي 90 مليون درهم."
    lead, former = candidates(f"{LEAD}\n{old}")
    assert former.is_beside
    assert not lead.is_beside


def test_a_headline_figure_of_the_dead_is_to_the_point_wherever_it_stands():
    fill = ["وحضر السكان حفلا صغيرا في الميناء الجديد مساء أمس كله."] * 2
    toll = "وأسفر حادث في ورشة البناء عن مقتل 29 عاملا وجرح 15 آخرين."
    body = "\n".join([LEAD, *fill, toll])
    assert not candidates(body)[-1].is_beside
    assert candidates(body.replace("مقتل 29 عاملا وجرح 15", "تشغيل 29 عاملا وتدريب 15"))[
        -1
    ].is_beside


def test_figures_of_former_years_and_of_how_a_study_was_made_are_past():
    last = candidates(f"{LEAD}\nوسجل الرصيف القديم عبور 36 ألف راكب في صيف 2012 كله.")[-1]
    assert last.is_past
    study = candidates(f"{LEAD}\nوشملت الدراسة 420 سفينة من سفن الحاويات الكبيرة.")[-1]
    assert study.is_past
    assert not candidates(f"{LEAD}\n{NEXT}")[-1].is_past


def test_what_an_essay_comes_to_is_worth_more_than_the_same_said_in_its_middle():
    essay = [
        "القراءة عادة جميلة تنمو مع الأطفال الصغار في بيوتهم.",
        "والكتاب صديق لا يمل منه أحد في البيت والمدرسة.",
        "والمكتبة بيت ثان للأطفال الذين يحبون القصص الطويلة.",
        "خلاصة القول إن القراءة تحتاج إلى مكتبة قريبة في كل حي.",
    ]
    *_, last = candidates("\n".join(essay), "عادة القراءة")
    plain = "\n".join(essay).replace("خلاصة القول إن", "ونعرف أن")
    assert last.worth > candidates(plain, "عادة القراءة")[-1].worth
    news = "\n".join(["أعلنت البلدية افتتاح المكتبة الجديدة في الحي القديم.", *essay[1:]])
    assert candidates(news, "عادة القراءة")[-1].worth < last.worth


def test_a_long_sentence_that_tells_its_news_last_is_not_cut():
    clause = "ويؤكد المهندسون أن الأرصفة الجديدة تحتاج إلى عمل كثير قبل حلول الشتاء المقبل كله"
    long = "، ".join(
        ["افتتحت المدينة الساحلية ميناء جديدا", *[clause] * 8, "وتبرعت بقطار للأطفال."]
    )
    (whole,) = candidates(long, "قطار للأطفال")
    assert not whole.clause.is_cut
    (head,) = candidates(long, "ميناء جديد")
    assert head.clause.is_cut


def test_what_a_long_sentence_may_go_without_is_known():
    tail = "مشيرا إلى أن العمال يشتغلون في الأرصفة منذ شهر مارس بلا انقطاع وأن 40 سفينة تنتظر"
    lead = (
        "افتتح رئيس المدينة الساحلية ميناء جديدا للحاويات في حفل كبير حضره سكان الأحياء القريبة "
        f"كلهم مساء أمس الأحد بعد سنوات من الانتظار، {tail}."
    )
    (whole,) = candidates(lead)
    (head,) = whole.heads
    assert head.clause.is_cut
    assert head.number == whole.number
    assert head.length < whole.length
    assert head.stems < whole.stems
    assert whole.values.keys() > head.values.keys()


def test_the_other_subject_of_the_title_is_none_of_its_own():
    fill = ["وحضر السكان حفلا صغيرا في الميناء الجديد مساء أمس كله."] * 2
    other = "من جهة أخرى أعلن مجلس المدينة إضراب عمال النظافة في الأسبوع المقبل."
    body = "\n".join([LEAD, *fill, other])
    *_, told = candidates(body, "ميناء جديد للحاويات في المدينة.. وإضراب عمال النظافة")
    *_, aside = candidates(body, "ميناء جديد للحاويات في المدينة الساحلية")
    assert told.form > aside.form
    assert aside.is_beside
    assert not told.is_beside


def test_no_word_of_the_title_keeps_a_text_without_stops_whole():
    """Without any stop the sentence would be the article."""
    opening = (
        "افتتحت المدينة الساحلية ميناء جديدا للحاويات بلغت كلفته أربعين مليون درهم بعد أشغال دامت "
        "ثلاث سنوات كاملة بين الضفتين، وحضر السكان جميعا حفلا صغيرا في الرصيف القديم مساء أمس"
    )
    aside = "، وقال عامل إن الشتاء كان باردا على الجميع في تلك الأيام الطويلة"
    end = "، وانتظر الصيادون رصيفا آخر لمراكبهم الصغيرة."
    (long,) = candidates(opening + aside * 8 + end, "ميناء جديد للصيادين")
    (longer,) = candidates(opening + aside * 40 + end, "ميناء جديد للصيادين")
    assert not long.clause.is_cut
    assert longer.clause.is_cut
    assert longer.length < long.length
