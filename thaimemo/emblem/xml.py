"""XML from strangers, read without entities, without the network, without documents that grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(data: bytes) -> _Element:
    """The root element of `data`; BadValue where it is not well-formed, or declares entities."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadValue(say.BAD_XML, reason=error) from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(dtd.iterentities()):  # type: ignore[union-attr]
        raise BadValue(say.ENTITIES)
    return root


def local_name(element: _Element) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    return _qualified(element).rpartition("}")[2]


def namespace(element: _Element) -> str:
    """An element's namespace; empty for none."""
    return _qualified(element).rpartition("}")[0].removeprefix("{")


def _qualified(element: _Element) -> str:
    return element.tag if isinstance(element.tag, str) else ""
