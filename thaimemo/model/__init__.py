"""What an office knows about a visit, as frozen records that read what people write."""

from thaimemo.model.annexes import Attachment, Photo
from thaimemo.model.base import Record
from thaimemo.model.directive import Directive
from thaimemo.model.memo import Endorsement, Memo
from thaimemo.model.people import Person
from thaimemo.model.report import VisitReport
from thaimemo.model.rounds import Round, VisitRecord
from thaimemo.model.schema import json_schema
from thaimemo.model.values import DateSpan
from thaimemo.model.visit import Finding, Place, Programme, Visit

__all__ = [
    "Attachment",
    "DateSpan",
    "Directive",
    "Endorsement",
    "Finding",
    "Memo",
    "Person",
    "Photo",
    "Place",
    "Programme",
    "Record",
    "Round",
    "Visit",
    "VisitRecord",
    "VisitReport",
    "json_schema",
]
