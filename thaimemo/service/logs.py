"""What is written down of each request: a line of JSON, without a word of the memo."""

from __future__ import annotations

import json
import logging
import secrets
import time

log = logging.getLogger("thaimemo.service")


def request(method: str, route: str, status: int, seconds: float, who: str | None) -> None:
    """One answered request; `route` is the pattern of its address, never the address itself."""
    if log.isEnabledFor(logging.INFO):
        milliseconds = round(seconds * 1000, 1)
        values = {"method": method, "route": route, "status": status, "ms": milliseconds, "key": who}
        log.info("request", extra={"values": values})


def event(name: str, level: int = logging.WARNING, **values: object) -> None:
    """Something that who runs the service may want to know."""
    log.log(level, name, extra={"values": values})


def crash(kind: str, at: str) -> str:
    """Note an error of the service itself by its kind and place; the number it is found by."""
    number = secrets.token_hex(6)
    log.error("error", extra={"values": {"number": number, "error": kind, "at": at}})
    return number


def raised(error: BaseException) -> str:
    """Note an exception that nobody expected, as `crash`."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return crash(type(error).__name__, f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "")


class Lines(logging.Formatter):
    """Records as lines of JSON: time (UTC), level, logger, event, and the values of the event."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        when = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        told = {"time": f"{when}.{int(record.msecs):03d}Z", "level": record.levelname.lower(), "logger": record.name}
        told |= {"event": record.getMessage()} | getattr(record, "values", {})
        if record.exc_info and record.exc_info[0]:
            # The text of an exception could quote the memo; its kind and place do not.
            told |= {"error": record.exc_info[0].__name__, "at": _at(record)}
        return json.dumps(told, ensure_ascii=False)


def _at(record: logging.LogRecord) -> str:
    trace = record.exc_info[2] if record.exc_info else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""


def set_up(level: int = logging.INFO) -> None:
    """Write the service's lines to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    for name in ("thaimemo.service", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.setLevel(level)
        logger.propagate = False
