// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/filter.h"
#include "domain/packstate.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct PacksArguments {
    enum class Do { List, Enable, Disable, Show, Validate, Render, Schedules, Schedule, Unschedule } what = Do::List;
    QString pack; ///< its id; Validate: the file
    QString csv, pdf, panel;
    bool hasRange = false; ///< of `filter`; else the pack's own period
    int days = 0;          ///< 0: none were named
    Filter filter;
    QString zone;
    PackSchedule schedule;
    qint64 id = 0; ///< Unschedule
};

/// The command `packs` with its own.
class PacksCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    /// Throws CLI::ValidationError where a value is wrong or options contradict each other.
    void check() const;
    PacksArguments arguments() const;

private:
    struct FilterOption {
        std::string option;
        std::string_view parameter;
        std::vector<std::string> values;
    };
    CLI::App *command(const char *name, const char *help, bool &json, bool isOfPack = true);
    void addRender(bool &json);
    void addSchedule(bool &json);
    Result<PacksArguments> read() const;
    Result<void> readRange(PacksArguments &read) const;
    Result<void> readSchedule(PackSchedule &schedule) const;

    CLI::App *m_packs = nullptr, *m_enable = nullptr, *m_disable = nullptr, *m_show = nullptr, *m_validate = nullptr,
             *m_render = nullptr, *m_schedule = nullptr, *m_schedules = nullptr, *m_unschedule = nullptr;
    std::string m_pack, m_csv, m_pdf, m_panel, m_from, m_to;
    std::vector<FilterOption> m_filters;
    int m_days = 0, m_period = 7;
    std::string m_every = "week", m_on, m_at = "07:00", m_format = "pdf", m_folder, m_zone;
    std::vector<std::string> m_channels;
    qint64 m_id = 0, m_change = 0;
};

} // namespace glasshouse
