"""Makes the lexicon of kin (articles/arabic/lexicon.tsv) out of two free dictionaries.

    python -m pip install farahidi==0.4.0 arramooz-pysqlite==0.4.2
    python -m tests.gold.make_lexicon [TABLE]

farahidi (GPL-3.0-or-later, a port of AlKhalil Morpho Sys 2 of the Oujda team) tells every reading
of a word, with the frequencies of its lemmas in the press and of its vowelled stems; Arramooz (GPL,
Taha Zerrouki) lists broken plurals. Neither is needed to run Khizana. Takes about four minutes.

A reading counts by the frequency of its lemma times that of its vowelled stem, so that نهر is a
river and not one of the plurals of نهار. A plural joins its singular when that is a fair share of
what the word is read as; a form of a verb joins the others when it is mostly read so.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.resources
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).resolve().parents[2] / "articles" / "arabic" / "lexicon.tsv"

_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}]")
_NOUN, _VERB, _PLURAL = "اسم", "فعل", "جمع"
# A vowelled stem that was never counted, and a lemma that was not, still are possible.
_UNSEEN_STEM, _UNSEEN_LEMMA = 0.3, 1e-8
# Rarer stems are names and misspellings; rarer lemmas are of poetry.
_LEAST_COUNT = 4
_LEAST_LEMMA = 1e-7
_LEAST_VERB_LEMMA = 1e-6
_LEAST_VERB_FORM = 15
_SHARE_OF_PLURAL = 0.15
_SHARE_OF_VERB = 0.5
_SHARE_OF_ROOT = 0.5
# What is nearly always two words, a conjunction or a preposition and a noun, is no word of its own.
_CLITICS = "وفبكل"
_SHARE_OF_OWN = 0.003
# A noun that hardly anybody means by what it is written as has no kin.
_SHARE_OF_LEMMA = 0.05
# Where another lemma of this frequency has nearly all of a word, a listed plural is not believed.
_KNOWN_LEMMA, _SHARE_OF_OTHER = 1e-6, 0.9
_HEADS_OF_IMPERFECT = "يتنأ"
_THIRD_PERSON = "يت"
# A perfect whose imperfect keeps its letters, but for an alef in front that only helps speaking.
_STRONG = "[^اوىيءأإآؤئة]"
_SECOND = "[^اىءأإآؤئة]"
_IMPERFECTS = tuple(
    (re.compile(perfect.replace("S", _STRONG).replace("C", _SECOND)), rest)
    for perfect, rest in (
        ("ا(.{1,3}SS)", r"\1"), ("ا(.{1,3}S)ى", r"\1ي"), ("ا(ستS)ا(S)", r"\1ي\2"),
        ("ا(نSاS|SتاS|ستSوS)", r"\1"), ("ا(.{1,3}S)أ", r"\1ئ"),
        ("(CاCS|ت.SS|ت.Sى|تSاCS|تSاSى)", r"\1"), ("(CاC)ى", r"\1ي"),
    )
)  # fmt: skip
# Of these the feminine is spelt like many nouns.
_SHORT_IMPERFECTS = tuple(
    (re.compile(perfect.replace("S", _STRONG)), rest)
    for perfect, rest in (
        ("أ?(SSS)", r"\1"), ("(وSS)", r"\1"), ("أ(SS)ى", r"\1ي"), ("أ(S)ا(S)", r"\1ي\2"),
    )
)  # fmt: skip
# Verbal nouns whose verb is so near that it is told from them.
_VERBAL_NOUNS = (
    (re.compile(f"(ا(?:ست|ن|{_STRONG}ت){_STRONG}{_SECOND}?)ا({_STRONG})"), r"\1\2"),
    (re.compile(f"استي({_STRONG})ا({_STRONG})"), r"استو\1\2"),
    (re.compile(f"(ت{_STRONG}ا{_STRONG}{{2}})"), r"\1"),
)
# What Arramooz says of a plural: in brackets, or behind one of these words.
_NOTE = re.compile(r"[(\[][^)\]]*[)\]]?|[)\]]|\N{LEFT-TO-RIGHT MARK}")
_SIGN_OF_PLURAL = re.compile(r"^\s*(?:ج+|جمع[^:]*):")
_TOLD_OF = re.compile("مؤنث|مؤ:|واحد|مثن|عدد|مفرد|أنثى|جمع|:")
_ARABIC = re.compile("[ء-ي]+")
_ARTICLE = "ال"
# Shorter ones are of poetry, and look like everything.
_SHORTEST_PLURAL = 3
# Of a participle فاعل these plurals look like other words (شرع, سباق, ملكة).
_PARTICIPLE = re.compile("(.)ا(.)(.)")
_PLURALS_OF_PARTICIPLE = (r"\1\2\3", r"\1\2ا\3", r"\1\2\3ة")
# Nor are شعار and ستار meant by شعر and ستر, which are nouns of the same roots.
_LONG_NOUN, _PLURAL_OF_LONG = re.compile("(.)(.)ا(.)"), r"\1\2\3"
# What both dictionaries miss, with the roots of the singulars.
ADDED = (
    ("جندي", "جنود", "جند"), ("تصريح", "تصاريح", "صرح"), ("شمس", "شموس", "شمس"),
    ("ثمرة", "ثمار", "ثمر"), ("كرسي", "كراسي", "كرس"), ("قاضي", "قضاة", "قضي"),
    ("قاض", "قضاة", "قضي"), ("زمن", "أزمنة", "زمن"), ("زهرة", "زهور", "زهر"),
    ("والي", "ولاة", "ولي"), ("وال", "ولاة", "ولي"), ("راعي", "رعاة", "رعي"),
    ("راع", "رعاة", "رعي"), ("واد", "أودية", "ودي"), ("وادي", "أودية", "ودي"),
    ("هاوي", "هواة", "هوي"), ("غازي", "غزاة", "غزو"), ("ناشط", "نشطاء", "نشط"),
    ("حبة", "حبوب", "حبب"), ("بذرة", "بذور", "بذر"), ("حل", "حلول", "حلل"),
    ("طالب", "طلبة", "طلب"), ("بنك", "بنوك", "بنك"), ("جديد", "جدد", "جدد"),
    ("تكلفة", "تكاليف", "كلف"), ("كافر", "كفار", "كفر"), ("برميل", "براميل", "برمل"),
    ("أجر", "أجور", "ءجر"), ("شقة", "شقق", "شقق"), ("سم", "سموم", "سمم"), ("جمرك", "جمارك", "جمرك"),
    ("داعي", "دعاة", "دعو"), ("داع", "دعاة", "دعو"), ("راوي", "رواة", "روي"),
    ("راو", "رواة", "روي"), ("جاني", "جناة", "جني"), ("جان", "جناة", "جني"),
    ("بائع", "باعة", "بيع"), ("ضفة", "ضفاف", "ضفف"), ("سيجارة", "سجائر", "سجر"),
    ("مقصد", "مقاصد", "قصد"), ("وهم", "أوهام", "وهم"), ("وفي", "أوفياء", "وفي"),
    ("قطيع", "قطعان", "قطع"), ("ملحق", "ملاحق", "لحق"), ("مدفع", "مدافع", "دفع"),
    ("نغم", "أنغام", "نغم"), ("فأر", "فئران", "فءر"), ("مرج", "مروج", "مرج"),
    ("عطل", "أعطال", "عطل"), ("ثعبان", "ثعابين", "ثعب"), ("نقض", "أنقاض", "نقض"),
    ("حامي", "حماة", "حمي"), ("حام", "حماة", "حمي"), ("خطوة", "خطى", "خطو"), ("عصا", "عصي", "عصو"),
    ("وادي", "وديان", "ودي"), ("واد", "وديان", "ودي"), ("فلم", "أفلام", "فلم"),
    ("فاتورة", "فواتير", "فتر"), ("بقرة", "أبقار", "بقر"), ("ملهى", "ملاهي", "لهو"),
    ("قاض", "قاضية", "قضي"), ("قاضي", "قاضية", "قضي"), ("هجوم", "هجمات", "هجم"),
    ("دخل", "مداخيل", "دخل"), ("فريق", "فرق", "فرق"),
    ("عائلة", "عوائل", "عول"), ("فكرة", "أفكار", "فكر"), ("ورقة", "أوراق", "ورق"),
    ("مجموعة", "مجاميع", "جمع"), ("تحليل", "تحاليل", "حلل"), ("طعن", "طعون", "طعن"),
    ("جثمان", "جثامين", "جثم"), ("حزام", "أحزمة", "حزم"), ("عيار", "أعيرة", "عير"),
    ("تركيبة", "تراكيب", "ركب"), ("جثة", "جثث", "جثث"), ("نعش", "نعوش", "نعش"),
    ("أنف", "أنوف", "ءنف"), ("تعميم", "تعاميم", "عمم"), ("جواد", "جياد", "جود"),
    ("جبان", "جبناء", "جبن"), ("كسول", "كسالى", "كسل"), ("شبكة", "شباك", "شبك"),
    ("نية", "نوايا", "نوي"), ("تهنئة", "تهان", "هنء"), ("تهنئة", "تهاني", "هنء"),
    ("تعزية", "تعاز", "عزي"), ("تعزية", "تعازي", "عزي"), ("محرقة", "محارق", "حرق"),
    ("مهجر", "مهاجر", "هجر"), ("صوم", "أصوام", "صوم"), ("مطية", "مطايا", "مطو"),
    ("خضار", "خضروات", "خضر"), ("صحن", "صحون", "صحن"), ("نمر", "نمور", "نمر"),
    ("نسر", "نسور", "نسر"), ("فيلا", "فلل", ""), ("عش", "أعشاش", "عشش"), ("حجاب", "أحجبة", "حجب"),
    ("ظفر", "أظافر", "ظفر"), ("وسادة", "وسائد", "وسد"), ("مضيق", "مضائق", "ضيق"),
    ("سفينة", "سفائن", "سفن"), ("ليمونة", "ليمون", ""), ("إناء", "أوان", "ءني"),
    ("فنجان", "فناجين", ""), ("فهرس", "فهارس", "فهرس"), ("سحابة", "سحب", "سحب"),
    ("قس", "قساوسة", "قسس"), ("عريف", "عرفاء", "عرف"),
    ("كردي", "أكراد", "كرد"), ("تركي", "أتراك", "ترك"), ("هندي", "هنود", "هند"),
    ("زنجي", "زنوج", "زنج"), ("مغربي", "مغاربة", "غرب"), ("قبطي", "أقباط", "قبط"),
    ("بربري", "برابرة", "بربر"), ("إفريقي", "أفارقة", "ءفرق"), ("أفريقي", "أفارقة", "ءفرق"),
    ("نصراني", "نصارى", "نصر"), ("صيرفي", "صيارفة", "صرف"), ("إمبراطور", "أباطرة", "ءمبر"),
    ("خادم", "خدم", "خدم"), ("حارس", "حرس", "حرس"), ("معرض", "معارض", "عرض"),
    ("نزيل", "نزلاء", "نزل"), ("ناد", "أندية", "ندو"), ("شاب", "شباب", "شبب"),
    ("ابنة", "بنات", "بنو"), ("أسود", "سوداء", "سود"), ("أحمر", "حمراء", "حمر"),
    ("أصفر", "صفراء", "صفر"), ("أبيض", "بيضاء", "بيض"), ("أزرق", "زرقاء", "زرق"),
    ("أخضر", "خضراء", "خضر"), ("أسمر", "سمراء", "سمر"),
    ("أخت", "أخوات", "أخو"), ("مقطع", "مقاطع", "قطع"), ("موقع", "مواقع", "وقع"),
)  # fmt: skip


class Reading(NamedTuple):
    """One lemma as which a word may be read."""

    lemma: str
    root: str
    kind: str
    is_plural: bool
    share: float
    frequency: float


class Entry(NamedTuple):
    """A lemma, as it is written without vowels."""

    root: str
    kind: str
    lemma: str


def bare(written: str) -> str:
    """A word without its vowels."""
    return _VOWELS.sub("", written)


def read_counts(name: str) -> Mapping[str, float]:
    """One of farahidi's tables of frequencies."""
    path = importlib.resources.files("farahidi") / "data" / f"DATA.{name}.map.jsonl.gz"
    with path.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        return {row["key"]: row["value"] for row in map(json.loads, lines)}


def read_words() -> Iterator[tuple[str, float, list[Reading]]]:
    """Every word that was counted, how often, and its readings without clitics.

    A word that is nearly always two has none.
    """
    analyze = importlib.import_module("farahidi").analyze
    stems, lemmas = read_counts("MSA.SHA.STEM"), read_counts("MSA-LEMMA.ALL-train")
    roots = read_counts("MSA.SHA.ROOT")
    counts: defaultdict[str, float] = defaultdict(float)
    for stem, count in stems.items():
        counts[bare(stem)] += count
    wanted = {word for word, count in counts.items() if count >= _LEAST_COUNT}
    wanted.update(bare(lemma) for lemma, often in lemmas.items() if often >= _LEAST_LEMMA)
    wanted.update(noun for pair in listed_plurals() for noun in pair[:2])
    for word in sorted(wanted):
        if len(word) < 2:
            continue
        count = counts.get(word, 0)
        # What the likeliest reading behind a conjunction or a preposition weighs: و and سوق.
        joined = 0.0
        weights: dict[tuple[str, str], tuple[float, str, bool]] = {}
        for found in analyze(word):
            if found.enclitics:
                continue
            frequency = frequency_of(lemmas, found.lemma)
            weight = (stems.get(found.stem, 0) + _UNSEEN_STEM) * (frequency + _UNSEEN_LEMMA)
            if found.proclitics:
                joined = max(joined, weight if word[0] in _CLITICS else 0.0)
                continue
            key = found.lemma, found.pos
            root = found.root or ""
            known = weights.get(key)
            best = max(
                (known or (0.0, "", False)),
                (weight, root, found.number == _PLURAL),
                key=lambda one: (one[0], roots.get(one[1], 0)),
            )
            weights[key] = best
        total = sum(weight for weight, _, _ in weights.values())
        if total < _SHARE_OF_OWN * (total + joined):
            yield word, count, []
            continue
        if not weights:
            continue
        yield (
            word,
            count,
            [
                Reading(lemma, root, kind, is_plural, weight / total, frequency_of(lemmas, lemma))
                for (lemma, kind), (weight, root, is_plural) in weights.items()
            ],
        )


def frequency_of(lemmas: Mapping[str, float], lemma: str) -> float:
    """How frequent a lemma is; many a noun was counted without its ending ة."""
    return max(lemmas.get(lemma, 0), lemmas.get(lemma.removesuffix("\N{ARABIC FATHA}ة"), 0))


def listed_plurals() -> Iterator[tuple[str, str, str]]:
    """Arramooz's broken plurals: singular, plural, root."""
    path = importlib.resources.files("arramooz") / "data" / "arabicdictionary.sqlite"
    with importlib.resources.as_file(path) as file:
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = connection.execute(
            "SELECT vocalized, broken_plural, single, number, root FROM nouns"
        ).fetchall()
        connection.close()
    for written, plurals, single, number, root in rows:
        for plural in _told(plurals or ""):
            yield _noun(written), plural, root or ""
        if number == "جمع تكسير" and single and " " not in single:
            yield _noun(single), _noun(written), root or ""


def _told(plurals: str) -> Iterator[str]:
    """The plurals of one entry of Arramooz, without what it tells of them in words."""
    for piece in re.split(r"[;،]", bare(_NOTE.sub(" ", plurals))):
        told = _TOLD_OF.split(_SIGN_OF_PLURAL.sub("", piece), maxsplit=1)[0]
        for written in map(_noun, told.split()):
            # With an article stand those that have no ending without one: المآسي.
            if written.startswith(_ARTICLE) and not written.endswith("ي"):
                continue
            plural = written.removeprefix(_ARTICLE)
            if len(plural) >= _SHORTEST_PLURAL and _ARABIC.fullmatch(plural):
                yield plural


def _noun(written: str) -> str:
    """A noun of Arramooz as the press writes it: no nunation, the hamza of alef as it is heard."""
    word = bare(written.strip())
    return "ا" + word[1:] if word[:1] in "اٱ" else word


def entries() -> dict[Entry, dict[str, float]]:
    """All lemmas with their forms, and how often each form was counted."""
    found: defaultdict[Entry, dict[str, float]] = defaultdict(dict)
    readings: dict[str, list[Reading]] = {}
    counts: dict[str, float] = {}
    for word, count, of_word in read_words():
        readings[word], counts[word] = of_word, count
        for reading in of_word:
            entry = Entry(reading.root, reading.kind, bare(reading.lemma))
            if reading.kind == _NOUN and reading.frequency >= _LEAST_LEMMA:
                if reading.is_plural and reading.share >= _SHARE_OF_PLURAL:
                    found[entry][word] = count
                elif reading.share >= _SHARE_OF_ROOT and entry.lemma == word:
                    found[entry].setdefault(word, count)
            elif reading.kind == _VERB and _is_form(reading, count):
                found[entry][word] = count
    lemmas = {(entry.lemma, entry.kind): entry for entry in found}
    for singular, plural, root in (*listed_plurals(), *ADDED):
        is_added = (singular, plural, root) in ADDED
        if singular != plural and (is_added or _is_believed(singular, plural, readings)):
            known = lemmas.get((singular, _NOUN)) or Entry(root, _NOUN, singular)
            found[known][plural] = counts.get(plural, 0)
    added = {singular for singular, _, _ in ADDED}
    _drop_short(found)
    return {
        entry: _with_feminine(_without_others(entry, forms, {entry.lemma for entry in found}))
        for entry, forms in found.items()
        if entry.kind == _VERB
        or entry.lemma in added
        or _share(readings.get(entry.lemma, []), entry.lemma) >= _SHARE_OF_LEMMA
    }


def _drop_short(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take plurals like شعر of شعار away that are nouns of the same root."""
    nouns = {(entry.root, entry.lemma) for entry in found if entry.kind == _NOUN}
    for (root, kind, lemma), forms in found.items():
        if kind == _NOUN and (letters := _LONG_NOUN.fullmatch(lemma)):
            short = letters.expand(_PLURAL_OF_LONG)
            if (root, short) in nouns:
                forms.pop(short, None)


def _without_others(
    entry: Entry, forms: Mapping[str, float], lemmas: Collection[str]
) -> dict[str, float]:
    """The forms of a participle without those that are other words by themselves."""
    if entry.kind != _NOUN or not _PARTICIPLE.fullmatch(entry.lemma):
        return dict(forms)
    doubtful = {_PARTICIPLE.sub(pattern, entry.lemma) for pattern in _PLURALS_OF_PARTICIPLE}
    added = {plural for singular, plural, _ in ADDED if singular == entry.lemma}
    return {
        form: count
        for form, count in forms.items()
        if form not in doubtful or form in added or form not in lemmas
    }


def _with_feminine(forms: dict[str, float]) -> dict[str, float]:
    """The forms with the feminine of a colour or a defect, which neither dictionary lists."""
    feminines = {form.removesuffix("اوات") + "اء": 0.0 for form in forms if form.endswith("اوات")}
    return feminines | forms


def _is_form(reading: Reading, count: float) -> bool:
    """Whether a word is mostly a form of this verb, and not rare."""
    is_frequent = reading.frequency >= _LEAST_VERB_LEMMA and count >= _LEAST_VERB_FORM
    return is_frequent and reading.share >= _SHARE_OF_VERB


def _is_believed(singular: str, plural: str, readings: Mapping[str, list[Reading]]) -> bool:
    """Whether a listed plural is mostly that, as far as the other dictionary can tell."""
    of_plural = readings.get(plural)
    if not readings.get(singular) or of_plural == []:
        return False
    if of_plural is None:  # the other dictionary does not know it
        return True
    as_plural = [one.share for one in of_plural if one.is_plural and bare(one.lemma) == singular]
    if as_plural:
        return max(as_plural) >= _SHARE_OF_PLURAL
    return not any(
        not one.is_plural
        and one.frequency >= _KNOWN_LEMMA
        and one.share >= _SHARE_OF_OTHER
        and bare(one.lemma) != singular
        for one in of_plural
    )


def _share(readings: list[Reading], lemma: str) -> float:
    """How much of what a word is read as is this noun."""
    return sum(
        one.share
        for one in readings
        if one.kind == _NOUN and bare(one.lemma) in {lemma, lemma.removesuffix("ة")}
    )


def lines(found: Mapping[Entry, Mapping[str, float]]) -> Iterator[str]:
    """The table: a root, then its lemmas, each with what it is and its other forms."""
    by_root: defaultdict[str, list[str]] = defaultdict(list)
    alone: list[str] = []
    nouns = {form for entry, forms in found.items() if entry.kind == _NOUN for form in forms}
    taken = nouns.union(entry.lemma for entry in found)
    for entry, forms in sorted(found.items()):
        others = sorted(set(forms) - {entry.lemma})
        if entry.kind == _VERB:
            others = sorted(_shortened(_with_persons(entry.lemma, set(others), taken)))
        sign = "+" if entry.kind == _VERB else "="
        text = " ".join([sign + entry.lemma, *others])
        if entry.root:
            by_root[entry.root].append(text)
        elif others:
            alone.append(text)
    for root, texts in sorted(by_root.items()):
        yield "\t".join([root, *texts])
    for text in alone:
        yield "\t" + text


def _with_verbs(found: Mapping[Entry, dict[str, float]]) -> dict[Entry, dict[str, float]]:
    """The lemmas, and the verbs of verbal nouns like استثمار that were too rare to be counted."""
    verbs = {entry.lemma for entry in found if entry.kind == _VERB}
    missing = {
        Entry(entry.root, _VERB, verb)
        for entry in found
        if entry.kind == _NOUN and entry.root
        for verb in _verbs_of(entry.lemma)
        if verbs.isdisjoint((verb, entry.lemma[:-2] + entry.lemma[-1]))  # of استيقاظ it is استيقظ
    }
    return {**found, **{entry: {} for entry in missing}}


def _verbs_of(noun: str) -> Iterator[str]:
    for pattern, verb in _VERBAL_NOUNS:
        if found := pattern.fullmatch(noun):
            letters = found.expand(verb)
            yield letters[:-1] if letters[-1] == letters[-2] else letters


def _with_persons(perfect: str, forms: set[str], taken: Collection[str]) -> set[str]:
    """The forms of a verb, with يـ where there is تـ and the reverse: who does it changes no more.

    Of a rare person there are few counts, or the word is mostly another one. What the imperfect
    of many verbs is follows from the perfect.

    Args:
        perfect: The lemma.
        forms: Its forms that were counted.
        taken: Words that are something else as well.
    """
    imperfect = {form for form in forms if form[0] in _THIRD_PERSON and form[0] != perfect[0]}
    if perfect[0] in _THIRD_PERSON:  # تولت is no imperfect, تتولى is
        imperfect = {form for form in imperfect if form[1] == perfect[0]}
    told = {head + form[1:] for form in imperfect for head in _THIRD_PERSON}
    # تقدم is a noun and another verb before it is a person of قدم.
    for table, heads in ((_IMPERFECTS, _THIRD_PERSON), (_SHORT_IMPERFECTS, _THIRD_PERSON[:1])):
        for pattern, rest in table:
            if found := pattern.fullmatch(perfect):
                told |= {head + found.expand(rest) for head in heads}
    return forms | {form for form in told if form not in taken}


def _shortened(forms: set[str]) -> set[str]:
    """Forms of the imperfect that differ in their first letter only are written once: `يت-كتب`."""
    by_rest: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form[0] in _HEADS_OF_IMPERFECT:
            by_rest[form[1:]].add(form)
    for rest, several in by_rest.items():
        if len(several) > 1:
            forms = forms - several | {"".join(sorted(form[0] for form in several)) + "-" + rest}
    return forms


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", nargs="?", type=Path, default=TABLE)
    options = parser.parse_args()
    table = list(lines(_with_verbs(entries())))
    options.table.write_text("\n".join(table) + "\n", "utf-8")
    sys.stdout.write(f"{len(table)} roots, {options.table.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
