"""The bytes of a data file, and the text they stand for, or why they stand for none."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn

from thaimemo.errors import DataError, Place, Problem
from thaimemo.messages import Message
from thaimemo.messages import data as say

MAX_BYTES = 5_000_000


def read(path: Path) -> bytes:
    """The bytes of the file at `path`, looked at only after its size. DataError where it cannot be read."""
    file = str(path)
    try:
        about = path.stat()
        if S_ISREG(about.st_mode) and about.st_size > MAX_BYTES:
            too_big(file, about.st_size)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        _unreadable(error, file)
    if len(data) > MAX_BYTES:
        too_big(file, len(data))
    return data


_CAUSES: tuple[tuple[type[Exception], Message], ...] = (
    (FileNotFoundError, say.NO_FILE),
    (NotADirectoryError, say.NO_FILE),
    (IsADirectoryError, say.IS_FOLDER),
    (PermissionError, say.NO_PERMISSION),
)


def _unreadable(error: OSError | ValueError, file: str) -> NoReturn:
    # Windows gives no permission to open a folder.
    known = (
        say.IS_FOLDER if _is_folder(file) else next((said for kind, said in _CAUSES if isinstance(error, kind)), None)
    )
    reason = getattr(error, "strerror", None) or str(error)
    raise DataError(Problem(known or say.UNREADABLE, Place(file), {"reason": reason})) from None


def _is_folder(file: str) -> bool:
    try:
        return Path(file).is_dir()
    except (OSError, ValueError):
        return False


def too_big(file: str, size: int) -> NoReturn:
    """Refuse data of `size` bytes."""
    values = {"size": f"{size / 1e6:.1f}", "limit": MAX_BYTES // 1_000_000}
    raise DataError(Problem(say.TOO_BIG, Place(file), values))


_WORD = ("ไฟล์ Word", "a Word file")
_EXCEL = ("ไฟล์ Excel", "an Excel file")
_OFFICE = ("ไฟล์ Word หรือ Excel แบบเดิม", "an old Word or Excel file")
_PICTURE = ("ไฟล์ภาพ", "a picture")
_PACKED = ("ไฟล์ที่บีบอัดไว้", "a compressed file")

_SIGNATURES: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"%PDF-", ("ไฟล์ PDF", "a PDF file")),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"{\\rtf", ("ไฟล์ RTF", "an RTF file")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
)


def _binary(data: bytes) -> tuple[str, str] | None:
    """What kind of file `data` is, in Thai and English; None where it may be text."""
    if data.startswith(b"PK\x03\x04"):
        return _WORD if b"word/" in data else _EXCEL if b"xl/" in data else _PACKED
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)


# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes, file: str) -> str:
    """The text of `data`, without byte order mark. DataError for files that are no text or not in Unicode."""
    kind = _binary(data)
    if kind:
        _refuse(say.BINARY, Place(file), kind_th=kind[0], kind_en=kind[1])
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", _unmarked(data)))
    body = data[len(mark) :]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and b"\0" in body:
            _refuse(say.BINARY, Place(file), kind_th="ไฟล์ข้อมูลของโปรแกรม", kind_en="a program's own file")
        if encoding == "utf-8" and _is_old_thai(body):
            _refuse(say.THAI_LEGACY_ENCODING, Place(file))
        before = body[: error.start].decode(encoding, "ignore")
        place = _place_of_end(before, file)
        _refuse(say.NOT_UTF8, place, encoding=encoding.upper(), byte=f"0x{body[error.start]:02X}")


def _unmarked(data: bytes) -> str:
    """UTF-16 shows by the zero bytes of its ASCII characters: line ends, colons and spaces."""
    start = data[:4000]
    if b" \0" in start and start[1::2].count(0) > start[::2].count(0):
        return "utf-16-le"
    if b"\0 " in start and start[::2].count(0) > start[1::2].count(0):
        return "utf-16-be"
    return "utf-8"


_STRAY_MARK = re.compile("(^|[^ก-๎])[ะ-ฺ็-๎]")


def _is_old_thai(data: bytes) -> bool:
    """Whether `data` makes sense as Windows-874: Thai letters, and vowels and tone marks nearly always behind one."""
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        return False
    letters = sum("ก" <= char <= "๛" for char in text)
    others = sum(char > "\x7f" for char in text) - letters
    return letters > 0 and others * 10 <= letters and len(_STRAY_MARK.findall(text)) * 20 <= letters


def _refuse(message: Message, place: Place, **values: object) -> NoReturn:
    raise DataError(Problem(message, place, values)) from None


# What YAML and XML cannot hold; a byte order mark inside a file comes from joining files.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def check_characters(text: str, file: str) -> None:
    """DataError naming each control character in `text` by its code point; the first twenty."""
    found = [match for match, _ in zip(_CONTROL.finditer(text), range(20), strict=False)]
    if found:
        places = (_place_of_end(text[: match.start()], file) for match in found)
        codes = ({"code": f"U+{ord(match.group()):04X}"} for match in found)
        raise DataError(Problem(say.CONTROL_CHARACTER, *parts) for parts in zip(places, codes, strict=True))


def _place_of_end(before: str, file: str) -> Place:
    """The place of what follows the text `before`."""
    line = before.count("\n") + 1
    return Place(file, line, len(before) - before.rfind("\n"))
