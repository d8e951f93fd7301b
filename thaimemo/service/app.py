"""The service's addresses: what comes in is bounded and handed to a worker, what it answers is sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

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
from thaimemo.service.worker import Office

_STATIC = Path(__file__).parent / "static"
_Route = Callable[[Request], Awaitable[Answer]]


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
    service = _Service(setting or Setting(), limits or Limits())
    # What FastAPI would read from annotations is read in `wishes` and in the workers, with all its errors at once.
    app = FastAPI(
        title="thaimemo",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=service.lifespan,
        exception_handlers={HTTPException: _nowhere},
    )
    service.add_routes(app)
    return Guard(app, keys or {}, hosts if hosts is not None else () if keys else LOOPBACK)


class _Service:
    def __init__(self, setting: Setting, limits: Limits) -> None:
        self.setting = setting
        self.limits = limits
        self._pool: Pool | None = None
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def pool(self) -> Pool:
        """The workers, begun with the first request where the application is mounted in another one."""
        if self._pool is None:
            self._folder = TemporaryDirectory(prefix="thaimemo-", ignore_cleanup_errors=True)
            self._pool = Pool(Office(self.setting, self.limits, self._folder.name))
        return self._pool

    @asynccontextmanager
    async def lifespan(self, app: FastAPI) -> AsyncIterator[None]:
        await self.pool.ready()
        try:
            yield
        finally:
            await self.close()

    async def close(self) -> None:
        """End the workers and remove what they left."""
        if self._pool is not None:
            await self._pool.close()
        if self._folder is not None:
            self._folder.cleanup()
        self._pool = self._folder = None

    def add_routes(self, app: FastAPI) -> None:
        """The service's addresses, its page, and what the page needs."""
        posts = (self.memos, self.pages, self.check, self.draft, self.read, self.yaml)
        gets = (self.schema, self.templates, self.healthz, self.metrics)
        for method, routes in (("POST", posts), ("GET", gets)):
            for route in routes:
                app.add_route(f"/{route.__name__}", _sent(route), [method])
        app.add_route("/openapi.json", _sent(self.openapi), ["GET"])
        app.add_route("/", _page, ["GET"])
        app.mount("/static/fonts", StaticFiles(directory=folder("fonts")))
        app.mount("/static", StaticFiles(directory=_STATIC))

    async def memos(self, request: Request) -> Answer:
        wish = wish_of(request.query_params, self.setting)
        kind_of(request, (JSON,))
        answer = await self.pool.answer(work.memo, await self.body(request), wish)
        return _named(answer, f"memo.{wish.format}")

    async def pages(self, request: Request) -> Answer:
        wish, width = wish_of(request.query_params, self.setting), width_of(request.query_params)
        kind_of(request, (JSON,))
        return await self.pool.answer(work.pictures, await self.body(request), wish, width)

    async def check(self, request: Request) -> Answer:
        kind = kind_of(request, (JSON, "text/plain", work.KINDS["docx"]))
        return await self.pool.answer(work.check, await self.body(request), kind)

    async def draft(self, request: Request) -> Answer:
        kind = kind_of(request, tuple(work.POSTS))
        return await self.pool.answer(work.draft, await self.body(request), kind)

    async def read(self, request: Request) -> Answer:
        name, row = request.query_params.get("name", ""), row_of(request.query_params)
        return await self.pool.answer(work.read, await self.body(request), name, row)

    async def yaml(self, request: Request) -> Answer:
        kind_of(request, (JSON,))
        return _named(await self.pool.answer(work.as_yaml, await self.body(request)), "memo.yaml")

    async def schema(self, request: Request) -> Answer:
        return _schema()

    async def templates(self, request: Request) -> Answer:
        return await asyncio.to_thread(_templates, self.setting)

    async def healthz(self, request: Request) -> Answer:
        return of_json({"status": "ok", "version": __version__})

    async def metrics(self, request: Request) -> Answer:
        return metrics.exposed(self.pool.busy)

    async def openapi(self, request: Request) -> Answer:
        return of_json(documented(self.setting, self.limits))

    async def body(self, request: Request) -> bytes:
        """The request's body, no more of it than is allowed and no longer than it may take."""
        length = request.headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit() and len(length) < 20) or int(length) > self.limits.body:
            raise Refused(refused(say.TOO_LARGE, 413, limit=self.limits.body))
        try:
            return await asyncio.wait_for(self._received(request), self.limits.seconds)
        except asyncio.TimeoutError:
            raise Refused(_last(refused(say.TOO_SLOW, 408, seconds=f"{self.limits.seconds:g}"))) from None

    async def _received(self, request: Request) -> bytes:
        parts: list[bytes] = []
        length = 0
        async for part in request.stream():
            length += len(part)
            if length > self.limits.body:
                raise Refused(_last(refused(say.TOO_LARGE, 413, limit=self.limits.body)))
            parts.append(part)
        return b"".join(parts)


def _sent(route: _Route) -> Callable[[Request], Awaitable[Response]]:
    """A route whose answer, or refusal, is sent as it is."""

    async def handler(request: Request) -> Response:
        try:
            answer = await route(request)
        except Refused as refusal:
            answer = refusal.answer
        except ClientDisconnect:
            answer = refused(say.GONE, 400)  # nobody reads it
        return _response(answer)

    return handler


def _response(answer: Answer) -> Response:
    return Response(answer.body, answer.status, dict(answer.headers), answer.kind)


def _named(answer: Answer, name: str) -> Answer:
    """The answer as a file to be kept, if it is one."""
    if answer.status != 200:
        return answer
    headers = {**answer.headers, "Content-Disposition": f'attachment; filename="{name}"'}
    return Answer(answer.status, answer.body, answer.kind, headers)


def _last(answer: Answer) -> Answer:
    """The last answer of a connection on which more of a body may be under way."""
    return Answer(answer.status, answer.body, answer.kind, {**answer.headers, "Connection": "close"})


@lru_cache(maxsize=1)
def _schema() -> Answer:
    from thaimemo.model import json_schema

    return of_json(json_schema())


def _templates(setting: Setting) -> Answer:
    from thaimemo.template import described_templates

    return of_json({"templates": described_templates(setting.templates)})


async def _nowhere(request: Request, error: HTTPException) -> Response:
    """The answer where no route is, in the form of all others."""
    if error.status_code == 405:
        answer = refused(say.WRONG_METHOD, 405, value=request.method[:20])
    else:
        answer = refused(say.NOT_FOUND, error.status_code)
    return Response(answer.body, answer.status, dict(error.headers or {}), answer.kind)


async def _page(request: Request) -> Response:
    """The clerk's form."""
    return FileResponse(_STATIC / "index.html")
