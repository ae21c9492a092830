"""The third engine: the same norms over tables of millions of records. It decides nothing that `reference` did not.

A norm is split where its parts share no fact; `reference` fills each part's truth table over all states of knowledge,
and a record only has to be looked up. Polars reads and writes the columns, and answers questions about values.
"""
