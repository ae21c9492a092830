"""Answers as people read them, one module a format. Renderers only read results; they decide nothing."""
