"""The service's addresses: what comes in is bounded and handed to a worker, what it answers is sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

from thaimemo._version import __version__
from thaimemo.messages import service as say
from thaimemo.resources import folder
from thaimemo.service import metrics, work
from thaimemo.service.answers import JSON, Answer, of_json, refused
from thaimemo.service.guard import LOOPBACK, Guard
from thaimemo.service.limits import Limits, Setting
from thaimemo.service.openapi import documented
from thaimemo.service.pool import Pool
from thaimemo.service.wishes import Refused, kind_of, row_of, width_of, wish_of

_STATIC = Path(__file__).parent / "static"
_TEXTS = ("text/plain", "text/html")


def create_app(
    setting: Setting | None = None,
    limits: Limits | None = None,
    *,
    keys: Mapping[str, str] | None = None,
    hosts: tuple[str, ...] | None = None,
) -> Guard:
    """The service as an ASGI application, for uvicorn or to be mounted in another application.

    `keys` are the API keys that may come in, hash to name (`thaimemo.service.keys`); None: no key is asked for, and
    then only requests to this computer's own names are answered, unless `hosts` says which.
    """
    setting, limits = setting or Setting(), limits or Limits()
    service = _Service(setting, limits)
    app = FastAPI(
        title="thaimemo",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=service.lifespan,
    )
    service.add_routes(app)
    return Guard(app, keys or {}, hosts if hosts is not None else () if keys else LOOPBACK)


class _Service:
    def __init__(self, setting: Setting, limits: Limits) -> None:
        self.setting = setting
        self.limits = limits
        self._pool: Pool | None = None

    @property
    def pool(self) -> Pool:
        if self._pool is None:
            self._pool = Pool(self.limits, self.setting)
        return self._pool

    @asynccontextmanager
    async def lifespan(self, app: FastAPI) -> AsyncIterator[None]:
        await self.pool.ready()
        try:
            yield
        finally:
            self.pool.close()
            self._pool = None

    def add_routes(self, app: FastAPI) -> None:
        posts = {"/memos": self.memos, "/pages": self.pages, "/check": self.check, "/draft": self.draft}
        posts |= {"/read": self.read, "/yaml": self.yaml}
        gets = {
            "/schema": self.schema,
            "/templates": self.templates,
            "/healthz": self.health,
            "/metrics": self.metrics,
            "/openapi.json": self.openapi,
        }
        for path, route in posts.items():
            app.add_api_route(path, _sent(route), methods=["POST"], include_in_schema=False)
        for path, route in gets.items():
            app.add_api_route(path, _sent(route), methods=["GET"], include_in_schema=False)
        app.add_api_route("/", _page, methods=["GET"], include_in_schema=False)
        app.mount("/static/fonts", StaticFiles(directory=folder("fonts")), name="fonts")
        app.mount("/static", StaticFiles(directory=_STATIC), name="static")

    async def memos(self, request: Request) -> Answer:
        wish = wish_of(request.query_params, self.setting)
        kind_of(request, (JSON,))
        answer = await self.pool.answer(work.memo, await self.body(request), wish, self.setting, self.limits)
        return answer if answer.status != 200 else _named(answer, f"memo.{wish.format}")

    async def pages(self, request: Request) -> Answer:
        wish, width = wish_of(request.query_params, self.setting), width_of(request.query_params)
        kind_of(request, (JSON,))
        return await self.pool.answer(work.pictures, await self.body(request), wish, self.setting, self.limits, width)

    async def check(self, request: Request) -> Answer:
        kind = kind_of(request, (JSON, "text/plain"))
        return await self.pool.answer(work.check, await self.body(request), kind, self.setting)

    async def draft(self, request: Request) -> Answer:
        kind_of(request, _TEXTS)
        return await self.pool.answer(work.draft, await self.body(request))

    async def read(self, request: Request) -> Answer:
        name, row = request.query_params.get("name", ""), row_of(request.query_params)
        return await self.pool.answer(work.read, await self.body(request), name, row)

    async def yaml(self, request: Request) -> Answer:
        kind_of(request, (JSON,))
        answer = await self.pool.answer(work.as_yaml, await self.body(request))
        return answer if answer.status != 200 else _named(answer, "memo.yaml")

    async def schema(self, request: Request) -> Answer:
        from thaimemo.model import json_schema

        return of_json(json_schema())

    async def templates(self, request: Request) -> Answer:
        from thaimemo.template import described_templates

        return of_json({"templates": described_templates(self.setting.templates)})

    async def health(self, request: Request) -> Answer:
        return of_json({"status": "ok", "version": __version__})

    async def metrics(self, request: Request) -> Answer:
        return metrics.exposed(self.pool.busy)

    async def openapi(self, request: Request) -> Answer:
        return of_json(documented(self.setting, self.limits))

    async def body(self, request: Request) -> bytes:
        """The request's body, no more of it than is allowed and no longer than it may take."""
        try:
            return await asyncio.wait_for(self._received(request), self.limits.seconds)
        except asyncio.TimeoutError:
            raise Refused(refused(say.TOO_SLOW, 408, seconds=f"{self.limits.seconds:g}")) from None

    async def _received(self, request: Request) -> bytes:
        parts: list[bytes] = []
        length = 0
        async for part in request.stream():
            length += len(part)
            if length > self.limits.body:
                raise Refused(refused(say.TOO_LARGE, 413, limit=self.limits.body))
            parts.append(part)
        return b"".join(parts)


def _sent(route: Callable[[Request], Any]) -> Callable[[Request], Any]:
    """A route whose answer, or refusal, is sent as it is."""

    async def handler(request: Request) -> Response:
        try:
            answer = await route(request)
        except Refused as refusal:
            answer = refusal.answer
        return Response(answer.body, answer.status, dict(answer.headers), answer.kind)

    return handler


def _named(answer: Answer, name: str) -> Answer:
    headers = {**answer.headers, "Content-Disposition": f'attachment; filename="{name}"'}
    return Answer(answer.status, answer.body, answer.kind, headers)


async def _page() -> Response:
    """The clerk's form."""
    return FileResponse(_STATIC / "index.html")
