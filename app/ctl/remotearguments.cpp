// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/remotearguments.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace glasshouse {

namespace {

std::string checkFingerprint(const std::string &text)
{
    const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    const bool isClean = text.find_first_not_of("0123456789abcdefABCDEF: ") == std::string::npos;
    const bool fits = isClean && std::count_if(text.begin(), text.end(), isHex) == 64; // with or without colons
    return fits ? "" : "a SHA-256 has 64 digits from 0 to f";
}

} // namespace

void RemoteOptionsGroup::add(CLI::App &app)
{
    app.add_option("--remote", m_url,
                   "Ask another Glasshouse, https://glasshouse.example.com:4318, instead of the store");
    app.add_option("--token-file", m_tokenFile, "File whose first line is the token there; default: GLASSHOUSE_TOKEN");
    app.add_option("--fingerprint", m_fingerprint, "Trust the certificate with this SHA-256 and no other")
        ->check(CLI::Validator(checkFingerprint, "", "fingerprint"));
    app.add_flag("--insecure-http", m_plainAllowed, "Talk to another computer in the open");
}

RemoteArguments RemoteOptionsGroup::arguments() const
{
    RemoteArguments remote;
    remote.url = QString::fromStdString(m_url);
    if (!m_tokenFile.empty())
        remote.tokenFile = QFileInfo(QFile::decodeName(m_tokenFile.c_str())).absoluteFilePath();
    remote.fingerprint = QString::fromStdString(m_fingerprint);
    remote.plainAllowed = m_plainAllowed;
    return remote;
}

} // namespace glasshouse
