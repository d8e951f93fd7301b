"""One PDF of many, with a bookmark for each, written file after file: a million memos need hardly more memory than ten.

The pages are those of the memos, not their tags: the file is for printing and reading through; each memo is archived.
"""

from __future__ import annotations

import errno
import io
import os
from array import array
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from thaimemo.batch.targets import Target, whole
from thaimemo.errors import OutputError, Problem
from thaimemo.messages import batch as say
from thaimemo.messages import document as say_document

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import PdfObject

Rows = Iterator[dict[str, str]]

_DROPPED = frozenset(("/Parent", "/StructParent", "/StructParents", "/Annots", "/Tabs", "/B"))
"""What a page says of its own file."""
_MOST_SHARED = 20_000
"""How many streams are remembered, to be written once for all memos: emblems, fonts."""


def merger(path: Path) -> Callable[[Target, Rows], None]:
    """What merges the PDFs of a manifest's rows into `path`; raises `OutputError` where nothing could."""
    try:
        import pypdf  # noqa: F401
    except ImportError:
        raise OutputError(Problem(say.NEEDS_EXTRA, None, {"what": "--merge", "extra": "merge"})) from None
    if "://" in str(path) or not path.absolute().parent.is_dir():
        raise OutputError(Problem(say.MERGE_FOLDER, None, {"name": path}))
    if code := _refusal(path):
        raise OutputError(Problem(say_document.CANNOT_WRITE, None, {"name": path, "detail": os.strerror(code)}))

    def merge(target: Target, rows: Rows) -> None:
        with whole(path) as file:
            merged = _Merged(file)
            for name in _pdfs(rows):
                merged.add(name, _reader(target, name))
            merged.end()

    return merge


def _refusal(path: Path) -> int:
    """Why the system would let no file be written at `path`, as the number of its error; 0 where nothing is known."""
    if path.is_dir():
        return errno.EISDIR
    return 0 if os.access(path.absolute().parent, os.W_OK) else errno.EACCES


def _pdfs(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from (name for name in row["files"].split(" | ") if row["status"] == "done" and name.endswith(".pdf"))


def _reader(target: Target, name: str) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    data = target.read(name)
    try:
        return PdfReader(io.BytesIO(data or b""))
    except PyPdfError as error:
        values = {"name": target.shown(name), "detail": error}
        raise OutputError(Problem(say.MERGE_UNREADABLE, None, values)) from None


class _Merged:
    """A PDF under construction: objects are written as they come, and only their places are kept."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at = 0
        self._offsets = array("Q")
        self._nodes = array("L")
        self._count = 0
        self._shared: dict[bytes, int] = {}
        self._hash = blake2b(digest_size=16)
        self._bookmark: tuple[int, int, str, int] | None = None
        self._first = self._last = 0
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._root, self._outlines = self._number(), self._number()

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)

    def _number(self) -> int:
        self._offsets.append(0)
        return len(self._offsets)

    def _object(self, number: int, body: bytes) -> None:
        self._offsets[number - 1] = self._at
        self._hash.update(body)
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add(self, name: str, reader: PdfReader) -> None:
        """Add the pages of one PDF under a bookmark with its name and title."""
        node = self._number()
        copied = _Copy(self, reader)
        pages = [copied.page(page, node) for page in reader.pages]
        copied.rest()
        kids = b" ".join(b"%d 0 R" % page for page in pages)
        body = b"<< /Type /Pages /Parent %d 0 R /Count %d /Kids [%s] >>" % (self._root, len(pages), kids)
        self._object(node, body)
        self._nodes.append(node)
        self._count += len(pages)
        title = reader.metadata.title if reader.metadata else None
        self._mark(": ".join(filter(None, (os.path.splitext(name)[0], title))), pages[0])

    def shared(self, body: bytes) -> int | None:
        """The number of an equal stream that was written before; else this one's may be remembered."""
        return self._shared.get(_digest(body))

    def put(self, number: int, body: bytes, *, shared: bool) -> None:
        """Write an object; `shared` ones are remembered."""
        self._object(number, body)
        if shared and len(self._shared) < _MOST_SHARED:
            self._shared[_digest(body)] = number

    def number(self) -> int:
        """A number for an object to come."""
        return self._number()

    def _mark(self, title: str, page: int) -> None:
        """Begin a bookmark; the one before is written now that the next is known."""
        number = self._number()
        self._first = self._first or number
        previous = self._bookmark[0] if self._bookmark else 0
        self._write_bookmark(number)
        self._bookmark = (number, previous, title, page)

    def _write_bookmark(self, following: int) -> None:
        if self._bookmark is None:
            return
        number, previous, title, page = self._bookmark
        beside = b"".join(b" /%s %d 0 R" % pair for pair in ((b"Prev", previous), (b"Next", following)) if pair[1])
        text = ("\ufeff" + title).encode("utf-16-be").hex().encode()
        body = b"<< /Title <%s> /Parent %d 0 R%s /Dest [%d 0 R /Fit] >>" % (text, self._outlines, beside, page)
        self._object(number, body)
        self._last = number

    def end(self) -> None:
        """Write what holds all together, and the table of places."""
        self._write_bookmark(0)
        kids = b" ".join(b"%d 0 R" % node for node in self._nodes)
        self._object(self._root, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (self._count, kids))
        ends = b" /First %d 0 R /Last %d 0 R" % (self._first, self._last) if self._first else b""
        self._object(self._outlines, b"<< /Type /Outlines /Count %d%s >>" % (len(self._nodes), ends))
        catalog = self._number()
        entries = b"/Pages %d 0 R /Outlines %d 0 R" % (self._root, self._outlines)
        self._object(catalog, b"<< /Type /Catalog %s /PageMode /UseOutlines /Lang (th-TH) >>" % entries)
        start = self._at
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(self._offsets) + 1))
        for offset in self._offsets:
            self._write(b"%010d 00000 n \n" % offset)
        key = self._hash.hexdigest().encode()
        trailer = b"/Size %d /Root %d 0 R /ID [<%s> <%s>]" % (len(self._offsets) + 1, catalog, key, key)
        self._write(b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).digest()


class _Copy:
    """The objects of one PDF that its pages need, under new numbers."""

    def __init__(self, merged: _Merged, reader: PdfReader) -> None:
        self._merged = merged
        self._reader = reader
        self._numbers: dict[int, int] = {}
        self._waiting: list[tuple[int, Any]] = []

    def page(self, page: Any, parent: int) -> int:
        """Write a page below `parent`; its number."""
        from pypdf.generic import DictionaryObject, NameObject

        number = self._merged.number()
        entries = DictionaryObject({key: value for key, value in page.items() if key not in _DROPPED})
        entries[NameObject("/Parent")] = self._reference(parent)
        self._renumber(entries, skip=frozenset(("/Parent",)))
        self._merged.put(number, _syntax(entries), shared=False)
        return number

    def rest(self) -> None:
        """Write what the pages lead to."""
        while self._waiting:
            number, found = self._waiting.pop()
            self._renumber(found)
            self._merged.put(number, _syntax(found), shared=False)

    def _reference(self, number: int) -> Any:
        from pypdf.generic import IndirectObject

        return IndirectObject(number, 0, self._reader)

    def _renumber(self, holder: Any, skip: frozenset[str] = frozenset()) -> None:
        """Turn the references in an object to the new numbers."""
        for key, value in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
            if key in skip:
                continue
            if key in _DROPPED:
                del holder[key]
            elif _is_reference(value):
                holder[key] = self._reference(self._number_of(value))
            elif isinstance(value, (dict, list)):
                self._renumber(value)

    def _number_of(self, reference: Any) -> int:
        if reference.idnum not in self._numbers:
            self._numbers[reference.idnum] = self._placed(reference.get_object())
        return self._numbers[reference.idnum]

    def _placed(self, found: Any) -> int:
        """The new number of an object: of a stream without references that of an equal one, if there was one."""
        lone = _is_stream(found) and not any(_is_reference(value) for value in found.values())
        body = _syntax(found) if lone else b""
        shared = self._merged.shared(body) if lone else None
        if shared is not None:
            return shared
        number = self._merged.number()
        if lone:
            self._merged.put(number, body, shared=True)
        elif isinstance(found, (dict, list)):
            self._waiting.append((number, found))
        else:
            self._merged.put(number, _syntax(found), shared=False)
        return number


def _is_reference(value: object) -> bool:
    from pypdf.generic import IndirectObject

    return isinstance(value, IndirectObject)


def _is_stream(value: object) -> bool:
    from pypdf.generic import StreamObject

    return isinstance(value, StreamObject)


def _syntax(thing: PdfObject) -> bytes:
    """An object as it stands in a file."""
    buffer = io.BytesIO()
    thing.write_to_stream(buffer)
    return buffer.getvalue()
