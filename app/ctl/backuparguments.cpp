// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/backuparguments.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace glasshouse {

namespace {

QString absolute(const std::string &path)
{
    QString text = QFileInfo(QFile::decodeName(path.c_str())).absoluteFilePath();
    while (text.size() > 1 && text.endsWith(u'/'))
        text.chop(1);
    return text;
}

} // namespace

void BackupCommands::add(CLI::App &app, bool &json)
{
    constexpr auto Quick = "Check every page, but do not compare the sums with the rows";
    m_backup = app.add_subcommand("backup", "Copy the store and what is kept beside it, while it is in use");
    m_backup->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_backup->add_option("folder", m_folder, "The backup: a folder that does not exist yet")->required();
    m_backup->add_flag("--quick", m_quick, Quick);
    m_backup->add_flag("--check", m_check, "Only look whether the backup that is there is whole");
    m_restore = app.add_subcommand("restore", "Put a backup where --store says");
    m_restore->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_restore->add_option("folder", m_folder, "The backup")->required();
    m_restore->add_flag("--quick", m_quick, Quick);
    m_restore->add_flag("--move-aside", m_moveAside, "Rename the store that is there, instead of refusing");
}

bool BackupCommands::backupParsed() const
{
    return m_backup->parsed();
}

bool BackupCommands::restoreParsed() const
{
    return m_restore->parsed();
}

BackupArguments BackupCommands::backup() const
{
    return {absolute(m_folder), m_quick, m_check};
}

RestoreArguments BackupCommands::restore() const
{
    return {absolute(m_folder), m_quick, m_moveAside};
}

} // namespace glasshouse
