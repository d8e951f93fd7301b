"""Abbreviations of official Thai: what they stand for, where they occur, and how they are written out at first use."""

from thaimemo.glossary.entries import Entry, Glossary
from thaimemo.glossary.reading import glossary_of

__all__ = ["Entry", "Glossary", "glossary_of"]
