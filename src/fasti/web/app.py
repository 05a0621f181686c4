"""The application: the page, and the JSON answers that it reads. It never writes."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles

from fasti import __version__
from fasti.claims import Entity, kinds
from fasti.errors import DateError, FastiError, NotFoundError
from fasti.record import Record
from fasti.web import shapes
from fasti.web.desk import Desk
from fasti.web.guard import Guard

STATIC = Path(str(files("fasti.web"))) / "static"
ABOUT = "The answers of a Fasti record: the same JSON as the command line prints. Days are Julian Day Numbers."

api = APIRouter(prefix="/api", responses={404: {"model": shapes.Fault}, 422: {"model": shapes.Fault}})


def app(where: str | Path) -> FastAPI:
    """The application over the record at `where`, which is opened when the application starts.

    RecordError is raised at start where there is no record.
    """

    @asynccontextmanager
    async def lifespan(application: FastAPI) -> AsyncIterator[None]:
        async with Desk(where) as desk:
            application.state.desk = desk
            yield

    application = FastAPI(
        title="Fasti",
        description=ABOUT,
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    application.add_middleware(Guard)
    application.add_exception_handler(FastiError, _fault)
    application.include_router(api)
    application.add_api_route("/", lambda: FileResponse(STATIC / "index.html"), include_in_schema=False)
    application.mount("/static", StaticFiles(directory=STATIC))
    return application


async def _fault(_: Request, error: Exception) -> JSONResponse:
    status = 404 if isinstance(error, NotFoundError) else 422 if isinstance(error, DateError) else 500
    parts = {part: getattr(error, part, "") for part in ("what", "where", "mend")}
    return JSONResponse({**parts, "near": list(getattr(error, "near", ()))}, status_code=status)


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


@api.get("/span")
async def span(request: Request) -> shapes.Span:
    """The first and the last day that the record speaks of, and how much it holds."""
    return shapes.Span.model_validate(await _desk(request).ask(_span))


def _span(record: Record) -> dict[str, Any]:
    first, last = record.span()
    return {"first": first, "last": last, "sources": len(record.sources()), "claims": len(record.claims())}


@api.get("/kinds")
async def all_kinds() -> list[shapes.KindLine]:
    """The kinds of claim."""
    return [shapes.KindLine(name=kind.name, says=kind.says, extent=kind.extent) for kind in kinds().values()]  # type: ignore[arg-type]


@api.get("/sources")
async def sources(request: Request) -> list[shapes.SourceLine]:
    """The documents, each with the number of its claims."""
    return [shapes.SourceLine.model_validate(line) for line in await _desk(request).ask(_sources)]


def _sources(record: Record) -> list[dict[str, Any]]:
    count = Counter(claim.source.id for claim in record.claims())
    return [{"id": s.id, "title": s.title or s.id, "claims": count[s.id]} for s in record.sources()]


@api.get("/sources/{ident:path}")
async def source(request: Request, ident: str) -> shapes.SourceText:
    """One document as printed, with its claims."""
    return shapes.SourceText.model_validate(await _desk(request).ask(lambda record: _source(record, ident)))


def _source(record: Record, ident: str) -> dict[str, Any]:
    found = record.source(ident)
    claims = [claim.to_json() for claim in record.claims(ident)]
    return {"id": found.id, "title": found.title or found.id, "text": found.text, "dct": found.dct, "claims": claims}


@api.get("/people")
async def people(request: Request) -> list[shapes.Person]:
    """The persons, by name."""
    found = await _desk(request).ask(lambda record: [_person(entity) for entity in record.people()])
    return [shapes.Person.model_validate(line) for line in found]


def _person(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "name": entity.name, "aliases": list(entity.aliases)}


@api.get("/life/{person:path}")
async def life(request: Request, person: str) -> shapes.Life:
    """One life in order of time; `person` is an id or a name."""
    return shapes.Life.model_validate(await _desk(request).ask(lambda record: record.life(person).to_json()))


@api.get("/on/{day}")
async def on(request: Request, day: str) -> shapes.State:
    """The state of a day, month or year (EDTF): what held surely, and what possibly."""
    return shapes.State.model_validate(await _desk(request).ask(lambda record: record.on(day).to_json()))


@api.get("/holders/{post:path}")
async def holders(request: Request, post: str) -> shapes.Succession:
    """Who held a post, one after another."""
    return shapes.Succession.model_validate(await _desk(request).ask(lambda record: record.holders(post).to_json()))


@api.get("/findings")
async def findings(request: Request) -> list[shapes.FindingShape]:
    """Contradictions and gaps, each with the words that make it."""
    found = await _desk(request).ask(lambda record: [finding.to_json() for finding in record.findings()])
    return [shapes.FindingShape.model_validate(line) for line in found]


@api.get("/why/{ident:path}")
async def why(request: Request, ident: str) -> shapes.Why:
    """What a claim, a spell or a finding rests on."""
    return shapes.Why.model_validate(await _desk(request).ask(lambda record: record.why(ident).to_json()))
