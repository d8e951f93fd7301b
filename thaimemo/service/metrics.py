"""Numbers about the service for Prometheus: requests by route and status, their time, those being worked on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from thaimemo.service.answers import Answer

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


def route_of(scope: Mapping[str, Any]) -> str:
    """The pattern of a request's address; what no route answers is `other`, so that nobody can make up labels."""
    route = scope.get("route")
    return str(getattr(route, "path", "other"))


def count(route: str, method: str, status: int, seconds: float) -> None:
    """One answered request."""
    _REQUESTS.labels(route, method if method in _METHODS else "other", status).inc()
    _SECONDS.labels(route).observe(seconds)


def exposed(busy: int) -> Answer:
    """All numbers in the text format of Prometheus."""
    _BUSY.set(busy)
    return Answer(200, generate_latest(_REGISTRY), CONTENT_TYPE_LATEST)
