"""Two small reports on one ministerial statement, which drift from one another, with the topics that they share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

TOPICS = """\
topics:
  arrests:
    text: {en: how many were arrested, ar: كم عدد الموقوفين, ckb: چەند کەس دەستگیر کران}
    counts: {en: people arrested, ar: الموقوفون, ckb: ئەوانەی دەستگیر کران}
    propositions:
      arrests-were-made: {text: {en: arrests were made, ar: جرت توقيفات, ckb: دەستگیرکردن کراوە}}
      leaders-were-arrested:
        text: {en: leaders were arrested, ar: أُوقف قادة, ckb: سەرکردەکان دەستگیر کران}
        implies: [arrests-were-made]
      nobody-was-touched:
        text: {en: nobody was touched, ar: لم يُمسّ أحد, ckb: دەست لە کەس نەدراوە}
        excludes: [arrests-were-made]
  motives:
    text: {en: why, ar: لماذا, ckb: بۆچی}
    propositions:
      it-was-for-money: {text: {en: it was for money, ar: كان ذلك من أجل المال, ckb: بۆ پارە بوو}}
"""

SOURCE = """\
name: {{en: {name}, ar: تقرير, ckb: ڕاپۆرت}}
document: {{title: A report, publisher: {name}, dateline: not found, language: en, url: not found}}
date: 2026-01-10
paragraphs: {{1: "00"}}
speakers:
  outlet: {{name: {{en: {name}, ar: الوسيلة {name}, ckb: دەزگای {name}}}, role: {{en: outlet, ar: وسيلة, ckb: دەزگا}}}}
  minister: {{name: {{en: the minister, ar: الوزير, ckb: وەزیر}}, role: {{en: minister, ar: وزير, ckb: وەزیر}}}}
  official:
    name: {{en: an official of {name}, ar: مسؤول {name}, ckb: بەرپرسێکی {name}}}
    role: {{en: unnamed, ar: بلا اسم, ckb: بێ ناو}}
    perhaps: minister
  rival:
    name: {{en: a rival of {name}, ar: خصم {name}, ckb: نەیاری {name}}}
    role: {{en: rival, ar: خصم, ckb: نەیار}}
statements:
{statements}claims:
{claims}"""

STATEMENT = """\
  S{number}:
    paragraph: 1
    speaker: {speaker}
    kind: allegation
    text: {{en: statement {number}, ar: القول {number}, ckb: وتەی {number}}}
"""

Said = tuple[str, str]  # a speaker, with `<minister` where the words are credited to him, and what the claim says

FIRST: tuple[Said, ...] = (
    ("minister", "topic: arrests, figure: {above: 10}"),
    ("outlet <minister", "topic: arrests, figure: {about: 20}"),
    ("minister", "topic: arrests, proposition: arrests-were-made, stance: affirms"),
    ("rival", "topic: arrests, proposition: nobody-was-touched, stance: affirms"),
    ("official", "topic: arrests, proposition: leaders-were-arrested, stance: affirms"),
    ("rival", "topic: motives, proposition: it-was-for-money, stance: affirms"),
)
SECOND: tuple[Said, ...] = (
    ("minister", "topic: arrests, figure: {below: 15}"),
    ("rival", "topic: arrests, figure: {at_most: 10}"),
    ("minister", "topic: arrests, proposition: arrests-were-made, stance: affirms"),
    ("rival", "topic: arrests, proposition: leaders-were-arrested, stance: denies"),
    ("outlet", "topic: arrests, proposition: arrests-were-made, stance: relays"),
)


def write_reports(folder: Path, country: str = "xx", sources: Mapping[str, tuple[Said, ...]] | None = None) -> Path:
    """Writes a rulebook of two reports into the folder and gives it back; the claims are C1, C2 and so on."""
    for name, said in (sources or {"first": FIRST, "second": SECOND}).items():
        statements = claims = ""
        for number, (who, claim) in enumerate(said, 1):
            speaker, _, credited = who.partition(" <")
            statements += STATEMENT.format(number=number, speaker=speaker)
            statements += f"    credits: {credited}\n" if credited else ""
            claims += f"  C{number}: {{cites: [S{number}], {claim}}}\n"
        (folder / country / name).mkdir(parents=True)
        text = SOURCE.format(name=name, statements=statements, claims=claims)
        (folder / country / name / "source.yaml").write_text(text, "utf-8")
    (folder / country / "topics.yaml").write_text(TOPICS, "utf-8")
    (folder / "defaults.yaml").write_text(f'version: "1"\nreadings: [{country}/first]\n', "utf-8")
    return folder
