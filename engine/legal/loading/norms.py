"""Reading norms, conditions and remarks, with the statements, questions and norms of the source at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom, leaves
from legal.errors import nearest
from legal.fields import Field, Many, State, Value
from legal.files.document import Tree
from legal.loading.entry import Entry, items_of, parts_of, unknown_id
from legal.measures import MEASURES
from legal.rulebook import OUTCOMES, Consequence, Norm, NormException, Remark
from legal.scenario import fields

COMPARISONS = ("is", "is_not", "one_of", "contains", "at_least", "at_most")


class NormReader:
    """Reads conditions and norms, with the statements, questions and norms of the source at hand."""

    def __init__(
        self,
        source: str,
        statements: Mapping[str, object],
        questions: Mapping[str, object],
        norms: Mapping[str, object],
    ) -> None:
        self.source = source
        self.ids = {"statement": (f"{source}#", statements), "open question": (f"{source}#", questions)}
        self.ids["norm"] = (f"{source}/", {f"{source}/{name}": each for name, each in norms.items()})

    def norm(self, name: str, entry: Entry) -> Norm:
        cites = self.cites(entry, "norm")
        norm_id = f"{self.source}/{name}"
        norm = Norm(
            id=norm_id,
            title=entry.need("title").texts(),
            cites=cites,
            punishable=self.condition(entry.need("punishable")),
            unless=tuple(self.exception(f"{norm_id}#{key}", part) for key, part in items_of(entry.get("unless"))),
            consequences=tuple(self.consequence(part) for part in parts_of(entry.get("consequences"))),
            asks={
                self.known(part, "open question", key): self.condition(part, shown=True)
                for key, part in items_of(entry.get("asks"))
            },
        )
        entry.close()
        self.one_presumption(norm, entry)
        return norm

    def exception(self, key: str, entry: Entry) -> NormException:
        title = entry.need("title").texts()
        own = entry.get("cites")
        cites = self.cited(own) if own else ()
        when = self.condition(entry, extra=("title", "cites"))
        if not cites and not any(isinstance(leaf, Atom) and leaf.unsettled for leaf in leaves(when)):
            entry.report("missing-citation", kind="exception that hangs on no open question")
        return NormException(key, title, when, cites)

    def consequence(self, entry: Entry) -> Consequence:
        when = entry.get("when")
        consequence = Consequence(
            entry.need("sanction").word(),
            entry.need("text").texts(),
            self.cites(entry, "consequence"),
            self.condition(when) if when else None,
        )
        entry.close()
        return consequence

    def remark(self, entry: Entry) -> Remark:
        remark = Remark(self.cites(entry, "remark"), self.condition(entry.need("when"), shown=True))
        entry.close()
        return remark

    def cites(self, entry: Entry, kind: str) -> tuple[str, ...]:
        found = entry.get("cites")
        if found is None or found.tree == []:
            entry.report("missing-citation", kind=kind)
            return ()
        return self.cited(found)

    def cited(self, entry: Entry) -> tuple[str, ...]:
        return tuple(self.known(part, "statement") for part in entry.parts())

    def known(self, entry: Entry, kind: str, name: str | None = None) -> str:
        """The whole id of something of this source; one that is not there is noted, with the nearest."""
        prefix, known = self.ids[kind]
        word = entry.word() if name is None else name
        if word and prefix + word not in known:
            unknown_id(entry, kind, word, known, at_key=name is not None)
        return prefix + word

    def condition(self, entry: Entry, *, extra: tuple[str, ...] = (), shown: bool = False) -> Condition:
        """A condition; `shown` where it only shows a question or remark, so that `may_be` is allowed."""
        for key in extra:
            entry.get(key)
        found = [key for key in ("all", "any", "not", "fact", "norm") if entry.has(key)]
        if len(found) != 1:
            entry.report("condition")
            return All(())
        own = None if "cites" in extra else entry.get("cites")
        cites = self.cited(own) if own else ()
        condition: Condition
        match found[0]:
            case "fact":
                condition = self.atom(entry, cites)
            case "norm":
                condition = self.outcome(entry, cites, shown)
            case "not":
                condition = Not((self.condition(entry.need("not"), shown=shown),), cites)
            case junction:
                parts = tuple(self.condition(part, shown=shown) for part in entry.need(junction).parts())
                condition = (All if junction == "all" else AnyOf)(parts, cites)
        entry.close()
        return condition

    def outcome(self, entry: Entry, cites: tuple[str, ...], shown: bool) -> Condition:
        norm = self.known(entry.need("norm"), "norm")
        may, is_ = entry.get("may_be"), entry.get("is")
        asked = may or is_
        text = entry.get("text")
        if asked is None or (may and is_):
            entry.report("condition")
            return All(())
        if may and not shown:
            may.report("may-be-in-norm", at_key=True)
        return OutcomeAtom(norm, asked.word(OUTCOMES), may is not None, cites, text.texts() if text else {})

    def atom(self, entry: Entry, cites: tuple[str, ...]) -> Condition:
        fact = entry.need("fact")
        path = fact.word()
        kind = kind_of(path)
        if kind is None:
            fact.report("unknown-fact", value=path, nearest=nearest(path, (*fields(), *MEASURES)))
        used = [comparison for comparison in COMPARISONS if entry.has(comparison)]
        for comparison in used:
            entry.get(comparison)
        if len(used) != 1:
            entry.report("one-comparison")
        if kind is None or len(used) != 1:
            for key in ("presume", "unsettled", "text"):
                entry.get(key)
            return All(())
        compared = entry.need(used[0])
        if used[0] not in kind.comparisons:
            compared.report(
                "comparison", at_key=True, comparison=used[0], fact=path, choices=", ".join(kind.comparisons)
            )
        presume, unsettled, text = entry.get("presume"), entry.get("unsettled"), entry.get("text")
        atom = Atom(
            path,
            used[0],
            tuple(str(_value(part, kind)) for part in compared.parts())
            if used[0] == "one_of"
            else _value(compared, kind),
            _value(presume, kind) if presume else None,
            {_value_of(kind, key, part): self.known(part, "open question") for key, part in items_of(unsettled)},
            cites,
            text.texts() if text else {},
        )
        if presume and kind.many:
            presume.report("presume-list")
        if presume and atom.presume in atom.unsettled:
            presume.report("presume-unsettled")
        return atom

    def one_presumption(self, norm: Norm, entry: Entry) -> None:
        presumed: dict[str, Value | None] = {}
        for leaf in leaves_of(norm):
            if isinstance(leaf, Atom) and presumed.setdefault(leaf.fact, leaf.presume) != leaf.presume:
                entry.report("presume-differs", fact=leaf.fact)


def leaves_of(norm: Norm) -> Iterator[Atom | OutcomeAtom]:
    """The atoms of a norm's elements and exceptions, each once, from left to right."""
    yield from leaves(norm.punishable)
    for each in norm.unless:
        yield from leaves(each.when)


def kind_of(path: str) -> Field | None:
    """The kind of a fact or measure; None where there is none of this path."""
    if path in MEASURES:
        return MEASURES[path].field
    return fields().get(path)


def _value(entry: Entry, kind: Field) -> Value:
    """A value that a condition compares with, checked as a scenario's value is."""
    return _value_of(kind, entry.tree, entry)


def _value_of(kind: Field, raw: Tree, entry: Entry) -> Value:
    one = kind.of if isinstance(kind, Many) else kind
    try:
        if isinstance(one, State) and isinstance(raw, str) and len(raw) == 2 and raw.isupper():
            return raw  # held to ISO 3166-1 by the check of the whole rulebook, not at each start
        return one.read_one(raw) or ""
    except PydanticCustomError as error:
        context = error.context or {}
        entry.problems.append(entry.document.problem(entry.path, context["code"], context["values"]))
        return ""
