"""A person, as named in an official memo: title, given name and surname, position, acting position."""

from __future__ import annotations

from typing import ClassVar

from thaimemo.model.base import Record, key
from thaimemo.model.values import Line
from thaimemo.thai.names import NameParts, split_name


class Person(Record):
    """A person (บุคคล); a bare text is the name."""

    _lone: ClassVar[str] = "name"

    name: Line = key(
        "ชื่อ",
        "ชื่อ-สกุล",
        "ชื่อ-นามสกุล",
        "ชื่อและนามสกุล",
        en="Title, given name and surname: นายบรรจง สุกรีฑา.",
        th="คำนำหน้า ชื่อ และนามสกุล เช่น นายบรรจง สุกรีฑา",
    )
    position: Line | None = key("ตำแหน่ง", en="Position, in full.", th="ตำแหน่งเต็ม", default=None)
    acting: Line | None = key(
        "รักษาการในตำแหน่ง",
        "รักษาการ",
        "รักษาราชการแทน",
        en="The position this person acts in, without the word for acting.",
        th="ตำแหน่งที่รักษาการ ไม่ต้องเขียนคำว่ารักษาการ",
        default=None,
    )

    def _parts(self) -> NameParts:
        return split_name(self.name)

    @property
    def title(self) -> str:
        """What stands before the given name: นาย, ว่าที่ร้อยตรี, ผศ.ดร.; empty where nothing does."""
        return self._parts().title

    @property
    def given(self) -> str:
        """The given name."""
        return self._parts().given

    @property
    def surname(self) -> str:
        """The surname; empty where none is written."""
        return self._parts().surname

    @property
    def first(self) -> str:
        """The name without the surname, as written: นายบรรจง."""
        return self.name.removesuffix(self.surname).rstrip()
