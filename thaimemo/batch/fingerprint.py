"""What a memo's files depend on beside its data, as one short hash: whatever changes it makes them anew."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jinja2 import meta
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound

from thaimemo.batch.rows import digest
from thaimemo.batch.settings import Settings
from thaimemo.errors import OutputError, Problem, TemplateError
from thaimemo.messages import document as say
from thaimemo.messages import template as say_template
from thaimemo.template import known_templates, located
from thaimemo.template.environment import environment
from thaimemo.template.failures import problem_of

# They draw: another version of one may break a line elsewhere.
_DRAWING = ("pythainlp", "uharfbuzz", "reportlab", "fonttools", "python-docx", "pillow", "jinja2")


def fingerprint(settings: Settings, name: str | None) -> bytes:
    """Of settled `settings` and the template of names: their words, and the bytes of every file they lead to."""
    words = repr(replace(settings, photos=None))  # photos are compared one by one
    parts = [words, repr(name), *_versions()]
    files = [*_templates(settings), *_fonts(settings), *_other_files(settings)]
    return digest(*(part.encode() for part in parts), *files)


def file_hash(path: Path) -> str:
    """SHA-256 of a file; empty where there is none, or something that is no file."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            whole = sha256()
            while chunk := file.read(1 << 20):
                whole.update(chunk)
            return whole.hexdigest()
    except (OSError, ValueError):
        return ""


def _versions() -> Iterator[str]:
    for name in _DRAWING:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name


def _templates(settings: Settings) -> Iterator[bytes]:
    """The template and all that it extends, includes and imports; where that is computed, every template there is.

    Raises `TemplateError`, where every row would.
    """
    name, folders = located(settings.template, settings.templates)
    jinja = environment(folders)
    waiting, seen = [name], {name}
    while waiting:
        current = waiting.pop()
        try:
            source, file, _ = jinja.loader.get_source(jinja, current)  # type: ignore[union-attr]
            names = list(meta.find_referenced_templates(jinja.parse(source, current, file)))
        except TemplateNotFound:
            if current == name:
                known = ", ".join(known_templates(settings.templates))
                raise TemplateError(
                    Problem(say_template.TEMPLATE_NOT_FOUND, None, {"name": name, "known": known})
                ) from None
            continue  # it may be allowed to be missing
        except (JinjaError, UnicodeDecodeError) as error:
            raise TemplateError(problem_of(error, jinja, {})) from None
        yield f"{file}\n{source}".encode("utf-8", "surrogatepass")
        found = {name for name in names if name} | (_all_names(folders) if None in names else set())
        waiting += sorted(found - seen)
        seen |= found


def _all_names(folders: tuple[str, ...]) -> set[str]:
    return {path.name for folder in folders for path in Path(folder).glob("*.j2")}


def _fonts(settings: Settings) -> Iterator[bytes]:
    from thaimemo.fonts import find

    for file in find(settings.fonts).files:
        yield file.sha256.encode()


def _other_files(settings: Settings) -> Iterator[bytes]:
    """Emblem, layout sheet, style base, and the office's own words."""
    emblem = None if settings.emblem == "none" else settings.emblem
    for file in (emblem, settings.layout, settings.output.style_base, settings.words, *settings.glossary):
        if file is None:
            yield b""
        elif found := file_hash(Path(file)):
            yield found.encode()
        else:
            raise OutputError(Problem(say.UNREADABLE, None, {"name": file, "detail": _flaw(Path(file))}))


def _flaw(file: Path) -> str:
    """Why a file cannot be read."""
    try:
        file.open("rb").close()
    except OSError as error:
        return error.strerror or ""
    return os.strerror(errno.EISDIR)
