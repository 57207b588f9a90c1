#!/usr/bin/env bash
# Waitress holds an idle keep-alive connection without a thread, but not for nothing: before each wait it asks every open
# connection whether it wants to read, and it waits twice for one request. So with 1,000 readers who only look at their
# dashboards, a small answer to another reader costs 2,000 questions and about ten times the processor time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check waitress==3.0.2 2>/dev/null
cat > serve.py <<'PY'
import time

import waitress
from waitress.channel import HTTPChannel

asked = 0
own = HTTPChannel.readable


def counting(channel):
    global asked
    asked += 1
    return own(channel)


HTTPChannel.readable = counting


def answer(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{asked} {time.process_time():.6f}".encode()]


server = waitress.create_server(
    answer, host="127.0.0.1", port=0, threads=4, connection_limit=2000, channel_timeout=600, asyncore_use_poll=True
)
print(server.effective_port, flush=True)
server.run()
PY
cat > look.py <<'PY'
import http.client
import subprocess
import sys
from importlib.metadata import version

served = subprocess.Popen([sys.executable, "serve.py"], stdout=subprocess.PIPE, text=True)
port = int(served.stdout.readline())


def connected():
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.connect()
    return connection


def asked(connection):
    connection.request("GET", "/")
    questions, seconds = connection.getresponse().read().split()
    return int(questions), float(seconds)


requests = 200
try:
    reader, idle, seen = connected(), [], {}
    print("tested: what one small request costs Waitress while other connections are open and idle")
    print({"waitress": version("waitress")}, "Python", sys.version.split()[0])
    for number in (0, 100, 1000):
        while len(idle) < number:
            idle.append(connected())
            asked(idle[-1])
        first = asked(reader)
        for _ in range(requests - 1):
            asked(reader)
        last = asked(reader)
        seen[number] = (last[0] - first[0]) / requests
        spent = 1000 * (last[1] - first[1]) / requests
        print(f"{number:>5} idle: {seen[number]:>8.1f} questions and {spent:.2f} ms of processor time a request")
finally:
    served.kill()
    served.wait()
assert seen[0] < 20 and seen[100] > 150 and seen[1000] > 1500, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py
