"""The commands that show or hand out what thaimemo brings along: skeleton, schema, templates, fonts, emblem."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import typer

from thaimemo.cli.report import sentence, tell, tell_warnings
from thaimemo.errors import OutputError, Place, Problem, TemplateError
from thaimemo.files import write_whole
from thaimemo.messages import cli as say
from thaimemo.messages import template as say_template


def new(file: Path, force: bool) -> int:
    """Write the commented skeleton of a visit."""
    from thaimemo.skeleton import skeleton

    if file.suffix.lower() not in (".yaml", ".yml"):
        raise typer.BadParameter(sentence(say.NEW_SUFFIX, name=file))
    _write(file, skeleton().encode("utf-8"), force)
    return 0


def schema() -> int:
    """Print the JSON Schema of the data."""
    from thaimemo.model import json_schema

    tell(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0


def templates(folders: Sequence[Path]) -> int:
    """A line a template: its name, what its first comment says, its file."""
    from thaimemo.template import described_templates, located

    located("", folders)
    for template in described_templates(folders):
        tell(f"{template['name']:16} {template['about']}")
    return 0


def copy_template(name: str, to: Path, folders: Sequence[Path], force: bool) -> int:
    """Copy a template out, to be changed; the folder `to` is made where it is not there yet."""
    from thaimemo.cli.rendering import made_folder
    from thaimemo.template import SUFFIX, known_templates

    known = known_templates(folders)
    bundled = {path.name.removesuffix(SUFFIX): path for path in next(iter(known.values())).parent.glob(f"*{SUFFIX}")}
    source = (bundled | known).get(name.removesuffix(SUFFIX))
    if source is None:
        names = ", ".join(sorted(bundled | known))
        raise TemplateError(Problem(say_template.TEMPLATE_NOT_FOUND, None, {"name": name, "known": names}))
    _write(made_folder(to) / source.name, source.read_bytes(), force)
    return 0


def layout() -> int:
    """Print the measures of the page as a TOML file, to be changed and given with `--layout`."""
    from thaimemo.layout import Layout
    from thaimemo.sheet import as_toml

    tell(as_toml(Layout()).rstrip())
    return 0


def fonts(folder: Path | None) -> int:
    """A line a face: its file and why it was chosen."""
    from thaimemo.fonts import explain, find

    for row in explain(find(folder)):
        tell(f"{row.style or '-':12} {row.path}: {row.why}")
    return 0


def emblem(file: Path | None, forget: bool) -> int:
    """Say which emblem is used and why; keep a file as the emblem; or forget the kept one."""
    from thaimemo import emblem as emblems

    if forget and file is not None:
        raise typer.BadParameter(sentence(say.FORGET_OR_KEEP))
    if forget:
        tell(sentence(say.FORGOTTEN if emblems.forget() else say.NOTHING_TO_FORGET))
    elif file is not None:
        tell(sentence(say.KEPT, name=emblems.keep(file)))
    resolved = emblems.resolve()
    for row in resolved.explain():
        tell(": ".join(filter(None, (row.where, row.found, row.why))))
    tell_warnings(resolved.problems)
    return 0


def _write(file: Path, data: bytes, force: bool) -> None:
    if file.exists() and not force:
        raise OutputError(Problem(say.EXISTS, Place(str(file)), {"name": file}))
    write_whole(file, data)
    tell(sentence(say.WRITTEN, name=file))
