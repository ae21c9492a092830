"""The stated position in other engines, on the same made-up people: `make peers` runs it in an environment of its own.

The peers answer in two values, punishable or not: an unknown fact is read as no, nothing says why, what is missing or
unsettled. Each runs in a process of its own. `python peers.py RECORDS NAME` measures one; the records are a frame in
Parquet for openfisca, JSON for the others.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from timing import timed

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
    environment.build(f"(deftemplate person {slots})")
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


def openfisca(file: str) -> dict[str, float]:
    """Vectors: beside the calculation alone, which is given truths, also with what makes truths of the same frame."""
    import numpy as np
    import polars as pl
    from openfisca_core import entities, periods, simulations, taxbenefitsystems, variables

    frame = pl.read_parquet(file)
    start = time.perf_counter()
    person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
    system = taxbenefitsystems.TaxBenefitSystem([person])
    settings = {"entity": person, "definition_period": periods.DateUnit.MONTH, "label": ""}
    for name in ("citizen", "joined", "state_force", "foreign", "granted", "by_iraq", "later"):
        system.add_variable(type(name, (variables.Variable,), {**settings, "value_type": bool}))

    def formula(person: Any, period: Any) -> Any:
        allowed = person("granted", period) & person("by_iraq", period) & ~person("later", period)
        reached = person("citizen", period) & person("joined", period) & person("state_force", period)
        return reached & person("foreign", period) & ~allowed

    rule = {**settings, "value_type": bool, "formula": formula}
    system.add_variable(type("punishable", (variables.Variable,), rule))

    def truths(frame: Any) -> dict[str, Any]:
        state, by = pl.col("situation.force.state"), pl.col("situation.authorization.by")
        found = frame.select(
            citizen=pl.col("person.citizenships").list.contains("IQ"),
            joined=pl.col("situation.conduct").list.contains("joined"),
            state_force=pl.col("situation.force.kind") == "state-armed-forces",
            foreign=state != "IQ",
            granted=pl.col("situation.authorization.granted"),
            by_iraq=by == "IQ",
            later=pl.col("situation.authorization.date") > pl.col("situation.date"),
        )
        return {each.name: each.fill_null(False).to_numpy() for each in found}

    def run(columns: dict[str, Any]) -> Any:
        simulation = simulations.SimulationBuilder().build_default_simulation(system, len(columns["citizen"]))
        for name, values in columns.items():
            simulation.set_input(name, "2026-01", values)
        return simulation.calculate("punishable", "2026-01")

    columns = truths(frame)
    one = {name: values[:1] for name, values in columns.items()}
    run(one)
    first = time.perf_counter() - start
    share = float(np.mean(run(columns)))
    coded, whole = timed(lambda: run(columns), 10), timed(lambda: run(truths(frame)), 10)
    alone = timed(lambda: run(one), 50)
    return {
        "a_second": frame.height / coded[1],
        "a_second_by_the_clock": frame.height / coded[0],
        "a_second_from_the_frame": frame.height / whole[1],
        "a_second_from_the_frame_by_the_clock": frame.height / whole[0],
        "microseconds": alone[1] * 1e6,
        "first_ms": first * 1e3,
        "share": share,
    }


if __name__ == "__main__":
    if sys.argv[2] == "openfisca":
        print(json.dumps(openfisca(sys.argv[1])))
    else:
        with open(sys.argv[1], encoding="utf-8") as file:
            print(json.dumps(one_by_one(sys.argv[2], json.load(file))))
