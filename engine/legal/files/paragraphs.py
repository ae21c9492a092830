"""Reading the document that a source was taken from, as whoever holds it has it: UTF-8 text. Its text is not kept."""

from __future__ import annotations

import os

from legal.errors import InputError, Problem
from legal.files.document import MAX_BYTES, decode, visible
from legal.fingerprints import Paragraph, paragraphs_of


def load_paragraphs(path: str | os.PathLike[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of a document.

    Raises:
        InputError: there is no such file, it cannot be read, is too large, is no UTF-8 text, or holds no text.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError([Problem(visible(name) or "''", "no-such-path")]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file has this name"
        raise InputError([Problem(visible(name), "unreadable", values={"reason": reason})]) from None
    found = paragraphs_of(decode(data, visible(name)))
    if not found:
        raise InputError([Problem(visible(name), "empty-document")])
    return found
