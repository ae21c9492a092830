"""How many scenarios `legal test` runs in a second beyond pytest's start, and what the plugin costs other projects.

CPU seconds of whole processes, the least of a few rounds: what else the machine does counts least so.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = int(os.environ.get("ROUNDS", "5"))
SCENARIOS = 1000
HEAD = "@source:iq/stated-position\nFeature: many\n"
SCENARIO = """
  {tag}Scenario: number {number}
    Given the person was a citizen of "Iraq"
    And the person was {age} years old
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    When the person joined
    Then the outcome is punishable
    And the answer rests on S11
"""


def feature(scenarios: int) -> str:
    """A feature of so many scenarios; every other one is tried again without its statement."""
    tags = ("", "@S11\n  ")
    return HEAD + "".join(SCENARIO.format(tag=tags[n % 2], number=n, age=18 + n % 60) for n in range(scenarios))


def seconds(command: list[str], folder: Path) -> float:
    """CPU seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def least(folder: Path, *commands: list[str], rounds: int = ROUNDS) -> list[float]:
    """For each command the least of some interleaved rounds, after one that does not count."""
    found = [[seconds(each, folder) for each in commands] for _ in range(rounds + 1)][1:]
    return [min(times) for times in zip(*found, strict=True)]


def main() -> None:
    """Measures and prints."""
    legal = [str(Path(sys.executable).with_name("legal")), "test"]
    pytest = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        "test_plain.py",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "one.feature").write_text(feature(1), "utf-8")
        (folder / "many.feature").write_text(feature(SCENARIOS), "utf-8")
        (folder / "test_plain.py").write_text("def test_it():\n    pass\n", "utf-8")
        one, many = least(folder, [*legal, "one.feature"], [*legal, "many.feature"])
        plain, without = least(folder, pytest, [*pytest, "-p", "no:legal"], rounds=4 * ROUNDS)
    rate = (SCENARIOS - 1) / (many - one)
    print(f"legal test: start {one * 1000:.0f} ms, then {rate:.0f} scenarios a second (at least 200 are wanted)")
    print(f"the plugin in another project's run: {(plain - without) * 1000:.0f} ms (at most 30 are wanted)")


if __name__ == "__main__":
    main()
