"""A question as a form: what is asked, the ways to answer, why it is asked, what was told. It reads no reply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from legal.interview import Interview, Told
from legal.questions import Question
from legal.rulebook import Rulebook
from legal_cli.render.elements import add, inline, plain
from legal_cli.render.questions import QuestionRenderer, cites_of
from legal_cli.render.sentences import short
from legal_cli.web.frame import Write, switch
from legal_cli.web.state import State
from legal_cli.words import Id, Words

_TYPED = {"day": "date", "age": "number", "number": "number"}  # kinds of fields that a browser helps to fill
_LEAST = {"age": "0", "number": "0"}


class Asked(NamedTuple):
    """A question at its place in an interview, with what was wrong with the last reply and what was then typed."""

    question: Question
    found: Interview
    state: State
    told: Told
    problem: str = ""
    typed: tuple[str, ...] = ()


class QuestionForm:
    """Writes questions in one language; `addresses` lead to the statements that they rest on."""

    def __init__(self, words: Words, book: Rulebook, addresses: Mapping[str, str]) -> None:
        self.words, self.book, self.addresses = words, book, addresses
        self.renderer = QuestionRenderer(words, book)

    def write(self, main: Element, asked: Asked) -> None:
        """The form, and what was told so far."""
        if asked.problem:
            add(main, "p", asked.problem, class_="alert", id="problem", role="alert")
        form = add(main, "form", method="post", action=f"/{self.words.lang}/ask")
        asked.state.write(form)
        question = asked.question
        add(form, "input", type="hidden", name="fact", value=question.fact)
        self._answers(add(form, "section", class_="question"), asked)
        self._why(add(form, "section", class_="grounds"), question)
        self._told(main, asked.told)

    def switch(self, state: State, fact: str) -> Write:
        """The choice of languages: the same question in another."""

        def fill(form: Element) -> None:
            state.write(form)
            add(form, "input", type="hidden", name="fact", value=fact)

        return switch("ask", self.words.lang, fill)

    # ---- the ways to answer ------------------------------------------------------------------------------------------

    def _answers(self, section: Element, asked: Asked) -> None:
        words, question = self.words, asked.question
        place = len(asked.state.replies) + 1
        add(section, "p", words("ask.question", n=place, left=Id(asked.found.at_most)), class_="origin")
        for line in self.renderer.standing(question):
            add(section, "p", line)
        described = "hint problem" if asked.problem else "hint"
        group = add(section, "fieldset", aria_labelledby="title", aria_describedby=described)
        add(group, "p", self._hint(question), id="hint", class_="hint")
        if question.kind == "states":
            self._field(group, asked)
        self._choices(group, asked)
        if question.kind not in ("choice", "choices", "yes_no", "states"):
            self._field(group, asked)
        self._buttons(section, is_first=not asked.state.replies)

    def _hint(self, question: Question) -> str:
        key = {"choice": "choice", "yes_no": "choice", "choices": "choices"}.get(question.kind)
        if key:
            return self.words(f"web.hint.{key}")
        if question.kind in ("state", "states"):
            return self.words("web.hint.state_or_choice" if question.choices else f"web.hint.{question.kind}")
        example = Id("2001-04-30" if question.kind == "birth" else "2025-06-01")
        return self.words(f"ask.hint.{question.kind}", example=example)

    def _choices(self, group: Element, asked: Asked) -> None:
        question, several = asked.question, asked.question.kind in ("choices", "states")
        texts = {word: each[self.words.lang] for word, each in question.choices.items()}
        if several:
            none = "none" if question.kind == "states" else "web.none"
            texts |= {"none": self.words(none), "unknown": self.words("web.others")}
        for word, text in texts.items():
            label = add(group, "label", class_="choice")
            ticked = "checked" if word in asked.typed else ""
            kind = "checkbox" if several else "radio"
            add(label, "input", type=kind, name="reply", value=word, checked=ticked)
            add(label, "span", text)

    def _field(self, group: Element, asked: Asked) -> None:
        """A field to type into, with the countries' names to choose from where one is wanted."""
        question, words = asked.question, self.words
        typed = next((each for each in asked.typed if each not in (*question.choices, "none", "unknown")), "")
        kind = _TYPED.get(question.kind, "text")
        is_state = question.kind in ("state", "states")
        label = add(group, "label", class_="typed")
        add(label, "span", words(f"web.field.{question.kind}"))
        add(
            label,
            "input",
            type=kind,
            name="reply",
            value=plain(typed),
            min=_LEAST.get(question.kind, ""),
            dir="auto" if is_state else "ltr",
            autocomplete="off",
            list="countries" if question.kind == "state" else "",
            aria_describedby="hint problem" if asked.problem else "hint",
            aria_invalid="true" if asked.problem else "",
        )
        if question.kind == "state":
            names = add(group, "datalist", id="countries")
            for each in self.book.places.values():
                add(names, "option", value=each[words.lang])

    def _buttons(self, section: Element, *, is_first: bool) -> None:
        row = add(section, "p", class_="buttons")
        keys = ("answer", "unknown") if is_first else ("answer", "unknown", "back", "finish")
        for key in keys:
            kind = "main" if key == "answer" else ""
            add(row, "button", self.words(f"web.do.{key}"), type="submit", name="do", value=key, class_=kind)

    # ---- why it is asked, and what is known --------------------------------------------------------------------------

    def _why(self, section: Element, question: Question) -> None:
        cites = cites_of(question)
        links = {short(each): self.addresses[each] for each in cites if each in self.addresses}
        add(section, "h2", self.words("web.why"))
        add(section, "p", question.texts.reason[self.words.lang])
        decides = list(self.renderer.decides(question))
        if decides:
            entries = add(section, "ul")
            for line in decides:
                inline(add(entries, "li"), line, links)
        statements = list(self.renderer.statements(cites))
        if statements:
            details = add(section, "details")
            add(details, "summary", self.words("cited").removesuffix(":"))
            entries = add(details, "ul")
            for line in statements:
                inline(add(entries, "li"), line, links)

    def _told(self, main: Element, told: Told) -> None:
        """The answers so far, as they were understood."""
        facts = told.scenario.facts()
        lines = [self._line(path, self.renderer.told_value(path, value)) for path, value in facts.items()]
        unknown = [path for path in self.book.facts if path in told.closed and path not in facts]
        lines += [self.words("web.not_known", label=self.renderer.label(path)) for path in unknown]
        listed(main, self.words("web.told"), lines)

    def _line(self, path: str, value: str) -> str:
        return self.words("item", what=self.renderer.label(path), text=value)


def listed(parent: Element, title: str, lines: Sequence[str]) -> None:
    """A titled box with a list; nothing where there is nothing to list."""
    if not lines:
        return
    section = add(parent, "section")
    add(section, "h2", title)
    entries = add(section, "ul")
    for line in lines:
        add(entries, "li", line)
