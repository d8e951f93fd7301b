"""The layout sheet: every measure of the official page, each with its row, grade and source.

Rows L1 to L27 number the rules of the memo, T1 to T4 those of tables and endorsements.
Grades: A the official text (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ
พ.ศ. 2526 and amendments; circular นร 0106/ว 2019 of 30 November 2553, คำอธิบายการพิมพ์หนังสือราชการภาษาไทย); B an agency's
or teaching page that repeats it; C practice; M known by heart, not confirmed. An office changes C and M rows by a TOML
file or by keyword.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

Grade = Literal["A", "B", "C", "M"]

_POINTS_PER_CM = 72 / 2.54


class Length(float):
    """A length, in points (1/72 inch); made by `Cm` or `Pt`."""

    __slots__ = ()

    @property
    def pt(self) -> float:
        """In points."""
        return float(self)

    @property
    def cm(self) -> float:
        """In centimetres."""
        return self / _POINTS_PER_CM

    @property
    def twips(self) -> int:
        """In twentieths of a point, Word's unit of page measures."""
        return round(self * 20)

    @property
    def half_points(self) -> int:
        """In half points, Word's unit of font sizes."""
        return round(self * 2)

    @property
    def emu(self) -> int:
        """In English metric units (914,400 an inch), Word's unit of drawings."""
        return round(self * 12700)


def Cm(value: float) -> Length:
    """A length given in centimetres."""
    return Length(value * _POINTS_PER_CM)


def Pt(value: float) -> Length:
    """A length given in points."""
    return Length(value)


def row(default: Any, number: str, grade: Grade, what: str) -> Any:
    """A measure of the sheet: its default, the row of the rules it comes from, that row's grade, and what it is."""
    return field(default=default, metadata={"row": number, "grade": grade, "what": what})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The measures of a memo. Lengths are `Length`s; numbers without a unit are counts."""

    paper_width: Length = row(Cm(21.0), "L1", "A", "A4 paper")
    paper_height: Length = row(Cm(29.7), "L1", "A", "A4 paper")
    left_margin: Length = row(Cm(3.0), "L2", "A", "left margin")
    right_margin: Length = row(Cm(2.0), "L2", "A", "right margin; the text is 16 cm wide")
    top_margin: Length = row(Cm(2.5), "L3", "C", "from the paper's edge to the title's line")
    bottom_margin: Length = row(Cm(2.0), "L3", "C", "bottom margin")
    emblem_height: Length = row(Cm(1.5), "L4", "A", "height of the garuda; its width follows its own ratio")
    emblem_top: Length = row(
        Cm(1.5), "L4", "A", "from the paper's edge to the garuda's top; it floats at the left margin"
    )
    title_size: Length = row(Pt(29), "L5", "A", "บันทึกข้อความ, bold, centred on the page")
    title_leading: Length = row(Pt(35), "L5", "A", "exact height of the title's line")
    label_size: Length = row(Pt(20), "L6", "A", "ส่วนราชการ ที่ วันที่ เรื่อง, bold")
    head_size: Length = row(Pt(16), "L7", "C", "the values in the header")
    head_leading: Length = row(
        Pt(26.25), "L7", "C", "least height of a header line: a 20 pt line of TH SarabunPSK in Word"
    )
    dot_pitch: Length = row(Pt(2.6), "L8", "A", "distance of the dots in the header's blanks")
    date_position: Length = row(Cm(8.0), "L10", "C", "from the left margin to วันที่")
    subject_indent: Length = row(Cm(1.2), "L11", "B", "from the left margin to the subject's text, all lines")
    body_size: Length = row(Pt(16), "L12", "A", "body type")
    body_leading: Length = row(Pt(21), "L13", "C", "line pitch, the same in both outputs")
    to_space_before: Length = row(Pt(6), "L14", "A", "space before เรียน")
    part_space_before: Length = row(Pt(6), "L16", "A", "space before each part of the body")
    first_line_indent: Length = row(Cm(2.5), "L16", "A", "first line of a part; wrapped lines begin at the margin")
    item_indent_1: Length = row(Cm(2.5), "L17", "C", "first line of items ๑.")
    item_indent_2: Length = row(Cm(3.25), "L17", "C", "first line of items ๑.๑")
    item_indent_3: Length = row(Cm(4.25), "L17", "C", "first line of items (๑)")
    justify: Literal["thai", "both", "left"] = row(
        "thai",
        "L18",
        "C",
        "thai: spread over all gaps (Thai distributed); both: over spaces only; left: ragged",
    )
    signature_blank_lines: int = row(3, "L20", "A", "blank lines between the body and the signer's name")
    signature_axis: Length = row(Cm(12.0), "L21", "C", "from the left margin to the axis the signer is centred on")
    page_number_top: Length = row(
        Cm(3.0), "L22", "B", "from the paper's edge to the top of the page number's figures, from page 2"
    )
    page_number_gap: Length = row(Pt(21), "L22", "B", "blank between the page number's line and the body")
    continuation_word: Literal["words", "slash", "none"] = row(
        "words", "L23", "B", "foot of a page that goes on, PDF only: the next page's first words…; /words…; nothing"
    )
    continuation_baseline: Length = row(
        Cm(1.3), "L23", "M", "from the paper's foot to the continuation word's baseline"
    )
    last_page_lines: int = row(2, "L24", "M", "body lines that stand with the signature on its page")
    urgency_size: Length = row(Pt(32), "L25", "A", "urgency stamp, red and bold")
    secrecy_size: Length = row(Pt(32), "L26", "B", "secrecy stamp, red, top and bottom of every page")
    photo_gap: Length = row(Cm(0.6), "L27", "C", "between a caption and the next photo, and between two photos abreast")
    table_rule: Length = row(Pt(0.5), "T1", "C", "thickness of a table's rules, black")
    table_padding: Length = row(Cm(0.15), "T2", "C", "between a rule and the text, left and right")
    table_space: Length = row(Pt(6), "T3", "C", "before and after a table, and before an endorsement block")
    endorsement_box: Length = row(Pt(11), "T4", "C", "side of a check box")

    @property
    def text_width(self) -> Length:
        """Between the margins: 16 cm."""
        return Length(self.paper_width - self.left_margin - self.right_margin)

    @property
    def page_centre(self) -> Length:
        """The paper's middle, measured from the left margin: where the title and page numbers are centred."""
        return Length(self.paper_width / 2 - self.left_margin)

    @property
    def page_number_line(self) -> Length:
        """From the paper's edge to the top of the page number's line; its figures begin at `page_number_top`."""
        above = baseline_drop(self.body_leading, self.body_size) - FIGURE_HEIGHT * self.body_size
        return Length(self.page_number_top - above)

    @property
    def continuation_top(self) -> Length:
        """From the paper's edge to the body, from page 2."""
        return Length(self.page_number_line + self.body_leading + self.page_number_gap)

    def photo_box(self, per_page: int) -> tuple[Length, Length]:
        """Width and height that an annex photo may fill: two rows a page, each with two caption lines (L27)."""
        body = self.paper_height - self.continuation_top - self.bottom_margin
        height = (body - self.photo_gap) / 2 - 2 * self.body_leading
        width = self.text_width if per_page == 2 else (self.text_width - self.photo_gap) / 2
        return Length(width), Length(height)

    def photo_size(self, width: int, height: int, per_page: int) -> tuple[Length, Length]:
        """Width and height on paper of a photo of `width` by `height` pixels: as large as its box allows (L27)."""
        box_width, box_height = self.photo_box(per_page)
        scale = min(box_width / width, box_height / height)
        return Length(width * scale), Length(height * scale)

    def column_widths(self, columns: Iterable[tuple[float | None, float]]) -> tuple[Length, ...]:
        """Widths of a table's columns, given as (width or None, share): shares divide what the fixed ones leave.

        A column of shares keeps at least a centimetre; a table wider than the text is narrowed as a whole. One of
        fixed columns only may be narrower.
        """
        given = tuple(columns)
        shares = sum(share for width, share in given if width is None) or 1.0
        left = self.text_width - sum(width for width, _ in given if width is not None)
        wanted = [max(left * share / shares, Cm(1)) if width is None else width for width, share in given]
        scale = min(self.text_width / sum(wanted), 1.0)
        return tuple(Length(width * scale) for width in wanted)

    def cell_indent(self, level: int) -> Length:
        """First-line indent of a list item of `level` in a table's cell: the first level begins at the cell's text."""
        return Length(self.item_indent(level) - self.item_indent_1)

    @property
    def option_indent(self) -> Length:
        """From the left margin to an endorsement's check boxes, one option a line (T4)."""
        return self.first_line_indent

    @property
    def option_text(self) -> Length:
        """From the left margin to the words beside a check box."""
        return Length(self.option_indent + 1.5 * self.endorsement_box)

    @property
    def endorser_lines(self) -> tuple[Length, Length]:
        """From the left margin to the beginning and the end of the dotted lines for signature, name and date (T4)."""
        half = min(self.signature_axis, self.text_width - self.signature_axis)
        return Length(self.signature_axis - half), Length(self.signature_axis + half)

    def item_indent(self, level: int) -> Length:
        """First-line indent of a list item of `level` 1 to 3 (deeper levels stay at 3)."""
        return (self.item_indent_1, self.item_indent_2, self.item_indent_3)[min(level, 3) - 1]


# usWinAscent and usWinDescent of TH Sarabun, in em: what Word makes a line of.
ASCENT = 0.850
DESCENT = 0.460
# Height of ๒ in TH SarabunPSK, in em: the top of a page number above its baseline.
FIGURE_HEIGHT = 0.460


def baseline_drop(leading: Length, size: Length) -> Length:
    """From the top of a line of `leading` to the baseline of text of `size`; spare room stands above, as in Word."""
    return Length(leading - DESCENT * size)
