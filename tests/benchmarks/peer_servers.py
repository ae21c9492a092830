"""The stated position behind other engines' servers, in the environment that `make peers` makes; see `peers.py`.

`openfisca serve` takes this module for a country package. zen has no server among Python's packages, so that its
expression stands behind a bare FastAPI: `python peer_servers.py PORT`.
"""

from __future__ import annotations

import sys
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from openfisca_core import entities, indexed_enums, parameters, periods, taxbenefitsystems, variables

PERSON = entities.build_entity(key="person", plural="persons", label="A person", is_person=True)
SETTINGS = {"entity": PERSON, "definition_period": periods.DateUnit.MONTH}


class Kind(indexed_enums.Enum):
    """The kind of a force, as far as the norm tells it apart."""

    state = "state-armed-forces"
    other = "other"


def _punishable(person: Any, period: Any) -> Any:
    allowed = person("granted", period) & (person("by", period) == "IQ") & ~person("later", period)
    state = person("state", period)
    reached = person("citizen", period) & person("joined", period) & (person("kind", period) == Kind.state)
    return reached & (state != "IQ") & (state != "") & ~allowed


class CountryTaxBenefitSystem(taxbenefitsystems.TaxBenefitSystem):
    """The norm as openfisca has it: facts are variables, and so is the answer."""

    def __init__(self) -> None:
        super().__init__([PERSON])
        any_value = {"unused": {"values": {"2000-01-01": {"value": 0}}}}  # without one, the server does not start
        self.parameters = parameters.ParameterNode("", data=any_value)
        for name in ("citizen", "joined", "granted", "later"):
            self._add(name, value_type=bool)
        for name in ("state", "by"):
            self._add(name, value_type=str)
        self._add("kind", value_type=indexed_enums.Enum, possible_values=Kind, default_value=Kind.other)
        self._add("punishable", value_type=bool, formula=_punishable)

    def _add(self, name: str, **settings: Any) -> None:
        self.add_variable(type(name, (variables.Variable,), {**SETTINGS, "label": name, **settings}))


def zen(port: int) -> None:
    """Answers POST /check: a flat record, and whether it is punishable."""
    from peers import zen as engine

    app, punishable = FastAPI(), engine()

    @app.post("/check")
    async def check(request: Request) -> dict[str, bool]:
        return {"punishable": punishable(await request.json())}

    uvicorn.run(app, port=port, log_level="critical", access_log=False)


if __name__ == "__main__":
    zen(int(sys.argv[1]))
