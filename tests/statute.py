"""A rulebook with a statute beside the shipped source: every key that a source of another kind has, and two norms."""

from __future__ import annotations

import shutil
from pathlib import Path

from legal.files.shipped import shipped

SOURCE = """
name: {en: the Code, ar: المدونة, ckb: کۆدەکە}
authority: statute
document: {title: The Code, publisher: An official gazette, language: ar, url: https://example.org/code, read: directly}
date: 1969-12-15
in_force:
  from: 1969-12-15
  to: 2020-06-30
  cites: [Art.1]
  text: {en: the Code was in force, ar: كانت المدونة سارية, ckb: کۆدەکە بەرکار بوو}
speakers:
  legislator:
    name: {en: the legislature, ar: المشرّع, ckb: یاسادانەر}
    role: {en: author of the Code, ar: واضع المدونة, ckb: دانەری کۆدەکە}
statements:
  Art.1:
    locator: {en: Art. 1, ar: المادة 1, ckb: ماددەی 1}
    speaker: legislator
    kind: provision
    text: {en: The Code enters into force., ar: تسري المدونة., ckb: کۆدەکە بەرکار دەبێت.}
  Art165-army:
    locator: {en: Art. 165, ar: المادة 165, ckb: ماددەی 165}
    speaker: legislator
    kind: provision
    date: 2010-03-04
    url: https://example.org/code/165
    confidence: medium-high
    read: through-a-report
    text: {en: Whoever joins is punished., ar: يعاقَب من يلتحق., ckb: ئەوەی بچێتە ناوی سزا دەدرێت.}
  Ours-1:
    locator: {en: Arts. 165 and 20, ar: المادتان 165 و20, ckb: ماددەکانی 165 و 20}
    speaker: legislator
    kind: interpretation
    date: not found
    our_reading: true
    text: {en: The term means years., ar: المدة سنوات., ckb: ماوەکە بە ساڵە.}
open_questions:
  Q-region:
    text: {en: Does it bind a region?, ar: هل تلزم الإقليم؟, ckb: ئایا هەرێم پابەند دەکات؟}
    hangs: {en: Which law applies., ar: أي قانون يسري., ckb: کام یاسا جێبەجێ دەبێت.}
    see: [iq/stated-position, "iq/stated-position#Q-region"]
"""

NORM = """
title: {en: Joining a force, ar: الالتحاق بقوات, ckb: چوونە ناو هێزێک}
cites: [Art165-army]
punishable:
  all:
    - fact: situation.conduct
      contains: joined
      text: {en: the person joined, ar: التحق الشخص, ckb: کەسەکە چووە ناوی}
      cites: [Art165-army]
    - fact: situation.force.state
      is_not: IQ
      text: {en: it was another State's force, ar: كانت لدولة أخرى, ckb: هی دەوڵەتێکی تر بوو}
      cites: [Ours-1]
unless:
  permitted:
    title: {en: it was permitted, ar: كان مأذوناً به, ckb: مۆڵەتی هەبوو}
    cites: [Ours-1]
    fact: situation.authorization.granted
    is: yes
consequences:
  - sanction: imprisonment
    term: temporary-imprisonment
    range: {more_than: 5 years, up_to: 15 years}
    text: {en: imprisonment, ar: السجن, ckb: زیندانی}
    cites: [Ours-1]
  - sanction: fine
    text: {en: a fine, ar: غرامة, ckb: غەرامە}
    cites: [Art165-army]
asks:
  Q-region: {fact: person.residence, is: IQ-KR}
"""


def write_statute(folder: Path, source: str = SOURCE, norm: str = NORM) -> Path:
    """The shipped rules with the statute `xx/code` beside them, in this folder."""
    rules = Path(shutil.copytree(shipped(), folder / "rules"))
    (rules / "xx" / "code").mkdir(parents=True)
    (rules / "xx" / "code" / "source.yaml").write_text(source, "utf-8")
    (rules / "xx" / "code" / "joining.yaml").write_text(norm, "utf-8")
    return rules
