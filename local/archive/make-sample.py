#!/usr/bin/env python3
"""Writes sample.ndjson.gz: invented forecasts of two days in the form in which JMA serves them.

usage: make-sample.py [OUT]      (python3 alone; the same bytes each time)

areas.csv holds who forecasts what: offices, their areas with weather zone and coast, temperature points, weekly areas.
YYYY-MM-DD.txt holds the weather of that day: a story for each zone, or for some of its areas. A zone's areas without a
story of their own take its stories in turn.
"""

import csv
import gzip
import io
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
DAYS = [date(2026, 1, 20), date(2026, 8, 5)]
HOURS = [5, 11, 17]

# JMA lists these two offices, but publishes their area inside another office's document.
WITHOUT_DOCUMENT = {"014030": "014100", "460040": "460100"}

FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
LATER_IF_FINE = ["101", "201", "100", "101", "202", "201", "101"]
LATER_IF_SNOW = ["201", "204", "205", "200", "201", "204", "101"]
LATER_IF_RAIN = ["203", "202", "201", "200", "101", "202", "201"]


def documents():
    """Documents by office, in the order of areas.csv."""
    found = {}
    with open(HERE / "areas.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] == "document":
                current = {"name": row["name"], "area": [], "point": [], "week": [], "week-point": []}
                found[row["code"]] = current
            else:
                current[row["kind"]].append(row)
    return found


def stories(day):
    """Stories by zone, and by area."""
    text = (HERE / f"{day}.txt").read_text(encoding="utf-8")
    zones, areas = {}, {}
    for block in re.split(r"\n(?=\[)", text)[1:]:
        head, *lines = block.strip().splitlines()
        zone, *codes = head.strip("[]").split()
        story = dict(line.split(None, 1) for line in lines)
        for code in codes:
            areas[code] = story
        if not codes:
            zones.setdefault(zone, []).append(story)
    return zones, areas


def told(day, all_documents):
    """The story of each area."""
    zones, areas = stories(day)
    turns, result = {}, {}
    for document in all_documents.values():
        for area in document["area"]:
            zone, code = area["detail"].split("+")[0], area["code"]
            if code in areas:
                result[code] = areas[code]
            else:
                turn = turns[zone] = turns.get(zone, -1) + 1
                result[code] = zones[zone][turn % len(zones[zone])]
    return result


def phrase(words):
    return "　".join(words.split())


def weather(story, key):
    code, words = story[key].split(None, 1)
    return code, phrase(words)


def sayings(story, hour):
    """Code and text of each day that an issue speaks of."""
    today = {5: "today", 11: "noon" if "noon" in story else "today", 17: "evening" if "evening" in story else "today"}
    return [weather(story, key) for key in [today[hour], "tomorrow"] + (["after"] if hour > 5 else [])]


def wave(words):
    metres = re.sub(r"\d+(\.\d+)?", lambda match: match.group().translate(FULL_WIDTH) + "メートル", words)
    return phrase(metres.replace("うねり", "うねり を伴う"))


def time(day, hour):
    return f"{day + timedelta(days=hour // 24)}T{hour % 24:02}:00:00+09:00"


def named(row):
    return {"name": row["name"], "code": row["code"]}


def temperatures(story, point):
    """Today's maximum, tomorrow's minimum and maximum in °C: the story's, a little less at some points."""
    less = int(point["code"]) % 3
    return [int(number) - less for number in story["temp"].split()]


def near_term(document, day, hour, story_of):
    days = [time(day, hour)] + [time(day, 24 * later) for later in range(1, 2 if hour == 5 else 3)]
    quarters = [quarter for quarter in range(6, 48, 6) if quarter >= hour]
    skies, chances, points = [], [], []
    for row in document["area"]:
        story = story_of[row["code"]]
        said = sayings(story, hour)
        sky = {
            "area": named(row),
            "weatherCodes": [code for code, _ in said],
            "weathers": [words for _, words in said],
            "winds": [phrase(words) for words in story["wind"].split("/")][: len(days)],
        }
        if row["detail"].endswith("+sea"):
            sky["waves"] = [wave(words) for words in story["wave"].split("/")][: len(days)]
        skies.append(sky)
        percent = story["rain"].replace("/", " ").split()
        chances.append({"area": named(row), "pops": [percent[quarter // 6] for quarter in quarters]})
    for row in document["point"]:
        high, next_low, next_high = map(str, temperatures(story_of[row["detail"]], row))
        # until the evening JMA lists the day's maximum twice, where its minimum would stand
        today = [] if hour == 17 else [high, high]
        points.append({"area": named(row), "temps": today + [next_low, next_high]})
    today = [] if hour == 17 else [time(day, 9), time(day, 0)]
    return [
        {"timeDefines": days, "areas": skies},
        {"timeDefines": [time(day, quarter) for quarter in quarters], "areas": chances},
        {"timeDefines": today + [time(day, 24), time(day, 33)], "areas": points},
    ]


def later(story):
    """A week's weather codes that follow the story's kind of weather."""
    if story["today"].startswith("1"):
        return LATER_IF_FINE
    return LATER_IF_SNOW if "雪" in story["today"] + story["tomorrow"] else LATER_IF_RAIN


def week_of_area(row, story):
    turn = int(row["code"]) // 10 % 7
    codes = [weather(story, "tomorrow")[0], weather(story, "after")[0]]
    codes += (later(story) * 2)[turn : turn + 5]
    chance = {"100": 10, "101": 20, "201": 30, "200": 40, "202": 50, "204": 60}
    pops = [str(chance.get(code, 60)) for code in codes]
    return {
        "area": named(row),
        "weatherCodes": codes,
        "pops": [""] + pops[1:],
        "reliabilities": ["", ""] + ["ABC"[(turn + day) % 3] for day in range(5)],
    }


def week_of_point(row, story):
    _, low, high = temperatures(story, row)
    turn = int(row["code"]) % 7
    swing = [(turn + day * 3) % 4 - 1 for day in range(6)]

    def around(celsius, offset):
        return [""] + [str(celsius + by + offset) for by in swing]

    return {
        "area": named(row),
        "tempsMin": around(low, 0),
        "tempsMinUpper": around(low, 2),
        "tempsMinLower": around(low, -2),
        "tempsMax": around(high, 0),
        "tempsMaxUpper": around(high, 2),
        "tempsMaxLower": around(high, -3),
    }


def averages(document, story_of, month):
    temp, rain = [], []
    for row in document["week-point"]:
        _, low, high = temperatures(story_of[row["detail"]], row)
        low, high = (low + 1, high + 1) if month == 1 else (low - 2, high - 3)
        temp.append({"area": named(row), "min": f"{low}.{int(row['code']) % 10}", "max": f"{high}.{int(row['code']) // 10 % 10}"})
        least = int(row["code"]) % 17
        rain.append({"area": named(row), "min": f"{least}.5", "max": f"{least * 2 + 21}.8"})
    return {"tempAverage": {"areas": temp}, "precipAverage": {"areas": rain}}


def weekly(document, day, story_of):
    days = [time(day, 24 * later) for later in range(1, 8)]
    areas = [
        week_of_area(row, story_of[point["detail"]])
        for row, point in zip(document["week"], document["week-point"], strict=True)
    ]
    points = [week_of_point(row, story_of[row["detail"]]) for row in document["week-point"]]
    return [{"timeDefines": days, "areas": areas}, {"timeDefines": days, "areas": points}]


def body(document, day, hour, story_of):
    head = {"publishingOffice": document["name"], "reportDatetime": time(day, hour)}
    near = head | {"timeSeries": near_term(document, day, hour, story_of)}
    if hour == 5:
        return [near]
    week = head | {"timeSeries": weekly(document, day, story_of)}
    return [near, week | averages(document, story_of, day.month)]


def only(document, area):
    """The document without other areas than this one."""
    parts = {kind: [row for row in document[kind] if row["detail"] == area] for kind in ["point", "week-point"]}
    parts |= {kind: [row for row in document[kind] if row["code"] == area] for kind in ["area", "week"]}
    parts["week"] = parts["week"] or [{"code": area, "name": parts["area"][0]["name"]}]
    parts["week-point"] = parts["week-point"] or parts["point"][:1]
    return {"name": document["name"]} | parts


def lines():
    all_documents = documents()
    shown = all_documents | {office: only(all_documents[host], office) for office, host in WITHOUT_DOCUMENT.items()}
    for day in DAYS:
        story_of = told(day, all_documents)
        for hour in HOURS:
            for office, document in sorted(shown.items()):
                line = {"office": office, "issued": time(day, hour), "body": body(document, day, hour, story_of)}
                yield json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def main():
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "sample.ndjson.gz"
    packed = io.BytesIO()
    # neither name nor time in the header
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        for line in lines():
            file.write(line.encode("utf-8"))
    out.write_bytes(packed.getvalue())


main()
