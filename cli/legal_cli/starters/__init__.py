"""The starting files of `legal new`: one module a kind makes its text. None writes a file or knows a country's law."""
