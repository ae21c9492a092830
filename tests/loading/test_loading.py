"""What a rulebook must not say: every way to break one is refused, at its place and with a way out.

Each case changes the shipped rules in one thing. The mark ▸ stands where the problem is to be found, line and column.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from legal.conditions import Atom
from legal.countries import codes
from legal.errors import MESSAGES, InputError, Problem
from legal.fields import YesNo
from legal.files.rulebook import load_rulebook
from legal.files.shipped import shipped
from legal.scenario import fields

FOLDER = "iq/stated-position"
SOURCE, NORM = f"{FOLDER}/source.yaml", f"{FOLDER}/joining-foreign-forces.yaml"
FACTS, DEFAULTS, COUNTRIES, TOPICS = "facts.yaml", "defaults.yaml", "countries.yaml", "iq/topics.yaml"
MARK = "▸"
T = "{en: a, ar: b, ckb: c}"  # a text in every language
YES = "{fact: person.under_18, is: yes}"  # an atom
YES_AGED = "{fact: person.age, at_least: 60}"
INDUCEMENTS = "label: {en: Offers"
ROLE = "label: {en: Role in"
CLAIM = "topic: who-recruits, proposition: russia-recruits-iraqis, stance: affirms"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the shipped rules, to be broken."""
    return Path(shutil.copytree(shipped(), tmp_path / "rules"))


def problems_in(rules: Path) -> list[Problem]:
    with pytest.raises(InputError) as refused:
        load_rulebook(rules)
    return list(refused.value.problems)


class Broken(NamedTuple):
    """One change of a file, and what is then said: `key` is that of the message, `says` a part of it.

    `at` is a text at which the problem stands where the mark is not in the new text.
    """

    name: str
    old: str
    new: str
    key: str
    says: str = ""
    at: str = ""
    also: tuple[str, ...] = ()  # keys of what follows from it, elsewhere

    def make(self, file: Path) -> str:
        """Breaks the file; returns the place of the problem, `file:line:column`."""
        text = file.read_text("utf-8")
        assert self.old in text, f"the shipped rules no longer hold {self.old!r}"
        return write_marked(file, text.replace(self.old, self.new, 1), self.at)


def write_marked(file: Path, text: str, at: str = "") -> str:
    """Writes the text without its mark; returns the place of the mark, `file:line:column`."""
    assert text.count(MARK) == (0 if at else 1)
    before = text[: text.index(at or MARK)].split("\n")
    file.write_text(text.replace(MARK, ""), "utf-8")
    return f"{file}:{len(before)}:{len(before[-1]) + 1}"


def shown(name: str, condition: str, key: str, says: str = "") -> Broken:
    """A remark under this condition."""
    return Broken(name, "remarks:\n", f"remarks:\n  - {{cites: [S14], when: {condition}}}\n", key, says)


# fmt: off
IN_THE_NORM = [
    Broken("a fact misspelt", "fact: person.citizenships\n", "fact: ▸person.citizenship\n",
           "unknown-fact+nearest", "there is no fact `person.citizenship`; did you mean `person.citizenships`?"),
    Broken("a measure misspelt", "fact: person.under_18\n    is", "fact: ▸person.under18\n    is",
           "unknown-fact+nearest", "did you mean `person.under_18`?"),
    # comparisons
    Broken("contains, of one value", "is_not: IQ\n", "▸contains: IQ\n", "comparison", "use is, is_not, one_of"),
    Broken("is, of a list", "contains: IQ\n", "▸is: IQ\n", "comparison", "use contains, one_of"),
    Broken("at_least, of a list", "contains: joined\n", "▸at_least: joined\n", "comparison", "use contains, one_of"),
    Broken("a group of States misspelt", "is_not: IQ\n", "one_of: ▸arab-state\n", "unknown-group+nearest",
           "did you mean `arab-states`?"),
    Broken("a group like none", "is_not: IQ\n", "one_of: ▸zz\n", "unknown-group", "the groups are arab-states"),
    Broken("a group where no States stand", "is: state-armed-forces\n", "one_of: ▸arab-states\n", "wrong-value",
           "a list with at least one entry"),
    Broken("at_least, of a choice", "is: state-armed-forces\n", "▸at_least: 3\n", "comparison", "`at_least`"),
    Broken("two comparisons", "is_not: IQ\n", "is_not: IQ\n      is: RU\n", "one-comparison",
           "is, is_not, one_of, contains, at_least or at_most", at="fact: situation.force.state"),
    Broken("no comparison", "      is_not: IQ\n", "", "one-comparison", at="fact: situation.force.state"),
    Broken("another source's statement", "cites: [S12]", "cites: [S12, ▸iq/penal-code#S1]", "cites-elsewhere",
           "a source rests on its own statements"),
    Broken("a norm that sets another aside", "cites: [S11]\n\npunishable", "▸supersedes: x\ncites: [S11]\n\npunishable",
           "no-override"),
    Broken("a term in capitals", "sanction: imprisonment\n", "sanction: imprisonment\n    term: ▸Prison\n",
           "wrong-value", "temporary-imprisonment"),
    Broken("a length without a unit", "sanction: imprisonment\n", "sanction: imprisonment\n    range: {up_to: ▸five}\n",
           "wrong-value", "a length such as `5 years`"),
    Broken("two lower bounds", "sanction: imprisonment\n",
           "sanction: imprisonment\n    range: ▸{more_than: 5 years, at_least: 6 years}\n", "wrong-value",
           "with up_to"),
    Broken("a range of nothing", "sanction: imprisonment\n", "sanction: imprisonment\n    range: ▸{}\n", "wrong-value"),
    Broken("a range that holds no length", "sanction: imprisonment\n",
           "sanction: imprisonment\n    range: ▸{at_least: 13 months, up_to: 1 year}\n", "range-empty"),
    Broken("a range from a length to the same, without it", "sanction: imprisonment\n",
           "sanction: imprisonment\n    range: ▸{more_than: 12 months, up_to: 1 year}\n", "range-empty"),
    Broken("a reading of ours that is not true", "our_reading: true", "our_reading: ▸yes", "wrong-value", "true is"),
    # constants
    Broken("a word outside the choices", "is: state-armed-forces\n", "is: ▸state-army-forces\n",
           "choice+nearest", "did you mean `state-armed-forces`?"),
    Broken("unknown as a constant", "is: state-armed-forces\n", "is: ▸unknown\n", "choice"),
    Broken("a list as a constant", "is: state-armed-forces\n", "is: ▸[humanitarian-unit]\n", "choice-hidden"),
    Broken("no constant", "is_not: IQ\n", "is_not: ▸~\n", "wrong-type-text"),
    Broken("none, of a list", "contains: joined\n", "contains: ▸none\n", "choice+nearest", "`none` is not one of"),
    Broken("no code of ISO 3166-1", "is_not: IQ\n", "is_not: ▸XX\n", "state", "`XX` is neither a country's code"),
    Broken("a code in small letters", "is_not: IQ\n", "is_not: ▸iq\n", "state+nearest", "did you mean `IQ`?"),
    Broken("a country's name misspelt", "is_not: IQ\n", "is_not: ▸Irann\n", "state+nearest", "Iran (IR)"),
    Broken("a country's name, not its code", "is_not: IQ\n", "is_not: ▸Iran\n", "wrong-value", "`IR` is wanted here"),
    Broken("a name of several", "is_not: IQ\n", "is_not: ▸Congo\n", "state-ambiguous", "CD, CG"),
    Broken("a region as a State", "is_not: IQ\n", "is_not: ▸IQ-KR\n", "state"),
    Broken("no code, in a list", "contains: IQ\n", "contains: ▸ZZ\n", "state"),
    Broken("no day, in an element", "fact: situation.force.state\n      is_not: IQ\n",
           "fact: situation.date\n      at_least: ▸2020-02-30\n", "no-such-day"),
    Broken("no number, in an element", "fact: situation.force.state\n      is_not: IQ\n",
           "fact: person.age\n      at_least: ▸many\n", "age"),
    # the four nodes
    Broken("all and any at once", "punishable:\n  all:", "punishable:\n  ▸any: []\n  all:", "condition",
           "one of `all`"),
    # other norms
    Broken("a norm that asks for itself", "punishable:\n  all:\n",
           "punishable:\n  all:\n    - {norm: joining-foreign-forces, is: punishable}\n", "cycle",
           "in a circle: iq/stated-position/joining-foreign-forces", at="title:"),
    Broken("may_be in an element", "punishable:\n  all:\n",
           "punishable:\n  all:\n    - {norm: joining-foreign-forces, ▸may_be: excepted}\n", "may-be-in-norm",
           "`may_be` shows questions and remarks; a norm's condition asks `is`", also=("cycle",)),
    # presumed and unsettled
    Broken("a list presumed", "contains: joined\n", "contains: joined\n      presume: ▸joined\n", "presume-list"),
    Broken("a list unsettled", "contains: joined\n",
           "contains: joined\n      ▸unsettled: {recruited-others: Q-roles}\n",
           "wrong-value", "no list is unsettled"),
    Broken("presumed and unsettled", "presume: no\n    unsettled: {yes: Q-coercion}",
           "presume: ▸yes\n    unsettled: {yes: Q-coercion}", "presume-unsettled"),
    Broken("presumed unknown", "presume: no\n    unsettled: {yes: Q-coercion}",
           "presume: ▸unknown\n    unsettled: {yes: Q-coercion}", "choice"),
    Broken("presumed differently", "unless:\n", f"unless:\n  x:\n    title: {T}\n    cites: [S11]\n"
           "    fact: situation.recruitment.coerced\n    is: no\n    presume: yes\n",
           "presume-differs", "`situation.recruitment.coerced` is presumed differently",
           at="title:\n      en: the person was coerced"),
    Broken("presumed in one place only", "unless:\n", f"unless:\n  x:\n    title: {T}\n    cites: [S11]\n"
           "    fact: situation.recruitment.coerced\n    is: no\n", "presume-differs",
           at="title:\n      en: the person was coerced"),
    Broken("an unsettled value outside the choices", "{yes: Q-coercion}", "{yes: Q-coercion, ▸maybe: Q-roles}",
           "choice"),
    Broken("an unsettled value that hangs on no question", "{yes: Q-coercion}", "{yes: ▸Q-coerced}",
           "unknown-id+nearest", "no open question `Q-coerced` in this source; did you mean `Q-coercion`?"),
    Broken("an open question that is not asked by its name", "asks:\n", "asks:\n  ▸Q-nothing: " + YES + "\n",
           "unknown-id", "`Q-nothing`"),
    Broken("presumed in a consequence, where no answer would name it", "    cites: [S12]\n",
           "    cites: [S12]\n    when: {fact: situation.recruitment.coerced, is: no, ▸presume: no}\n", "unknown-key"),
    Broken("may_be in a consequence", "    cites: [S12]\n",
           "    cites: [S12]\n    when: {norm: joining-foreign-forces, ▸may_be: excepted}\n", "may-be-in-norm",
           also=("cycle",)),
    # citations
    Broken("a norm without a citation", "cites: [S11]\n\n", "\n", "missing-citation", "a norm must cite", at="title:"),
    Broken("a norm that cites nothing", "cites: [S11]\n\n", "cites: []\n\n", "missing-citation", at="title:"),
    Broken("a consequence without a citation", "    cites: [S12]\n", "", "missing-citation", "a consequence must cite",
           at="sanction:", also=("statement-use",)),
    Broken("an exception without a citation", "unless:\n", f"unless:\n  x:\n    ▸title: {T}\n    all: [{YES_AGED}]\n",
           "missing-citation", "exception that hangs on no open question must cite at least one statement"),
    Broken("an exception that hangs on a question in some cases only", "unless:\n",
           f"unless:\n  x:\n    ▸title: {T}\n    any:\n      - {YES_AGED}\n"
           "      - {fact: situation.recruitment.coerced, is: yes, presume: no, unsettled: {yes: Q-coercion}}\n",
           "missing-citation"),
    Broken("an exception whose other value is unsettled", "unless:\n",
           f"unless:\n  x:\n    ▸title: {T}\n    fact: situation.recruitment.coerced\n    is: no\n    presume: no\n"
           "    unsettled: {yes: Q-coercion}\n", "missing-citation"),
    Broken("a statement that is not there", "cites: [S11, S13]", "cites: [S11, S13, ▸S31]",
           "unknown-id+nearest", "there is no statement `S31` in this source; did you mean `S"),
    Broken("a statement that is like none", "cites: [S11, S13]", "cites: [S11, S13, ▸zzz]", "unknown-id", "`zzz`"),
    Broken("a statement by its whole id", "cites: [S12]", "cites: [S12, ▸iq/stated-position#S12]", "unknown-id"),
    Broken("a citation that is no list", "cites: [S11]\n\n", "cites: ▸S11\n\n", "wrong-value", "a list"),
    # keys and texts
    Broken("no title", "title:\n  en: Joining", "▸titel:\n  en: Joining", "unknown-key+nearest",
           "did you mean `title`?",
           also=("missing-key",)),
    Broken("a key misspelt", "\nasks:\n", "\n▸ask: {}\nasks:\n", "unknown-key+nearest", "did you mean `asks`?"),
    Broken("a key that nobody knows", "is_not: IQ\n", "is_not: IQ\n      ▸weight: 3\n",
           "unknown-key", "the keys here are at_least, at_most, cites"),
    Broken("no Sorani", "  ckb: چوونە ناو هێزی چەکداری وڵاتێکی تر بەبێ مۆڵەت\n", "", "missing-language", "ckb",
           at="en: Joining"),
    Broken("a text of spaces", "      ar: السجن\n", "      ar: ▸'  '\n", "wrong-value", "text is wanted here"),
    Broken("a number as a text", "      en: imprisonment\n", "      en: ▸15\n", "wrong-value", "text is wanted here"),
    Broken("a text in a fourth language", "      en: imprisonment\n", "      en: imprisonment\n      ▸de: Haft\n",
           "unknown-key", "the keys here are ar, ckb, en"),
    Broken("an exception that is a text", "unless:\n", "unless:\n  x: ▸coerced\n", "condition", also=("wrong-value",)),
    Broken("an exception whose id has a space", "unless:\n  authorized:", "unless:\n  ▸author ized:", "wrong-value",
           "an id"),
    Broken("exceptions in a list", "unless:\n", "unless: ▸[]\nrest:\n", "wrong-value", "a section with keys",
           also=("unknown-key",)),
    Broken("consequences in no list", "consequences:\n", "consequences: ▸{}\nrest:\n", "wrong-value", "a list",
           also=("unknown-key", "statement-use")),
]
A_CONDITION = [  # of a remark, which may hold what the condition of a norm may hold, and more
    shown("a fact that is like none", "{fact: ▸weather, is: yes}", "unknown-fact", "there is no fact `weather`"),
    shown("a list as a fact", "{fact: ▸[person.age], is: 18}", "wrong-value", "text is wanted here"),
    shown("at_most, of a measure", "{fact: person.under_18, ▸at_most: 1}", "comparison",
          "`person.under_18`; use is, is_not, one_of"),
    shown("one_of, of a day", "{fact: situation.date, ▸one_of: [2025-01-01]}", "comparison", "at_least"),
    shown("a birth, which only measures compare", "{fact: person.born, ▸is: 2000-01-01}", "comparison",
           "use a measure"),
    shown("one_of, with a word outside", "{fact: situation.force.role, one_of: [support, ▸cook]}", "choice",
          "`cook` is not one of combat, support, medical, other"),
    shown("one_of, no list", "{fact: situation.force.role, one_of: ▸support}", "wrong-value", "a list"),
    shown("one_of nothing", "{fact: situation.force.role, one_of: ▸[]}", "wrong-value", "at least one entry"),
    shown("true for yes", "{fact: person.under_18, is: ▸true}", "wrong-value", "`yes` is wanted here"),
    shown("an age that nobody has", "{fact: person.age, at_least: ▸131}", "age"),
    shown("an age as another writes it", "{fact: person.age, at_least: ▸١٨}", "wrong-value", "`18` is wanted here"),
    shown("a month for a day", "{fact: situation.date, at_least: ▸2025-01}", "day"),
    shown("a day that is none", "{fact: situation.date, at_least: ▸2025-02-30}", "no-such-day"),
    shown("a fact without a key", "▸{person.under_18: yes}", "condition", "one of `all`, `any`, `not`, `fact`"),
    shown("a text as a condition", "▸minors", "condition"),
    shown("all of nothing, which always holds", "{all: ▸[]}", "wrong-value", "a list with at least one entry"),
    shown("any of no list", f"{{any: ▸{YES}}}", "wrong-value", "a list"),
    shown("not, of a list", f"{{not: ▸[{YES}]}}", "condition"),
    shown("a norm misspelt", "{norm: ▸joining-foreign-force, is: excepted}", "unknown-id+nearest",
          "there is no norm `joining-foreign-force` in this source; did you mean `joining-foreign-forces`?"),
    shown("a norm like none", "{norm: ▸x, is: excepted}", "unknown-id", "there is no norm `x`"),
    shown("an outcome that is none", "{norm: joining-foreign-forces, may_be: ▸punished}", "choice+nearest",
           "`punishable`?"),
    shown("is and may_be at once", "▸{norm: joining-foreign-forces, is: excepted, may_be: excepted}", "condition"),
    shown("neither is nor may_be", "▸{norm: joining-foreign-forces}", "condition", "`norm` with `is` or `may_be`"),
    shown("unsettled where nothing is decided", "{fact: person.under_18, is: yes, ▸unsettled: {no: Q-minors}}",
          "unknown-key"),
    shown("a text in no language", "{fact: person.under_18, is: yes, text: ▸young}", "wrong-value",
          "a text in each language"),
]

IN_THE_SOURCE = [
    # the document
    Broken("no date", "date: not found\n", "", "missing-key", "the key `date` is missing", at="name:"),
    Broken("no date found, and no earliest day", "not_before: 2025-12-24", "#", "date-not-found",
           "says `date: not found` and gives `not_before`", at="not found\n#"),
    Broken("a month as the date", "date: not found", "date: ▸2025-12", "undefined-source-date", "YYYY-MM-DD"),
    Broken("a day that is none as the date", "date: not found", "date: ▸2025-02-30", "undefined-source-date"),
    Broken("an earliest day that is not found either", "not_before: 2025-12-24", "not_before: ▸not found",
           "undefined-source-date"),
    Broken("no publisher", "  publisher: Kurdistan24\n", "", "missing-key", "`publisher`", at="document:"),
    Broken("a document that is a text", "speakers:\n", "▸document_: x\nspeakers:\n", "unknown-key+nearest",
           "`document`"),
    Broken("paragraphs in a list", "paragraphs:\n", "paragraphs: ▸[]\nrest:\n", "wrong-value", "a section with keys",
           also=("unknown-key", *["paragraph-unknown"] * 28)),
    # statements
    Broken("a statement without a speaker", "    speaker: kurdistan24\n    kind: context\n", "    kind: context\n",
           "missing-key", "the key `speaker` is missing", at="S02:"),
    Broken("a speaker misspelt", "speaker: pm-adviser\n", "speaker: ▸pm-advisor\n", "unknown-id+nearest",
           "there is no speaker `pm-advisor` in this source; did you mean `pm-adviser`?"),
    Broken("a speaker like none", "speaker: pm-adviser\n", "speaker: ▸nobody\n", "unknown-id", "`nobody`"),
    Broken("a paragraph without a fingerprint", "paragraph: 2\n", "paragraph: ▸12\n", "paragraph-unknown", "`12`"),
    Broken("no paragraph", "    paragraph: 2\n    speaker", "    speaker", "missing-key", "`paragraph`", at="S04:"),
    # what a source of another kind says about itself
    Broken("an authority outside its list", "date: not found\n", "date: not found\nauthority: ▸law\n", "choice",
           "statute, judgment, official-statement, report, commentary"),
    Broken("a confidence outside its scale", "    paragraph: 2\n", "    paragraph: 2\n    confidence: ▸certain\n",
           "choice", "high, medium-high, medium, medium-low, low"),
    Broken("an earliest day beside a day", "    paragraph: 2\n",
           "    paragraph: 2\n    date: 2025-12-24\n    ▸not_before: 2025-12-01\n", "not-before-dated",
           "`date: not found`"),
    Broken("a way of reading that is none", "    paragraph: 2\n", "    paragraph: 2\n    read: ▸twice\n", "choice",
           "directly, through-a-report"),
    Broken("a document read in no such way", "  language: en\n", "  language: en\n  read: ▸twice\n", "choice"),
    Broken("a statement of no day", "    paragraph: 2\n", "    paragraph: 2\n    date: ▸2025\n",
           "undefined-source-date"),
    Broken("a paragraph and a locator", "    paragraph: 2\n", f"    paragraph: 2\n    ▸locator: {T}\n", "two-places",
           "a `paragraph` or has a `locator`, not both"),
    Broken("a locator in one language", "    paragraph: 2\n", "    locator: ▸{en: Art. 1}\n", "missing-language"),
    Broken("a statement marked in another way", "    paragraph: 2\n", "    paragraph: 2\n    our_reading: ▸no\n",
           "wrong-value", "true is wanted"),
    Broken("a pointer at nothing", "  Q-dual:\n", "  Q-dual:\n    see: ▸iq/stated-positions\n",
           "see-nothing+nearest", "did you mean `iq/stated-position`?"),
    Broken("a pointer like nothing", "  Q-dual:\n", "  Q-dual:\n    see: ▸zz\n", "see-nothing", "`zz`"),
    Broken("a reading that sets another aside", "date: not found\n", "date: not found\n▸overrides: iq/penal-code\n",
           "no-override", "they stand side by side"),
    Broken("a time that ends before it starts", "date: not found\n",
           f"date: not found\nin_force: {{from: 2020-01-02, to: ▸2020-01-01, cites: [S11], text: {T}}}\n",
           "ends-before-start"),
    Broken("a time from a day that is none", "date: not found\n",
           f"date: not found\nin_force: {{from: ▸2020-02-30, cites: [S11], text: {T}}}\n", "undefined-source-date"),
    Broken("a time to a day that is none", "date: not found\n",
           f"date: not found\nin_force: {{from: 2020-01-02, to: ▸x, cites: [S11], text: {T}}}\n",
           "undefined-source-date"),
    Broken("a time that nobody states", "date: not found\n",
           f"date: not found\nin_force: ▸{{from: 2020-01-02, text: {T}}}\n", "missing-citation", "law's time"),
    Broken("a kind misspelt", "kind: legal-position\n", "kind: ▸legal-positions\n", "choice+nearest",
           "`legal-position`?"),
    Broken("a kind like none", "kind: legal-position\n", "kind: ▸verdict\n", "choice", "headline, legal-position"),
    Broken("a statement in two languages", "      ckb: عەلاوی دەڵێت دیاریکردنی ژمارەی ورد هێشتا سەختە.\n", "",
           "missing-language", "the text is missing in ckb", at="en: Allawi says the precise number"),
    Broken("a statement in English only", "      ar: تقول السلطات العراقية إنها ماضية في التركيز على تطبيق القانون.\n",
           "",
           "missing-language", "in ar", at="en: The authorities say applying"),
    Broken("a statement that is a text", "statements:\n", "statements:\n  S00: ▸x\n", "wrong-value",
           "a section with keys",
           also=("statement-use",)),
    Broken("a statement that nothing rests on", "statements:\n",
           f"statements:\n  ▸S00: {{paragraph: H, speaker: kurdistan24, kind: context, text: {T}}}\n",
           "statement-use", "say under `aside` why"),
    Broken("a statement set aside although the norm cites it", "    kind: legal-position\n",
           f"    kind: legal-position\n    ▸aside: {T}\n", "statement-aside",
           "set aside, but iq/stated-position/joining-foreign-forces rests on it"),
    Broken("a statement set aside although a claim rests on it", "    kind: estimate\n",
           f"    kind: estimate\n    ▸aside: {T}\n", "statement-aside", "but iq/stated-position#C"),
    Broken("a statement set aside although it is a remark", "    kind: policy-aim\n",
           f"    kind: policy-aim\n    ▸aside: {T}\n", "statement-aside", "but remark rests on it"),
    Broken("a statement twice", "  S02:\n", "  ▸S01:\n", "duplicate-key", "`S01` stands twice; it stood first on line"),
    Broken("an id that no message could show", "  S02:\n", "  ▸S 02:\n", "wrong-value", "an id"),
    # speakers, claims, open questions, remarks
    Broken("a speaker without a role in Arabic", "      ar: السفير الأوكراني في بغداد\n", "", "missing-language",
           "in ar",
           at="en: the Ambassador of Ukraine in Baghdad"),
    Broken("a speaker that is a text", "speakers:\n", "speakers:\n  me: ▸x\n", "wrong-value", "a section with keys"),
    Broken("an open question that nobody asks", "open_questions:\n",
           f"open_questions:\n  ▸Q-new: {{text: {T}, hangs: {T}}}\n", "question-unasked", "`asks` or `unsettled`"),
    Broken("an open question on which nothing hangs", "open_questions:\n",
           f"open_questions:\n  ▸Q-new: {{text: {T}}}\n",
           "missing-key", "`hangs`", also=("question-unasked",)),
    Broken("an open question named as a statement", "open_questions:\n",
           f"open_questions:\n  ▸S11: {{text: {T}, hangs: {T}}}\n", "duplicate-id", "`S11` is given twice",
           also=("question-unasked",)),
    Broken("a claim named as a statement", "claims:\n", f"claims:\n  ▸S11: {{cites: [S01], {CLAIM}}}\n",
           "duplicate-id"),
    Broken("a claim without a statement", "claims:\n", f"claims:\n  C0: ▸{{{CLAIM}}}\n", "missing-citation",
           "a claim must cite"),
    Broken("a claim from a statement that is not there", "claims:\n", f"claims:\n  C0: {{cites: [▸S0], {CLAIM}}}\n",
           "unknown-id+nearest", "statement `S0`"),
    Broken("a claim that neither affirms nor denies", "stance: affirms", "stance: ▸affirm", "choice+nearest",
           "`affirms`?"),
    Broken("a claim of nothing", "claims:\n", "claims:\n  ▸C0: {cites: [S01], topic: who-recruits, stance: denies}\n",
           "missing-key",
           "`proposition`"),
    Broken("a claim that is a text", "claims:\n", "claims:\n  C0: ▸x\n", "wrong-value", "a section with keys",
           also=("missing-citation",)),
    Broken("a figure of another kind", "figure: {about: 5000}", "figure: ▸{under: 3}",
           "wrong-value", "about, below, above, at_least, at_most or exactly"),
    Broken("a figure that is no number", "claims:\n",
           "claims:\n  C0: {cites: [S01], topic: number-recruited, figure: ▸{about: true}}\n",
           "wrong-value", "a whole number"),
    Broken("a figure below zero", "figure: {below: 5000}", "figure: ▸{below: -1}", "wrong-value", "a whole number"),
    Broken("a figure that no number can have", "figure: {below: 5000}", "figure: ▸{above: 9, below: 11, exactly: 11}",
           "wrong-value", "a figure that some number can have"),
    Broken("fewer than none", "figure: {below: 5000}", "figure: ▸{below: 0}", "wrong-value",
           "a figure that some number can have"),
    Broken("a round figure with a bound", "figure: {about: 5000}", "figure: ▸{about: 5000, below: 6000}", "wrong-value",
           "about stands alone"),
    Broken("a figure on a topic that counts nothing", "claims:\n",
           "claims:\n  C0: {cites: [S01], topic: recordings, ▸figure: {about: 3}}\n", "figure-of-nothing",
           "`recordings`"),
    Broken("a topic misspelt", "topic: recordings", "topic: ▸recording", "unknown-in-topics+nearest",
           "there is no topic `recording` to be used here; did you mean `recordings`?",
           also=("unclaimed",)),
    Broken("a topic like none", "topic: recordings", "topic: ▸weather", "unknown-in-topics", "`weather`",
           also=("unclaimed",)),
    Broken("a proposition misspelt", "proposition: iraq-and-russia-exchange-information",
           "proposition: ▸iraq-and-russia-exchange-informtion", "unknown-in-topics+nearest",
           "`iraq-and-russia-exchange-information`?", also=("unclaimed",)),
    Broken("a proposition of another topic", "proposition: iraq-and-russia-exchange-information",
           "proposition: ▸exact-number-is-known", "unknown-in-topics", "`exact-number-is-known`", also=("unclaimed",)),
    Broken("a claim of two speakers", "{cites: [S01], topic", "{cites: ▸[S01, S22], topic", "claim-speakers",
           "(kurdistan24, russian-officials)"),
    Broken("a headline that credits nobody known", "credits: unnamed-adviser", "credits: ▸adviser",
           "unknown-id+nearest", "`pm-adviser`?"),
    Broken("a speaker who may be nobody known", "perhaps: pm-adviser", "perhaps: ▸pm-advisor", "unknown-id+nearest",
           "`pm-adviser`?"),
    Broken("a speaker who may be himself", "perhaps: pm-adviser", "perhaps: ▸unnamed-adviser", "unknown-id+nearest"),
    Broken("a figure and a proposition", "claims:\n",
           "claims:\n  C0: {cites: [S01], topic: number-recruited, figure: {about: 3}, ▸stance: denies}\n",
           "unknown-key"),
    Broken("a remark without a statement", "remarks:\n", f"remarks:\n  - ▸when: {YES}\n", "missing-citation",
           "a remark"),
    Broken("a remark without a condition", "remarks:\n", "remarks:\n  - ▸cites: [S14]\n", "missing-key", "`when`"),
    Broken("remarks in a section", "remarks:\n", "remarks: ▸{}\nrest:\n", "wrong-value", "a list",
           also=("unknown-key", *["statement-use"] * 4)),
]

CAMPAIGNS = "implies: [russia-recruits-iraqis]"
ANOTHER = "implies: [another-party-recruits-iraqis]"
RUSSIA = "      russia-recruits-iraqis:\n"
MONEY = "      recruits-are-promised-money:\n"

IN_THE_TOPICS = [
    Broken("a topic in two languages", "      ckb: ئەوەی ڤیدیۆ و تۆمارەکان نیشانی دەدەن\n", "", "missing-language",
           "in ckb", at="en: What the clips"),
    Broken("a proposition in English only", "          ar: العدد معروف بدقة\n", "", "missing-language", "in ar",
           at="en: the exact number"),
    Broken("a proposition without a text", MONEY, f"      ▸new: {{}}\n{MONEY}", "missing-key", "`text`",
           also=("unclaimed",)),
    Broken("a topic on which nobody claims anything", "topics:\n", f"topics:\n  ▸weather: {{text: {T}}}\n", "unclaimed",
           "no claim uses `weather`"),
    Broken("a proposition of which nobody speaks", MONEY, f"      ▸new: {{text: {T}}}\n{MONEY}", "unclaimed", "`new`"),
    Broken("a number of something on a topic without figures", "  recordings:\n",
           f"  recordings:\n    ▸counts: {T}\n", "unclaimed", "`counts`"),
    Broken("a topic twice", "  recordings:\n", "  ▸number-recruited:\n", "duplicate-key"),
    Broken("a proposition named as a topic", MONEY, f"      ▸recordings: {{text: {T}}}\n{MONEY}", "duplicate-id",
           "`recordings` is given twice"),
    Broken("a key that no proposition has", MONEY, f"{MONEY}        ▸entails: []\n", "unknown-key"),
    Broken("an id that no message could show", "  recordings:\n", "  ▸the recordings:\n", "wrong-value", "an id",
           also=("unknown-in-topics+nearest", "unclaimed")),
    Broken("a link to what is not there", CAMPAIGNS, "implies: [▸russia-recruits]", "unknown-in-topics+nearest",
           "`russia-recruits-iraqis`?"),
    Broken("a link into another topic", CAMPAIGNS, "excludes: [▸exact-number-is-known]", "unknown-in-topics",
           "`exact-number-is-known`"),
    Broken("links that are no list", CAMPAIGNS, "implies: ▸russia-recruits-iraqis", "wrong-value", "a list"),
    Broken("a proposition that implies itself", ANOTHER, "implies: [ukraine-recruits-iraqis]", "implies-cycle",
           "in a circle: ukraine-recruits-iraqis;", at="ukraine-recruits-iraqis:"),
    Broken("two propositions that imply one another", RUSSIA,
           f"{RUSSIA}        implies: [russia-runs-large-campaigns]\n", "implies-cycle",
           "russia-recruits-iraqis, russia-runs-large-campaigns", at="russia-recruits-iraqis:"),
    Broken("a proposition that excludes itself", ANOTHER, "excludes: [ukraine-recruits-iraqis]",
           "proposition-impossible", at="ukraine-recruits-iraqis:"),
    Broken("a proposition that implies what it excludes", ANOTHER,
           f"{ANOTHER}\n        excludes: [another-party-recruits-iraqis]", "proposition-impossible",
           "it leads to what it rules out", at="ukraine-recruits-iraqis:"),
    Broken("a proposition that excludes what follows from another that it implies",
           "excludes: [russia-runs-large-campaigns]",
           "implies: [russia-runs-large-campaigns]\n        excludes: [russia-recruits-iraqis]",
           "proposition-impossible", at="involvement-is-individual-or-unproven:"),
]

IN_THE_FACTS = [
    Broken("a fact misspelt", "  person.born:\n", "  person.birth:\n", "facts-differ", "person.birth, person.born",
           at="person.citizenships:"),
    Broken("a fact too many", "facts:\n", f"facts:\n  ▸person.name: {{label: {T}, question: {T}, reason: {T}}}\n",
           "facts-differ", "the facts differ from the scenario's, in names or order: person.name"),
    Broken("a measure misspelt", "  person.under_18:\n", "  ▸person.under_16:\n", "facts-differ", "person.under_16"),
    Broken("no measures", "measures:\n", "measure:\n", "missing-key", "`measures`", at="facts:",
           also=("unknown-key+nearest",)),
    Broken("a choice left out", "      land: {en: land, ar: الأرض, ckb: زەوی}\n", "", "choices-differ",
           "the choices differ from those of the scenario: money, citizenship, land, other", at=INDUCEMENTS),
    Broken("choices in another order", "      land: {en: land, ar: الأرض, ckb: زەوی}\n      other:", "      other: "
           "{en: a, ar: b, ckb: c}\n      land:", "choices-differ", at=INDUCEMENTS),
    Broken("a choice misspelt", "      combat: {", "      fighting: {", "choices-differ", "combat, support", at=ROLE),
    Broken("a choice without Arabic", "      land: {en: land, ar: الأرض, ckb: زەوی}",
           "      land: ▸{en: land, ckb: زەوی}",
           "missing-language", "in ar"),
    Broken("a question in English only", "      ar: ماذا فعل الشخص؟\n      ckb: کەسەکە چی کرد؟\n", "",
           "missing-language", "in ar, ckb", at="en: What did the person do?"),
    Broken("a label in no language", "    label: {en: Citizenships, ar: الجنسيات, ckb: ڕەگەزنامەکان}\n",
           "    label: ▸Citizenships\n",
           "wrong-value", "a text in each language"),
    Broken("a fact that is a text", "facts:\n", "facts: ▸all\nrest:\n", "wrong-value", also=("facts-differ",
           "unknown-key")),
    Broken("a measure with a question", "    label: {en: A conflict is named,",
           "    ▸question: {}\n    label: {en: A conflict is named,",
           "unknown-key"),
]

IN_THE_DEFAULTS = [
    Broken("a reading misspelt", "[iq/stated-position]", "[▸iq/stated-positions]", "unknown-reading+nearest",
           "there is no reading `iq/stated-positions`; did you mean `iq/stated-position`?"),
    Broken("a reading like none", "[iq/stated-position]", "[iq/stated-position, ▸xyz]", "unknown-reading",
           "the readings are ch/military-penal-code, iq/government-measures"),
    Broken("a reading twice", "[iq/stated-position]", "[iq/stated-position, ▸iq/stated-position]", "duplicate-id",
           "twice"),
    Broken("no reading", "[iq/stated-position]", "▸[]", "wrong-value", "at least one entry"),
    Broken("readings in no list", "[iq/stated-position]", "▸iq/stated-position", "wrong-value", "a list"),
    Broken("readings misspelt", "\nreadings:", "\n▸reading:", "unknown-key+nearest", "`readings`?",
           also=("missing-key",)),
    Broken("a version that YAML reads as a number", '"1.0"', "▸1.0", "wrong-value", "text is wanted here"),
    Broken("a key that nobody knows", "version:", "▸licence: x\nversion:", "unknown-key",
           "the keys here are readings, version"),
]

IN_THE_COUNTRIES = [
    Broken("a State left out", "  AD: {", "  AQ_: {", "missing-key", "`AD`", at="states:",
           also=("unknown-key+nearest",)),
    Broken("a State that is none", "states:\n", "states:\n  ▸XX: {en: a, ar: b, ckb: c}\n", "unknown-key"),
    Broken("a State without a name in Sorani", ", ckb: ئەندۆرا", "", "wrong-value", "a name in each language",
           at="{en: Andorra"),
    Broken("a member twice", "members: [AE,", "members: ▸[AE, AE,", "group-members", "each once and in order"),
    Broken("a member that is no State", "members: [AE,", "members: ▸[AA, AE,", "group-members"),
    Broken("a group that nobody lists", "    source: League of Arab States, list of member States\n", "", "missing-key",
           "`source`", at="arab-states:"),
    Broken("no regions", "\nregions:", "\n▸region:", "unknown-key+nearest", also=("missing-key",)),
]

AS_YAML = [
    Broken("a key twice", "version:", "version: x\n▸version:", "duplicate-key", "`version` stands twice"),
    Broken("an anchor", '"1.0"', '▸&one "1.0"', "anchor"),
    Broken("an alias", "[iq/stated-position]", "▸*one", "anchor", also=()),
    Broken("a tag", '"1.0"', '▸!!str 1.0', "tag"),
    Broken("a merge key", "version:", "▸<<: {}\nversion:", "merge-key"),
    Broken("a list as a key", "version:", "▸[a]: b\nversion:", "key-not-text"),
    Broken("broken YAML", "[iq/stated-position]\n", "[iq/stated-position\n▸", "syntax", "cannot be read as YAML"),
    Broken("a tabulator", "version:", "version:\n▸\t- x\n#", "syntax"),
    Broken("a control character", '"1.0"', '"1.▸\x07"', "character"),
    Broken("a second document", "readings:", "readings: []\n---\n▸readings:", "wrong-value", "one document a file"),
    Broken("too deep", "readings: [iq/stated-position]", "readings: " + "[" * 49 + "▸[" + "]" * 50, "too-deep"),
]
# fmt: on


def of_file(file: str, cases: list[Broken]) -> list[object]:
    return [pytest.param(file, case, id=f"{file.rpartition('/')[2]}: {case.name}") for case in cases]


CASES = [
    *of_file(NORM, IN_THE_NORM),
    *of_file(SOURCE, [*A_CONDITION, *IN_THE_SOURCE]),
    *of_file(TOPICS, IN_THE_TOPICS),
    *of_file(FACTS, IN_THE_FACTS),
    *of_file(DEFAULTS, [*IN_THE_DEFAULTS, *AS_YAML]),
    *of_file(COUNTRIES, IN_THE_COUNTRIES),
]


@pytest.mark.parametrize(("file", "case"), CASES)
def test_one_thing_wrong_is_told_at_its_place(rules: Path, file: str, case: Broken) -> None:
    """One change, one problem (with what follows from it): its code, its place, and a way out."""
    place = case.make(rules / file)
    found = problems_in(rules)
    told = "\n".join(map(str, found))
    assert sorted(each.key for each in found) == sorted((case.key, *case.also)), told
    assert [each.place for each in found if each.key == case.key] == [place], told
    assert case.says in told


@pytest.mark.parametrize("file", [NORM, SOURCE, FACTS, DEFAULTS, COUNTRIES])
@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n", "- a\n- list\n", "a text\n", "{}\n"])
def test_a_file_without_keys_is_told(rules: Path, file: str, text: str) -> None:
    """An empty file, a list, a text, a section without keys: each says what is wanted."""
    (rules / file).write_text(text, "utf-8")
    found = [each for each in problems_in(rules) if each.source == str(rules / file)]
    wanted = {"missing-key", "missing-citation"} if text == "{}\n" else {"wrong-value", "missing-citation"}
    assert {each.code for each in found} - {"facts-differ"} <= wanted
    assert all((each.line, each.column) == (found[0].line, 1) for each in found)


def norm(elements: str, *exceptions: str) -> str:
    """The text of a norm: its elements, and its exceptions as conditions in flow style."""
    lines = [f"title: {T}", "cites: [S11]", f"punishable: {elements}", "unless:" if exceptions else ""]
    return "\n".join(
        [*lines, *(f"  x{at}: {{title: {T}, cites: [S11], {each}}}" for at, each in enumerate(exceptions))]
    )


def asks(name: str, outcome: str = "punishable") -> str:
    return f"{{norm: {name}, is: {outcome}}}"


COERCED, DECEIVED = "{fact: situation.recruitment.coerced, is: yes}", "{fact: situation.recruitment.deceived, is: yes}"
NOT_COERCED = "{fact: situation.recruitment.coerced, is: no}"
IN_CONFLICT = [f"{{fact: situation.conflict.states, contains: {state}}}" for state in sorted(codes()[0])[:21]]
ONE_IN_CONFLICT = f"any: [{', '.join(IN_CONFLICT)}]"
ONE_OF_TWELVE = f"any: [{', '.join(IN_CONFLICT[:12])}]"


ELEVEN_YES_NO = [path for path, kind in fields().items() if isinstance(kind, YesNo)]


class Unsound(NamedTuple):
    """Further norms of the source, by name, and the problems: the norm at which each stands, its key, what it says."""

    name: str
    norms: dict[str, str]
    problems: list[tuple[str, str, str]]


UNSOUND = [
    Unsound(
        "two norms in a circle, and one that asks one of them",
        {"a": norm(asks("b")), "b": norm(COERCED, "norm: a, is: excepted"), "c": norm(asks("a"))},
        [("a", "cycle", f"these norms ask for one another in a circle: {FOLDER}/a, {FOLDER}/b")],
    ),
    Unsound(
        "two circles",
        {"a": norm(asks("b")), "b": norm(asks("a")), "c": norm(asks("d")), "d": norm(asks("c"))},
        [("a", "cycle", f"{FOLDER}/a, {FOLDER}/b"), ("c", "cycle", f"{FOLDER}/c, {FOLDER}/d")],
    ),
    Unsound(
        "a fact asked for twice, where one answer or the other must hold",
        {"a": norm(f"{{any: [{COERCED}, {NOT_COERCED}]}}")},
        [("a", "inexact", "ask for situation.recruitment.coerced once")],
    ),
    Unsound(
        "an exception that takes back what an element asks for",
        {"a": norm(COERCED, "fact: situation.recruitment.coerced, is: yes")},
        [("a", "inexact", "situation.recruitment.coerced")],
    ),
    Unsound(
        "a fact asked for once, and again by the norm that is asked for",
        {"a": norm(COERCED), "b": norm(f"{{any: [{asks('a')}, {NOT_COERCED}]}}")},
        [("b", "inexact", "situation.recruitment.coerced")],
    ),
    Unsound(
        "another norm asked for twice",
        {"a": norm(COERCED), "b": norm(f"{{any: [{asks('a')}, {asks('a', 'not_addressed')}]}}")},
        [("b", "inexact", "situation.recruitment.coerced")],
    ),
    Unsound(
        "a measure that is not presumed, and a fact that it is made of",
        {"a": norm(f"{{all: [{YES}, {YES_AGED}]}}")},
        [("a", "entangled", "`person.under_18` is not presumed and shares `person.age`")],
    ),
    Unsound(
        "the same, by way of the norm that is asked for",
        {"a": norm(YES), "b": norm(f"{{all: [{asks('a')}, {YES_AGED}]}}")},
        [("b", "entangled", "`person.under_18`")],
    ),
    Unsound(
        "a list asked for more entries than a computer can tell apart",
        {"a": norm(f"{{{ONE_IN_CONFLICT}}}")},
        [("a", "too-many-answers", "more than 1048576 ways; split the norm")],
    ),
    Unsound(
        "the same, with twelve entries that an exception asks for again",
        {"a": norm(f"{{{ONE_OF_TWELVE}}}", ONE_OF_TWELVE)},
        [("a", "too-many-answers", "split the norm")],
    ),
    Unsound(
        "more facts in one condition than a table of records can hold",
        {"a": norm(f"{{any: [{', '.join(f'{{fact: {fact}, is: yes}}' for fact in ELEVEN_YES_NO)}]}}")},
        [("a", "table-too-large", "these facts hang together: situation.force.war_later, ")],
    ),
    Unsound(
        "more conditions than durable_rules can hold",
        {"a": norm(f"{{all: [{', '.join([YES] * 200)}]}}")},
        [("a", "wrong-value", "a norm with fewer conditions")],
    ),
]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in UNSOUND])
def test_norms_that_are_unsound_as_logic_are_told(rules: Path, case: Unsound) -> None:
    """Each problem stands at the first line of the norm that can mend it."""
    for name, text in case.norms.items():
        (rules / FOLDER / f"{name}.yaml").write_text(text, "utf-8")
    found = problems_in(rules)
    places = [(each.place, each.key) for each in found]
    assert places == [(f"{rules / FOLDER / name}.yaml:1:1", key) for name, key, _ in case.problems], found
    for each, (_, _, says) in zip(found, case.problems, strict=True):
        assert says in each.message


def test_norms_that_ask_for_one_another_without_a_circle_are_loaded_in_order(rules: Path) -> None:
    for name, text in {"a": norm(asks("b")), "b": norm(asks("c")), "c": norm(COERCED)}.items():
        (rules / FOLDER / f"{name}.yaml").write_text(text, "utf-8")
    found = [each.id.rpartition("/")[2] for each in load_rulebook(rules).sources[FOLDER].norms]
    assert [name for name in found if len(name) == 1] == ["c", "b", "a"]


def empty(rules: Path) -> Path:
    shutil.rmtree(rules)
    rules.mkdir()
    return rules


def no_folder(rules: Path) -> Path:
    shutil.rmtree(rules)
    return rules


def a_file(rules: Path) -> Path:
    no_folder(rules).write_text("version: x\n", "utf-8")
    return rules


def no_defaults(rules: Path) -> Path:
    (rules / DEFAULTS).unlink()
    return rules


def no_topics(rules: Path) -> Path:
    (rules / TOPICS).unlink()
    return rules / SOURCE


def adds(name: str, text: str = "a: b\n") -> Callable[[Path], Path]:
    def add(rules: Path) -> Path:
        (rules / name).parent.mkdir(parents=True, exist_ok=True)
        (rules / name).write_text(text, "utf-8")
        return rules / name

    return add


def a_folder_named_as_a_norm(rules: Path) -> Path:
    (rules / FOLDER / "a.yaml").mkdir()
    (rules / FOLDER / "a.yaml" / "b.yaml").write_text("a: b", "utf-8")
    return rules / FOLDER / "a.yaml" / "b.yaml"


def a_link_to_nothing(rules: Path) -> Path:
    (rules / FOLDER / "a.yaml").symlink_to(rules / "nothing")
    return rules / FOLDER / "a.yaml"


def bytes_of(data: bytes) -> Callable[[Path], Path]:
    def write(rules: Path) -> Path:
        (rules / DEFAULTS).write_bytes(data)
        return rules / DEFAULTS

    return write


def a_source_named_as_a_norm(rules: Path) -> Path:
    folder = rules / NORM.removesuffix(".yaml")
    folder.mkdir()
    shutil.copy(rules / SOURCE, folder / "source.yaml")
    return folder / "source.yaml"


FOLDERS: list[tuple[str, Callable[[Path], Path], str]] = [
    ("an empty folder", empty, "no-rulebook"),
    ("no folder", no_folder, "no-rulebook"),
    ("a file", a_file, "no-rulebook"),
    ("no defaults", no_defaults, "no-rulebook"),
    ("a stray file beside the common ones", adds("notes.yaml"), "unknown-file"),
    ("a source without a folder", adds("source.yaml"), "unknown-file"),
    ("a norm without a source", adds("iq/evidence-code/treason.yaml"), "unknown-file"),
    ("topics of all countries", adds("topics.yaml", "topics: {}"), "unknown-file"),
    ("topics of a folder without claims", adds("xx/topics.yaml", f"topics: {{weather: {{text: {T}}}}}"), "unclaimed"),
    ("topics of a folder with a bad name", adds("X X/topics.yaml", "topics: {}"), "unknown-file"),
    ("no topics, and claims that name some", no_topics, "unknown-in-topics"),
    ("a folder in a source", adds(f"{FOLDER}/chapter/treason.yaml"), "unknown-file"),
    ("a norm with capitals", adds(f"{FOLDER}/Treason.yaml"), "unknown-file"),
    ("a norm with a space", adds(f"{FOLDER}/high treason.yaml"), "unknown-file"),
    ("a norm with another ending, which would be left out in silence", adds(f"{FOLDER}/treason.yml"), "unknown-file"),
    ("a norm with the ending in capitals", adds(f"{FOLDER}/treason.YAML"), "unknown-file"),
    ("a folder named as a norm", a_folder_named_as_a_norm, "unknown-file"),
    ("a source named as a norm", a_source_named_as_a_norm, "duplicate-id"),
    ("a link to nothing", a_link_to_nothing, "unreadable"),
    ("a file in another encoding", bytes_of(b"version: caf\xe9"), "not-utf-8"),
    ("a file in UTF-16", bytes_of("version: x".encode("utf-16")), "utf-16"),
    ("a file that is too large", bytes_of(b"#" * 10_000_001), "too-large"),
]


@pytest.mark.parametrize(("change", "key"), [pytest.param(*case, id=name) for name, *case in FOLDERS])
def test_folders_that_are_no_rulebook_are_told(rules: Path, change: Callable[[Path], Path], key: str) -> None:
    """What lies in a rulebook and is no part of it might be law that somebody meant to be read: it is refused."""
    source = change(rules)
    assert (str(source), key) in {(each.source, each.key) for each in problems_in(rules)}


@pytest.mark.parametrize("name", [".git/config.yaml", ".hidden.yaml", f"{FOLDER}/.treason.yaml", "README.md"])
def test_hidden_files_and_files_that_are_no_yaml_are_left_alone(rules: Path, name: str) -> None:
    before = load_rulebook(rules).sha256
    adds(name)(rules)
    assert load_rulebook(rules).sha256 == before


@pytest.mark.parametrize("name", [FACTS, COUNTRIES])
def test_the_texts_of_facts_and_countries_may_be_left_out(rules: Path, name: str) -> None:
    """Then the program's own are used."""
    before = load_rulebook(rules)
    (rules / name).unlink()
    after = load_rulebook(rules)
    assert (after.sha256, after.facts, after.places) == (before.sha256, before.facts, before.places)


def test_a_constant_of_zero_is_a_number(rules: Path) -> None:
    """Zero is a value, not nothing."""
    (rules / FOLDER / "a.yaml").write_text(norm("{fact: person.age, at_least: 0, presume: 0}"), "utf-8")
    [element] = [each.punishable for each in load_rulebook(rules).sources[FOLDER].norms if each.id.endswith("/a")]
    assert isinstance(element, Atom)
    assert (element.value, element.presume) == (0, 0)


def test_a_citation_anywhere_in_a_norm_is_a_use(rules: Path) -> None:
    """A statement may be cited by a condition that holds others, or by the condition of a consequence."""
    statement = f"{{paragraph: H, speaker: kurdistan24, kind: context, text: {T}}}"
    source = (rules / SOURCE).read_text("utf-8")
    new = f"statements:\n  S90: {statement}\n  S91: {statement}\n"
    (rules / SOURCE).write_text(source.replace("statements:\n", new, 1), "utf-8")
    when = "{fact: person.age, at_least: 60, cites: [S91]}"
    consequence = f"\nconsequences: [{{sanction: fine, text: {T}, cites: [S12], when: {when}}}]\n"
    (rules / FOLDER / "a.yaml").write_text(norm(f"{{all: [{YES}], cites: [S90]}}") + consequence, "utf-8")
    assert f"{FOLDER}#S91" in load_rulebook(rules).sources[FOLDER].statements


def test_every_problem_is_told_at_once_in_the_order_of_the_files(rules: Path) -> None:
    cases = [
        (NORM, IN_THE_NORM[0]),
        (SOURCE, IN_THE_SOURCE[0]),
        (FACTS, IN_THE_FACTS[0]),
        (DEFAULTS, IN_THE_DEFAULTS[0]),
    ]
    places = [case.make(rules / file) for file, case in cases]
    assert [each.place for each in problems_in(rules)] == sorted(places)


def test_what_is_no_yaml_is_told_without_what_would_follow(rules: Path) -> None:
    """A norm that cannot be read leaves its statements uncited and its questions unasked, which is nobody's mistake."""
    (rules / NORM).write_text("title: [\n", "utf-8")
    (rules / FACTS).write_text("facts: {\n", "utf-8")
    assert [each.code for each in problems_in(rules)] == ["syntax", "syntax"]


def test_every_message_about_rulebooks_is_reached() -> None:
    """A message that nothing can lead to would be a promise that nobody keeps."""
    keys = list(MESSAGES)
    about_rulebooks = set(keys[keys.index("no-rulebook") : keys.index("not-a-report")])
    rows = [*IN_THE_NORM, *A_CONDITION, *IN_THE_SOURCE, *IN_THE_TOPICS]
    rows += [*IN_THE_FACTS, *IN_THE_DEFAULTS, *IN_THE_COUNTRIES]
    reached = {key for row in rows for key in (row.key, *row.also)} | {key for _, _, key in FOLDERS}
    reached |= {key for case in UNSOUND for _, key, _ in case.problems}
    assert about_rulebooks <= reached


SCENARIO = "scenario: x\nperson: {citizenships: [IQ]}\n"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param((NORM, IN_THE_NORM[0]), id="a fact misspelt"),
        pytest.param((SOURCE, IN_THE_SOURCE[-1]), id="a source with two defects"),
        pytest.param((DEFAULTS, AS_YAML[6]), id="broken YAML"),
    ],
)
def test_the_command_line_tells_it_in_one_line_each(rules: Path, tmp_path: Path, case: tuple[str, Broken]) -> None:
    """`legal check FILE --rulebook DIR`: exit code 2, `file:line:column: path: message`, nothing on stdout."""
    file, broken = case
    place = broken.make(rules / file)
    (tmp_path / "scenario.yaml").write_text(SCENARIO, "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "legal", "check", "scenario.yaml", "--rulebook", str(rules), "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )
    expected = [str(problem) for problem in problems_in(rules)]
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.splitlines() == expected
    assert any(line.startswith(f"{place}: ") for line in expected)
    assert not (tmp_path / "cache" / "legal-engine").exists(), "a broken rulebook was remembered"
