"""Open questions in words: what is asked, why, what it decides and on which statements that rests. It asks nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.errors import Problem
from legal.fields import UNKNOWN, Value
from legal.interview import Interview
from legal.questions import Ground, Question
from legal.scenario import Scenario, fields
from legal_cli.render.page import Item, Page, Section
from legal_cli.render.sentences import Sentences, short
from legal_cli.words import Free, Id


class QuestionRenderer(Sentences):
    """Open questions in one language."""

    def page(self, found: Interview, scenario: Scenario | None) -> Page:
        """All open questions of a scenario, the missing facts before the presumed ones; None is no scenario."""
        title = self.words("ask.from_nothing") if scenario is None else self.words.isolate(Free(scenario.scenario))
        if not found.questions:
            return Page(self.words("ask.questions"), (title, self.words("ask.nothing_left")), (), self.words("closing"))
        missing = [each for each in found.questions if each.presumed is None]
        presumed = [each for each in found.questions if each.presumed is not None]
        sections = [
            Section(self.words(f"ask.{key}"), tuple(map(self._item, questions)))
            for key, questions in (("missing", missing), ("presumed_now", presumed))
            if questions
        ]
        stated = tuple(map(Item, self.statements([cite for each in found.questions for cite in cites_of(each)])))
        if stated:
            sections.append(Section(self.words("cited"), stated))
        lines = (title, self.words("ask.left", n=Id(found.at_most)))
        return Page(self.words("ask.questions"), lines, tuple(sections), self.words("closing"))

    def _item(self, question: Question) -> Item:
        under = [*self.standing(question), self.why(question), *self.decides(question)]
        if question.choices:
            values = self.words("list").join(texts[self.lang] for texts in question.choices.values())
            under.append(self.words("ask.choose", values=values))
        for telling in question.instead:
            facts = self.words("list").join(self.label(path) for path in telling)
            under.append(self.words("ask.instead", facts=facts))
        return Item(self._asked(question.fact), tuple(map(Item, under)))

    def why(self, question: Question) -> str:
        """Why it is asked."""
        return self.words("ask.why", reason=question.texts.reason[self.lang])

    def decides(self, question: Question) -> Iterator[str]:
        """The conditions that hang on it, each with what it rests on; what several norms say alike, once."""
        for ground in dict.fromkeys(self._ground(each, question) for each in question.grounds):
            yield self.words("ask.decides", ground=ground)

    def _ground(self, ground: Ground, question: Question) -> str:
        what = ground.text.get(self.lang) or question.texts.label[self.lang]
        key, ids = "rests_on", ground.cites
        if ground.our_reading:
            key = "our_reading"
        elif not ground.cites:
            key, ids = "ask.silent", ground.asks
        joined = self.words("list").join(self.words.isolate(Id(short(each))) for each in ids)
        return self.words(key, what=what, ids=joined)

    def standing(self, question: Question) -> Iterator[str]:
        """What is told or presumed now."""
        if question.known is not None:
            key = "known" if isinstance(question.known, tuple) else "known_birth"
            value = self.value(question.fact, question.known)
            yield self.words(f"ask.{key}", value=value, none=self.phrase("none"))
        if question.presumed is not None:
            path, value = question.presumed.path, self.value(question.presumed.path, question.presumed.value)
            key = "presumed" if path == question.fact else "presumed_measure"
            yield self.words(f"ask.{key}", label=self.label(path), value=value)

    def told_value(self, path: str, value: Value) -> str:
        """A reply in words, as it was understood; of an open list, that there may be more."""
        text = self.value(path, value)
        is_open = isinstance(value, tuple) and UNKNOWN in value
        return self.words("whatif.open", value=text) if is_open else text

    def statements(self, cites: Sequence[str]) -> Iterator[str]:
        """The statements of these ids, each once, in the order of their sources."""
        for source in self.rulebook.sources.values() if cites else ():
            yield from (self._statement(each, source) for each in source.statements if each in cites)

    def phrase(self, key: str) -> str:
        """The first of the phrases that mean something when they are typed."""
        return self.words(f"ask.said.{key}").split(" | ")[0]

    def message(self, problem: Problem) -> str:
        """What is wrong, with facts by their labels instead of their paths."""
        text = problem.message
        if self.words.lang != "en":
            values = {name: self.words.phrase(value) for name, value in problem.values.items()}
            text = self.words.error(problem.key, values)
        for path in fields():
            text = text.replace(f"`{path}`", path).replace(path, self.label(path))
        return text.rstrip(".")


def cites_of(question: Question) -> list[str]:
    """The statements that a question rests on."""
    return [cite for ground in question.grounds for cite in ground.cites]
