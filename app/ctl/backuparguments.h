// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace CLI {
class App;
}

namespace glasshouse {

struct BackupArguments {
    QString folder; ///< absolute
    bool quick = false;
    bool check = false; ///< only look whether the backup is whole
};
struct RestoreArguments {
    QString folder; ///< absolute
    bool quick = false, moveAside = false;
};

/// The commands `backup` and `restore`.
class BackupCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool backupParsed() const;
    bool restoreParsed() const;
    BackupArguments backup() const;
    RestoreArguments restore() const;

private:
    CLI::App *m_backup = nullptr, *m_restore = nullptr;
    std::string m_folder;
    bool m_quick = false, m_check = false, m_moveAside = false;
};

} // namespace glasshouse
