"""Reading a rulebook from its folder: every file once, checked whole, and remembered by its content.

A rulebook that passed all checks is kept, as plain values, in a cache folder under the hash of its bytes and of the
program: so a cached one is never stale, and its checks need not run again. Each file of the cache appears whole or
not at all; whatever cannot be read or written there is read from the rulebook itself.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from legal import __version__
from legal.errors import InputError, Problem
from legal.files.document import Document, Tree, decode
from legal.files.shipped import shipped
from legal.loading.entry import Entry
from legal.loading.sources import SourceFiles, build_source
from legal.loading.texts import build_facts, build_places
from legal.rulebook import Rulebook, Source
from legal.soundness import in_order, ordered, problems_of

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COMMON = ("facts.yaml", "countries.yaml", "defaults.yaml")


def load_rulebook(path: str | Path | None = None, *, cache: str | Path | None = None) -> Rulebook:
    """The rulebook of a folder, wholly checked; without a path, the one that comes with the program.

    Args:
        path: a folder with `defaults.yaml` and one folder a source, such as `iq/stated-position/`. `facts.yaml` may be
            left out: then the program's own is used.
        cache: a folder in which a checked rulebook is remembered by its content; None to remember nothing.

    Raises:
        InputError: every problem of the rulebook, each with file, line and column.
    """
    root = shipped() if path is None else Path(path)
    contents = _contents(root)
    sha256 = _hash(contents)
    store = _Store(Path(cache), sha256) if cache is not None else None
    known = store.read("rulebook") if store else None
    if known is not None and store is not None:
        return _from_store(known, sha256, contents, store)
    documents = _Documents(root, contents)
    book = _build(documents, sha256)
    if store is not None:
        store.write(documents.trees())
    return book


@cache
def default_rulebook() -> Rulebook:
    """The shipped rulebook, read once a process."""
    return load_rulebook()


def _contents(root: Path) -> dict[str, bytes]:
    """The bytes of every YAML file of the rulebook, by its path inside the folder, sorted."""
    if not (root / "defaults.yaml").is_file():
        raise InputError([Problem(str(root), "no-rulebook")])
    found: dict[str, bytes] = {}
    for path in sorted(root.rglob("*.yaml")):
        name = path.relative_to(root).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        try:
            found[name] = path.read_bytes()
        except OSError as error:
            raise InputError(
                [Problem(str(path), "unreadable", values={"reason": error.strerror or "unreadable"})]
            ) from None
    for common in _COMMON:
        if common not in found:
            found[common] = (shipped() / common).read_bytes()
    return dict(sorted(found.items()))


def _hash(contents: Mapping[str, bytes]) -> str:
    """One hash over names and contents, the same on systems that end lines otherwise."""
    whole = hashlib.sha256()
    for name, data in contents.items():
        text = data.replace(b"\r\n", b"\n")
        whole.update(f"{name}\0{len(text)}\0".encode())
        whole.update(text)
    return whole.hexdigest()


class _Documents:
    """The parsed files of a rulebook, by their paths inside it."""

    def __init__(self, root: Path, contents: Mapping[str, bytes]) -> None:
        from legal.files.yaml12 import read_yaml

        self.root = root
        self.problems: list[Problem] = []
        self.by_name: dict[str, Document] = {}
        for name, data in contents.items():
            source = str(root / name)
            try:
                documents = read_yaml(decode(data, source), source)
            except InputError as error:
                self.problems.extend(error.problems)
                documents = []
            self.by_name[name] = documents[0] if documents else Document(source, 1)

    def trees(self) -> dict[str, dict[str, Tree]]:
        """The plain values to remember: one part for the whole rulebook, one a source."""
        parts: dict[str, dict[str, Tree]] = {"rulebook": {}}
        for name, document in self.by_name.items():
            folder = _folder(name)
            parts.setdefault(_part(folder) if folder else "rulebook", {})[name] = document.tree
        return parts


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _part(folder: str) -> str:
    return folder.replace("/", "~")


def _build(documents: _Documents, sha256: str) -> Rulebook:
    problems = documents.problems
    _check_names(documents)
    defaults = Entry(documents.by_name["defaults.yaml"], problems)
    version = defaults.need("version").word()
    readings = defaults.need("readings").words()
    defaults.close()
    facts = build_facts(documents.by_name["facts.yaml"], problems)
    sources: dict[str, Source] = {}
    for files in _sources(documents.by_name):
        source = build_source(files, problems)
        _check_norms(files, source, problems)
        sources[source.id] = ordered(source)
    for reading in defaults.need("readings").parts():
        if reading.tree not in sources:
            reading.report("unknown-reading", value=str(reading.tree), choices=", ".join(sources))
    places = build_places(documents.by_name["countries.yaml"], problems)
    if problems:
        raise InputError(sorted(set_of(problems), key=lambda each: (each.source, each.line or 0, each.column or 0)))
    return Rulebook(version, sha256, readings, sources, facts, places)


def set_of(problems: list[Problem]) -> list[Problem]:
    """The problems, each once."""
    return list({str(problem): problem for problem in problems}.values())


def _sources(by_name: Mapping[str, Document]) -> Iterator[SourceFiles]:
    """The files of each source: a folder that holds a `source.yaml`."""
    for name, document in by_name.items():
        folder, _, file = name.rpartition("/")
        if file == "source.yaml" and folder:
            norms = {
                other.rpartition("/")[2].removesuffix(".yaml"): each
                for other, each in by_name.items()
                if _folder(other) == folder and other != name
            }
            yield SourceFiles(folder, document, norms)


def _check_names(documents: _Documents) -> None:
    for name, document in documents.by_name.items():
        folder, _, file = name.rpartition("/")
        is_common = not folder and file in _COMMON
        in_source = folder and f"{folder}/source.yaml" in documents.by_name
        if not is_common and not (
            in_source and all(_NAME.fullmatch(part) for part in name.removesuffix(".yaml").split("/"))
        ):
            documents.problems.append(Problem(document.source, "unknown-file"))


def _check_norms(files: SourceFiles, source: Source, problems: list[Problem]) -> None:
    """Circles, and norms that are unsound as logic."""
    for norm in source.norms:
        for code, values in problems_of(norm):
            problems.append(_file(files, norm.id).problem((), code, values))
    circle = in_order(source.norms)[1]
    if circle:
        problems.append(_file(files, circle[0]).problem((), "cycle", {"norms": ", ".join(circle)}))


def _file(files: SourceFiles, norm: str) -> Document:
    return files.norms[norm.rpartition("/")[2]]


class _LazySources(Mapping[str, Source]):
    """The sources of a remembered rulebook, each built when it is first asked for."""

    def __init__(self, folders: list[str], build: Callable[[str], Source]) -> None:
        self._folders, self._build = folders, build
        self._built: dict[str, Source] = {}

    def __getitem__(self, folder: str) -> Source:
        if folder not in self._folders:
            raise KeyError(folder)
        if folder not in self._built:
            self._built.setdefault(folder, self._build(folder))
        return self._built[folder]

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)


def _from_store(known: Mapping[str, Tree], sha256: str, contents: Mapping[str, bytes], store: _Store) -> Rulebook:
    """A rulebook that was checked before: its parts are read when they are needed."""
    documents = {name: Document(name, 1, tree) for name, tree in known.items()}
    folders = [_folder(name) for name in contents if name.endswith("/source.yaml")]

    def build(folder: str) -> Source:
        trees = store.read(_part(folder))
        if trees is None:  # somebody emptied the cache meanwhile
            return _build(_Documents(shipped(), contents), sha256).sources[folder]
        files = next(_sources({name: Document(name, 1, tree) for name, tree in trees.items()}))
        return ordered(build_source(files, []))

    defaults = Entry(documents["defaults.yaml"], [])
    return Rulebook(
        defaults.need("version").word(),
        sha256,
        defaults.need("readings").words(),
        _LazySources(folders, build),
        build_facts(documents["facts.yaml"], []),
        build_places(documents["countries.yaml"], []),
    )


class _Store:
    """The cache folder of one rulebook: a JSON file a part, written whole."""

    def __init__(self, folder: Path, sha256: str) -> None:
        self.folder = folder / f"{_program()}-{sha256}"

    def read(self, part: str) -> dict[str, Tree] | None:
        try:
            tree = json.loads((self.folder / f"{part}.json").read_bytes())
        except (OSError, ValueError):
            return None
        return tree if isinstance(tree, dict) else None

    def write(self, parts: Mapping[str, dict[str, Tree]]) -> None:
        """The whole rulebook last, so that its presence says that every part is there."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for part in sorted(parts, key=lambda name: name == "rulebook"):
                target = self.folder / f"{part}.json"
                draft = self.folder / f"{part}.{os.getpid()}.tmp"
                draft.write_text(json.dumps(parts[part], ensure_ascii=False), "utf-8")
                draft.replace(target)
        except OSError:
            return


def _program() -> str:
    """What tells one state of the program from another: its version and the code that checks a rulebook."""
    here = Path(__file__).resolve().parents[1]
    stamps = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(here.rglob("*.py"))]
    return f"{__version__}-{hashlib.sha256(repr(stamps).encode()).hexdigest()[:16]}"
