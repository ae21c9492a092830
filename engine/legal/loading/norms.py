"""Reading norms, conditions and remarks, with the statements, questions and norms of the source at hand."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from legal import countries
from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom
from legal.errors import nearest
from legal.fields import Field, Many, State, Value
from legal.files.document import Tree
from legal.loading.entry import Entry, items_of, marked_ours, named, parts_of, unknown_id
from legal.loading.ranges import range_of, term_of
from legal.measures import MEASURES
from legal.rulebook import DAY, OUTCOMES, Consequence, InForce, Norm, NormException, Remark, Statement
from legal.scenario import fields
from legal.soundness import can_be_true

BROKEN = AnyOf(())  # stands where a condition cannot be read: it never holds, so nothing more is said of it
COMPARISONS = ("is", "is_not", "one_of", "contains", "at_least", "at_most")
MAX_CONDITIONS = 200  # a norm: what a lawyer can still review


class Use(enum.Enum):
    """What a condition is for, which says what may stand in it.

    An outcome hangs on `OUTCOME`: every presumption and unsettled value of it is named in the answer. `CONSEQUENCE`
    only says what follows, so nothing may be presumed there; `SHOWN` only shows a question or remark, and may ask what
    a norm can still say.
    """

    OUTCOME = frozenset({"presume", "unsettled"})  # no tuples: Python 3.11.2 takes an empty one for no value at all
    CONSEQUENCE = frozenset[str]()
    SHOWN = frozenset({"presume"})


class NormReader:
    """Reads conditions and norms, with the statements, questions and norms of the source at hand."""

    def __init__(
        self,
        source: str,
        statements: Mapping[str, Statement],
        questions: Mapping[str, object],
        norms: Mapping[str, object],
    ) -> None:
        self.source, self.statements = source, statements
        self.in_force: InForce | None = None
        self.ids = {"statement": (f"{source}#", statements), "open question": (f"{source}#", questions)}
        self.ids["norm"] = (f"{source}/", {f"{source}/{name}": each for name, each in norms.items()})
        self.presumed: dict[str, Value | None] = {}  # of the norm under way

    def norm(self, name: str, entry: Entry) -> Norm:
        time = time_of(self.in_force, self.ours(self.in_force.cites)) if self.in_force else None
        self.presumed = {DAY: time.presume} if time else {}
        cites = self.cites(entry, "norm")
        norm_id = f"{self.source}/{name}"
        norm = Norm(
            id=norm_id,
            title=entry.need("title").texts(),
            cites=cites,
            punishable=_at_its_time(self.condition(entry.need("punishable"), Use.OUTCOME), time),
            unless=tuple(self.exception(f"{norm_id}#{key}", part) for key, part in named(entry.get("unless"))),
            consequences=tuple(self.consequence(part) for part in parts_of(entry.get("consequences"))),
            asks={
                self.known(part, "open question", key): self.condition(part, Use.SHOWN)
                for key, part in items_of(entry.get("asks"))
            },
            our_reading=self.ours(cites),
        )
        refuse_override(entry)
        entry.close()
        if sum(1 for _ in nodes_of(norm)) > MAX_CONDITIONS:
            entry.report("wrong-value", wanted="a norm with fewer conditions")
        return norm

    def exception(self, key: str, entry: Entry) -> NormException:
        title = entry.need("title").texts()
        own = entry.get("cites")
        cites = self.cited(own) if own else ()
        when = self.condition(entry, Use.OUTCOME, extra=("title", "cites"))
        if not cites and can_be_true(when):
            entry.report("missing-citation", kind="norm's exception that hangs on no open question")
        return NormException(key, title, when, cites, self.ours(cites))

    def consequence(self, entry: Entry) -> Consequence:
        when, cites = entry.get("when"), self.cites(entry, "consequence")
        consequence = Consequence(
            entry.need("sanction").word(),
            entry.need("text").texts(),
            cites,
            self.condition(when, Use.CONSEQUENCE) if when else None,
            term_of(entry.get("term")),
            range_of(entry.get("range")),
            self.ours(cites),
        )
        entry.close()
        return consequence

    def remark(self, entry: Entry) -> Remark:
        remark = Remark(self.cites(entry, "remark"), self.condition(entry.need("when"), Use.SHOWN))
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

    def ours(self, cites: tuple[str, ...]) -> bool:
        """Whether one of these statements is our reading, so that what rests on it is too."""
        return any(cite in self.statements and self.statements[cite].our_reading for cite in cites)

    def known(self, entry: Entry, kind: str, name: str | None = None) -> str:
        """The whole id of something of this source; one that is not there is noted, with the nearest."""
        prefix, known = self.ids[kind]
        word = entry.word() if name is None else name
        if kind == "statement" and "#" in word and not word.startswith(prefix):
            entry.report("cites-elsewhere", value=word)
        elif word and prefix + word not in known:
            unknown_id(entry, kind, word, known, at_key=name is not None)
        return prefix + word

    def condition(self, entry: Entry, use: Use, *, extra: tuple[str, ...] = ()) -> Condition:
        """A condition; `extra` are the keys beside it that somebody else reads."""
        for key in extra:
            entry.get(key)
        found = [key for key in ("all", "any", "not", "fact", "norm") if entry.has(key)]
        if len(found) != 1:
            entry.report("condition")
            return BROKEN
        own = None if "cites" in extra else entry.get("cites")
        cites = self.cited(own) if own else ()
        condition: Condition
        match found[0]:
            case "fact":
                condition = self.atom(entry, cites, use)
            case "norm":
                condition = self.outcome(entry, cites, use)
            case "not":
                condition = Not((self.condition(entry.need("not"), use),), cites, self.ours(cites))
            case junction:
                parts = tuple(self.condition(part, use) for part in entry.need(junction).parts(least=1))
                condition = (All if junction == "all" else AnyOf)(parts, cites, self.ours(cites))
        entry.close()
        return condition

    def outcome(self, entry: Entry, cites: tuple[str, ...], use: Use) -> Condition:
        norm = self.known(entry.need("norm"), "norm")
        may, is_ = entry.get("may_be"), entry.get("is")
        asked = may or is_
        text = entry.get("text")
        if asked is None or (may and is_):
            entry.report("condition")
            return BROKEN
        if may and use is not Use.SHOWN:
            may.report("may-be-in-norm", at_key=True)
        texts = text.texts() if text else {}
        return OutcomeAtom(norm, asked.word(OUTCOMES), may is not None, cites, texts, self.ours(cites))

    def atom(self, entry: Entry, cites: tuple[str, ...], use: Use) -> Condition:
        text, presume, unsettled, ours = entry.get("text"), None, None, marked_ours(entry) or self.ours(cites)
        if "presume" in use.value:
            presume = entry.get("presume")
        if "unsettled" in use.value:
            unsettled = entry.get("unsettled")
        compared = self.comparison(entry)
        if compared is None:
            return BROKEN
        path, kind, comparison, against = compared
        group = self.group(against, kind) if comparison == "one_of" and isinstance(against.tree, str) else None
        if group == "":
            return BROKEN
        if kind.many:
            if presume:
                presume.report("presume-list")
            if unsettled:
                unsettled.report(
                    "wrong-value", at_key=True, wanted="a fact with one value, since no list is unsettled,"
                )
        atom = Atom(
            path,
            comparison,
            countries.groups().get(group, ())
            if group is not None
            else tuple(str(_value(part, kind)) for part in against.parts(least=1))
            if comparison == "one_of"
            else _value(against, kind),
            _value(presume, kind) if presume else None,
            {
                _constant(kind, key, part, at_key=True): self.known(part, "open question")
                for key, part in items_of(unsettled)
            },
            cites,
            text.texts() if text else {},
            ours or group is not None,
            group or "",
        )
        if "" in (*atom.entries, atom.presume, *atom.unsettled):
            return BROKEN  # a value that cannot be read has been noted
        if presume and atom.presume in atom.unsettled:
            presume.report("presume-unsettled")
        if use is Use.OUTCOME and self.presumed.setdefault(path, atom.presume) != atom.presume:
            entry.report("presume-differs", fact=path)
        return atom

    def group(self, entry: Entry, kind: Field) -> str:
        """The name of a group of States; "" where the fact holds no States, or there is no such group."""
        name, known = entry.word(), countries.groups()
        if not isinstance(kind.of if isinstance(kind, Many) else kind, State):
            entry.report("wrong-value", wanted="a list with at least one entry")
            return ""
        if name and name not in known:
            entry.report("unknown-group", value=name, choices=", ".join(known), nearest=nearest(name, known))
        return name if name in known else ""

    def comparison(self, entry: Entry) -> tuple[str, Field, str, Entry] | None:
        """The fact, its kind, how it is compared and with what; None where one of these is wrong, which is noted."""
        fact = entry.need("fact")
        path = fact.word()
        kind = kind_of(path)
        if kind is None and path:
            fact.report("unknown-fact", value=path, nearest=nearest(path, (*fields(), *MEASURES)))
        used = {each: against for each in COMPARISONS if (against := entry.get(each)) is not None}
        if len(used) != 1:
            entry.report("one-comparison")
        if kind is None or len(used) != 1:
            return None
        [(comparison, against)] = used.items()
        if comparison in kind.comparisons:
            return path, kind, comparison, against
        choices = ", ".join(kind.comparisons) or "a measure made of it"
        against.report("comparison", at_key=True, comparison=comparison, fact=path, choices=choices)
        return None


def time_of(in_force: InForce, ours: bool) -> Atom:
    """That a law was in force on the day of the conduct; presumed where the day is not known."""
    start, end, cites, text = in_force
    compared: tuple[str, Value] = ("between", (start, end)) if end else ("at_least", start)
    return Atom(DAY, *compared, presume=start, cites=cites, text=text, our_reading=ours)


def _at_its_time(elements: Condition, time: Atom | None) -> Condition:
    """The elements of a norm, and that its law was in force."""
    if time is None:
        return elements
    if isinstance(elements, All):
        return All((*elements.of, time), elements.cites, elements.our_reading)
    return All((elements, time))


def refuse_override(entry: Entry) -> None:
    """Notes a key by which one reading would set another aside: readings stand side by side."""
    for key in ("overrides", "supersedes", "overruled_by"):
        if entry.has(key) and (found := entry.get(key)):  # asked for only then, so that no list of keys offers it
            found.report("no-override", at_key=True)


def nodes_of(norm: Norm) -> Iterator[Condition]:
    """Every condition of a norm's elements, exceptions and consequences, with all that is inside it."""
    yield from _nodes(norm.punishable)
    for exception in norm.unless:
        yield from _nodes(exception.when)
    for consequence in norm.consequences:
        if consequence.when is not None:
            yield from _nodes(consequence.when)


def _nodes(condition: Condition) -> Iterator[Condition]:
    yield condition
    if isinstance(condition, All | AnyOf | Not):
        for part in condition.of:
            yield from _nodes(part)


def kind_of(path: str) -> Field | None:
    """The kind of a fact or measure; None where there is none of this path."""
    if path in MEASURES:
        return MEASURES[path].field
    return fields().get(path)


def _value(entry: Entry, kind: Field) -> Value:
    return _constant(kind, entry.tree, entry)


def _constant(kind: Field, raw: Tree, entry: Entry, *, at_key: bool = False) -> Value:
    """A value that a condition compares with, checked as a scenario's is, but with one spelling: `IR`, never `Iran`.

    So rules can be searched, and no start of the program reads the names of countries.
    """
    one = kind.of if isinstance(kind, Many) else kind
    try:
        value = one.read_one(raw)
    except PydanticCustomError as error:
        context = error.context or {}
        entry.report(context["code"], at_key=at_key, **context["values"])
        return ""
    if value is None or str(raw) != str(value):
        entry.report("wrong-value", at_key=at_key, wanted=f"`{value}`")
    return "" if value is None else value
