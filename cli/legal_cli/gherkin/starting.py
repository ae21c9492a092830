"""A feature to start from, in each language, written by the grammar: facts, an expectation, and where to find more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legal.rulebook import Rulebook
from legal_cli.gherkin.grammar import Said
from legal_cli.gherkin.keywords import keywords
from legal_cli.gherkin.values import Scope, write
from legal_cli.words import Words

_FACTS = (
    Said("citizen", {"country": "IQ"}),
    Said("force-kind", {"kind": "state-armed-forces"}),
    Said("force-state", {"country": "RU"}),
    Said("not-authorized"),
)
_CONDUCT = (Said("conduct", {"conduct": "joined"}),)
_UNKNOWN_FACTS = _FACTS[:-1]
_NOT_KNOWN: Mapping[str, object] = {"facts": ("situation.authorization.granted", "situation.authorization.by")}


def starting_feature(words: Words, book: Rulebook, source: str) -> str:
    """The text of a feature on this source, in the language of the words, that passes on the shipped rulebook."""
    return "\n".join(_lines(words, Scope(book, book.sources[source], words.lang))) + "\n"


def _lines(words: Words, scope: Scope) -> Iterator[str]:
    kinds = keywords(scope.lang)
    if scope.lang != "en":
        yield f"# language: {scope.lang}"
    yield from (f"# {words('starting.intro')}", f"@source:{scope.source.id}")
    yield from (f"{kinds['feature']}: {words('starting.feature')}", "")
    yield f"  {kinds['scenario']}: {words('starting.clear')}"
    yield from _steps("given", _FACTS, scope)
    yield from _steps("when", _CONDUCT, scope)
    yield from _steps("then", (Said("outcome", {"outcome": "punishable"}),), scope)
    yield from ("", f"  # {words('starting.left_out')}", f"  {kinds['scenario']}: {words('starting.open')}")
    yield from _steps("given", _UNKNOWN_FACTS, scope)
    yield from _steps("when", _CONDUCT, scope)
    yield from _steps("then", (Said("outcome", {"outcome": "undetermined"}), Said("missing", _NOT_KNOWN)), scope)


def _steps(kind: str, steps: Sequence[Said], scope: Scope) -> Iterator[str]:
    kinds = keywords(scope.lang)
    for place, step in enumerate(steps):
        yield f"    {kinds['and' if place else kind]}{write(step, scope)}"
