// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/remotearguments.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct SessionKpisArguments {
};
struct DownloadArguments {
    QString id;     ///< or the beginning of one
    QString folder; ///< absolute
};
struct UploadArguments {
    QStringList files; ///< absolute
    RemoteArguments to;
};

/// The commands `sessions kpis`, `sessions download` and `sessions upload`.
class SessionExtraCommands
{
public:
    /// Adds them to the command `sessions`; `json` is set by --json. Days and zone are the caller's to add to kpis().
    void add(CLI::App &sessions, bool &json);
    CLI::App *kpis() const { return m_kpis; }
    bool kpisParsed() const;
    bool downloadParsed() const;
    bool uploadParsed() const;
    DownloadArguments download() const;
    /// `remote`: what --remote and its options say; --to may name the address instead.
    UploadArguments upload(RemoteArguments remote) const;
    const std::string &to() const { return m_to; }

private:
    CLI::App *m_kpis = nullptr, *m_download = nullptr, *m_upload = nullptr;
    std::string m_id, m_folder = ".", m_to;
    std::vector<std::string> m_files;
};

} // namespace glasshouse
