"""MatchingRule: by which allowance an article's word answers a word of the query."""

from __future__ import annotations

from enum import StrEnum

MOST_WIDENED = 40
"""Of a text with more words than this only the rarest are looked for, and have other forms."""
FEW_HITS = 5
"""With fewer hits related forms and lost spaces get their chance too."""


class MatchingRule(StrEnum):
    """One allowance; each can be switched off for a search, and names why a word matched.

    The first six compare letters, the others words.
    """

    MARKS = "marks"
    """Harakat, tatweel and signs without width count for nothing."""
    HAMZA = "hamza"
    """The alefs are one letter, and so are the seats of hamza."""
    TA_MARBUTA = "ta-marbuta"
    """The final ة is ه."""
    YA = "ya"
    """The final ى is ي."""
    DIGITS = "digits"
    """Digits of three scripts are the same, with or without separators of thousands."""
    LATIN = "latin"
    """Small and capital Latin letters are the same, with or without accents."""
    CLITICS = "clitics"
    """The article, conjunctions and prepositions in front of a word, pronouns behind it."""
    ENDINGS = "endings"
    """The endings of number and gender."""
    BROKEN_PLURAL = "broken-plural"
    """A broken plural and its singular, by the lexicon."""
    CONJUGATION = "conjugation"
    """The forms of one verb, by the lexicon."""
    ROOT = "root"
    """The same root, or the same strong consonants: kin that is no form of the same word."""
    LOST_SPACES = "lost-spaces"
    """Two words written as one, or one as two."""
    SPELLINGS = "spellings"
    """Another spelling of the same word; of unknown words where few articles have the asked one."""
    COMPLETION = "completion"
    """The beginning of a word, while it is being typed."""


LETTER_RULES = frozenset(
    {
        MatchingRule.MARKS,
        MatchingRule.HAMZA,
        MatchingRule.TA_MARBUTA,
        MatchingRule.YA,
        MatchingRule.DIGITS,
        MatchingRule.LATIN,
    }
)
"""The rules that folding applies, and that only the article's own letters can undo."""
