"""The list of defects: read, and held against the sources.

A defect is one slip that a professional makes: in `file` the `text` (it occurs there exactly once; or once
within `in`, which does) becomes `replacement`. `kind` is `expression` or `statement`.
"""

import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEYS = {"id", "file", "kind", "covers", "text", "replacement", "story"}


def read_all():
    """All defects, by id."""
    found = {}
    for file in sorted((ROOT / "tests/mutants/defects").glob("*.json")):
        for defect in json.loads(file.read_text(encoding="utf-8")):
            if defect["id"] in found:
                raise SystemExit(f"{file.name}: {defect['id']} stands for two defects")
            found[defect["id"]] = defect
    return found


def place(defect, source):
    """Where the text begins in the source, and a complaint when that is not one place."""
    outer = defect.get("in", defect["text"])
    if source.count(outer) != 1:
        return 0, f"occurs {source.count(outer)} times"
    if outer.count(defect["text"]) != 1:
        return 0, f"occurs {outer.count(defect['text'])} times in its surroundings"
    return source.index(outer) + outer.index(defect["text"]), ""


def places(defects, source):
    """(begin, end, defect) of the defects of one file, in order; and complaints."""
    found, wrong = [], []
    for defect in defects:
        begin, complaint = place(defect, source)
        if complaint:
            wrong.append(f"{defect['file']}: {defect['id']}: '{defect['text']}' {complaint}")
        else:
            found.append((begin, begin + len(defect["text"]), defect))
    found.sort(key=lambda at: at[0])
    for (_, end, first), (begin, _, second) in zip(found, found[1:]):
        if begin < end:
            wrong.append(f"{first['file']}: {first['id']} and {second['id']} overlap")
    return found, wrong


def by_file(defects):
    files = {}
    for defect in defects.values():
        files.setdefault(defect["file"], []).append(defect)
    return files


def requirements():
    table = json.loads((ROOT / "scenarios/requirements.json").read_text(encoding="utf-8"))
    return {known for group in table["groups"] for known in group["requirements"]}


def check(defects):
    """What is wrong with the list."""
    wrong = []
    known = requirements()
    for number, defect in defects.items():
        if set(defect) - {"in"} != KEYS or defect["kind"] not in ("expression", "statement"):
            wrong.append(f"{number}: its keys are {sorted(KEYS)} and maybe 'in'")
        whole = any(not defect.get(key) or ";" in defect[key] for key in ("text", "replacement"))
        if defect["kind"] == "expression" and whole:
            wrong.append(f"{number}: an expression is neither empty nor a statement")
        if defect["covers"] not in known:
            wrong.append(f"{number}: {defect['covers']} is no requirement")
    for file, its_own in sorted(by_file(defects).items()):
        source = ROOT / file
        if source.is_file():
            wrong += places(its_own, source.read_text(encoding="utf-8"))[1]
        else:
            wrong.append(f"{file}: there is no such file")
    return wrong
