"""LibreOffice for the tests of the Word writer: other fonts than ours, and a memo changed by hand."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.libreoffice import office

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub ChangeWords()
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  change = document.createReplaceDescriptor()
  change.SearchString = "{old}"
  change.ReplaceString = "{new}"
  document.replaceAll(change)
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  document.storeToURL("{target}", format())
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
"""


def _run(work: Path, *words: str) -> subprocess.CompletedProcess[str]:
    config = work / "fonts.conf"
    config.write_text(_FONTCONFIG.format(cache=work / "fontcache"))
    return subprocess.run(
        [office(), f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", *words],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def without_our_fonts(data: bytes, work: Path) -> Path:
    """The PDF of a Word file, on a computer that lacks TH Sarabun."""
    (work / "memo.docx").write_bytes(data)
    run = _run(work, "--convert-to", "pdf", "--outdir", str(work), str(work / "memo.docx"))
    assert (work / "memo.pdf").is_file(), run.stdout + run.stderr
    return work / "memo.pdf"


def edited(data: bytes, work: Path, old: str, new: str) -> bytes:
    """A Word file opened in LibreOffice, `old` replaced by `new` wherever it stands, and saved."""
    source, target = work / "before.docx", work / "after.docx"
    source.write_bytes(data)
    _run(work, "--terminate_after_init")  # makes the profile, with an empty module to fill
    macro = _MODULE.format(source=source.as_uri(), target=target.as_uri(), old=old, new=new)
    (work / "profile" / "user" / "basic" / "Standard" / "Module1.xba").write_text(macro, encoding="utf-8")
    run = _run(work, "macro:///Standard.Module1.ChangeWords")
    assert target.is_file(), run.stdout + run.stderr
    return target.read_bytes()
