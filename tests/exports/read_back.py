#!/usr/bin/env python3
"""Reads what `spotter measure` wrote as a motion laboratory would, and works it out again.

Uses nothing of Spotter but its content files. The rules for .trc are those of OpenSim's own reader.
Checks: the formats; bones of constant length; joint centres rebuilt from the angles alone; measures
and zones worked out again from the joint centres; equal seeds give equal bytes; errors and exit codes.

Usage: read_back.py PROGRAM SOURCE_FOLDER WORK_FOLDER
"""
import csv
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tomllib

MARKERS = ("LHJC RHJC LKJC RKJC LAJC RAJC LHEE RHEE LTOE RTOE LSHO RSHO LASI RASI LPSI RPSI "
           "LEJC REJC LWJC RWJC").split()
COORDINATES = ("pelvis_tilt pelvis_list pelvis_rotation pelvis_tx pelvis_ty pelvis_tz "
               "hip_flexion_r hip_adduction_r hip_rotation_r knee_angle_r ankle_angle_r "
               "hip_flexion_l hip_adduction_l hip_rotation_l knee_angle_l ankle_angle_l "
               "lumbar_extension lumbar_bending lumbar_rotation").split()
TRC_KEYS = ("DataRate CameraRate NumFrames NumMarkers Units OrigDataRate OrigDataStartFrame "
            "OrigNumFrames").split()
REPETITIONS = 3
STRIDE = 7  # bones and angles are looked at in every seventh frame
# Truth looks at about 24 moments of a repetition, this reader at 100 a second.
TOLERANCE = {"deg": 1.0, "m": 0.004, "s": 0.0002}

failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


# Vectors and rotations, written for reading.

def minus(a, b):
    return [p - q for p, q in zip(a, b)]


def plus(a, b):
    return [p + q for p, q in zip(a, b)]


def middle(a, b):
    return [(p + q) / 2 for p, q in zip(a, b)]


def dot(a, b):
    return sum(p * q for p, q in zip(a, b))


def size(a):
    return math.sqrt(dot(a, a))


def turn(rows, vector):
    return [dot(row, vector) for row in rows]


def product(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)] for i in range(3)]


def cardan(z_deg, x_deg, y_deg):
    """Turns about Z, then the turned X, then the turned Y."""
    z, x, y = (math.radians(v) for v in (z_deg, x_deg, y_deg))
    about_z = [[math.cos(z), -math.sin(z), 0], [math.sin(z), math.cos(z), 0], [0, 0, 1]]
    about_x = [[1, 0, 0], [0, math.cos(x), -math.sin(x)], [0, math.sin(x), math.cos(x)]]
    about_y = [[math.cos(y), 0, math.sin(y)], [0, 1, 0], [-math.sin(y), 0, math.cos(y)]]
    return product(product(about_z, about_x), about_y)


# Files.

def read_trc(path):
    """Times and, per frame, marker positions in metres. Checks what OpenSim's reader checks."""
    lines = path.read_text(encoding="ascii").split("\n")
    name = path.name
    expect(lines[0].split("\t")[:3] == ["PathFileType", "4", "(X/Y/Z)"], f"{name}: first line")
    expect(lines[1].split("\t") == TRC_KEYS, f"{name}: keys of the header")
    header = dict(zip(TRC_KEYS, lines[2].split("\t")))
    expect(len(lines[2].split("\t")) == len(TRC_KEYS), f"{name}: values of the header")
    expect(header["Units"] == "mm", f"{name}: unit")
    labels = [label for label in lines[3].split("\t") if label]
    expect(labels == ["Frame#", "Time"] + MARKERS, f"{name}: markers")
    axes = [label for label in lines[4].split("\t") if label]
    expect(axes == [f"{a}{i + 1}" for i in range(len(MARKERS)) for a in "XYZ"], f"{name}: axes")
    expect(lines[3].split("\t").index("RPSI") == lines[4].split("\t").index("X16"),
           f"{name}: a marker's name stands over its X")
    expect(lines[5] == "", f"{name}: an empty line before the numbers")
    expect(lines[-1] == "" and "" not in lines[6:-1], f"{name}: rows to the end")
    times, frames = [], []
    for number, line in enumerate(lines[6:-1], start=1):
        cells = line.split("\t")
        expect(len(cells) == 2 + 3 * len(MARKERS), f"{name}: row {number} has {len(cells)} cells")
        expect(int(cells[0]) == number, f"{name}: row {number} is numbered {cells[0]}")
        values = [float(cell) / 1000 for cell in cells[2:]]
        expect(all(math.isfinite(v) for v in values), f"{name}: row {number} is not finite")
        times.append(float(cells[1]))
        frames.append({m: values[3 * i:3 * i + 3] for i, m in enumerate(MARKERS)})
    expect(int(header["NumFrames"]) == len(frames), f"{name}: number of frames")
    expect(all(abs(t - i / float(header["DataRate"])) < 1e-9 for i, t in enumerate(times)),
           f"{name}: times follow the data rate")
    return times, frames


def read_mot(path):
    """Times and one dictionary of coordinates a row."""
    head, _, body = path.read_text(encoding="ascii").partition("endheader\n")
    header = dict(line.split("=") for line in head.split("\n") if "=" in line)
    expect(header.get("version") == "1" and header.get("inDegrees") == "yes", f"{path.name}: header")
    rows = [line.split("\t") for line in body.strip("\n").split("\n")]
    expect(rows[0] == ["time"] + COORDINATES, f"{path.name}: columns")
    expect(int(header["nRows"]) == len(rows) - 1, f"{path.name}: number of rows")
    expect(int(header["nColumns"]) == len(rows[0]), f"{path.name}: number of columns")
    expect(all(len(row) == len(rows[0]) for row in rows), f"{path.name}: even rows")
    values = [dict(zip(rows[0], map(float, row))) for row in rows[1:]]
    return [row["time"] for row in values], values


def read_csv(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# What a laboratory works out.

def rebuilt(angles, standing):
    """Joint centres from the angles and the standing trial alone."""
    origin0 = middle(standing["LASI"], standing["RASI"])
    origin = [angles["pelvis_tx"], angles["pelvis_ty"], angles["pelvis_tz"]]
    pelvis = cardan(angles["pelvis_tilt"], angles["pelvis_list"], angles["pelvis_rotation"])
    points = {m: plus(origin, turn(pelvis, minus(standing[m], origin0)))
              for m in ("LHJC", "RHJC", "LASI", "RASI", "LPSI", "RPSI")}
    for side, mirror in (("r", 1), ("l", -1)):
        s = side.upper()
        thigh = product(pelvis, cardan(angles[f"hip_flexion_{side}"],
                                       mirror * angles[f"hip_adduction_{side}"],
                                       mirror * angles[f"hip_rotation_{side}"]))
        shank = product(thigh, cardan(-angles[f"knee_angle_{side}"], 0, 0))
        points[s + "KJC"] = plus(points[s + "HJC"], turn(thigh, minus(standing[s + "KJC"], standing[s + "HJC"])))
        points[s + "AJC"] = plus(points[s + "KJC"], turn(shank, minus(standing[s + "AJC"], standing[s + "KJC"])))
    return points


def left_axis(frame):
    """Level, from the right hip to the left one."""
    across = minus(frame["LHJC"], frame["RHJC"])
    length = math.hypot(across[0], across[2])
    return [across[0] / length, 0, across[2] / length]


def front_axis(frame):
    left = left_axis(frame)
    return [-left[2], 0, left[0]]


def valgus(frame, side):
    medial = [(-1 if side == "L" else 1) * c for c in left_axis(frame)]
    hip, knee, ankle = (frame[side + j] for j in ("HJC", "KJC", "AJC"))
    line, to_knee = minus(ankle, hip), minus(knee, hip)
    flat_line = (dot(line, medial), line[1])
    flat_knee = (dot(to_knee, medial), to_knee[1])
    m = (flat_line[0] * flat_knee[1] - flat_line[1] * flat_knee[0]) / math.hypot(*flat_line)
    return math.degrees(math.asin(m / size(to_knee)) + math.asin(m / size(minus(ankle, knee))))


def knee_flexion(frame, side):
    thigh = minus(frame[side + "KJC"], frame[side + "HJC"])
    shank = minus(frame[side + "AJC"], frame[side + "KJC"])
    cosine = dot(thigh, shank) / size(thigh) / size(shank)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def pelvis_drop(frame, side):
    across = minus(frame["LHJC"], frame["RHJC"])
    drop = math.degrees(math.atan2(-across[1], math.hypot(across[0], across[2])))
    return drop if side == "L" else -drop


def pelvis_shift(frame, side):
    shift = dot(middle(frame["LHJC"], frame["RHJC"]), left_axis(frame))
    return shift if side == "L" else -shift


def toe_out(frame, side):
    foot = minus(frame[side + "TOE"], frame[side + "AJC"])
    outward = dot(foot, left_axis(frame)) * (1 if side == "L" else -1)
    return math.degrees(math.atan2(outward, dot(foot, front_axis(frame))))


def shank_lean(frame, side):
    shank = minus(frame[side + "KJC"], frame[side + "AJC"])
    return math.degrees(math.atan2(dot(shank, front_axis(frame)), shank[1]))


FROM_CENTRES = {
    "valgus_deg": valgus, "pelvis_drop_deg": pelvis_drop,
    "pelvis_hitch_deg": lambda frame, side: -pelvis_drop(frame, side),
    "pelvis_shift_m": pelvis_shift, "knee_flexion_deg": knee_flexion,
    "toe_out_deg": toe_out, "shank_lean_deg": shank_lean,
    "heel_lift_m": lambda frame, side: frame[side + "HEE"][1],
}
MAT_M = 0.015  # who lies on the mat lifts their heels from it, not from the floor


def windows(row):
    """Start and end of each phase by id, from the manifest."""
    result, start = {}, 0.0
    for part in row["phase_ends_s"].split():
        name, end = part.split("=")
        result[name] = (start, float(end))
        start = float(end)
    return result


def again(definition, side, phases, times, frames):
    """A measure's value from the joint centres; None where it needs more than they tell."""
    measure = definition["measure"]
    chosen = [phases[p] for p in definition.get("phases", phases)]
    if measure == "phase_time_s":
        return sum(end - start for start, end in chosen)
    if measure not in FROM_CENTRES:
        return None
    inside = [f for t, f in zip(times, frames) if any(a <= t <= b for a, b in chosen)]
    take = definition.get("take", "worst")
    if take not in ("worst", "start", "end"):
        return None
    if take == "start":
        inside = inside[:1]
    if take == "end":
        inside = inside[-1:]
    sides = [side[0].upper()] if side else ["L", "R"]
    values = [max(FROM_CENTRES[measure](f, s) for s in sides) for f in inside]
    if measure == "heel_lift_m" and definition["on_mat"]:
        values = [value - MAT_M for value in values]
    return max(values) if definition.get("above", True) else min(values)


def zone(definition, value):
    sign = 1 if definition.get("above", True) else -1
    if sign * value >= sign * definition["fault"]:
        return "fault"
    return "clean" if sign * value <= sign * definition["harmless"] else "subtle"


# Checks of one folder.

def check_frames(name, frames, standing, motion):
    bones = [(s + a, s + b) for s in "LR" for a, b in (("HJC", "KJC"), ("KJC", "AJC"), ("AJC", "TOE"), ("AJC", "HEE"))]
    bones += [(s + a, s + b) for s in "LR" for a, b in (("SHO", "EJC"), ("EJC", "WJC"))]
    bones += [("LHJC", "RHJC"), ("LASI", "RASI"), ("LHJC", "LASI"), ("RHJC", "RPSI")]
    worst_bone = worst_ankle = worst_other = 0.0
    for frame, angles in list(zip(frames, motion))[::STRIDE]:
        for a, b in bones:
            length = size(minus(frame[a], frame[b]))
            worst_bone = max(worst_bone, abs(length - size(minus(standing[a], standing[b]))))
        for marker, point in rebuilt(angles, standing).items():
            distance = size(minus(point, frame[marker]))
            if marker.endswith("AJC"):
                worst_ankle = max(worst_ankle, distance)
            else:
                worst_other = max(worst_other, distance)
    expect(worst_bone < 0.00001, f"{name}: a bone changes its length by {worst_bone * 1000:.4f} mm")
    expect(worst_other < 0.00001, f"{name}: angles miss pelvis, hips or knees by {worst_other * 1000:.4f} mm")
    # The knee of the .mot is a hinge; ours stands half a degree apart from it.
    expect(worst_ankle < 0.005, f"{name}: angles miss the ankles by {worst_ankle * 1000:.3f} mm")
    return worst_ankle


def check_measure(name, row, definition, value, offsets):
    measured = float(row["value"])
    expect(row["zone"] == zone(definition, measured), f"{name}: zone {row['zone']} at {measured}")
    expect((row["first_s"] != "") == (row["zone"] == "fault"), f"{name}: first_s {row['first_s']!r}")
    if value is None:
        return 0
    tolerance = TOLERANCE.get(row["unit"], 1.0)
    if definition.get("reference", "absolute") == "baseline":
        # The reader does not know the baseline, but it is one number for all repetitions.
        offsets.setdefault((row["fault"], row["side"]), []).append(value - measured)
        return 1
    # Truth looks at some two dozen moments; a short peak between them must not change the zone.
    clean = zone(definition, value) == "clean" and zone(definition, measured) == "clean"
    expect(abs(value - measured) <= tolerance or clean,
           f"{name}: {measured} {row['unit']}, from the joint centres {value:.4f}")
    return 1


def check_folder(folder, definitions):
    """Returns how many measures were worked out again, and the worst distance of an ankle, m."""
    manifest = {row["file"]: row for row in read_csv(folder / "manifest.csv")}
    written = sorted(p.name for p in folder.iterdir())
    expect(sorted(list(manifest) + ["manifest.csv"]) == written, f"{folder.name}: manifest names {sorted(manifest)}")
    _, still = read_trc(folder / "standing.trc")
    standing = still[0]
    expect(all(frame == standing for frame in still) and len(still) > 10, f"{folder.name}: standing.trc moves")
    expect(standing["LASI"][1] > standing["LHJC"][1] > standing["LKJC"][1] > standing["LHEE"][1], "Y is up")
    expect(standing["LTOE"][0] > standing["LHEE"][0], "X is forward")
    expect(standing["RHJC"][2] > standing["LHJC"][2], "Z is to the right")
    measures = read_csv(folder / "measures.csv")
    compared, worst, offsets = 0, 0.0, {}
    for number in range(1, REPETITIONS + 1):
        stem = f"rep_{number:02d}"
        times, frames = read_trc(folder / f"{stem}.trc")
        mot_times, motion = read_mot(folder / f"{stem}.mot")
        expect(times == mot_times, f"{folder.name}/{stem}: both files have the same times")
        row = manifest[f"{stem}.trc"]
        expect(int(row["frames"]) == len(frames), f"{folder.name}/{stem}: frames in the manifest")
        expect(0 <= float(row["duration_s"]) - times[-1] < 0.0101, f"{folder.name}/{stem}: to its end")
        worst = max(worst, check_frames(f"{folder.name}/{stem}", frames, standing, motion))
        for one in (m for m in measures if m["repetition"] == str(number)):
            definition = definitions[one["fault"]]["definition"]
            value = again(definition, one["side"], windows(row), times, frames)
            name = f"{folder.name}/{stem} {one['fault']} {one['side']}"
            compared += check_measure(name, one, definition, value, offsets)
    for (fault, side), values in offsets.items():
        unit = "m" if definitions[fault]["definition"]["measure"].endswith("_m") else "deg"
        spread = max(values) - min(values)
        expect(spread <= 2 * TOLERANCE[unit], f"{folder.name} {fault} {side}: baselines {spread:.4f} {unit} apart")
    return compared, worst


# The program.

class Program:
    def __init__(self, path, source):
        self.path = path
        self.environment = dict(os.environ, SPOTTER_DATA=str(source), XDG_DATA_HOME="/nonexistent")

    def measure(self, *arguments):
        return subprocess.run([self.path, "measure", *map(str, arguments)], env=self.environment,
                              capture_output=True, text=True, timeout=120)


def check_all_faults(program, work, definitions):
    compared, worst = 0, 0.0
    for name, fault in sorted(definitions.items()):
        folder = work / name
        ran = program.measure(fault["exercise"], "--fault", f"{name}=L3", "--reps", REPETITIONS,
                              "--seed", 7, "--out", folder)
        expect(ran.returncode == 0, f"{name}: exit code {ran.returncode}: {ran.stderr.strip()}")
        if ran.returncode != 0:
            continue
        count, distance = check_folder(folder, definitions)
        compared, worst = compared + count, max(worst, distance)
        zones = [m["zone"] for m in read_csv(folder / "measures.csv") if m["fault"] == name]
        expect(zones.count("fault") >= REPETITIONS - 1, f"{name}=L3 measures {zones}")
    return compared, worst


def check_people(program, work, source, definitions):
    for path in sorted((source / "scenarios" / "people").glob("*.toml")):
        folder = work / f"person_{path.stem}"
        ran = program.measure("sit_to_stand", "--person", path.stem, "--reps", REPETITIONS, "--out", folder)
        expect(ran.returncode == 0, f"{path.stem}: exit code {ran.returncode}: {ran.stderr.strip()}")
        if ran.returncode == 0:
            check_folder(folder, definitions)
            zones = {m["zone"] for m in read_csv(folder / "measures.csv")}
            expect("fault" not in zones, f"{path.stem} does it well, yet something measures as a fault")


def check_determinism(program, work):
    def run(name, seed):
        program.measure("partial_squat", "--reps", 2, "--seed", seed, "--out", work / name)
        return {p.name: p.read_bytes() for p in (work / name).iterdir()}
    first, again_same, other = run("seed_1", 1), run("seed_1_again", 1), run("seed_2", 2)
    expect(first == again_same, "equal options give equal files")
    expect(first["rep_01.trc"] != other["rep_01.trc"], "another seed gives other repetitions")
    expect(first["rep_01.trc"] != first["rep_02.trc"], "repetitions differ")


def check_way(program, work):
    """Another way is in the files: its name in the manifest, the arms in the markers."""
    frames = {}
    for way in ("", "armrests"):
        folder = work / f"way_{way}"
        program.measure("sit_to_stand", "--reps", 1, "--out", folder, *(["--way", way] if way else []))
        expect({row["way"] for row in read_csv(folder / "manifest.csv")} == {way}, f"the manifest names the way {way}")
        frames[way] = read_trc(folder / "rep_01.trc")[1][0]
    wrists = [size(minus(frames[""][m], frames["armrests"][m])) for m in ("LWJC", "RWJC")]
    expect(min(wrists) > 0.1, f"hands on the arms of the chair are elsewhere than crossed: {wrists}")


def check_old_folder(program, work):
    """Old repetitions that would be taken for new ones are in the way; equal names are replaced."""
    folder = work / "old_folder"
    program.measure("partial_squat", "--reps", 3, "--out", folder)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    ran = program.measure("sit_to_stand", "--reps", 2, "--out", folder)
    expect(ran.returncode == 3 and "rep_03.mot" in ran.stderr, f"old folder: {ran.returncode} {ran.stderr.strip()}")
    expect(before == {p.name: p.read_bytes() for p in folder.iterdir()}, "a refused run changes nothing")
    ran = program.measure("sit_to_stand", "--reps", 3, "--out", folder)
    expect(ran.returncode == 0, f"a folder of as many repetitions is written anew: {ran.stderr.strip()}")
    expect("sit_to_stand" in (folder / "manifest.csv").read_text(), "the manifest is of the new run")


def check_errors(program, work, definitions):
    fault = sorted(name for name, f in definitions.items() if f["exercise"] == "sit_to_stand")[0]
    nowhere = work / "nowhere"
    wrong = [(["sit_to_stan"], "sit_to_stand"), (["sit_to_stand", "--person", "nobody"], "nobody"),
             (["sit_to_stand", "--fault", fault[:-1]], fault), (["sit_to_stand", "--reps", 0], "999"),
             (["sit_to_stand", "--fault", f"{fault},up"], "side")]
    wrong += [(["sit_to_stand", "--fault", f"{fault}={s}"], "severity") for s in ("-1", "nan", "1e308", "L4", "")]
    for arguments, word in wrong:
        ran = program.measure(*arguments, "--out", nowhere)
        expect(ran.returncode == 2 and word in ran.stderr, f"{arguments}: {ran.returncode} {ran.stderr.strip()}")
        expect(not nowhere.exists(), f"{arguments} left files behind")
    blocked = work / "a_file"
    blocked.write_text("in the way")
    ran = program.measure("sit_to_stand", "--out", blocked)
    expect(ran.returncode == 3 and "a_file" in ran.stderr, f"folder in the way: {ran.returncode} {ran.stderr}")
    expect(blocked.read_text() == "in the way", "a file in the way stays as it was")


def main():
    program_path, source, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    definitions = {}
    for path in sorted((source / "scenarios" / "faults").glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        exercise = source / "scenarios" / "exercises" / f"{content['exercise']}.toml"
        content["definition"]["on_mat"] = tomllib.loads(exercise.read_text(encoding="utf-8"))["start"] == "mat"
        definitions[content["id"]] = content
    program = Program(program_path, source)
    compared, worst = check_all_faults(program, work, definitions)
    expect(compared > 100, f"only {compared} measures were worked out again")
    check_people(program, work, source, definitions)
    check_determinism(program, work)
    check_way(program, work)
    check_old_folder(program, work)
    check_errors(program, work, definitions)
    for failure in failures[:40]:
        print("FAILED:", failure)
    print(f"{len(definitions)} faults read back, {compared} measures worked out again, ankles from angles "
          f"within {worst * 1000:.3f} mm, {len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
