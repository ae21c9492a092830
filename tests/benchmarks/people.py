"""A list of people made up for the benchmarks: seeded, with unknowns as lists have them. No row tells of anyone.

`python tests/benchmarks/people.py ROWS FILE.parquet` writes one; words and codes are dictionary columns.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import polars as pl

SEED = 20251224
CHUNK = 1_000_000
COUNTRIES = ("IQ", "SY", "IR", "TR", "JO", "EG", "LB", "SD", "PK", "DE", "SE", "US")
FORCES = ("RU", "RU", "RU", "UA", "IQ", "IR", "SY", "US")
KINDS = ("state-armed-forces", "private-military-company", "non-state-armed-group", "humanitarian-unit")
CONDUCT = ("joined", "attempted-to-join", "recruited-others", "helped-others-join")


def people(rows: int, seed: int = SEED) -> pl.DataFrame:
    """A frame of so many rows: an id and the facts that the stated position asks for."""
    dice = np.random.default_rng(seed)

    def some(values: pl.Series, unknown: float) -> pl.Series:
        return pl.select(pl.when(pl.Series(dice.random(rows) >= unknown)).then(values).alias(values.name)).to_series()

    def words(name: str, choices: tuple[str, ...], weights: tuple[float, ...] | None, unknown: float) -> pl.Series:
        drawn = dice.choice(len(choices), rows, p=weights)
        distinct = list(dict.fromkeys(choices))
        return some(pl.Series(name, choices, dtype=pl.Enum(distinct)).gather(pl.Series(drawn)), unknown)

    def lists(name: str, choices: tuple[str, ...], weights: tuple[float, ...], unknown: float) -> pl.Series:
        first = pl.Series(choices, dtype=pl.Enum(choices)).gather(pl.Series(dice.choice(len(choices), rows, p=weights)))
        second = first.gather(pl.Series(dice.permutation(rows)))
        frame = pl.DataFrame({"one": first, "two": second, "both": dice.random(rows) < 0.08})
        both = pl.concat_list("one", "two")
        lone = pl.concat_list("one")
        return some(frame.select(pl.when("both").then(both).otherwise(lone).alias(name)).to_series(), unknown)

    def days(name: str, first: str, span: int, unknown: float) -> pl.Series:
        drawn = np.datetime64(first) + dice.integers(0, span, rows).astype("timedelta64[D]")
        return some(pl.Series(name, drawn).cast(pl.Date), unknown)

    def yes(name: str, share: float, unknown: float) -> pl.Series:
        return some(pl.Series(name, dice.random(rows) < share), unknown)

    few = (0.02,) * (len(COUNTRIES) - 1)
    return pl.DataFrame(
        [
            pl.Series("id", np.arange(rows, dtype=np.int64)),
            lists("person.citizenships", COUNTRIES, (1 - sum(few), *few), 0.06),
            days("person.born", "1975-01-01", 12_500, 0.1),
            lists("situation.conduct", CONDUCT, (0.7, 0.1, 0.1, 0.1), 0.08),
            days("situation.date", "2022-02-24", 1_300, 0.12),
            words("situation.force.kind", KINDS, (0.72, 0.15, 0.1, 0.03), 0.1),
            words("situation.force.state", FORCES, None, 0.1),
            yes("situation.authorization.granted", 0.1, 0.45),
            words("situation.authorization.by", ("IQ", "RU", "SY"), (0.8, 0.15, 0.05), 0.6),
            days("situation.authorization.date", "2021-10-01", 1_500, 0.7),
            yes("situation.recruitment.deceived", 0.15, 0.55),
            yes("situation.recruitment.coerced", 0.05, 0.55),
        ]
    )


def write(rows: int, file: Path) -> None:
    """Writes so many rows, a chunk at a time, so that memory does not grow with them."""
    first = people(min(rows, CHUNK))
    frames = [first.lazy()]
    for number in range(1, -(-rows // CHUNK)):
        size = min(CHUNK, rows - number * CHUNK)
        shift = pl.col("id") + number * CHUNK
        frames.append(first.lazy().head(size).with_columns(shift, pl.col("situation.date").shift(number)))
    pl.concat(frames).sink_parquet(file, row_group_size=250_000)


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
