"""Where the program starts: small, so that Ctrl-C ends it without a traceback while the rest is still being read."""

import sys


def start() -> None:
    """The entry point of the command `legal`."""
    try:
        from legal_cli.main import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)
