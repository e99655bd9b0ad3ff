// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/displaytext.h"

#include "base/textsafety.h"
#include "base/timerange.h"
#include "base/jsontoken.h"

#include <QDateTime>

#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse {

std::string_view withoutQuotes(std::string_view value)
{
    return value.size() >= 2 && value.front() == '"' && value.back() == '"' ? value.substr(1, value.size() - 2) : value;
}

QString decodeJsonString(std::string_view raw, qsizetype maxBytes)
{
    raw = raw.substr(0, size_t(maxBytes));
    if (raw.empty())
        return {};
    if (!std::memchr(raw.data(), '\\', raw.size()))
        return QString::fromUtf8(raw.data(), qsizetype(raw.size()));
    return QString::fromStdString(unescapeJson(raw));
}

QString decodeJsonLine(std::string_view raw, int maxChars)
{
    QString text = decodeJsonString(raw, qsizetype(maxChars) * 8).simplified();
    const bool cut = text.size() > maxChars || raw.size() > size_t(maxChars) * 8;
    text = escapeControls(text);
    if (cut || text.size() > maxChars) {
        text.truncate(maxChars - 1);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
        text += QChar(0x2026);
    }
    return text;
}

QString displayText(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    plain = escapeControls(plain, true);
    if (!plain.contains(u'\t'))
        return plain;
    QString out;
    out.reserve(plain.size() + plain.size() / 8);
    qsizetype lineStart = 0;
    for (const QChar c : std::as_const(plain)) {
        if (c == u'\t') {
            out.append(QString(4 - (out.size() - lineStart) % 4, u' '));
            continue;
        }
        out.append(c);
        if (c == u'\n')
            lineStart = out.size();
    }
    return out;
}

QByteArray indentJson(std::string_view json)
{
    QByteArray out;
    out.reserve(qsizetype(json.size() + json.size() / 4));
    int depth = 0;
    bool inString = false;
    const auto breakLine = [&] { out += '\n' + QByteArray(qMin(depth, 100) * 2, ' '); };
    for (size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < json.size())
                out += json[++i];
            inString = c != '"';
            continue;
        }
        const size_t next = c == '{' || c == '[' ? json.find_first_not_of(" \t\r\n", i + 1) : std::string_view::npos;
        if (next != std::string_view::npos && (json[next] == '}' || json[next] == ']')) {
            out += c; // an empty list stays on its line
            out += json[next];
            i = next;
        } else if (c == '{' || c == '[') {
            out += c;
            ++depth;
            breakLine();
        } else if (c == '}' || c == ']') {
            depth = qMax(0, depth - 1);
            breakLine();
            out += c;
        } else if (c == ',') {
            out += c;
            breakLine();
        } else if (c == ':') {
            out += ": ";
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            out += c;
            inString = c == '"';
        }
    }
    return out;
}

qint64 isoTimeMs(std::string_view text)
{
    static constexpr std::string_view Form = "dddd-dd-ddTdd:dd:dd";
    if (text.size() < Form.size() || text.size() > 40)
        return NoTime;
    int fields[6] = {};
    int field = 0;
    bool plain = text.back() == 'Z';
    for (size_t i = 0; i < Form.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        plain = plain && (Form[i] == 'd' ? digit : text[i] == Form[i]);
        if (Form[i] == 'd')
            fields[field] = fields[field] * 10 + (text[i] - '0');
        else
            ++field;
    }
    if (!plain) { // an offset, or no time at all: rare
        const QDateTime time =
            QDateTime::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())), Qt::ISODateWithMs);
        return time.isValid() ? time.toMSecsSinceEpoch() : NoTime;
    }
    const QDate day(fields[0], fields[1], fields[2]);
    if (!day.isValid() || fields[3] > 24 || fields[4] > 59 || fields[5] > 60)
        return NoTime;
    qint64 ms = 0;
    qint64 unit = 100;
    for (size_t i = Form.size() + 1; i + 1 < text.size() && unit > 0; ++i, unit /= 10)
        ms += unit * (text[i] - '0');
    const qint64 days = day.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return ((days * 24 + fields[3]) * 60 + fields[4]) * 60'000 + fields[5] * 1'000 + ms;
}

} // namespace glasshouse
