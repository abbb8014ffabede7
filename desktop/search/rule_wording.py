"""The matching rules in words: what each is called, and why a word matched by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.display.isolation import set_off
from desktop.translation import translated
from index.matching_rules import MatchingRule

THE_SAME = "الحروف نفسها"
"""Said of a word that needed no rule."""


@dataclass(frozen=True, slots=True)
class RuleWords:
    """One rule in words.

    Attributes:
        name: What its switch and its chip say.
        because: Goes on after «لأن».
        example: Two spellings that are one under the rule.
    """

    name: str
    because: str
    example: str


RULES: dict[MatchingRule, RuleWords] = {
    MatchingRule.MARKS: RuleWords(
        "إهمال الحركات والتطويل", "الحركات والتطويل مهملة", "كَتَبَ ≈ كتب"
    ),
    MatchingRule.HAMZA: RuleWords(
        "إهمال الهمزة", "الهمزة مهملة", "الإتصال ≈ الاتصال"
    ),
    MatchingRule.TA_MARBUTA: RuleWords(
        "التاء المربوطة كالهاء", "التاء المربوطة كالهاء", "خدمة ≈ خدمه"
    ),
    MatchingRule.YA: RuleWords(
        "الألف المقصورة كالياء", "الألف المقصورة كالياء", "علي ≈ على"
    ),
    MatchingRule.DIGITS: RuleWords(
        "توحيد الأرقام", "صور الأرقام سواء", "٢٠١٥ ≈ 2015"
    ),
    MatchingRule.LATIN: RuleWords(
        "توحيد الحروف اللاتينية", "كبير الحروف اللاتينية كصغيرها", "Café ≈ cafe"
    ),
    MatchingRule.CLITICS: RuleWords(
        "السوابق والضمائر", "السوابق والضمائر المتصلة مهملة", "وبالمراكز ≈ مراكز"
    ),
    MatchingRule.ENDINGS: RuleWords(
        "علامات الجمع والتأنيث", "علامات الجمع والتأنيث مهملة", "مركز ≈ مركزين"
    ),
    MatchingRule.BROKEN_PLURAL: RuleWords(
        "جمع التكسير ومفرده", "إحداهما جمع تكسير للأخرى", "وزير ≈ وزراء"
    ),
    MatchingRule.CONJUGATION: RuleWords(
        "تصريف الفعل", "صيغتان لفعل واحد", "قال ≈ يقول"
    ),
    MatchingRule.ROOT: RuleWords(
        "الكلمات من الجذر نفسه", "الكلمتين من جذر واحد", "كاتب ≈ كتّاب"
    ),
    MatchingRule.LOST_SPACES: RuleWords(
        "المسافات الضائعة", "مسافة ضاعت أو زادت", "عبد الله ≈ عبدالله"
    ),
    MatchingRule.SPELLINGS: RuleWords(
        "الكتابات الأخرى", "للكلمة كتابة أخرى", "الفيدرالية ≈ الفدرالية"
    ),
    MatchingRule.COMPLETION: RuleWords(
        "إكمال الكلمة الأخيرة", "الكلمة الأخيرة قد لا تكون تمت", "اتص ≈ اتصال"
    ),
}  # fmt: skip


def reason_text(written: str, rules: Sequence[MatchingRule]) -> str:
    """Why a word of the article answers, in one sentence.

    Args:
        written: The word as the article writes it.
        rules: The rules that were needed.
    """
    word = f"«{set_off(written)}»"
    if not rules:
        return _tr("طابقت {0} تماما: {1}").format(word, _tr(THE_SAME))
    reasons = " و".join(_tr(RULES[rule].because) for rule in rules)
    return _tr("طابقت {0} لأن {1}").format(word, reasons)


def rule_name(rule: MatchingRule) -> str:
    """What a rule is called."""
    return _tr(RULES[rule].name)


def switched_off_text(rule: MatchingRule) -> str:
    """What the chip of a rule says that is switched off."""
    return _tr("بلا: {0}").format(rule_name(rule))


def _tr(text: str) -> str:
    return translated("RuleWording", text)
