"""The interview as a conversation on a terminal: question, reply, the way back, and the answer at the end.

Which questions are asked is `legal.interview`'s matter; what becomes of the answers in a file is `keeping`'s.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from legal.countries import fold
from legal.errors import InputError, LegalError
from legal.fields import clean
from legal.interview import Interview, Told, interview, tell
from legal.questions import Question
from legal.replies import read_reply
from legal.report import Case, Result
from legal.rulebook import Rulebook
from legal.scenario import Scenario
from legal_cli.keeping import keep
from legal_cli.render.answer import AnswerOf
from legal_cli.render.layout import wrap
from legal_cli.render.questions import QuestionRenderer, cites_of
from legal_cli.render.text import answer_lines
from legal_cli.terminal import Terminal, prepare
from legal_cli.typed import meanings, phrases
from legal_cli.words import LANGUAGES, Id, Words, locale_language

INTERRUPTED = 130
_COMMANDS = ("help", "unknown", "back", "quit")


class Command(enum.Enum):
    """What a person types instead of an answer."""

    HELP = "help"
    UNKNOWN = "unknown"
    BACK = "back"
    QUIT = "quit"


class Conversation:
    """One interview in one language."""

    def __init__(self, terminal: Terminal, words: Words, book: Rulebook, readings: Sequence[str], told: Told) -> None:
        self.terminal, self.words, self.book, self.readings = terminal, words, book, readings
        self.history = [told]
        self.renderer = QuestionRenderer(words, book)
        self.commands = {fold(clean(phrase)): Command(key) for key in _COMMANDS for phrase in phrases(key)}
        self.meanings = meanings()
        self.cited: set[str] = set()

    @property
    def told(self) -> Told:
        """What is known now."""
        return self.history[-1]

    def open(self) -> None:
        """Says what this is, and what can be typed."""
        self.terminal.say("", self.words("ask.intro"), "")
        self.help()

    def help(self) -> None:
        """The words that can always be typed."""
        self.terminal.say(self.words("ask.commands"))
        for command in _COMMANDS:
            text = self.words(f"ask.command.{command}", word=self.renderer.phrase(command))
            self.terminal.say(text, first="  ", rest="    ")

    def run(self) -> bool:
        """Asks until no question is left (true) or the person stops (false)."""
        while (found := interview(self.told, self.book, self.readings)).questions:
            question = found.questions[0]
            self.put(question, found)
            if not self._replied(question):
                return False
        return True

    def put(self, question: Question, found: Interview) -> None:
        """The question, its choices, why it is asked and on what that rests."""
        say, words, renderer = self.terminal.say, self.words, self.renderer
        say("", words("ask.question", n=len(self.history), left=Id(found.at_most)))
        say(question.texts.question[words.lang])
        self._choices(question)
        say(*renderer.standing(question))
        say(renderer.why(question), *renderer.decides(question), rest="  ")
        self._cite([each for each in cites_of(question) if each not in self.cited])
        say(self.hint(question))

    def _choices(self, question: Question) -> None:
        for number, texts in enumerate(question.choices.values(), 1):
            mark, blank = self.words.isolate(number), " " * len(str(number))
            self.terminal.say(texts[self.words.lang], first=f"  {mark}  ", rest=f"  {blank}  ")

    def _cite(self, cites: Sequence[str]) -> None:
        """The statements themselves, when they are first named."""
        self.cited.update(cites)
        for statement in self.renderer.statements(cites):
            self.terminal.say(statement, first="  ", rest="    ")

    def hint(self, question: Question) -> str:
        """How the answer may be typed."""
        said = {key: self.renderer.phrase(key) for key in ("yes", "no", "none", "others")}
        example = Id("2001-04-30" if question.kind == "birth" else "2025-06-01")
        kind = "state_or_choice" if question.kind == "state" and question.choices else question.kind
        return self.words(f"ask.hint.{kind}", example=example, **said)

    def _replied(self, question: Question) -> bool:
        """Reads until the question is answered or left; false when the person stops."""
        while True:
            typed = self.terminal.read()
            match self.commands.get(fold(clean(typed))):
                case Command.QUIT:
                    return False
                case Command.HELP:
                    self.help()
                    self._explain(question)
                case Command.BACK if len(self.history) > 1:
                    self.history.pop()
                    return True
                case Command.BACK:
                    self.terminal.say(self.words("ask.first"))
                case Command.UNKNOWN:
                    self._note(question, tell(self.told, question, None))
                    return True
                case None:
                    if self._answered(question, typed):
                        return True

    def _explain(self, question: Question) -> None:
        self.terminal.say("", question.texts.question[self.words.lang])
        self._choices(question)
        self.terminal.say(self.renderer.why(question), *self.renderer.decides(question), rest="  ")
        self._cite(cites_of(question))
        self.terminal.say(self.hint(question))

    def _answered(self, question: Question, typed: str) -> bool:
        if not clean(typed):
            self.terminal.say(self.words("ask.empty"))
            return False
        try:
            value = read_reply(question, typed, self.meanings)
            self._note(question, tell(self.told, question, value))
        except InputError as error:
            for problem in error.problems:
                self.terminal.say(self.words("ask.cannot", message=self.renderer.message(problem)))
            return False
        return True

    def _note(self, question: Question, told: Told) -> None:
        """Keeps the reply, and says how it was understood."""
        self.history.append(told)
        fact = question.fact
        value, label = told.scenario.facts().get(fact), self.renderer.label(fact)
        if value is None:
            self.terminal.say(self.words("ask.not_known", label=label))
        else:
            self.terminal.say(self.words("ask.noted", label=label, value=self.renderer.told_value(fact, value)))

    def is_quit(self, typed: str) -> bool:
        """Whether this says that the person wants to stop."""
        return self.commands.get(fold(clean(typed))) is Command.QUIT

    def answer(self) -> None:
        """What the readings say, as `legal check` says it."""
        from legal.checking import answer

        sources = [self.book.sources[each] for each in self.readings]
        result = answer(Case("", 1, self.told.scenario), sources, source=None)
        self.terminal.say("", self.words("ask.done"))
        self.terminal.show(self._lines(result))

    def _lines(self, result: Result) -> Iterator[str]:
        for reading in result.readings:
            yield ""
            yield from answer_lines(AnswerOf(self.words, self.book, result, reading).answer())
        yield ""
        yield from wrap(self.words("closing"))


def converse(
    book: Rulebook, readings: Sequence[str], begun: Case | None, file: str | None, lang: str | None, *, bidi: bool
) -> int:
    """The whole interview, from the choice of a language to the file; the exit code.

    Ctrl-C ends the questions, and the answers so far can be saved; a second one ends at once.
    """
    terminal = Terminal()
    prepare()
    try:
        words = Words(lang or locale_language() or choose_language(terminal), bidi=bidi)
    except (EOFError, KeyboardInterrupt) as stop:
        return _code(stop)
    start = Told(begun.scenario if begun else Scenario(scenario=words("ask.default_title")))
    talk = Conversation(terminal, words, book, readings, start)
    is_over, code, failure = False, 0, None
    try:
        talk.open()
        is_over = talk.run()
        if is_over:
            talk.answer()
    except (EOFError, KeyboardInterrupt) as stop:
        terminal.say("")
        code = _code(stop)
    except LegalError as error:
        failure = error  # without an answer, what was told can still be saved
    if talk.told.scenario != start.scenario:
        code = _keep(talk, begun, file, is_over=is_over)
    if failure is not None:
        raise failure
    return code


def _keep(talk: Conversation, begun: Case | None, file: str | None, *, is_over: bool) -> int:
    try:
        keep(talk, begun, file, is_over=is_over)
    except (EOFError, KeyboardInterrupt) as stop:
        talk.terminal.say("", talk.words("ask.not_saved"))
        return _code(stop)
    return 0


def _code(stop: BaseException) -> int:
    return INTERRUPTED if isinstance(stop, KeyboardInterrupt) else 0


def choose_language(terminal: Terminal) -> str:
    """The language that the person chooses, each offered in itself."""
    while True:
        terminal.say("")
        for number, lang in enumerate(LANGUAGES, 1):
            terminal.say(Words(lang)("ask.language", number=number))
        typed = clean(terminal.read()).lower()
        if typed in LANGUAGES:
            return typed
        if typed in ("1", "2", "3"):
            return LANGUAGES[int(typed) - 1]
