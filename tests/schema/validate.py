"""The schema of the scenario language, held against every scenario and against cases that are good or
bad, by a validator that is not ours.

    validate.py SCHEMA CASES SCENARIOS

CASES is a JSON object: under "good steps" and "bad steps" lists of steps, under "good files" and
"bad files" lists of whole scenarios, under "good pins" and "bad pins" pins of a map. Exit code 77: python3-jsonschema is not installed.
"""

import json
import pathlib
import sys

try:
    from jsonschema import Draft7Validator, RefResolver
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

NO_SCENARIOS = {"schema.json", "requirements.json", "setups.json"}


def scenario_of(step):
    return {"title": "t", "why": "w", "covers": ["TWN-1"], "steps": [step]}


def wrong_plans(schema, folder):
    """Plans of campaigns, whose conditions are those of scenarios."""
    plan_schema = json.loads((folder / "plan.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(plan_schema)
    resolver = RefResolver("", plan_schema, store={"schema.json": schema})
    validator = Draft7Validator(plan_schema, resolver=resolver)
    wrong = []
    for file in sorted(folder.rglob("*.plan.json")):
        plan = json.loads(file.read_text(encoding="utf-8"))
        wrong += [f"{file}: {error.message[:200]}" for error in validator.iter_errors(plan)]
        if validator.is_valid(plan | {"no_such_key": 1}):
            wrong.append(f"{file}: accepted with an unknown key")
    return wrong


def wrong_maps(folder, cases):
    """Maps of pins."""
    pins_schema = json.loads((folder / "pins.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(pins_schema)
    validator = Draft7Validator(pins_schema)
    wrong = []
    for key, good in (("good pins", True), ("bad pins", False)):
        for pin in cases[key]:
            if validator.is_valid({"pins": [pin]}) != good:
                wrong.append(f"{'refused' if good else 'accepted'}, of the {key}: {json.dumps(pin)}")
    return wrong


def main(schema_file, cases_file, folder):
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    cases = json.loads(pathlib.Path(cases_file).read_text(encoding="utf-8"))
    wrong = []

    for name, wrap in (("steps", scenario_of), ("files", lambda text: text)):
        for case in cases["good " + name]:
            if not validator.is_valid(wrap(case)):
                wrong.append("refused, and good: " + json.dumps(case))
        for case in cases["bad " + name]:
            if validator.is_valid(wrap(case)):
                wrong.append("accepted, and bad: " + json.dumps(case))

    files = [
        file
        for file in sorted(pathlib.Path(folder).rglob("*.json"))
        if file.name not in NO_SCENARIOS
        and file.parent.name != "parts"
        and not file.name.endswith((".plan.json", ".schema.json"))
    ]
    for file in files:
        errors = validator.iter_errors(json.loads(file.read_text(encoding="utf-8")))
        first = next(errors, None)
        if first is not None:
            place = "/".join(str(part) for part in first.absolute_path)
            wrong.append(f"{file}: at {place}: {first.message[:200]}")

    wrong += wrong_plans(schema, pathlib.Path(folder))
    wrong += wrong_maps(pathlib.Path(folder), cases)
    print("\n".join(wrong + [f"{len(files)} scenarios, {len(wrong)} wrong"]))
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
