"""The application: the page, and the JSON answers that it reads. It never writes."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles

from fasti import __version__
from fasti.claims import Entity, kinds
from fasti.errors import DateError, FastiError, NotFoundError
from fasti.record import Record
from fasti.web import shapes
from fasti.web.guard import Guard

STATIC = Path(str(files("fasti.web"))) / "static"
ABOUT = "The answers of a Fasti record: the same JSON as the command line prints. Days are Julian Day Numbers."

api = APIRouter(prefix="/api", responses={404: {"model": shapes.Fault}, 422: {"model": shapes.Fault}})


def _opened(request: Request) -> Record:
    record: Record = request.app.state.record
    return record


Opened = Annotated[Record, Depends(_opened)]
"""The record that the application has open; it may be asked from several threads."""


def app(where: str | Path) -> FastAPI:
    """The application over the record at `where`, which is opened when the application starts.

    What other programs add to the record is in the next answer. Where there is no record, RecordError is raised then.
    """

    @asynccontextmanager
    async def lifespan(application: FastAPI) -> AsyncIterator[None]:
        with Record.open(where, create=False) as record:
            application.state.record = record
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


@api.get("/span")
def span(record: Opened) -> shapes.Span:
    """The first and the last day that the record speaks of, and how much it holds."""
    first, last = record.span()
    return shapes.Span(first=first, last=last, sources=len(record.sources()), claims=len(record.claims()))


@api.get("/kinds")
def all_kinds() -> list[shapes.KindLine]:
    """The kinds of claim."""
    return [shapes.KindLine(name=kind.name, says=kind.says, extent=kind.extent) for kind in kinds().values()]


@api.get("/sources")
def sources(record: Opened) -> list[shapes.SourceLine]:
    """The documents, each with the number of its claims."""
    count = Counter(claim.source.id for claim in record.claims())
    return [shapes.SourceLine(id=s.id, title=s.title or s.id, claims=count[s.id]) for s in record.sources()]


@api.get("/sources/{ident:path}", response_model=shapes.SourceText)
def source(record: Opened, ident: str) -> dict[str, Any]:
    """One document as printed, with its claims, and of each claim the id of whom it is about."""
    found = record.source(ident)
    claims, identities = record.claims(ident), record.identities()
    told = {"id": found.id, "title": found.title or found.id, "text": found.text, "lang": found.lang, "dct": found.dct}
    subjects = {claim.id: {"id": who.id, "name": who.name} for claim in claims if (who := identities.of(claim, "who"))}
    return told | {"claims": [claim.to_json() for claim in claims], "subjects": subjects}


@api.get("/people")
def people(record: Opened) -> list[shapes.Person]:
    """The persons, by name."""
    return [_person(entity) for entity in record.people()]


def _person(entity: Entity) -> shapes.Person:
    return shapes.Person(id=entity.id, name=entity.name, aliases=list(entity.aliases))


@api.get("/life/{person:path}", response_model=shapes.Life)
def life(record: Opened, person: str) -> dict[str, Any]:
    """One life in order of time; `person` is an id, a name or part of one."""
    return record.life(person).to_json()


@api.get("/on/{day}", response_model=shapes.State)
def on(record: Opened, day: str) -> dict[str, Any]:
    """The state of a day, month or year (EDTF): what held surely, and what possibly."""
    return record.on(day).to_json()


@api.get("/holders/{post:path}", response_model=shapes.Succession)
def holders(record: Opened, post: str) -> dict[str, Any]:
    """Who held a post, one after another."""
    return record.holders(post).to_json()


@api.get("/findings", response_model=list[shapes.FindingShape])
def findings(record: Opened) -> list[dict[str, Any]]:
    """Contradictions and gaps, each with the words that make it."""
    return [finding.to_json() for finding in record.findings()]


@api.get("/why/{ident:path}", response_model=shapes.Why)
def why(record: Opened, ident: str) -> dict[str, Any]:
    """What a claim, a spell or a finding rests on."""
    return record.why(ident).to_json()
