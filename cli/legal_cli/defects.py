"""What is said when the program itself is at fault: enough to mend it, nothing of a person beyond the facts needed."""

from __future__ import annotations

import sys
import traceback

from legal.errors import Disagreement


def tell_defect(error: Exception) -> None:
    """Where the program failed, in one line; its message is left out, since it may hold a user's text."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{frame.filename.rpartition('/')[2]}:{frame.lineno}"
    print(
        f"legal: a defect of this program ({type(error).__name__} at {where}); no answer is given, please report it",
        file=sys.stderr,
    )


def tell_disagreement(error: Disagreement) -> None:
    """Which norm the engines differ on, and a scenario of the facts that are needed to see it again."""
    print(f"legal: {error}", file=sys.stderr)
    print("This scenario shows it:\n", file=sys.stderr)
    print(_scenario(error), file=sys.stderr)


def _scenario(error: Disagreement) -> str:
    import json

    from legal.scenario import fields

    tree: dict[str, object] = {"scenario": f"The engines disagree on {error.norm}"}
    for path, value in error.facts.items():
        if path in fields():
            section: dict[str, object] = tree
            *above, last = path.split(".")
            for part in above:
                section = section.setdefault(part, {})  # type: ignore[assignment]
            section[last] = list(value) if isinstance(value, tuple) else value
    return json.dumps(tree, ensure_ascii=False, indent=1)
