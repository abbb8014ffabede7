"""The closed word lists of time expressions, as the grammars look them up; data: `tables/`."""

from __future__ import annotations

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word, fold_words
from articles.arabic.number_words import Role, number_lexicon
from articles.timeline.readings import Part, Shift, Unit
from articles.timeline.tables import Phrase, phrases, table, word_map, words


def _unit(key: str) -> Unit:
    return Unit[key.upper()]


def _month_and_day(key: str) -> tuple[int, int]:
    month, _, day = key.partition("-")
    return int(month), int(day)


def _side(key: str) -> int:
    return {"before": -1, "after": 1}[key]


def _by_first_word(listed: dict[Phrase, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases by their first word, longer ones first."""
    ordered = sorted(listed.items(), key=lambda entry: -len(entry[0]))
    firsts = {phrase[0] for phrase in listed}
    return {
        first: tuple(entry for entry in ordered if entry[0][0] == first) for first in sorted(firsts)
    }


# relative.toml
SHIFTS: dict[str, Shift] = word_map("relative", "shifts", lambda key: Shift[key.upper()])
STORY_SHIFTS: dict[str, int] = word_map("relative", "story_shifts", _side)
STORY_UNITS: dict[str, Unit] = word_map("relative", "story_units", _unit)
HABIT_CUES = words("relative", "habit")
LAST_ONES = words("relative", "last_ones")
DEMONSTRATIVES = words("relative", "demonstratives")
RELATIVE_PRONOUNS = words("relative", "relative_pronouns")
STORY_DUALS = words("relative", "story_duals")
STORY_VERBS: dict[str, int] = word_map("relative", "story_verbs", _side)
SIDES: dict[str, int] = word_map("relative", "sides", _side)
SIDES_OF_STORY: dict[str, int] = word_map("relative", "sides_of_story", _side)
SAME_ONES = words("relative", "same_before")
SAME_ONES_AFTER = words("relative", "same_after")
PERIOD_NOUNS = words("relative", "same_nouns")
QUALIFIERS = words("relative", "qualifiers")
FROM_NOW = words("relative", "from_now")
DURING_ALL_OF = words("relative", "during_all_of")
LASTING = words("relative", "lasting")
LASTING_ADJECTIVES = words("relative", "lasting_adjectives")
APPROXIMATIONS = words("relative", "about")
CONJUNCTIONS_OF_RANGE = words("relative", "until")
#: First word → phrases and how many days they are from the day of writing, longer ones first.
DEICTIC_DAYS: dict[str, tuple[tuple[Phrase, int], ...]] = {
    first: tuple((phrase, int(key)) for phrase, key in entries)
    for first, entries in _by_first_word(dict(phrases(table("relative")["days"]))).items()
}

# heads.toml
YEAR_HEADS = words("heads", "year")
YEARS_HEADS = words("heads", "years")
MONTH_HEADS = words("heads", "month")
MONTHS_HEADS = words("heads", "months")
DAY_HEADS = words("heads", "day")
DAYS_HEADS = words("heads", "days")
CLOCK_HEADS = words("heads", "clock")
GREGORIAN_MARKS = words("heads", "gregorian_marks")
HIJRI_MARKS = words("heads", "hijri_marks")
ERA_MARKS = HIJRI_MARKS | GREGORIAN_MARKS
FIRST_DAYS = words("heads", "first_days")

# seasons.toml
SEASON_HEADS = words("seasons", "heads")
SEASON_ADJECTIVES = words("seasons", "adjectives")
DEFINITE_SEASONS = words("seasons", "definite")
#: Kind of a season → the month in which it begins; that of one without a kind.
SEASON_BEGINNINGS: dict[str, int] = word_map("seasons", "beginnings", int)
SPORTS_SEASON: int = table("seasons")["sports"]
#: Country (ISO 3166 alpha-2) → ISO weekday of the first day of its weekend.
WEEKENDS: dict[str, int] = {
    country: int(day)
    for day, countries in table("seasons")["weekends"].items()
    for country in countries
}
#: Month in which a season begins → month in which it ends.
SEASON_ENDS: dict[int, int] = {int(key): month for key, month in table("seasons")["ends"].items()}

FISCAL = words("seasons", "fiscal_words.adjectives")
VERBS_OF_ENDING = words("seasons", "fiscal_words.ending")
VERBS_OF_BEGINNING = words("seasons", "fiscal_words.beginning")

# parts.toml
DIVIDED = words("parts", "divided")
DOUBTFUL_YEAR_PARTS = words("parts", "doubtful_year_parts")
DAY_PARTS = words("parts", "of_day")
BUSINESS_WORDS = words("parts", "business_words")
MATCH_WORDS = words("parts", "match_words")
MATCHES = words("parts", "matches")
REPORTING_PERIOD_CUES = words("parts", "reporting_cues")
FRACTIONS_OF_CENTURY = words("parts", "of_century")
TWO_CENTURIES = words("parts", "two_centuries")
DECADE_NOUNS = words("parts", "decade_nouns")
DECADE_CUES = words("parts", "decade_cues")
DEGREE_CUES = words("parts", "degrees")
BIRTH_OF_CHRIST = words("parts", "birth_of_christ")
HIJRA = words("parts", "hijra")
OF_THE_PROPHET = words("parts", "of_the_prophet")
MIGRATION_GOES_ON = words("parts", "migration_goes_on")
#: `قبل عصرنا`: what a year before Christ is before, without a name, the longest first.
OUR_ERA = sorted(
    (phrase for phrase, _ in phrases({"": table("parts")["our_era"]})), key=len, reverse=True
)
#: Words that place a part of a period.
PERIOD_PARTS: dict[str, Part] = word_map("parts", "of_period", lambda key: Part[key.upper()])
#: Halves, quarters and their Maghreb names → months in one of them.
YEAR_PARTS: dict[str, int] = word_map("parts", "months_of_year", int)
#: Words after a clock time: whether the afternoon is meant.
MERIDIEM: dict[str, bool] = word_map("parts", "meridiem", lambda key: key == "afternoon")
NIGHT = words("parts", "night")
EVENING = words("parts", "evening")
METRED = frozenset(
    fold_word(word) + pronoun
    for word in table("parts")["metred"]["words"]
    for pronoun in ("", "ه", *closed_class("pronoun_endings"))
)
METRED_REACH: int = table("parts")["metred"]["reach"]
NOON = words("parts", "noon")
#: `التسعينات` → the tens of its century.
DECADES: dict[str, int] = {
    fold_word(article + stem + ending): int(tens)
    for tens, stems in table("parts")["decades"].items()
    if tens.isdigit()
    for stem in stems
    for article in ("", "ال")
    for ending in table("parts")["decades"]["endings"]
}

# feasts.toml
FEAST_EPITHETS = words("feasts", "epithets")
#: First word → names of feasts with their Hijri month and day, longer ones first.
FEASTS: dict[str, tuple[tuple[Phrase, tuple[int, int]], ...]] = {
    first: tuple((phrase, _month_and_day(key)) for phrase, key in entries)
    for first, entries in _by_first_word(
        {
            phrase: "-".join(map(str, feast["first"]))
            for feast in table("feasts")["feast"]
            for phrase, _ in phrases({"": feast["names"]})
        }
    ).items()
}

# units.toml
UNITS: dict[str, Unit] = word_map("units", "units", _unit)
DUALS: dict[str, Unit] = word_map("units", "duals", _unit)
DEFINITE_UNITS: dict[str, Unit] = word_map("units", "definite_units", _unit)
DEFINITE_DUALS: dict[str, Unit] = word_map("units", "definite_duals", _unit)
LONG_UNITS: dict[str, int] = word_map("units", "long_units", int)
LONG_DUALS: dict[str, int] = word_map("units", "long_duals", int)
RECURRENCES: dict[str, str] = word_map("units", "recurrences", str)
FIRST_ONES = words("units", "first_ones")
FIRST_WORDS = words("units", "first_words")
LAST_DAYS = words("units", "last_ones")
FEW = words("units", "few")
FEW_BEFORE = words("units", "few_before")
RECURRENCE_ADJECTIVES: dict[str, str] = word_map("units", "recurrence_adjectives", str)
LONG_DEFINITE_UNITS: dict[str, int] = word_map("units", "long_definite_units", int)
LONG_DEFINITE_DUALS: dict[str, int] = word_map("units", "long_definite_duals", int)
SINGLE_LENGTH_CUES = words("units", "before_single")
#: Two words → the ISO 8601 duration of a fraction of a unit.
FRACTIONS: dict[Phrase, str] = dict(phrases(table("units")["fractions"]))

# cues.toml
BARE_YEAR_CUES = words("cues", "bare_year")
YEAR_TOPICS = words("cues", "year_topics")
COUNTED_NOUNS = words("cues", "counted_nouns")
NAMES_BEFORE_DATES = words("cues", "names_before_dates")
DUALS_BEFORE_DATES = words("cues", "duals_before_dates")
NAMES_BEFORE_WEEKDAYS = words("cues", "names_before_weekdays")
MEETINGS = words("cues", "meetings")
AFTER_BECAME = words("cues", "became")
AFTER_BECAME_OF = words("cues", "became_of")
EDITIONS = words("cues", "editions")
NAMES_WITH_YEARS = words("cues", "names_with_years")
BEGINNINGS = words("cues", "beginnings")
BEFORE_GENERAL = words("cues", "before_general")
NAMES_BEFORE_YEARS = words("cues", "names_before_years")
PLANS_BEFORE_YEARS = words("cues", "plans_before_years")
EPITHETS_OF_PLANS = words("cues", "plans_epithets")
NAMES_BEFORE_TODAY = words("cues", "names_before_today")
AGE_CUES = words("cues", "age")
AGE_BEARERS = words("cues", "age_bearers")
AGE_LIMITS = words("cues", "age_limits")
MONTH_CUES = words("cues", "month_cues")
THAT = words("cues", "that")
TIMES_OF_DAY = words("cues", "times_of_today")
DATE_CUES = words("cues", "date_cues")
NOT_BEFORE_TODAY = words("cues", "not_before_today")
YEARS_ONLY_AFTER = words("cues", "years_only_after")
NAMED_BY = words("cues", "named_by")
UNITS_OF_AGE = words("cues", "units_of_age")
PEOPLE_OF_AGE = words("cues", "people_of_age")
DYING = words("cues", "dying")
NAMES_OF_DATES: frozenset[Phrase] = frozenset(
    tuple(fold_word(name).split()) for name in table("cues")["names_of_dates"]
)
NOT_AFTER_WEEKDAYS = words("cues", "not_after_weekdays")
NO_LENGTHS_BEFORE = words("cues", "no_lengths_before")
NOT_COUNTED = words("cues", "not_counted")
SINCE = words("cues", "since")
FUTURE_CUES = words("cues", "future")
PLANS = words("cues", "plans")
PLANS_GONE_BY = words("cues", "plans_gone_by")
NOT_FUTURE = words("cues", "not_future")
NOT_PAST = words("cues", "not_past")
PAST_VERBS = words("cues", "past_verbs") | words("cues", "other_past_verbs")
PLANNING_VERBS = words("cues", "planning_verbs")
COMPARISONS = words("cues", "comparisons")
REPORTING_WORDS = words("cues", "past_verbs") | words("cues", "reporting_words")
VERBS_OF_THE_DAY = words("cues", "verbs_of_the_day")
KINDS_OF_DAY = words("cues", "kinds_of_day")

# Numbers, from the one table of number words.
_NUMBERS = number_lexicon()
TEN_OF_COMPOUND = frozenset(
    word
    for word, known in _NUMBERS.words.items()
    if known.role is Role.TEN and not (known.prefix or known.definite)
)
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
#: Hours by name: `الواحدة`, and the feminine ordinals.
HOURS: dict[str, int] = {fold_word("الواحدة"): 1} | {
    word: known.value
    for word, known in _NUMBERS.ordinals.items()
    if known.definite
    and known.is_feminine
    and not known.prefix
    and word not in fold_words("الأولى")
}
