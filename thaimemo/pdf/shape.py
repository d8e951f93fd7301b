"""Words to clusters: HarfBuzz shapes a word once, and every document that holds the word takes it from the cache.

A cluster is what a reader sees as one letter: a consonant with its vowels and tone mark. Word by word gives the same
glyphs as the whole paragraph, because nothing in a Thai font reaches over a break between words. In the fonts that come
with thaimemo nothing reaches over a Thai letter with its signs, a digit or a mark either (tests/pdf/test_shape.py
proves it), and there a word is put together from letters that are shaped once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

import uharfbuzz as hb

from thaimemo.pdf.sfnt import Font, Glyph
from thaimemo.resources import folder

Part = tuple[int, int, int]  # glyph, x, y in font units

_CACHED_WORDS = 10_000  # words a face remembers from one document to the next
_LONGEST_CACHED = 80  # characters; longer words seldom come again
_LONGEST_CLUSTER = 24  # characters; longer ones are only ever noise, and a PDF cannot name them
_LONGEST_SHAPED = 200  # characters given to HarfBuzz at once; its work has a limit
_FEATURES = {"kern": False, "liga": False}  # Word uses neither unless asked
# HarfBuzz passes over a table of the font in which it finds no glyph of the word, and with TH Sarabun it is wrong about
# that: the tone marks of กุ้ง or แก่ stay as high as if a vowel stood under them. With these letters behind it a word
# comes out as it does in a paragraph; what becomes of them is thrown away.
_CONTEXT = " า"
_SIGNS = "[ัำิ-ฺ็-๎]"
# ฤา is written as one letter, and nothing but a letter bears signs.
_LETTER = re.compile(f"[ฤฦ]{_SIGNS}*(?:[าๅ]{_SIGNS}*)*|[ก-ฮะาๅเ-ๆฯ]{_SIGNS}*|[ 0-9๐-๙.,:;/()%“”–-]")
_LETTERS = re.compile(f"(?:{_LETTER.pattern})+")
_CACHED_LETTERS = 5_000
_SURROGATES = re.compile("[\ud800-\udfff]")
_SARA_AM = "\u0e33"  # ำ: half of it stands over the consonant before, so no gap may open between them
_BY_BLANKS = re.compile(" +|[^ ]+ *")
_SLICE = re.compile(
    rf"[\s\S]{{1,{_LONGEST_SHAPED}}}(?![\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])|[\s\S]{{1,{_LONGEST_SHAPED}}}"
)


class Cluster:
    """Glyphs that stand together, how far the pen moves (font units), and the text they mean."""

    __slots__ = ("advance", "glyph", "missing", "parts", "plain", "text", "unicode")

    def __init__(self, parts: tuple[Part, ...], advance: int, text: str) -> None:
        self.parts, self.advance, self.text = parts, advance, text
        self.missing = 0 in [glyph for glyph, _, _ in parts]  # the font has no glyph for the text
        self.plain = len(parts) == 1 and parts[0][1:] == (0, 0)  # one glyph just as the font has it
        self.glyph: Glyph | None = None  # the parts as one glyph, and the text as a PDF writes it:
        self.unicode = ""  # both made when the cluster is first embedded


class Word:
    """A shaped stretch of text, blanks at its end included; `width` and `ink` (without those blanks) are in em."""

    __slots__ = ("clusters", "count", "ink", "spaces", "trailing", "width")

    def __init__(self, clusters: tuple[Cluster, ...], units_per_em: int) -> None:
        self.clusters, self.count = clusters, len(clusters)
        self.spaces = [cluster.text for cluster in clusters].count(" ")
        self.width = self.ink = sum([cluster.advance for cluster in clusters]) / units_per_em
        self.trailing = 0
        if self.spaces and (inked := without_end_blanks(clusters)) != clusters:
            self.trailing = len(clusters) - len(inked)
            self.ink = sum([cluster.advance for cluster in inked]) / units_per_em


def without_end_blanks(clusters: Sequence[Cluster]) -> Sequence[Cluster]:
    """`clusters` up to the last that is no blank."""
    end = len(clusters)
    while end and clusters[end - 1].text == " ":
        end -= 1
    return clusters[:end]


class _Words(dict[str, Word]):
    """Words by their text; one that is not there yet is shaped."""

    def __init__(self, shaper: Shaper) -> None:
        super().__init__()
        self._shaper = shaper

    def __missing__(self, text: str) -> Word:
        word = self._shaper.shape(text)
        # setdefault settles it when two threads meet the same word at once
        return self.setdefault(text, word) if len(text) <= _LONGEST_CACHED else word


class Shaper:
    """One face's words and clusters; a cluster is one object however often it is met, so documents may number them.

    `by_letters` says that in this font Thai words have the clusters of their letters.
    """

    def __init__(self, font: Font, *, by_letters: bool = False) -> None:
        self.font, self._by_letters = font, by_letters
        self._letters: dict[str, list[Cluster]] = {}
        self.words = _Words(self)
        self._harfbuzz = hb.Font(hb.Face(font.data))
        self._clusters: dict[tuple[tuple[Part, ...], int, str], Cluster] = {}

    @property
    def full(self) -> bool:
        """True when so much is remembered that the next document should start afresh."""
        return len(self.words) > _CACHED_WORDS or len(self._clusters) > _CACHED_WORDS

    def shape(self, text: str) -> Word:
        """`text` as one word, not looked up; `words` is the way in."""
        return Word(self._clusters_of(text), self.font.units_per_em)

    def part(self, clusters: tuple[Cluster, ...]) -> Word:
        """A word of some clusters of another."""
        return Word(clusters, self.font.units_per_em)

    def _clusters_of(self, text: str) -> tuple[Cluster, ...]:
        if self._by_letters and _LETTERS.fullmatch(text):
            known = self._letters.get
            return tuple([one for part in _LETTER.findall(text) for one in known(part) or self._letter(part)])
        if " " in text.rstrip(" "):  # what stands between blanks is met more often than all of it
            return tuple([cluster for part in _BY_BLANKS.findall(text) for cluster in self.words[part].clusters])
        if len(text) <= _LONGEST_SHAPED:
            return tuple(self._shaped(text))
        return tuple(cluster for part in _SLICE.findall(text) for cluster in self._shaped(part))

    def _letter(self, text: str) -> list[Cluster]:
        if len(self._letters) >= _CACHED_LETTERS:
            self._letters.clear()
        found = self._letters[text] = self._shaped(text)
        return found

    def _shaped(self, text: str) -> list[Cluster]:
        buffer = hb.Buffer()
        buffer.add_str((text if text.isprintable() else _SURROGATES.sub("\uffff", text)) + _CONTEXT)
        buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
        hb.shape(self._harfbuzz, buffer, _FEATURES)
        found, known = list[Cluster](), self._clusters.get
        start, pen, length = 0, 0, len(text)
        parts: list[Part] = []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            at = info.cluster
            if at >= length:
                break
            if at > start and text[at] != _SARA_AM:
                if cluster := known((tuple(parts), pen, text[start:at])):
                    found.append(cluster)
                else:
                    found += self._new_clusters(text[start:at], parts, pen)
                start, pen, parts = at, 0, []
            parts.append((info.codepoint, pen + position.x_offset, position.y_offset))
            pen += position.x_advance
        return found + self._new_clusters(text[start:], parts, pen)

    def _new_clusters(self, text: str, parts: list[Part], advance: int) -> list[Cluster]:
        if len(text) > _LONGEST_CLUSTER:
            slices = range(0, len(text), _LONGEST_CLUSTER)
            return [cluster for at in slices for cluster in self._shaped(text[at : at + _LONGEST_CLUSTER])]
        key = tuple(parts), advance, text
        # setdefault settles it when two threads meet the same cluster at once
        return [self._clusters.get(key) or self._clusters.setdefault(key, Cluster(*key))]


class Face:
    """A font parsed once for the process, with a shaper that is renewed when it has grown too large."""

    def __init__(self, data: bytes) -> None:
        self.font = Font(data)
        self._by_letters = sha256(data).hexdigest() in _bundled()
        self._shaper = self._new()

    def shaper(self) -> Shaper:
        """The shaper for one document; the document keeps it to its end."""
        shaper = self._shaper
        if shaper.full:
            shaper = self._shaper = self._new()
        return shaper

    def _new(self) -> Shaper:
        return Shaper(self.font, by_letters=self._by_letters)


@lru_cache(maxsize=16)
def face(data: bytes) -> Face:
    """The face of a font file's bytes."""
    return Face(data)


@lru_cache(maxsize=1)
def _bundled() -> str:
    """The SHA-256 sums of the fonts that come with thaimemo."""
    return (folder("fonts") / "SHA256SUMS").read_text("ascii")
