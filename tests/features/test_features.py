"""Holds the features of the repository to the sources they mirror, and the vocabulary to the features that use it.

The features themselves run as they stand in `features/`; pytest collects them through the plugin.
"""

from __future__ import annotations

import re
from pathlib import Path

from legal.rulebook import Rulebook
from legal_cli.gherkin import grammar as cli_grammar
from legal_cli.gherkin.document import parse
from legal_cli.gherkin.forms import backgrounds_of, scenarios_of
from legal_cli.gherkin.grammar import grammar
from legal_cli.gherkin.matching import match

FEATURES = Path(__file__).resolve().parents[2] / "features"
TUTORIAL = FEATURES / "tutorial"
GRAMMAR = Path(cli_grammar.__file__).with_name("grammar.yaml")


def test_every_statement_has_a_scenario(book: Rulebook) -> None:
    """Each statement of each source is mirrored by at least one scenario in the folder of the same name."""
    for source in book.sources.values():
        folder = FEATURES / source.id
        texts = (file.read_text("utf-8") for file in folder.glob("*.feature"))
        lines = (line for text in texts for line in text.splitlines() if line.lstrip().startswith("@"))
        tagged = {tag for line in lines for tag in re.findall(r"@(?!source:)(\S+)", line)}
        assert tagged == {statement.partition("#")[2] for statement in source.statements}


def test_every_feature_names_its_source(book: Rulebook) -> None:
    for file in sorted(set(FEATURES.rglob("*.feature")) - set(TUTORIAL.iterdir())):
        source = re.search(r"^@source:(\S+)", file.read_text("utf-8"), re.MULTILINE)
        assert source, f"{file} names no source"
        assert source[1] in book.sources
        assert file.parent == FEATURES / source[1]


def test_every_step_of_the_grammar_is_used() -> None:
    """A step that no feature of ours uses is held by nothing."""
    used = set()
    for file in FEATURES.rglob("*.feature"):
        feature = parse(file.read_text("utf-8"), file.name)
        for part in (*scenarios_of(feature), *backgrounds_of(feature)):
            used |= {found.step.id for step in part["steps"] if (found := match(step["text"]))}
    unused = [f"{place(step)}: no feature uses the step `{step}`" for step in grammar().steps if step not in used]
    assert not unused, "\n".join(unused)


def place(step: str) -> str:
    """Where the grammar has a step."""
    line = next(number for number, each in enumerate(GRAMMAR.read_text("utf-8").split("\n"), 1) if each == f"  {step}:")
    return f"{GRAMMAR}:{line}"
