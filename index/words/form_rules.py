"""Which allowances lie between two folded words, by the same tables that join them."""

from __future__ import annotations

from collections.abc import Iterator

from index.analysis.stemming import Stemmer, has_own_alef, may_stand_before
from index.matching_rules import MatchingRule
from index.words.kin import Kin
from index.words.spelling_variants import Spellings

_PRONOUN = "ها"
_NUNATION = "ا"

Rules = frozenset[MatchingRule]


class FormRules:
    """Compares forms of words by the rules of one stemmer."""

    def __init__(
        self, stemmer: Stemmer, kin: Kin | None = None, spellings: Spellings | None = None
    ) -> None:
        self._stemmer = stemmer
        self._spellings = spellings or Spellings(stemmer)
        self._lexicon = kin or Kin(stemmer)
        self._affixes = stemmer.rules

    def between(self, term: str, form: str) -> Rules | None:
        """The fewest allowances by which a word of an article answers a word of the query.

        Args:
            term: The word of the query, folded.
            form: The word of the article, folded.

        Returns:
            None when no rule for single words joins the two. The rules of letters are those
            that folding leaves visible: the seats of hamza.
        """
        if term == form:
            return frozenset()
        rules = self._inflected(term, form)
        if rules is not None:
            return rules
        return (
            self._by_lexicon(term, form)
            or self._spelt(term, form)
            or self._in_family(term, form)
            or self._kin(term, form)
        )

    def are_one(self, term: str, form: str) -> bool:
        """Whether the lexicon knows two words as forms of one."""
        return self._by_lexicon(term, form) is not None

    def share_root(self, term: str, form: str) -> bool:
        """Whether the lexicon knows a root that two words share, one of them behind a clitic."""
        return any(
            self._lexicon.share_root(left, right)
            for left, first in self._readings(term)
            for right, second in self._readings(form)
            if not (first and second)
        )

    def _inflected(self, term: str, form: str) -> Rules | None:
        """What lies between a word and a form that it has by clitics and endings."""
        found = [
            rules | first | second
            for left, first in self._readings(term)
            for right, second in self._readings(form)
            if not (first and second) and (rules := self._joined(left, right)) is not None
        ]
        return min(found, key=lambda rules: (len(rules), sorted(rules))) if found else None

    def _spelt(self, term: str, form: str) -> Rules | None:
        """Two accepted spellings of one word, perhaps with another clitic or ending besides."""
        spelling = frozenset({MatchingRule.SPELLINGS})
        if self._spellings.are_listed(term, form):
            return spelling
        for other in self._spellings.respelt(term):
            rules = frozenset() if other == form else self._inflected(other, form)
            if rules is not None:
                return rules | spelling
        return None

    def _in_family(self, term: str, form: str) -> Rules | None:
        if not self.share_root(term, form):
            return None
        around = self._around(term, self._stemmer.stem(term), form, self._stemmer.stem(form))
        return (around - {MatchingRule.ENDINGS}) | {MatchingRule.ROOT}

    def _by_lexicon(self, term: str, form: str) -> Rules | None:
        """Two forms of one word: of a noun or of a verb, one of them perhaps with a clitic."""
        found = [
            first | second | {rule}
            for left, first in self._readings(term)
            for right, second in self._readings(form)
            if not (first and second) and (rule := self._lexicon.are_one(left, right)) is not None
        ]
        if not found:
            return None
        rules = min(found, key=lambda rules: (len(rules), sorted(rules)))
        bare, bare_form = map(self._stemmer.without_prefix, (term, form))
        with_head = (bare != term) != (bare_form != form)
        return rules | {MatchingRule.CLITICS} if with_head else rules

    def _joined(self, term: str, form: str) -> Rules | None:
        """What lies between two words of one stem, or of one stem but for its hamza."""
        if term == form:
            return frozenset()
        stem, other = self._stemmer.stem(term), self._stemmer.stem(form)
        if stem == other:
            return self._around(term, stem, form, other)
        if other in (seat for seat, _ in self._stemmer.other_seats(term)):
            return self._around(term, stem, form, other) | {MatchingRule.HAMZA}
        return None

    def _around(self, term: str, stem: str, form: str, other: str) -> Rules:
        """What differs in front of the stems and behind them."""
        start, start_of_other = term.find(stem), form.find(other)
        rules = set()
        if term[:start] != form[:start_of_other]:
            rules.add(MatchingRule.CLITICS)
        tail, tail_of_other = term[start + len(stem) :], form[start_of_other + len(other) :]
        if tail.endswith(_PRONOUN) != tail_of_other.endswith(_PRONOUN):
            rules.add(MatchingRule.CLITICS)
        if tail.removesuffix(_PRONOUN) != tail_of_other.removesuffix(_PRONOUN):
            rules.add(MatchingRule.ENDINGS)
        return frozenset(rules)

    def _readings(self, word: str) -> Iterator[tuple[str, Rules]]:
        """The word, and what remains of it when letters at its ends are taken for affixes."""
        yield word, frozenset()
        allowed = self._affixes.remain_after_doubtful
        heads = [("", word)]
        heads += [
            (affix, word[len(affix) :])
            for affix in self._affixes.doubtful_prefixes
            if word.startswith(affix)
            and len(word) - len(affix) >= allowed
            and may_stand_before(affix, word[len(affix) :])
        ]
        for affix, rest in heads:
            in_front = frozenset({MatchingRule.CLITICS}) if affix else frozenset()
            if affix:
                yield rest, in_front
            for tail in self._affixes.doubtful_suffixes:
                is_own = has_own_alef(rest, self._affixes)
                if rest.endswith(tail) and len(rest) - len(tail) >= allowed and not is_own:
                    rule = MatchingRule.ENDINGS if tail == _NUNATION else MatchingRule.CLITICS
                    yield rest.removesuffix(tail), in_front | {rule}
            for short in self._stemmer.without_alef(rest):
                yield short, in_front | {MatchingRule.CLITICS}
            if self._lexicon.is_many(rest):
                yield (
                    rest.removesuffix(self._affixes.many_construct),
                    (in_front | {MatchingRule.ENDINGS}),
                )
            for closed in self._stemmer.with_closed_ta(rest):
                duals = (*self._affixes.open_ta_duals, self._affixes.open_ta_construct)
                is_dual = rest.endswith(duals)
                rule = MatchingRule.ENDINGS if is_dual else MatchingRule.CLITICS
                yield closed, in_front | {rule}

    def _kin(self, term: str, form: str) -> Rules | None:
        """The same strong consonants; other endings than a clitic's belong to the pattern."""
        skeleton = self._stemmer.skeleton(term)
        if not skeleton or self._stemmer.skeleton(form) != skeleton:
            return None
        if not self._stemmer.may_be_plural(term, form):
            return None
        if self._lexicon.knows(term) or self._lexicon.knows(form):
            return None
        around = self._around(term, self._stemmer.stem(term), form, self._stemmer.stem(form))
        return (around - {MatchingRule.ENDINGS}) | {MatchingRule.ROOT}
