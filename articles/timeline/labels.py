"""The label of a mention: the clause that happens at that time, in at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word, fold_words
from articles.arabic.word_kinds import is_preposed, is_verb
from articles.span import Span
from articles.timeline import lexicon
from articles.timeline.antecedents import at_antecedent, is_word, with_antecedent
from articles.timeline.calendars import SEASONS, WEEKDAYS
from articles.timeline.joining_words import without_joining_and, without_joining_words
from articles.timeline.tables import alternatives, words
from articles.timeline.tense import is_past_verb

LONGEST_LABEL = 90

_REACH = 240
# Both begin with the set of all first letters, which is looked for much faster than alternatives.
# Between letters that stand for words (`ق.م`) no sentence ends.
_SENTENCE_END = re.compile(
    r"[\n؟?!؛;.:](?:(?<=[\n؟?!؛;])|(?<=[.])(?<![.][.])(?![.0-9٠-٩])(?!(?<=[\s(]\w[.])\w)"
    r"|(?<=:)(?=\s))"
)
_CLAUSE_END = re.compile(r"[،,.\s](?:(?<=،)|(?<=,)(?![0-9٠-٩])|(?<=[.][.])(?![.])|(?<=\s)[-–—]\s)")
_BRACKETS = re.compile(r"[()\[\]]")
_WRITTEN = re.compile(r"\S+")
# Before a mention that is left out at the label's end or start these would hang in the air.
_DANGLING = words("labels", "dangling")
_DANGLING_OR_SIGN = _DANGLING | {""}
# `ليطلع`, `لتبادل`.
_PURPOSE = re.compile(r"ل[يت]\w{3,}")
_COMPLETING_STARTS = words("labels", "completing_starts")
# A preposition here belongs to the verb.
_COMPLETED = words("labels", "completed")
_LASTING = words("labels", "lasting")
# `شهر نيسان منه`.
_POINTING_BACK = fold_words("منه منها منهما")
_BEFORE_NOUN = words("labels", "before_noun")
# What a time begins with that needs no preposition.
_ADVERBIAL = frozenset(
    {
        *lexicon.DEICTIC_DAYS, *lexicon.DAY_HEADS, *lexicon.DAYS_HEADS, *lexicon.DAY_PARTS,
        *WEEKDAYS, *lexicon.PERIOD_PARTS, *lexicon.YEAR_HEADS, *lexicon.MONTH_HEADS,
        *lexicon.DEMONSTRATIVES, *lexicon.SIDES, *SEASONS,
    }
)  # fmt: skip
_RELATIVE = folded_class("relatives") | folded_class("relatives_of_two")
_SUBORDINATING = words("labels", "subordinating")
# What is said, after `أفادت الوزارة، أمس،`; and what only completes a verb before the mention.
_THAT = re.compile(rf"\s*[،,]?\s*(?:{alternatives('labels', 'patterns.that')})\s")
# A noun after a comma, and no clause: neither joined nor a preposition, no `مؤكدا`, no verb.
_OBJECT = re.compile(
    r"\s*\d+\s+[^\W\d_]{3}"
    rf"|\s*(?!{alternatives('labels', 'patterns.no_object')})(?:ال)?[^\W\d_]{{3,}}(?<![اًى])\s"
)
_COMPLEMENT = re.compile(rf"\s+(?:{alternatives('labels', 'patterns.complement')})\s")
# `استطاع أن يحقق` is one clause.
_COMPLETING = words("labels", "completing")
_IMPERFECT = re.compile(r"[يتن]\w{3,}")
# What a clause between commas begins with that only says who somebody is.
_TITLES = words("labels", "titles")
_SHORTEST_CLAUSE = 4
_FEWEST_WORDS = 2
_SHORTEST_ACCUSATIVE = 4
_MOST_BEFORE = 3
_SIGNS = '،,:-–—"«»“”()[]'
_SIGNS_AND_SPACE = f"{_SIGNS} "
_MOST_SET_OFF = 2
_WHAT = "ما"
_BEEN = fold_words("كان كانت")
_OF_SOMETHING = re.compile(r"[يت]\w{2,}(?:ها|ه)")
_NEAR_AFTER = 20
_PREPOSITION = re.compile(rf"\s*(?:{alternatives('labels', 'patterns.wanted')})\s")
_ELLIPSIS = "…"


def label_of(body: str, span: Span, *, is_date: bool = True) -> str:
    """The clause around a mention.

    A date is left out where it begins or ends the clause: the reader has it already.

    Args:
        body: The article's body.
        span: The mention.
        is_date: Whether the mention is a date or a clock time, and no length of time.

    Returns:
        At most 90 characters of the body without a line break, cut at a word; an ellipsis marks a
        cut.
    """
    start, end = _within_brackets(body, span, *_sentence(body, span))
    left, right = _clause(body, span, start, end)
    left = with_antecedent(body, start, _after_subordinator(body, left, span))
    if _begins_in_mid_clause(body, left, right) or _wants_verb(body, span, left, start):
        # `رغم ما بذل منذ 1980، ما زال القطاع …`: what opens the sentence wants its main clause.
        left, right = start, end if left == start else right
    mention = " ".join(span.text_in(body).split())
    words = _said(body, span, left, right, is_date=is_date)
    told = words.split()
    been = 0 < len(told) <= _FEWEST_WORDS and fold_word(told[0]) in _BEEN
    if left > start and (been or _completes_verb_before(body, left, span, told)):
        left = start  # `كما كانت عليه قبل 2015`; `بادرت، ابتداء من مارس، بتوجيه`
        words = _said(body, span, left, right, is_date=is_date)
    if words in {"", mention} and is_date:
        words = _line_after(body, end) or words  # `يوم 9 جويلية 2012` is the line above
    last = words[words.rfind(" ") + 1 :]
    if fold_word(last) in _DANGLING and not words.endswith(mention):
        words = " ".join(_without_dangling(words.split()))
    if left == start and words and _is_in_mid_sentence(body, start):
        words = f"{_ELLIPSIS}{words}"
    return _cut(words or mention, mention)


def _completes_verb_before(body: str, left: int, span: Span, told: Sequence[str]) -> bool:
    """Whether a label is only what a verb before its time governs."""
    said_before = _without_dangling(body[left : span.start].split())
    return bool(told) and not said_before and is_preposed(fold_word(told[0]))


def _said(body: str, span: Span, left: int, right: int, *, is_date: bool) -> str:
    before = without_joining_words(body[left : span.start])
    mention = " ".join(span.text_in(body).split())
    after = body[span.end : right]
    kept = _without_mention(before, mention, after) if is_date else f"{before}{mention}{after}"
    return without_joining_and(_tidy(kept))


def _line_after(body: str, end: int) -> str:
    """The beginning of the line below one that holds a date only; empty where none says enough."""
    line = body[end : end + _REACH].lstrip("\n :").split("\n", 1)[0]
    words = _tidy(line)
    return words if len(words.split()) > _FEWEST_WORDS else ""


def _is_in_mid_sentence(body: str, start: int) -> bool:
    """Whether a sentence began before the reach."""
    before = body[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and before[-1].isalnum()


def in_one_sentence(body: str, end: int, start: int) -> bool:
    """Whether no sentence ends between two mentions, so that one label tells of both.

    Args:
        body: The article's body.
        end: Where the first mention ends.
        start: Where the second one starts.
    """
    return start - end <= _REACH and _SENTENCE_END.search(body, end, start) is None


def _without_mention(before: str, mention: str, after: str) -> str:
    """The clause, without the mention at its end or start and what would hang in the air there."""
    said_before, said_after = before.split(), after.split()
    points_back = bool(said_after) and fold_word(said_after[0].strip(_SIGNS)) in _POINTING_BACK
    relative = bool(said_after) and fold_word(said_after[0].strip(_SIGNS)) in _RELATIVE
    if points_back or relative or _completes(said_before, mention):
        return f"{before}{mention}{after}"
    if not any(map(is_word, said_after)) and len(said_before) >= _FEWEST_WORDS:
        kept = _without_dangling(said_before)
        if kept and fold_word(kept[-1]).removeprefix("و") in _LASTING:
            return f"{before}{mention}{after}"
        if len(kept) >= _FEWEST_WORDS:
            return " ".join(kept)
    if len(said_before) <= _MOST_BEFORE and len(said_after) >= _FEWEST_WORDS:
        kept = _without_dangling(said_before)
        if not any(map(is_word, kept)):
            return after
    return f"{before}{mention}{after}"


def _begins_in_mid_clause(body: str, left: int, right: int) -> bool:
    """Whether a clause begins with a phrase that only completes what is before it, or is too short.

    `في قصر السلام أمس`, `داعيا الله أن`, `السورية أمس أول اشتباك`, `و40 في المائة`.
    """
    head = body[left : min(right, left + LONGEST_LABEL)]
    words = without_joining_words(head).split(maxsplit=_SHORTEST_CLAUSE)
    if len(words) < _SHORTEST_CLAUSE:
        return True
    first = words[0].strip(_SIGNS)
    folded = fold_word(first)
    plain = folded.removeprefix("و")
    return (
        plain in _COMPLETING_STARTS
        or folded in _COMPLETING_STARTS
        or plain[:1].isdigit()
        or first.endswith(("اً", "ًا"))
        or plain.startswith(("لل", "بال"))
        or _is_object_behind_comma(body, left, plain)
        or _PURPOSE.fullmatch(plain) is not None
        or (first.startswith("وال") and fold_word(words[1]) in _RELATIVE)
    )


def _is_object_behind_comma(body: str, left: int, first: str) -> bool:
    """Whether a clause begins with an indefinite accusative: `، على الأقل، عضوا من كل فريق`."""
    ends_so = first[-1:] == "ا" and len(first) >= _SHORTEST_ACCUSATIVE and not is_verb(first)
    return ends_so and body[max(0, left - 2) : left].rstrip()[-1:] in {"،", ","}


def _wants_verb(body: str, span: Span, left: int, start: int) -> bool:
    """Whether a clause without a verb of its own follows one that a verb opens.

    `أعلنت المديرية، أرقام الطلبة المرشحين`, `أعلن المغني، الشهير بفلان، إفلاسه`.
    """
    if left <= start or body[max(start, left - 2) : left].rstrip()[-1:] not in {"،", ","}:
        return False
    opening = without_joining_words(body[start:left]).split(maxsplit=1)
    if not opening or not is_past_verb(fold_word(opening[0].strip(_SIGNS))):
        return False
    said = _main_clause(body[left : span.end + _NEAR_AFTER])
    return not any(is_past_verb(word) or _IMPERFECT.fullmatch(word) for word in said)


def _main_clause(text: str) -> list[str]:
    """The folded words of a clause before its relative pronoun."""
    said = [fold_word(word.strip(_SIGNS)) for word in text.split()]
    cut = next((at for at, word in enumerate(said) if word in _RELATIVE), len(said))
    return said[:cut]


def _completes(said_before: Sequence[str], mention: str) -> bool:
    """Whether what is said before would be cut short without the mention.

    `يعود تاريخه إلى القرن التاسع`, `هنأهم بعيد الفطر`, `نتائج الربع الأول`, `استحقاق 7 أكتوبر`; but
    not `أطلقت الهاتف أمس`, `ارتفعت في مايو`, `توقف العام الماضي`.
    """
    last = fold_word(said_before[-1].strip(_SIGNS)) if said_before else ""
    before_last = fold_word(said_before[-2]) if len(said_before) > 1 else ""
    subject = before_last in _RELATIVE and _OF_SOMETHING.fullmatch(last) is not None
    beyond = last in lexicon.SIDES and before_last == _WHAT
    if last in _COMPLETED or beyond or subject:
        return True  # `إلى ما بعد شهر ماي`, `التي يشهدها شهر سبتمبر`
    words = [fold_word(word) for word in mention.split()]
    told = not _ADVERBIAL.isdisjoint(words[:1]) or not lexicon.SHIFTS.keys().isdisjoint(words)
    plain = bool(last) and said_before[-1][-1:].isalpha()
    # `في ميزانية العام المالي 2020`: a noun without an article after a preposition.
    bare = plain and not last.startswith("ال") and before_last in _BEFORE_NOUN
    if bare and words and words[0].startswith("ال") and last not in _DANGLING:
        return True
    return plain and not told and last not in _DANGLING


def _without_dangling(words: list[str]) -> list[str]:
    end = len(words)
    while end and (fold_word(words[end - 1].strip(_SIGNS)) in _DANGLING_OR_SIGN):
        end -= 1
    return words[:end]


def _tidy(text: str) -> str:
    """One line without loose signs at its ends or a bracket that lost its partner."""
    words = " ".join(text.split()).strip(' ،,:؛.-–—[]"“”')
    for opening, closing in ("()", "«»", "“”", "[]"):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    if words.count('"') % 2:
        words = words.replace('"', "")
    return " ".join(words.split()).strip(" ،,:؛.-–—")


def _sentence(body: str, span: Span) -> tuple[int, int]:
    low, high = max(0, span.start - _REACH), min(len(body), span.end + _REACH)
    # Where the sentence began before the reach, its first whole word here.
    start = body.find(" ", low, span.start) + 1 if low > 0 else 0
    for mark in _SENTENCE_END.finditer(body, low, span.start):
        if body[mark.end() : span.start].strip() or mark[0] != ":":
            # `الموعد محدد: 12 ماي` is one sentence.
            start = mark.end()
    after = _SENTENCE_END.search(body, span.end, high)
    return start, after.start() if after else high


def _within_brackets(body: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The inside of the brackets that the mention stands in, when it says enough."""
    before = list(_BRACKETS.finditer(body, start, span.start))
    if not before or before[-1][0] in ")]":
        return start, end
    after = _BRACKETS.search(body, span.end, end)
    left, right = before[-1].end(), after.start() if after else end
    enough = _spare_words(body, span, left, right) >= _SHORTEST_CLAUSE
    return (left, right) if enough else (start, end)


def _clause(body: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The clause of the mention; one that says too little takes in its neighbour."""
    marks = [mark.span() for mark in _CLAUSE_END.finditer(body, start, end)]
    before = [mark for mark in marks if mark[1] <= span.start]
    after = [mark for mark in marks if mark[0] >= span.end]
    left = before[-1][1] if before else start
    right = after[0][0] if after else end
    if _spare_words(body, span, left, right) == 0:
        # `قررت الشركة، مساء أمس، وقف العمل`: the mention is put into a sentence.
        return start, end
    if after and after[0][0] <= span.end + 1 and _OBJECT.match(body, after[0][1], end):
        # `استقبل الرئيس أمس، وزير الدفاع`: the verb still wants its object.
        right = after[1][0] if len(after) > 1 else end
    if _wants_preposition(body, span, left, after, end):
        right = after[1][0] if len(after) > 1 else end
    if after and _THAT.match(body, span.end, end):
        right = after[1][0] if after[0][0] <= span.end + 1 and len(after) > 1 else end
    if before and not body[left : span.start].strip() and _COMPLEMENT.match(body, span.end, end):
        left = before[-2][1] if len(before) > 1 else start
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE and before:
        left = before[-2][1] if len(before) > 1 else start
    left = _at_lone_verb(body, left, [start, *(mark[1] for mark in before)])
    first = body[left : span.start].split(maxsplit=1)
    if first and fold_word(first[0]) in _TITLES:
        # `قال فلان، رئيس الحكومة، أمس إن`: the clause is the one before.
        left = max((mark[1] for mark in before if mark[1] < left), default=start)
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE and after:
        right = after[1][0] if len(after) > 1 else end
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE:
        left, right = start, end
    return left, right


def _wants_preposition(
    body: str, span: Span, left: int, after: list[tuple[int, int]], end: int
) -> bool:
    """`أسدلت الستارة أمس، عن البطولة`: a short clause that needs its preposition."""
    if not after or after[0][0] > span.end + 1:
        return False
    if _PREPOSITION.match(body, after[0][1], end) is None:
        return False
    said = body[left : span.start].split(maxsplit=_SHORTEST_CLAUSE + 1)
    return len(said) <= _SHORTEST_CLAUSE and any(is_past_verb(fold_word(word)) for word in said)


def _at_lone_verb(body: str, left: int, clauses: list[int]) -> int:
    """`دعت، في البلاغ ذاته، الشركة إلى`: the verb that stands alone before what is set off."""
    at = clauses.index(left) if left in clauses else 0
    for verb, following in pairwise(clauses[max(0, at - _MOST_SET_OFF) : at + 1]):
        said = body[verb:following].strip(_SIGNS_AND_SPACE).split(maxsplit=2)
        if 1 <= len(said) <= 2 and is_past_verb(fold_word(said[0])):
            return verb
    return left


def _spare_words(body: str, span: Span, left: int, right: int) -> int:
    """How many words stand around the mention; no more are counted than a clause needs."""
    before = body[left : span.start].split(maxsplit=_SHORTEST_CLAUSE)
    return len(before) + len(body[span.end : right].split(maxsplit=_SHORTEST_CLAUSE))


def _after_subordinator(body: str, left: int, span: Span) -> int:
    """Start at the last word that opens a clause of its own before the mention.

    A relative clause is kept with what it is about, unless the two are too long together.
    """
    best = left
    last = None
    said = body[left : span.start].split()
    folded = list(map(fold_word, said[:-1]))
    for at in [at for at, word in enumerate(folded) if word in _SUBORDINATING]:
        if folded[at] not in _COMPLETING or not _IMPERFECT.match(said[at + 1]):
            last = at
    if last is not None:
        words = _WRITTEN.finditer(body, left, span.start)
        best = next(islice(words, last, None)).start()
    if len(body[best : span.start].split(maxsplit=2)) <= 2:
        best = left
    return at_antecedent(body, best, span.start, LONGEST_LABEL)


def _cut(words: str, mention: str) -> str:
    """The words, cut where they are too long: at a word, and never inside the mention."""
    cut = _from_start(words, LONGEST_LABEL)
    at = words.find(mention)
    if cut == words or not 0 < at < len(cut) - 1 < at + len(mention):
        return cut
    return " ".join(_without_dangling(words[:at].split())) + _ELLIPSIS


def _from_start(words: str, longest: int) -> str:
    """The words, cut at a word where they are too long."""
    if len(words) <= longest:
        return words
    head = words[: longest - len(_ELLIPSIS) + 1]
    at = head.rfind(" ")
    return (head[:at] if at > 0 else head[:-1]).rstrip(" ،,:-–—") + _ELLIPSIS
