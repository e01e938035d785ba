"""Sends a job's trace through a running collector and reads it back; runs in a container beside it (otel/check).

Arguments: local or aws. Only Python's own library: the image it runs in brings nothing else that is promised.
"""

import json
import secrets
import sys
import time
import urllib.error
import urllib.request

LIMIT = 120
CREDENTIAL = "AWS4-HMAC-SHA256 Credential=local/20260101/ap-northeast-1/{}/aws4_request, SignedHeaders=host, Signature=0"
METRICS = {
    "CommentGenerationLatency": ("summary", {"Service": "comment-processor"}),
    "CacheHitRate": ("summary", {"Cache": "weather"}),
    "LLMAPILatency": ("summary", {"Provider": "openai"}),
    "WeatherAPILatency": ("summary", {"Source": "jma"}),
    "DynamoDBThrottles": ("sum", {"Table": "generation-jobs"}),
}


def call(url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=5) as response:
        return json.loads(response.read() or b"null")


def eventually(what, attempt):
    """The first answer that is not None; an error is none yet, too."""
    end = time.monotonic() + LIMIT
    last = None
    while time.monotonic() < end:
        try:
            answer = attempt()
            if answer is not None:
                return answer
        except urllib.error.HTTPError as e:
            last = f"{e} {e.read(300)!r}"
        except (OSError, ValueError) as e:
            last = e
        time.sleep(0.3)
    sys.exit(f"FAILED: {what}: not within {LIMIT} s (last error: {last})")


def job_trace():
    """The recorded trace with an id and times of now: X-Ray wants both to be young. Answers the id and parents by span."""
    with open("/otel/checks/trace.json", encoding="utf-8") as file:
        trace = json.load(file)
    now = int(time.time())
    trace_id = f"{now:08x}{secrets.token_hex(12)}"
    parents = {}
    for resource in trace["resourceSpans"]:
        for span in resource["scopeSpans"][0]["spans"]:
            span["traceId"] = trace_id
            span["startTimeUnixNano"] = str(now * 10**9 + span.pop("from") * 10**6)
            span["endTimeUnixNano"] = str(now * 10**9 + span.pop("to") * 10**6)
            span["attributes"] = [{"key": "weather.job.id", "value": {"stringValue": "job-1"}}]
            parents[span["spanId"]] = span.get("parentSpanId")
    return trace, trace_id, parents


def same(what, found, expected):
    if found != expected:
        sys.exit(f"FAILED: {what}: {found}, expected {expected}")
    print(f"ok: {what}")


def up(url):
    """Whatever answers, listens."""
    try:
        with urllib.request.urlopen(url, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True


def local():
    eventually("Zipkin is up", lambda: call("http://zipkin:9411/health"))
    trace, trace_id, parents = job_trace()
    eventually("the collector is healthy", lambda: up("http://collector:13133/"))
    eventually("the collector takes a trace", lambda: call("http://collector:4318/v1/traces", trace))

    def stored():
        spans = call(f"http://zipkin:9411/api/v2/trace/{trace_id}")
        return spans if len(spans) == len(parents) else None

    spans = eventually("the whole trace is in Zipkin", stored)
    same("Zipkin has every span under its parent", {s["id"]: s.get("parentId") for s in spans}, parents)
    services = {s["localEndpoint"]["serviceName"] for s in spans}
    same("of all four services", services, {"comment-generator-api", "weather-fetcher", "comment-processor", "analytics"})


def segments_of(trace_id):
    """As X-Ray names it: the trace's first 8 digits are its second."""
    told = f"1-{trace_id[:8]}-{trace_id[8:]}"
    answer = call("http://moto:5000/Traces", {"TraceIds": [told]}, {"Authorization": CREDENTIAL.format("xray")})
    return [json.loads(s["Document"]) for t in answer["Traces"] for s in t["Segments"]]


def aws():
    eventually("moto is up", lambda: up("http://moto:5000/"))
    trace, trace_id, parents = job_trace()
    eventually("the collector is healthy", lambda: up("http://collector:13133/"))
    eventually("the collector takes a trace", lambda: call("http://collector:4318/v1/traces", trace))

    def stored():
        segments = segments_of(trace_id)
        return segments if len(segments) == len(parents) else None

    segments = eventually("BatchGetTraces answers the whole trace", stored)
    same("X-Ray has every span under its parent", {s["id"]: s.get("parent_id") for s in segments}, parents)
    jobs = {s["annotations"].get("weather_job_id") for s in segments}
    same("and each can be found by its job", jobs, {"job-1"})

    def handed():
        found = call("http://metrics:9090/received")
        return found if len(found) >= len(METRICS) else None

    found = eventually("the metrics come out of the pipeline", handed)
    same("five metrics, each of its kind", {n: (m["kind"], m["labels"]) for n, m in found.items()}, METRICS)
    receivers = {m["resource"].get("receiver") for m in found.values()}
    same("that say where they come from, so that awsemf takes differences", receivers, {"prometheus"})

    def line():
        told = {"logGroupName": "/weather-comments/metrics", "logStreamName": "collector"}
        headers = {
            "Authorization": CREDENTIAL.format("logs"),
            "X-Amz-Target": "Logs_20140328.GetLogEvents",
            "Content-Type": "application/x-amz-json-1.1",
        }
        events = [json.loads(e["message"]) for e in call("http://moto:5000/", told, headers)["events"]]
        return next((e for e in events if "DynamoDBThrottles" in e), None)

    found = eventually("a metric comes as a line of CloudWatch's embedded metric format", line)
    same("in the namespace", found["_aws"]["CloudWatchMetrics"][0]["Namespace"], "WeatherComments")
    same("with its dimension", found.get("Table"), "generation-jobs")


if __name__ == "__main__":
    {"local": local, "aws": aws}[sys.argv[1]]()
