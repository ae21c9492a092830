"""Saving what an interview found: whether, under which title, in which file. It replaces nothing without asking."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from legal.countries import fold
from legal.errors import InputError, Problem
from legal.fields import clean, clean_marks
from legal.files.scenario_yaml import scenario_yaml
from legal.files.writing import write_private
from legal.scenario import MAX_TITLE
from legal_cli.words import Free, Id

if TYPE_CHECKING:
    from legal.report import Case
    from legal.scenario import Scenario
    from legal_cli.conversation import Conversation

_YAML = (".yaml", ".yml")


class _Left(Exception):
    """The person does not want to save after all."""


def keep(talk: Conversation, begun: Case | None, file: str | None, *, is_over: bool) -> None:
    """Saves the answers where the person wants them; `file` is the name given on the command line."""
    saving = _Saving(talk)
    try:
        if not is_over:
            talk.terminal.say("", talk.words("ask.stopped"))
        if file is None or not is_over:
            saving.agree("ask.save")
        scenario = talk.told.scenario if begun else saving.titled(talk.told.scenario)
        saving.write(
            scenario_yaml(scenario), file, _free_name() if begun is None or begun.source == "-" else begun.source
        )
    except _Left:
        talk.terminal.say(talk.words("ask.not_saved"))


class _Saving:
    """The questions around a file."""

    def __init__(self, talk: Conversation) -> None:
        self.talk, self.terminal, self.words = talk, talk.terminal, talk.words

    def agree(self, key: str, **values: object) -> None:
        """Goes on with yes, and leaves with no."""
        if not self.yes(key, **values):
            raise _Left

    def yes(self, key: str, **values: object) -> bool:
        """Asks until the reply is yes or no."""
        said = {word: self.talk.renderer.phrase(word) for word in ("yes", "no")}
        self.terminal.say("", self.words(key, **said, **values))
        while True:
            meant = self.talk.meanings.get(fold(self._read()))
            if meant in ("yes", "no"):
                return meant == "yes"
            self.terminal.say(self.words("ask.hint.yes_no", **said))

    def _read(self) -> str:
        typed = clean_marks(self.terminal.read()).strip()
        if self.talk.is_quit(typed):
            raise _Left
        return typed

    def titled(self, scenario: Scenario) -> Scenario:
        """The scenario under the title that the person gives."""
        self.terminal.say("", self.words("ask.title", title=Free(scenario.scenario)))
        while True:
            typed = " ".join(self._read().split())
            if not clean(typed):
                return scenario
            if len(typed) <= MAX_TITLE and typed.isprintable():
                return scenario.model_copy(update={"scenario": typed})
            code = "character" if len(typed) <= MAX_TITLE else "long-title"
            self._tell(Problem("-", code, values={"limit": MAX_TITLE}))

    def write(self, text: str, file: str | None, proposed: str) -> None:
        """Writes the file, asking for another name until one can be written."""
        while True:
            name = file or self._name(proposed)
            file = None
            try:
                if self._saved(name, text):
                    self.terminal.say(self.words("ask.saved", file=Id(name)))
                    return
            except InputError as error:
                for problem in error.problems:
                    self._tell(problem)

    def _saved(self, name: str, text: str) -> bool:
        exists = os.path.lexists(name)
        if exists and not self.yes("ask.exists", file=Id(name)):
            return False
        place = os.path.realpath(name) if exists else name  # a link keeps pointing at what is replaced
        write_private(Path(place), text, replace=exists)
        return True

    def _name(self, proposed: str) -> str:
        """The name of a file, ending in .yaml where nothing else was said."""
        self.terminal.say("", self.words("ask.file", file=Id(proposed)))
        while True:
            name = self._read() or proposed
            if name.lower().endswith(".json"):
                self._tell(Problem("-", "not-yaml"))
                continue
            whole = Path(name).expanduser()
            return str(whole if whole.suffix else whole.with_name(whole.name + _YAML[0]))

    def _tell(self, problem: Problem) -> None:
        self.terminal.say(self.words("ask.cannot", message=self.talk.renderer.message(problem)))


def _free_name() -> str:
    """The first of scenario.yaml, scenario-2.yaml and so on that is not there yet."""
    number, name = 1, f"scenario{_YAML[0]}"
    while Path(name).exists():
        number += 1
        name = f"scenario-{number}{_YAML[0]}"
    return name
