// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoprojects.h"

namespace glasshouse::demo {

namespace {

Project infraLive()
{
    Project p;
    p.name = "infra-live";
    p.areas = {"eu-central", "us-east", "staging", "edge", "backup", "monitoring"};
    p.tasks = {
        {"Drift report for {area}", "ops/drift-{area}",
         "Compare {area} with the code, list the drift, and bring the code up to date where the change was wanted.",
         "Four resources differ: two tags set by hand, one disk that was grown during the incident, one rule nobody "
         "remembers.",
         "The report is in reports/{area}.md. The tags and the disk are now in code; the rule needs your decision."},
        {"Bump OpenSSL in {area} proxy", "sec/{area}-openssl",
         "Bump OpenSSL in the {area} proxy image to the fixed version and roll it out node by node.",
         "The base image already has the fix, but the proxy is linked statically, so the image must be built again.",
         "The image is rebuilt and scanned. All nodes of {area} run it; the slowest took 40 seconds to drain."},
        {"Split state of {area}", "refactor/{area}-state",
         "The {area} state file has 900 resources and a plan takes six minutes. Split it so that a plan takes one.",
         "The network and the databases never change together; cutting there needs only eleven moved blocks.",
         "Three states now, plans take 48, 31 and 12 seconds. Every plan says no changes, so nothing was replaced."}};
    p.sources = {{"edge/main.tf",
                  R"(resource "cloud_server" "edge" {
  count     = 3
  name      = "edge-${count.index + 1}"
  size      = "c2.large"
  image     = var.edge_image
  keepalive = 1024
}
)",
                  {{"  keepalive = 1024\n", "  keepalive = 4096 # was exhausted in the incident of 9 November\n"},
                   {"  size      = \"c2.large\"\n", "  size      = \"c2.xlarge\"\n"}}},
                 {"edge/variables.tf",
                  R"(variable "edge_image" {
  type    = string
  default = "edge-proxy:1.27.1"
}
)",
                  {{"  default = \"edge-proxy:1.27.1\"\n", "  default = \"edge-proxy:1.27.3\"\n"}}}};
    p.looks = {
        {"terraform state list | wc -l", "Count resources", "912"},
        {"terraform plan -refresh-only -no-color | tail -4", "Look for drift",
         "  # cloud_disk.db_a has changed\n  ~ size = 200 -> 320\n\nPlan: 0 to add, 0 to change, 0 to destroy."}};
    p.test = {"terraform validate && tflint", "Validate the code",
              "Success! The configuration is valid.\n0 issue(s) found"};
    p.testFails = "Success! The configuration is valid.\n1 issue(s) found:\n\nWarning: variable \"{area}_image\" is "
                  "declared but not used (terraform_unused_declarations)\n\n"
                  "  on edge/variables.tf line 1";
    return p;
}

Project reviewBot()
{
    Project p;
    p.name = "review-bot";
    p.areas = {"comments", "diff", "labels", "owners", "cache", "queue"};
    p.tasks = {{"Review bot repeats {area}", "fix/{area}-twice",
                "The bot posts the same {area} twice when a push arrives during a run. Make it idempotent.",
                "The second run starts from the same base commit and cannot see what the first one has not posted yet.",
                "Each finding has a key of file, line text and rule; a known key is updated in place. Two runs at once "
                "post it once."},
               {"Speed up {area} for large pull requests", "perf/{area}",
                "Pull requests with more than 300 files make the {area} step take nine minutes. Why?",
                "Every file is matched against every pattern again, and the pattern is compiled each time.",
                "Patterns are compiled once and files are grouped by folder: 9 minutes became 14 seconds on the "
                "largest pull request."},
               {"Prune stale {area}", "chore/prune-{area}",
                "Remove the stale {area} handling that nobody uses since the rewrite. Be careful with the database.",
                "Two of the five code paths still run once a month from the report job.",
                "Three paths are gone, 640 lines. The two that the report needs have a test now that says so."}};
    p.sources = {{"src/findings.rs",
                  R"(use std::collections::HashMap;

/// A remark on one line of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub file: String,
    pub line: u32,
    pub rule: String,
}

pub fn key(finding: &Finding) -> String {
    format!("{}:{}", finding.file, finding.line)
}

pub fn by_file(findings: &[Finding]) -> HashMap<&str, Vec<&Finding>> {
    let mut map: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in findings {
        map.entry(&finding.file).or_default().push(finding);
    }
    map
}
)",
                  {{"    format!(\"{}:{}\", finding.file, finding.line)\n",
                    "    format!(\"{}:{}:{}\", finding.file, finding.line, finding.rule)\n"},
                   {"    let mut map: HashMap<&str, Vec<&Finding>> = HashMap::new();\n",
                    "    let mut map: HashMap<&str, Vec<&Finding>> = HashMap::with_capacity(findings.len());\n"}}},
                 {"src/owners.rs",
                  R"(pub fn owners(path: &str, rules: &[String]) -> Vec<usize> {
    rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| regex::Regex::new(rule).unwrap().is_match(path))
        .map(|(index, _)| index)
        .collect()
}
)",
                  {{"pub fn owners(path: &str, rules: &[String]) -> Vec<usize> {\n    rules\n        .iter()\n",
                    "pub fn owners(path: &str, rules: &[regex::Regex]) -> Vec<usize> {\n    rules\n        .iter()\n"},
                   {"        .filter(|(_, rule)| regex::Regex::new(rule).unwrap().is_match(path))\n",
                    "        .filter(|(_, rule)| rule.is_match(path))\n"}}}};
    p.looks = {{"cargo tree --depth 1", "List direct dependencies",
                "review-bot v0.9.2\n├── regex v1.11.1\n├── serde v1.0.217\n└── tokio v1.43.0"},
               {"git blame -L 12,14 src/findings.rs", "Who wrote the key",
                "a81e2d0c (r.castillo 2026-02-11) pub fn key(finding: &Finding) -> String {"}};
    p.test = {"cargo test --quiet", "Run the tests",
              "running 61 tests\n.............................................................\ntest result: ok. 61 "
              "passed; 0 failed"};
    p.testFails = "running 61 tests\n................................F............................\nfailures:\n\n"
                  "---- findings::tests::{area}_are_posted_once stdout ----\nassertion `left == right` failed\n  left: "
                  "2\n right: 1\n\n"
                  "test result: FAILED. 60 passed; 1 failed";
    return p;
}

Project kiosk()
{
    Project p;
    p.name = "kiosk";
    p.areas = {"ticket", "menu", "printer", "idle", "update", "payment"};
    p.tasks = {
        {"Upgrade Qt to 6.8 in {area} build", "build/{area}-qt68",
         "Upgrade the {area} build to Qt 6.8 and tell me what changes on the screen.",
         "Two deprecated calls and one font that is hinted differently; everything else compiles as it is.",
         "Built and run on the test kiosk. The digits are one pixel narrower; the layout does not move."},
        {"Screen stays black after {area}", "fix/{area}-black",
         "After the {area} screen the kiosk sometimes stays black until someone touches it.",
         "The window is shown before the output has a mode; the first frame is dropped and nothing asks for a second.",
         "A frame is requested when the output gets its mode. A thousand cycles overnight, no black screen."},
        {"Split CI matrix of {area} by board", "ci/{area}-matrix",
         "CI builds every board for a change in {area}. Build only those it can affect.",
         "The board list is one loop in one job, so a change of a comment builds eleven images.",
         "A change builds the boards whose folders it touches, and all of them at night. The median run fell from 52 "
         "to 9 minutes."}};
    p.sources = {{"src/screen.cpp",
                  R"(#include "screen.h"

void Screen::showNow()
{
    m_window->showFullScreen();
    m_ready = true;
}

void Screen::outputChanged(const Output &output)
{
    m_size = output.size;
}
)",
                  {{"    m_size = output.size;\n",
                    "    m_size = output.size;\n    if (m_ready)\n        m_window->requestUpdate(); // the first "
                    "frame may have been dropped\n"},
                   {"    m_window->showFullScreen();\n    m_ready = true;\n",
                    "    m_ready = true;\n    m_window->showFullScreen();\n"}}},
                 {"src/printer.cpp",
                  R"(#include "printer.h"

bool Printer::print(const Ticket &ticket)
{
    const QByteArray bytes = ticket.encoded();
    return m_port.write(bytes) == bytes.size();
}
)",
                  {{"    return m_port.write(bytes) == bytes.size();\n",
                    "    return m_port.write(bytes) == bytes.size() && m_port.waitForBytesWritten(2000);\n"}}}};
    p.looks = {{"cmake --build build -j4 2>&1 | tail -2", "Build",
                "[100%] Linking CXX executable kiosk\n[100%] Built target kiosk"},
               {"ls boards", "List the boards", "imx8  pi4  pi5  x86"}};
    p.test = {"ctest --test-dir build --output-on-failure", "Run the tests",
              "100% tests passed, 0 tests failed out of 27\n\nTotal Test time (real) =   6.31 sec"};
    p.testFails = "The following tests FAILED:\n\t 14 - tst_{area} (Failed)\n\nFAIL!  : Tst::firstFrameIsShown() "
                  "'shown.wait(500)' returned FALSE.\n"
                  "   Loc: [tests/tst_screen.cpp(41)]\n96% tests passed, 1 tests failed out of 27";
    return p;
}

} // namespace

std::vector<Project> toolProjects()
{
    return {infraLive(), reviewBot(), kiosk()};
}

} // namespace glasshouse::demo
