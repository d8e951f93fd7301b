"""Numbers about the service for Prometheus: requests by route and status, their time, those being worked on."""

from __future__ import annotations

from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from thaimemo.service.answers import Answer

_POSTS = ("/memos", "/pages", "/check", "/draft", "/read", "/yaml")
_GETS = ("/schema", "/templates", "/healthz", "/metrics", "/openapi.json", "/")
ADDRESSES = frozenset((*_POSTS, *_GETS))
_REGISTRY = CollectorRegistry()
_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")
_REQUESTS = Counter("thaimemo_requests", "Requests answered.", ["route", "method", "status"], registry=_REGISTRY)
_SECONDS = Histogram(
    "thaimemo_request_seconds",
    "Time from a request's head to the end of its answer.",
    ["route"],
    buckets=(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20),
    registry=_REGISTRY,
)
_BUSY = Gauge("thaimemo_requests_in_progress", "Requests waiting or worked on.", registry=_REGISTRY)


def route_of(path: str) -> str:
    """The address as it is counted; what is none of the service is `other`, so that nobody can make up labels."""
    if path.startswith("/static/"):
        return "/static"
    return path if path in ADDRESSES else "other"


def count(route: str, method: str, status: int, seconds: float) -> None:
    """One answered request."""
    _counter(route, method if method in _METHODS else "other", status).inc()
    _timer(route).observe(seconds)


# Finding a number by its labels costs more than counting.
@cache
def _counter(route: str, method: str, status: int) -> Counter:
    return _REQUESTS.labels(route, method, status)


@cache
def _timer(route: str) -> Histogram:
    return _SECONDS.labels(route)


def exposed(busy: int) -> Answer:
    """All numbers in the text format of Prometheus."""
    _BUSY.set(busy)
    return Answer(200, generate_latest(_REGISTRY), CONTENT_TYPE_LATEST)
