"""How a file is wanted: standards, attachments, a field to sign in, fonts and styles of Word files, signatures."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

import thaimemo
from thaimemo.cli import main

LAMPANG = Path(__file__).parent.parent / "examples" / "lampang" / "visit.yaml"


@pytest.fixture(scope="module")
def document() -> thaimemo.Document:
    return thaimemo.render(thaimemo.load(LAMPANG), emblem="none")


class TestPdf:
    def test_the_standard_is_declared(self, document):
        declared = {}
        for name in ("2a", "2b", "3a", "plain"):
            root = pypdf.PdfReader(io.BytesIO(document.to_bytes("pdf", pdf=name))).trailer["/Root"]
            xmp = root["/Metadata"].get_data().decode() if "/Metadata" in root else ""
            declared[name] = "".join(re.findall(r"pdfaid:(?:part|conformance)\W+(\w)", xmp))
        assert declared == {"2a": "2A", "2b": "2B", "3a": "3A", "plain": ""}

    def test_the_data_travels_in_the_file_and_loads_again(self, document):
        reader = pypdf.PdfReader(io.BytesIO(document.to_bytes("pdf", pdf="3a", attach=["data", "docx"])))
        assert sorted(reader.attachments) == ["memo.docx", "visit.json"]
        again = thaimemo.load(reader.attachments["visit.json"][0].decode(), format="json")
        assert again == document.report
        assert reader.attachments["memo.docx"][0] == document.to_bytes("docx")

    @pytest.mark.parametrize(
        ("wish", "message"),
        [
            ({"pdf": "4"}, "2a, 2b, 3a, plain"),
            ({"pdf": "2a", "attach": ["data"]}, "3a"),
            ({"pdf": "3a", "attach": ["photos"]}, "“photos” cannot be attached"),
        ],
    )
    def test_what_does_not_go_together_is_refused(self, document, wish, message):
        with pytest.raises(thaimemo.OutputError, match=message):
            document.to_bytes("pdf", **wish)


class TestWord:
    def test_fonts_travel_in_the_file(self, document):
        names = zipfile.ZipFile(io.BytesIO(document.to_bytes("docx", embed_fonts=True))).namelist()
        assert any(name.endswith(".odttf") for name in names)

    def test_an_offices_file_is_the_base_and_missing_styles_are_told(self, document, tmp_path):
        base = docx.Document()
        base.sections[0].header.paragraphs[0].text = "สำนักงานตัวอย่าง"
        base.save(str(tmp_path / "office.docx"))
        with pytest.warns(thaimemo.ThaimemoWarning, match="lacks these styles"):
            made = document.to_bytes("docx", style_base=tmp_path / "office.docx")
        again = docx.Document(io.BytesIO(made))
        headers = [again.sections[0].header, again.sections[0].first_page_header]
        assert any("สำนักงานตัวอย่าง" in paragraph.text for header in headers for paragraph in header.paragraphs)

    def test_a_base_that_is_not_there_or_no_word_file_is_told(self, document, tmp_path):
        with pytest.raises(thaimemo.OutputError, match=r"none\.docx cannot be read"):
            document.to_bytes("docx", style_base=tmp_path / "none.docx")
        with pytest.raises(thaimemo.OutputError, match="too large"):
            document.to_bytes("docx", style_base="/dev/zero")
        (tmp_path / "text.docx").write_text("no Word file")
        with pytest.raises(thaimemo.OutputError, match=r"text\.docx: the style base is no Word file"):
            document.to_bytes("docx", style_base=tmp_path / "text.docx")


def certificate(path: Path, password: bytes = b"secret") -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ผู้ลงนาม")])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"me", key, made, None, BestAvailableEncryption(password)))
    return path


class TestCommandLine:
    @pytest.fixture(autouse=True)
    def _here(self, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("THAIMEMO_EMBLEM", "none")

    def test_a_memo_is_rendered_with_a_field_and_signed(self, capsys, monkeypatch, tmp_path):
        certificate(tmp_path / "me.p12")
        monkeypatch.setenv("THAIMEMO_P12_PASSWORD", "secret")
        assert main(["render", str(LAMPANG), "-o", ".", "--format", "pdf", "--signature-field"]) == 0
        assert main(["sign", "visit.pdf", "--p12", "me.p12", "--reason", "เห็นชอบ"]) == 0
        assert capsys.readouterr().out.splitlines() == ["visit.pdf", "visit-signed.pdf"]
        fields = pypdf.PdfReader("visit-signed.pdf").get_fields()
        assert any(field.get("/FT") == "/Sig" and field.get("/V") for field in fields.values())

    def test_a_wrong_password_is_told_and_nothing_written(self, capsys, monkeypatch, tmp_path):
        certificate(tmp_path / "me.p12")
        monkeypatch.setenv("THAIMEMO_P12_PASSWORD", "wrong")
        main(["render", str(LAMPANG), "-o", ".", "--format", "pdf", "--signature-field"])
        assert main(["sign", "visit.pdf", "--p12", "me.p12"]) == 1
        assert "me.p12" in capsys.readouterr().err
        assert not Path("visit-signed.pdf").exists()

    def test_options_of_both_formats_may_be_given_at_once(self, capsys, tmp_path):
        docx.Document().save(str(tmp_path / "office.docx"))
        words = ["--pdf", "3a", "--attach", "data,docx", "--embed-fonts", "--style-base", "office.docx"]
        assert main(["render", str(LAMPANG), "-o", "out", *words]) == 0
        printed = capsys.readouterr()
        assert printed.out == "out/visit.docx\nout/visit.pdf\n"
        assert printed.err.count("\n") == 1
        assert "lacks these styles" in printed.err
