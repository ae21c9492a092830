"""The stated position in other engines, on the same made-up people: `make peers` runs it in an environment of its own.

The peers answer in two values, punishable or not: an unknown fact is read as no, nothing says why, what is missing or
unsettled. Each runs in a process of its own. `python peers.py RECORDS.json NAME` measures one.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

SECONDS = 3.0
WHOLE = (
    "'IQ' in citizenships and 'joined' in conduct and kind == 'state-armed-forces' and state != 'IQ' and state != ''"
    " and not (granted and by == 'IQ' and not later)"
)
Record = dict[str, Any]


def by_hand() -> Callable[[Record], bool]:
    def punishable(r: Record) -> bool:
        return (
            "IQ" in r["citizenships"]
            and "joined" in r["conduct"]
            and r["kind"] == "state-armed-forces"
            and r["state"] not in ("IQ", "")
            and not (r["granted"] and r["by"] == "IQ" and not r["later"])
        )

    return punishable


def zen() -> Callable[[Record], bool]:
    import zen as engine

    compiled = engine.compile_expression(WHOLE)
    return lambda r: bool(compiled.evaluate(r))


def cel() -> Callable[[Record], bool]:
    import cel as engine

    text = WHOLE.replace(" and ", " && ").replace("not (", "!(").replace("&& not ", "&& !")
    compiled = engine.compile(text)
    return lambda r: bool(compiled.execute(r))


def clips() -> Callable[[Record], bool]:
    import clips as engine

    environment = engine.Environment()
    slots = (
        "(multislot citizenships) (multislot conduct) (slot kind) (slot state) (slot granted) (slot by) (slot later)"
    )
    environment.build(f"(deftemplate person {slots} (slot later))")
    found: list[int] = []
    environment.define_function(lambda: found.append(1), name="found")
    environment.build(
        '(defrule joining (person (citizenships $? "IQ" $?) (conduct $? "joined" $?) (kind "state-armed-forces")'
        ' (state ?s&~"IQ"&~"") (granted ?g) (by ?b) (later ?l))'
        ' (test (not (and (eq ?g yes) (eq ?b "IQ") (eq ?l no)))) => (found))'
    )
    template = environment.find_template("person")

    def punishable(r: Record) -> bool:
        found.clear()
        told = {name: engine.Symbol("yes" if r[name] else "no") for name in ("granted", "later")}
        fact = template.assert_fact(**{**r, **told})
        environment.run()
        fact.retract()
        return bool(found)

    return punishable


def durable() -> Callable[[Record], bool]:
    from durable import engine
    from durable import lang as rules

    found: list[int] = []
    with rules.ruleset("position"):
        m = rules.m
        elements = (m.citizen == "yes") & (m.joined == "yes") & (m.kind == "state-armed-forces")

        @rules.when_all(elements & (m.state != "IQ") & (m.state != "") & (m.lifted == "no"))
        def _(c: Any) -> None:
            found.append(1)

    count = [0]

    def punishable(r: Record) -> bool:
        found.clear()
        count[0] += 1
        fact = {
            "id": count[0],
            "sid": "s",
            "citizen": "yes" if "IQ" in r["citizenships"] else "no",
            "joined": "yes" if "joined" in r["conduct"] else "no",
            "kind": r["kind"],
            "state": r["state"],
            "lifted": "yes" if r["granted"] and r["by"] == "IQ" and not r["later"] else "no",
        }
        try:
            rules.post("position", fact)
        except engine.MessageNotHandledException:
            return False
        return bool(found)

    return punishable


ONE_BY_ONE = {each.__name__: each for each in (by_hand, zen, cel, clips, durable)}


def one_by_one(name: str, records: list[Record]) -> dict[str, float]:
    start = time.perf_counter()
    punishable = ONE_BY_ONE[name]()
    punishable(records[0])
    first = time.perf_counter() - start
    hits = done = 0
    spent = time.process_time()
    while time.process_time() - spent < SECONDS:
        for record in records[:2000]:
            hits += punishable(record)
        done += min(2000, len(records))
    spent = time.process_time() - spent
    return {"a_second": done / spent, "microseconds": spent / done * 1e6, "first_ms": first * 1e3, "share": hits / done}


def openfisca(records: list[Record]) -> dict[str, float]:
    """Vectors, with the strings coded and the lists searched beforehand, which is not counted."""
    import numpy as np
    from openfisca_core import entities, periods, simulations, taxbenefitsystems, variables

    start = time.perf_counter()
    person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
    system = taxbenefitsystems.TaxBenefitSystem([person])
    month = periods.DateUnit.MONTH
    codes = {"": 0, "IQ": 1, "state-armed-forces": 2}
    columns: dict[str, Any] = {
        "citizen": np.array(["IQ" in r["citizenships"] for r in records]),
        "joined": np.array(["joined" in r["conduct"] for r in records]),
        "granted": np.array([r["granted"] for r in records]),
        "later": np.array([r["later"] for r in records]),
        **{name: np.array([codes.get(r[name], 9) for r in records]) for name in ("kind", "state", "by")},
    }
    settings = {"entity": person, "definition_period": month, "label": ""}
    for name, values in columns.items():
        kind = bool if values.dtype == bool else int
        system.add_variable(type(name, (variables.Variable,), {**settings, "value_type": kind}))

    def formula(person: Any, period: Any) -> Any:
        allowed = person("granted", period) & (person("by", period) == 1) & ~person("later", period)
        state = person("state", period)
        reached = person("citizen", period) & person("joined", period) & (person("kind", period) == 2)
        return reached & (state != 1) & (state != 0) & ~allowed

    rule = {**settings, "value_type": bool, "formula": formula}
    system.add_variable(type("punishable", (variables.Variable,), rule))

    def run(columns: dict[str, Any]) -> Any:
        simulation = simulations.SimulationBuilder().build_default_simulation(system, len(columns["citizen"]))
        for name, values in columns.items():
            simulation.set_input(name, "2026-01", values)
        return simulation.calculate("punishable", "2026-01")

    one = {name: values[:1] for name, values in columns.items()}
    run(one)
    first = time.perf_counter() - start
    share = float(run(columns).mean())
    spent = time.process_time()
    for _ in range(5):
        run(columns)
    spent = (time.process_time() - spent) / 5
    alone = time.process_time()
    for _ in range(50):
        run(one)
    alone = (time.process_time() - alone) / 50
    return {
        "a_second": len(records) / spent,
        "microseconds": alone * 1e6,
        "first_ms": first * 1e3,
        "share": share,
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        people = json.load(file)
    measured = openfisca(people) if sys.argv[2] == "openfisca" else one_by_one(sys.argv[2], people)
    print(json.dumps(measured))
