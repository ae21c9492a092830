"""Pieces of text that mean something to a reader, or that readers are known to trip over."""

# fmt: off

_WORDS = ["scenario", "person", "situation", "citizenships", "born", "age", "unknown", "null", "true", "no", "none"]
_NUMBERS = ["0", "-1", "007", "1e999", ".5", "0x1F", "9" * 40, "2001-04-30", "٢٠٠١", "NaN", ".inf", "-.INF", "+7"]
_ODD = ["\t", "\r", "\r\n", "\n", "\x00", "\x85", "\u2028", "\u200f", "\u202e", "\ufeff", "\x7f", "𐐀", "ع", " " * 30]

_YAML = [
    ": ", "- ", "? ", "[", "]", "{", "}", ", ", "'", '"', "# ", "|\n", ">-\n", "|2\n", "&a ", "*a", "!t ", "!!str ",
    "<<: ", "%YAML 1.2\n", "---\n", "...\n", "\n  ", "\n    ", '"\\ud800"', '"\\x41"', "'\\", "@", "`", "~", "[[",
]
_JSON = [
    "{", "}", "[", "]", ",", ":", '"', "\\", "\\u0041", "\\ud800", "\\udc00", "\\/", "{}", "[]", '"":', "-0", "1.",
]
_REPORT = [
    '"facts": {}', '"results": []', '"redacted": {}', '"lang": "ar"', '"as_of": "2025-01-01"', '"sha256:',
]
_GHERKIN = [
    "Feature: ", "Scenario: ", "Scenario Outline: ", "Examples:\n", "Background:\n", "Rule: ", "Given ", "When ",
    "Then ", "And ", "* ", "| a | b |\n", '"""\n', "```\n", "@S11 ", "@source:iq/stated-position\n", "# language: ar\n",
    "# language: xx\n", "the person joined", "nobody authorized it", "the outcome is punishable", "these facts:\n",
    "<a>", '"Russia"', "| fact | value |\n", "| person.age | 12 |\n", "سيناريو: ", "بفرض ", "the force belonged to ",
    'the scenario of the file "/dev/null"',
]
_NORM = [
    "punishable: ", "unless:\n", "all: ", "any: ", "not: ", "fact: ", "is: ", "one_of: ", "contains: ", "presume: no",
    "unsettled: {yes: Q1}", "cites: [S1]", "norm: ", "at_least: 3", "text: {en: a, ar: b, ckb: c}", "situation.conduct",
    "consequences:\n", "range: {up_to: 5 years}", "in_force: {from: 2001-01-01}", "person.age", "figure: {about: 3}",
]

_ANY = [*_WORDS, *_NUMBERS, *_ODD]
_TABLE = [
    ",", ",,", ";", '""', '"', "person.born", "person.", "person", "situation.conduct", "situation.date", "IQ;RU", ";;",
    "joined", "2001-02-30", "2000-02-29", '["IQ"]', "[", "unknown", '{"person": {"age": 3}}\n', '{"id": ', "[]", "PAR1",
]

YAML = [*_YAML, *_ANY]
JSON = [*_JSON, *_ANY]
REPORT = [*_REPORT, *_JSON, *_ANY]
FEATURE = [*_GHERKIN, *_WORDS, *_ODD]
TABLE = [*_TABLE, *_JSON, *_NUMBERS, *_ODD]
RULES = [*_NORM, *_YAML, *_NUMBERS, *_ODD]
