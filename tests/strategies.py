"""What the property tests of all rooms are fed with: Thai text, any text, names, dates, amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

_CONSONANTS = "กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮฤ"
_ABOVE_OR_BELOW = ("", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ั", "็")
_TONES = ("", "่", "้", "๊", "๋", "์")
_SHAPES = ("{c}{v}{t}", "{c}{t}า", "{c}{t}ะ", "{c}{t}ำ", "เ{c}{t}", "แ{c}{t}", "โ{c}{t}", "ใ{c}{t}", "ไ{c}{t}", "เ{c}ีย")
_WORDS = (
    "กระทรวงอุตสาหกรรม", "การตรวจราชการ", "จังหวัดลำปาง", "เจ้าหน้าที่", "งบประมาณ", "ผู้ประกอบการ", "วิสาหกิจชุมชน",
    "หมอกควัน", "และ", "ที่", "ของ", "ให้", "ต่าง ๆ", "หลายๆ", "ฯลฯ", "กรุงเทพฯ", "น้ำ", "ตั้งแต่", "ผู้อำนวยการ", "ทั้งนี้",
    "มาตรฐานผลิตภัณฑ์", "อก.", "ศภ.1", "พ.ศ. 2563", "16 มกราคม 2563", "๓๐ ราย", "SMEs", "PM 2.5", "100%",
)  # fmt: skip
_ODD = (
    "&", "<", ">", '"', "'", "%", "{", "}", "\\", "{{", "}}", "{%", "%}", "&amp;", "<b>", "\u00a0", "\u200b", "\u2060",
    "\u0e4d\u0e32", "เเ", "ั้", "ิ", "ื่อ", "e\u0301", "a\u0308\u0323", "ﬁ", "é", "—", "“", "”", "…", "°", "½", "๏", "฿",
    "(", ")", "[", "]", "/", "-", "_", "@", "#", "$", "~", "`", "^", "|", ";", ":", ",", ".", "!", "?", "=", "+", "*",
)  # fmt: skip
_GIVEN = ("บรรจง", "นิรามัย", "ทิพย์มณฑา", "กฤษณะ", "คุณากร", "พรสวรรค์", "ทานทัต", "สมชาย", "ณัฐธิดา", "เอก")
_SURNAMES = ("สุกรีฑา", "ศิริศรีสุดากุล", "จินะวงค์", "แซ่ลิ้ม", "ณ อยุธยา", "สนิทวงศ์ ณ อยุธยา", "ใจดี", "ไวยาวัจมัย")
_TITLES = ("นาย", "นาง", "นางสาว", "ผศ.ดร.", "ว่าที่ร้อยตรี ", "พันตำรวจเอก ดร. ", "ม.ร.ว.", "พล.ต.ต. ", "นพ.", "ดร. ")


def syllables() -> st.SearchStrategy[str]:
    """Thai syllables as they may be spelled, most of them no words."""
    return st.builds(
        lambda shape, c, v, t: shape.format(c=c, v=v, t=t),
        st.sampled_from(_SHAPES),
        st.sampled_from(_CONSONANTS),
        st.sampled_from(_ABOVE_OR_BELOW),
        st.sampled_from(_TONES),
    )


def thai_text(max_size: int = 20) -> st.SearchStrategy[str]:
    """Thai prose: words, numbers, abbreviations and invented syllables, some with spaces between; never empty."""
    piece = st.sampled_from(_WORDS) | syllables()
    return st.lists(st.tuples(piece, st.sampled_from(["", "", " "])), min_size=1, max_size=max_size).map(
        lambda pieces: "".join(word + space for word, space in pieces).strip()
    )


def any_text(max_size: int = 20) -> st.SearchStrategy[str]:
    """Any Thai, Latin, digits, marks of XML, Jinja and TeX, no-break and zero-width spaces, combining sequences."""
    latin = st.text("ABCXYZabcxyz0189", min_size=1, max_size=6)
    thai = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A) | st.characters(
        min_codepoint=0x0E3F, max_codepoint=0x0E5B
    )
    piece = st.sampled_from(_WORDS) | st.sampled_from(_ODD) | latin | thai | syllables() | st.just(" ")
    return st.lists(piece, min_size=1, max_size=max_size).map("".join)


def names() -> st.SearchStrategy[str]:
    """Full names of persons, with a title."""
    return st.builds(
        lambda title, given, surname: f"{title}{given} {surname}",
        st.sampled_from(_TITLES),
        st.sampled_from(_GIVEN),
        st.sampled_from(_SURNAMES),
    )


def dates() -> st.SearchStrategy[date]:
    """Days that are near enough to be read without doubt for many years to come; the same ones whenever it runs."""
    return st.dates(date(1986, 1, 1), date(2066, 12, 31))


def amounts(limit: int = 10**12) -> st.SearchStrategy[Decimal]:
    """Amounts of baht from 0, exact to the satang."""
    return st.integers(0, limit * 100).map(lambda satang: Decimal(satang).scaleb(-2))
