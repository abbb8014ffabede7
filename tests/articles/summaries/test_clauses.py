"""A long sentence is cut behind its main clause or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.span import Span
from articles.summaries.clauses import LONGEST, main_clause, told_apart

HEAD = "قررت بلدية الوادي إغلاق الجسر المعلق أمام الشاحنات الكبيرة طوال أشهر الشتاء من كل سنة"
DETAIL = "وذلك بعد زيارة قامت بها لجنة من المهندسين إلى الموقع في الأسبوع الأول من الشهر الجاري"
LONG_TAIL = "، ".join([DETAIL] * 8)


def cut(text: str) -> tuple[str, bool]:
    clause = main_clause(text, Span(0, len(text)))
    return clause.span.text_in(text), clause.is_cut


def test_a_sentence_of_usual_length_stays_whole():
    text = f"{HEAD}، {DETAIL}، {DETAIL}."
    assert len(text) <= LONGEST
    assert cut(text) == (text, False)


def test_a_long_one_ends_at_the_last_clause_end_that_fits():
    words, is_cut = cut(f"{HEAD}، {LONG_TAIL}.")
    assert is_cut
    assert words.startswith(HEAD)
    assert words.endswith("الجاري")
    assert LONGEST - len(DETAIL) - 4 <= len(words) <= LONGEST


@pytest.mark.parametrize(
    "opening",
    [
        # the predicate is still to come
        "على إثر الفيضانات التي عرفتها القرى المجاورة للنهر، وبناء على تقرير لجنة المهندسين، ",
        "المدير الذي زار الجسر المعلق في الوادي قبل أيام، والذي رافقه فيها رئيس الجماعة، ",
        # nobody says yet what was said
        "أوضح مدير البلدية في تصريح للصحافة المحلية عقب الزيارة، ",
    ],
)
def test_before_its_predicate_no_sentence_is_cut(opening: str):
    filling = "وعملا بالمقتضيات الجاري بها العمل في مجال السلامة على الطرق القروية، " * 8
    text = f"{opening}{filling}أن الجسر سيغلق."
    assert cut(text) == (text, False)


@pytest.mark.parametrize(
    "turning",
    ["لكنها تراجعت عن ذلك", "إلا في حالات خاصة", "بشرط موافقة السكان", "وإنما الصغيرة أيضا",
     "شريطة أن يتوقف المطر", "تعمل كلها في الليل", "أو الحافلات"],
)  # fmt: skip
def test_what_turns_the_meaning_is_not_cut_away(turning: str):
    head = f"{HEAD} {DETAIL} {DETAIL} {DETAIL}"
    text = f"{head}، {turning} {DETAIL} {DETAIL} {DETAIL}."
    assert len(text) > LONGEST
    assert cut(text) == (text, False)


def test_a_list_is_not_cut_between_its_members():
    head = f"{HEAD} {DETAIL} {DETAIL}"
    rest = f"، فيما مدن الوادي، السفح، الجبل، الساحل، تعمل بها لجان {' '.join([DETAIL] * 4)}."
    words, is_cut = cut(head + rest)
    assert is_cut
    assert words == head


@pytest.mark.parametrize(("opening", "closing"), ["«»", "()", '""', "“”"])
def test_no_quotation_is_left_open(opening: str, closing: str):
    text = f"{HEAD} {opening}{LONG_TAIL}{closing}."
    words, is_cut = cut(text)
    assert not is_cut
    assert words == text


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from('ابتولم ،؛.«»()"\n') | st.characters(), max_size=2000))
def test_any_text_gives_its_head(text: str):
    clause = main_clause(text, Span(0, len(text)))
    assert clause.span.start == 0
    assert clause.is_cut == (clause.span.end < len(text))
    assert not clause.is_cut or clause.span.end <= LONGEST


def parts(text: str) -> list[str]:
    return [span.text_in(text) for span in told_apart(text, [Span(0, len(text))])]


def test_a_stop_on_the_wrong_side_of_its_space_ends_a_sentence():
    text = "أغلقت البلدية الجسر .وقالت إنه قديم.ثم فتحته بعد شهر."
    assert parts(text) == ["أغلقت البلدية الجسر .", "وقالت إنه قديم.", "ثم فتحته بعد شهر."]


@pytest.mark.parametrize(
    "text",
    [
        "نسبة 46 .0 من المئة",
        "وكالة أ.ف.ب",
        "موقع port.example",
        "د.سليم",
        "كشفت مصادر لموقع المرفأ.نت أن الجسر أغلق",
        "كشفت مصادر لـ«مرافئ.أنفو» أن الجسر أغلق.",
        'قالت صحيفة "الموج.الأزرق" إن الجسر أغلق.',
    ],
)
def test_other_stops_end_nothing(text):
    assert parts(text) == [text]


def test_a_cut_leaves_no_beginning_of_another_sentence():
    """What follows the last stop inside must have a verb of its own before the cut."""
    text = f"{HEAD} .وحسب بيانات المهندسين والخبراء في الورش، {LONG_TAIL}."
    words, _ = cut(text)
    assert not words.endswith("الورش")
