"""Jinja templates become XML: a sandbox, strict names, escaping always on, and errors at the template's lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path

from jinja2.exceptions import TemplateNotFound

from thaimemo.errors import Place, Problem, TemplateError
from thaimemo.messages import template as say
from thaimemo.resources import folder as bundled_folder
from thaimemo.template.environment import environment
from thaimemo.template.failures import problem_of
from thaimemo.template.reads import Reads

SUFFIX = ".xml.j2"

LONGEST = 20_000_000
"""Characters a template may render; a memo of a hundred pages has 300,000."""


def rendered(
    name: str,
    values: Mapping[str, object],
    folders: Sequence[str | PathLike[str]] = (),
    reads: Reads | None = None,
) -> str:
    """The XML that the template `name` renders of `values`; raises `TemplateError`.

    `name` is a template's name, with or without `.xml.j2`, or the path of a file. `folders` are looked through before
    the bundled templates. `reads` notes which fields of the data the template reads.
    """
    name, searched = located(name, folders)
    jinja = environment(searched)
    try:
        with (reads or Reads(name)).watching():
            return _bounded(jinja.get_template(name).generate(values))
    except TemplateError:
        raise
    except TemplateNotFound as error:
        raise TemplateError(_not_found(str(error.name), searched, error)) from None
    except Exception as error:
        raise TemplateError(problem_of(error, jinja, values)) from None


def located(name: str, folders: Sequence[str | PathLike[str]] = ()) -> tuple[str, tuple[str, ...]]:
    """The template's name as the loader wants it, and the folders to search: the user's, then the bundled one."""
    users = [str(Path(folder)) for folder in folders]
    missing = [folder for folder in users if not Path(folder).is_dir()]
    if missing:
        raise TemplateError(Problem(say.FOLDER_NOT_FOUND, None, {"name": folder}) for folder in missing)
    path = Path(name)
    if path.is_file() and path.suffix:
        users.insert(0, str(path.parent))
        name = path.name
    elif not name.endswith((".j2", ".xml", ".jinja")):
        name += SUFFIX
    return name, (*users, str(bundled_folder("templates")))


def known_templates(folders: Sequence[str | PathLike[str]] = ()) -> dict[str, Path]:
    """The memos that can be rendered, by name: the user's, then the bundled ones; bases and parts are left out."""
    found: dict[str, Path] = {}
    for place in (*map(Path, folders), bundled_folder("templates")):
        for path in sorted(place.glob(f"*{SUFFIX}")):
            name = path.name.removesuffix(SUFFIX)
            if not name.startswith("_") and name != "base":
                found.setdefault(name, path)
    return found


def described_templates(folders: Sequence[str | PathLike[str]] = ()) -> list[dict[str, str]]:
    """The memos that can be rendered: each one's `name`, and what its first comment says of it (`about`)."""
    return [{"name": name, "about": _about(path)} for name, path in known_templates(folders).items()]


def _about(path: Path) -> str:
    first = path.read_text(encoding="utf-8").split("#}")[0]
    return " ".join(first.removeprefix("{#").split()) if first.startswith("{#") else ""


def _bounded(chunks: Iterable[str]) -> str:
    parts, length = [], 0
    for chunk in chunks:
        length += len(chunk)
        if length > LONGEST:
            raise TemplateError(Problem(say.TOO_LONG, None, {"limit": LONGEST // 1_000_000}))
        parts.append(chunk)
    return "".join(parts)


def _not_found(name: str, folders: Sequence[str], error: Exception) -> Problem:
    known = ", ".join(known_templates(folders)) or "–"
    problem = problem_of(error, None, {})
    return Problem(say.TEMPLATE_NOT_FOUND, problem.place or Place(name), {"name": name, "known": known})
