from __future__ import annotations

from datetime import date

import pytest

from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import TitleEvidence
from articles.figures.figure import Doubt, Figure, FigureKind, Qualifier
from articles.figures.importance import key_order
from articles.ledger_entries import ToldElsewhere
from articles.passages.passage import Anchoring, Passage, TextPositionSelector, TextQuoteSelector
from articles.span import Span
from articles.timeline.events import EventKind
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from desktop.display.digits import Digits
from desktop.display.isolation import set_off, without_controls
from desktop.display.plain_text import printable
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.summary_content import summary_of

BODY = (
    "أعلنت إدارة الميناء عن أسطول جديد من مراكب الصيد يدخل الخدمة قريبا.\n"
    "يشغّل القطاع أكثر من 80 في المائة من سكان المدينة الساحلية الصغيرة.\n"
    "كان الصيد سنة 2015 في أوجه، ثم تراجع بعد ذلك سنة بعد سنة."
)
TODAY = date(2026, 11, 21)


def metadata(published=None, *, publisher="جريدة المرسى"):
    return Metadata(
        title="أسطول جديد في الميناء",
        title_evidence=TitleEvidence.STATED,
        publisher=publisher,
        date=published or PublicationDate(),
    )


def figure(text="80 في المائة", *, key=True, **facts):
    start = BODY.index("80")
    span = Span(start, start + len(text))
    return Figure(span, text, FigureKind.PERCENT, 80, 80, "%", key=key, **facts)


def time(value, label, *, basis=Basis.EXPLICIT, kind=TimeType.DATE, covers=None):
    return TimeExpression(Span(0, 1), "سنة", kind, value, basis, label, covers)


def annotated(*, figures=(), times=(), published=None, **facts):
    article = Article(
        "a1",
        BODY,
        metadata(published, **facts),
        Provenance("/home/x/port#2.txt", "ab" * 32, "text", "utf-8"),
    )
    return AnnotatedArticle(article, tuple(figures), tuple(times))


def passage(position, *, article_id="a1", anchoring=Anchoring.ANCHORED, note=" "):
    quote = TextQuoteSelector(BODY[position : position + 10], "", "")
    where = TextPositionSelector(position, position + 10)
    stamp = "2026-01-01T00:00:00+00:00"
    return Passage(
        f"p{position}", article_id, where, quote, "blue", note, ("صيد",), stamp, stamp, anchoring
    )


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (PublicationDate(), "جريدة المرسى · بلا تاريخ"),
        (
            PublicationDate("2025-05-25", DateEvidence.STATED, "x"),
            "جريدة المرسى · 25 ماي 2025",
        ),
        (
            PublicationDate("2018-05", DateEvidence.INFERRED, "x"),
            "جريدة المرسى · ماي 2018 (مستنتج)",
        ),
    ],
)
def test_the_byline_says_how_the_date_is_known(published, words):
    content = summary_of(annotated(published=published), (), today=TODAY)
    assert without_controls(content.byline) == words


def test_an_article_without_a_publisher_has_no_empty_place_in_its_byline():
    content = summary_of(annotated(publisher=None), (), today=TODAY)
    assert content.byline == "بلا تاريخ"


def test_the_key_figures_are_those_of_the_cards_and_the_other_ones_follow():
    figures = [
        figure(counted="لا شأن له", key=False),
        *(figure(counted=f"رقم {n}", headline=rank) for n, rank in enumerate((2, None, 1, 3))),
        figure(counted="لا شأن له أيضا", key=False),
    ]
    content = summary_of(annotated(figures=figures), (), today=TODAY)
    cards = [figures[number].counted for number in key_order(figures)]
    assert [row.counted for row in content.figures] == cards == ["رقم 2", "رقم 0", "رقم 3"]
    assert [(row.counted, row.paragraph) for row in content.further_figures] == [("رقم 1", 2)]


def test_of_many_figures_the_leading_ones_are_printed_and_the_others_counted():
    """An article of 1 500 figures had filled 51 pages."""
    figures = [
        figure(counted=f"رقم {n}", attribution="الوزارة" if n >= 50 else None) for n in range(100)
    ]
    content = summary_of(annotated(figures=figures), (), today=TODAY)
    printed = [row.counted for row in (*content.figures, *content.further_figures)]
    assert printed == [f"رقم {n}" for n in range(50, 83)]
    assert len(content.unprinted_figures) == 67
    assert without_controls(content.unprinted_text) == "وفي المقال غيرها: 67 رقما"
    few = summary_of(annotated(figures=figures[:33]), (), today=TODAY)
    assert (few.unprinted_figures, few.unprinted_text) == ((), "")


def test_few_figures_are_all_key():
    figures = [figure(counted="من السكان"), figure(counted="من البيوت", key=False)]
    content = summary_of(annotated(figures=figures), (), today=TODAY)
    assert {row.counted for row in content.figures} == {"من السكان", "من البيوت"}
    assert content.further_figures == ()


def test_a_row_says_value_qualifier_and_doubts():
    doubted = figure(qualifier=Qualifier.MORE_THAN, doubts=(Doubt.SUM_OVER_100,))
    (row,) = summary_of(annotated(figures=[doubted]), (), today=TODAY).figures
    assert without_controls(row.value) == "80 %"
    assert row.qualifier == "أكثر من"
    assert row.doubts == ("مجموع النسب يتجاوز المائة",)
    assert "80 في المائة" in row.counted  # no sure name: the words around it
    assert without_controls(row.counted) in BODY


def test_events_are_past_or_future_of_the_article_not_of_today():
    published = PublicationDate("2025-05-25", DateEvidence.STATED, "x")
    times = [time("2026-08", "يدخل الأسطول الخدمة"), time("2015", "ذروة الصيد")]
    events = summary_of(annotated(times=times, published=published), (), today=TODAY).events
    assert [event.kind for event in events] == [
        EventKind.PAST,
        EventKind.PUBLISHED,
        EventKind.FUTURE,
    ]
    assert (events[2].start, events[2].end) == (date(2026, 8, 1), date(2026, 8, 31))


def test_of_an_undated_article_only_what_lies_ahead_of_the_reader_is_to_come():
    times = [time("2026-08", "يدخل الأسطول الخدمة"), time("2027", "مراجعة")]
    events = summary_of(annotated(times=times), (), today=TODAY).events
    assert [event.kind for event in events] == [EventKind.PAST, EventKind.FUTURE]


def test_dates_that_the_text_or_khizana_doubts_are_not_certain():
    times = [time("1990~", "أ"), time("2015", "ب", basis=Basis.CONTEXT), time("2016", "ج")]
    events = summary_of(annotated(times=times), (), today=TODAY).events
    assert [event.certain for event in events] == [False, False, True]


def test_what_has_no_place_on_a_calendar_is_no_event():
    times = [
        time(None, "أ"),
        time("P2Y", "ب", kind=TimeType.DURATION),
        time("T20:00", "ج", kind=TimeType.TIME),
        time("P1Y", "د", kind=TimeType.SET),
    ]
    assert summary_of(annotated(times=times), (), today=TODAY).events == ()


def test_a_duration_that_covers_a_stretch_is_an_event():
    times = [time("P4Y", "بناء الرصيف", kind=TimeType.DURATION, covers="2009/2013")]
    (event,) = summary_of(annotated(times=times), (), today=TODAY).events
    assert (event.start, event.end) == (date(2009, 1, 1), date(2013, 12, 31))


def test_an_open_interval_stands_at_its_known_end():
    (event,) = summary_of(annotated(times=[time("2010/..", "أ")]), (), today=TODAY).events
    assert (event.start, event.end) == (date(2010, 1, 1), date(2010, 1, 1))


def test_the_same_event_is_said_once():
    times = [time("2015", "ذروة الصيد"), time("2015", "ذروة الصيد"), time("2015", "تراجع")]
    events = summary_of(annotated(times=times), (), today=TODAY).events
    assert [event.label for event in events] == ["ذروة الصيد", "تراجع"]


def test_passages_of_the_article_come_in_its_order():
    passages = [
        passage(BODY.index("كان الصيد")),
        passage(0, note="مهم"),
        passage(5, article_id="other"),
        passage(80, anchoring=Anchoring.LOST),
    ]
    notes = summary_of(annotated(), passages, today=TODAY).passages
    assert [note.paragraph for note in notes] == [1, None, 3]
    assert notes[0].note == "مهم"
    assert notes[2].note == ""
    assert notes[0].tags == ("صيد",)


def test_the_source_names_the_file_the_day_and_the_fingerprint():
    content = summary_of(annotated(), (), today=TODAY, added="2026-11-20T10:00:00+01:00")
    words = without_controls(content.source)
    assert words == "المصدر: ملف port#2.txt · أُضيف في 20 نونبر 2026 · بصمة abababab"
    assert without_controls(content.printed_text) == "طُبع في 21 نونبر 2026"


def test_digits_can_be_arabic():
    content = summary_of(
        annotated(times=[time("2015", "أ")], figures=[figure()]),
        (),
        today=TODAY,
        look=PaperLook(Digits.ARABIC_INDIC),
    )
    assert "٢٠٢٦" in content.printed_text
    assert "٢٠١٥" in content.events[0].value
    assert "٨٠" in content.figures[0].value


def test_the_summary_quotes_the_article():
    sentences = summary_of(annotated(), (), today=TODAY).sentences
    assert sentences
    assert all(sentence in BODY for sentence in sentences)


def test_what_cannot_be_printed_is_replaced():
    assert printable("أ\ud800\x00ب\tج") == "أ\ufffd\ufffdب\tج"


def test_a_figure_that_other_articles_tell_otherwise_is_printed_with_a_warning():
    one = figure()
    other = {one.span: ToldElsewhere(3, 2, (65.0, 70.0))}
    warned = summary_of(annotated(figures=(one,)), (), today=TODAY, elsewhere=other)
    plain = summary_of(annotated(figures=(one,)), (), today=TODAY)
    assert plain.figures[0].doubts == ()
    (warning,) = warned.figures[0].doubts
    assert without_controls(warning) == "مقالان آخران تعطي: 65 · 70"


def test_french_words_around_a_figure_run_in_their_own_direction():
    body = "Le port a reçu 120 navires en mars, selon la direction, et en attend 40 de plus."
    words = "120"
    place = body.index(words)
    told = Figure(Span(place, place + 3), words, FigureKind.COUNT, 120, 120, key=True)
    article = Article(
        "a2",
        body,
        Metadata("Le port", TitleEvidence.STATED, None, date=PublicationDate()),
        Provenance("/a2.txt", "f", "text", "utf-8"),
    )
    content = summary_of(AnnotatedArticle(article, (told,), ()), (), today=TODAY)
    (row,) = content.figures
    assert row.counted == set_off(without_controls(row.counted))
    assert without_controls(row.counted).startswith("Le port a reçu 120")
