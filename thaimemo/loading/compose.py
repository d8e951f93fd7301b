"""Events to nodes, within bounds: how deep, how many with all repetitions, no key twice, nothing inside itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from thaimemo.errors import Place, Problem
from thaimemo.loading.events import Event, refuse
from thaimemo.messages import data as say
from thaimemo.model.nodes import MAX_DEPTH, MAX_VALUES, Entries, Entry, Items, Node, Scalar, folded, inside, shown

# Text counts too, or a long one repeated often would fill the memory.
_CHARACTERS_A_VALUE = 100


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    place: Place
    keyed: bool
    anchor: str | None
    before: int
    key: Entry | None = None
    entries: dict[str, Entry] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    height: int = 1

    def path(self) -> str:
        """Where the next value lies."""
        if self.keyed:
            return (self.key.place.path or "") if self.key else ""
        return inside(self.place.path or "", len(self.nodes))

    def node(self) -> Node:
        return Entries(tuple(self.entries.values()), self.place) if self.keyed else Items(tuple(self.nodes), self.place)


@dataclass(frozen=True, slots=True)
class _Anchored:
    node: Node
    values: int
    height: int


class _Composer:
    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.open: list[_Open] = []
        self.anchors: dict[str, _Anchored | None] = {}
        self.values = 0
        self.root: Node | None = None

    def take(self, event: Event) -> None:
        if self.open and self.open[-1].keyed and self.open[-1].key is None and event.kind != "end":
            self._key(event)
        elif event.kind == "end":
            self._close()
        elif event.kind == "alias":
            self._repeat(event)
        elif event.kind == "scalar":
            self._scalar(event)
        else:
            self._begin(event)

    def _place(self, event: Event) -> Place:
        path = self.open[-1].path() if self.open else ""
        return Place(self.file, event.line, event.column, path)

    def _key(self, event: Event) -> None:
        if event.kind != "scalar" or not isinstance(event.value, str):
            refuse(say.KEY_NOT_TEXT, self.file, event.line, event.column)
        holder = self.open[-1]
        path = inside(holder.place.path or "", event.value)
        place = Place(self.file, event.line, event.column, path)
        holder.key = Entry(event.value, place, Scalar(None, place))
        self._count(event, 1 + len(event.value) // _CHARACTERS_A_VALUE)

    def _scalar(self, event: Event) -> None:
        length = len(event.value) if isinstance(event.value, str) else 0
        values = 1 + length // _CHARACTERS_A_VALUE
        node = Scalar(event.value, self._place(event))
        self._count(event, values)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(node, values, 0)
        self._add(node, 0)

    def _begin(self, event: Event) -> None:
        if len(self.open) >= MAX_DEPTH:
            refuse(say.TOO_DEEP, self.file, event.line, event.column, limit=MAX_DEPTH)
        self._count(event, 1)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.open.append(_Open(self._place(event), event.kind == "mapping", event.anchor, self.values - 1))

    def _close(self) -> None:
        done = self.open.pop()
        node = done.node()
        if done.anchor is not None:
            self.anchors[done.anchor] = _Anchored(node, self.values - done.before, done.height)
        self._add(node, done.height)

    def _repeat(self, event: Event) -> None:
        name = str(event.value)
        if name not in self.anchors:
            refuse(say.ALIAS_UNKNOWN, self.file, event.line, event.column, name=shown(name))
        anchored = self.anchors[name]
        if anchored is None:
            refuse(say.ALIAS_RECURSIVE, self.file, event.line, event.column, name=shown(name))
        if len(self.open) + anchored.height > MAX_DEPTH:
            refuse(say.TOO_DEEP, self.file, event.line, event.column, limit=MAX_DEPTH)
        self._count(event, anchored.values)
        self._add(anchored.node, anchored.height)

    def _count(self, event: Event, values: int) -> None:
        self.values += values
        if self.values > MAX_VALUES:
            refuse(say.TOO_MANY_VALUES, self.file, event.line, event.column, limit=MAX_VALUES)

    def _add(self, node: Node, height: int) -> None:
        if not self.open:
            self.root = node
            return
        holder = self.open[-1]
        holder.height = max(holder.height, height + 1)
        if holder.key is None:
            holder.nodes.append(node)
            return
        self._add_entry(holder, Entry(holder.key.key, holder.key.place, node))
        holder.key = None

    def _add_entry(self, holder: _Open, entry: Entry) -> None:
        first = holder.entries.setdefault(folded(entry.key), entry)
        if first is not entry:
            values = {"key": shown(entry.key), "first": first.place.line}
            self.problems.append(Problem(say.DUPLICATE_KEY, entry.place, values))


def compose(events: Iterable[Event], file: str, problems: list[Problem]) -> Node:
    """The node of all `events`; keys given twice are added to `problems`, what ends the reading is a DataError."""
    composer = _Composer(file, problems)
    for event in events:
        composer.take(event)
    return composer.root or Scalar(None, Place(file))
