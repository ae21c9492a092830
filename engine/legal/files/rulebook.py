"""Reading a rulebook from its folder: every file once, checked whole, and remembered by its content.

A rulebook that passed all checks is kept, as plain values, in a cache folder under the hash of its bytes and of the
program: so a cached one is never stale, and its checks need not run again. It is one file, which appears whole or not
at all and proves itself by a hash of its own; where it cannot be read or written, nothing is lost but time. Each line
of it holds one source, the topics of one folder, or what all share, and is only read when something of it is asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from legal import __version__
from legal.errors import InputError, Problem, nearest
from legal.files.document import Document, decode
from legal.files.shipped import shipped
from legal.loading.entry import Entry
from legal.loading.sources import SourceFiles, build_source
from legal.loading.texts import build_facts, build_places
from legal.ordering import in_order, ordered
from legal.rulebook import Rulebook, Source, Topic, topics_folder

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # of a folder or a norm, since these make ids
_COMMON = ("facts.yaml", "countries.yaml", "defaults.yaml")
_GLOSSARY = "glossary.yaml"  # binds those who translate, and decides no answer: neither read nor hashed
_TOPICS = "topics.yaml"  # in a folder at the top, such as iq/topics.yaml
_KEPT = 16  # rulebooks in a cache folder, so that it does not grow with every change of a rule

Documents = Mapping[str, Document]
T = TypeVar("T")


def load_rulebook(path: str | Path | None = None, *, cache: str | Path | None = None) -> Rulebook:
    """The rulebook of a folder, wholly checked; without a path, the one that comes with the program.

    Args:
        path: a folder with `defaults.yaml` and one folder a source, such as `iq/stated-position/`. `facts.yaml` and
            `countries.yaml` may be left out: then the program's own are used.
        cache: a folder in which a checked rulebook is remembered by its content; None to remember nothing.

    Raises:
        InputError: every problem of the rulebook, each with file, line and column.
    """
    root = shipped() if path is None else Path(path)
    contents = _contents(root)
    sha256 = _hash(contents)
    memory = None if cache is None else Path(cache) / f"rulebook-{_program()}-{sha256}.json"
    known = None if memory is None else _recall(memory)
    if known is not None:
        return _remembered(known, sha256)
    documents = _parse(root, contents)
    book = _checked(documents, sha256)
    if memory is not None:
        _remember(memory, documents)
    return book


def check_with(path: str | Path, added: Mapping[str, str]) -> Rulebook:
    """The rulebook of a folder as it would be with these files added, by their paths inside it; nothing is written.

    Raises:
        InputError: every problem that it would have.
    """
    root = Path(path)
    contents = _contents(root, {name: text.encode() for name, text in added.items()})
    return _checked(_parse(root, contents), _hash(contents))


@cache
def default_rulebook() -> Rulebook:
    """The shipped rulebook, read once a process."""
    return load_rulebook()


def _contents(root: Path, added: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
    """The bytes of every YAML file of the rulebook, by its path inside the folder, sorted."""
    found = {name: _bytes(root / name) for name in sorted(_names(root))} | dict(added)
    if "defaults.yaml" not in found:
        raise InputError([Problem(str(root), "no-rulebook")])
    for common in _COMMON:
        if common not in found:
            found[common] = (shipped() / common).read_bytes()
    return dict(sorted(found.items()))


def _names(root: Path) -> Iterator[str]:
    """The paths, inside the folder, of all that is or looks like YAML; nothing hidden."""
    for folder, folders, files in os.walk(root, onerror=_refuse):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for file in files:
            if file.startswith(".") or not file.lower().endswith((".yaml", ".yml")):
                continue
            if not (Path(folder) / file).is_file():  # a pipe of this name would be waited on for ever
                raise InputError([Problem(str(Path(folder) / file), "unreadable", values={"reason": "no file"})])
            if (name := (Path(folder) / file).relative_to(root).as_posix()) != _GLOSSARY:
                yield name


def _refuse(error: OSError) -> None:
    """A folder that cannot be listed might hold law; one that is not there is `no-rulebook`'s matter."""
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise _unreadable(error.filename, error)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: object, error: OSError) -> InputError:
    return InputError([Problem(str(path), "unreadable", values={"reason": error.strerror or "unreadable"})])


def _hash(contents: Mapping[str, bytes]) -> str:
    """One hash over names and contents, the same on systems that end lines otherwise."""
    whole = hashlib.sha256()
    for name, data in contents.items():
        text = data.replace(b"\r\n", b"\n")
        whole.update(f"{name}\0{len(text)}\0".encode())
        whole.update(text)
    return whole.hexdigest()


def _parse(root: Path, contents: Mapping[str, bytes]) -> dict[str, Document]:
    """The parsed files, by their paths; what is no YAML at all is told by itself, since nothing that rests on it holds.

    Raises:
        InputError: what is wrong with the files as YAML, one document a file included.
    """
    from legal.files.yaml12 import read_yaml

    problems: list[Problem] = []
    found: dict[str, Document] = {}
    for name, data in contents.items():
        source = str(root / name)
        try:
            documents = read_yaml(decode(data, source), source)
        except InputError as error:
            problems.extend(error.problems)
            continue
        found[name], *others = documents or [Document(source, 1)]
        problems.extend(each.problem((), "wrong-value", {"wanted": "one document a file"}) for each in others)
    if problems:
        raise InputError(problems)
    return found


def _checked(documents: Documents, sha256: str) -> Rulebook:
    from legal.loading.topics import build_topics, check_claimed, check_claims  # only here: answers need no topics

    problems: list[Problem] = []
    _check_names(documents, problems)
    topics = {name: build_topics(documents[name], name.partition("/")[0], problems) for name in _topics(documents)}
    sources: dict[str, Source] = {}
    for files in _sources(documents):
        source = build_source(files, problems)
        _check_norms(files, source, problems)
        check_claims(source, files.source, _joined(topics.values()), problems)
        sources[source.id] = ordered(source)
    _check_pointers(documents, sources, problems)
    for name in topics:
        folder = name.partition("/")[0]
        own = [each for each in sources.values() if topics_folder(each.id) == folder]
        check_claimed(documents[name], folder, own, problems)
    book = _assemble(documents, sha256, sources, _joined(topics.values()), problems)
    if problems:
        each_once = {str(problem): problem for problem in problems}.values()
        raise InputError(sorted(each_once, key=lambda each: (each.source, each.line or 0, each.column or 0)))
    return book


def _assemble(
    documents: Documents,
    sha256: str,
    sources: Mapping[str, Source],
    topics: Mapping[str, Topic],
    problems: list[Problem],
) -> Rulebook:
    version, readings = _defaults(documents["defaults.yaml"], sources, problems)
    facts = build_facts(documents["facts.yaml"], problems)
    places = build_places(documents["countries.yaml"], problems)
    return Rulebook(version, sha256, readings, sources, facts, places, topics)


def _joined(several: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """The entries of several tables, in one."""
    return {key: each for table in several for key, each in table.items()}


def _defaults(
    document: Document, sources: Mapping[str, Source], problems: list[Problem]
) -> tuple[str, tuple[str, ...]]:
    """The rulebook's version, and the readings that are used by default."""
    defaults = Entry(document, problems)
    version = defaults.need("version").word()
    readings: list[str] = []
    for part in defaults.need("readings").parts(least=1):
        reading = part.word()
        if reading in readings:
            part.report("duplicate-id", value=reading)
        elif reading not in sources:
            choices = ", ".join(sources)
            part.report("unknown-reading", value=reading, choices=choices, nearest=nearest(reading, sources))
        readings.append(reading)
    defaults.close()
    return version, tuple(readings)


def _remembered(known: Mapping[str, bytes], sha256: str) -> Rulebook:
    """A rulebook that passed its checks before: what is not asked for is not even parsed."""
    sources = _Sources({key: text for key, text in known.items() if key and not _is_topics(key)})
    version, readings = _defaults(_documents(known[""])["defaults.yaml"], sources, [])
    facts = _Later(partial(_common, known[""], "facts.yaml", build_facts))
    places = _Later(partial(_common, known[""], "countries.yaml", build_places))
    topics = _Later(partial(_known_topics, {key: text for key, text in known.items() if _is_topics(key)}))
    return Rulebook(version, sha256, readings, sources, facts, places, topics)


def _common(text: bytes, file: str, build: Callable[[Document, list[Problem]], dict[str, T]]) -> dict[str, T]:
    return build(_documents(text)[file], [])


def _known_topics(texts: Mapping[str, bytes]) -> dict[str, Topic]:
    from legal.loading.topics import build_topics

    return _joined(build_topics(_documents(text)[name], name.partition("/")[0], []) for name, text in texts.items())


def _documents(text: bytes) -> dict[str, Document]:
    """The files of one line, from what was remembered of them."""
    return {name: Document(name, 1, tree) for name, tree in json.loads(text).items()}


class _Sources(Mapping[str, Source]):
    """The sources of a remembered rulebook, each built when it is first asked for."""

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self._known = known
        self._built: dict[str, Source] = {}

    def __getitem__(self, folder: str) -> Source:
        if folder not in self:
            raise KeyError(folder)
        if folder not in self._built:
            files = next(_sources(_documents(self._known[folder])))
            self._built.setdefault(folder, ordered(build_source(files, [])))
        return self._built[folder]

    def __contains__(self, folder: object) -> bool:
        return folder in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class _Later(Mapping[str, T]):
    """What several sources share, built together when the first of it is asked for."""

    def __init__(self, build: Callable[[], dict[str, T]]) -> None:
        self._build = build
        self._built: dict[str, T] | None = None

    @property
    def _table(self) -> dict[str, T]:
        if self._built is None:
            self._built = self._build()
        return self._built

    def __getitem__(self, key: str) -> T:
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def _sources(documents: Documents) -> Iterator[SourceFiles]:
    """The files of each source: a folder that holds a `source.yaml`."""
    for name, document in documents.items():
        folder, _, file = name.rpartition("/")
        if file == "source.yaml" and folder:
            norms = {
                other.rpartition("/")[2].removesuffix(".yaml"): each
                for other, each in documents.items()
                if other.rpartition("/")[0] == folder and other != name and not _is_topics(other)
            }
            yield SourceFiles(folder, document, norms)


def _topics(documents: Documents) -> Iterator[str]:
    return (name for name in documents if _is_topics(name))


def _is_topics(name: str) -> bool:
    """Whether this is the path of a folder's topics: `iq/topics.yaml`."""
    folder, _, file = name.partition("/")
    return file == _TOPICS and NAME.fullmatch(folder) is not None


def _check_names(documents: Documents, problems: list[Problem]) -> None:
    for name, document in documents.items():
        folder, _, file = name.rpartition("/")
        parts = name.removesuffix(".yaml").split("/")
        is_common = not folder and file in _COMMON
        in_source = folder and f"{folder}/source.yaml" in documents and all(NAME.fullmatch(part) for part in parts)
        if not is_common and not in_source and not _is_topics(name):
            problems.append(Problem(document.source, "unknown-file"))
        if file == "source.yaml" and f"{folder}.yaml" in documents:
            problems.append(document.problem((), "duplicate-id", {"value": folder}))


def _check_norms(files: SourceFiles, source: Source, problems: list[Problem]) -> None:
    """Circles, norms that are unsound as logic, and norms too large for tables."""
    from legal.columns.splitting import too_large  # only here: a remembered rulebook has passed
    from legal.soundness import problems_of

    norms, circles = in_order(source.norms)
    found: list[tuple[str, str, dict[str, object]]] = []
    found += [(circle[0], "cycle", {"norms": ", ".join(circle)}) for circle in circles]
    found += [(norm.id, *problem) for norm in norms for problem in problems_of(norm, norms)]
    if not found and not problems:  # else it may not be fit to be taken apart
        large = ((norm.id, too_large(norm, norms)) for norm in norms)
        found += [(norm, "table-too-large", {"facts": ", ".join(facts)}) for norm, facts in large if facts]
    for norm, code, values in found:
        problems.append(files.norms[norm.rpartition("/")[2]].problem((), code, values))


def _check_pointers(documents: Documents, sources: Mapping[str, Source], problems: list[Problem]) -> None:
    """That what open questions point at, in their own source or another, is there."""
    from legal.lookup import things_of

    known = {thing.id: None for source in sources.values() for thing in things_of(source)}
    for source in sources.values():
        for question in source.questions.values():
            for each in question.see:
                if each and each not in known:
                    place = ("open_questions", question.id.rpartition("#")[2], "see")
                    values = {"value": each, "nearest": nearest(each, known)}
                    problems.append(documents[f"{source.id}/source.yaml"].problem(place, "see-nothing", values))


def _recall(memory: Path) -> dict[str, bytes] | None:
    """What was remembered, a text a line; None where nothing was, or it is damaged."""
    try:
        digest, _, data = memory.read_bytes().partition(b"\n")
    except (OSError, ValueError):
        return None
    if digest != _digest(data):
        return None
    keys, *texts = data.split(b"\n")
    return dict(zip(json.loads(keys), texts, strict=True))


def _remember(memory: Path, documents: Documents) -> None:
    """Writes the values beside their place and moves them there in one step; then forgets the oldest rulebooks."""
    keys = list(dict.fromkeys(map(_line_of, documents)))
    lines: list[object] = [keys]
    for key in keys:
        lines.append({name: each.tree for name, each in documents.items() if _line_of(name) == key})
    data = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    draft = memory.with_suffix(f".{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft.write_bytes(_digest(data) + b"\n" + data)
        draft.replace(memory)
        for old in sorted(memory.parent.glob("rulebook-*"), key=lambda each: each.stat().st_mtime_ns)[:-_KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _line_of(name: str) -> str:
    """In which line a file is remembered: that of its source, its own for topics, "" for what all share."""
    return name if _is_topics(name) else name.rpartition("/")[0]


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _program() -> str:
    """What tells one state of the program from another: its version, and a hash of its code and countries."""
    here = Path(__file__).resolve().parents[1]
    whole = hashlib.sha256()
    for path in [*sorted(here.rglob("*.py")), shipped() / "countries.yaml"]:
        data = path.read_bytes()
        whole.update(f"{path.name}\0{len(data)}\0".encode())
        whole.update(data)
    return f"{__version__}-{whole.hexdigest()[:16]}"
