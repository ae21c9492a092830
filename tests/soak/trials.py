"""What the second engine is put through: many evaluations, threads, processes, coroutines, odd norms and real crashes.

A trial raises where an answer is wrong or lost, and says in a line what it saw. Its caller decides how long it lasts.
"""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import multiprocessing
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from legal.conditions import Leaf, Truth
from legal.forward import Forward
from test_embedding import CASES, EXPECTED, SCENARIOS, outcome
from test_forward import forward_answers, nested, reference_answers

PARTS = 10  # in which memory is looked at
GROWTH = 8 << 20  # bytes by which memory may differ from what it was after the first part


def memory() -> int:
    """The bytes of this process that are in memory now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


# ---- many ------------------------------------------------------------------------------------------------------------


def one_process(evaluations: int, tell: Callable[[str], object]) -> str:
    """So many evaluations by both engines in this process; memory must stay where it was after the first part."""
    seen = []
    for part in range(PARTS):
        for number in range(part * evaluations // PARTS, (part + 1) * evaluations // PARTS):
            assert outcome(number) == EXPECTED[number % len(EXPECTED)]
        gc.collect()
        seen.append(memory())
        tell(f"  {(part + 1) * evaluations // PARTS:>9,} evaluations, {seen[-1] / (1 << 20):.1f} MB")
    assert max(seen) - seen[0] < GROWTH, seen
    return f"{evaluations:,} evaluations, {seen[0] / (1 << 20):.1f} to {seen[-1] / (1 << 20):.1f} MB"


def threads(evaluations: int, count: int = 16) -> str:
    with ThreadPoolExecutor(count) as pool:
        _compare(pool.map(outcome, range(evaluations)))
    return f"{evaluations:,} evaluations in {count} threads"


def processes(evaluations: int, method: str) -> str:
    """A forked child goes on with what its parent compiled; a spawned one compiles its own."""
    outcome(0)
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        _compare(pool.map(outcome, range(evaluations), chunksize=50))
    return f"{evaluations:,} evaluations in 2 processes, by {method}"


def coroutines(evaluations: int) -> str:
    """Called from many coroutines at once, each in a thread, and straight from the loop between them."""

    async def one(number: int) -> tuple[str, tuple[str, ...]]:
        return outcome(number) if number % 3 else await asyncio.to_thread(outcome, number)

    async def every() -> list[tuple[str, tuple[str, ...]]]:
        return await asyncio.gather(*map(one, range(evaluations)))

    _compare(asyncio.run(every()))
    return f"{evaluations:,} evaluations in coroutines and threads"


def _compare(found: Iterator[object] | Sequence[object]) -> None:
    for number, each in enumerate(found):
        assert each == EXPECTED[number % len(EXPECTED)], number


# ---- the border ------------------------------------------------------------------------------------------------------

ODD = [
    "",
    "\0",
    '"',
    "\\",
    "n0",
    "n0.",
    "n0.e+",
    "n0.e+\n",
    "sid",
    "id",
    "$s",
    "$m",
    "{",
    "}",
    "n0.x\ud800",
    "ن",
    "a" * 70_000,
]


def border(norms: int, seed: int) -> str:
    """Random norms with random truths, and tokens that are none: to be called in a child, since a crash ends it."""
    dice = random.Random(seed)
    for _ in range(norms):
        one, atoms = nested(dice.randint(0, 5), dice.randint(1, 5), dice.getrandbits(32))
        engine = Forward([one])
        for _ in range(20):
            truths: dict[Leaf, Truth] = {each: dice.choice(list(Truth)) for each in atoms}
            assert forward_answers(engine, [one], truths) == reference_answers([one], truths)
            _odd_tokens(engine, truths, dice)
    return f"{norms:,} random norms, 20 sets of truths each, with tokens that are none"


def _odd_tokens(engine: Forward, truths: Mapping[Leaf, Truth], dice: random.Random) -> None:
    """What no rule looks at never reaches the core, and changes nothing."""
    tokens = engine.tokens(truths)
    odd = [each for each in dice.choices(ODD, k=3) if each not in engine.wanted]
    mixed = dice.sample([*tokens, *odd, *tokens], k=len(tokens) * 2 + len(odd))
    assert engine.closure(mixed) == engine.closure(tokens).union(odd)


def border_in_children(norms: int, children: int, seed: int) -> str:
    """The border in so many processes; one that dies is seen by its exit code."""
    for number in range(children):
        program = f"from soak.trials import border; border({norms}, {seed + number})"
        done = in_child(program)
        assert done.returncode == 0, f"seed {seed + number}: exit {done.returncode}\n{done.stderr[-2000:]}"
    return (
        f"{norms * children:,} random norms in {children} processes, 20 sets of truths each, with tokens that are none"
    )


def in_child(program: str) -> subprocess.CompletedProcess[str]:
    """A program of Python in a process that finds the tests."""
    here = f"import sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r})\n"
    return subprocess.run([sys.executable, "-c", here + program], capture_output=True, text=True, check=False)


# ---- crashes ---------------------------------------------------------------------------------------------------------


def crash(at: int) -> None:
    """From now on the core crashes, truly, when this process makes its evaluation of this number."""
    faulthandler.disable()
    left = iter(range(at, -1, -1))
    right = Forward._agenda

    def agenda(self: Forward, handle: object, offset: object) -> list[str]:
        return right(self, handle, 10**7 if next(left) == 0 else offset)  # a state that there is not

    Forward._agenda = agenda  # type: ignore[method-assign]


def crash_in_a_pool() -> str:
    """Whoever shares a batch out to processes gets an error where one of them dies, and never fewer answers."""
    found: list[object] = []
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork"), initializer=crash, initargs=(40,)) as pool:
        try:
            found.extend(pool.map(outcome, range(500)))
        except BrokenProcessPool:
            return "a crash in a pool of processes is an error for its caller"
    raise AssertionError(f"{len(found)} answers, and no error")


def crash_of_the_command() -> str:
    """The command writes its answers at the end: where it dies there are none, and its exit code is none of its own."""
    arguments = ["legal", "check", str(SCENARIOS), "--format", "json"]
    program = (
        f"from soak.trials import crash; crash(30); sys.argv = {arguments!r}\nfrom legal_cli.main import run; run()"
    )
    done = in_child(program)
    assert (done.returncode, done.stdout) == (-signal.SIGSEGV, ""), (done.returncode, done.stdout[:200])
    return f"a crash in the middle of {len(CASES)} scenarios: no answer, exit by signal {signal.SIGSEGV.value}"
