"""Runs the command `legal` with a watch: what it writes, starts and reaches is noted, and a fault can be planted.

    python watched.py NOTES FAULT ARGUMENTS...

FAULT is `none`, `crash` (whoever asks a scenario for its facts gets an error that holds all of it), `disagreement` (the
second engine calls excepted what is punishable), `segfault` (its C core crashes, where an image of the memory may be
left) or `table` (whoever answers rows of a table gets an error that holds them). It changes nothing else of what the
command does.
"""

from __future__ import annotations

import os
import resource
import sys
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND
_NAMED = {"os.mkdir", "os.rename", "os.link", "os.symlink", "shutil.copyfile", "tempfile.mkstemp", "tempfile.mkdtemp"}
_REACHED = ("socket.connect", "socket.send", "socket.bind", "syslog.", "subprocess.", "os.system", "os.exec", "os.fork")


def watch(notes: str) -> None:
    """Notes each thing, as it happens, as a line `what: name` of the file; a program cannot take the watch away."""
    file = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and (not isinstance(arguments[2], int) or not arguments[2] & _WRITING):
            return
        if event == "open" or event in _NAMED or event.startswith(_REACHED):
            os.write(file, f"{event}: {arguments!r}\n".encode(errors="backslashreplace"))

    sys.addaudithook(note)


def _crash() -> None:
    from legal.scenario import Scenario

    def fail(self: Scenario) -> None:
        raise KeyError(self.model_dump_json())

    Scenario.facts = fail  # type: ignore[assignment, method-assign]


def _disagreement() -> None:
    from legal import forward

    right = forward.possible

    def wrong(norm: int, derived: frozenset[str]) -> frozenset[str]:
        found = right(norm, derived)
        return frozenset(["excepted"]) if found == {"punishable"} else found

    forward.possible = wrong


def _segfault() -> None:
    from legal.forward import Forward

    def agenda(self: Forward, handle: Any, _: Any) -> Any:
        return self._engine.start_action_for_state(handle, 10**7)  # a state that there is not

    resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
    Forward._agenda = agenda  # type: ignore[assignment, method-assign]


def _table() -> None:
    from legal.columns.screening import Readers

    def fail(self: Readers, facts: Any) -> None:
        raise KeyError(str(facts.rows()))

    Readers.screened = fail  # type: ignore[assignment, method-assign]


FAULTS = {
    "none": lambda: None,
    "crash": _crash,
    "disagreement": _disagreement,
    "segfault": _segfault,
    "table": _table,
}

if __name__ == "__main__":
    _, notes, fault, *arguments = sys.argv
    sys.argv = ["legal", *arguments]
    watch(notes)
    FAULTS[fault]()
    from legal_cli.main import run

    run()
