"""An office's own Word file, read as the base of memos: refused where it could do harm, freed of its text."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part
from docx.opc.rel import _Relationship
from lxml.etree import QName, XMLParser, XMLSyntaxError, _Element, fromstring

from thaimemo.errors import OutputError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import word as say
from thaimemo.word import oxml

PLACE = Place(path="style_base")

MOST_BYTES = 60_000_000
_MOST_XML = 12_000_000  # a letterhead has a tenth of it; what python-docx makes of it takes forty times the room
_MOST_PARTS = 2_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what old Word files and encrypted ones begin with
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XML = (".xml", ".rels")
_CONTENT_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = (f"wordprocessingml.{kind}.main+xml".encode() for kind in ("template", "document"))
_MACROS = re.compile(rb"macroEnabled|vbaProject|activeX", re.IGNORECASE)
# The parts that are kept, by the kinds of their relationships, and what their roots are called.
_KEPT = {
    "styles": "styles",
    "theme": "theme",
    "fontTable": "fonts",
    "numbering": "numbering",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}
_OF_PACKAGE = ("officeDocument", "custom-properties")
# Fields that fetch a file, or start a program, when they are brought up to date.
_FETCHING = re.compile(r"\b(DDE|DDEAUTO|LINK|IMPORT|INCLUDEPICTURE|INCLUDETEXT|DATABASE)\b", re.IGNORECASE)
# What comes of files that are no zip, no XML or not as Word writes them; python-docx raises whatever it stumbles upon.
_UNREADABLE = (
    BadZipFile,
    zlib.error,
    XMLSyntaxError,
    PackageNotFoundError,
    AssertionError,
    AttributeError,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
_NAMESPACES = (oxml.NAMESPACES["w"], oxml.NAMESPACES["a"])
_W = f"{{{oxml.NAMESPACES['w']}}}"


def opened(data: bytes) -> DocumentObject:
    """The document in a .docx or .dotx, its text's own parts left out.

    Raises `OutputError` for a file that cannot or should not serve.
    """
    if len(data) > MOST_BYTES:
        raise _too_large()
    if data.startswith(_OLE):
        raise _error(say.BASE_ENCRYPTED if _ENCRYPTED_STREAM in data else say.BASE_OLD_WORD)
    try:
        document = Document(io.BytesIO(_as_document(data)))
    except _UNREADABLE:
        raise _error(say.BASE_NOT_WORD) from None
    _drop(document.part.rels, _KEPT)
    if not _is_word(document):
        raise _error(say.BASE_NOT_WORD)
    _drop(document.part.package.rels, _OF_PACKAGE)
    if problems := list(_fetched(document)):
        raise OutputError(problems)
    return document


def _error(message: Message, **values: object) -> OutputError:
    return OutputError(Problem(message, PLACE, values))


def _too_large() -> OutputError:
    return _error(say.BASE_TOO_LARGE, limit=MOST_BYTES // 1_000_000, parts=_MOST_PARTS)


def _as_document(data: bytes) -> bytes:
    """The same package, unpacked within bounds; a template is a document from here on."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(file, "w", ZIP_STORED) as target:
        _check(source)
        for name in dict.fromkeys(source.namelist()):
            part = source.read(name)
            target.writestr(name, part.replace(_TEMPLATE, _DOCUMENT) if name == _CONTENT_TYPES else part)
    return file.getvalue()


def _check(source: ZipFile) -> None:
    members = source.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise _error(say.BASE_ENCRYPTED)
    # No more than a member claims is ever unpacked of it.
    if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > MOST_BYTES:
        raise _too_large()
    if sum(member.file_size for member in members if member.filename.endswith(_XML)) > _MOST_XML:
        raise _error(say.BASE_TOO_MUCH_TEXT, limit=_MOST_XML // 1_000_000)
    if found := _MACROS.search("\n".join(source.namelist()).encode() + source.read(_CONTENT_TYPES)):
        raise _error(say.BASE_MACROS, name=found[0].decode())


def _drop(relations: dict[str, _Relationship], kept: Iterable[str]) -> None:
    """Forget what belonged to the text: what nothing leads to is not written."""
    for key in [key for key, one in relations.items() if _kind(one) not in kept]:
        del relations[key]


def _kind(relation: _Relationship) -> str:
    return relation.reltype.rpartition("/")[2]


def _is_word(document: DocumentObject) -> bool:
    """Whether the text and the parts that are kept are what they are said to be."""
    kept = [(_KEPT[_kind(one)], one.target_part) for one in document.part.rels.values() if not one.is_external]
    roots = [(name, _root(part)) for name, part in (("document", document.part), *kept)]
    return document.element.find(f"{_W}body") is not None and all(
        root is not None and QName(root).localname == name and QName(root).namespace in _NAMESPACES
        for name, root in roots
    )


def _root(part: Part) -> _Element | None:
    found: _Element | None = getattr(part, "element", None)
    if found is not None:
        return found
    try:
        return fromstring(part.blob, XMLParser(resolve_entities=False, no_network=True))
    except XMLSyntaxError:
        return None


def _fetched(document: DocumentObject) -> Iterator[Problem]:
    """Whatever in the parts that are kept fetches something from elsewhere; a link to click on does not."""
    parts = _parts(document)
    for part in (document.part, *parts):
        for relation in part.rels.values():
            if relation.is_external and _kind(relation) != "hyperlink":
                yield Problem(say.BASE_EXTERNAL, PLACE, {"part": part.partname, "target": relation.target_ref})
    for part in parts:
        for code in _field_codes(part):
            if _FETCHING.search(code):
                yield Problem(say.BASE_EXTERNAL, PLACE, {"part": part.partname, "target": code.strip()})


def _parts(document: DocumentObject) -> list[Part]:
    """The parts that the document leads to, itself and its settings left out: of both, nothing is kept."""
    found: list[Part] = []
    waiting = [relation.target_part for relation in document.part.rels.values() if _carried(relation)]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.append(part)
            waiting += [relation.target_part for relation in part.rels.values() if not relation.is_external]
    return found


def _carried(relation: _Relationship) -> bool:
    return not relation.is_external and relation.reltype != RELATIONSHIP_TYPE.SETTINGS


def _field_codes(part: Part) -> Iterator[str]:
    root = getattr(part, "element", None)
    if root is None:
        return
    codes: dict[_Element | None, str] = {}
    for code in root.iter(f"{_W}instrText"):
        paragraph = next(code.iterancestors(f"{_W}p"), None)
        codes[paragraph] = codes.get(paragraph, "") + (code.text or "")
    yield from codes.values()
    for field in root.iter(f"{_W}fldSimple"):
        yield field.get(f"{_W}instr", "")
