"""From the plain values of a rulebook's files to the rulebook itself, with every check of its form; reads no file.

Each file is walked with an `Entry`, which notes what is wrong with its place and goes on, so that all problems of a
rulebook are told at once. Whether the norms are sound as logic is `legal.soundness`.
"""
