"""The pytest plugin, which every pytest run of the environment imports: small, and everything else on demand.

It gives the steps to all features, and collects `.feature` files only when asked. PYTEST_DONT_REWRITE
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parsers import StepParser

from legal_cli.gherkin.keywords import register

if TYPE_CHECKING:
    from legal_cli.gherkin.case import Case

OURS = "is_legal_feature"  # an attribute of the files that this plugin collects
SOURCE = "source:"
STATEMENT = re.compile("[A-Z][A-Za-z0-9_.-]*")  # what a tag that means a statement looks like: S11, Art2-suspended
CASE: pytest.StashKey[Case] = pytest.StashKey()
DONE: pytest.StashKey[int] = pytest.StashKey()  # how many steps have come to their end

register()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the plugin; `legal test` sets them."""
    parser.addini("legal_features", "run .feature files without a test module", type="bool", default=False)
    group = parser.getgroup("legal", "features on the legal engine")
    group.addoption("--legal-features", action="store_true", help="run .feature files without a test module")
    group.addoption("--legal-rulebook", metavar="DIR", help="another rulebook than the one shipped")
    group.addoption("--legal-statement", action="append", metavar="ID", help="only scenarios of this statement")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers that tags become."""
    config.addinivalue_line("markers", "source(id): the source that a feature mirrors")
    config.addinivalue_line("markers", "statement(id): the statement that a scenario mirrors")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A feature file is a test module of its own, where that was asked for."""
    config = parent.config
    is_asked_for = config.getoption("legal_features") or config.getini("legal_features")
    if is_asked_for and file_path.suffix.lower() == ".feature":
        from legal_cli.gherkin.collecting import FeatureFile

        collector: pytest.Collector = FeatureFile.from_parent(parent, path=file_path)
        return collector
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keeps the scenarios of the statements that were asked for."""
    if wanted := config.getoption("legal_statement"):
        kept = [wanted_of(each, wanted) for each in items]
        config.hook.pytest_deselected(items=[each for each, keep in zip(items, kept, strict=True) if not keep])
        items[:] = [each for each, keep in zip(items, kept, strict=True) if keep]


def wanted_of(item: pytest.Item, statements: list[str]) -> bool:
    """Whether a test mirrors one of these statements, each by its short or whole id."""
    source = item.get_closest_marker("source")
    prefix = f"{source.kwargs['id']}#" if source else "#"
    names = {marker.kwargs["id"] for marker in item.iter_markers("statement")}
    return bool((names | {prefix + name for name in names}).intersection(statements))


@pytest.hookimpl(tryfirst=True, optionalhook=True)
def pytest_bdd_apply_tag(tag: str, function: Any) -> bool | None:
    """`@source:iq/stated-position` and `@S11` become markers that can be selected."""
    if tag.startswith(SOURCE):
        pytest.mark.source(id=tag.removeprefix(SOURCE))(function)
        return True
    if STATEMENT.fullmatch(tag):
        pytest.mark.statement(id=tag)(function)
        _also_by_name(tag, function)
        return True
    return None


def _also_by_name(tag: str, function: Any) -> None:
    """The marker that the tag is without us, where the project allows markers that it has not registered."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pytest.PytestUnknownMarkWarning)
        try:
            getattr(pytest.mark, tag)(function)
        except pytest.fail.Exception:
            return


class Vocabulary(StepParser):
    """Recognizes every step of the grammar that tells facts, or every one that expects something."""

    def is_matching(self, name: str) -> bool:
        """Whether the line is such a step."""
        from legal_cli.gherkin.matching import match

        found = match(name)
        return found is not None and bool(found.step.expects) == (self.name == "expectations")

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """The step, its language and the texts in its slots."""
        from legal_cli.gherkin.matching import match

        return {"match": match(name)}


@pytest.fixture
def legal_case(request: pytest.FixtureRequest) -> Case:
    """The facts and expectations of the scenario that runs."""
    from legal_cli.gherkin.running import case_of

    request.node.stash[CASE] = case = case_of(request.node)
    return case


@given(Vocabulary("facts"))
@when(Vocabulary("facts"))
def _tell(legal_case: Case, match: Any, datatable: Any = None, docstring: str | None = None) -> None:
    legal_case.tell(match, datatable, docstring)


@then(Vocabulary("expectations"))
def _expect(legal_case: Case, match: Any, datatable: Any = None, docstring: str | None = None) -> None:
    legal_case.expect(match, datatable, docstring)


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_before_scenario(request: pytest.FixtureRequest) -> None:
    """A scenario begins, perhaps once more."""
    request.node.stash[DONE] = 0


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_before_step_call(feature: Any, step: Any, step_func_args: dict[str, Any]) -> None:
    """Lets the case know in which file and on which line it is."""
    if case := step_func_args.get("legal_case"):
        case.file, case.line = feature.filename, step.line_number


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_step_error(
    request: pytest.FixtureRequest, feature: Any, step: Any, step_func: Any, exception: Exception
) -> None:
    """A failure of one of our steps is told in the author's words."""
    if _is_ours(request.node, feature):
        from legal_cli.gherkin.running import told

        if failure := told(exception, feature, step, ours=step_func in (_tell, _expect)):
            raise failure from None


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, feature: Any, step: Any) -> None:
    """A line that no step says, in a feature of ours, is told with the nearest step."""
    if _is_ours(request.node, feature):
        from legal_cli.gherkin.running import unknown_step

        raise unknown_step(feature, step)


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """Counts the steps that have neither failed nor been interrupted."""
    request.node.stash[DONE] += 1


@pytest.hookimpl(optionalhook=True)
def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    """A scenario of ours must expect something, and its statements must have decided.

    One that has not come to its end is not judged: that would take the place of its failure, or of Ctrl-C.
    """
    if request.node.stash[DONE] == len(scenario.steps) and _is_ours(request.node, feature):
        from legal_cli.gherkin.running import after_scenario

        after_scenario(request.node, request.node.stash.get(CASE, None), feature, scenario)


def _is_ours(node: pytest.Item, feature: Any) -> bool:
    """Whether we collected the scenario, its feature names a source, or one of our steps has run in it."""
    return CASE in node.stash or hasattr(node.parent, OURS) or any(tag.startswith(SOURCE) for tag in feature.tags)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """A failure of ours is shown as it reads, without Python."""
    report = yield
    told = getattr(call.excinfo.value, "told", None) if call.excinfo else None
    if isinstance(told, str):
        report.longrepr = told
    return report
