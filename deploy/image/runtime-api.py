#!/usr/bin/env python3
"""Lambda's Runtime API for one function on this machine: prints the time, in nanoseconds, at which an event is answered.

Arguments: where to listen (host:port), the event as JSON, and what its answer has to contain.
Exit code 1, and the answer on standard error, when it is another or does not come in 15 s.
"""

import http.server
import sys
import threading
import time

ROOT = "/2018-06-01/runtime/"
LIMIT_SECONDS = 15


def main(address, event, expected):
    handed_out = threading.Event()
    answered = threading.Event()
    answer = []

    class RuntimeApi(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            if self.path != ROOT + "invocation/next":
                self.send_response(404)
                self.end(b"")
                return
            if handed_out.is_set():
                # as on Lambda: until there is another event, of which there is none
                threading.Event().wait()
            handed_out.set()
            self.send_response(200)
            # the client breaks if one of them is missing
            self.send_header("Content-Type", "application/json")
            self.send_header("Lambda-Runtime-Aws-Request-Id", "measured")
            self.send_header("Lambda-Runtime-Deadline-Ms", str(int((time.time() + LIMIT_SECONDS) * 1000)))
            self.send_header("Lambda-Runtime-Trace-Id", "Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1")
            self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:ap-northeast-1:000000000000:function:measured")
            self.end(event.encode())

        def do_POST(self):
            end = time.time_ns()
            body = self.body()
            if not answered.is_set():
                answer.extend([self.path, body, end])
                answered.set()
            self.send_response(202)
            self.end(b"")

        def body(self):
            if self.headers.get("Transfer-Encoding", "") != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            chunks = []
            while size := int(self.rfile.readline(), 16):
                chunks.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(chunks).decode()

        def end(self, body):
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    host, port = address.split(":")
    server = http.server.ThreadingHTTPServer((host, int(port)), RuntimeApi)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    if not answered.wait(LIMIT_SECONDS):
        return "not answered"
    path, body, end = answer
    if path != ROOT + "invocation/measured/response" or expected not in body:
        return path + " " + body
    print(end)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
