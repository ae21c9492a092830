"""What would change an answer, in words: each set of changes, where it leads, and on what that rests.

It builds pages, which `page` writes as text or Markdown; which changes there are is `legal.whatif`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from legal.answers import Answers, Range
from legal.fields import UNKNOWN, Number, State, Value
from legal.report import ReadingResult, Result
from legal.rulebook import Source
from legal.scenario import fields
from legal.whatif_report import Change, ChangeSet, Derived, Difference, WhatIf, compared
from legal_cli.render.page import Item, Page, Section
from legal_cli.render.sentences import Sentences
from legal_cli.words import Free, Id


class WhatIfPages(Sentences):
    """Pages on what would change answers, in one language."""

    def searches(self, found: Iterable[WhatIf], to: str | None) -> Iterator[Page]:
        """A page for each scenario: the minimal sets of changes."""
        for each in found:
            source = self.rulebook.sources[each.result.readings[0].reading]
            notes = list(self._notes(each, to))
            items = tuple(self._set(one, source) for one in each.sets)
            sections = [Section(self.words("whatif.sets"), items)] if items else []
            sections += [Section(note, ()) for note in notes]
            cited = {cite for one in each.sets for cite in one.cites}
            stated = tuple(Item(self._statement(cite, source)) for cite in source.statements if cite in cited)
            sections += [Section(self.words("cited"), stated)] if stated else []
            yield self._page(each.result, each.result.readings[0], sections)

    def differences(self, found: Iterable[Difference]) -> Iterator[Page]:
        """A page for each scenario: what the given changes would do."""
        for each in found:
            items = tuple(Item(self._given(each, path, value)) for path, value in each.changes.items())
            sections = [Section(self.words("whatif.changed"), items)]
            for before, after in zip(each.before.readings, each.after.readings, strict=True):
                sections += self._differing(before, after)
            yield self._page(each.before, each.before.readings[0], sections)

    def _page(self, result: Result, reading: ReadingResult, sections: Sequence[Section]) -> Page:
        title = self.words.isolate(Free(result.scenario.scenario))
        source = self.rulebook.sources[reading.reading]
        told = (*self.case(result), self.place(result), self._sentence(reading, source), self._source_line(source))
        return Page(title, tuple(each for each in told if each), tuple(sections), self.words("closing"))

    # ---- searches ----------------------------------------------------------------------------------------------------

    def _notes(self, found: WhatIf, to: str | None) -> Iterator[str]:
        outcome = self.words(f"outcome_word.{to}") if to else ""
        if to == found.result.outcome:
            yield self.words("whatif.already", outcome=outcome)
        elif not found.sets:
            yield self.words("whatif.nothing_to", outcome=outcome) if to else self.words("whatif.nothing")
        if found.total > len(found.sets):
            yield self.words("whatif.more", n=found.total - len(found.sets))
        if found.most is not None:
            yield self.words("whatif.bounded", n=found.most)

    def _set(self, found: ChangeSet, source: Source) -> Item:
        key = "then" if len(found.changes) == 1 else "then_all"
        under = [Item(self._change(each)) for each in found.changes]
        under += [Item(self._derived(each)) for each in found.derived]
        if found.cites:
            under.append(Item(self.words("whatif.cites", ids=self._ids(found.cites))))
        for question in found.unsettled:
            text = source.questions[question].text[self.lang]
            under.append(Item(self._rests(self.words("explain.hangs", question=text), [question])))
        return Item(self.words(f"whatif.{key}", outcome=self.words(f"outcome_word.{found.outcome}")), tuple(under))

    def _ids(self, ids: Sequence[str]) -> str:
        return self.words("list").join(self.words.isolate(Id(each.rpartition("#")[2])) for each in ids)

    def _change(self, change: Change) -> str:
        told = self.answers(change.fact, change.answers)
        now = self._now(change.fact, change.before, change.presumed)
        return self.words("whatif.change", label=self.label(change.fact), value=told, now=now)

    def _derived(self, derived: Derived) -> str:
        after = self._now(derived.measure, derived.after, None)
        now = self._now(derived.measure, derived.before, derived.presumed)
        return self.words("whatif.measure", label=self.label(derived.measure), value=after, now=now)

    def _now(self, path: str, value: Value | None, presumed: Value | None) -> str:
        if value is None:
            return self.words("whatif.unknown") if presumed is None else self._presumed_value(path, presumed)
        is_open = isinstance(value, tuple) and UNKNOWN in value
        return self.words("whatif.open" if is_open else "whatif.known", value=self.value(path, value))

    def _presumed_value(self, path: str, value: Value) -> str:
        return self.words("whatif.presumed", value=self.presumed_value(path, value))

    # ---- classes of answers ------------------------------------------------------------------------------------------

    def answers(self, path: str, answers: Answers) -> str:
        """A class of answers to a fact, in words."""
        kind = fields()[path]
        match answers.kind:
            case "list":
                held = [("with", answers.values), ("without", answers.without)]
                told = [self._class(key, path, values) for key, values in held if values]
                return self.words("list").join(told)
            case "ranges":
                return self.words("or").join(self._range(kind, each) for each in answers.ranges)
            case "such_as":
                return self.words("whatif.class.such_as", value=self._values(path, answers.values))
            case "one_of" if len(answers.values) == 1:
                return self._values(path, answers.values)
            case "other_than" if isinstance(kind, State) and not kind.others:
                return self._class("other_state", path, answers.values)
        return self._class(answers.kind, path, answers.values)

    def _class(self, key: str, path: str, values: Sequence[Value]) -> str:
        return self.words(f"whatif.class.{key}", values=self._values(path, values))

    def _values(self, path: str, values: Sequence[Value]) -> str:
        return self.words("list").join(self.value(path, each) for each in values)

    def _range(self, kind: object, ends: Range) -> str:
        low, high = ends
        if low is not None and low == high:
            return self.words.isolate(Id(low))
        if low is not None and high is not None:
            return self.words("whatif.class.between", low=Id(low), high=Id(high))
        if isinstance(kind, Number):
            key, end = ("at_least", low) if high is None else ("at_most", high)
            return self.words(f"whatif.class.{key}", value=Id(end))
        key, end = ("after", _step(low, -1)) if high is None else ("before", _step(high, 1))
        return self.words(f"whatif.class.{key}", value=Id(end))

    # ---- differences -------------------------------------------------------------------------------------------------

    def _given(self, found: Difference, path: str, value: Value | None) -> str:
        before = found.before.facts.get(path)
        if before == value:
            told = self.words("whatif.no_change")
            return self.words("item", what=self.label(path), text=told)
        told, now = self._now(path, value, None), self._now(path, before, None)
        return self.words("whatif.change", label=self.label(path), value=told, now=now)

    def _differing(self, before: ReadingResult, after: ReadingResult) -> Iterator[Section]:
        source = self.rulebook.sources[before.reading]
        outcomes = [self.words(f"outcome_word.{each.outcome}") for each in (before, after)]
        title = self.words("whatif.reading", reading=source.name[self.lang])
        yield Section(title, (self._compared("outcome", *outcomes),))
        for one, other in zip(before.findings, after.findings, strict=True):
            left, right = compared(one), compared(other)
            sanctions = {each.sanction: each.text[self.lang] for each in (*one.consequences, *other.consequences)}
            items = tuple(
                self._compared(key, *(self._listed(key, each[key], sanctions) for each in (left, right)))
                for key in left
                if key != "outcome" or len(before.findings) > 1
            )
            yield Section(self.words("norm", title=one.proof.text.get(self.lang, "")), items)

    def _compared(self, key: str, before: str, after: str) -> Item:
        what = self.words(f"whatif.what.{key}")
        if before == after:
            return Item(self.words("whatif.same", what=what, after=after))
        return Item(self.words("whatif.was", what=what, before=before, after=after))

    def _listed(self, key: str, found: str | Sequence[str], sanctions: Mapping[str, str]) -> str:
        if isinstance(found, str):
            return self.words(f"outcome_word.{found}")
        told = [self._entry(key, each, sanctions) for each in found]
        return self.words("list").join(told) or self.words("none")

    def _entry(self, key: str, entry: str, sanctions: Mapping[str, str]) -> str:
        match key:
            case "possible":
                return self.words(f"outcome_word.{entry}")
            case "consequences":
                return sanctions[entry]
            case "unsettled":
                return self.words.isolate(Id(entry.rpartition("#")[2]))
        return self.label(entry)


def _step(day: Value | None, days: int) -> str:
    try:
        return (date.fromisoformat(str(day)) + timedelta(days)).isoformat()
    except OverflowError:
        return str(day)
