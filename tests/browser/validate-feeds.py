"""What the W3C feed validator says of feeds in files: validate-feeds.py SRC FILE ADDRESS [FILE ADDRESS ...]"""
import sys

sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter

pairs = sys.argv[2:]
for path, address in zip(pairs[::2], pairs[1::2]):
    try:
        with open(path, "rb") as feed:
            events = feedvalidator.validateStream(feed, firstOccurrenceOnly=0, base=address)["loggedEvents"]
    except feedvalidator.logging.ValidationFailure as failure:
        events = [failure.event]
    for line in Formatter(compatibility.AA(events)):
        print(f"{address}: {line}")
