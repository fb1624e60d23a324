#!/usr/bin/env python3
"""A blind test of what one can see: pictures drawn by seed, and the marking of what somebody saw in them.

  blind.py draw PROGRAM SCENARIOS OUT [--seed N] [--items N]   pictures, questions.txt, and key.json (not to be read)
  blind.py mark OUT ANSWERS                                    what was named and what was left alone

One third of the items has a fault at L2, seen from the view in which it shows; one third is a harmless way of doing it; one third
is done as it is meant. Faults of time and breath come as a film, which is a sheet of moments in equal steps with their seconds
below in questions.txt; the other items come as one still, or as such a sheet, by chance. Each comes with what the person's card
says, as in a class. A line of ANSWERS is "NUMBER ID" with one
of the ids that questions.txt lists for that item, or "NUMBER nothing".
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tomllib

FILM_ONLY = ("phase_time_s", "breath_hold_s")
FILM_S = 6.0  # about the moment that tells most: what comes once in a long hold is in it
LONG_HOLD_S = 5.0  # whether it is long enough shows in a film of the whole repetition alone
FILM_PICTURES = 24  # every quarter of a second: twice a step of marching on the spot, so that a rhythm is not hidden


def read_folder(folder):
    return [tomllib.loads(file.read_text()) for file in sorted(folder.glob("*.toml"))]


def items_of(exercises, faults, people, chance, count):
    """Which exercise, person, fault or way, view and side each item shows; the kinds shuffled, no exercise much more often."""
    kinds = [("fault", "way", "well")[i % 3] for i in range(count)]
    chance.shuffle(kinds)
    with_ways = [e for e in exercises.values() if e.get("variation")]
    used = []
    for number, kind in enumerate(kinds, 1):
        pool = with_ways if kind == "way" else list(exercises.values())
        fewest = min(used.count(e["id"]) for e in pool)
        exercise = chance.choice([e for e in pool if used.count(e["id"]) == fewest])
        used.append(exercise["id"])
        fault = faults[chance.choice(exercise["fault_ids"])]
        way = chance.choice(exercise["variation"])["id"] if kind == "way" else None
        film = fault["definition"]["measure"] in FILM_ONLY or chance.random() < 0.4
        whole_s = 2.0 + sum(phase["duration_s"] for phase in exercise["phase"])
        holds = any(phase["duration_s"] > LONG_HOLD_S for phase in exercise["phase"])
        about_time = fault["definition"]["measure"] == "phase_time_s" if kind == "fault" else chance.random() < 0.3
        yield {"number": number, "kind": kind, "exercise": exercise["id"], "person": chance.choice(people)["id"],
               "fault": fault["id"], "way": way, "view": fault["view"], "film": film,
               "film_s": whole_s if holds and about_time else FILM_S,
               "side": chance.choice(("left", "right")) if fault.get("sided") else None, "seed": chance.randrange(1, 10**6)}


def draw_item(program, item, out):
    command = [program, "picture", "--exercise", item["exercise"], "--person", item["person"], "--alone",
               "--camera", item["view"], "--seed", str(item["seed"]), "--out", str(out / f"{item['number']:02d}.png")]
    if item["kind"] == "fault":
        command += ["--fault", f"{item['fault']}=L2" + (f",{item['side']}" if item["side"] else "")]
    if item["kind"] == "way":
        command += ["--way", item["way"]]
    if item["film"]:
        command += ["--sheet", str(FILM_PICTURES), "--around", str(item["film_s"]), "--size", "2400x1920"]
    else:
        command += ["--size", "1280x720"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")


def draw(arguments):
    scenarios, out = pathlib.Path(arguments.scenarios), pathlib.Path(arguments.out)
    exercises = {e["id"]: e for e in read_folder(scenarios / "exercises")}
    faults = {f["id"]: f for f in read_folder(scenarios / "faults")}
    out.mkdir(parents=True, exist_ok=True)
    chance = random.Random(arguments.seed)
    people = {p["id"]: p for p in read_folder(scenarios / "people")}
    items = list(items_of(exercises, faults, list(people.values()), chance, arguments.items))
    lines = []
    for item in items:
        draw_item(arguments.program, item, out)
        exercise = exercises[item["exercise"]]
        shown = f"a film: {FILM_PICTURES} moments, {item['film_s'] / (FILM_PICTURES - 1):.2f} s apart" if item["film"] else "a still"
        lines.append(f"{item['number']:02d}.png  {exercise['name']}, {shown}, seen from: {item['view']}")
        person = people[item["person"]]
        lines.append(f"    card of {person['name']}: {person['agreed_level']} {person['usual_limits']}")
        lines += [f"    {fault}: {faults[fault]['name']}. {faults[fault]['looks_like']}" for fault in exercise["fault_ids"]]
        lines.append("    nothing: nothing to correct")
    (out / "questions.txt").write_text("\n".join(lines) + "\n")
    (out / "key.json").write_text(json.dumps(items, indent=1) + "\n")
    print(f"{len(items)} items in {out}; questions in questions.txt")


def mark(arguments):
    out = pathlib.Path(arguments.out)
    key = {item["number"]: item for item in json.loads((out / "key.json").read_text())}
    answers = {}
    for line in pathlib.Path(arguments.answers).read_text().split("\n"):
        words = line.split()
        if len(words) >= 2 and words[0].isdigit():
            answers[int(words[0])] = words[1].rstrip(".,:")
    right = {"fault": 0, "way": 0, "well": 0}
    seen = 0
    for number, item in key.items():
        answer = answers.get(number, "-")
        meant = item["fault"] if item["kind"] == "fault" else "nothing"
        right[item["kind"]] += answer == meant
        seen += item["kind"] == "fault" and answer not in ("nothing", "-")
        if answer != meant:
            shown = item["fault"] if item["kind"] == "fault" else item["way"] or "done well"
            print(f"{number:02d} {item['exercise']} by {item['person']}, {item['view']}{', film' if item['film'] else ''}: "
                  f"shows {shown}, answered {answer}")
    count = {kind: sum(item["kind"] == kind for item in key.values()) for kind in right}
    others = count["way"] + count["well"]
    print(f"faults named {right['fault']} of {count['fault']} (called at all {seen}); "
          f"others left alone {right['way'] + right['well']} of {others}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw")
    for name in ("program", "scenarios", "out"):
        drawing.add_argument(name)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--items", type=int, default=30)
    drawing.set_defaults(run=draw)
    marking = commands.add_parser("mark")
    marking.add_argument("out")
    marking.add_argument("answers")
    marking.set_defaults(run=mark)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
