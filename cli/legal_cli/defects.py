"""What is said when the program itself is at fault: enough to mend it, nothing of a person beyond the facts needed."""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping

from legal.errors import Disagreement, LegalError
from legal.files.rulebook import default_rulebook
from legal.report import Case
from legal.rulebook import Source
from legal.scenario import Scenario, fields
from legal_cli import output

BIRTH, AGE = "person.born", "person.age"
AGES = (30, 10)  # an adult's and a child's, nobody's own


def tell_defect(error: Exception) -> None:
    """That the program failed, in one line."""
    output.tell(f"legal: {defect(error)}")


def defect(error: Exception) -> str:
    """That the program failed, and where; what the error says is left out, since it may hold a user's text."""
    return f"a defect of this program ({place_of(error)}); no answer is given, please report it"


def place_of(error: Exception) -> str:
    """The norm that the engines disagree on, or where the program failed; nothing of what it was asked."""
    if isinstance(error, Disagreement):
        return error.norm
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {frame.filename.rpartition('/')[2]}:{frame.lineno}"


def tell_disagreement(error: Disagreement) -> None:
    """Which scenario and norm the engines differ on, and the fewest facts that show it; no date of birth."""
    output.tell(f"legal: {error.where}: {error}" if error.where else f"legal: {error}")
    output.tell("The answers to all scenarios of this call are held back. These facts show the defect:\n")
    source, found = _shown(error)
    output.tell(_scenario(error.norm, found))
    if not _differs(source, found):
        output.tell("\nA birth that it takes to show the defect is left out, since it may tell who the person is.")


def disagreement_file(error: Disagreement) -> str:
    """The scenario that shows it, as a file to be checked."""
    from legal.files.scenario_yaml import scenario_yaml

    return scenario_yaml(Scenario.model_validate(_tree(_title(error.norm), _shown(error)[1])))


def _shown(error: Disagreement) -> tuple[Source, dict[str, object]]:
    source = error.source or default_rulebook().sources[error.norm.rpartition("/")[0]]
    return source, without_birth(source, fewest_facts(source, error.facts))


def fewest_facts(source: Source, facts: Mapping[str, object]) -> dict[str, object]:
    """The facts without those that can be left out while the engines still differ on the source."""
    kept = {path: value for path, value in facts.items() if path in fields()}
    for path in list(kept):
        fewer = {other: value for other, value in kept.items() if other != path}
        if _differs(source, fewer):
            kept = fewer
    return kept


def without_birth(source: Source, facts: Mapping[str, object]) -> dict[str, object]:
    """The facts with an age in place of the birth: of an adult or a child, if the engines differ then too; or none."""
    others = {path: value for path, value in facts.items() if path != BIRTH}
    if len(others) == len(facts):
        return others
    tried = [{**others, AGE: age} for age in AGES]
    return next((each for each in tried if _differs(source, each)), others)


def _differs(source: Source, facts: Mapping[str, object]) -> bool:
    from legal.checking import answer

    try:
        answer(Case("", 1, Scenario.model_validate(_tree("", facts))), [source], source=None)
    except Disagreement:
        return True
    except LegalError:
        return False
    return False


def _scenario(norm: str, facts: Mapping[str, object]) -> str:
    return json.dumps(_tree(_title(norm), facts), ensure_ascii=False, indent=1)


def _title(norm: str) -> str:
    return f"The engines disagree on {norm}"


def _tree(title: str, facts: Mapping[str, object]) -> dict[str, object]:
    """Facts by path as a scenario's sections."""
    tree: dict[str, object] = {"scenario": title or "x"}
    for path, value in facts.items():
        section: dict[str, object] = tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})  # type: ignore[assignment]
        section[last] = list(value) if isinstance(value, tuple) else value
    return tree
