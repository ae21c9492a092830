"""Changes every norm in every single way, and tells who notices: checks, a scenario, a feature, or nobody.

What nobody notices is proved the same over all that can be known of its facts, or else is written as a scenario
in which the norm and its mutant part. `make mutants` runs it: `mutants.py [--rules DIR] [READING...]`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from legal import load_scenarios
from legal.checking import answer
from legal.conditions import Atom
from legal.errors import InputError, Problem
from legal.files import rulebook as files
from legal.files.document import Document
from legal.files.scenario_yaml import scenario_yaml
from legal.ordering import chain_of
from legal.relevance import Spread, spreads_over
from legal.report import Case, Result
from legal.rulebook import OUTCOMES, Norm, Rulebook, Source, atoms_of
from legal.verification.space import Space, count_of, first_of
from legal.verification.states import variables_of
from legal.verification.tied import Cases
from legal.ways import scenario_of
from legal_cli.gherkin import running
from legal_cli.gherkin.answer import Answer
from legal_cli.gherkin.case import Case as FeatureCase
from legal_cli.gherkin.case import described
from mutations import Mutant, mutants
from shipped_scenarios import FOLDERS, grounds, said

ROOT = Path(__file__).resolve().parents[1]
AT_ONCE = 1 << 22
VERDICTS = ("rejected", "scenario", "feature", "equivalent", "survived")


class Judged(NamedTuple):
    """A mutant of a norm, who noticed it and by what; of one that survived, a scenario where the two part."""

    norm: str
    mutant: Mutant
    verdict: str
    by: str = ""
    scenario: str = ""


class FeatureScenario(NamedTuple):
    """A scenario of a feature as it was run on the unchanged rulebook, and the statements that it is tagged with."""

    name: str
    case: FeatureCase
    statements: tuple[str, ...]


def feature_scenarios() -> list[FeatureScenario]:
    """Every scenario of the English features, run once by pytest."""
    found: list[FeatureScenario] = []
    original = running.after_scenario

    def record(node: pytest.Item, case: FeatureCase | None, feature: Any, scenario: Any) -> None:
        if case is not None:
            tags = tuple(marker.kwargs["id"] for marker in node.iter_markers("statement"))
            found.append(FeatureScenario(f"{Path(feature.filename).name}: {scenario.name}", case, tags))

    running.after_scenario = record
    try:
        paths = [str(path) for path in sorted((ROOT / "features").rglob("*.feature")) if path.name.count(".") == 1]
        if pytest.main(["-q", "--no-header", "-p", "no:cacheprovider", f"--rootdir={ROOT}", *paths]) != 0:
            raise SystemExit("a feature fails on the unchanged rulebook")
    finally:
        running.after_scenario = original
    return found


def touched(source: Source, norm: str) -> Source:
    """The source with only the norms that a change of this one can touch, and those that they ask for."""
    chains = [chain_of(each, source.norms) for each in source.norms]
    kept = {each.id for chain in chains if any(each.id == norm for each in chain) for each in chain}
    return replace(source, norms=tuple(each for each in source.norms if each.id in kept), remarks=())


class Expected(NamedTuple):
    """What is expected of the scenarios where a norm is unchanged: of the source's own, and of those from elsewhere."""

    said: Sequence[object]
    grounds: Mapping[tuple[str, ...], str]
    elsewhere: Sequence[object]


class Notices:
    """What notices a change of one norm of a source: the scenarios that it answers, and the features about it."""

    def __init__(self, book: Rulebook, source: Source, features: Sequence[FeatureScenario]) -> None:
        self.book, self.source = book, source
        self.features = [each for each in features if each.case.source_id == source.id]
        cases = [case for folder in FOLDERS for case in load_scenarios(folder) if not isinstance(case, Problem)]
        self.own = [case for case in cases if self._is_own(case)]
        self.elsewhere = [case for case in cases if not self._is_own(case)]
        self.order = list(range(len(self.own)))
        self.outcomes = [_answered(case, source).outcome for case in self.elsewhere]
        self._expected: dict[str, Expected] = {}

    def _is_own(self, case: Case) -> bool:
        return Path(case.source).parent.parent == ROOT / "features" / self.source.id

    def expected(self, norm: str) -> Expected:
        """What is expected while the norm is unchanged."""
        if norm not in self._expected:
            alone = touched(self.source, norm)
            results = [_answered(case, alone) for case in self.own]
            elsewhere = [_possible(_answered(case, alone)) for case in self.elsewhere]
            self._expected[norm] = Expected([said([each]) for each in results], grounds(results), elsewhere)
        return self._expected[norm]

    def scenario(self, source: Source, norm: str) -> str:
        """The first shipped scenario of which a norm says another thing, or on other statements; "" for none."""
        alone, found = touched(source, norm), dict[int, Result]()
        for place in self.order:
            found[place] = _answered(self.own[place], alone)
            if said([found[place]]) != self.expected(norm).said[place]:
                self.order.remove(place)
                self.order.insert(0, place)  # what notices one change may notice the next
                return _name(self.own[place])
        return self._rests_elsewhere([found[place] for place in sorted(found)], norm) or self._elsewhere(source, norm)

    def _rests_elsewhere(self, results: Iterable[Result], norm: str) -> str:
        """The first part of a norm that rests on other statements than `features/grounds.csv` says; "" for none."""
        part = next(iter(self.expected(norm).grounds.items() ^ grounds(results).items()), None)
        return "" if part is None else f"grounds.csv: {' '.join(part[0])}"

    def _elsewhere(self, source: Source, norm: str) -> str:
        """The first scenario of another source whose outcome by this one is another; "" where there is none."""
        alone, before = touched(source, norm), self.expected(norm).elsewhere
        for case, outcome, possible in zip(self.elsewhere, self.outcomes, before, strict=True):
            if _possible(_answered(case, alone)) != possible and _answered(case, source).outcome != outcome:
                return _name(case)
        return ""

    def feature(self, source: Source) -> str:
        """The first feature scenario that fails; "" where there is none."""
        book = replace(self.book, sources={**self.book.sources, source.id: source})
        for place, each in enumerate(self.features):
            if self._fails(each, book):
                self.features.insert(0, self.features.pop(place))
                return each.name
        return ""

    def _fails(self, each: FeatureScenario, book: Rulebook) -> bool:
        again: dict[int, Answer] = {}
        mutated = FeatureCase(book, self.source.id, "x")
        for wanted, answered in each.case.expectations:
            now = again.setdefault(id(answered), Answer(book, self.source.id, answered.scenario))
            if wanted not in described(wanted, now):
                return True
            mutated.expectations.append(type(each.case.expectations[0])(wanted, now))
        return not all(mutated.decided_by(statement) for statement in each.statements)


def _answered(case: Case, source: Source) -> Result:
    return answer(case, [source], source=case.source)


def _possible(result: Result) -> list[tuple[str, ...]]:
    return [finding.possible for finding in result.readings[0].findings]


def _name(case: Case) -> str:
    return f"{Path(case.source).name}#{case.document}"


class Difference(NamedTuple):
    """Where a norm and its mutant part: facts, and what each of them says; None and "" where they never do."""

    facts: Mapping[str, Any] | None
    told: str


def difference(source: Source, norm: Norm, mutant: Norm) -> Difference | None:
    """Where the two say different outcomes, over all that can be known of their facts; None where they nowhere do."""
    before = chain_of(norm, source.norms)[:-1]
    leaves = [leaf for each in (*before, norm, mutant) for leaf in atoms_of(each)]
    variables = variables_of(leaves)
    whole = count_of([each.states for each in variables]) <= AT_ONCE
    space = Space(variables, None if whole else [each.known for each in variables])
    masks, cases = space.masks(), Cases(variables)

    def spread(one: Norm) -> Spread:
        return spreads_over((*before, one), dict(masks), {}, space.whole)[one.id]

    now, then = spread(norm), spread(mutant)
    differing = (now[0] ^ then[0]) | (now[1] ^ then[1]) | (now[2] ^ then[2])
    differing &= cases.possible(space)
    if not differing:
        return None
    bit = first_of(differing)
    told = f"the norm: {_told(now, bit)}; the mutant: {_told(then, bit)}"
    return Difference(cases.facts(space.numbers(bit)), told)


def _told(spread: Spread, bit: int) -> str:
    return " or ".join(name for name, mask in zip(OUTCOMES, spread, strict=True) if mask >> bit & 1)


def shown_alike(norm: Norm, mutant: Norm) -> bool:
    """Whether the two also cite the same, presume the same, hang on the same questions, and have the same follow."""
    return _shown(norm) == _shown(mutant)


def _shown(norm: Norm) -> object:
    atoms = [leaf for leaf in atoms_of(norm) if isinstance(leaf, Atom)]
    read = Counter((leaf.fact, str(leaf.presume), tuple(sorted(leaf.unsettled.items())), leaf.cites) for leaf in atoms)
    follows = [(each.sanction, each.term, each.cites, each.when) for each in norm.consequences]
    return norm.cites, read, [(each.id, each.cites) for each in norm.unless], follows


def judged(root: Path, readings: Sequence[str], watch: Callable[[str], None] = lambda _: None) -> Iterator[Judged]:
    """Every mutant of every norm of these readings (of all, where none are named), judged."""
    documents = files._parse(root, files._contents(root))
    book = files._checked(documents, "")
    features = feature_scenarios()
    for source in book.sources.values():
        if not source.norms or (readings and source.id not in readings):
            continue
        notices = Notices(book, source, features)
        for norm in source.norms:
            name = f"{norm.id}.yaml"
            statements = [each.rpartition("#")[2] for each in source.statements]
            questions = [each.rpartition("#")[2] for each in source.questions]
            tree: Any = documents[name].tree
            for mutant in mutants(tree, statements, questions):
                watch(f"{norm.id}: {mutant.kind} {mutant.told}")
                changed = {**documents, name: Document(name, 1, mutant.tree)}
                yield Judged(norm.id, mutant, *_judge(changed, source, norm, notices))


def _judge(documents: Mapping[str, Document], source: Source, norm: Norm, notices: Notices) -> tuple[str, str, str]:
    try:
        other = files._checked(documents, "").sources[source.id]
    except InputError as error:
        return "rejected", str(error.problems[0]), ""
    if by := notices.scenario(other, norm.id):
        return "scenario", by, ""
    if by := notices.feature(other):
        return "feature", by, ""
    changed = next(each for each in other.norms if each.id == norm.id)
    found = difference(source, norm, changed)
    if found is None and shown_alike(norm, changed):
        return "equivalent", "", ""
    if found is None or found.facts is None:
        return "survived", "only what is shown differs", ""
    return "survived", found.told, scenario_yaml(scenario_of(found.facts, "Where the norm and its mutant part"))


def table(found: Sequence[Judged]) -> str:
    """A line a norm and kind of change: how many mutants, and who noticed how many."""
    lines = [f"{'norm and change':64}{'mutants':>8}" + "".join(f"{each:>11}" for each in VERDICTS)]
    for norm in dict.fromkeys(each.norm for each in found):
        mine = [each for each in found if each.norm == norm]
        lines.append(_line(norm, mine))
        for kind in sorted({each.mutant.kind for each in mine}):
            lines.append(_line(f"  {kind}", [each for each in mine if each.mutant.kind == kind]))
    return "\n".join([*lines, _line("all", found)])


def _line(name: str, found: Sequence[Judged]) -> str:
    counts = Counter(each.verdict for each in found)
    return f"{name:64}{len(found):>8}" + "".join(f"{counts[each]:>11}" for each in VERDICTS)


def main() -> int:
    """Prints the table, then each survivor with a scenario in which it shows; 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", type=Path, default=ROOT / "rules")
    parser.add_argument("--all", action="store_true", help="tell of each mutant who noticed it")
    parser.add_argument("reading", nargs="*")
    options = parser.parse_args()
    found: list[Judged] = []
    for each in judged(options.rules, options.reading):
        if found and found[-1].norm != each.norm:
            print(
                _line(found[-1].norm, [one for one in found if one.norm == found[-1].norm]), file=sys.stderr, flush=True
            )
        found.append(each)
    print(table(found))
    for each in found:
        if options.all or each.verdict == "survived":
            print(f"\n# {each.verdict}: {each.norm}, {each.mutant.kind}: {each.mutant.told}\n# {each.by}")
            print(each.scenario, end="")
    survived = sum(each.verdict == "survived" for each in found)
    print(
        f"\n{len(found)} mutants, {survived} survived: {100 - 100 * survived / max(1, len(found)):.1f} % accounted for"
    )
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
