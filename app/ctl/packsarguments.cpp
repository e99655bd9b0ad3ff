// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/packsarguments.h"

#include "base/zone.h"
#include "ctl/arguments.h"
#include "domain/packschedule.h"
#include "query/filterparameters.h"

#include <CLI/CLI.hpp>

#include <QDateTime>
#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::array WeekdayNames{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

tl::unexpected<Error> wrongOption(const QString &words)
{
    return fail(Error::Code::Rejected, words);
}

QString absoluteOf(const std::string &path)
{
    return path.empty() || path == "-" ? QString::fromStdString(path)
                                       : QDir::current().absoluteFilePath(QString::fromStdString(path));
}

} // namespace

CLI::App *PacksCommands::command(const char *name, const char *help, bool &json, bool isOfPack)
{
    CLI::App *const made = m_packs->add_subcommand(name, help);
    made->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    if (isOfPack)
        made->add_option("pack", m_pack, "The pack's id, as the list shows it")->required();
    return made;
}

void PacksCommands::addRender(bool &json)
{
    m_render = command("render", "A pack's figures as a file", json);
    m_render->add_option("--csv", m_csv, "Write this CSV file; - is standard output");
    m_render->add_option("--pdf", m_pdf, "Write this PDF file; needs the console");
    m_render->add_option("--panel", m_panel, "CSV of this panel alone: one plain table");
    m_render->add_option("--from", m_from, "The first local day");
    m_render->add_option("--to", m_to, "The last local day");
    m_render->add_option("--days", m_days, "The last so many days; default: the pack's own")
        ->check(CLI::Range(1, 3660));
    for (const ParameterSpec &spec : filterParameterSpecs()) {
        std::string option = "--" + std::string(spec.name);
        std::replace(option.begin(), option.end(), '_', '-');
        m_filters.push_back({std::move(option), spec.name, {}});
    }
    // Their values are bound by address: no more of them are added from here on.
    std::size_t at = 0;
    for (const ParameterSpec &spec : filterParameterSpecs()) {
        FilterOption &filter = m_filters[at++];
        CLI::Option *const made = m_render->add_option(filter.option, filter.values, std::string(spec.help));
        made->expected(1)->allow_extra_args(false);
        spec.repeats ? made->take_all() : made->take_last();
    }
}

void PacksCommands::addSchedule(bool &json)
{
    m_schedules = command("schedules", "What is made again and again", json, false);
    m_schedule = command("schedule", "Make a pack's file every day, week or month", json);
    m_schedule->add_option("--every", m_every, "day, week or month")->check(CLI::IsMember({"day", "week", "month"}));
    m_schedule->add_option("--on", m_on, "Of weeks: monday to sunday; of months: 1 to 28");
    m_schedule->add_option("--at", m_at, "The local time, HH:MM")->capture_default_str();
    m_schedule->add_option("--zone", m_zone, "The time zone; default: this computer's");
    m_schedule->add_option("--period", m_period, "Report on so many whole days before")
        ->check(CLI::Range(1, MostSchedulePeriodDays))
        ->capture_default_str();
    m_schedule->add_option("--format", m_format, "pdf or csv")->check(CLI::IsMember({"pdf", "csv"}));
    m_schedule->add_option("--folder", m_folder, "Write it into this folder");
    m_schedule->add_option("--channel", m_channels, "Send it to this channel; may be repeated")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    m_schedule->add_option("--change", m_change, "Change the schedule of this number instead of making one");
    m_unschedule = command("unschedule", "Remove a schedule", json, false);
    m_unschedule->add_option("number", m_id, "The schedule's number")->required();
}

void PacksCommands::add(CLI::App &app, bool &json)
{
    m_packs = app.add_subcommand("packs", "Report packs: which there are, on and off, their figures as files");
    m_packs->fallthrough()->require_subcommand(1);
    command("list", "All packs", json, false);
    m_enable = command("enable", "Show a pack to everybody of this store", json);
    m_disable = command("disable", "Hide a pack; nothing else changes", json);
    m_show = command("show", "What a pack is made of; --json prints its file", json);
    m_validate = command("validate", "Look for mistakes in a pack's file", json, false);
    m_validate->add_option("file", m_pack, "The file")->required();
    addRender(json);
    addSchedule(json);
}

bool PacksCommands::parsed() const
{
    return m_packs->parsed();
}

void PacksCommands::check() const
{
    if (!parsed())
        return;
    if (const auto fine = read(); !fine)
        throw CLI::ValidationError("packs", fine.error().message.toStdString());
}

PacksArguments PacksCommands::arguments() const
{
    return read().value_or(PacksArguments());
}

Result<void> PacksCommands::readRange(PacksArguments &read) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const FilterOption &each : m_filters) {
        for (const std::string &value : each.values) {
            const QString text = QString::fromStdString(value), name = QString::fromStdString(each.option);
            if (each.parameter == "zone") {
                if (!Zone::fromId(text))
                    return wrongOption(u"--zone %1 is no time zone"_s.arg(text));
                read.zone = text;
            } else if (const auto taken = takeFilterParameter(read.filter, each.parameter, value, now); !taken) {
                return wrongOption(u"%1 %2 %3"_s.arg(name, text, taken.error().message));
            }
        }
    }
    read.hasRange = !read.filter.range.isUnbounded();
    read.days = m_days;
    if (m_from.empty() && m_to.empty())
        return {};
    if (read.hasRange || read.days > 0)
        return wrongOption(u"--from and --to, --since and --until, and --days are one at a time"_s);
    const Zone zone = Zone::fromId(read.zone).value_or(Zone());
    const auto from = parseDay(QString::fromStdString(m_from)), to = parseDay(QString::fromStdString(m_to));
    if ((!m_from.empty() && !from) || (!m_to.empty() && !to))
        return wrongOption(u"--from and --to are days, such as 2026-11-21"_s);
    if (from && to && *to < *from)
        return wrongOption(u"--to is before --from"_s);
    read.hasRange = true;
    if (from)
        read.filter.range.beginMs = zone.startOfDay(*from);
    if (to)
        read.filter.range.endMs = zone.startOfDay(to->addDays(1));
    return {};
}

Result<void> PacksCommands::readSchedule(PackSchedule &schedule) const
{
    using Every = PackSchedule::Every;
    schedule.id = m_change;
    schedule.pack = QString::fromStdString(m_pack);
    schedule.every = m_every == "day" ? Every::Day : m_every == "month" ? Every::Month : Every::Week;
    schedule.format = m_format == "csv" ? PackSchedule::Format::Csv : PackSchedule::Format::Pdf;
    schedule.periodDays = m_period;
    schedule.folder = absoluteOf(m_folder);
    schedule.zone = QString::fromStdString(m_zone);
    for (const std::string &channel : m_channels)
        schedule.channels << QString::fromStdString(channel);
    const QTime at = QTime::fromString(QString::fromStdString(m_at), u"H:mm"_s);
    if (!at.isValid())
        return wrongOption(u"--at is a time of the day, such as 07:00"_s);
    schedule.minute = at.hour() * 60 + at.minute();
    if (!m_on.empty()) {
        const auto day = std::find(WeekdayNames.begin(), WeekdayNames.end(), m_on);
        const int number = QString::fromStdString(m_on).toInt();
        schedule.day =
            schedule.every == Every::Week && day != WeekdayNames.end() ? int(day - WeekdayNames.begin()) + 1 : number;
    }
    return checkPackSchedule(schedule, false);
}

Result<PacksArguments> PacksCommands::read() const
{
    using Do = PacksArguments::Do;
    PacksArguments read;
    read.pack = QString::fromStdString(m_pack);
    read.id = m_id;
    read.what = m_enable->parsed() ? Do::Enable
        : m_disable->parsed()      ? Do::Disable
        : m_show->parsed()         ? Do::Show
        : m_validate->parsed()     ? Do::Validate
        : m_render->parsed()       ? Do::Render
        : m_schedule->parsed()     ? Do::Schedule
        : m_schedules->parsed()    ? Do::Schedules
        : m_unschedule->parsed()   ? Do::Unschedule
                                   : Do::List;
    if (read.what == Do::Render) {
        read.csv = absoluteOf(m_csv), read.pdf = absoluteOf(m_pdf), read.panel = QString::fromStdString(m_panel);
        if (auto range = readRange(read); !range)
            return tl::unexpected(range.error());
    }
    if (read.what == Do::Schedule) {
        if (auto schedule = readSchedule(read.schedule); !schedule)
            return tl::unexpected(schedule.error());
    }
    return read;
}

} // namespace glasshouse
