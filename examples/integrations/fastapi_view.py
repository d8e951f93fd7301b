"""A FastAPI view: the data of a visit is posted as JSON, the memo comes back.

uvicorn fastapi_view:app
curl -H 'Content-Type: application/json' --data @visit.json http://127.0.0.1:8000/memos.pdf -o memo.pdf
"""

from typing import Annotated, Any, Literal

from fastapi import Body, FastAPI, Request, Response
from fastapi.responses import JSONResponse

import thaimemo

TYPES = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}

app = FastAPI(title="บันทึกข้อความ")


@app.post("/memos.{format}")
def memo(format: Literal["pdf", "docx"], data: Annotated[dict[str, Any], Body()]) -> Response:
    """The memo as a file. Not `async`: FastAPI then runs it in a thread, and others are answered meanwhile."""
    # A dict is read by `load`, not by FastAPI, so that what is wrong is said in Thai.
    document = thaimemo.render(thaimemo.load(data), photos="photos")  # photos lie in this folder, or are refused
    return Response(document.to_bytes(format), media_type=TYPES[format])


@app.exception_handler(thaimemo.DataError)
@app.exception_handler(thaimemo.FontError)  # a character that the font lacks
def bad_data(request: Request, error: thaimemo.ThaimemoError) -> JSONResponse:
    """Everything that is wrong, each with its path in the data."""
    return JSONResponse({"errors": [problem.line("th") for problem in error.problems]}, 422)
