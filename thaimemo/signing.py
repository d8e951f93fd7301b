"""Signing a finished PDF with the signer's own certificate: PAdES baseline-B, offline, and still PDF/A.

The extra `thaimemo[sign]` brings what it needs.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from thaimemo.errors import Place, Problem, SigningError
from thaimemo.messages import Message
from thaimemo.messages import pdf as say

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates
    from cryptography.x509 import Certificate
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSigner, SimpleSigner

_DIGEST = "sha256"
_PKCS12_VERSION = bytes((2, 1, 3))  # what every such file begins with, in DER, after the length of the whole
_HEAD = 10


def sign(
    pdf: bytes,
    p12: str | os.PathLike[str],
    password: str | None,
    *,
    reason: str | None = None,
    location: str | None = None,
) -> bytes:
    """`pdf` signed in its first empty signature field with the certificate of the PKCS#12 file `p12`.

    `password` None: the file has none. `reason` and `location` are kept in the signature for readers to show.
    Raises `SigningError`: the package is missing, the file or its password is wrong, the certificate is not valid
    today, or the PDF has no empty field.
    """
    if problems := obstacles(pdf, p12):
        raise SigningError(problems)
    place = Place(str(p12))
    data = _read(Path(p12), place)
    _check(_opened(data, password, place), place)
    # pyHanko starts an event loop of its own, which a program that runs one already does not allow in its thread.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(_signed, pdf, data, password, place, reason, location).result()


def obstacles(pdf: bytes | None, p12: str | os.PathLike[str]) -> list[Problem]:
    """All that stands in the way of signing and can be known without the password. `pdf` None: nothing of the PDF."""
    of_key = _told(lambda: _read(Path(p12), Place(str(p12))))
    if find_spec("pyhanko") is None:
        return [Problem(say.SIGNING_PACKAGE), *of_key]
    return [*_told(lambda: _opened_pdf(pdf)), *of_key] if pdf is not None else of_key


def _told(look: Callable[[], object]) -> list[Problem]:
    try:
        look()
    except SigningError as error:
        return list(error.problems)
    return []


def locked(p12: str | os.PathLike[str]) -> bool:
    """Whether a PKCS#12 file asks for a password; raises `SigningError` where it is none."""
    place = Place(str(p12))
    try:
        _opened(_read(Path(p12), place), None, place)
    except SigningError as error:
        if error.problems[0].message is not say.WRONG_PASSWORD:
            raise
        return True
    return False


def _read(file: Path, place: Place) -> bytes:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise _error(say.UNREADABLE_KEY, place, detail=error.strerror or "") from None
    if _PKCS12_VERSION not in data[:_HEAD]:
        raise _error(say.NOT_PKCS12, place)
    return data


def _opened(data: bytes, password: str | None, place: Place) -> PKCS12KeyAndCertificates:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    try:
        return load_pkcs12(data, _bytes(password))
    except ValueError as error:
        wrong = "password" in str(error).lower()
        raise _error(say.WRONG_PASSWORD if wrong else say.NOT_PKCS12, place) from None
    except UnsupportedAlgorithm as error:
        raise _error(say.OLD_PROTECTION, place, detail=str(error)) from None


def _check(found: PKCS12KeyAndCertificates, place: Place) -> None:
    """That there is a key with a certificate which is valid now."""
    if found.key is None:
        raise _error(say.NO_KEY, place)
    if found.cert is None:
        raise _error(say.NO_CERTIFICATE, place)
    certificate, now = found.cert.certificate, datetime.now(timezone.utc)
    owner = _owner(certificate)
    if now > certificate.not_valid_after_utc:
        raise _error(say.EXPIRED, place, owner=owner, day=certificate.not_valid_after_utc.date())
    if now < certificate.not_valid_before_utc:
        raise _error(say.NOT_YET_VALID, place, owner=owner, day=certificate.not_valid_before_utc.date())


def _owner(certificate: Certificate) -> str:
    from cryptography.x509 import NameOID

    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def _signed(
    pdf: bytes, p12: bytes, password: str | None, place: Place, reason: str | None, location: str | None
) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError as Refused
    from pyhanko.sign.signers import SimpleSigner

    writer, field = _opened_pdf(pdf)
    try:
        signer = SimpleSigner.load_pkcs12_data(p12, (), _bytes(password))
        output = _pdf_signer(signer, field, reason, location).sign_pdf(writer, existing_fields_only=True)
    except (Refused, PdfError, ValueError, NotImplementedError) as error:
        raise _error(say.CANNOT_SIGN, place, detail=str(error)) from None
    return bytes(output.getvalue())


def _opened_pdf(pdf: bytes) -> tuple[IncrementalPdfFileWriter, str]:
    """The PDF as it can be added to, and the name of its first empty field."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfError

    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        return writer, _empty_field(writer)
    except (PdfError, ValueError) as error:
        raise _error(say.NOT_A_PDF, None, detail=str(error)) from None


def _empty_field(writer: IncrementalPdfFileWriter) -> str:
    from pyhanko.sign.fields import enumerate_sig_fields

    empty = next(enumerate_sig_fields(writer, filled_status=False), None)
    if empty is None:
        raise _error(say.NO_FIELD, None)
    return str(empty[0])


def _pdf_signer(signer: SimpleSigner, field: str, reason: str | None, location: str | None) -> PdfSigner:
    """A signer that leaves the field as it looks: pyHanko's own stamp has fonts that no archive takes."""
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
    from pyhanko.stamp.noop import NoOpStampStyle

    metadata = PdfSignatureMetadata(
        field,
        md_algorithm=_DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        name=signer.subject_name,
        reason=reason,
        location=location,
    )
    return PdfSigner(metadata, signer, stamp_style=NoOpStampStyle())


def _bytes(password: str | None) -> bytes | None:
    return None if password is None else password.encode("utf-8")


def _error(message: Message, place: Place | None, **values: object) -> SigningError:
    return SigningError(Problem(message, place, values))
