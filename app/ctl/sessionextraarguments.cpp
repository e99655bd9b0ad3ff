// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sessionextraarguments.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace glasshouse {

namespace {

QString absolute(const std::string &path)
{
    return QFileInfo(QFile::decodeName(path.c_str())).absoluteFilePath();
}

} // namespace

void SessionExtraCommands::add(CLI::App &sessions, bool &json)
{
    const auto command = [&sessions, &json](const char *name, const char *what) {
        CLI::App *added = sessions.add_subcommand(name, what);
        added->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
        return added;
    };
    m_kpis = command("kpis", "Sessions, prompts, tool calls, errors, tokens and cost; with the range before");
    m_download = command("download", "Copy the files of one session, as they are stored");
    m_download->add_option("id", m_id, "The session's id, or a beginning that no other has")->required();
    m_download->add_option("--out", m_folder, "Folder for them")->capture_default_str();
    m_upload = command(
        "upload",
        "Send transcripts to a Glasshouse that others use too; the token is that of --token-file or GLASSHOUSE_TOKEN");
    m_upload->add_option("file", m_files, "Transcripts: .jsonl, .jsonl.gz or .jsonl.zst")->required();
    m_upload->add_option("--to", m_to, "Where it listens, the same as --remote: https://glasshouse.example.com:4318");
}

bool SessionExtraCommands::kpisParsed() const
{
    return m_kpis->parsed();
}

bool SessionExtraCommands::downloadParsed() const
{
    return m_download->parsed();
}

bool SessionExtraCommands::uploadParsed() const
{
    return m_upload->parsed();
}

DownloadArguments SessionExtraCommands::download() const
{
    return {QString::fromStdString(m_id), absolute(m_folder)};
}

UploadArguments SessionExtraCommands::upload(RemoteArguments remote) const
{
    if (!m_to.empty())
        remote.url = QString::fromStdString(m_to);
    UploadArguments upload{{}, remote};
    for (const std::string &file : m_files)
        upload.files += absolute(file);
    return upload;
}

} // namespace glasshouse
