"""The commands and their options; each does its work in a module of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from thaimemo._version import __version__
from thaimemo.cli import drafting, rendering, showing, signing
from thaimemo.cli.options import Emblem, Font, Options, Templates, path_argument, path_option, taking_options
from thaimemo.cli.report import help_of, sentence
from thaimemo.messages import cli as say
from thaimemo.messages import drafting as say_drafting
from thaimemo.messages import register as say_register
from thaimemo.output import Output

app = typer.Typer(
    help=help_of(say.APP),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Files = Annotated[list[Path], path_argument(say.OPTION_FILES, "FILE...")]
Settings = Annotated[Path | None, path_option("--settings", metavar="FILE", help=say.OPTION_SETTINGS)]
LISTS = (".xlsx", ".xlsm", ".csv", ".tsv", ".jsonl", ".ndjson")
"""Suffixes of files with many memos; a test holds them to those that `thaimemo.batch` reads."""

Pdf = Annotated[str, typer.Option("--pdf", metavar="2a|2b|3a|plain", help=help_of(say.OPTION_PDF))]
Attach = Annotated[str, typer.Option("--attach", metavar="data,docx", help=help_of(say.OPTION_ATTACH))]
SignatureField = Annotated[bool, typer.Option("--signature-field", help=help_of(say.OPTION_SIGNATURE_FIELD))]
EmbedFonts = Annotated[bool, typer.Option("--embed-fonts", help=help_of(say.OPTION_EMBED_FONTS))]
StyleBase = Annotated[Path | None, path_option("--style-base", metavar="FILE", help=say.OPTION_STYLE_BASE)]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"thaimemo {__version__}")
        raise typer.Exit


@app.callback()
def _thaimemo(
    lang: Annotated[str | None, typer.Option("--lang", metavar="th|en", help=help_of(say.LANG))] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help=help_of(say.VERSION))
    ] = False,
) -> None:
    """The language was chosen before; what stands here still is neither Thai nor English."""
    if lang is not None:
        raise typer.BadParameter(f"--lang {lang}: th, en")


@app.command(help=help_of(say.RENDER))
@taking_options
def render(
    *,
    files: Files,
    output: Annotated[Path | None, path_option("--output", "-o", metavar="DIR", help=say.OPTION_OUTPUT)] = None,
    format: Annotated[str, typer.Option("--format", "-f", help=help_of(say.OPTION_FORMAT))] = "docx,pdf",
    options: Options,
    pdf: Pdf = "2a",
    attach: Attach = "",
    signature_field: SignatureField = False,
    embed_fonts: EmbedFonts = False,
    style_base: StyleBase = None,
) -> int:
    """Render memos from data files."""
    wanted = Output(pdf, tuple(rendering.words(attach)), signature_field, embed_fonts, style_base)  # type: ignore[arg-type]
    return rendering.render(files, output, rendering.formats(format), options, wanted)


@app.command(help=help_of(say.BATCH))
@taking_options
def batch(
    *,
    source: Annotated[Path, path_argument(say.OPTION_SOURCE, "SOURCE")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help=help_of(say.OPTION_TARGET))],
    format: Annotated[str, typer.Option("--format", "-f", help=help_of(say.OPTION_FORMAT))] = "docx,pdf",
    name: Annotated[str | None, typer.Option("--name", metavar="TEMPLATE", help=help_of(say.OPTION_NAME))] = None,
    jobs: Annotated[str, typer.Option("--jobs", metavar="auto|N", help=help_of(say.OPTION_JOBS))] = "auto",
    resume: Annotated[bool, typer.Option("--resume", help=help_of(say.OPTION_RESUME))] = False,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help=help_of(say.OPTION_FAIL_FAST))] = False,
    seconds: Annotated[
        float, typer.Option("--seconds", min=0, max=604_800, help=help_of(say.OPTION_MEMO_SECONDS))
    ] = 120,
    merge: Annotated[Path | None, path_option("--merge", metavar="FILE", help=say.OPTION_MERGE)] = None,
    dask: Annotated[str | None, typer.Option("--dask", metavar="ADDRESS", help=help_of(say.OPTION_DASK))] = None,
    options: Options,
    pdf: Pdf = "2a",
    attach: Attach = "",
    signature_field: SignatureField = False,
    embed_fonts: EmbedFonts = False,
    style_base: StyleBase = None,
) -> int:
    """Make many memos."""
    from thaimemo.cli import batching

    wished = Output(pdf, tuple(rendering.words(attach)), signature_field, embed_fonts, style_base)  # type: ignore[arg-type]
    wanted = batching.Wanted(source, output, name, jobs, resume, fail_fast, seconds, merge, dask)
    return batching.batch(wanted, rendering.formats(format), options, wished)


@app.command(help=help_of(say.CHECK))
@taking_options
def check(
    *,
    files: Annotated[list[Path] | None, path_argument(say.OPTION_CHECK_FILES, "FILE...")] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="text|json|github", help=help_of(say.OPTION_CHECK_FORMAT))
    ] = "text",
    fix: Annotated[bool, typer.Option("--fix", help=help_of(say.OPTION_FIX))] = False,
    strict: Annotated[bool, typer.Option("--strict", help=help_of(say.OPTION_STRICT))] = False,
    settings: Settings = None,
    rules: Annotated[bool, typer.Option("--rules", help=help_of(say.OPTION_RULES))] = False,
    options: Options,
) -> int:
    """Check data, template and formal Thai."""
    from thaimemo.checks.settings import settings_of
    from thaimemo.cli import checking

    if rules:
        return checking.rules()
    if not files:
        raise typer.BadParameter(sentence(say.NO_FILES))
    wanted = checking.Wanted(format, strict, fix, settings_of(settings))
    lists = [file for file in files if file.suffix.lower() in LISTS and not file.is_dir()]
    return checking.check([file for file in files if file not in lists], lists, options, wanted)


@app.command(help=help_of(say.SERVE))
def serve(
    host: Annotated[str, typer.Option("--host", help=help_of(say.OPTION_HOST))] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help=help_of(say.OPTION_PORT))] = 8000,
    keys: Annotated[Path | None, path_option("--keys", metavar="FILE", help=say.OPTION_KEYS)] = None,
    new_key: Annotated[str | None, typer.Option("--new-key", metavar="NAME", help=help_of(say.OPTION_NEW_KEY))] = None,
    templates: Templates = None,
    emblem: Emblem = None,
    font: Font = None,
    settings: Settings = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help=help_of(say.OPTION_WORKERS))] = None,
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, help=help_of(say.OPTION_SECONDS))] = 20,
    pages: Annotated[int, typer.Option("--pages", min=1, help=help_of(say.OPTION_PAGES))] = 100,
    body: Annotated[int, typer.Option("--body", min=1, metavar="BYTES", help=help_of(say.OPTION_BODY))] = 5_000_000,
    waiting: Annotated[int, typer.Option("--waiting", min=1, help=help_of(say.OPTION_WAITING))] = 128,
) -> int:
    """Answer requests over HTTP."""
    from thaimemo.cli import serving
    from thaimemo.service.limits import Limits, Setting

    if new_key is not None:
        return serving.new_key(new_key)
    limits = {"body": body, "seconds": seconds, "pages": pages, "waiting": waiting, "workers": workers}
    chosen: dict[str, Any] = {name: value for name, value in limits.items() if value is not None}
    return serving.serve(host, port, keys, Setting(tuple(templates or ()), emblem, font, settings), Limits(**chosen))


@app.command(help=help_of(say.SIGN))
def sign(
    file: Annotated[Path, path_argument(say.OPTION_SIGN_FILE)],
    p12: Annotated[Path, path_option("--p12", metavar="FILE", help=say.OPTION_P12)],
    output: Annotated[Path | None, path_option("--output", "-o", metavar="FILE", help=say.OPTION_SIGN_OUTPUT)] = None,
    reason: Annotated[str | None, typer.Option("--reason", help=help_of(say.OPTION_REASON))] = None,
) -> int:
    """Sign a PDF; the password comes from THAIMEMO_P12_PASSWORD, else it is asked for."""
    return signing.sign(file, p12, output, reason)


@app.command(help=help_of(say_register.REGISTER))
def register(
    files: Annotated[list[Path] | None, path_argument(say_register.OPTION_FILES, "[FILE...]")] = None,
    output: Annotated[
        Path | None, path_option("--output", "-o", metavar="FILE", help=say_register.OPTION_OUTPUT)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=help_of(say.OPTION_FORCE))] = False,
    workbook: Annotated[Path | None, path_option("--from", metavar="FILE", help=say_register.OPTION_FROM)] = None,
    folder: Annotated[Path | None, path_option("--update", metavar="DIR", help=say_register.OPTION_UPDATE)] = None,
    skip_refused: Annotated[bool, typer.Option("--skip-refused", help=help_of(say_register.OPTION_SKIP))] = False,
) -> int:
    """Make the register of directives, or write its statuses back."""
    from thaimemo.cli import registering

    return registering.run(files or [], output, force, workbook, folder, skip_refused)


@app.command(help=help_of(say.NEW))
def new(
    file: Annotated[Path, path_argument(say.OPTION_NEW_FILE)],
    force: Annotated[bool, typer.Option("--force", help=help_of(say.OPTION_FORCE))] = False,
) -> int:
    """Write a data file or a list to fill in."""
    if file.suffix.lower() == ".xlsx":
        from thaimemo.cli import batching

        return batching.new(file, force)
    return showing.new(file, force)


@app.command(help=help_of(say_drafting.DRAFT))
def draft(
    post: Annotated[Path, path_argument(say_drafting.OPTION_POST, "NEWS")],
    output: Annotated[
        Path | None, path_option("--output", "-o", metavar="FILE", help=say_drafting.OPTION_OUTPUT)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=help_of(say.OPTION_FORCE))] = False,
) -> int:
    """Draft a data file from a news post."""
    return drafting.draft(post, output, force)


@app.command(help=help_of(say.SCHEMA))
def schema() -> int:
    """Print the JSON Schema of the data."""
    return showing.schema()


@app.command(help=help_of(say.TEMPLATES))
def templates(
    copy: Annotated[str | None, typer.Option("--copy", metavar="NAME", help=help_of(say.OPTION_COPY))] = None,
    to: Annotated[Path, path_option("--to", metavar="DIR", help=say.OPTION_COPY_TO)] = Path(),
    templates: Templates = None,
    force: Annotated[bool, typer.Option("--force", help=help_of(say.OPTION_FORCE))] = False,
) -> int:
    """List the templates, or copy one out."""
    return (
        showing.copy_template(copy, to, templates or [], force)
        if copy is not None
        else showing.templates(templates or [])
    )


@app.command(help=help_of(say.LAYOUT))
def layout() -> int:
    """Print the layout sheet as TOML."""
    return showing.layout()


@app.command(help=help_of(say.FONTS))
def fonts(font: Font = None) -> int:
    """Tell which font files are used, and why."""
    return showing.fonts(font)


@app.command(help=help_of(say.EMBLEM))
def emblem(
    file: Annotated[Path | None, path_argument(say.OPTION_EMBLEM_FILE)] = None,
    forget: Annotated[bool, typer.Option("--forget", help=help_of(say.OPTION_FORGET))] = False,
) -> int:
    """Tell which emblem is used and why, or keep one."""
    return showing.emblem(file, forget)
