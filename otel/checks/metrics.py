"""A service with the recorded metrics at /metrics/cloudwatch, and a receiver of OTLP that tells at /received what it got; for otel/check."""

import http.server
import json

with open("/otel/checks/cloudwatch.txt", "rb") as file:
    METRICS = file.read()
TEXT = "text/plain; version=0.0.4; charset=utf-8"
received = {}


class Door(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/metrics/cloudwatch":
            self.answer(200, TEXT, METRICS)
        elif self.path == "/received":
            self.answer(200, "application/json", json.dumps(received).encode())
        else:
            self.answer(404, TEXT, b"")

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for resource in body["resourceMetrics"]:
            for scope in resource["scopeMetrics"]:
                for metric in scope["metrics"]:
                    kind = next(k for k in ("summary", "sum", "gauge", "histogram") if k in metric)
                    point = metric[kind]["dataPoints"][0]
                    received[metric["name"]] = {
                        "kind": kind,
                        "labels": {a["key"]: a["value"]["stringValue"] for a in point["attributes"]},
                        "resource": {a["key"]: a["value"].get("stringValue") for a in resource["resource"]["attributes"]},
                    }
        self.answer(200, "application/json", b"{}")

    def answer(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


http.server.ThreadingHTTPServer(("", 9090), Door).serve_forever()
