"""What a file says of itself as XMP: title, author, dates, makers, and the standards it keeps (ISO 16684-1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import escape

from thaimemo.pdf.options import Standard

LANGUAGE = "th-TH"

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 dc:format="application/pdf" pdf:Producer="{maker}" xmp:CreatorTool="{maker}"
 xmp:CreateDate="{date}" xmp:ModifyDate="{date}"
 pdfaid:part="{part}" pdfaid:conformance="{level}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
{accessible}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
# PDF/A wants every schema it does not know itself described in the file (ISO 19005-2, 6.6.2.3.2).
_ACCESSIBLE = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li><rdf:Description pdfaSchema:schema="PDF/UA" pdfaSchema:namespaceURI="http://www.aiim.org/pdfua/ns/id/"
 pdfaSchema:prefix="pdfuaid"><pdfaSchema:property><rdf:Seq><rdf:li><rdf:Description pdfaProperty:name="part"
 pdfaProperty:valueType="Integer" pdfaProperty:category="internal" pdfaProperty:description="part"/></rdf:li></rdf:Seq>
</pdfaSchema:property></rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


@dataclass(frozen=True, slots=True)
class Description:
    """What a memo's file says of itself; the same in its document information and in its XMP."""

    title: str
    author: str
    subject: str
    maker: str
    created: date

    @property
    def pdf_date(self) -> str:
        """The day as PDF writes it, in Thai time."""
        return f"D:{self.created.isoformat().replace('-', '')}000000+07'00'"


def packet(description: Description, standard: Standard) -> bytes:
    """The XMP of a file that keeps `standard`."""
    words = {name: _xml(getattr(description, name)) for name in ("title", "author", "subject", "maker")}
    return _PACKET.format(
        **words,
        date=f"{description.created.isoformat()}T00:00:00+07:00",
        part=standard.part,
        level=standard.level,
        language=LANGUAGE,
        accessible=_ACCESSIBLE if standard.tagged else "",
    ).encode("utf-8")


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
