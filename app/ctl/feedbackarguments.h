// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/remotearguments.h"
#include "domain/act.h"
#include "query/feedback.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct ReportArguments {
    QString message, session; ///< session: an id, the beginning of one, "last", or empty
    bool yes = false;
    QString to, tokenFile, fingerprint; ///< `to` empty: the store
    bool plainAllowed = false;
};
struct FeedbackArguments {
    enum class Do { List, Show, Triage, Remove, Send };
    Do action = Do::List;
    FeedbackQuestion list;
    qint64 id = 0; ///< Show
    TriageFeedback triage;
    std::vector<qint64> remove;
    bool yes = false; ///< Remove
};

/// The commands `report` and `feedback` with its own: list, show, triage, resolve, remove, send.
class FeedbackCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool reportParsed() const;
    bool feedbackParsed() const;
    /// Throws CLI::ValidationError where options contradict each other.
    void check() const;
    ReportArguments report(const RemoteArguments &remote) const;
    const std::string &to() const { return m_to; }
    FeedbackArguments feedback() const;

private:
    void addReport(CLI::App &app, bool &json);
    void addList(CLI::App *list);
    void addChanges(CLI::App *triage, CLI::App *resolve);

    CLI::App *m_report = nullptr, *m_feedback = nullptr, *m_show = nullptr, *m_triage = nullptr, *m_resolve = nullptr,
             *m_remove = nullptr, *m_send = nullptr;
    std::string m_message, m_session, m_to, m_text, m_assignee, m_tag, m_resolution;
    std::vector<std::string> m_statuses, m_addTags, m_removeTags;
    std::string m_status;
    std::vector<qint64> m_ids;
    int m_limit = 200;
    bool m_yes = false, m_unfolded = false, m_wontfix = false;
};

} // namespace glasshouse
