"""How a starting file is laid out: comments on lines of their own, values quoted. No words are here."""

from __future__ import annotations

import json
import textwrap

from legal_cli.words import LANGUAGES, Words

WIDTH = 100


def comment(text: str, indent: str = "") -> list[str]:
    """A comment for people, `# ` before each line of it.

    Latin words stand first or last on a line, so that Arabic and Sorani lines keep their order in every editor.
    """
    found: list[str] = []
    for line in text.splitlines():
        head = f"{indent}# {line[: len(line) - len(line.lstrip())]}"
        found += textwrap.wrap(line.strip(), WIDTH, initial_indent=head, subsequent_indent=head, break_long_words=False)
    return found


def offer(lines: list[str]) -> list[str]:
    """Lines that count once their # is taken away; no space is behind it, so that they are told from comments."""
    return [f"{line[: len(line) - len(line.lstrip())]}#{line.lstrip()}" for line in lines]


def quoted(text: str) -> str:
    """The text as a YAML value, whatever stands in it."""
    return json.dumps(text, ensure_ascii=False)


class Placeholders:
    """Texts that a person is to replace, which say so themselves."""

    def __init__(self) -> None:
        self.words = {lang: Words(lang, bidi=False) for lang in LANGUAGES}

    def text(self, key: str, lang: str) -> str:
        """The placeholder for what this key of `new` names."""
        words = self.words[lang]
        return words("new.replace", what=words(f"new.{key}"))

    def texts(self, key: str, indent: str = "") -> list[str]:
        """One line a language."""
        return [f"{indent}{lang}: {quoted(self.text(key, lang))}" for lang in LANGUAGES]
