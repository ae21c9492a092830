"""Finding a State or region by its code or by a name as people write it, in three languages. It knows no law."""

from __future__ import annotations

import heapq
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from legal.errors import LONGEST_WORD, nearest

# Letters that people type one for the other: hamza forms, alif maqsura, the ya, kaf and ha of Arabic and Persian.
_SAME = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ک": "ك", "ھ": "ه", "ـ": None}
)
_SORANI = str.maketrans("ڕڵێۆەة", "رليوهه")  # what only Sorani has, as other keyboards write it: near, and not the same
_SILENT = str.maketrans({"\u200c": None, "’": "'", "-": " ", "ء": None})
_COMPARED = 40  # names that are compared letter by letter with a misspelt one


@cache
def codes() -> tuple[frozenset[str], frozenset[str]]:
    """The codes of all States and of all regions; cheap, since most scenarios hold no name."""
    from legal.files.countries import read_codes

    return read_codes()


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """The codes of the States that laws name together, by the name of the group."""
    from legal.files.countries import read_groups

    return read_groups()


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """The codes that each folded name fits; read when the first name is met."""
    found: dict[str, dict[str, None]] = {}
    for code, name in written():
        found.setdefault(fold(name), {})[code] = None
    return {name: tuple(fitting) for name, fitting in found.items()}


def written() -> Iterator[tuple[str, str]]:
    """Every name of the shipped table as it is written there, with its code."""
    from legal.files.countries import read_countries

    tree = read_countries()
    for code, entry in (*tree["states"].items(), *tree["regions"].items()):
        for name in (entry["en"], entry["ar"], entry["ckb"], *entry.get("aliases", [])):
            yield code, name


def fold(name: str) -> str:
    """A name as it is compared: without case, vowel marks, tatweel, hamza forms, and with one ya and one kaf."""
    bare = unicodedata.normalize("NFKD", name.translate(_SAME)).casefold()
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(letters.translate(_SAME).translate(_SILENT).split())


def find(name: str, *, regions: bool = False) -> list[str]:
    """The codes that this code or name fits: none, one, or several where the name is ambiguous."""
    states, places = codes()
    if name in states or (regions and name in places):
        return [name]
    return [code for code in names().get(fold(name), ()) if regions or code in states]


def suggest(name: str, *, regions: bool = False) -> str | None:
    """The nearest name and its code, or the code that is written small; None where no name is near."""
    states, places = codes()
    if len(name) > LONGEST_WORD:
        return None
    if name.upper() in (states | places if regions else states):
        return f"`{name.upper()}`"
    loose = fold(name).translate(_SORANI)
    close = nearest(loose, _alike(loose, states | places if regions else states), likeness=0.75)
    if close is None:
        return None
    fitting = [code for code in _loosely()[close] if regions or code in states]
    return f"{_spelt()[close]} ({', '.join(fitting)})"


def _alike(name: str, within: frozenset[str]) -> list[str]:
    """The names that have most pairs of letters in common with this one."""
    shared = Counter(each for pair in _pairs(name) for each in _by_pair().get(pair, ()))
    reachable = (each for each in shared if within.intersection(_loosely()[each]))
    return heapq.nlargest(_COMPARED, reachable, key=lambda each: (shared[each] / (len(name) + len(each)), each))


def _pairs(name: str) -> set[str]:
    """The pairs of letters that stand side by side, the edges included."""
    return {first + second for first, second in pairwise(f" {name} ")}


@cache
def _by_pair() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in _loosely():
        for pair in _pairs(name):
            found.setdefault(pair, []).append(name)
    return found


@cache
def _loosely() -> Mapping[str, tuple[str, ...]]:
    """The codes of each folded name, with the letters of Sorani as other keyboards write them."""
    found: dict[str, dict[str, None]] = {}
    for name, fitting in names().items():
        found.setdefault(name.translate(_SORANI), {}).update(dict.fromkeys(fitting))
    return {name: tuple(fitting) for name, fitting in found.items()}


@cache
def _spelt() -> Mapping[str, str]:
    """Each of these names as the table first spells it."""
    return {fold(name).translate(_SORANI): name for _, name in reversed(list(written()))}
