// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the built-in packs, so that they can be translated: a pack is data, and its file is English.
// tst_packwords says when one is missing.
#include "ui/packs/packfigures.h"

#include <QCoreApplication>
#include <QHash>

namespace glasshouse {

namespace {

constexpr const char *Words[] = {
    QT_TRANSLATE_NOOP("packs", "App operator"),
    QT_TRANSLATE_NOOP("packs", "Requests, errors and latency of what your own programs report"),
    QT_TRANSLATE_NOOP("packs", "System health"),
    QT_TRANSLATE_NOOP("packs", "Requests"),
    QT_TRANSLATE_NOOP("packs", "Request volume"),
    QT_TRANSLATE_NOOP("packs", "Error rate"),
    QT_TRANSLATE_NOOP("packs", "Latency"),
    QT_TRANSLATE_NOOP("packs", "When"),
    QT_TRANSLATE_NOOP("packs", "Requests by weekday and hour"),
    QT_TRANSLATE_NOOP("packs", "Endpoints"),
    QT_TRANSLATE_NOOP("packs", "Completions"),
    QT_TRANSLATE_NOOP("packs", "What was done, and how long it took"),
    QT_TRANSLATE_NOOP("packs", "Completed"),
    QT_TRANSLATE_NOOP("packs", "Failed"),
    QT_TRANSLATE_NOOP("packs", "Audit & compliance"),
    QT_TRANSLATE_NOOP("packs", "Who administered, logged in, invited, and made or revoked tokens"),
    QT_TRANSLATE_NOOP("packs", "Admin actions"),
    QT_TRANSLATE_NOOP("packs", "Logins"),
    QT_TRANSLATE_NOOP("packs", "By outcome"),
    QT_TRANSLATE_NOOP("packs", "Invites"),
    QT_TRANSLATE_NOOP("packs", "Tokens made and revoked"),
    QT_TRANSLATE_NOOP("packs", "Who did what"),
    QT_TRANSLATE_NOOP("packs", "Times"),
    QT_TRANSLATE_NOOP("packs", "Newest"),
    QT_TRANSLATE_NOOP("packs", "Claude Code"),
    QT_TRANSLATE_NOOP("packs", "Sessions, cost, tokens, tools and errors of Claude Code"),
    QT_TRANSLATE_NOOP("packs", "At a glance"),
    QT_TRANSLATE_NOOP("packs", "Sessions"),
    QT_TRANSLATE_NOOP("packs", "Cost by model"),
    QT_TRANSLATE_NOOP("packs", "Cost by user and model"),
    QT_TRANSLATE_NOOP("packs", "Calls"),
    QT_TRANSLATE_NOOP("packs", "Tokens"),
    QT_TRANSLATE_NOOP("packs", "By kind"),
    QT_TRANSLATE_NOOP("packs", "Top tools"),
    QT_TRANSLATE_NOOP("packs", "Errors"),
    QT_TRANSLATE_NOOP("packs", "Failed tool calls and errors of the API"),
    QT_TRANSLATE_NOOP("packs", "Interactions"),
    QT_TRANSLATE_NOOP("packs", "What sessions did when"),
    QT_TRANSLATE_NOOP("packs", "DevOps webhooks"),
    QT_TRANSLATE_NOOP("packs",
                      "Deployments, pull requests, builds, releases and work items from GitHub and Azure DevOps"),
    QT_TRANSLATE_NOOP("packs", "Failure rate"),
    QT_TRANSLATE_NOOP("packs", "People"),
    QT_TRANSLATE_NOOP("packs", "Deployments"),
    QT_TRANSLATE_NOOP("packs", "Those that ended, by outcome"),
    QT_TRANSLATE_NOOP("packs", "Pull requests per repository"),
    QT_TRANSLATE_NOOP("packs", "Opened, updated and closed"),
    QT_TRANSLATE_NOOP("packs", "Build failure rate"),
    QT_TRANSLATE_NOOP("packs", "Builds"),
    QT_TRANSLATE_NOOP("packs", "Repository"),
    QT_TRANSLATE_NOOP("packs", "Build"),
    QT_TRANSLATE_NOOP("packs", "Runs"),
    QT_TRANSLATE_NOOP("packs", "Releases"),
    QT_TRANSLATE_NOOP("packs", "Work items by what happened to them"),
    QT_TRANSLATE_NOOP("packs", "Who"),
    QT_TRANSLATE_NOOP("packs", "LLM cost"),
    QT_TRANSLATE_NOOP("packs", "What calls of language models cost: agents, and anything that sends gen_ai telemetry"),
    QT_TRANSLATE_NOOP("packs", "Cost by user"),
    QT_TRANSLATE_NOOP("packs", "Cost by feature"),
    QT_TRANSLATE_NOOP("packs", "Attribute feature, app.feature or gen_ai.feature of a call"),
    QT_TRANSLATE_NOOP("packs", "Feature"),
    QT_TRANSLATE_NOOP("packs", "Cost"),
    QT_TRANSLATE_NOOP("packs", "Prompt to completion"),
    QT_TRANSLATE_NOOP("packs", "Tokens read for each that is written"),
    QT_TRANSLATE_NOOP("packs", "Cache hit rate"),
    QT_TRANSLATE_NOOP("packs", "Cost by source"),
    QT_TRANSLATE_NOOP("packs", "Dearest calls"),
    QT_TRANSLATE_NOOP("packs", "Time"),
    QT_TRANSLATE_NOOP("packs", "Model"),
    QT_TRANSLATE_NOOP("packs", "Agent"),
    QT_TRANSLATE_NOOP("packs", "User"),
    QT_TRANSLATE_NOOP("packs", "Session"),
    QT_TRANSLATE_NOOP("packs", "Input"),
    QT_TRANSLATE_NOOP("packs", "Output"),
    QT_TRANSLATE_NOOP("packs", "Type"),
    QT_TRANSLATE_NOOP("packs", "Severity"),
    QT_TRANSLATE_NOOP("packs", "Project"),
    QT_TRANSLATE_NOOP("packs", "Tool"),
    QT_TRANSLATE_NOOP("packs", "Day"),
    QT_TRANSLATE_NOOP("packs", "Week"),
    QT_TRANSLATE_NOOP("packs", "Month"),
    QT_TRANSLATE_NOOP("packs", "Class"),
    QT_TRANSLATE_NOOP("packs", "Events"),
    QT_TRANSLATE_NOOP("packs", "Kind"),
    QT_TRANSLATE_NOOP("packs", "Action"),
    QT_TRANSLATE_NOOP("packs", "Outcome"),
    QT_TRANSLATE_NOOP("packs", "Resource"),
    QT_TRANSLATE_NOOP("packs", "Client"),
    QT_TRANSLATE_NOOP("packs", "Source"),
    QT_TRANSLATE_NOOP("packs", "Duration"),
    QT_TRANSLATE_NOOP("packs", "Users"),
    QT_TRANSLATE_NOOP("packs", "p95"),
    QT_TRANSLATE_NOOP("packs", "Field"),
    QT_TRANSLATE_NOOP("packs", "Value"),
    QT_TRANSLATE_NOOP("packs", "Endpoint"),
    QT_TRANSLATE_NOOP("packs", "p50"),
    QT_TRANSLATE_NOOP("packs", "p99"),
    QT_TRANSLATE_NOOP("packs", "Last rotated"),
    QT_TRANSLATE_NOOP("packs", "Days"),
    QT_TRANSLATE_NOOP("packs", "Rotations"),
    QT_TRANSLATE_NOOP("packs", "Tokens issued"),
    QT_TRANSLATE_NOOP("packs", "Tokens refused"),
    QT_TRANSLATE_NOOP("packs", "By"),
    QT_TRANSLATE_NOOP("packs", "Findings"),
    QT_TRANSLATE_NOOP("packs", "Warnings"),
    QT_TRANSLATE_NOOP("packs", "Last"),
    QT_TRANSLATE_NOOP("packs", "Issued"),
    QT_TRANSLATE_NOOP("packs", "Refused"),
    QT_TRANSLATE_NOOP("packs", "Agents"),
    QT_TRANSLATE_NOOP("packs", "Model calls"),
    QT_TRANSLATE_NOOP("packs", "Cache read"),
    QT_TRANSLATE_NOOP("packs", "Cache write"),
    QT_TRANSLATE_NOOP("packs", "Prompt / completion"),
    QT_TRANSLATE_NOOP("packs", "Cache hits"),
    QT_TRANSLATE_NOOP("packs", "Unpriced tokens"),
    QT_TRANSLATE_NOOP("packs", "Series"),
    QT_TRANSLATE_NOOP("packs", "Prompts"),
    QT_TRANSLATE_NOOP("packs", "Tool calls"),
    QT_TRANSLATE_NOOP("packs", "Title"),
    QT_TRANSLATE_NOOP("packs", "Weekday"),
    QT_TRANSLATE_NOOP("packs", "Row"),
    QT_TRANSLATE_NOOP("packs", "Hour"),
};

} // namespace

QStringList packWords()
{
    QStringList words;
    for (const char *word : Words)
        words << QString::fromUtf8(word);
    return words;
}

QString packWord(const QString &word)
{
    static const QStringList known = packWords();
    return known.contains(word) ? QCoreApplication::translate("packs", word.toUtf8().constData()) : word;
}

} // namespace glasshouse
