"""Signing: a valid PAdES signature over the whole file, and a sentence for each thing that can be wrong."""

from __future__ import annotations

import asyncio
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.certificates import OWNER, PASSWORD, certificate
from tests.pdf.memos import memo, signature
from thaimemo.cli import main
from thaimemo.errors import SigningError
from thaimemo.messages import set_language
from thaimemo.pdf import PdfOptions, write
from thaimemo.signing import sign


@pytest.fixture(scope="module")
def unsigned(layout, family) -> bytes:
    both = memo(signature(), signature("(นายสมชาย รักงาน)"))
    return write(both, layout, family, PdfOptions(signature_field=True))


@pytest.fixture(scope="module")
def key(tmp_path_factory) -> Path:
    return certificate(tmp_path_factory.mktemp("key"))


def signatures(data: bytes) -> list[object]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    return list(PdfFileReader(io.BytesIO(data)).embedded_signatures)


class TestASignedFile:
    def test_begins_with_the_file_that_was_signed(self, unsigned, key):
        assert sign(unsigned, key, PASSWORD).startswith(unsigned)

    def test_holds_a_valid_signature_over_all_of_it(self, unsigned, key):
        from pyhanko.sign.validation import validate_pdf_signature
        from pyhanko_certvalidator import ValidationContext

        (one,) = signatures(sign(unsigned, key, PASSWORD))
        status = validate_pdf_signature(one, ValidationContext(trust_roots=[one.signer_cert], allow_fetching=False))
        assert status.intact
        assert status.valid
        assert status.trusted
        assert one.signer_cert.subject.native["common_name"] == OWNER

    def test_is_pades_and_says_why_and_where(self, unsigned, key):
        (one,) = signatures(sign(unsigned, key, PASSWORD, reason="เห็นชอบ", location="ลำปาง"))
        assert one.field_name == "Signature"
        assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
        assert (one.sig_object["/Reason"], one.sig_object["/Location"]) == ("เห็นชอบ", "ลำปาง")
        assert one.md_algorithm == "sha256"

    def test_says_no_reason_where_none_is_given(self, unsigned, key):
        (one,) = signatures(sign(unsigned, key, PASSWORD))
        assert not {"/Reason", "/Location"} & set(one.sig_object)

    def test_looks_as_it_did(self, unsigned, key):
        from tests.pdf.readers import READERS

        assert READERS["pypdf"](sign(unsigned, key, PASSWORD)) == READERS["pypdf"](unsigned)

    def test_may_be_signed_by_the_next_signer(self, unsigned, key, tmp_path):
        other = certificate(tmp_path, name="other.p12", password=None)
        twice = sign(sign(unsigned, key, PASSWORD), other, None)
        assert [one.field_name for one in signatures(twice)] == ["Signature", "Signature2"]

    def test_changes_nothing_elsewhere(self, unsigned, tmp_path, monkeypatch):
        file = certificate(tmp_path)
        monkeypatch.chdir(tmp_path)
        sign(unsigned, file, PASSWORD)
        assert [path.name for path in tmp_path.iterdir()] == ["signer.p12"]

    def test_can_be_made_where_an_event_loop_runs(self, unsigned, key):
        async def serve() -> bytes:
            return sign(unsigned, key, PASSWORD)

        assert len(signatures(asyncio.run(serve()))) == 1


def refusal(unsigned: bytes, file: Path, password: str | None = PASSWORD) -> str:
    with pytest.raises(SigningError) as error:
        sign(unsigned, file, password)
    (problem,) = error.value.problems
    assert re.search("[ก-ฮ]", problem.text("th"))
    assert problem.hint("th")
    assert problem.hint("en")
    return problem.line("en")


class TestRefusals:
    @pytest.mark.parametrize("password", ["ผิด", "", None])
    def test_a_wrong_password(self, unsigned, key, password):
        assert refusal(unsigned, key, password).startswith(f"{key}: the password of the certificate file is wrong")

    def test_an_expired_certificate_names_its_owner_and_the_day(self, unsigned, tmp_path):
        said = refusal(unsigned, certificate(tmp_path, begins=-20, ends=-10))
        assert re.search(rf"the certificate of {OWNER} expired on \d{{4}}-\d\d-\d\d", said)

    def test_a_certificate_that_is_not_valid_yet(self, unsigned, tmp_path):
        assert "is not valid before" in refusal(unsigned, certificate(tmp_path, begins=5))

    def test_a_file_without_a_private_key(self, unsigned, tmp_path):
        assert "holds no private key" in refusal(unsigned, certificate(tmp_path, with_key=False, password=None), None)

    def test_a_key_without_its_certificate(self, unsigned, tmp_path):
        file = certificate(tmp_path, with_certificate=False)
        assert "without the certificate" in refusal(unsigned, file)

    @pytest.mark.parametrize("data", [b"", b"-----BEGIN CERTIFICATE-----", b"PK\3\4", b"\x30\x82\1\1\2\1\3\4"])
    def test_a_file_that_is_something_else(self, unsigned, tmp_path, data):
        file = tmp_path / "other.p12"
        file.write_bytes(data)
        assert "this is not a PKCS#12 file" in refusal(unsigned, file)

    def test_a_damaged_file(self, unsigned, key, tmp_path):
        file = tmp_path / "damaged.p12"
        file.write_bytes(key.read_bytes()[:200])
        assert "this is not a PKCS#12 file" in refusal(unsigned, file)

    def test_a_file_that_is_not_there(self, unsigned, tmp_path):
        assert "cannot be read: No such file" in refusal(unsigned, tmp_path / "none.p12")

    @pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n"])
    def test_what_is_no_pdf(self, key, data):
        assert "not a whole PDF file" in refusal(data, key)

    def test_a_pdf_cut_short(self, unsigned, key):
        assert "not a whole PDF file" in refusal(unsigned[: len(unsigned) // 2], key)

    def test_a_pdf_without_an_empty_field(self, layout, family, key, unsigned):
        assert "no signature field that is still empty" in refusal(write(memo(signature()), layout, family), key)
        full = sign(sign(unsigned, key, PASSWORD), key, PASSWORD)
        assert "no signature field that is still empty" in refusal(full, key)

    def test_a_missing_package_says_what_to_install(self, unsigned, key, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyhanko", None)
        assert "pip install 'thaimemo[sign]'" in refusal(unsigned, key)

    def test_are_told_in_thai_too(self, unsigned, key):
        set_language("th")
        try:
            with pytest.raises(SigningError, match="รหัสผ่านของไฟล์ใบรับรองไม่ถูกต้อง"):
                sign(unsigned, key, "x")
        finally:
            set_language(None)


class TestTheCommand:
    @pytest.fixture(autouse=True)
    def _here(self, monkeypatch, tmp_path, unsigned):
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("THAIMEMO_P12_PASSWORD", raising=False)
        Path("visit.pdf").write_bytes(unsigned)
        set_language("en")

    def told(self, capsys, *words: str) -> list[str]:
        """What is said of what cannot be signed, in a place where nobody could type a password."""
        assert main(["--lang", "en", "sign", *words]) == 1
        assert not list(Path().glob("*-signed.pdf"))
        return capsys.readouterr().err.splitlines()

    def test_tells_all_that_is_wrong_before_it_asks_for_the_password(self, capsys, tmp_path, layout, family):
        Path("other.p12").write_bytes(b"other")
        Path("plain.pdf").write_bytes(write(memo(signature()), layout, family))
        told = self.told(capsys, "no.pdf", "--p12", "no.p12", "-o", "nowhere/signed.pdf")
        assert [line.split(" (")[0] for line in told] == [
            "the file no.pdf cannot be read: No such file or directory",
            "no.p12: the certificate file cannot be read: No such file or directory",
            "there is no folder nowhere",
        ]
        told = self.told(capsys, "plain.pdf", "--p12", "other.p12", "-o", str(tmp_path))
        assert told[0].startswith("plain.pdf: the PDF has no signature field that is still empty")
        assert told[1].startswith("other.p12: this is not a PKCS#12 file")
        assert told[2].startswith(f"the file {tmp_path} cannot be written: Is a directory")

    def test_tells_so_too_where_the_package_is_missing(self, capsys, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyhanko", None)
        told = self.told(capsys, "visit.pdf", "--p12", "no.p12")
        assert "pip install 'thaimemo[sign]'" in told[0]
        assert "no.p12" in told[1]

    def test_asks_for_no_password_that_does_not_exist(self, capsys, tmp_path):
        certificate(tmp_path, name="open.p12", password=None)
        assert main(["sign", "visit.pdf", "--p12", "open.p12"]) == 0
        assert len(signatures(Path("visit-signed.pdf").read_bytes())) == 1

    def test_says_where_the_password_may_stand_if_nobody_types_it(self, key, tmp_path):
        words = [sys.executable, "-m", "thaimemo", "sign", "visit.pdf", "--p12", str(key)]
        options = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True, "start_new_session": True}
        done = subprocess.run(words, check=False, **options)
        assert (done.returncode, "THAIMEMO_P12_PASSWORD" in done.stderr) == (1, True)

    def test_takes_a_password_from_a_pipe(self, key):
        words = [sys.executable, "-m", "thaimemo", "sign", "visit.pdf", "--p12", str(key)]
        options = {"input": f"{PASSWORD}\n".encode(), "capture_output": True, "start_new_session": True}
        done = subprocess.run(words, check=False, env={**os.environ, "PYTHONUTF8": "1"}, **options)
        assert (done.returncode, done.stdout) == (0, b"visit-signed.pdf\n")
