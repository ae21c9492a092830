"""Screening on Spark: `legal.spark.screen` adds to a dataframe what each reading says of its rows, by `mapInArrow`.

The workers run what `legal.screen` runs; the package and its extra `[spark]` must be installed on each of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from legal.errors import ExtraMissing

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from legal.rulebook import Rulebook


def screen(
    dataframe: DataFrame,
    readings: Sequence[str] | None = None,
    as_of: str | None = None,
    rulebook: Rulebook | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    columns: Sequence[str] | None = None,
    separator: str = ";",
) -> DataFrame:
    """The dataframe with the answers to its rows as further columns of texts, and `error`, as by `legal.screen`.

    Args:
        dataframe: of PySpark, its columns named by facts.
        readings, as_of, rulebook, mapping, columns, separator: as for `legal.screen`.

    Raises:
        InputError: an unknown reading, fact or column, or a dataframe without a column that is a fact.
        ExtraMissing: Polars, Arrow or PySpark is not installed.
    """
    try:
        import polars as pl
        from pyspark.sql.pandas.types import to_arrow_schema
        from pyspark.sql.types import StringType, StructField, StructType

        from legal.columns.arrow import over_batches
        from legal.columns.finding import check_answers
        from legal.columns.frames import Answering
        from legal.columns.screening import Screen
    except ImportError:
        raise ExtraMissing("spark") from None
    wanted = check_answers(columns)
    types = pl.DataFrame(to_arrow_schema(dataframe.schema).empty_table()).schema
    asked = Screen(readings, as_of, rulebook, columns=wanted, separator=separator)
    added = Answering(types, asked, mapping or {}).added
    schema = StructType([*dataframe.schema.fields, *(StructField(name, StringType()) for name in added)])
    names = dataframe.columns
    function = over_batches(readings, as_of, rulebook, dict(mapping or {}), wanted, separator, names)
    plain = dataframe.toDF(*(f"column_{place}" for place in range(len(names))))  # Spark takes a dot for a struct's
    return plain.mapInArrow(function, schema)
