// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include "base/textsafety.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString absolutePath(const std::string &path)
{
    return path.empty() ? QString() : QFileInfo(QFile::decodeName(path.c_str())).absoluteFilePath();
}

std::string checkDay(const std::string &text)
{
    return parseDay(QString::fromStdString(text)) ? "" : "not a day: " + text + "; write YYYY-MM-DD";
}

std::string checkZone(const std::string &id)
{
    const auto zone = Zone::fromId(QString::fromStdString(id));
    return zone ? "" : zone.error().message.toStdString();
}

/// What CLI11 fills in while it parses: plain values, converted afterwards.
struct Raw {
    std::string store, since, until, zone, by, project, id, folder, sort;
    std::vector<std::string> paths;
    UsageQuestion::Grouping grouping = UsageQuestion::Grouping::Daily;
    int limit = -1;
    bool json = false, quiet = false, errorsFirst = false, errorsOnly = false, verify = false, rebuild = false;
    DemoArguments demo;
    TokenRequest token;
    qint64 expires = 0;

    DaysArgument days() const
    {
        DaysArgument days;
        days.since = parseDay(QString::fromStdString(since));
        days.until = parseDay(QString::fromStdString(until));
        days.zoneId = QString::fromStdString(zone);
        return days;
    }
};

class Parser
{
public:
    Parser();
    Arguments arguments() const;
    CLI::App app{"What your coding agents did and what it cost, from the transcripts on this computer."};

private:
    CLI::App *command(CLI::App &parent, const char *name, const char *help);
    void addDays(CLI::App *command);
    void addZone(CLI::App *command);
    void addImport();
    void addUsage();
    void addSessions();
    void addRollup();
    void addDemo();
    void addToken();
    TokenArguments tokenArguments() const;

    Raw m_raw;
    RemoteOptionsGroup m_remote;
    NetworkCommands m_network;
    PruneCommand m_prune;
    BackupCommands m_backup;
    SessionExtraCommands m_sessionExtra;
    TenantCommands m_tenants;
    SqlCommands m_sql;
    TelemetryCommands m_telemetry;
    FeedbackCommands m_feedback;
    FindingsCommands m_findings;
    PacksCommands m_packs;
    AlertsCommands m_alerts;
    CLI::App *m_import = nullptr, *m_usage = nullptr, *m_list = nullptr, *m_show = nullptr, *m_rollup = nullptr,
             *m_demo = nullptr, *m_token = nullptr, *m_tokenCreate = nullptr, *m_tokenRevoke = nullptr;
};

CLI::App *Parser::command(CLI::App &parent, const char *name, const char *help)
{
    CLI::App *added = parent.add_subcommand(name, help);
    added->fallthrough(); // --store may stand after the command too
    added->add_flag("--json", m_raw.json, "Print the answer as JSON");
    return added;
}

void Parser::addZone(CLI::App *command)
{
    command
        ->add_option("--zone", m_raw.zone,
                     "Time zone of the days and hours, such as Europe/Prague; default: the system's")
        ->check(CLI::Validator(checkZone, "", "zone"));
}

void Parser::addDays(CLI::App *command)
{
    const CLI::Validator day(checkDay, "", "day");
    command->add_option("--since", m_raw.since, "First local day, YYYY-MM-DD")->check(day);
    command->add_option("--until", m_raw.until, "Last local day, YYYY-MM-DD; included")->check(day);
    addZone(command);
}

void Parser::addImport()
{
    m_import = command(app, "import", "Read transcripts into the store; what has not changed is not read again");
    m_import->add_option(
        "path", m_raw.paths,
        "Config folders, projects folders, any folders of .jsonl files, or files; default: the agents' own folders");
    m_import->add_flag("-q,--quiet", m_raw.quiet, "Print only what went wrong");
}

void Parser::addUsage()
{
    using Grouping = UsageQuestion::Grouping;
    static const std::map<std::string, Grouping> groupings{{"daily", Grouping::Daily},
                                                           {"weekly", Grouping::Weekly},
                                                           {"monthly", Grouping::Monthly},
                                                           {"session", Grouping::Session},
                                                           {"project", Grouping::Project}};
    m_usage = command(app, "usage", "Calls, tokens and cost by period, session or project");
    m_usage->add_option("by_what", m_raw.grouping, "daily, weekly, monthly, session or project")
        ->required()
        ->transform(CLI::CheckedTransformer(groupings).description(""));
    addDays(m_usage);
    m_usage->add_option("--by", m_raw.by, "Split each row by: model")->check(CLI::IsMember({"model"}));
}

void Parser::addSessions()
{
    CLI::App *sessions = app.add_subcommand("sessions", "The agents' sessions");
    sessions->fallthrough()->require_subcommand(1);
    m_list = command(*sessions, "list", "All sessions, latest first");
    m_list->add_option("--project", m_raw.project, "Only those of this project: a path, or the last part of one");
    addDays(m_list);
    auto *const errorsFirst =
        m_list->add_flag("--errors-first", m_raw.errorsFirst, "Those with the most errors first");
    m_list->add_option("--sort", m_raw.sort, "recent, errors, tokens, cost, or severity: the gravest finding first")
        ->check(CLI::IsMember({"recent", "errors", "tokens", "cost", "severity"}))
        ->excludes(errorsFirst);
    m_list->add_option("--limit", m_raw.limit, "At most so many; 0: all (tables show 40 unless told)")
        ->check(CLI::NonNegativeNumber);
    m_show = command(*sessions, "show", "One session: what was asked, said and done");
    m_show->add_option("id", m_raw.id, "The session's id, or a beginning that no other has")->required();
    m_show->add_flag("--errors", m_raw.errorsOnly, "Only what failed");
    addZone(m_show);
    m_sessionExtra.add(*sessions, m_raw.json);
    addDays(m_sessionExtra.kpis());
}

void Parser::addRollup()
{
    m_rollup = command(app, "rollup", "Check the sums that answers are made from");
    CLI::Option *verify =
        m_rollup->add_flag("--verify", m_raw.verify, "Compare every sum with the rows; exits 1 where one differs");
    m_rollup->add_flag("--rebuild", m_raw.rebuild, "Write the sums anew where they differ")->excludes(verify);
}

void Parser::addDemo()
{
    DemoArguments &demo = m_raw.demo;
    m_demo = command(app, "demo", "Write invented transcripts and import them into a store of their own");
    const auto count = [this](const char *name, int &value, int most, const char *what) {
        m_demo->add_option(name, value, what)->check(CLI::Range(1, most))->capture_default_str();
    };
    count("--sessions", demo.sessions, 100'000, "How many sessions");
    m_demo
        ->add_option("--events", demo.events,
                     "About how many calls, tool calls and prompts in all; 0: about 50 a session")
        ->check(CLI::Range(qint64(0), qint64(100'000'000)))
        ->capture_default_str();
    count("--agents", demo.agents, 200, "How many agents, each in a project of its own");
    count("--days", demo.days, 3650, "How many days up to now");
    m_demo->add_option("--seed", demo.seed, "The same seed gives the same demo")->capture_default_str();
    m_demo->add_option("--out", m_raw.folder, "Folder for it: empty, new, or a demo already; default: the demo's own");
}

void Parser::addToken()
{
    static const std::map<std::string, Role> roles{
        {"ingest", Role::Ingest}, {"viewer", Role::Viewer}, {"admin", Role::Admin}, {"operator", Role::Operator}};
    TokenRequest &token = m_raw.token;
    m_token = app.add_subcommand("token", "The tokens that programs and people show to the listener");
    m_token->fallthrough()->require_subcommand(1);
    m_tokenCreate = command(*m_token, "create", "Make a token; it is shown this once");
    m_tokenCreate->add_option("--role", token.role, "ingest (writes only), viewer, admin or operator")
        ->required()
        ->transform(CLI::CheckedTransformer(roles).description(""));
    m_tokenCreate->add_option("--tenant", token.tenant, "Whose rows; made on first use")->capture_default_str();
    m_tokenCreate->add_option("--subject", token.subject, "The person behind it; a viewer sees this person's rows");
    m_tokenCreate->add_flag("--bound", token.bound, "What an ingest token sends is its subject's, whatever it says");
    m_tokenCreate->add_option("--expires", m_raw.expires, "After so many days; default: never")
        ->check(CLI::Range(qint64(1), TokenRequest::MaxExpiresDays));
    m_tokenCreate->add_flag("-q,--quiet", m_raw.quiet, "Print the token alone");
    command(*m_token, "list", "All tokens, but for what is secret of them")
        ->add_option("--tenant", m_raw.project, "Of this tenant alone");
    m_tokenRevoke = command(*m_token, "revoke", "From the next request on it opens nothing");
    m_tokenRevoke->add_option("id", m_raw.id, "The token's id, as the list shows it, or the token")->required();
}

TokenArguments Parser::tokenArguments() const
{
    TokenArguments arguments{m_raw.token, m_raw.quiet, m_raw.project, m_tokenCreate->count("--tenant") > 0};
    if (m_tokenCreate->parsed()) {
        arguments.request.action = TokenRequest::Do::Create;
        if (m_raw.expires > 0)
            arguments.request.expiresDays = m_raw.expires;
    } else if (m_tokenRevoke->parsed()) {
        arguments.request.action = TokenRequest::Do::Revoke;
        arguments.request.id = tokenIdOf(m_raw.id).value_or(m_raw.id);
    }
    return arguments;
}

Parser::Parser()
{
    app.name("glasshousectl");
    app.footer(ExitCodesHelp);
    app.set_version_flag("--version", "glasshousectl " GLASSHOUSE_VERSION, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.require_subcommand(1);
    app.add_option("--store", m_raw.store, "The store to use; default: the user's own");
    m_remote.add(app);
    addImport();
    addUsage();
    addSessions();
    addRollup();
    addDemo();
    addToken();
    m_network.add(app, m_raw.json);
    m_prune.add(app, m_raw.json);
    m_backup.add(app, m_raw.json);
    m_tenants.add(app, m_raw.json);
    m_sql.add(app, m_raw.json);
    m_telemetry.add(app, m_raw.json);
    m_feedback.add(app, m_raw.json);
    m_findings.add(app, m_raw.json);
    m_packs.add(app, m_raw.json);
    m_alerts.add(app, m_raw.json);
    addDays(m_alerts.history());
    command(app, "doctor", "Look for what is wrong, and say what to do");
    app.final_callback([this] {
        if (m_rollup->parsed() && !m_raw.verify && !m_raw.rebuild)
            throw CLI::RequiredError("rollup: --verify or --rebuild");
        const bool hasTo = !m_sessionExtra.to().empty() || !m_feedback.to().empty();
        if (m_remote.isNamed() && (hasTo || !m_raw.store.empty()))
            throw CLI::ValidationError("--remote", hasTo ? "and --to say the same" : "and --store exclude each other");
        if (m_remote.saysHow() && !m_remote.isNamed() && !hasTo)
            throw CLI::ValidationError("--remote", "is what --token-file, --fingerprint and --insecure-http go with");
        if (m_sessionExtra.uploadParsed() && !m_remote.isNamed() && !hasTo)
            throw CLI::RequiredError("sessions upload: --to");
        m_network.check();
        m_prune.check();
        m_sql.check(m_raw.json);
        m_feedback.check();
        m_findings.check();
        m_packs.check();
        m_alerts.check();
        m_telemetry.check(m_raw.json);
        const DaysArgument days = m_raw.days();
        if (m_raw.token.bound && (m_raw.token.role != Role::Ingest || m_raw.token.subject.empty()))
            throw CLI::ValidationError("--bound", "is for an ingest token with a --subject");
        if (days.since && days.until && *days.until < *days.since)
            throw CLI::ValidationError("--until", "is before --since");
    });
}

Arguments Parser::arguments() const
{
    Arguments arguments;
    arguments.store = absolutePath(m_raw.store);
    arguments.remote = m_remote.arguments();
    arguments.json = m_raw.json;
    arguments.days = m_raw.days();
    if (m_import->parsed()) {
        ImportArguments import{{}, m_raw.quiet};
        for (const std::string &path : m_raw.paths)
            import.paths << absolutePath(path);
        arguments.command = import;
    } else if (m_usage->parsed()) {
        arguments.command = UsageArguments{m_raw.grouping, m_raw.days(), !m_raw.by.empty()};
    } else if (m_list->parsed()) {
        SessionsArguments list{m_raw.days(), QString::fromStdString(m_raw.project), m_raw.errorsFirst, {}, m_raw.sort};
        if (m_raw.limit >= 0)
            list.limit = m_raw.limit;
        arguments.command = list;
    } else if (m_show->parsed()) {
        arguments.command =
            ShowArguments{QString::fromStdString(m_raw.id), QString::fromStdString(m_raw.zone), m_raw.errorsOnly};
    } else if (m_rollup->parsed()) {
        arguments.command = RollupArguments{m_raw.rebuild};
    } else if (m_demo->parsed()) {
        DemoArguments demo = m_raw.demo;
        demo.folder = absolutePath(m_raw.folder);
        arguments.command = demo;
    } else if (m_token->parsed()) {
        arguments.command = tokenArguments();
    } else if (m_network.servesParsed()) {
        arguments.command = m_network.serve();
    } else if (m_network.activityParsed()) {
        arguments.command = m_network.activity();
    } else if (m_network.pointsParsed()) {
        arguments.command = m_network.points();
    } else if (m_tenants.parsed()) {
        arguments.command = m_tenants.arguments();
    } else if (m_backup.backupParsed()) {
        arguments.command = m_backup.backup();
    } else if (m_backup.restoreParsed()) {
        arguments.command = m_backup.restore();
    } else if (m_sessionExtra.kpisParsed()) {
        arguments.command = SessionKpisArguments{};
    } else if (m_sessionExtra.downloadParsed()) {
        arguments.command = m_sessionExtra.download();
    } else if (m_sessionExtra.uploadParsed()) {
        arguments.command = m_sessionExtra.upload(arguments.remote);
    } else if (m_prune.parsed()) {
        arguments.command = m_prune.arguments();
    } else if (m_sql.parsed()) {
        arguments.command = m_sql.arguments();
    } else if (m_telemetry.parsed()) {
        arguments.command = m_telemetry.arguments();
    } else if (m_telemetry.reprocessParsed()) {
        arguments.command = ReprocessArguments{};
    } else if (m_feedback.reportParsed()) {
        arguments.command = m_feedback.report(arguments.remote);
    } else if (m_feedback.feedbackParsed()) {
        arguments.command = m_feedback.feedback();
    } else if (m_findings.parsed()) {
        arguments.command = m_findings.arguments();
    } else if (m_packs.parsed()) {
        arguments.command = m_packs.arguments();
    } else if (m_alerts.parsed()) {
        arguments.command = m_alerts.arguments();
    } else if (m_sql.workerParsed()) {
        arguments.command = SqlWorkerArguments{};
    } else {
        arguments.command = DoctorArguments{};
    }
    return arguments;
}

} // namespace

std::optional<QDate> parseDay(const QString &text)
{
    for (const QString &format : {u"yyyy-MM-dd"_s, u"yyyyMMdd"_s}) {
        const QDate day = QDate::fromString(text, format);
        if (day.isValid() && text.size() == format.size())
            return day;
    }
    return std::nullopt;
}

Zone DaysArgument::zone() const
{
    return Zone::fromId(zoneId).value_or(Zone());
}

TimeRange DaysArgument::range() const
{
    const Zone local = zone();
    TimeRange range;
    if (since || until)
        range.beginMs = since ? local.startOfDay(*since) : NoTime + 1;
    if (until)
        range.endMs = local.startOfDay(until->addDays(1));
    return range;
}

tl::expected<Arguments, ExitCode> parseArguments(int argc, const char *const *argv, std::ostream &out,
                                                 std::ostream &err)
{
    Parser parser;
    try {
        parser.app.parse(argc, argv);
    } catch (const CLI::Success &asked) { // --help, --version
        parser.app.exit(asked, out, err);
        return tl::unexpected<ExitCode>(ExitCode::Ok);
    } catch (const CLI::ParseError &wrong) {
        // A word that is no command shows up as a missing command; the word itself says more.
        const std::vector<std::string> unknown = parser.app.remaining(true);
        const std::string what = unknown.empty() ? wrong.what() : "unknown: " + unknown.front();
        const QString said = escapeControls(QString::fromStdString(what), true);
        err << "glasshousectl: " << said.toStdString() << "\nTry glasshousectl --help.\n";
        return tl::unexpected<ExitCode>(ExitCode::Usage);
    }
    return parser.arguments();
}

} // namespace glasshouse
