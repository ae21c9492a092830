"""`legal serve` as a process of its own, on a port that is free, and what it wrote to standard error."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LEGAL = Path(sys.executable).with_name("legal")


class Running(NamedTuple):
    """A server: its process, its port, and the seconds until it answered."""

    process: subprocess.Popen[str]
    port: int
    seconds: float
    said: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def rss(self) -> int:
        """The memory that it holds now, in KiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        assert found
        return int(found[1])

    def cpu(self) -> float:
        """The seconds that it has computed, and the processes that it began."""
        pid = self.process.pid
        begun = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        return sum(_computed(each) for each in (str(pid), *begun))

    def stop(self) -> str:
        """Stops it as Ctrl-C does; what it said since it began."""
        self.process.send_signal(signal.SIGINT)
        _, told = self.process.communicate(timeout=30)
        return told


def _computed(pid: str) -> float:
    told = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / 100


@contextmanager
def running(*arguments: str) -> Iterator[Running]:
    """A server that answers."""
    began = time.perf_counter()
    command = [str(LEGAL), "serve", "--port", "0", "--lang", "en", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    assert process.stderr is not None
    said: list[str] = []
    try:
        while not (found := re.search(r"http://\S+:(\d+)/", said[-1] if said else "")):
            line = process.stderr.readline()
            assert line, f"it ended: {said}"
            said.append(line)
        yield Running(process, int(found[1]), time.perf_counter() - began, said)
    finally:
        process.kill()
        process.wait()
