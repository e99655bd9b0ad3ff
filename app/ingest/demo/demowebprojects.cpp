// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoprojects.h"

namespace glasshouse::demo {

namespace {

Project checkoutWeb()
{
    Project p;
    p.name = "checkout-web";
    p.areas = {"payment", "cart", "address", "receipt", "login", "coupon", "shipping"};
    p.tasks = {
        {"Fix flaky {area} e2e on WebKit", "fix/{area}-e2e",
         "The {area} step still fails about one run in five on WebKit. Find the cause, do not raise the timeout again.",
         "The frame is replaced after the redirect, so the locator holds a detached frame. Chromium is only slower to "
         "replace it.",
         "The spec waits for the new frame by its URL. Sixty runs on WebKit passed; the timeout is unchanged."},
        {"Cart total differs after {area}", "fix/{area}-total",
         "Support has screenshots where the total in the cart and on the {area} page differ by a few cents.",
         "The cart rounds each line in the browser, the server rounds the sum. With three or more items they part.",
         "The browser shows what the server computed and no longer does sums of its own. The screenshot test pins "
         "three carts."},
        {"Reduce {area} page bundle", "perf/{area}-bundle",
         "The {area} page loads 940 kB of script. Get it under 400 kB without losing features.",
         "Half of it is the date library with every locale, a quarter the icon set, imported as one module.",
         "Now 312 kB: dates use Intl, icons are imported one by one, and the map loads when it is opened."},
        {"Locale fallback for {area} texts", "fix/{area}-locale",
         "With zh-Hant the {area} texts fall back to English although we ship zh. Please fix the fallback chain.",
         "The resolver cuts the tag at the first dash only when the region is two letters, and Hant is a script.",
         "The chain is tag, language and script, language, default. Twelve tags are in the test, three of them "
         "malformed."},
        {"Tidy up ESLint overrides in {area}", "chore/{area}-lint",
         "Remove the ESLint overrides in src/{area} one by one and fix what comes up. Separate commits please.",
         "Seven of the nine overrides hide nothing at all any more; two hide real floating promises.",
         "All nine are gone. Both floating promises are awaited now, one of them was the lost click from the bug "
         "list."}};
    p.sources = {{"e2e/payment.spec.ts",
                  R"(import { expect, test } from '@playwright/test';

test('pays with a second factor', async ({ page }) => {
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Pay' }).click();
  const frame = page.frameLocator('#card');
  await frame.getByText('Approved').waitFor();
  await expect(page).toHaveURL(/receipt/);
});
)",
                  {{"  const frame = page.frameLocator('#card');\n  await frame.getByText('Approved').waitFor();\n",
                    "  await page.waitForURL(/\\/confirm\\/return/);\n  const frame = "
                    "page.frameLocator('#card:not([data-stale])');\n"
                    "  await expect(frame.getByText('Approved')).toBeVisible();\n"},
                   {"  await page.goto('/checkout');\n", "  await page.goto('/checkout?country=CZ');\n"}}},
                 {"src/cart/total.ts",
                  R"(import type { Line } from './types';

/** What the cart shows under the list. */
export function total(lines: Line[]): string {
  const sum = lines.reduce((all, line) => all + Math.round(line.price * line.count), 0);
  return (sum / 100).toFixed(2);
}
)",
                  {{"  const sum = lines.reduce((all, line) => all + Math.round(line.price * line.count), 0);\n  "
                    "return (sum / 100).toFixed(2);\n",
                    "  const cents = lines.reduce((all, line) => all + line.price * line.count, 0);\n"
                    "  return new Intl.NumberFormat(undefined, { minimumFractionDigits: 2 }).format(Math.round(cents) "
                    "/ 100);\n"}}},
                 {"src/i18n/fallback.ts",
                  R"(/** Languages to try, best first. */
export function fallbacks(tag: string): string[] {
  const [language, region] = tag.split('-');
  return region?.length === 2 ? [tag, language, 'en'] : [tag, 'en'];
}
)",
                  {{"  const [language, region] = tag.split('-');\n  return region?.length === 2 ? [tag, language, "
                    "'en'] : [tag, 'en'];\n",
                    "  const parts = tag.split('-');\n  const chain = parts.map((_, i) => parts.slice(0, parts.length "
                    "- i).join('-'));\n  return [...chain, 'en'];\n"}}}};
    p.looks = {{"git status --short", "Show changed files", " M e2e/payment.spec.ts\n M src/cart/total.ts"},
               {"npx source-map-explorer dist/checkout.*.js --json | jq -r '.results[0].files | to_entries | "
                "sort_by(-.value.size)[:4][] | \"\\(.value.size) \\(.key)\"'",
                "Largest parts of the bundle",
                "411820 node_modules/moment/moment.js\n223104 node_modules/icons/index.js\n90211 src/map/map.ts\n60310 "
                "src/checkout/form.ts"},
               {"ls e2e", "List the end-to-end tests",
                "cart.spec.ts\nfixtures\nlogin.spec.ts\npayment.spec.ts\nreceipt.spec.ts"}};
    p.test = {"npx playwright test --project=webkit", "Run the end-to-end tests on WebKit",
              "Running 6 tests using 2 workers\n  ✓  cart.spec.ts:12 › adds an item (1.2s)\n  ✓  payment.spec.ts:3 › "
              "pays with a second factor (4.8s)\n\n  6 passed (11.4s)"};
    p.testFails =
        "Running 6 tests using 2 workers\n  1) payment.spec.ts:3 › pays with a second factor\n\n"
        "    Error: page.waitForURL: Timeout 30000 ms exceeded.\n    waiting for navigation until \"load\"\n\n"
        "      at e2e/payment.spec.ts:6:14\n\n  1 failed\n    payment.spec.ts:3 › pays with a second factor\n  5 "
        "passed (42.0s)";
    return p;
}

Project docsSite()
{
    Project p;
    p.name = "docs-site";
    p.areas = {"webhooks", "rate limits", "pagination", "errors", "sandbox", "exports"};
    p.tasks = {
        {"Document {area}", "docs/{area}",
         "Write the page on {area}. One example per language, tested, and no screenshot that goes stale.",
         "The examples on neighbouring pages call an endpoint that was renamed in spring; the checker skips fenced "
         "blocks without a language.",
         "The page is written, its three examples run in the checker, and the two stale examples next door are fixed "
         "as well."},
        {"Draft release notes with {area}", "docs/release-notes",
         "Draft the release notes from the merged pull requests since the last tag. Put {area} first.",
         "Of 84 merged changes 12 are visible to a reader; the rest is build and tests.",
         "Draft is in docs/release-notes.md: five sections, every line links its change, breaking ones say what to "
         "do."},
        {"Dead links around {area}", "docs/links-{area}",
         "The link checker reports 40 dead links around {area}. Fix them, and say which pages are gone for good.",
         "Thirty-one moved with the restructuring in June; nine point to a vendor that deleted its manuals.",
         "All forty are fixed: redirects for ours, archived copies for the vendor's. The checker runs on every change "
         "now."}};
    p.sources = {{"docs/webhooks.md",
                  R"(# Webhooks

We call your endpoint within a second of the event.

| header | meaning |
|---|---|
| `X-Signature` | HMAC of the body |

Answer with any 2xx. We try again after 1, 5 and 30 minutes.
)",
                  {{"| `X-Signature` | HMAC of the body |\n",
                    "| `X-Signature` | HMAC of the body |\n| `X-Timestamp` | seconds since 1970, signed too |\n"},
                   {"Answer with any 2xx. We try again after 1, 5 and 30 minutes.\n",
                    "Answer with any 2xx within ten seconds. We try again after 1, 5 and 30 minutes, then every hour "
                    "for a day.\n"}}},
                 {"tools/check_examples.py",
                  R"(import re
import subprocess
import sys

FENCE = re.compile(r"```(\w+)\n(.*?)```", re.S)

for path in sys.argv[1:]:
    for language, code in FENCE.findall(open(path).read()):
        subprocess.run(["tools/run-example", language], input=code, text=True, check=True)
)",
                  {{"FENCE = re.compile(r\"```(\\w+)\\n(.*?)```\", re.S)\n",
                    "FENCE = re.compile(r\"```(\\w*)\\n(.*?)```\", re.S)\n"}}}};
    p.looks = {{"ls docs", "List the pages",
                "errors.md\nexports.md\nindex.md\npagination.md\nrate-limits.md\nsandbox.md\nwebhooks.md"},
               {"git log --merges --oneline v4.17..HEAD | wc -l", "Count merged changes", "84"}};
    p.test = {"make check-links check-examples", "Check links and examples",
              "links: 812 checked, 0 dead\nexamples: 46 run, 46 passed"};
    p.testFails = "links: 812 checked, 3 dead\n  docs/errors.md:41 -> /guides/{area} (404)\n  docs/index.md:12 -> "
                  "/guides/{area} (404)\n"
                  "  docs/exports.md:90 -> https://vendor.example/manual (410)\nmake: *** [check-links] Error 1";
    return p;
}

Project mobileApp()
{
    Project p;
    p.name = "mobile-app";
    p.areas = {"orders", "profile", "scanner", "push", "offline", "onboarding"};
    p.tasks = {
        {"Type errors after SDK upgrade in {area}", "chore/{area}-sdk",
         "The SDK upgrade broke the {area} module with 23 type errors. Fix them without suppressing any.",
         "All of them come from one change: the result type is nullable now, as the documentation always said.",
         "All 23 are fixed by handling the null where it enters. Nothing is suppressed; two of them were real "
         "crashes."},
        {"Image proxy leaks file handles in {area}", "fix/{area}-handles",
         "After an hour on the {area} screen the app runs out of file handles.",
         "The response body is closed only when decoding succeeds; a cancelled scroll leaves it open.",
         "The body is closed on every path. A test scrolls for 2,000 images and counts the handles before and after."},
        {"Migrate {area} snapshot tests to v2", "test/{area}-snapshots",
         "Migrate the {area} snapshot tests to the v2 renderer and tell me which pictures really changed.",
         "v2 draws text half a pixel lower; with that taken out, three of 118 pictures differ.",
         "All 118 are migrated. The three real changes are one missing shadow and two longer German labels; each is in "
         "its own commit."}};
    p.sources = {{"app/src/main/kotlin/images/Loader.kt",
                  R"(package shop.images

class Loader(private val client: Client) {
    suspend fun load(url: String): Picture {
        val body = client.get(url).body
        val picture = decode(body)
        body.close()
        return picture
    }
}
)",
                  {{"        val picture = decode(body)\n        body.close()\n        return picture\n",
                    "        return body.use { decode(it) }\n"}}},
                 {"app/src/main/kotlin/orders/OrderModel.kt",
                  R"(package shop.orders

class OrderModel(private val api: Api) {
    fun title(id: Long): String {
        val order = api.order(id)
        return order.title
    }
}
)",
                  {{"        val order = api.order(id)\n        return order.title\n",
                    "        val order = api.order(id) ?: return \"\"\n        return order.title\n"}}}};
    p.looks = {{"./gradlew -q projects", "List the modules",
                "Root project 'mobile-app'\n+--- Project ':app'\n\\--- Project ':scanner'"},
               {"git diff --stat", "Show the size of the change",
                " app/src/main/kotlin/images/Loader.kt | 6 +-----\n 1 file changed, 1 insertion(+), 5 deletions(-)"}};
    p.test = {"./gradlew :app:test", "Run the unit tests",
              "> Task :app:test\n\nBUILD SUCCESSFUL in 38s\n41 actionable tasks: 6 executed, 35 up-to-date"};
    p.testFails = "> Task :app:test FAILED\n\nLoaderTest > {area}KeepsNoHandles FAILED\n    java.lang.AssertionError "
                  "at LoaderTest.kt:52\n\n"
                  "118 tests completed, 1 failed\n\nBUILD FAILED in 41s";
    return p;
}

} // namespace

std::vector<Project> webProjects()
{
    return {checkoutWeb(), docsSite(), mobileApp()};
}

} // namespace glasshouse::demo
