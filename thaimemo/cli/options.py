"""The choices of how a memo is made, shared by the commands that make one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from thaimemo.cli.report import help_of, sentence
from thaimemo.document import Document, render
from thaimemo.loading import load
from thaimemo.messages import Message
from thaimemo.messages import cli as say


def _path(word: str | Path) -> Path:
    """A name of the command line; raises `BadParameter` for an empty one, which would be the current folder."""
    if word == "":
        raise typer.BadParameter(sentence(say.EMPTY_NAME))
    return Path(word)


# Whether a file can be read is found by reading it: Typer's own type would call the user's files wrong usage.
def path_option(*names: str, metavar: str, help: Message) -> Any:
    """An option whose value is a file or folder."""
    return typer.Option(*names, metavar=metavar, parser=_path, help=help_of(help))


def path_argument(help: Message, metavar: str | None = None) -> Any:
    """An argument that is a file or folder."""
    return typer.Argument(metavar=metavar, parser=_path, help=help_of(help))


Templates = Annotated[list[Path] | None, path_option("--templates", metavar="DIR", help=say.OPTION_TEMPLATES)]
Font = Annotated[Path | None, path_option("--font", metavar="DIR", help=say.OPTION_FONT)]
Emblem = Annotated[str | None, typer.Option("--emblem", metavar="FILE|none", help=help_of(say.OPTION_EMBLEM))]
_Template = Annotated[str, typer.Option("--template", "-t", help=help_of(say.OPTION_TEMPLATE))]
_Digits = Annotated[str | None, typer.Option("--digits", metavar="thai|arabic", help=help_of(say.OPTION_DIGITS))]
_Sheet = Annotated[Path | None, path_option("--layout", metavar="FILE", help=say.OPTION_LAYOUT)]
_Set = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=help_of(say.OPTION_SET))]
_Photos = Annotated[Path | None, path_option("--photos", metavar="DIR", help=say.OPTION_PHOTOS)]
_Words = Annotated[Path | None, path_option("--words", metavar="FILE", help=say.OPTION_WORDS)]
_Glossary = Annotated[list[Path] | None, path_option("--glossary", metavar="FILE", help=say.OPTION_GLOSSARY)]


@dataclass(frozen=True, slots=True)
class Options:
    """What `render()` is told beside the data; a field here is an option of each command that takes them."""

    template: _Template = "visit_report"
    templates: Templates = None
    digits: _Digits = None
    emblem: Emblem = None
    font: Font = None
    layout: _Sheet = None
    set_: _Set = None
    photos: _Photos = None
    words: _Words = None
    glossary: _Glossary = None

    def __post_init__(self) -> None:
        dict(self._chosen())

    def document(self, file: Path) -> Document:
        """The memo of a data file."""
        digits: Any = self.digits
        return render(
            load(file),
            self.template,
            templates=self.templates or (),
            digits=digits,
            emblem=self.emblem,
            fonts=self.font,
            layout=self.layout,
            options=dict(self._chosen()),
            photos=self.photos,
            words=self.words,
            glossary=self.glossary or (),
        )

    def check_glossary(self) -> None:
        """Raises what is wrong with the abbreviations, also where the template writes none out."""
        if self.glossary:
            from thaimemo.glossary import glossary_of

            glossary_of(self.glossary)

    def _chosen(self) -> Iterator[tuple[str, str]]:
        """The template's own options; raises `BadParameter` for a word that is no NAME=VALUE."""
        for word in self.set_ or ():
            name, sign, value = word.partition("=")
            if not (name and sign):
                raise typer.BadParameter(sentence(say.NOT_SET, word=word))
            yield name.strip(), value.strip()


def taking_options(command: Callable[..., int]) -> Callable[..., int]:
    """`command`, whose parameter `options` the command line sees as one option for each field of `Options`."""
    shared = signature(Options, eval_str=True).parameters

    @wraps(command)
    def run(**given: Any) -> int:
        options = Options(**{name: given.pop(name) for name in shared})
        return command(**given, options=options)

    own = signature(command, eval_str=True)
    shown: list[Parameter] = []
    for name, parameter in own.parameters.items():
        shown += shared.values() if name == "options" else [parameter]
    named = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in shown]
    run.__signature__ = own.replace(parameters=named)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in named}
    return run
