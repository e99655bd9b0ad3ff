// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testclient.h"
#include "testlistener.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace glasshouse {

inline const std::string Protobuf = "Content-Type: application/x-protobuf\r\n";
inline const std::string Json = "Content-Type: application/json\r\n";

inline QJsonObject objectOf(const std::string &text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// The error's code in an answer.
inline QString codeOf(const TestReply &reply)
{
    return objectOf(reply.body)[QStringLiteral("error")][QStringLiteral("code")].toString();
}

inline std::string logsJson()
{
    return R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1790000000000000000","body":{"stringValue":"x"}}]}]}]})";
}

inline std::string post(const TestListener &listener, const std::string &path, const std::string &fields,
                        const std::string &body, const std::string &token = "ingest")
{
    return request("POST", path, listener.bearer(token) + fields, body);
}

} // namespace glasshouse
