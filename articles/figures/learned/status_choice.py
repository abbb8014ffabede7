"""Status choice: whether a figure was observed, or is a change, an aim, a forecast, a limit.

What the rules of `articles.figures.directions` say is one fact; the others are the words around the
figure that speak of change, of aims, of the future, of limits, or of what is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.directions import direction_of, is_hour, left_for, move_of
from articles.figures.figure import Direction
from articles.figures.figure_text import FigureText
from articles.figures.learned.choices import Features, weights_of
from articles.figures.learned.landmarks import Asked
from articles.figures.other_aims import is_other_aim
from articles.figures.phrases import folded, read_table, rule_list
from articles.figures.qualifiers import qualifier_before

OBSERVED = "observed"
STATUSES = (OBSERVED, *(direction.value for direction in Direction))
_BEFORE, _AFTER, _NEAR, _NEXT = 14, 5, 6, 2
_FUTURE = rule_list("status_choice", "future")
_LONG = 4
_AIM_REACH = 8
_GOAL_REACH = 3
_WORDS_KEPT = 1 << 15
_OF, _TO = fold_word("من"), fold_word("إلى")
_LEVELS = tuple(status for status in STATUSES if status not in {Direction.UP, Direction.DOWN})
_TO_NUMBER = 3
_AND = "و"
_FORECAST, _FORESEEN = Direction.FORECAST.value, ("forecast ", "future ")
_SPOKEN_OTHERWISE = frozenset({"up", "down", "aim", "forecast", "limit"})


@cache
def _cues() -> Mapping[str, str]:
    """Folded words to what they speak of, with what may be glued to them."""
    context, learning = read_table("context"), read_table("learning")
    lists = {
        "up": context["trends"]["up"],
        "down": context["trends"]["down"],
        "aim": context["targets"]["words"],
        "forecast": learning["forecasts"],
        "limit": learning["limits"],
        "by": learning["amounts"],
        "level": context["levels"]["words"],
        "fact": [*context["levels"]["verbs"], *learning["facts"]],
    }
    known: dict[str, str] = {}
    for name, words in lists.items():
        for word in folded(words):
            known |= {glued + word: name for glued in ("", "و", "ف", "ب", "ل", "ال")}
    return known


def choose_statuses(
    text: FigureText, asked: Sequence[Asked], weights: Mapping[str, float] | None = None
) -> list[Direction | None]:
    """The status of each figure; None for what was observed."""
    known = _by_fact() if weights is None else _table(weights)
    none = [0.0] * len(STATUSES)
    chosen: list[Direction | None] = []
    for at, each in enumerate(asked):
        if _is_declared_aim(text, each) or _is_aimed_with(text, each, asked[at - 1 : at], chosen):
            chosen.append(Direction.TARGET)
            continue
        if at > 0 and _is_share_of_level(text, each, asked[at - 1]):
            chosen.append(None)
            continue
        if _is_left(text, each) or _is_held(text, each):
            chosen.append(None)
            continue
        moved = move_of(text, each.mention, each.quantity.kind)
        if moved is not None:
            chosen.append(moved)
            continue
        facts = status_facts(text, each)
        rated = [known[fact] for fact in facts if fact in known]
        sums: list[float] = list(map(sum, zip(*rated, strict=True))) if rated else none
        best = max(_possible(text, each, facts), key=lambda one: sums[STATUSES.index(one)])
        chosen.append(None if best == OBSERVED else Direction(best))
    return chosen


def _possible(text: FigureText, asked: Asked, facts: Sequence[str]) -> Sequence[str]:
    """The statuses that a figure may have.

    What something came to (`إلى`) is no change of it, and a number below zero no forecast unless
    a word of the future says so.
    """
    statuses, levels = STATUSES, _LEVELS
    if asked.mention.negative and not any(fact.startswith(_FORESEEN) for fact in facts):
        statuses = tuple(each for each in statuses if each != _FORECAST)
        levels = tuple(each for each in levels if each != _FORECAST)
    qualified = qualifier_before(text, asked.mention)
    first = qualified[0] if qualified is not None else asked.mention.first
    return levels if text.word(first - 1) == _TO and not asked.mention.prefix else statuses


@cache
def _by_fact() -> Mapping[str, tuple[float, ...]]:
    return _table(weights_of("statuses"))


def _table(weights: Mapping[str, float]) -> Mapping[str, tuple[float, ...]]:
    """For each fact its weights for all statuses, in their order."""
    facts = {name.partition(": ")[2] for name in weights}
    return {
        fact: tuple(weights.get(f"{status}: {fact}", 0.0) for status in STATUSES) for fact in facts
    }


@cache
def _listed(name: str) -> frozenset[str]:
    words = folded(read_table("learning")[name])
    return words | {glued + word for word in words for glued in "ولبف"}


def _is_declared_aim(text: FigureText, asked: Asked) -> bool:
    """`هدف البرنامج خلق 500 منصب`: said in so many words, and so in no need of a rating."""
    first = asked.mention.first
    start, _ = text.sentence(first)
    near = range(max(start, first - _AIM_REACH), first)
    lists = _listed("aims"), _listed("achievements")
    said = text.words[near.start : near.stop]
    if any(words.isdisjoint(said) for words in lists):
        return False  # for speed
    before = [text.words[at] for at in near if not _is_goal(text, at)]
    return not any(words.isdisjoint(before) for words in lists)


def _is_aimed_with(
    text: FigureText, asked: Asked, before: Sequence[Asked], chosen: Sequence[Direction | None]
) -> bool:
    """`يهدف إلى خلق 500 منصب وتكوين 90 عاملا`: the next thing that is aimed at with one verb."""
    if not before or chosen[-1] is not Direction.TARGET:
        return False
    first, behind = asked.mention.first, before[0].mention.last
    if behind < text.sentence(first)[0]:
        return False
    between = text.words[behind:first]
    return any(word[0] == _AND and word in _listed("achievements") for word in between)


def _is_share_of_level(text: FigureText, asked: Asked, before: Asked) -> bool:
    """`9 ملايين متر مكعب وبنسبة 47% من سعته`, `زاد 13%، أي 95% من طاقته`: no change of it."""
    first, last = asked.mention.first, asked.mention.last
    if asked.quantity.unit != "%" or text.word(last) != _OF:
        return False
    if not _listed("restating").isdisjoint(text.words[max(first - _NEXT, 0) : first]):
        return True
    is_share = text.word(first - 1) in _listed("shares")
    return is_share and before.mention.last == first - 1 and before.quantity.unit != "%"


def _is_held(text: FigureText, asked: Asked) -> bool:
    """`تراجعت المبيعات 9%، وتستحوذ الشركة على 18% من السوق`: a share that one has is no change."""
    first = asked.mention.first
    if asked.quantity.unit != "%" or text.word(asked.mention.last) != _OF:
        return False
    start, _ = text.sentence(first)
    cues = _cues()
    for at in range(first - 1, max(start, first - _NEAR) - 1, -1):
        word = text.words[at]
        if word in _listed("holding"):
            return True
        if word[0].isdecimal() or cues.get(word) in _SPOKEN_OTHERWISE or word.startswith(_FUTURE):
            return False
    return False


def _is_left(text: FigureText, asked: Asked) -> bool:
    """`تقلصت من 11 ساعة إلى أقل من 4`: the level from which it came is no change and no limit."""
    at = left_for(text, asked.mention)
    if at is None:
        return False
    reached = text.words[at : at + _TO_NUMBER]
    is_number = any(word[0].isdecimal() or is_number_start(word) for word in reached)
    return is_number and qualifier_before(text, asked.mention) is None


def _is_goal(text: FigureText, at: int) -> bool:
    """`ثلاثة أهداف مقابل هدف`: what is counted is no aim."""
    if text.words[at] not in _goals():
        return False
    start = max(0, at - _GOAL_REACH)
    return any(
        (word[0].isdecimal() or is_number_start(word)) and text.time_over(place) is None
        for place, word in enumerate(text.words[start:at], start)
    )


@cache
def _goals() -> frozenset[str]:
    return folded(read_table("exclusions")["scores"]["goals"])


def status_facts(text: FigureText, asked: Asked) -> list[str]:
    """What is true of the figure and its surroundings, by name."""
    mention, kind = asked.mention, asked.quantity.kind
    rule = direction_of(text, mention, kind)
    ruled, sort = f"ruled {rule or OBSERVED}", kind.value
    found = ["", sort, ruled, f"{sort} {ruled}"]
    start, end = text.sentence(mention.first)
    cues = _cues()
    seen: set[str] = set()
    before = text.words[max(start, mention.first - _BEFORE) : mention.first]
    before.reverse()
    names = list(map(_spoken_of, before))
    for distance, name in compress(enumerate(names), names):
        at = mention.first - 1 - distance
        if name is None or _is_goal(text, at):
            continue
        if name == "aim" and is_other_aim(
            text.words[start : mention.first], at - start, mention.first - start
        ):
            continue
        place = "next" if distance < _NEXT else "near" if distance < _NEAR else "far"
        if not seen:
            found += [f"first {name}", f"{ruled} first {name}"]
        if name not in seen:
            seen.add(name)
            found.append(f"{name} {place}")
    behind = text.words[mention.last : min(end, mention.last + _AFTER)]
    found += {
        f"{name} behind"
        for place, name in enumerate(map(cues.get, behind), mention.last)
        if name is not None and not is_hour(text, place)
    }
    found += [f"{ruled} with {name}" for name in seen]
    if mention.negative:
        found.append("negative")
    return found


@lru_cache(maxsize=_WORDS_KEPT)
def _spoken_of(word: str) -> str | None:
    """What a word before a figure speaks of, or None."""
    name = _cues().get(word)
    if name is None and len(word) > _LONG and word.startswith(_FUTURE):
        return "future"
    return "number" if name is None and word[0].isdecimal() else name


def of_status(status: str, facts: Sequence[str]) -> Features:
    """The features of one status: every fact, for this status."""
    return {f"{status}: {fact}": 1.0 for fact in facts}
