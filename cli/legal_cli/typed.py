"""What a person may type that means an answer or a wish: phrases of all languages at once. It reads no reply itself."""

from __future__ import annotations

from legal.replies import meanings_of
from legal_cli.words import LANGUAGES, read_words

_MEANINGS = {"yes": "yes", "no": "no", "none": "none", "unknown": "others"}  # words of a scenario file, and our phrases


def phrases(key: str) -> list[str]:
    """All phrases that mean something, in every language."""
    return [phrase for lang in LANGUAGES for phrase in read_words(lang)["ask"]["said"][key].split(" | ")]


def meanings() -> dict[str, str]:
    """The phrases, folded, that stand for the words `yes`, `no`, `none` or `unknown` of a scenario file."""
    return meanings_of({word: phrases(key) for word, key in _MEANINGS.items()})
