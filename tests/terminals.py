"""People at terminals, for tests of commands that ask: what they type, press and read."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import IO

from legal_cli.terminal import PROMPT

CTRL_C, CTRL_D = b"\x03", b"\x04"


class Person:
    """Someone at a terminal: a pseudo-terminal of the given width with the real command on it.

    `program` is what Python is told to run there; standard error goes to the terminal too, unless to the file `errors`.
    """

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = ("-m", "legal", "ask"),
        errors: IO[bytes] | None = None,
    ) -> None:
        self.master, slave = pty.openpty()
        known = {
            **os.environ,
            "TERM": "dumb",
            "COLUMNS": str(columns),
            "PYTHONIOENCODING": "utf-8",
            **(environment or {}),
        }
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave if errors is None else errors,
            env=known,
            preexec_fn=self._at_terminal,
        )
        os.close(slave)
        self.seen = ""

    @staticmethod
    def _at_terminal() -> None:
        import fcntl
        import termios

        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def reads(self, seconds: float = 60) -> str:
        """What is shown until the next prompt, or until the program ends."""
        new, end = b"", time.monotonic() + seconds
        while time.monotonic() < end and not new.endswith(f"\n{PROMPT}".encode()):
            if not select.select([self.master], [], [], 0.2)[0]:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                break
            if not data:
                break
            new = (new + data).replace(b"\r\n", b"\n")
        text = new.decode("utf-8", "replace")
        self.seen += text
        return text

    def types(self, text: str) -> str:
        """Types a line, and reads what comes."""
        os.write(self.master, text.encode() + b"\n")
        return self.reads()

    def presses(self, key: bytes) -> str:
        """Presses keys, as a person does: not within the instant in which the prompt appears."""
        time.sleep(0.5)
        os.write(self.master, key)
        return self.reads()

    def ends(self) -> int:
        """The exit code."""
        code = self.process.wait(60)
        os.close(self.master)
        return code
