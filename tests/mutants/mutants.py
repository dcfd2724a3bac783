"""Do the tests bite? Puts small defects into a copy of the project, one awake at a time, and looks who
notices. By hand and at night; README.md says how.
"""

import argparse
import os

import defects
import hunt
import table
import weave


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("check", help="does every defect still occur in its file, once?")
    build = verbs.add_parser("build", help="weaves all defects in, builds, and shows that asleep they do nothing")
    hunting = verbs.add_parser("hunt", help="wakes one at a time; goes on where it was interrupted")
    hunting.add_argument("ids", nargs="*", type=int, help="these, whatever is known of them")
    hunting.add_argument("--survivors", action="store_true", help="again those that no scenario noticed")
    hunting.add_argument("--no-units", action="store_true", help="scenarios alone")
    hunting.add_argument("--most-steps", type=float, default=float("inf"),
                         help="without the scenarios that take more of them: 150000 is a fifth of the time")
    for verb in (build, hunting):
        verb.add_argument("--jobs", type=int, default=os.cpu_count())
    telling = verbs.add_parser("table", help="who noticed what")
    telling.add_argument("--survivors", action="store_true", help="only what no scenario noticed")
    return parser.parse_args()


def main():
    chosen = options()
    listed = defects.read_all()
    if chosen.verb == "check":
        wrong = defects.check(listed)
        print("\n".join(wrong) or f"{len(listed)} defects, each once in its file")
        return 1 if wrong else 0
    if chosen.verb == "build":
        weave.build(listed, chosen.jobs)
        hunt.prove_asleep()
        hunt.prove_units_asleep()
    elif chosen.verb == "hunt":
        units = not chosen.no_units
        numbers = chosen.ids or hunt.outstanding(listed, units, chosen.survivors)
        hunt.Hunt(listed, units, chosen.most_steps).all(numbers, chosen.jobs)
        print(table.percentages(table.rows(listed)))
    else:
        print(table.table(listed, chosen.survivors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
