"""Makes the tables of words that have no article (index/analysis/whole_beginnings.txt).

    python -m tests.gold.make_whole_beginnings [CORPUS_FOLDER]

إلكتروني, ألماني and التزام begin, as they are folded, as if they had an article. Cut like one, they
lose those of their forms that have an article besides: الإلكترونية has another stem. Such are the
words of the lexicon, CLDR's names of countries and languages (Babel is needed only here), and those
that the texts beside the checkout write with a hamza on the alef.

No word has both an article and a pronoun: ألغازها is of ألغاز, though الغاز is a gas. The words of
the lexicon that begin as with an article, or with what may stand in front of one (وكالات, والد),
are in whole_before_pronouns.txt.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from articles.arabic.lexicon import LemmaKind, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import WHOLE_BEFORE_PRONOUNS, WHOLE_BEGINNINGS, pronouns_of, read_rules
from tests.gold.make_whole_endings import CORPUS, read_texts

_ARTICLE = "ال"
_HAMZAS = "أإآ"
_WORD = re.compile("[ء-ي]+")
_SHORTEST_REST = 2
_LONGEST_DOUBTFUL = 4
_TA_MARBUTA, _OPEN_TA, _SOUND_PLURAL = "ه", "ت", "ات"
_NUNATION, _WITHOUT_ALEF = "ا", ("ه", "ا", "ء", "ات")
_RELATION = re.compile("ي[اه]?$")
# So often has the texts' spelling to show a hamza.
_OFTEN = 3


def counted_words(corpus: Path) -> tuple[Counter[str], Counter[str]]:
    """How often the texts have each word, folded; and how often with a hamza at its head."""
    written: Counter[str] = Counter()
    for text in read_texts(corpus):
        written.update(_WORD.findall(text))
    every: Counter[str] = Counter()
    with_hamza: Counter[str] = Counter()
    for word, often in written.items():
        folded = fold(word)
        every[folded] += often
        if word[0] in _HAMZAS:
            with_hamza[folded] += often
    return every, with_hamza


def folded_lexicon(*kinds: LemmaKind) -> set[str]:
    """Every form that the lexicon has, or those of some kinds of lemmas."""
    lemmas = (one for one in read_lexicon().lemmas if one.kind in (kinds or LemmaKind))
    return {fold(form) for lemma in lemmas for form in lemma.forms}


def of_lexicon(every: Counter[str]) -> Iterator[str]:
    """Its words, where what they would be with an article is no word of it and no commoner one."""
    words = folded_lexicon()
    for word in words:
        rest = word.removeprefix(_ARTICLE)
        if rest != word and rest not in words and every[rest] <= every[word]:
            yield word


def accusatives(whole: set[str]) -> Iterator[str]:
    """The nouns among these words with the alef of nunation, which no article has: ألقابا."""
    words = folded_lexicon()
    for noun in whole & folded_lexicon(LemmaKind.NOUN):
        accusative = noun + _NUNATION
        if not noun.endswith(_WITHOUT_ALEF) and accusative.removeprefix(_ARTICLE) not in words:
            yield accusative


def attested(every: Counter[str], with_hamza: Counter[str]) -> Iterator[str]:
    """Words that are mostly written with a hamza."""
    for word, often in with_hamza.items():
        if word.startswith(_ARTICLE) and often >= _OFTEN and often > every[word] // 2:
            yield word


def names() -> Iterator[str]:
    """The words of the names of countries and languages, without the ending of a relation.

    Not آلاند, with which the article of الأندية begins as well.
    """
    locale = Locale("ar")
    known = folded_lexicon()
    for name in (*locale.territories.values(), *locale.languages.values()):
        for part in name.split():
            bare = part.removeprefix(_ARTICLE)
            if bare[:1] in _HAMZAS and fold(bare).startswith(_ARTICLE):
                name_of = _RELATION.sub("", fold(bare))
                if not any(word.startswith(name_of.removeprefix(_ARTICLE)) for word in known):
                    yield name_of


def before_pronouns(whole: set[str], every: Counter[str]) -> Iterator[str]:
    """Words that begin so, but for those that with some pronoun are another with an article.

    المتهم is no form of ألم, which the texts show. Very short forms of verbs look like everything.
    """
    words, verbs = folded_lexicon(), folded_lexicon(LemmaKind.VERB) - folded_lexicon(LemmaKind.NOUN)
    rules = read_rules()
    prefixes = tuple(prefix for prefix in rules.prefixes if prefix.endswith(_ARTICLE))
    for word in words | whole:
        stem = word.removesuffix(_TA_MARBUTA)
        opened = stem if word == stem else stem + _OPEN_TA
        rests = {opened.removeprefix(each) for each in prefixes if stem.startswith(each)}
        others = {rest + pronoun for rest in rests - {_OPEN_TA} for pronoun in pronouns_of(rules)}
        others &= words
        if word.startswith(_ARTICLE):
            is_another = bool(others)
        else:  # more often than الدهن the texts have والدها
            often = sum(every[opened + pronoun] for pronoun in pronouns_of(rules))
            is_another = word in verbs or sum(every[_ARTICLE + other] for other in others) > often
        if not rests or is_another:
            continue
        if word not in verbs or len(word) > _LONGEST_DOUBTFUL:
            yield word
            if word != stem:
                yield stem + _SOUND_PLURAL


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options = parser.parse_args()
    every, with_hamza = counted_words(options.corpus)
    found = {*of_lexicon(every), *names(), *attested(every, with_hamza)}
    before = {*before_pronouns(found, every)}
    for table, words in (
        (WHOLE_BEGINNINGS, found | {*accusatives(found)}),
        (WHOLE_BEFORE_PRONOUNS, before),
    ):
        long = sorted(word for word in words if len(word) >= len(_ARTICLE) + _SHORTEST_REST)
        table.write_text("\n".join(long) + "\n", "utf-8")
        sys.stdout.write(f"{table.name}: {len(long)} words\n")


if __name__ == "__main__":
    main()
