"""What follows from a norm in each row: its consequences, their conditions looked up. It decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from legal.columns.coding import Array
from legal.columns.splitting import conditional
from legal.columns.tables import Look, NormTable
from legal.conditions import Truth
from legal.rulebook import Norm

SEPARATOR = ";"  # between names in one column
PERHAPS = "?"  # after a consequence that may follow, and need not


class Following:
    """The consequences of one norm; those with a condition have tables like a norm's."""

    def __init__(self, norm: Norm, norms: Sequence[Norm]) -> None:
        self.consequences = norm.consequences
        conditions = [each.when for each in norm.consequences if each.when is not None]
        self.tables = [NormTable(each, norms) for each in conditional(norm, conditions)]
        self.say = cache(self._said)

    def codes(self, look: Look, rows: int) -> Array:
        """For each row the truths of the conditions, as one number."""
        codes = np.zeros(rows, np.int64)
        for table in self.tables:
            elements = table.looked_up(look, ()).stance // len(Truth)
            codes = codes * len(Truth) + elements
        return codes

    def _said(self, code: int, is_certain: bool) -> str | None:
        """What follows under these truths: by the term of art where there is one."""
        truths: list[Truth] = []
        for _ in self.tables:
            code, truth = divmod(code, len(Truth))
            truths.insert(0, Truth(truth))
        found: dict[str, bool] = {}
        for each in self.consequences:
            truth = Truth.TRUE if each.when is None else truths.pop(0)
            if truth is not Truth.FALSE:
                name = each.term or each.sanction
                found[name] = found.get(name, False) or (is_certain and truth is Truth.TRUE)
        return SEPARATOR.join(name if sure else f"{name}{PERHAPS}" for name, sure in found.items()) or None
