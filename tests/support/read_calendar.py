# SPDX-FileCopyrightText: The Sharp End authors
# SPDX-License-Identifier: MIT
"""Reads a calendar file with python3-icalendar, which knows nothing of us, and tells what is in it as JSON.

Each time is told twice: by the system's own zone of that name, and by the VTIMEZONE in the file alone.
"""
import json
import sys

import pytz
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
zones = {}
for zone in calendar.walk("VTIMEZONE"):
    try:
        zones[str(zone["TZID"])] = zone.to_tz()
    except ValueError:  # this reader takes no rule that ends, though RFC 5545 has it
        print("not read:", zone["TZID"], file=sys.stderr)


def moment(naive, zone):
    try:
        return zone.localize(naive, is_dst=None)
    except pytz.AmbiguousTimeError:  # the first of the two, as RFC 5545 has it
        return min(zone.localize(naive, is_dst=dst) for dst in (True, False))


def span(event, zone_of):
    name = event["DTSTART"].params.get("TZID", "UTC")
    start = moment(event["DTSTART"].dt.replace(tzinfo=None), zone_of(name))
    if "DTEND" in event:
        end = moment(event["DTEND"].dt.replace(tzinfo=None), zone_of(event["DTEND"].params.get("TZID", "UTC")))
    else:
        end = start.astimezone(pytz.utc) + event["DURATION"].dt
    return [each.astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%MZ") for each in (start, end)]


def told(event):
    answer = {key.lower(): str(event.get(key, "")) for key in ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS")}
    answer["sequence"] = int(event["SEQUENCE"])
    answer["organizer"] = str(event["ORGANIZER"])
    answer["errors"] = [str(error) for error in event.errors]
    if "DTSTART" in event:
        answer["local"] = event["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M")
        answer["zone"] = event["DTSTART"].params.get("TZID", "UTC")
        answer["start"], answer["end"] = span(event, lambda name: pytz.timezone(name))
        answer["startHere"], answer["endHere"] = span(event, lambda name: zones.get(name, pytz.utc))
    return answer


json.dump({"method": str(calendar["METHOD"]), "version": str(calendar["VERSION"]), "events": [told(e) for e in calendar.walk("VEVENT")]},
          sys.stdout)
