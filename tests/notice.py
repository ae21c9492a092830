"""A small rulebook with its document and its features, in a folder of the test: nothing of a real article is in it."""

from __future__ import annotations

from pathlib import Path

from legal.fingerprints import fingerprint

PARAGRAPHS = (
    "A ministry's notice",
    "Whoever recruits others pays a “fine”.",
    "The ministry counts ten recruiters.",
    "The notice is short.",
)

STATEMENT = """
  {id}:
    paragraph: {paragraph}
    speaker: ministry
    kind: {kind}
    text: {{en: {text}, ar: قول من أقوال الإشعار, ckb: وتەیەکی ئاگادارییەکە}}
"""
ASIDE = "    aside: {en: It states no law., ar: لا يتضمن حكماً قانونياً., ckb: هیچ حوکمێکی یاسایی تێدا نییە.}\n"

SOURCE = """\
name: {en: the notice, ar: الإشعار, ckb: ئاگادارییەکە}
document: {title: A notice, publisher: A ministry, dateline: not found, language: en, url: not found}
date: 2026-01-10
"""
REST = """
speakers:
  ministry:
    name: {en: the ministry, ar: الوزارة, ckb: وەزارەتەکە}
    role: {en: author of the notice, ar: صاحبة الإشعار, ckb: خاوەنی ئاگادارییەکە}
claims:
  C1: {cites: [S2], topic: recruiters, figure: {exactly: 10}}
statements:
"""
NORM = """\
title: {en: Recruiting, ar: التجنيد, ckb: سەربازگیری}
cites: [S1]
punishable: {fact: situation.conduct, contains: recruited-others}
consequences:
  - {sanction: fine, text: {en: a fine, ar: غرامة, ckb: غەرامە}, cites: [S1]}
"""
TOPICS = """\
topics:
  recruiters:
    text: {en: how many recruiters there are, ar: عدد من يجنّدون, ckb: ژمارەی ئەوانەی سەربازگیری دەکەن}
    counts: {en: recruiters, ar: من يجنّدون, ckb: ئەوانەی سەربازگیری دەکەن}
"""
FEATURE = """\
@source:xx/notice
Feature: The notice

  @S1
  Scenario: Whoever recruits others pays a fine
    Given the person recruited others
    Then the consequence is fine

  @S2 @S3
  Scenario: The rest is no law
    Given the person recruited others
    Then S3 is set aside, since "It states no law"
"""


def write_notice(folder: Path) -> Path:
    """Writes `rules`, `features` and `notice.txt` into the folder, which is given back."""
    marks = "\n".join(f"  {place or 'H'}: {fingerprint(text)}" for place, text in enumerate(PARAGRAPHS))
    statements = (
        STATEMENT.format(id="S1", paragraph=1, kind="legal-position", text="Recruiting others costs a fine.")
        + STATEMENT.format(id="S2", paragraph=2, kind="estimate", text="There are ten recruiters.")
        + STATEMENT.format(id="S3", paragraph=3, kind="context", text="The notice has few words.")
        + ASIDE
    )
    source = folder / "rules" / "xx" / "notice"
    source.mkdir(parents=True)
    (source / "source.yaml").write_text(f"{SOURCE}paragraphs:\n{marks}{REST}{statements}", "utf-8")
    (source / "recruiting.yaml").write_text(NORM, "utf-8")
    (source.parent / "topics.yaml").write_text(TOPICS, "utf-8")
    (folder / "rules" / "defaults.yaml").write_text('version: "1"\nreadings: [xx/notice]\n', "utf-8")
    features = folder / "features" / "xx" / "notice"
    features.mkdir(parents=True)
    (features / "notice.feature").write_text(FEATURE, "utf-8")
    (folder / "notice.txt").write_text("\n\n".join(PARAGRAPHS) + "\n", "utf-8")
    return folder
