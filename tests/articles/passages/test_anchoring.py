from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.passages.anchoring import anchor_again, confirmed, quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span
from tests.growth import growth

BODY = (
    "أعلنت شركة الملاحة عن خط بحري جديد بين مدينتين ساحليتين.\n"
    "وقالت الشركة إن كلفة الخط بلغت أربعين مليون درهم، دفعتها المصارف.\n"
    "وسيشغل الخط مئتي عامل في السنة الأولى، ثم يزيد عددهم بعد ذلك."
)


def passage_on(body: str, span: Span) -> Passage:
    return Passage(
        id="ab",
        article_id="p0",
        position=TextPositionSelector(span.start, span.end),
        quote=quote(body, span),
        colour="green",
        note="ملاحظة",
        tags=("وسم",),
        created="2025-01-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )


def on_words(body: str, words: str) -> Passage:
    start = body.index(words)
    return passage_on(body, Span(start, start + len(words)))


def words_of(passage: Passage, body: str) -> str:
    return body[passage.position.start : passage.position.end]


def test_a_quote_has_thirty_two_letters_on_either_side() -> None:
    span = Span(60, 70)
    assert quote(BODY, span).prefix == BODY[28:60]
    assert quote(BODY, span).suffix == BODY[70:102]
    assert quote(BODY, Span(0, len(BODY))) == quote(BODY, Span(0, len(BODY)))
    assert quote(BODY, Span(0, 4)).prefix == ""


def test_an_unchanged_body_leaves_the_passage_as_it_is() -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    assert anchor_again(passage, BODY) == passage
    assert anchor_again(passage, BODY, BODY) == passage


@pytest.mark.parametrize("knows_former", [True, False])
def test_words_are_found_at_their_new_place(knows_former: bool) -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    body = "سطر جديد في البداية.\n" + BODY.replace("جديد بين مدينتين", "بين مدينتين")
    found = anchor_again(passage, body, BODY if knows_former else None)
    assert found.anchoring is Anchoring.ANCHORED
    assert words_of(found, body) == "أربعين مليون درهم"
    assert found.note == passage.note


def test_the_words_in_another_context_are_only_proposed() -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    body = "تبرع أحدهم بمبلغ أربعين مليون درهم لمدرسة لا صلة لها بالموضوع."
    for former in (None, BODY):
        found = anchor_again(passage, body, former)
        assert found.anchoring is Anchoring.MOVED
        assert words_of(found, body) == "أربعين مليون درهم"
        assert found.quote == passage.quote


def test_a_moved_passage_can_be_confirmed() -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    body = "تبرع أحدهم بمبلغ أربعين مليون درهم لمدرسة لا صلة لها بالموضوع."
    found = confirmed(anchor_again(passage, body), body)
    assert found.anchoring is Anchoring.ANCHORED
    assert found.quote == quote(body, Span(found.position.start, found.position.end))
    assert anchor_again(found, body) == found


def test_a_moved_passage_stays_so_until_it_is_confirmed() -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    body = "تبرع أحدهم بمبلغ أربعين مليون درهم لمدرسة لا صلة لها بالموضوع."
    moved = anchor_again(passage, body)
    again = anchor_again(moved, "أمس " + body, body)
    assert again.anchoring is Anchoring.MOVED
    assert words_of(again, "أمس " + body) == "أربعين مليون درهم"
    assert anchor_again(again, BODY, "أمس " + body) == passage


def test_words_that_are_gone_are_lost_and_keep_all_they_know() -> None:
    passage = on_words(BODY, "أربعين مليون درهم")
    lost = anchor_again(passage, "كلام آخر.", BODY)
    assert lost == dataclasses.replace(passage, anchoring=Anchoring.LOST)
    assert anchor_again(lost, BODY, "كلام آخر.") == passage


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("أربعين", "أَرْبَعِينَ"),
        ("أربعين", "اربعين"),
        ("كلفة", "كلفه"),
        ("درهم", "درهـــم"),
        ("الشركة إن", "الشركة\nإن"),
    ],
)
def test_other_letter_forms_are_the_same_words(old: str, new: str) -> None:
    passage = on_words(BODY, "كلفة الخط بلغت أربعين مليون درهم")
    body = "زيادة. " + BODY.replace(old, new)
    found = anchor_again(passage, body, BODY)
    assert found.anchoring is Anchoring.ANCHORED
    span = Span(found.position.start, found.position.end)
    assert found.quote == quote(body, span)
    expected = passage.quote.exact
    assert words_of(found, body) in {expected, expected.replace(old, new)}


def test_of_two_like_sentences_the_right_one_is_kept() -> None:
    one = "بلغ عدد الزوار خمسة ملايين زائر في مراكش خلال السنة.\n"
    two = "بلغ عدد الزوار خمسة ملايين زائر في طنجة خلال السنة.\n"
    body = one + two
    second = passage_on(body, Span(len(one) + 15, len(one) + 27))
    assert words_of(second, body) == "خمسة ملايين "
    found = anchor_again(second, "سطر قبلهما.\n" + body, body)
    assert found.anchoring is Anchoring.ANCHORED
    assert found.position.start == second.position.start + len("سطر قبلهما.\n")


def test_the_twin_of_a_deleted_sentence_is_never_taken_for_it() -> None:
    one = "بلغ عدد الزوار خمسة ملايين زائر في المدينة خلال السنة الماضية كما قيل.\n"
    body = "مقدمة أولى طويلة بما يكفي. " + one + "خاتمة الأولى. " + one + "خاتمة الثانية."
    second = body.rindex("خمسة ملايين")
    passage = passage_on(body, Span(second, second + len("خمسة ملايين")))
    rest = "مقدمة أولى طويلة بما يكفي. " + one + "خاتمة الأولى. وانتهى الكلام هنا."
    for former in (None, body):
        assert anchor_again(passage, rest, former).anchoring is not Anchoring.ANCHORED


def test_repeated_words_alone_are_never_certain() -> None:
    body = "نعم"
    passage = passage_on(body, Span(0, 3))
    assert anchor_again(passage, "قال نعم ثم سكت").anchoring is Anchoring.MOVED


def test_a_passage_without_words_is_lost() -> None:
    passage = passage_on(BODY, Span(3, 3))
    assert anchor_again(passage, BODY).anchoring is Anchoring.LOST


# Every word of these bodies is unique, so that the right place is known beyond doubt.
unique_words = st.lists(st.integers(0, 10_000), min_size=12, max_size=60, unique=True).map(
    lambda numbers: [f"كلمة{number:05}" for number in numbers]
)


@settings(max_examples=150)
@given(words=unique_words, data=st.data())
def test_edits_elsewhere_leave_a_passage_on_its_words(
    words: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 1, min(len(words), first + 6)))
    body = " ".join(words)
    marked = " ".join(words[first:last])
    passage = on_words(body, marked)
    before, after = list(words[:first]), list(words[last:])
    for number in range(data.draw(st.integers(0, 4))):
        side = data.draw(st.sampled_from([before, after]))
        at = data.draw(st.integers(0, len(side)))
        if side and at < len(side) and data.draw(st.booleans()):
            del side[at]
        else:
            side.insert(at, f"جديد{number}")
    changed = " ".join([*before, marked, *after])
    for former in (None, body):
        found = anchor_again(passage, changed, former)
        assert found.anchoring is not Anchoring.LOST
        assert words_of(found, changed) == marked


@settings(max_examples=200)
@given(
    body=st.text("اب \n", min_size=1, max_size=60),
    changed=st.text("اب \nَ", max_size=60),
    data=st.data(),
)
def test_an_anchored_passage_always_quotes_its_body(
    body: str, changed: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    passage = passage_on(body, Span(start, end))
    for former in (None, body):
        found = anchor_again(passage, changed, former)
        span = Span(found.position.start, found.position.end)
        if found.anchoring is Anchoring.ANCHORED:
            assert found.quote == quote(changed, span)
            assert len(span)
        elif found.anchoring is Anchoring.MOVED:
            assert span.end <= len(changed)
            assert found.quote == passage.quote
        else:
            assert found == dataclasses.replace(passage, anchoring=Anchoring.LOST)


def test_a_megabyte_of_one_letter_takes_time_in_proportion() -> None:
    def anchor(letters: int) -> None:
        body = "ا" * letters
        passage = passage_on(body, Span(letters // 2, letters // 2 + 10))
        anchor_again(passage, body + "ا", body)
        anchor_again(passage, "ب" + body)
        anchor_again(passage, "ب" * letters)

    assert growth(anchor, 1_000_000) < 3


@pytest.mark.parametrize("knows_former", [True, False])
def test_rewritten_words_are_proposed_with_the_quotation_kept(knows_former: bool) -> None:
    passage = on_words(BODY, "كلفة الخط بلغت أربعين مليون درهم")
    body = "سطر قبل ذلك.\n" + BODY.replace("أربعين مليون", "خمسين مليون")
    former = BODY if knows_former else None
    found = anchor_again(passage, body, former)
    assert found.anchoring is Anchoring.MOVED
    assert found.quote == passage.quote
    assert words_of(found, body) == "كلفة الخط بلغت خمسين مليون درهم"
    assert anchor_again(found, BODY, body) == passage


def test_a_twin_at_the_end_of_the_text_is_not_taken_for_words_whose_context_changed() -> None:
    sentence = "وقال المدير إن الأشغال ستنتهي قبل الصيف ."
    body = f"{sentence}\n{sentence}"
    start = body.rindex("قبل")
    passage = passage_on(body, Span(start, start + 3))
    changed = f"{sentence}\n{sentence.replace('وقال المدير', 'وقال')}"
    assert anchor_again(passage, changed).anchoring is not Anchoring.ANCHORED
