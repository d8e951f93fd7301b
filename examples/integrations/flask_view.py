"""A Flask view: the data of a visit is posted as JSON, the memo comes back.

flask --app flask_view run
curl -H 'Content-Type: application/json' --data @visit.json http://127.0.0.1:5000/memos.pdf -o memo.pdf
"""

from flask import Flask, Response, request

import thaimemo

TYPES = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5_000_000


@app.post("/memos.<any(pdf, docx):format>")
def memo(format: str) -> Response:
    """The memo as a file."""
    # A text that ends in a line end is never taken for a file's name: nobody reads files of the server this way.
    report = thaimemo.load(request.get_data().decode("utf-8", "replace") + "\n", format="json")
    document = thaimemo.render(report, photos="photos")  # photos lie in this folder, or are refused
    return Response(document.to_bytes(format), mimetype=TYPES[format])


@app.errorhandler(thaimemo.DataError)
@app.errorhandler(thaimemo.FontError)  # a character that the font lacks
def bad_data(error: thaimemo.ThaimemoError) -> tuple[dict[str, list[dict[str, str | None]]], int]:
    """Everything that is wrong, each with its path in the data, in Thai and in English."""
    return {"errors": [said(problem) for problem in error.problems]}, 422


def said(problem: thaimemo.Problem) -> dict[str, str | None]:
    """A problem as a form on the page can show it beside its field."""
    path = problem.place.path if problem.place else None
    return {"path": path, "th": problem.text("th"), "en": problem.text("en"), "hint": problem.hint("th")}
