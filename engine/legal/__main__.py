"""`python -m legal` is the command `legal`."""

from legal_cli.start import start

start()
