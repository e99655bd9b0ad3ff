// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namedsecrets.h"

#include "base/contentkeys.h"
#include "base/secretscan.h"

#include <QByteArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QString HiddenValue = u"•••"_s;
constexpr qsizetype LongestName = 64, LeastName = 3, LeastValue = 4, LeastLoose = 6, LongestValue = 4'096;

bool isNameChar(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isValueChar(QChar c)
{
    return !c.isSpace() && !QStringView(u"\"'`<>(){}[],;|&\\").contains(c);
}

/// "config.token", "process.env.KEY": names another value.
bool isReference(QStringView value)
{
    return value.contains(u'.')
        && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetter() || c == u'_' || c == u'.'; });
}

bool isNoSecret(QStringView value)
{
    static const std::array<QLatin1StringView, 12> Words{"true"_L1,      "false"_L1,    "null"_L1,     "none"_L1,
                                                         "undefined"_L1, "string"_L1,   "required"_L1, "optional"_L1,
                                                         "number"_L1,    "redacted"_L1, "boolean"_L1,  "object"_L1};
    const auto is = [value](QLatin1StringView word) { return value.compare(word, Qt::CaseInsensitive) == 0; };
    return value.size() < LeastValue || QStringView(u"$•<*%{#").contains(value.front()) || isReference(value)
        || std::any_of(Words.begin(), Words.end(), is)
        || std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u'-'; });
}

bool looksRandom(QStringView value)
{
    const bool digit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const bool letter = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    return digit && letter && value.size() >= LeastLoose;
}

/// The names of secrets end so: nearly every other is told by that alone.
bool mayNameSecret(QStringView name)
{
    const QChar last = name.back().toLower();
    if (!QStringView(u"yntsde").contains(last))
        return false;
    static constexpr std::array<QLatin1StringView, 13> Whole{
        "key"_L1,    "token"_L1,  "secret"_L1,  "secrets"_L1,     "password"_L1,   "passwd"_L1,       "pwd"_L1,
        "apikey"_L1, "cookie"_L1, "cookies"_L1, "credentials"_L1, "passphrase"_L1, "authorization"_L1};
    return std::any_of(Whole.begin(), Whole.end(),
                       [name](QLatin1StringView end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

bool namesSecret(QStringView name)
{
    if (name.isEmpty() || !mayNameSecret(name))
        return false;
    const QByteArray latin = name.toLatin1();
    return kindOfKey({latin.constData(), std::size_t(latin.size())}) == KeyKind::Secret;
}

/// Where a value of a credential's name stands; nothing: `begin` is -1.
struct NamedValue {
    qsizetype begin = -1, end = -1;
};

/// `at` is behind the name; `loose`: code and documents write so, too.
NamedValue valueAt(QStringView text, qsizetype at, bool loose, bool isHeader)
{
    qsizetype blanks = 0;
    for (; at < text.size() && isBlank(text[at]) && blanks < 3; ++at)
        ++blanks;
    loose = loose || blanks > 0;
    if (isHeader) { // the scheme stays
        for (const QLatin1StringView scheme : {"basic "_L1, "bearer "_L1, "token "_L1, "digest "_L1}) {
            if (text.sliced(at).startsWith(scheme, Qt::CaseInsensitive)) {
                at += scheme.size();
                loose = false;
                break;
            }
        }
    }
    if (at < text.size() && text[at] == u'\\') // within quoted JSON
        ++at;
    if (at >= text.size())
        return {};
    const QChar quote = text[at];
    if (quote == u'"' || quote == u'\'') {
        const qsizetype begin = at + 1;
        qsizetype end = begin;
        while (end < text.size() && text[end] != quote && text[end] != u'\n' && end - begin < LongestValue)
            ++end;
        const qsizetype shown = end > begin && text[end - 1] == u'\\' ? end - 1 : end;
        if (end >= text.size() || text[end] != quote || isNoSecret(text.sliced(begin, shown - begin)))
            return {};
        return {begin, shown};
    }
    qsizetype end = at;
    while (end < text.size() && isValueChar(text[end]) && end - at < LongestValue)
        ++end;
    const QStringView value = text.sliced(at, end - at);
    if (isNoSecret(value) || (loose && !looksRandom(value)))
        return {};
    return {at, end};
}

/// The value of what stands at `at`: the sign behind a name, or the first dash of an option.
NamedValue namedValueAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'-') { // "--token abc"
        if (at + 2 >= text.size() || text[at + 1] != u'-' || (at > 0 && !text[at - 1].isSpace()))
            return {};
        qsizetype end = at + 2;
        while (end < text.size() && isNameChar(text[end]) && end - at < LongestName)
            ++end;
        if (end >= text.size() || text[end] != u' ' || !namesSecret(text.sliced(at + 2, end - at - 2)))
            return {};
        if (end + 1 < text.size() && text[end + 1] == u'-')
            return {};
        return valueAt(text, end + 1, false, false);
    }
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    if (next == c || next == u'/' || (at > 0 && QStringView(u"=!<>:+").contains(text[at - 1])))
        return {};
    qsizetype end = at;
    while (end > 0 && at - end < 3 && isBlank(text[end - 1]))
        --end;
    const bool spaced = end < at;
    for (const QChar quote : {u'"', u'\'', u'\\'}) {
        if (end > 0 && text[end - 1] == quote)
            --end;
    }
    qsizetype begin = end;
    while (begin > 0 && end - begin < LongestName && isNameChar(text[begin - 1]))
        --begin;
    const QStringView name = text.sliced(begin, end - begin);
    if (name.size() < LeastName || !namesSecret(name))
        return {};
    return valueAt(text, at + 1, spaced || c == u':', name.endsWith("authorization"_L1, Qt::CaseInsensitive));
}

QString withoutNamedValues(const QString &text)
{
    QString masked;
    qsizetype kept = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c != u'=' && c != u':' && c != u'-')
            continue;
        const NamedValue value = namedValueAt(text, at);
        if (value.begin < 0)
            continue;
        masked += QStringView(text).sliced(kept, value.begin - kept);
        masked += HiddenValue;
        kept = value.end;
        at = value.end - 1;
    }
    if (kept == 0)
        return text;
    return masked += QStringView(text).sliced(kept);
}

/// base64 of {"…": a key file that was put into a setting.
QString withoutPackedKeys(const QString &text)
{
    static const QRegularExpression packed(u"(?<![A-Za-z0-9+/])(?:eyJ|ewo|eyA)[A-Za-z0-9+/\\n]{40,}={0,2}"_s);
    static const std::array<QByteArray, 6> names{"private_key", "secret", "password", "token", "api_key", "apikey"};
    QString masked = text;
    qsizetype shift = 0;
    for (auto each = packed.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QByteArray json = QByteArray::fromBase64(match.captured().toLatin1()).toLower();
        if (std::none_of(names.begin(), names.end(), [&json](const QByteArray &name) { return json.contains(name); }))
            continue;
        masked.replace(match.capturedStart() + shift, match.capturedLength(), HiddenValue);
        shift += HiddenValue.size() - match.capturedLength();
    }
    return masked;
}

} // namespace

QString withoutSecrets(const QString &text)
{
    QString masked = text;
    if (masked.contains("KIA"_L1) || masked.contains("SIA"_L1)) {
        static const QRegularExpression pair(
            u"((?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+]{1,20})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])"_s);
        masked.replace(pair, u"\\1"_s + HiddenValue);
    }
    if (masked.contains("curl"_L1)) {
        static const QRegularExpression user(
            u"(\\bcurl\\b[^\\n]{0,400}?\\s(?:-u|--user)[ =]?[\"']?[^\\s:\"'$]{1,100}:)(?![$•])[^\\s\"']{1,200}"_s);
        masked.replace(user, u"\\1"_s + HiddenValue);
    }
    const QByteArray utf8 = masked.toUtf8();
    const std::string_view view(utf8.constData(), std::size_t(utf8.size()));
    if (findSecret(view))
        masked = QString::fromStdString(maskSecrets(view));
    return withoutPackedKeys(withoutNamedValues(masked));
}

bool leavesKeyOpen(const QString &text)
{
    const qsizetype begin = text.lastIndexOf("-----BEGIN "_L1);
    return begin >= 0
        && QStringView(text).sliced(begin, std::min<qsizetype>(80, text.size() - begin)).contains("PRIVATE KEY"_L1)
        && text.indexOf("-----END "_L1, begin) < 0;
}

bool endsKey(const QString &text)
{
    return text.contains("-----END "_L1);
}

} // namespace glasshouse
