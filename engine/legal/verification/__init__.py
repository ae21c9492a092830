"""Proving properties of a rulebook by enumeration: `verify` runs all of it. No answer to a scenario needs this."""
