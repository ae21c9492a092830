"""Writes the Arabic and Sorani twin of each English feature that has its texts beside it. `make twins` runs it.

`x.texts.yaml` beside `x.feature` lists its titles, descriptions, comments and quoted words in three languages; the
steps are translated through the grammar. A test holds the twins to their originals.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legal import load_rulebook
from legal.files.yaml12 import read_yaml
from legal_cli.gherkin.translating import Translation, Untranslated

FEATURES = Path(__file__).resolve().parents[1] / "features"
LANGUAGES = ("ar", "ckb")


def originals() -> list[Path]:
    """The English features that have texts in the other languages."""
    found = (texts.with_name(texts.name.replace(".texts.yaml", ".feature")) for texts in FEATURES.rglob("*.texts.yaml"))
    return sorted(found)


def twin_of(original: Path, lang: str) -> Path:
    """Where the twin of a feature stands."""
    return original.with_suffix(f".{lang}.feature")


def texts_of(original: Path) -> list[dict[str, str]]:
    """What stands in the list of texts beside a feature."""
    file = original.with_suffix(".texts.yaml")
    entries: Any = read_yaml(file.read_text("utf-8"), file.name)[0].tree
    return list(entries)


def twin(original: Path, lang: str) -> str:
    """The twin of a feature, as it has to be."""
    texts = {each["en"]: each[lang] for each in texts_of(original)}
    return Translation(lang, texts, load_rulebook()).feature(original.read_text("utf-8"))


def write() -> Iterator[str]:
    """Writes every twin; yields what has no text."""
    for original in originals():
        for lang in LANGUAGES:
            try:
                twin_of(original, lang).write_text(twin(original, lang), "utf-8")
            except Untranslated as missing:
                yield f"{original.with_suffix('.texts.yaml')}: {lang}: {missing}"


if __name__ == "__main__":
    lacking = list(write())
    print("\n".join(lacking), file=sys.stderr)
    sys.exit(1 if lacking else 0)
