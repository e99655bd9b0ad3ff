// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoprojects.h"

namespace glasshouse::demo {

namespace {

Project ledgerApi()
{
    Project p;
    p.name = "ledger-api";
    p.areas = {"payout", "invoice", "refund", "settlement", "statement", "chargeback", "tax"};
    p.tasks = {{"Migrate {area} webhooks to v3 signatures", "feat/{area}-v3-signatures",
                "Move the {area} webhooks to the v3 signature scheme. Old receivers must keep working until the end of "
                "the quarter.",
                "Both schemes sign the raw body, but v3 also signs the timestamp, and our handler reads the body "
                "before the middleware does.",
                "The {area} webhooks now carry both signatures; receivers choose by header. Four tests cover the "
                "overlap, one the expiry."},
               {"Handle 502 burst on /{area}s", "fix/{area}-502",
                "Since the last deploy we see bursts of 502 on /{area}s, about forty in a minute, then nothing for an "
                "hour. Find out why.",
                "The pool hands out connections that the proxy closed after 60 idle seconds; the first request after a "
                "pause fails on each of them.",
                "Idle connections now end after 45 seconds, below the proxy's limit, and a request that fails before "
                "its first byte is tried once more."},
               {"Explain slow {area} export query", "perf/{area}-export",
                "The {area} export takes 40 seconds for large tenants. Explain the plan to me, then make it fast.",
                "The planner picks the index on created_at and filters two million rows by tenant, because the "
                "statistics of tenant_id are stale.",
                "An index on (tenant_id, created_at) brings it to 0.3 s on the copy of production. The migration "
                "builds it concurrently."},
               {"Rename TenantScope across {area} services", "refactor/tenant-scope",
                "Rename TenantScope to AccountScope in everything that touches {area}s. Keep the wire format.",
                "The JSON tag keeps the old name, so only Go identifiers change; two generated files need the "
                "generator run again.",
                "Renamed in 31 files. The contract tests pass against last week's recordings, so the wire format is "
                "unchanged."},
               {"Round {area} totals like the bank does", "fix/{area}-rounding",
                "Three customers report {area} totals that are one cent off. The bank rounds half to even. Please fix "
                "it and prove it.",
                "Totals are summed from rounded lines. The bank rounds once, after the sum.",
                "Totals are summed exactly and rounded once, half to even. A table of the bank's forty examples is now "
                "a test."}};
    p.sources = {{"internal/webhook/sign.go",
                  R"(package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Sign returns the signature header of body.
func Sign(secret, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// Verify reports whether header signs body.
func Verify(secret, body []byte, header string) bool {
	return Sign(secret, body) == header
}

const maxAge = 5 * time.Minute
)",
                  {{"\treturn Sign(secret, body) == header\n",
                    "\twant := Sign(secret, body)\n\treturn hmac.Equal([]byte(want), []byte(header))\n"},
                   {"const maxAge = 5 * time.Minute\n",
                    "// maxAge is how late a delivery may arrive and still count as fresh.\nconst maxAge = 10 * "
                    "time.Minute\n"}}},
                 {"internal/store/pool.go",
                  R"(package store

import (
	"database/sql"
	"time"
)

// Open returns the pool that every request shares.
func Open(dsn string) (*sql.DB, error) {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(64)
	db.SetMaxIdleConns(64)
	db.SetConnMaxIdleTime(5 * time.Minute)
	return db, db.Ping()
}
)",
                  {{"\tdb.SetConnMaxIdleTime(5 * time.Minute)\n",
                    "\t// The proxy closes idle connections after 60 s: be gone before it.\n\tdb.SetConnMaxIdleTime(45 "
                    "* time.Second)\n"},
                   {"\tdb.SetMaxIdleConns(64)\n", "\tdb.SetMaxIdleConns(16)\n"}}},
                 {"internal/money/total.go",
                  R"(package money

// Total adds the lines of a document, in cents.
func Total(lines []Line) int64 {
	var sum int64
	for _, line := range lines {
		sum += line.Rounded()
	}
	return sum
}
)",
                  {{"\t\tsum += line.Rounded()\n\t}\n\treturn sum\n",
                    "\t\tsum += line.Micros()\n\t}\n\treturn roundHalfEven(sum)\n"}}}};
    p.looks = {
        {"git log --oneline -5", "Show recent commits",
         "9f31c02 payouts: keep the request id in the log\n41d7aa0 deps: pgx 5.7.2\nd20be77 invoices: VAT number is "
         "optional\n"
         "77e0c1b ci: cache the module download\n0c4a9d1 refunds: reject a negative amount"},
        {"rg -n 'SetConnMaxIdleTime' --type go", "Find the pool settings",
         "internal/store/pool.go:17:\tdb.SetConnMaxIdleTime(5 * time.Minute)"},
        {"psql $STAGING -c 'explain (analyze, buffers) select count(*) from entries where tenant_id = 4711'",
         "Explain the count",
         " Aggregate (actual time=8123.4..8123.4 rows=1 loops=1)\n   ->  Index Scan using entries_created_at_idx on "
         "entries\n"
         "         Filter: (tenant_id = 4711)\n         Rows Removed by Filter: 2184019\n Execution Time: 8123.9 ms"}};
    p.test = {"go test ./internal/...", "Run the tests",
              "ok  \tledger/internal/money\t0.041s\nok  \tledger/internal/store\t2.318s\nok  "
              "\tledger/internal/webhook\t0.067s"};
    p.testFails = "--- FAIL: TestVerify_{area} (0.00s)\n    sign_test.go:48: signature differs after the proxy rewrote "
                  "the body\nFAIL\n"
                  "FAIL\tledger/internal/webhook\t0.067s\nok  \tledger/internal/money\t0.040s\nFAIL";
    return p;
}

Project dataJobs()
{
    Project p;
    p.name = "data-jobs";
    p.areas = {"orders", "currency", "customers", "returns", "inventory", "sessions"};
    p.tasks = {
        {"Backfill {area} codes", "job/backfill-{area}",
         "The {area} table misses its codes between March and May. Write a backfill that can be stopped and started "
         "again.",
         "The gap comes from the export of 4 March, whose header changed case; everything after the rename of 29 May "
         "is complete.",
         "The backfill works in slices of a day, remembers the last one, and was run on staging: 61 of 61 days, no row "
         "changed twice."},
        {"Nightly {area} export misses last page", "fix/{area}-paging",
         "The nightly export of {area} always misses the last page when the row count is a multiple of 500.",
         "The loop stops at the first page shorter than the limit; with a full last page it asks once more and treats "
         "the 404 as an error.",
         "An empty page ends the loop and 404 counts as empty. The test feeds 0, 499, 500, 501 and 1000 rows."},
        {"Add retry budget to S3 uploader for {area}", "feat/{area}-retry-budget",
         "One slow bucket makes the {area} job retry for hours. Give the uploader a retry budget per run.",
         "Every part retries five times on its own, so a thousand parts can wait for an hour and a half in total.",
         "A run has 60 seconds of waiting to spend over all its parts; when it is gone the job fails at once and says "
         "which part."},
        {"Port {area} cron job to a systemd timer", "ops/{area}-timer",
         "Port the {area} cron job to a systemd timer, with a lock so that two runs never overlap.",
         "The job takes up to 70 minutes and is started every hour, so two runs have met every Monday.",
         "The timer is persistent, the service holds a lock for its whole life, and the journal now shows the rows of "
         "each run."}};
    p.sources = {{"jobs/export.py",
                  R"(import logging

import requests

LIMIT = 500
log = logging.getLogger(__name__)


def pages(url, session=requests):
    """Yield every page of url, oldest first."""
    page = 0
    while True:
        reply = session.get(url, params={"page": page, "limit": LIMIT}, timeout=30)
        reply.raise_for_status()
        rows = reply.json()["rows"]
        yield rows
        if len(rows) < LIMIT:
            return
        page += 1
)",
                  {{"        reply.raise_for_status()\n",
                    "        if reply.status_code == 404:\n            return\n        reply.raise_for_status()\n"},
                   {"        yield rows\n        if len(rows) < LIMIT:\n            return\n",
                    "        if not rows:\n            return\n        yield rows\n"}}},
                 {"jobs/upload.py",
                  R"(import time

from jobs.errors import GaveUp

TRIES = 5


def put(client, bucket, key, part):
    for attempt in range(TRIES):
        try:
            return client.put_object(Bucket=bucket, Key=key, Body=part)
        except client.exceptions.SlowDown:
            time.sleep(2 ** attempt)
    raise GaveUp(key)
)",
                  {{"def put(client, bucket, key, part):\n", "def put(client, bucket, key, part, budget):\n"},
                   {"            time.sleep(2 ** attempt)\n", "            budget.spend(2 ** attempt)\n"}}}};
    p.looks = {
        {"wc -l jobs/*.py tests/*.py", "Count lines",
         "   48 jobs/backfill.py\n   21 jobs/export.py\n   14 jobs/upload.py\n  203 tests/test_export.py\n  286 total"},
        {"duckdb -c \"select count(*), min(day), max(day) from 'out/*.parquet'\"", "Look at the output",
         "┌──────────────┬────────────┬────────────┐\n│ count_star() │  min(day)  │  max(day)  │\n│   1 204 511  │ "
         "2026-03-01 │ 2026-05-31 │\n"
         "└──────────────┴────────────┴────────────┘"}};
    p.test = {"python -m pytest -q", "Run the tests",
              "......................................................\n54 passed in 3.92s"};
    p.testFails =
        ".............F........................................\n=================== FAILURES ===================\n"
        "_______ test_{area}_last_page_is_full _______\n    def test_{area}_last_page_is_full():\n>       assert "
        "len(list(pages(url))) == 2\n"
        "E       AssertionError: assert 3 == 2\ntests/test_export.py:71: AssertionError\n1 failed, 53 passed in 4.10s";
    return p;
}

Project opsOncall()
{
    Project p;
    p.name = "ops-oncall";
    p.areas = {"quotes", "search", "login", "checkout", "billing", "mail"};
    p.tasks = {
        {"Investigate 502 burst on /{area}", "inc/{area}-502",
         "Pager: 502 on /{area}, 4 % of requests since 02:10. Look at the logs on the edge and tell me where to look "
         "first.",
         "All failures come from one edge node; its upstream keepalive is at the limit since the certificate was "
         "renewed.",
         "Node edge-3 was restarted and drained; the rate is back to zero. The follow-up raises the keepalive limit "
         "everywhere."},
        {"Retry storm in {area} client", "inc/{area}-retries",
         "The {area} client retries without a pause when the server answers 429. Show me how bad it is and stop it.",
         "One batch of 200 turned into 11,400 requests in 90 seconds, all of them refused.",
         "Retries wait as long as the server asks, at most five times. The dashboard has a panel for refused "
         "requests."},
        {"Why did the {area} alert not fire?", "inc/{area}-alert",
         "The {area} outage lasted 18 minutes and no alert fired. Why?",
         "The rule divides by the number of requests; with none at all the result is NaN, and NaN is never above a "
         "threshold.",
         "The rule now treats no traffic in office hours as an outage, and a test replays that night's data."}};
    p.sources = {{"alerts/availability.yaml",
                  R"(groups:
  - name: availability
    rules:
      - alert: TooManyErrors
        expr: |
          sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m])) > 0.02
        for: 5m
        labels:
          severity: page
)",
                  {{"        for: 5m\n", "        for: 2m\n"},
                   {"          sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m])) > 0.02\n",
                    "          sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m])) > 0.02\n"
                    "          or sum(rate(http_requests_total[5m])) == 0\n"}}},
                 {"runbooks/edge.md",
                  R"(# Edge answers 502

1. Which node? `make top-errors` lists them.
2. Drain it: `make drain NODE=edge-3`.
3. Look at the keepalive counters before you restart anything.
)",
                  {{"2. Drain it: `make drain NODE=edge-3`.\n",
                    "2. Drain it: `make drain NODE=edge-3`, and wait for the connections to end.\n"}}}};
    p.looks = {{"make top-errors SINCE=30m", "Errors by node", "edge-3   4121\nedge-1     12\nedge-2      9"},
               {"journalctl -u edge --since -20min | tail -3", "Last log lines of the edge",
                "02:31:07 edge[811]: upstream timed out while reading header\n02:31:07 edge[811]: keepalive pool "
                "exhausted (1024)\n"
                "02:31:09 edge[811]: upstream timed out while reading header"}};
    p.test = {"promtool test rules alerts/*.test.yaml", "Test the alert rules",
              "Unit Testing:  alerts/availability.test.yaml\n  SUCCESS"};
    p.testFails = "Unit Testing:  alerts/availability.test.yaml\n  FAILED:\n    alertname: TooManyErrors, time: 7m,\n  "
                  "      exp:[{severity=\"page\"}],\n        got:[]";
    return p;
}

} // namespace

std::vector<Project> serviceProjects()
{
    return {ledgerApi(), dataJobs(), opsOncall()};
}

} // namespace glasshouse::demo
