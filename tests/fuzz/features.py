"""A feature run as `legal test` runs it, but without pytest: read, checked, its steps told and judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from fuzz.wording import UNFIT
from legal.errors import InputError
from legal.files.document import decode
from legal.files.features import parse_features
from legal.files.rulebook import default_rulebook
from legal_cli.gherkin.case import Case, Unmet
from legal_cli.gherkin.document import Broken, _tags, parse
from legal_cli.gherkin.failures import refused, unknown, unmet, words_of
from legal_cli.gherkin.forms import backgrounds_of, forms, scenarios_of
from legal_cli.gherkin.matching import match
from legal_cli.gherkin.values import Refused

SOURCE = "iq/stated-position"


def run(data: bytes) -> bool:
    """Whether the feature could be run and everything in it held."""
    try:
        text = decode(data, "x.feature")
        feature = parse(text, "x.feature")
    except Broken as error:
        assert error.lines
        assert not any(map(UNFIT.search, error.lines)), error.lines
        return False
    except InputError:
        return False
    words = words_of(feature.get("language", "en"))
    list(parse_features(text, "x.feature"))
    wrong = [*forms(feature, words), *_tags(text, "x.feature", default_rulebook(), words)]
    passed = [_passes(each, feature) for each in scenarios_of(feature)]
    return not wrong and bool(passed) and all(passed)


def _passes(scenario: Mapping[str, Any], feature: Mapping[str, Any]) -> bool:
    words = words_of(feature.get("language", "en"))
    case = Case(default_rulebook(), SOURCE, "scenario")
    for step in _steps(scenario, feature):
        found = match(step["text"])
        if found is None:
            assert unknown(step["text"], words)
            return False
        try:
            if found.step.expects:
                case.expect(found)
            else:
                _tell(case, found, step)
        except Unmet as error:
            assert list(unmet(error, words, words.lang))
            return False
        except (Refused, PydanticCustomError, InputError) as error:
            assert refused(error, words)
            return False
    return bool(case.expectations)


def _tell(case: Case, found: Any, step: Mapping[str, Any]) -> None:
    case.line = step["location"]["line"]
    rows = step.get("dataTable", {}).get("rows")
    table = None if rows is None else [[cell["value"] for cell in row["cells"]] for row in rows]
    case.tell(found, table, step.get("docString", {}).get("content"))


def _steps(scenario: Mapping[str, Any], feature: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for each in (*backgrounds_of(feature), scenario):
        yield from ({**step, "text": _filled(step["text"], each)} for step in each["steps"])


def _filled(text: str, scenario: Mapping[str, Any]) -> str:
    """A step of an outline with the first row of its examples."""
    for examples in scenario.get("examples", ()):
        for row in examples.get("tableBody", ())[:1]:
            for title, cell in zip(examples["tableHeader"]["cells"], row["cells"], strict=True):
                text = text.replace(f"<{title['value']}>", cell["value"])
    return text
