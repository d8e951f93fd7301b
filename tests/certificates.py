"""Self-signed certificates as PKCS#12 files, for the tests that sign; made when asked for, worth nothing."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

OWNER = "นางสาวกมลวรรณ ใจกว้าง"
PASSWORD = "รหัสผ่าน"


def certificate(
    folder: Path,
    *,
    name: str = "signer.p12",
    password: str | None = PASSWORD,
    begins: int = -1,
    ends: int = 30,
    with_key: bool = True,
    with_certificate: bool = True,
) -> Path:
    """A PKCS#12 file in `folder`, valid from `begins` to `ends` days from today."""
    key = ec.generate_private_key(ec.SECP256R1())
    owner = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, OWNER)])
    now = datetime.now(timezone.utc)
    signed = (
        x509.CertificateBuilder(owner, owner, key.public_key(), x509.random_serial_number())
        .not_valid_before(now + timedelta(begins))
        .not_valid_after(now + timedelta(ends))
        .sign(key, hashes.SHA256())
    )
    locked = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    file = folder / name
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"signer", key if with_key else None, signed if with_certificate else None, None, locked
        )
    )
    return file
