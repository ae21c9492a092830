"""`legal mcp`: a server for language-model agents, over the Model Context Protocol on standard input and output."""

from __future__ import annotations

from legal_cli import options


def mcp(rulebook: options.RulebookDir = None) -> None:
    """Serve the tools check, questions, whatif, show and claims to an agent, over standard input and output.

    Needs the extra `mcp`. It reads no file but the rulebook and changes nothing. Exit code: 0, or 2.
    """
    from legal_cli.extras import needing

    with needing("mcp"):
        from legal_cli.agent.server import run
        from legal_cli.agent.tools import Toolbox
    run(Toolbox(options.open_rulebook(rulebook)))
