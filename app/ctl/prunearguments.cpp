// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/prunearguments.h"

#include "domain/activity.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace glasshouse {

namespace {

struct KindDays {
    QString kind;
    std::optional<qint64> days;
};

/// "tool=30", "all=never", "span=default".
std::optional<KindDays> parseDays(const std::string &text)
{
    const size_t equals = text.find('=');
    if (equals == std::string::npos)
        return std::nullopt;
    const std::string kind = text.substr(0, equals), days = text.substr(equals + 1);
    if (kind != "all" && kind != "quarantine" && kind != "archive" && kind != "metrics" && kind != "feedback"
        && !eventKindOf(kind))
        return std::nullopt;
    KindDays parsed{QString::fromStdString(kind), {}};
    if (days == "default")
        return parsed;
    if (days == "never") {
        parsed.days = KeptForever;
        return parsed;
    }
    bool isNumber = false;
    const qint64 number = QString::fromStdString(days).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > MostKeptDays)
        return std::nullopt;
    parsed.days = number;
    return parsed;
}

std::string checkDays(const std::string &text)
{
    return parseDays(text) ? ""
                           : "not KIND=DAYS: " + text
            + "; a kind as activity list names it, all, quarantine, archive, metrics or feedback; 1 to 36500 days, never or "
              "default";
}

} // namespace

void PruneCommand::add(CLI::App &app, bool &json)
{
    m_prune = app.add_subcommand("prune", "Delete events that are older than they are kept; sums and calls stay");
    m_prune->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_prune->add_flag("--dry-run", m_dryRun, "Only count what would be deleted");
    m_prune->add_flag("--show", m_show, "Only show how long what is kept");
    m_prune
        ->add_option("--set", m_set,
                     "Keep events of KIND (or all, quarantine, archive, metrics, feedback) for DAYS, never delete, or default")
        ->type_name("KIND=DAYS|never")
        ->check(CLI::Validator(checkDays, "", "days"));
    m_prune->add_option("--archive", m_archive, "Write what is deleted to a new file in this folder first");
    m_prune
        ->add_option("--copies-of", m_copiesOf,
                     "Delete the copies of this project's transcripts (a path, or its last part) and nothing else")
        ->type_name("PROJECT");
    m_prune->add_option("--tenant", m_tenant, "Whose events")->capture_default_str();
    m_prune->add_flag("--compact", m_compact,
                      "Write the whole store anew without unused room; nothing else is written meanwhile");
}

bool PruneCommand::parsed() const
{
    return m_prune->parsed();
}

void PruneCommand::check() const
{
    const int doings = int(m_dryRun) + int(m_show) + int(!m_set.empty()) + int(m_compact);
    if (doings > 1)
        throw CLI::ValidationError("prune", "--dry-run, --show, --set and --compact are one at a time");
    if (!m_copiesOf.empty() && (doings - int(m_dryRun) > 0 || !m_archive.empty() || m_tenant != "default"))
        throw CLI::ValidationError("--copies-of", "goes with --dry-run alone");
    if (doings > 0 && !m_archive.empty())
        throw CLI::ValidationError("--archive", "is for what is deleted: only without the other options");
}

PruneArguments PruneCommand::arguments() const
{
    using Do = RetentionRequest::Do;
    PruneArguments prune;
    RetentionRequest &request = prune.request;
    request.action = m_dryRun ? Do::Preview
        : m_show              ? Do::Show
        : m_compact           ? Do::Compact
        : !m_set.empty()      ? Do::Set
                              : Do::Prune;
    request.tenant = QString::fromStdString(m_tenant);
    prune.copiesOf = QString::fromStdString(m_copiesOf);
    if (!m_archive.empty())
        request.archiveFolder = QFileInfo(QFile::decodeName(m_archive.c_str())).absoluteFilePath();
    for (const std::string &text : m_set) {
        if (const auto days = parseDays(text))
            request.days[days->kind] = days->days;
    }
    return prune;
}

} // namespace glasshouse
