"""Answers as people read them, one module a page or a format. Renderers only read results; they decide nothing."""
