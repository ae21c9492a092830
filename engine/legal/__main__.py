"""`python -m legal` is the command `legal`."""

from legal_cli.main import run

run()
